#include "batch/render.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <iterator>

namespace kyujo::batch {

namespace {

void key(std::string& out, std::string_view name)
{
    if (!out.empty()) out += ',';
    fmt::format_to(std::back_inserter(out), "\"{}\":", name);
}

template <class Items, class Write>
void list(std::string& out, std::string_view name, const Items& items, Write&& write)
{
    key(out, name);
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        write(item);
    }
    out += ']';
}

std::string_view to_string(verdict::Side side)
{
    switch (side) {
        case verdict::Side::yes:
            return "yes";
        case verdict::Side::no:
            return "no";
        case verdict::Side::open:
            return "open";
        case verdict::Side::none:
            break;
    }
    return "none";
}

}  // namespace

void quote(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20u) {
            fmt::format_to(std::back_inserter(out), "\\u{:04x}", unsigned{byte});
            continue;
        }
        if (c == '"' || c == '\\') out += '\\';
        out += c;
    }
    out += '"';
}

std::string members(const Setting& setting, const Answer& answer)
{
    const Columns& columns = setting.columns;
    const auto text = [](std::string& out, std::string_view word) { quote(out, word); };
    std::string out;
    const auto member = [&](std::string_view name, std::string_view word) {
        key(out, name);
        quote(out, word);
    };
    const auto texts = [&](std::string_view name, const std::vector<std::string>& words) {
        list(out, name, words, [&](const std::string& word) { text(out, word); });
    };
    if (columns.thing) member("thing", answer.thing);
    if (columns.order) member("order", setting.law().orders[answer.order].name);
    if (columns.verdict) member("verdict", verdict::to_string(answer.word));
    if (columns.side) member("side", to_string(verdict::side(answer.word)));
    if (columns.grounds && !answer.grounds.empty())
        list(out, "grounds", answer.grounds, [&](verdict::Word word) { text(out, verdict::to_string(word)); });
    if (columns.missing && !answer.missing.empty()) texts("missing", answer.missing);
    if (columns.turns_on && !answer.turns_on.empty()) texts("turns_on", answer.turns_on);
    if (columns.because) list(out, "because", answer.because, [&](law::RuleId rule) { text(out, setting.law().rules[rule].name); });
    if (columns.duties && !answer.duties.empty()) {
        list(out, "duties", answer.duties, [&](const auto& duty) {
            out += "{\"name\":";
            quote(out, duty.first);
            out += ",\"state\":";
            quote(out, duty.second);
            out += '}';
        });
    }
    out += '}';
    return out;
}

void append_answer(Sheet& out, const Setting& setting, std::string_view members, law::Date day)
{
    out.add("{");
    if (setting.columns.date) {
        out.add("\"date\":\"");
        out.add(text::to_string(day));
        out.add(members.size() > 1 ? "\"," : "\"");
    }
    out.add(members);
}

void open_line(Sheet& out, const Setting& setting, std::uint64_t number, std::string_view title)
{
    const Columns& columns = setting.columns;
    if (columns.line) {
        std::array<char, 20> digits;
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
        out.add("{\"line\":");
        out.add({digits.data(), static_cast<std::size_t>(end - digits.data())});
    }
    if (columns.scenario) {
        out.add(columns.line ? ",\"scenario\":\"" : "{\"scenario\":\"");
        out.add(title);
        out.add("\"");
    }
}

void open_answers(Sheet& out, const Setting& setting)
{
    const Columns& columns = setting.columns;
    if (columns.answers()) out.add(columns.line || columns.scenario ? ",\"answers\":[" : "{\"answers\":[");
}

std::string closing(const Setting& setting, std::string_view members)
{
    if (setting.columns.date || !setting.columns.answers()) return {};
    constexpr std::size_t at_most = 96;
    Sheet line;
    line.make_room(members.size() + at_most);
    open_answers(line, setting);
    append_answer(line, setting, members, {});
    close_line(line, setting);
    return std::string(line.text());
}

void close_line(Sheet& out, const Setting& setting)
{
    out.add(setting.columns.answers() ? "]}\n" : "}\n");
}

}  // namespace kyujo::batch
