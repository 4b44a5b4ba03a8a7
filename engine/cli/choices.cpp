#include "cli/choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace kyujo::cli {

namespace {

using verdict::Word;
constexpr std::array all_verdicts{Word::permitted, Word::required,     Word::prohibited, Word::condition_unmet, Word::no_legal_basis,
                                  Word::unsettled, Word::undetermined, Word::conflict,   Word::no_rule};

std::string listed(const std::vector<std::string_view>& words)
{
    std::string list;
    for (std::size_t i = 0; i < words.size(); ++i) list += fmt::format("{}`{}`", i == 0 ? "" : i + 1 == words.size() ? " or " : ", ", words[i]);
    return list;
}

}  // namespace

void Choices::refuse(const std::string& option, const std::string& word, const std::vector<std::string_view>& valid)
{
    if (!error.empty()) return;
    const std::string near = text::did_you_mean(word, valid);
    error = fmt::format("error: `{}` cannot be `{}`\n  = help: {}\n", option, word, near.empty() ? "it may be " + listed(valid) : near);
}

report::Format Choices::format(const std::string& word)
{
    if (word == "text") return report::Format::text;
    if (word == "markdown") return report::Format::markdown;
    if (word == "json") return report::Format::json;
    refuse("--format", word, {"text", "markdown", "json"});
    return report::Format::text;
}

std::pair<report::Format, bool> Choices::format_or_picture(const std::string& word)
{
    if (word == "svg") return {report::Format::text, true};
    if (word == "text" || word == "markdown" || word == "json") return {format(word), false};
    refuse("--format", word, {"text", "markdown", "json", "svg"});
    return {report::Format::text, false};
}

report::Format Choices::text_or_json(const std::string& word)
{
    if (word == "text") return report::Format::text;
    if (word == "json") return report::Format::json;
    refuse("--format", word, {"text", "json"});
    return report::Format::text;
}

std::optional<Form> Choices::form(const std::string& option, const std::string& word, bool with_csv)
{
    if (word == "yaml") return Form::yaml;
    if (word == "ndjson") return Form::ndjson;
    if (word == "csv" && with_csv) return Form::csv;
    std::vector<std::string_view> valid{"yaml", "ndjson"};
    if (with_csv) valid.push_back("csv");
    if (!word.empty()) refuse(option, word, valid);
    return std::nullopt;
}

report::Language Choices::language(const std::string& word)
{
    if (word == "en") return report::Language::english;
    if (word == "ja") return report::Language::japanese;
    refuse("--lang", word, {"en", "ja"});
    return report::Language::english;
}

logic::Ambiguity Choices::ambiguity(const std::string& word)
{
    if (word == "blocking") return logic::Ambiguity::blocking;
    if (word == "propagating") return logic::Ambiguity::propagating;
    if (word == "gated") return logic::Ambiguity::gated;
    refuse("--ambiguity", word, {"blocking", "propagating", "gated"});
    return logic::Ambiguity::blocking;
}

logic::Loops Choices::loops(const std::string& word)
{
    if (word == "open") return logic::Loops::open;
    if (word == "unfounded") return logic::Loops::unfounded;
    refuse("--loops", word, {"open", "unfounded"});
    return logic::Loops::open;
}

std::optional<Word> Choices::verdict(const std::string& word)
{
    if (word.empty()) return std::nullopt;
    std::vector<std::string_view> words;
    for (const Word candidate : all_verdicts) {
        if (verdict::to_string(candidate) == word) return candidate;
        words.push_back(verdict::to_string(candidate));
    }
    refuse("--require", word, words);
    return std::nullopt;
}

std::optional<law::Date> Choices::date(const std::string& option, const std::string& word)
{
    if (word.empty()) return std::nullopt;
    const auto date = text::parse_date(word);
    if (!date && error.empty())
        error = fmt::format("error: `{}` cannot be `{}`\n  = help: write a day that exists, as in 2017-07-20\n", option, word);
    return date;
}

