#include "report/answer.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

Style style_of(verdict::Side side)
{
    switch (side) {
        case verdict::Side::yes:
            return Style::yes;
        case verdict::Side::no:
            return Style::no;
        case verdict::Side::open:
            return Style::open;
        case verdict::Side::none:
            break;
    }
    return Style::none;
}

std::vector<const Account*> pick(const law::Law& law, std::span<const std::uint32_t> deciding, std::span<const Account> account, bool conflict)
{
    std::vector<const Account*> picked;
    for (const std::uint32_t index : deciding) picked.push_back(&account[index]);
    if (!picked.empty() || !conflict) return picked;
    for (const Account& one : account) {
        if (one.outcome == Outcome::clashes) picked.push_back(&one);
    }
    std::stable_sort(picked.begin(), picked.end(), [&law](const Account* a, const Account* b) { return stands_before(law, a->rule, b->rule); });
    return picked;
}

}  // namespace

Line verdict_line(Language language, verdict::Word word)
{
    return {verdict_word(language, word), style_of(verdict::side(word))};
}

Line side_line(Language language, verdict::Side side)
{
    switch (side) {
        case verdict::Side::yes:
            return {word(language, Term::answer_yes), Style::yes};
        case verdict::Side::no:
            return {word(language, Term::answer_no), Style::no};
        case verdict::Side::open:
            return {word(language, Term::open), Style::open};
        case verdict::Side::none:
            break;
    }
    return {word(language, Term::answer_none), Style::none};
}

Line class_answer_line(Language language, const verdict::ConceptVerdict& verdict)
{
    return verdict.side == verdict::Side::open ? verdict_line(language, verdict.open_word) : side_line(language, verdict.side);
}

std::vector<const Account*> carrying(const law::Law& law, const explain::Explanation& explanation)
{
    return pick(law, explanation.deciding, explanation.account, explanation.answer.word == verdict::Word::conflict);
}

std::vector<const Account*> carrying(const law::Law& law, const explain::ConceptExplanation& explanation)
{
    const bool conflict = explanation.verdict.side == verdict::Side::open && explanation.verdict.open_word == verdict::Word::conflict;
    return pick(law, explanation.deciding, explanation.account, conflict);
}

}  // namespace kyujo::report
