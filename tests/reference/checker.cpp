#include "tests/reference/checker.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace reference {

namespace {

using nlohmann::json;

struct Statement {
    std::string tag;
    std::size_t literal;
    friend auto operator<=>(const Statement&, const Statement&) = default;
};

struct Wrong {
    std::string what;
};

/// One way in which a rule can be looked at: the tag its premises must have, and the tag of those that must fail.
struct Demand {
    std::string holds, fails;
};

class Checker {
public:
    Checker(const Theory& theory, Ambiguity ambiguity) : theory_(theory), ambiguity_(ambiguity), propagating_(ambiguity != Ambiguity::blocking)
    {
        for (std::size_t r = 0; r < theory.rules.size(); ++r) by_label_[theory.rules[r].label] = r;
    }

    void step(const json& steps, std::size_t at)
    {
        const json& step = steps[at];
        const std::string tag = step["tag"];
        const Literal q = literal(step["literal"].get<std::string>());
        const std::string because = step["because"];
        if (because == "circular")
            circular(tag, q, steps, at);
        else if (tag == "+D")
            definite(q, step, because);
        else if (tag == "-D")
            not_definite(q, step, because);
        else if (tag == "+d" || tag == "+s")
            positive(tag, q, step, because);
        else
            negative(tag, q, step, because);
        shown_.insert({tag, number(q)});
    }
    bool shown(const std::string& tag, Literal q) const { return shown_.count({tag, number(q)}) != 0; }

    /// None of these, nor their opposites, can ever be shown: every way to one leads through another, or through what is shown not to be.
    void undecided(const json& list)
    {
        for (const json& one : list) {
            for (const char sign : {'+', '-'})
                open_.insert({sign + one["tag"].get<std::string>().substr(1), number(literal(one["literal"].get<std::string>()))});
        }
        for (const Statement& s : open_) require(!possible(s), "undecided, but could be shown: " + s.tag + " " + spelling(literal(s.literal)));
    }

private:
    static void require(bool good, const std::string& what)
    {
        if (!good) throw Wrong{what};
    }

    // --- rules ---
    std::size_t rule(const std::string& label) const
    {
        const auto found = by_label_.find(label);
        require(found != by_label_.end(), "there is no rule " + label);
        return found->second;
    }
    std::vector<std::size_t> rules_for(const std::vector<Literal>& heads, bool with_defeaters) const
    {
        std::vector<std::size_t> result;
        for (std::size_t r = 0; r < theory_.rules.size(); ++r) {
            const Rule& one = theory_.rules[r];
            if (!with_defeaters && one.kind == Kind::defeater) continue;
            if (std::find(heads.begin(), heads.end(), one.head) != heads.end()) result.push_back(r);
        }
        return result;
    }
    Demand applies() const { return {"+d", propagating_ ? "-s" : "-d"}; }
    Demand discarded() const { return {"-d", propagating_ ? "+s" : "+d"}; }
    Demand threatens() const { return propagating_ ? Demand{"+s", "-d"} : applies(); }
    Demand harmless() const { return propagating_ ? Demand{"-s", "+d"} : discarded(); }
    bool whole(std::size_t r, const Demand& demand) const
    {
        const Rule& one = theory_.rules[r];
        return std::all_of(one.body.begin(), one.body.end(), [&](Literal a) { return shown(demand.holds, a); }) &&
               std::all_of(one.fails.begin(), one.fails.end(), [&](Literal a) { return shown(demand.fails, a); });
    }
    /// The premise of a rule that is spelled so is as demanded; `-[O]a` is a norm that must fail.
    bool premise(std::size_t r, std::string spelled, const Demand& demand) const
    {
        const bool fails = spelled.rfind("-[", 0) == 0;
        const Literal a = literal(fails ? spelled.substr(1) : spelled);
        const auto& list = fails ? theory_.rules[r].fails : theory_.rules[r].body;
        return std::find(list.begin(), list.end(), a) != list.end() && shown(fails ? demand.fails : demand.holds, a);
    }
    /// Every rule of a list is accounted for: out at a premise, or beaten by an applicable rule of `team`.
    void account(const std::vector<std::size_t>& rules, const json& fates, const Demand& out, const std::vector<std::size_t>& team) const
    {
        for (const std::size_t r : rules) {
            const auto about = [&](const json& fate) { return fate["rule"] == theory_.rules[r].label; };
            const auto fate = std::find_if(fates.begin(), fates.end(), about);
            require(fate != fates.end(), "nothing is said of " + theory_.rules[r].label);
            if (fate->contains("beaten_by")) {
                const std::size_t by = rule((*fate)["beaten_by"]);
                require(std::find(team.begin(), team.end(), by) != team.end(), "wrong side: " + theory_.rules[by].label);
                require(superior(theory_, by, r) && whole(by, applies()), theory_.rules[by].label + " does not beat " + theory_.rules[r].label);
            } else {
                require(premise(r, (*fate)["out_at"], out), theory_.rules[r].label + " is not out at " + (*fate)["out_at"].get<std::string>());
            }
        }
    }
    void require_rule_for(std::size_t r, const std::vector<Literal>& heads, bool with_defeaters) const
    {
        const auto rules = rules_for(heads, with_defeaters);
        require(std::find(rules.begin(), rules.end(), r) != rules.end(), theory_.rules[r].label + " is no such rule");
    }
    void require_opponents_not_definite(Literal q) const
    {
        for (const Literal p : opponents(theory_, q)) require(shown("-D", p), "-D " + spelling(p) + " is not shown");
    }
    bool fact(Literal q) const { return std::find(theory_.facts.begin(), theory_.facts.end(), q) != theory_.facts.end(); }
    std::vector<std::size_t> strict_rules(Literal q) const
    {
        auto rules = rules_for({q}, false);
        rules.erase(std::remove_if(rules.begin(), rules.end(), [&](std::size_t r) { return theory_.rules[r].kind != Kind::strict; }), rules.end());
        return rules;
    }
    std::vector<std::size_t> superior_to(std::size_t r, std::vector<std::size_t> rules) const
    {
        rules.erase(std::remove_if(rules.begin(), rules.end(), [&](std::size_t s) { return !superior(theory_, s, r); }), rules.end());
        return rules;
    }

