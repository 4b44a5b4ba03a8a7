#include "scenario/json_fault.hpp"

#include "scenario/codes.hpp"
#include "scenario/words.hpp"
#include "text/source.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digits(std::string_view text, std::size_t at)
{
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view ends_a_word = " \t\r\n,:[]{}\"";

/// Recursive descent over the grammar; every function returns whether all went well, and moves on.
class Scanner {
public:
    Scanner(std::string_view text, std::uint32_t depth) : text_(text), depth_limit_(depth) {}

    std::optional<JsonFault> run()
    {
        const std::size_t invalid = text::find_invalid_utf8(text_);
        if (invalid != std::string_view::npos) {
            fail(code::not_text, invalid, invalid + 1,
                 fmt::format("this is not UTF-8 text (byte {:#04x})", static_cast<unsigned char>(text_[invalid])), "save the file as UTF-8 text");
            return fault_;
        }
        skip_blanks();
        if (value(0) && (skip_blanks(), at_ < text_.size())) after_the_end();
        return fault_;
    }

private:
    bool value(std::uint32_t depth)
    {
        if (at_ == text_.size()) return fail(at_, at_, "the line ends where a value should stand", whole_line);
        switch (text_[at_]) {
            case '{':
            case '[':
                return collection(depth);
            case '"':
                return string();
            default:
                return word();
        }
    }

    bool collection(std::uint32_t depth)
    {
        const bool map = text_[at_] == '{';
        const char close = map ? '}' : ']';
        const std::size_t open = at_;
        if (depth == depth_limit_) return fail(code::too_large, at_, at_ + 1, fmt::format("nested more than {} levels deep", depth_limit_), {});
        ++at_;
        skip_blanks();
        if (next_is(close)) return true;
        for (;;) {
            if (map && !key()) return false;
            if (!value(depth + 1)) return false;
            skip_blanks();
            if (next_is(close)) return true;
            if (at_ == text_.size()) return fail(open, open + 1, fmt::format("this is opened and never closed with `{}`", close), whole_line);
            if (text_[at_] != ',')
                return fail(at_, end_of_word(), fmt::format("`,` or `{}` is wanted here, not {}", close, here()),
                            text_[at_] == ':' ? "put the text in quotes if the `:` is part of it" : "put `,` between two entries");
            const std::size_t comma = at_++;
            skip_blanks();
            if (at_ < text_.size() && text_[at_] == close) return fail(comma, comma + 1, "a `,` with nothing after it", "leave it out");
        }
    }

    bool key()
    {
        if (at_ == text_.size()) return fail(at_, at_, "the line ends where a key should stand", whole_line);
        if (text_[at_] != '"')
            return fail(at_, end_of_word(), fmt::format("a key in quotes is wanted here, not {}", here()), "write keys in double quotes");
        if (!string()) return false;
        skip_blanks();
        if (!next_is(':')) return fail(at_, end_of_word(), fmt::format("`:` is wanted after a key, not {}", here()), "write `\"KEY\": VALUE`");
        skip_blanks();
        return true;
    }

    bool string()
    {
        const std::size_t open = at_++;
        while (at_ < text_.size()) {
            const auto c = static_cast<unsigned char>(text_[at_]);
            if (c == '"') {
                ++at_;
                return true;
            }
            if (c < 0x20) return fail(code::not_text, at_, at_ + 1, fmt::format("a control character (byte {:#04x})", c), "write it as an escape");
            if (c == '\\' ? !escape() : (++at_, false)) return false;
        }
        return fail(open, open + 1, "a quote is opened and never closed", whole_line);
    }

    bool escape()
    {
        const std::size_t begin = at_++;
        const char c = at_ < text_.size() ? text_[at_] : '\0';
        if (std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos && c != '\0') {
            ++at_;
            return true;
        }
        if (c != 'u') return fail(begin, std::min(begin + 2, text_.size()), "an escape that does not exist", "write `\\\\` for a backslash");
        const auto first = unit(begin);
        if (!first) return false;
        const bool high = *first >= 0xD800 && *first < 0xDC00;
        bool alone = *first >= 0xDC00 && *first < 0xE000;
        if (high) {
            alone = text_.substr(at_, 2) != "\\u";
            if (!alone) {
                ++at_;
                const auto second = unit(begin);
                if (!second) return false;
                alone = *second < 0xDC00 || *second >= 0xE000;
            }
        }
        return alone ? fail(begin, std::min(begin + 6, text_.size()), "an escape that stands for no character", {}) : true;
    }

    /// The four hexadecimal digits after `\u`; stands on the `u`.
    std::optional<unsigned> unit(std::size_t begin)
    {
        unsigned result = 0;
        ++at_;
        for (int i = 0; i < 4; ++i, ++at_) {
            const std::size_t digit = at_ < text_.size() ? hexadecimal.find(text_[at_]) : std::string_view::npos;
            if (digit == std::string_view::npos) {
                fail(begin, std::min(at_ + 1, text_.size()), "an escape with a digit that is not hexadecimal", {});
                return std::nullopt;
            }
            result = result * 16 + static_cast<unsigned>(digit < 16 ? digit : digit - 6);
        }
        return result;
    }

    bool word()
    {
        const std::size_t end = end_of_word();
        const auto found = text_.substr(at_, end - at_);
        for (const std::string_view known : {"true", "false", "null"})
            if (found == known) return at_ = end, true;
        if (is_json_number(found)) return at_ = end, true;
        const char c = text_[at_];
        if (c == '}' || c == ']' || c == ',' || c == ':') return fail(at_, at_ + 1, fmt::format("a value is wanted here, not `{}`", c), {});
        if (c == '/' || c == '#') return fail(at_, end, "JSON has no comments", "use the key `note`");
        if (is_digit(c) || c == '-' || c == '+' || c == '.')
            return fail(at_, end, fmt::format("{} is not a number as JSON writes them", quoted(found)),
                        "digits with an optional `-` before and a point between, without zeros in front; or put it in quotes");
        if (c == '\'') return fail(at_, end, "a text stands in double quotes", "write `\"` instead of `'`");
        return fail(at_, end, fmt::format("{} is no value of JSON", quoted(found)), fmt::format("put it in quotes if it is meant as text"));
    }

    void after_the_end()
    {
        const bool another = text_[at_] == '{';
        fail(at_, another ? at_ + 1 : end_of_word(), another ? "a second scenario on one line" : "text after the end of the scenario",
             another ? "put each on a line of its own" : "a line holds one object, `{…}`, and nothing else");
    }

    std::string here() const { return at_ == text_.size() ? "the end of the line" : quoted(text_.substr(at_, end_of_word() - at_)); }
    std::size_t end_of_word() const
    {
        if (at_ == text_.size()) return at_;
        std::size_t end = std::min(text_.size(), text_.find_first_of(ends_a_word, at_));
        if (end == at_) ++end;
        return end;
    }
    bool next_is(char c)
    {
        if (at_ == text_.size() || text_[at_] != c) return false;
        ++at_;
        return true;
    }
    void skip_blanks() { at_ = std::min(text_.size(), text_.find_first_not_of(blanks, at_)); }

    bool fail(std::size_t begin, std::size_t end, std::string message, std::string_view help)
    {
        return fail(code::malformed, begin, end, std::move(message), help);
    }
    bool fail(std::string_view code, std::size_t begin, std::size_t end, std::string message, std::string_view help)
    {
        fault_ = JsonFault{code, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), std::move(message), std::string(help)};
        return false;
    }

    static constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
    static constexpr std::string_view whole_line = "a scenario stands whole on one line; a line break in a text is written `\\n`";

    std::string_view text_;
    std::uint32_t depth_limit_;
    std::size_t at_ = 0;
    std::optional<JsonFault> fault_;
};

}  // namespace

bool is_json_number(std::string_view text)
{
    std::size_t at = text.substr(0, 1) == "-" ? 1 : 0;
    const std::size_t whole = at;
    at = digits(text, at);
    if (at == whole || (text[whole] == '0' && at > whole + 1)) return false;
    if (at < text.size() && text[at] == '.') {
        const std::size_t fraction = at + 1;
        at = digits(text, fraction);
        if (at == fraction) return false;
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
        const std::size_t exponent = at;
        at = digits(text, exponent);
        if (at == exponent) return false;
    }
    return at == text.size();
}

std::optional<JsonFault> find_json_fault(std::string_view text, std::uint32_t depth)
{
    return Scanner(text, depth).run();
}

}  // namespace kyujo::scenario
