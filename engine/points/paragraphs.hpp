// Whether a text is the one that the points were made from, without the text: its paragraphs' digests are compared.
#pragma once

#include "points/points.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace kyujo::points {

/// Blocks of a text (UTF-8) as they are hashed: cut at lines of nothing but white space; typographic quotation marks and dashes made
/// plain, runs of white space made one space, outer spaces dropped. See the head of seeds/tokyo-report.yaml.
std::vector<std::string> normalized_blocks(std::string_view text);

enum class Match {
    found,
    differs,  ///< not found, but a block that no paragraph claims stands at its place
    missing   ///< not found, and nothing stands at its place
};

struct Comparison {
    const Paragraph* paragraph = nullptr;
    Match match = Match::missing;
};

/// One entry per paragraph of the file, in its order.
std::vector<Comparison> compare(const PointsFile& points, std::string_view text);

}  // namespace kyujo::points
