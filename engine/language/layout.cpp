#include "language/layout.hpp"

#include <fmt/format.h>

namespace kyujo::language {
namespace {

/// Longer conditions are not written out twice in a message: nobody would compare them.
constexpr std::size_t longest_reading = 2000;

/// Source text on one line, without its comments.
std::string on_one_line(std::string_view source)
{
    std::string line;
    bool in_quotes = false;
    for (std::size_t i = 0; i < source.size(); ++i) {
        const char c = source[i];
        if (c == '"' && (i == 0 || source[i - 1] != '\\')) in_quotes = !in_quotes;
        if (c == '#' && !in_quotes) {
            i = std::min(source.find('\n', i), source.size()) - 1;
        } else if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
            if (!line.empty() && line.back() != ' ') line += ' ';
        } else {
            line += c;
        }
    }
    if (!line.empty() && line.back() == ' ') line.pop_back();
    return line;
}

std::string written(const State& state, std::uint32_t begin, std::uint32_t end)
{
    return on_one_line(state.text().substr(begin, end - begin));
}

std::string_view word_for(Connective connective)
{
    return connective == Connective::conjunction ? "and" : "or";
}

/// The chain with brackets around the runs that `tighter` joins.
std::string reading(const State& state, const Chain& chain, Connective tighter)
{
    std::string text;
    std::size_t i = 0;
    const std::size_t count = chain.operands.size();
    while (i < count) {
        std::size_t end = i;
        while (end + 1 < count && chain.connectives[end] == tighter) ++end;
        const auto run = written(state, chain.operands[i].span.begin, chain.operands[end].span.end);
        if (i > 0) text += fmt::format(" {} ", word_for(chain.connectives[i - 1]));
        text += end > i ? fmt::format("({})", run) : run;
        i = end + 1;
    }
    return text;
}

/// The condition that runs to the right edge of `condition` without a bracket or bullet between: the innermost `where`.
const Condition& open_end(const Condition& condition)
{
    const Condition* at = &condition;
    for (;;) {
        if (const auto* negation = std::get_if<Negation>(&at->form); negation != nullptr && negation->operand != nullptr) {
            at = negation->operand.get();
        } else if (const auto* quantifier = std::get_if<Quantifier>(&at->form); quantifier != nullptr && quantifier->where != nullptr) {
            at = quantifier->where.get();
        } else {
            return *at;
        }
    }
}

constexpr std::string_view mixed_message = "`and` and `or` stand side by side without brackets";
constexpr std::string_view mixed_help = "put brackets around the part that belongs together";

void report_readings(State& state, text::Span place, std::string first, std::string second)
{
    // The tree is whole, so its names can still be checked: one mistake does not hide another in the same rule.
    const bool broken = state.broken;
    auto* const found = state.complain(place, L113_mixed, std::string(mixed_message), std::string(mixed_help));
    state.broken = broken;
    if (found == nullptr || first.empty()) return;
    found->notes.push_back({fmt::format("it could mean `{}`", first), std::nullopt});
    found->notes.push_back({fmt::format("or it could mean `{}`", second), std::nullopt});
}

/// The first `and`/`or` of the chain that differs from its first.
const text::Span* first_change(const Chain& chain)
{
    for (std::size_t i = 1; i < chain.connectives.size(); ++i)
        if (chain.connectives[i] != chain.connectives[0]) return &chain.connective_spans[i];
    return nullptr;
}

}  // namespace

void check_mixed(State& state, const Condition& condition)
{
    const auto* const chain = std::get_if<Chain>(&condition.form);
    if (chain == nullptr) return;
    const bool short_enough = condition.span.end - condition.span.begin <= longest_reading;
    if (const auto* const change = first_change(*chain)) {
        if (short_enough)
            report_readings(state, *change, reading(state, *chain, Connective::conjunction), reading(state, *chain, Connective::disjunction));
        else
            report_readings(state, *change, {}, {});
        return;
    }
    const Condition& last = chain->operands.back();
    const auto* const inner = std::get_if<Chain>(&open_end(last).form);
    if (inner == nullptr || &open_end(last) == &last || inner->connectives[0] == chain->connectives[0] || first_change(*inner) != nullptr) return;
    if (!short_enough) return report_readings(state, inner->connective_spans[0], {}, {});
    const auto before = written(state, condition.span.begin, last.span.begin);
    const auto whole_last = written(state, last.span.begin, last.span.end);
    const auto up_to_first = written(state, condition.span.begin, inner->operands[0].span.end);
    const auto rest = written(state, inner->connective_spans[0].begin, condition.span.end);
    report_readings(state, inner->connective_spans[0], fmt::format("{} ({})", before, whole_last), fmt::format("({}) {}", up_to_first, rest));
}

void check_connective(State& state, const Token& connective)
{
    const bool outside = state.bullet != nullptr && connective.first_on_line && at_or_left_of(connective, *state.bullet);
    const bool beside = state.bullet != nullptr && state.bullet_beside_others;
    if (state.block_complained || !(outside || beside)) return;
    state.block_complained = true;
    const auto word = state.view(connective);
    auto* const found = state.complain(connective, L115_beside_bullet,
                                       outside ? fmt::format("this `{}` stands outside the bullet that it would continue", word)
                                               : fmt::format("does this `{}` continue the last bullet or the whole block?", word),
                                       "put the whole block between brackets, or the bullet that goes on");
    if (found != nullptr) found->notes.push_back({"the bullet", state.span(*state.bullet)});
}

void check_bullet(State& state, const Token* bullet)
{
    state.bullet_beside_others = state.block_bullet != nullptr && !bullet->first_on_line;
    if (state.block_bullet == nullptr) {
        state.block_bullet = bullet;
        return;
    }
    const bool aligned = bullet->first_on_line ? same_column(*bullet, *state.block_bullet) : !state.block_within_block;
    if (aligned || state.block_complained) return;
    state.block_complained = true;
    auto* const found =
        state.complain(*bullet, L114_bullets, "this bullet does not stand under the first bullet of its block",
                       state.block_within_block ? "bullets belong to the innermost block: put the inner block between brackets"
                                                : "let all bullets of a block begin in one column, or put an inner block between brackets");
    if (found != nullptr) found->notes.push_back({"the first bullet of the block", state.span(*state.block_bullet)});
}

}  // namespace kyujo::language