    // --- the conditions ---
    void definite(Literal q, const json& step, const std::string& because) const
    {
        if (because == "fact") return require(fact(q), "no fact");
        require(because == "strict rule", "no reason for +D");
        const std::size_t r = rule(step["rule"]);
        require_rule_for(r, {q}, false);
        require(theory_.rules[r].kind == Kind::strict && whole(r, {"+D", "-D"}), "the strict rule does not apply");
    }
    void not_definite(Literal q, const json& step, const std::string& because) const
    {
        require(because == "not derived" && !fact(q), "no reason for -D");
        account(strict_rules(q), step["rules"], {"-D", "+D"}, {});
    }
    void positive(const std::string& tag, Literal q, const json& step, const std::string& because) const
    {
        if (because == "definite") return require(shown("+D", q), "not definite");
        require(because == "rule", "no reason for " + tag);
        const std::size_t r = rule(step["rule"]);
        require_rule_for(r, {q}, false);
        const auto attackers = rules_for(opponents(theory_, q), true);
        if (tag == "+d" || ambiguity_ == Ambiguity::gated) require_opponents_not_definite(q);
        require(whole(r, tag == "+d" ? applies() : threatens()), "the rule does not apply");
        if (tag == "+d")
            account(attackers, step["rules"], harmless(), rules_for(team(q), false));
        else
            account(superior_to(r, attackers), step["rules"], discarded(), {});
    }
    void negative(const std::string& tag, Literal q, const json& step, const std::string& because) const
    {
        require(shown("-D", q), "-D is not shown");
        const auto attackers = rules_for(opponents(theory_, q), true);
        if (because == "contradicted") {
            const auto against = opponents(theory_, q);
            const Literal p = literal(step["opponent"].get<std::string>());
            require(std::find(against.begin(), against.end(), p) != against.end() && shown("+D", p), "not contradicted");
            require(tag == "-d" || ambiguity_ == Ambiguity::gated, "support outlives contradiction");
        } else if (because == "all out") {
            account(rules_for({q}, false), step["rules"], tag == "-d" ? discarded() : harmless(),
                    tag == "-s" ? attackers : std::vector<std::size_t>());
        } else {
            require(tag == "-d" && because == "overruled", "no reason for " + tag);
            const std::size_t s = rule(step["rule"]);
            require_rule_for(s, opponents(theory_, q), true);
            require(whole(s, threatens()), "the attacker does not apply");
            account(superior_to(s, rules_for(team(q), false)), step["rules"], discarded(), {});
        }
    }
    /// The steps of a circle come one after the other; each rule rests on one of them or on what was shown before.
    void circular(const std::string& tag, Literal q, const json& steps, std::size_t at)
    {
        const std::string weak = tag == "-D" ? "-D" : propagating_ ? "-s" : "-d";
        const json& step = steps[at];
        const auto before = shown_;
        for (; at + 1 < steps.size() && steps[at + 1]["because"] == "circular"; ++at) {
        }
        for (std::size_t i = at + 1; i-- > 0 && steps[i]["because"] == "circular";)
            shown_.insert({steps[i]["tag"], number(literal(steps[i]["literal"].get<std::string>()))});
        if (tag != "-D") require(shown("-D", q), "-D is not shown");
        const auto rules = tag == "-D" ? strict_rules(q) : rules_for({q}, false);
        account(rules, step["rules"], {weak, tag == "-D" ? "+D" : "+d"}, {});
        shown_ = before;
    }

