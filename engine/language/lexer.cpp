#include "language/lexer.hpp"

#include "language/characters.hpp"
#include "language/codes.hpp"
#include "text/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstring>

namespace kyujo::language {
namespace {

enum class Class : std::uint8_t { stray, blank, line_break, word, digit, sign, quote, comment };

constexpr std::array<Class, 256> make_classes()
{
    std::array<Class, 256> classes{};
    for (std::size_t c = 0; c < 256; ++c)
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80) classes[c] = Class::word;
    for (std::size_t c = '0'; c <= '9'; ++c) classes[c] = Class::digit;
    classes[' '] = classes['\t'] = classes['\r'] = Class::blank;
    classes['\n'] = Class::line_break;
    classes['"'] = Class::quote;
    classes['#'] = Class::comment;
    for (const char c : {'(', ')', ',', '.', '-', '/', '+'}) classes[static_cast<unsigned char>(c)] = Class::sign;
    return classes;
}
constexpr auto classes = make_classes();

Class class_of(char c)
{
    return classes[static_cast<unsigned char>(c)];
}
bool is_word_part(char c)
{
    return class_of(c) == Class::word || class_of(c) == Class::digit;
}
bool is_digit(char c)
{
    return class_of(c) == Class::digit;
}

constexpr std::array<bool, 256> make_special_in_quotes()
{
    std::array<bool, 256> special{};
    special['\n'] = special['"'] = special['\\'] = true;
    return special;
}
constexpr auto special_in_quotes = make_special_in_quotes();

/// Where plain text between quotes, from `at` on, comes to an end: at a quote, a backslash or the end of the line.
std::uint32_t plain_end(const char* data, std::uint32_t at, std::uint32_t size)
{
    while (at < size && !special_in_quotes[static_cast<unsigned char>(data[at])]) ++at;
    return at;
}

/// What a run of digits, letters and inner hyphens is.
TokenKind kind_of_number(std::string_view run)
{
    const auto digits = [&](std::size_t from, std::size_t count) {
        return std::all_of(run.begin() + static_cast<std::ptrdiff_t>(from), run.begin() + static_cast<std::ptrdiff_t>(from + count), is_digit);
    };
    const bool month = run.size() >= 7 && digits(0, 4) && run[4] == '-' && digits(5, 2);
    if (month && run.size() == 7) return run.substr(5) >= "01" && run.substr(5) <= "12" ? TokenKind::month : TokenKind::jumble;
    if (month && run.size() == 10 && text::parse_date(run)) return TokenKind::date;
    return TokenKind::jumble;
}

}  // namespace

Lexer::Lexer(Reporter& reporter, std::vector<Comment>& comments)
    : reporter_(reporter), comments_(comments), data_(reporter.text().data()), size_(static_cast<std::uint32_t>(reporter.text().size()))
{
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (reporter.text().substr(0, 3) == byte_order_mark) at_ = mark_ = 3;
}

Lexer::Lexer(Reporter& reporter, std::vector<Comment>& comments, text::Span lines) : Lexer(reporter, comments)
{
    at_ = mark_ = lines.begin;
    size_ = lines.end;
}

void Lexer::next_line()
{
    const void* const found = std::memchr(data_ + at_, '\n', size_ - at_);
    at_ = mark_ = found == nullptr ? size_ : static_cast<std::uint32_t>(static_cast<const char*>(found) - data_) + 1;
    column_ = wide_ = 1;
    line_begun_ = false;
}

/// Whether the line that begins here begins with a declaring word.
bool Lexer::line_declares() const
{
    std::uint32_t begin = at_;
    while (begin < size_ && class_of(data_[begin]) == Class::blank) ++begin;
    std::uint32_t end = begin;
    while (end < size_ && is_word_part(data_[end])) ++end;
    return is_declaring(find_keyword({data_ + begin, end - begin}));
}

