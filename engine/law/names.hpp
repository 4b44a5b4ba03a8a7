// Names: finding what a word refers to, or saying what it may have meant.
#pragma once

#include "law/checking.hpp"

#include <fmt/format.h>

namespace kyujo::law {

inline constexpr std::string_view declared_twice = "L201";
inline constexpr std::string_view name_of_two_kinds = "L202";
inline constexpr std::string_view unknown_name = "L203";
inline constexpr std::string_view not_snake_case = "L217";
inline constexpr std::string_view missing_title = "L218";
inline constexpr std::string_view reserved_name = "L219";

/// Notes the names that stand in declarations which the parser had to leave out, so that one syntax error does not
/// make every use of the name an error too.
void note_half_read_names(Checking& checking);
/// Whether an unknown name is the consequence of something already reported.
bool excused(const Checking& checking, std::string_view name);

/// "did you mean `x`?", looking at names only as long as the budget of the run lasts.
std::string suggest(Checking& checking, std::string_view name, const std::vector<std::string_view>& candidates);

template <class Map>
std::vector<std::string_view> names_in(const Checking& checking, const Map& map)
{
    std::vector<std::string_view> names;
    if (map.size() > checking.suggestions_left) return names;
    names.reserve(map.size());
    for (const auto& [name, id] : map) names.push_back(name);
    return names;
}

/// The id of a name, or an invalid id and a finding. `kind` is "rule", "source", …
template <class Map>
typename Map::mapped_type find_or_report(Checking& checking, const Map& map, const language::Word& word, std::string_view kind)
{
    const auto found = map.find(word.text);
    if (found != map.end()) return found->second;
    if (!excused(checking, word.text)) {
        checking.diagnostics.error(unknown_name, word.span, fmt::format("there is no {} `{}`", kind, word.text),
                                   suggest(checking, word.text, names_in(checking, map)));
    }
    return {};
}

/// Style of a declared name: small letters, digits and single underscores.
void check_snake_case(Checking& checking, const language::Word& name);

}  // namespace kyujo::law
