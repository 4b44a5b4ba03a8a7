// A file of numbered points: what a source says that matters in law, in our own words, with who says it and whether a rule must carry it.
// The format is described at the head of seeds/tokyo-report.yaml.
#pragma once

#include "text/diagnostic.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyujo::points {

using text::Span;

inline constexpr std::string_view malformed = "P101";          ///< a key that is missing, unknown or of the wrong shape
inline constexpr std::string_view repeated = "P102";           ///< an id used twice
inline constexpr std::string_view unknown_asserter = "P103";   ///< an asserter that `asserters` does not explain
inline constexpr std::string_view unknown_paragraph = "P104";  ///< a paragraph that `paragraphs` does not have
inline constexpr std::string_view unreasoned = "P105";         ///< no norm, and no reason why; or a norm with such a reason
inline constexpr std::string_view no_digest = "P106";          ///< not 64 lower-case hexadecimal digits
inline constexpr std::string_view points_not_found = "P107";   ///< a source names a file of points that is not there

/// A block of the source's text, known by its digest only.
struct Paragraph {
    std::string id;
    std::string about;
    std::string sha256;
    Span span;
};

struct Asserter {
    std::string id;
    std::string who;
};

struct Point {
    std::string id;
    std::vector<std::string> paragraphs;
    std::vector<std::string> asserters;  ///< the first speaks, citing or relaying those after it
    std::vector<std::string> types;
    std::string point;  ///< in our own words
    std::string force;
    bool norm = false;        ///< whether a rule or a question must carry it
    std::string why_no_norm;  ///< only of those that are none
    Span span;
};

/// Something else that may be cited: a silence of the source, or what follows from several points.
struct Remark {
    std::string id;
    std::string remark;
    Span span;
};

struct PointsFile {
    std::string path;
    std::string about;
    std::vector<Asserter> asserters;
    std::vector<Paragraph> paragraphs;
    std::vector<Point> points;
    std::vector<Remark> silences;
    std::vector<Remark> derived;
    const Point* find(std::string_view id) const;
    /// Whether a citation may name it: a point, a silence, or something derived.
    bool has(std::string_view id) const;
    std::vector<std::string_view> ids() const;
};

/// Every error of the file is reported; what could be read is returned.
PointsFile read_points(text::FileId file, const text::SourceSet& sources, text::Diagnostics& findings);

}  // namespace kyujo::points
