#include "explain/across.hpp"

#include <algorithm>

namespace kyujo::explain {
namespace {

using verdict::Side;

std::vector<Relation> relations_of(const std::vector<Across::Given>& answers)
{
    const auto some = [&](Side side) { return std::any_of(answers.begin(), answers.end(), [&](const auto& given) { return given.side == side; }); };
    const auto as_first = [&](const auto& given) { return given.side == answers.front().side && given.word == answers.front().word; };
    const bool yes = some(Side::yes), no = some(Side::no), open = some(Side::open), silent = some(Side::none);
    const bool firm = yes || no;
    std::vector<Relation> relations;
    if (yes && no) {
        relations.push_back(Relation::opposed);
    } else if (firm && !open && !silent) {
        relations.push_back(std::all_of(answers.begin(), answers.end(), as_first) ? Relation::same_answer : Relation::same_side);
    }
    if (open && firm) relations.push_back(Relation::open_in_some);
    if (open && !firm && !silent) relations.push_back(Relation::open_in_all);
    if (silent && (firm || open)) relations.push_back(Relation::silent_in_some);
    return relations;
}

void add(std::vector<Across>& all, scenario::InstanceId subject, law::ConceptId concept_id, const Across::Given& given)
{
    const auto same = [&](const Across& one) { return one.subject == subject && one.concept_id == concept_id; };
    auto found = std::find_if(all.begin(), all.end(), same);
    if (found == all.end()) found = all.insert(all.end(), {subject, concept_id, {}, {}});
    found->answers.push_back(given);
}

std::vector<Across> compared(std::vector<Across> all)
{
    for (Across& one : all)
        if (one.answers.size() > 1) one.relations = relations_of(one.answers);
    all.erase(std::remove_if(all.begin(), all.end(), [](const Across& one) { return one.relations.empty(); }), all.end());
    return all;
}

}  // namespace

std::vector<Across> across(std::span<const Explanation> explanations)
{
    std::vector<Across> all;
    for (const Explanation& one : explanations) {
        const verdict::Answer& answer = one.answer;
        add(all, answer.subject, {}, {answer.order, verdict::side(answer.word), answer.word});
    }
    return compared(std::move(all));
}

std::vector<Across> across(std::span<const ConceptExplanation> explanations)
{
    std::vector<Across> all;
    for (const ConceptExplanation& one : explanations) {
        const verdict::ConceptVerdict& answer = one.verdict;
        const Word word = answer.side == Side::open ? answer.open_word : Word::no_rule;
        add(all, answer.issue.subject, answer.issue.concept_id, {answer.issue.order, answer.side, word});
    }
    return compared(std::move(all));
}

}  // namespace kyujo::explain