    // --- what can never be shown ---
    /// As things stand, nothing speaks against it being shown some day.
    bool maybe(const std::string& tag, Literal q) const
    {
        const std::string opposite = (tag[0] == '+' ? "-" : "+") + tag.substr(1);
        return open_.count({tag, number(q)}) == 0 && !shown(opposite, q);
    }
    bool may_all(std::size_t r, const Demand& demand) const
    {
        const Rule& one = theory_.rules[r];
        return std::all_of(one.body.begin(), one.body.end(), [&](Literal a) { return maybe(demand.holds, a); }) &&
               std::all_of(one.fails.begin(), one.fails.end(), [&](Literal a) { return maybe(demand.fails, a); });
    }
    bool may_some(std::size_t r, const Demand& demand) const
    {
        const Rule& one = theory_.rules[r];
        return std::any_of(one.body.begin(), one.body.end(), [&](Literal a) { return maybe(demand.holds, a); }) ||
               std::any_of(one.fails.begin(), one.fails.end(), [&](Literal a) { return maybe(demand.fails, a); });
    }
    bool possible(const Statement& s) const
    {
        const Literal q = literal(s.literal);
        const auto against = opponents(theory_, q);
        const auto own = rules_for({q}, false), attackers = rules_for(against, true), fighters = rules_for(team(q), false), strict = strict_rules(q);
        const auto all = [](const auto& list, auto&& test) { return std::all_of(list.begin(), list.end(), test); };
        const auto any = [](const auto& list, auto&& test) { return std::any_of(list.begin(), list.end(), test); };
        const auto beats = [&](std::size_t a, std::size_t b) { return superior(theory_, a, b); };
        const bool no_opponent = all(against, [&](Literal p) { return maybe("-D", p); });
        const bool an_opponent = any(against, [&](Literal p) { return maybe("+D", p); });
        const bool gated = ambiguity_ == Ambiguity::gated;
        if (s.tag == "+D") return fact(q) || any(strict, [&](std::size_t r) { return may_all(r, {"+D", "-D"}); });
        if (s.tag == "-D") return !fact(q) && all(strict, [&](std::size_t r) { return may_some(r, {"-D", "+D"}); });
        if (s.tag == "+d") {
            const auto held_off = [&](std::size_t a) {
                return may_some(a, harmless()) || any(fighters, [&](std::size_t t) { return beats(t, a) && may_all(t, applies()); });
            };
            return maybe("+D", q) || (any(own, [&](std::size_t r) { return may_all(r, applies()); }) && no_opponent && all(attackers, held_off));
        }
        if (s.tag == "-d") {
            const auto breaks_through = [&](std::size_t a) {
                return may_all(a, threatens()) && all(fighters, [&](std::size_t t) { return !beats(t, a) || may_some(t, discarded()); });
            };
            return maybe("-D", q) &&
                   (all(own, [&](std::size_t r) { return may_some(r, discarded()); }) || an_opponent || any(attackers, breaks_through));
        }
        if (s.tag == "+s") {
            const auto stands = [&](std::size_t r) {
                return may_all(r, threatens()) && all(attackers, [&](std::size_t a) { return !beats(a, r) || may_some(a, discarded()); });
            };
            return maybe("+D", q) || ((!gated || no_opponent) && any(own, stands));
        }
        const auto falls = [&](std::size_t r) {
            return may_some(r, harmless()) || any(attackers, [&](std::size_t a) { return beats(a, r) && may_all(a, applies()); });
        };
        return maybe("-D", q) && (all(own, falls) || (gated && an_opponent));
    }

    const Theory& theory_;
    Ambiguity ambiguity_;
    bool propagating_;
    std::map<std::string, std::size_t> by_label_;
    std::set<Statement> shown_, open_;
};

}  // namespace

std::string check_proof(const Theory& theory, Ambiguity ambiguity, bool unfounded, const json& way, Literal asked)
{
    const Theory plain = without_chains(theory);
    Checker checker(plain, ambiguity);
    std::string at;
    try {
        const json& steps = way["steps"];
        for (std::size_t i = 0; i < steps.size(); ++i) {
            const json& step = steps[i];
            at = step["tag"].get<std::string>() + " " + step["literal"].get<std::string>() + ": ";
            if (step["because"] == "circular" && !unfounded) throw Wrong{"loops are open"};
            checker.step(steps, i);
        }
        at = "conclusion: ";
        const std::string conclusion = way["conclusion"];
        if (conclusion != "?d") {
            if (!checker.shown(conclusion, asked)) throw Wrong{conclusion + " is not shown"};
            return "";
        }
        const auto of_asked = [&](const json& one) { return one["tag"] == "+d" && literal(one["literal"].get<std::string>()) == asked; };
        const json& undecided = way["undecided"];
        if (std::none_of(undecided.begin(), undecided.end(), of_asked)) throw Wrong{"nothing says why it is undecided"};
        // With unfounded loops refuted, that a loop is not one of those is for the interpreter to say.
        checker.undecided(undecided);
    } catch (const Wrong& wrong) {
        return at + wrong.what;
    } catch (const json::exception& fault) {
        return at + fault.what();
    }
    return "";
}

}  // namespace reference
