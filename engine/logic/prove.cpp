#include "logic/cone.hpp"
#include "logic/justify.hpp"
#include "logic/lower.hpp"
#include "logic/proof.hpp"
#include "theory/schedule.hpp"

#include <array>
#include <deque>

namespace kyujo::logic {

namespace {

/// Puts what the solver found into an order in which each statement follows from earlier ones, then keeps what is needed.
class Prover {
public:
    Prover(const Document& document, const Options& options, Literal asked)
        : options_(options),
          index_(document),
          cone_(index_, asked),
          justifier_(index_, options.ambiguity),
          known_(conclude(document, options).always),
          step_of_(document.literal_count(), nowhere),
          waiting_(document.literal_count())
    {
        proof_.asked = asked;
        if (known(asked).has(Tag::proved))
            proof_.outcome = Tag::proved;
        else if (known(asked).has(Tag::refuted))
            proof_.outcome = Tag::refuted;
    }

    Proof run()
    {
        for (const Literal literal : cone_.literals()) put(literal);
        work_off();
        if (options_.loops == Loops::unfounded) add_circles();
        std::vector<Statement> wanted;
        if (proof_.outcome)
            wanted.push_back({*proof_.outcome, proof_.asked});
        else
            wanted = find_undecided();
        keep_only(wanted);
        return std::move(proof_);
    }

private:
    static constexpr std::array<std::uint32_t, tag_count> nowhere = {~0u, ~0u, ~0u, ~0u, ~0u, ~0u};

    Tags known(Literal literal) const { return known_[literal.index()]; }
    std::uint32_t& step_of(const Statement& s) { return step_of_[s.literal.index()][static_cast<std::size_t>(s.tag)]; }

    void put(Literal literal)
    {
        if (waiting_[literal.index()]) return;
        waiting_[literal.index()] = true;
        work_.push_back(literal);
    }

    void add(Step step)
    {
        step_of(step.statement) = static_cast<std::uint32_t>(proof_.steps.size());
        justifier_.establish(step.statement);
        proof_.steps.push_back(std::move(step));
    }

    /// A literal is looked at again whenever something it depends on has been established.
    void work_off()
    {
        while (!work_.empty()) {
            const Literal literal = work_.front();
            work_.pop_front();
            waiting_[literal.index()] = false;
            bool news = false;
            for (std::size_t i = 0; i < tag_count; ++i) {
                const Statement statement{static_cast<Tag>(i), literal};
                if (!known(literal).has(statement.tag) || justifier_.established(statement)) continue;
                auto step = justifier_.justify(statement);
                if (!step) continue;
                add(std::move(*step));
                news = true;
            }
            if (!news) continue;
            for (const Literal dependent : cone_.dependents(literal)) put(dependent);
        }
    }

    /// Literals that the solver refuted together because they support only each other, loop by loop, those below first.
    void add_circles()
    {
        const Lowered lowered = lower(index_.document(), options_.ambiguity);
        const theory::Schedule schedule(lowered.theory);
        std::vector<std::uint32_t> loop_of(lowered.theory.literal_count(), ~0u);
        for (std::uint32_t i = 0; i < schedule.loops().size(); ++i)
            for (const Node node : schedule.members(schedule.loops()[i])) loop_of[node.index()] = i;
        std::vector<std::vector<Statement>> circles(schedule.loops().size());
        const auto sort_in = [&](Node node, const Statement& statement) {
            const std::uint32_t loop = loop_of[node.index()];
            if (loop != ~0u && known(statement.literal).has(statement.tag)) circles[loop].push_back(statement);
        };
        for (const Literal literal : cone_.literals()) {
            sort_in(lowered.definite[literal.index()], {Tag::not_definite, literal});
            sort_in(lowered.defeasible[literal.index()], {Tag::refuted, literal});
            sort_in(lowered.defeasible[literal.index()], {Tag::not_supported, literal});
        }
        for (const auto& circle : circles) {
            close(circle, true);
            close(circle, false);
        }
    }

    /// What is still open of a circle, as far as each rests on the others.
    void close(const std::vector<Statement>& circle, bool definite)
    {
        std::vector<Statement> open;
        for (const Statement& statement : circle)
            if (!justifier_.established(statement) && (statement.tag == Tag::not_definite) == definite) open.push_back(statement);
        for (const Statement& statement : open) justifier_.establish(statement);
        const auto rests_elsewhere = [&](const Statement& s) { return !justifier_.circular(s); };
        for (auto at = open.begin(); (at = std::find_if(open.begin(), open.end(), rests_elsewhere)) != open.end();) {
            justifier_.retract(*at);
            open.erase(at);
        }
        for (const Statement& statement : open) {
            add(*justifier_.circular(statement));
            put(statement.literal);
            for (const Literal dependent : cone_.dependents(statement.literal)) put(dependent);
        }
        work_off();
    }