RuleOutline Lexer::pass_over_rule()
{
    RuleOutline rule;
    std::uint32_t begin = waiting_.begin;
    while (begin > 0 && data_[begin - 1] != '\n') --begin;
    Token name;
    if (scan(name)) rule.name = {reporter_.text().substr(name.begin, name.length), reporter_.span(name.begin, name.finish())};
    do next_line();
    while (at_ < size_ && !line_declares());
    rule.text = reporter_.span(begin, at_);
    waiting_ = {};
    if (at_ < size_) scan(waiting_);
    return rule;
}

bool Lexer::next_piece(std::vector<Token>& tokens)
{
    tokens.clear();
    tokens_ = &tokens;
    Token edge;
    edge.kind = TokenKind::begin;
    edge.begin = at_;
    tokens.push_back(edge);
    if (waiting_.kind != TokenKind::end) tokens.push_back(waiting_);
    waiting_ = {};
    Token token;
    while (scan(token)) {
        if (token.first_on_line && is_declaring(token.keyword) && tokens.size() > 1) {
            waiting_ = token;
            break;
        }
        tokens.push_back(token);
    }
    const bool any = tokens.size() > 1;
    edge.kind = TokenKind::end;
    edge.begin = waiting_.kind != TokenKind::end ? waiting_.begin : size_;
    edge.first_on_line = true;
    edge.tainted = waiting_.kind != TokenKind::end ? waiting_.tainted : line_tainted_ || taint_next_;
    tokens.push_back(edge);
    return any;
}

void Lexer::skip_blank()
{
    std::uint32_t at = at_;
    for (; at < size_; ++at) {
        const Class c = class_of(data_[at]);
        if (c == Class::blank) continue;
        if (c == Class::line_break) {
            mark_ = at + 1;
            column_ = wide_ = 1;
            taint_next_ = taint_next_ || line_tainted_;
            line_begun_ = line_tainted_ = false;
        } else if (c == Class::comment) {
            const void* const found = std::memchr(data_ + at, '\n', size_ - at);
            std::uint32_t end = found == nullptr ? size_ : static_cast<std::uint32_t>(static_cast<const char*>(found) - data_);
            const std::uint32_t begin = std::exchange(at, end - 1);
            while (end > begin && class_of(data_[end - 1]) == Class::blank) --end;
            comments_.push_back({reporter_.span(begin, end), !line_begun_});
        } else {
            break;
        }
    }
    at_ = at;
}

bool Lexer::scan(Token& token)
{
    for (;;) {
        skip_blank();
        if (at_ >= size_) return false;
        token = {};
        token.begin = at_;
        token.first_on_line = !line_begun_;
        token.tainted = line_tainted_ || std::exchange(taint_next_, false);
        const Class c = class_of(data_[at_]);
        if (c == Class::word) {
            scan_word(token);
        } else if (c == Class::quote) {
            scan_quoted(token);
        } else if (c == Class::digit || (data_[at_] == '-' && at_ + 1 < size_ && is_digit(data_[at_ + 1]))) {
            scan_number(token);
        } else if (c != Class::sign || !scan_sign(token)) {
            stray();
            continue;
        }
        token.length = at_ - token.begin;
        if (token.length == 0) {  // a word that begins with a character no word may contain
            stray();
            continue;
        }
        if (token.first_on_line || token.kind == TokenKind::dash) place(token);
        line_begun_ = true;
        return true;
    }
}

void Lexer::scan_word(Token& token)
{
    token.kind = TokenKind::word;
    const char* const end = data_ + size_;
    const char* at = data_ + at_;
    unsigned char high = 0;
    for (; at != end && is_word_part(*at); ++at) high |= static_cast<unsigned char>(*at);
    const bool ascii = high < 0x80;
    at_ = static_cast<std::uint32_t>(at - data_);
    const std::string_view word(data_ + token.begin, at_ - token.begin);
    if (!ascii) at_ = token.begin + static_cast<std::uint32_t>(word_part(word));
    const std::string_view kept = word.substr(0, at_ - token.begin);
    if (!ascii && text::parse_era_date(kept)) {
        token.kind = TokenKind::date;
        return;
    }
    token.keyword = find_keyword(kept);
}

