// From the points of a source over the rules that encode them to the scenarios that exercise those: complete, or what is missing.
#pragma once

#include "law/load.hpp"
#include "points/points.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace kyujo::points {

inline constexpr std::string_view norm_without_rule = "P110";  ///< a point that is a norm, and nothing cites it
inline constexpr std::string_view no_pinpoint = "P111";        ///< a rule that cites no place in any source
inline constexpr std::string_view unknown_point = "P112";      ///< a citation names a point that the file of points does not have
inline constexpr std::string_view never_exercised = "P113";    ///< a rule that applies in no scenario

/// Titles of the scenarios in which a rule applies, by the rule's name. A rule *applies* when its conditions hold and it was taken into account as
/// such: it decides, stands beside the deciding rule, clashes with another of equal standing, or is a necessary condition, met or not. A rule that
/// is only ever beaten, excluded or out of force is not exercised.
using Exercised = std::map<std::string, std::set<std::string>, std::less<>>;

/// What cites a point: a rule, or a question of law.
struct Carrier {
    std::string name;
    bool question = false;
    std::set<std::string> scenarios;  ///< of a question: those of the rules on its readings
};
struct Row {
    const Point* point = nullptr;
    std::vector<Carrier> carriers;  ///< in the order of the law's files
};
struct Trace {
    std::vector<PointsFile> files;
    std::vector<Row> rows;           ///< every point of every file
    std::vector<Carrier> elsewhere;  ///< rules and questions that cite no point of any file
    text::Diagnostics gaps;          ///< P110 to P113
};

/// Files of points that the law's sources name, each read once into `loaded.texts`. A path is looked for in the folder of the law file and in those
/// above it.
std::vector<PointsFile> read_points_of(law::Loaded& loaded, text::Diagnostics& findings);

/// `law_texts` is not copied: the trace refers to it.
Trace trace(law::Loaded& loaded, const Exercised& exercised, text::Diagnostics& findings);

}  // namespace kyujo::points
