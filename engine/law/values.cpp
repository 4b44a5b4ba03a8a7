#include "law/values.hpp"

#include "law/names.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

/// Enumerations longer than this are not spelled out in messages.
constexpr std::size_t shown_values = 12;

std::string listing(const Law& law, const std::vector<SymbolId>& values)
{
    std::string text;
    for (std::size_t i = 0; i < values.size() && i < shown_values; ++i) text += fmt::format("{}{}", i == 0 ? "" : ", ", law.symbols[values[i]]);
    if (values.size() > shown_values) text += ", …";
    return text;
}

bool looks_like_digits(std::string_view text, std::initializer_list<std::size_t> hyphens)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool hyphen = std::find(hyphens.begin(), hyphens.end(), i) != hyphens.end();
        if (hyphen ? text[i] != '-' : (text[i] < '0' || text[i] > '9')) return false;
    }
    return true;
}

}  // namespace

std::string with_article(std::string_view noun)
{
    const bool vowel = !noun.empty() && std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
    return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

std::string describe(const Law& law, const Type& type)
{
    using Kind = Type::Kind;
    switch (type.kind) {
        case Kind::yes_no:
            return "yes or no";
        case Kind::one_of:
            return "one of " + listing(law, type.values);
        case Kind::some_of:
            return "some of " + listing(law, type.values);
        case Kind::number:
            return type.unit.empty() ? "a number" : fmt::format("a number of {}", type.unit);
        case Kind::date:
            return "a date";
        case Kind::text:
            return "a text";
        case Kind::entity:
            return type.entity.valid() ? with_article(law.entities[type.entity].name) : "a thing";
        case Kind::list:
            return type.entity.valid() ? fmt::format("a list of {}", law.entities[type.entity].plural) : "a list";
    }
    return {};
}

SymbolId intern(Checking& checking, std::string_view word)
{
    const auto [found, fresh] = checking.law.symbol_names.try_emplace(word, SymbolId{});
    if (fresh) found->second = checking.law.symbols.push(word);
    return found->second;
}

std::optional<SymbolId> symbol_for(Checking& checking, AttributeId id, const language::Word& word)
{
    const Law& law = checking.law;
    const SymbolId symbol = law.find_symbol(word.text);
    if (symbol.valid() && checking.admits(id, symbol)) return symbol;
    const Attribute& attribute = law.attributes[id];
    const std::string_view owner = law.entities[attribute.owner].name;
    std::vector<std::string_view> candidates;
    if (attribute.type.values.size() <= checking.suggestions_left)
        for (const SymbolId value : attribute.type.values) candidates.push_back(law.symbols[value]);
    std::string help = suggest(checking, word.text, candidates);
    const bool names_class = law.find_concept(word.text).valid();
    if (help.empty() && names_class) help = fmt::format("`{}` is a class: ask it of a thing, as in `{} is {}`", word.text, owner, word.text);
    if (help.empty()) help = fmt::format("it is {}", describe(law, attribute.type));
    auto& finding = checking.diagnostics.error(not_a_value, word.span,
                                               fmt::format("`{}` is not a value of `{}.{}`", word.text, owner, attribute.name), std::move(help));
    finding.notes.push_back({"its values are declared here", attribute.span});
    return std::nullopt;
}

std::optional<Decimal> number_from(Checking& checking, const language::Word& word)
{
    auto number = text::parse_decimal(word.text);
    if (!number) {
        checking.diagnostics.error(not_a_number, word.span, fmt::format("`{}` is not a number that can be kept exactly", word.text),
                                   "write digits, with a point and up to 9 digits after it if needed");
    }
    return number;
}

std::optional<Date> date_from(Checking& checking, const language::Word& word)
{
    auto date = text::parse_date(word.text);
    if (date) return date;
    const bool shaped = word.text.size() == 10 && looks_like_digits(word.text, {4, 7});
    checking.diagnostics.error(not_a_date, word.span,
                               shaped ? fmt::format("there is no day `{}` in the calendar", word.text) : fmt::format("`{}` is not a date", word.text),
                               shaped ? "" : "write year-month-day, as in `2017-07-16`");
    return std::nullopt;
}

std::optional<Date> date_from(Checking& checking, const std::optional<language::Word>& word)
{
    return word ? date_from(checking, *word) : std::nullopt;
}

std::optional<bool> yes_no_from(std::string_view word)
{
    if (word == "yes") return true;
    if (word == "no") return false;
    return std::nullopt;
}

}  // namespace kyujo::law