void Lexer::scan_number(Token& token)
{
    token.kind = TokenKind::number;
    ++at_;
    while (at_ < size_ && is_digit(data_[at_])) ++at_;
    const auto follows = [&](char sign, auto test) { return at_ + 1 < size_ && data_[at_] == sign && test(data_[at_ + 1]); };
    if (follows('.', is_digit)) {
        at_ += 2;
        while (at_ < size_ && is_digit(data_[at_])) ++at_;
    }
    const std::uint32_t plain = at_;
    while (at_ < size_ && (is_word_part(data_[at_]) || follows('-', is_word_part) || follows('.', is_digit))) ++at_;
    if (at_ == plain) return;
    const std::string_view run(data_ + token.begin, at_ - token.begin);
    token.kind = kind_of_number(run);
    at_ = token.begin + static_cast<std::uint32_t>(word_part(run));
    if (at_ == plain) token.kind = TokenKind::number;
}

void Lexer::scan_quoted(Token& token)
{
    token.kind = TokenKind::quoted;
    ++at_;
    for (at_ = plain_end(data_, at_, size_); at_ < size_ && data_[at_] == '\\'; at_ = plain_end(data_, at_ + 1, size_)) {
        const char next = at_ + 1 < size_ ? data_[at_ + 1] : '\n';
        if (next != '"' && next != '\\') {
            reporter_.error(L104_escape, reporter_.span(at_, at_ + 1), "a single `\\` in a quoted text",
                            "write `\\\\` for a backslash and `\\\"` for a quote");
        } else {
            ++at_;
        }
    }
    if (at_ < size_ && data_[at_] == '"') {
        ++at_;
        return;
    }
    std::uint32_t end = at_;
    while (end > token.begin + 1 && class_of(data_[end - 1]) == Class::blank) --end;
    if (!line_tainted_)
        reporter_.error(L102_unclosed_quote, reporter_.span(token.begin, end), "this quoted text is not closed on its line",
                        "add a `\"` where it ends");
    token.tainted = true;
    taint_line();
}

bool Lexer::scan_sign(Token& token)
{
    switch (data_[at_]) {
        case '(':
            token.kind = TokenKind::open;
            break;
        case ')':
            token.kind = TokenKind::close;
            break;
        case ',':
            token.kind = TokenKind::comma;
            break;
        case '.':
            token.kind = TokenKind::dot;
            break;
        case '-':
            token.kind = TokenKind::dash;
            break;
        case '/':
            token.kind = TokenKind::slash;
            break;
        case '+':
            token.kind = TokenKind::plus;
            break;
        default:
            return false;
    }
    ++at_;
    return true;
}

/// One report per line: whoever writes one typographic quote writes two.
void Lexer::stray()
{
    std::size_t length = 1;
    const auto odd = describe_odd({data_ + at_, size_ - at_}, length);
    const auto end = at_ + static_cast<std::uint32_t>(length);
    if (!line_tainted_ && !odd.already_reported) reporter_.error(L103_stray_character, reporter_.span(at_, end), odd.message, odd.help);
    line_tainted_ = true;
    at_ = end;
}

/// Columns count characters; the mark moves forward only, so that a long line costs no more than its length.
void Lexer::place(Token& token)
{
    for (; mark_ < token.begin; ++mark_) {
        const auto byte = static_cast<unsigned char>(data_[mark_]);
        if ((byte & 0xC0u) == 0x80u) continue;
        ++column_;
        wide_ = byte == '\t' ? (wide_ + 7) / 8 * 8 + 1 : wide_ + 1;
    }
    constexpr std::uint32_t widest = 65535;
    token.column = static_cast<std::uint16_t>(std::min(column_, widest));
    token.wide = static_cast<std::uint16_t>(std::min(wide_, widest));
}

void Lexer::taint_line()
{
    line_tainted_ = true;
    for (auto token = tokens_->rbegin(); token != tokens_->rend() && token->kind != TokenKind::begin; ++token) {
        token->tainted = true;
        if (token->first_on_line) break;
    }
}

}  // namespace kyujo::language