explain::Range Choices::range(const std::string& from, const std::string& to)
{
    const explain::Range range{date("--from", from), date("--to", to)};
    if (range.from && range.to && *range.from > *range.to && error.empty())
        error = fmt::format("error: `--from {}` lies after `--to {}`\n  = help: the earlier day comes first\n", from, to);
    return range;
}

std::vector<std::string> Choices::names(const std::string& option, const std::string& word)
{
    std::vector<std::string> names;
    for (std::size_t at = 0; !word.empty() && at <= word.size();) {
        const std::size_t comma = std::min(word.find(',', at), word.size());
        std::string name = word.substr(at, comma - at);
        name.erase(0, std::min(name.find_first_not_of(' '), name.size()));
        name.erase(name.find_last_not_of(' ') + 1);
        if (name.empty() && error.empty())
            error = fmt::format("error: `{}` has an empty name\n  = help: as in `{} report,constitution`\n", option, option);
        names.push_back(std::move(name));
        at = comma + 1;
    }
    return names;
}

std::vector<session::TakenSide> Choices::sides(const std::vector<std::string>& words)
{
    std::vector<session::TakenSide> sides;
    for (const std::string& word : words) {
        const std::size_t equals = word.find('=');
        const session::TakenSide side{word.substr(0, equals), equals == std::string::npos ? "" : word.substr(equals + 1)};
        const auto same = [&](const session::TakenSide& other) { return other.question == side.question; };
        if (side.question.empty() || side.reading.empty()) {
            if (error.empty()) error = fmt::format("error: `--assume` cannot be `{}`\n  = help: write QUESTION=READING, as in may_enter=yes\n", word);
        } else if (const auto other = std::find_if(sides.begin(), sides.end(), same); other != sides.end() && error.empty()) {
            error = fmt::format("error: `--assume` takes two sides on `{}`, `{}` and `{}`\n  = help: leave out one of the two\n", side.question,
                                other->reading, side.reading);
        }
        sides.push_back(side);
    }
    return sides;
}

verdict::Ambiguity Choices::clashes(const std::string& word)
{
    using verdict::Ambiguity;
    if (word == "by_cases") return Ambiguity::by_cases;
    if (word == "blocking") return Ambiguity::blocking;
    // The gate shuts where a fact or a strict rule contradicts what has support. In law neither decides what rules decide, so it never does.
    if (word == "propagating" || word == "gated") return Ambiguity::propagating;
    refuse("--ambiguity", word, {"by_cases", "blocking", "propagating", "gated"});
    return Ambiguity::by_cases;
}

std::size_t Choices::number(const std::string& option, const std::string& word, std::string_view help)
{
    std::size_t number = 0;
    const auto [end, failure] = std::from_chars(word.data(), word.data() + word.size(), number);
    const bool good = failure == std::errc() && end == word.data() + word.size();
    if (!good && error.empty()) error = fmt::format("error: `{}` cannot be `{}`\n  = help: {}\n", option, word, help);
    return number;
}

std::size_t Choices::count(const std::string& option, const std::string& word)
{
    return number(option, word, "write a whole number; 0 means all");
}

text::Decimal Choices::share(const std::string& option, const std::string& word)
{
    constexpr int most_digits = 6;
    const auto number = text::parse_decimal(word);
    const bool good = number && *number >= text::Decimal{0, 0} && *number <= text::Decimal{1, 0} && number->scale <= most_digits;
    if (!good && error.empty())
        error =
            fmt::format("error: `{}` cannot be `{}`\n  = help: write a number from 0 to 1, with six digits after the point at most\n", option, word);
    return good ? *number : text::Decimal{};
}

batch::Columns Choices::columns(const std::string& word, bool explain)
{
    batch::Columns columns = word.empty() ? batch::Columns::usual() : batch::Columns{};
    if (!word.empty()) {
        for (const std::string& name : names("--columns", word)) {
            if (bool* const column = columns.find(name))
                *column = true;
            else
                refuse("--columns", name, batch::Columns::names());
        }
    }
    columns.because = columns.because || explain;
    return columns;
}

}  // namespace kyujo::cli
