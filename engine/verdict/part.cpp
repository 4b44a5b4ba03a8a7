#include "verdict/part.hpp"

#include <algorithm>

namespace kyujo::verdict {

using theory::LiteralKind;
using theory::TheoryRuleId;

bool discarded(const Ground& ground, const Firm& firm, TheoryRuleId rule)
{
    const auto body = ground.theory.body(rule);
    return std::any_of(body.begin(), body.end(), [&](LiteralId id) { return firm.refuted(id); });
}

Part::Part(const Ground& ground, const Firm& firm, std::vector<LiteralId> asked) : ground_(ground), firm_(firm)
{
    true_ = theory_.add_input();
    false_ = theory_.add_input();
    find_cone(std::move(asked));
    add_literals();
    add_superiority();
    theory_.freeze();
    std::vector<bool> wanted(theory_.literal_count(), false);
    for (const auto& [whole, own] : numbers_) wanted[own.index()] = true;
    schedule_ = theory::Schedule(theory_).only(wanted);
}

LiteralId Part::local(LiteralId whole) const
{
    if (firm_.proved(whole)) return true_;
    if (firm_.refuted(whole)) return false_;
    const auto found = numbers_.find(whole);
    return found == numbers_.end() ? LiteralId() : found->second;
}

solver::Columns Part::columns(std::size_t words) const
{
    constexpr solver::Word every = ~solver::Word{0};
    solver::Columns columns(theory_.literal_count(), words);
    std::fill_n(columns.proved(true_).begin(), words, every);
    std::fill_n(columns.refuted(false_).begin(), words, every);
    return columns;
}

void Part::find_cone(std::vector<LiteralId> asked)
{
    const auto counts = [&](TheoryRuleId rule) { return !discarded(ground_, firm_, rule); };
    while (!asked.empty()) {
        const LiteralId id = asked.back();
        asked.pop_back();
        if (firm_.proved(id) || firm_.refuted(id) || !numbers_.try_emplace(id).second) continue;
        cone_.push_back(id);
        theory::for_each_dependency(
            ground_.theory, id, [&](LiteralId on, bool) { asked.push_back(on); }, counts);
    }
    std::sort(cone_.begin(), cone_.end());
}

void Part::add_literals()
{
    for (const LiteralId id : cone_) {
        const theory::Literal& literal = ground_.theory.literal(id);
        numbers_.at(id) = literal.kind == LiteralKind::input     ? theory_.add_input()
                          : literal.kind == LiteralKind::derived ? theory_.add_derived()
                                                                 : theory_.add_formula(literal.kind, literal.threshold);
    }
    const auto head_of = [&](LiteralId id) {
        if (const auto own = numbers_.find(id); own != numbers_.end()) return own->second;
        const auto [found, fresh] = opponents_.try_emplace(id);
        if (fresh) found->second = theory_.add_derived();
        return found->second;
    };
    for (const LiteralId id : cone_) {
        const LiteralId own = numbers_.at(id);
        for (const LiteralId child : ground_.theory.children(id)) theory_.add_child(own, local(child));
        const auto attackers = ground_.theory.attackers(id);
        for (const LiteralId attacker : attackers) theory_.add_attack(head_of(attacker), own);
        if (attackers.empty()) continue;  // then nobody needs to be defended against
        for (const LiteralId ally : ground_.theory.allies(id)) theory_.add_ally(head_of(ally), own);
    }
    for (const LiteralId id : cone_) add_rules(id, numbers_.at(id));
    for (const auto& [whole, own] : opponents_) add_rules(whole, own);
}

void Part::add_rules(LiteralId whole, LiteralId head)
{
    std::vector<LiteralId> body;
    for (const TheoryRuleId rule : ground_.theory.rules_for(whole)) {
        body.clear();
        bool counts = true;
        for (const LiteralId premise : ground_.theory.body(rule)) {
            const LiteralId own = local(premise);
            // One that firmly fails, or a premise that nobody in the cone leans on: a defeater of what attacks nothing there.
            counts = counts && own.valid() && own != false_;
            if (own != true_) body.push_back(own);
        }
        const theory::TheoryRule& form = ground_.theory.rule(rule);
        if (counts) rules_.emplace(rule, theory_.add_rule(head, body, form.level, form.defeater));
    }
}

void Part::add_superiority()
{
    for (const auto& [stronger, own] : rules_) {
        for (const TheoryRuleId weaker : ground_.theory.weaker_than(stronger))
            if (const auto found = rules_.find(weaker); found != rules_.end()) theory_.add_superiority(own, found->second);
    }
}

}  // namespace kyujo::verdict
