// What the columns of a table mean.
#include "scenario/codes.hpp"
#include "scenario/csv.hpp"
#include "scenario/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

namespace kyujo::scenario {

namespace {

using law::Type;
using Kind = Column::Kind;

constexpr std::string_view texts[] = {"scenario", "as_of", "note", "description"};
constexpr std::string_view lists[] = {"judge", "rules", "sources"};
constexpr std::string_view expected_lists[] = {"because", "not_because", "missing", "turns_on", "grounds"};

template <std::size_t N>
bool contains(const std::string_view (&words)[N], std::string_view word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

std::vector<std::string> split(std::string_view name)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= name.size();) {
        const std::size_t end = std::min(name.size(), name.find('.', begin));
        parts.emplace_back(name.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

class HeaderReader {
public:
    HeaderReader(const law::Law& law, text::Diagnostics& diagnostics) : law_(law), diagnostics_(diagnostics) {}

    /// Nothing, and an error, for a column that means nothing.
    std::optional<Column> column(const Cell& cell)
    {
        span_ = cell.span;
        column_ = {cell.text, {}, Kind::one};
        if (cell.text.empty()) return column_;
        column_.path = split(cell.text);
        const auto& path = column_.path;
        const bool whole = std::find(path.begin(), path.end(), "") == path.end();
        if (!whole) error(code::bad_key, fmt::format("{} has an empty part", quoted(cell.text)), {});
        return whole && meaning() ? std::optional(column_) : std::nullopt;
    }

private:
    bool meaning()
    {
        const auto& path = column_.path;
        const std::string& first = path.front();
        if (first == "scenario" && path.size() == 2 && (path[1] == "en" || path[1] == "ja")) return true;
        if (contains(texts, first) && path.size() == 1) return true;
        if (contains(lists, first) && path.size() == 1) return is(Kind::many);
        if (first == "assume" && path.size() == 2) return question(path[1]);
        if (first == "expect" && path.size() > 1) return is(contains(expected_lists, path.back()) ? Kind::many : Kind::one);
        if (first == "vary") return error(code::bad_variation, "a column cannot vary anything: each row is one case", "write a row for each value");
        const law::EntityId one = law_.find_entity(first);
        if (one.valid()) return thing(one, 1);
        const law::EntityId many = law_.find_entity_plural(first);
        if (many.valid() && !law_.entities[many].just_one) return thing(many, 2);
        std::vector<std::string> names{"assume", "expect"};
        names.insert(names.end(), std::begin(texts), std::end(texts));
        names.insert(names.end(), std::begin(lists), std::end(lists));
        for (const law::Entity& entity : law_.entities) names.emplace_back(entity.name);
        return error(code::unknown_key, fmt::format("{} means nothing in a scenario", quoted(column_.name)), near(names, 0));
    }

    bool is(Kind kind)
    {
        column_.kind = kind;
        return true;
    }

    bool question(const std::string& name)
    {
        if (law_.find_question(name).valid()) return true;
        std::vector<std::string> names;
        for (const law::Question& each : law_.questions) names.emplace_back(each.name);
        return error(code::unknown_name, fmt::format("there is no question {}", quoted(name)), near(names, 1));
    }

    /// The attribute that the path names from `at` on, of a thing of that kind or of those that it leads to.
    bool thing(law::EntityId entity, std::size_t at)
    {
        const auto& path = column_.path;
        if (at >= path.size())
            return error(code::unknown_key, fmt::format("{} does not name an attribute", quoted(column_.name)),
                         fmt::format("write `{}.ATTRIBUTE`{}", column_.name, at == 2 ? " after the name of a thing" : ""));
        if (path[at] == "as_of" && at + 1 == path.size()) return true;
        const law::AttributeId id = law_.find_attribute(entity, path[at]);
        if (!id.valid()) {
            std::vector<std::string> names;
            for (const law::AttributeId each : law_.entities[entity].attributes) names.emplace_back(law_.attributes[each].name);
            return error(code::unknown_key, fmt::format("{} has no attribute {}", with_article(law_.entities[entity].name), quoted(path[at])),
                         near(names, at));
        }
        const Type& type = law_.attributes[id].type;
        const bool refers = type.kind == Type::Kind::entity || type.kind == Type::Kind::list;
        if (at + 1 == path.size())
            return is(type.kind == Type::Kind::yes_no                                     ? Kind::yes_no
                      : type.kind == Type::Kind::some_of || type.kind == Type::Kind::list ? Kind::many
                                                                                          : Kind::one);
        if (refers) return thing(type.entity, at + 1);
        return error(code::unknown_key, fmt::format("{} has no attributes of its own", quoted(path[at])), {});
    }

    /// "did you mean `act.kind`?": the whole name, with part `at` replaced by the nearest of `names`.
    std::string near(const std::vector<std::string>& names, std::size_t at) const
    {
        const auto found = text::nearest(column_.path[at], {names.begin(), names.end()});
        if (!found) return {};
        std::string whole;
        for (std::size_t i = 0; i < column_.path.size(); ++i) whole += (i > 0 ? "." : "") + (i == at ? std::string(*found) : column_.path[i]);
        return fmt::format("did you mean `{}`?", whole);
    }

    bool error(std::string_view code, std::string message, std::string help)
    {
        diagnostics_.error(code, span_, std::move(message), std::move(help));
        return false;
    }
    const law::Law& law_;
    text::Diagnostics& diagnostics_;
    Span span_;
    Column column_;
};

}  // namespace

std::optional<std::vector<Column>> read_header(const std::vector<Cell>& header, const law::Law& law, text::Diagnostics& diagnostics)
{
    const std::size_t errors = diagnostics.error_count();
    std::vector<Column> columns;
    std::unordered_map<std::string, Span> seen;
    if (header.size() == 1 && header[0].text.find_first_of(";\t") != std::string::npos) {
        diagnostics.error(code::malformed, header[0].span, "the cells of this table are not parted by commas", "save it as CSV with commas");
        return std::nullopt;
    }
    HeaderReader reader(law, diagnostics);
    for (const Cell& cell : header) {
        if (auto column = reader.column(cell)) columns.push_back(std::move(*column));
        const auto [first, fresh] = seen.emplace(cell.text, cell.span);
        if (!fresh && !cell.text.empty())
            diagnostics.error(code::duplicate_key, cell.span, fmt::format("there are two columns {}", quoted(cell.text)))
                .notes.push_back({"the first one is here", first->second});
    }
    return diagnostics.error_count() == errors ? std::optional(std::move(columns)) : std::nullopt;
}

}  // namespace kyujo::scenario