    // --- why neither ---

    static constexpr Tag opposite(Tag tag) { return static_cast<Tag>(static_cast<unsigned>(tag) ^ 1u); }
    bool undecided(const Statement& s) const { return !known(s.literal).has(s.tag) && !known(s.literal).has(opposite(s.tag)); }

    /// Everything undecided that the asked literal leans on. Returns the decided statements that show that it stays so.
    std::vector<Statement> find_undecided()
    {
        std::vector<Statement> decided;
        std::vector<bool> seen(known_.size());
        std::vector<Literal> open{proof_.asked};
        seen[proof_.asked.index()] = true;
        for (std::size_t at = 0; at < open.size(); ++at) {
            const Literal literal = open[at];
            const auto look_at = [&](Literal on) {
                for (std::size_t i = 0; i < tag_count; ++i)
                    if (known(on).has(static_cast<Tag>(i))) decided.push_back({static_cast<Tag>(i), on});
                if (seen[on.index()] || !any_undecided(on)) return;
                seen[on.index()] = true;
                open.push_back(on);
            };
            look_at(literal);
            for_each_relevant(index_, literal, look_at);
            for_each_level([&](Tag tag) {
                if (undecided({tag, literal})) proof_.undecided.push_back({{tag, literal}, rules_of({tag, literal})});
            });
        }
        return decided;
    }

    template <class Visit>
    void for_each_level(Visit&& visit) const
    {
        visit(Tag::definite);
        visit(Tag::proved);
        if (options_.ambiguity != Ambiguity::blocking) visit(Tag::supported);
    }
    bool any_undecided(Literal literal) const
    {
        bool any = false;
        for_each_level([&](Tag tag) { any = any || undecided({tag, literal}); });
        return any;
    }

    std::vector<Waiting> rules_of(const Statement& statement) const
    {
        std::vector<Waiting> rules;
        const Ambiguity ambiguity = options_.ambiguity;
        const bool definite = statement.tag == Tag::definite;
        const Demand demand = definite ? strictly : statement.tag == Tag::supported ? threatens(ambiguity) : applies(ambiguity);
        index_.for_each_supporter(statement.literal, [&](RuleId rule) {
            if (!definite || index_.document().rules[rule].kind == Kind::strict) rules.push_back(state_of(rule, demand, false));
        });
        if (!definite) index_.for_each_attacker(statement.literal, [&](RuleId rule) { rules.push_back(state_of(rule, threatens(ambiguity), true)); });
        return rules;
    }

    Waiting state_of(RuleId rule, const Demand& demand, bool attacks) const
    {
        const auto body = index_.document().body(rule);
        const auto as_demanded = [&](const Premise& premise) { return known(premise.literal).has(demand.of(premise).tag); };
        const auto missed = [&](const Premise& premise) { return known(premise.literal).has(opposite(demand.of(premise).tag)); };
        const auto number = [&](auto found) { return static_cast<std::uint32_t>(found - body.begin()); };
        if (const auto out = std::find_if(body.begin(), body.end(), missed); out != body.end())
            return {rule, Waiting::State::out, number(out), attacks};
        if (const auto open = std::find_if_not(body.begin(), body.end(), as_demanded); open != body.end())
            return {rule, Waiting::State::waits, number(open), attacks};
        return {rule, Waiting::State::applies, 0, attacks};
    }

    // --- only what is needed ---

    void keep_only(std::vector<Statement> wanted)
    {
        std::vector<bool> needed(proof_.steps.size());
        while (!wanted.empty()) {
            const std::uint32_t at = step_of(wanted.back());
            wanted.pop_back();
            if (at == ~0u || needed[at]) continue;
            needed[at] = true;
            for_each_ground(index_, options_.ambiguity, proof_.steps[at], [&](const Statement& ground) { wanted.push_back(ground); });
        }
        std::vector<Step> kept;
        for (std::size_t i = 0; i < proof_.steps.size(); ++i)
            if (needed[i]) kept.push_back(std::move(proof_.steps[i]));
        proof_.steps = std::move(kept);
    }

    Options options_;
    Index index_;
    Cone cone_;
    Justifier justifier_;
    std::vector<Tags> known_;
    std::vector<std::array<std::uint32_t, tag_count>> step_of_;
    std::vector<bool> waiting_;
    std::deque<Literal> work_;
    Proof proof_;
};

}  // namespace

Proof prove(const Document& document, const Options& options, Literal literal)
{
    return Prover(document, options, literal).run();
}

}  // namespace kyujo::logic
