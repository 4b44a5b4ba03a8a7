#include "tests/verdict/random_law.hpp"

#include <algorithm>

namespace random_law {

namespace {

const std::string vocabulary = R"(
source code "Code"
  rank statute
entity actor "Who acts"
  role one of chief, clerk, guest
  on_duty yes or no
  boss actor, normally none
entity act "What is done"
  kind one of raid, theft, walk
  by actor, normally none
  against actor
  helpers list of actor, normally none
  x yes or no
  y yes or no
  n number
  d date
  e date
  effects some of noise, harm
)";

const std::vector<std::string> atoms{
    "act.x",
    "act.y",
    "act.x",
    "act.y",
    "act.x is no",
    "act.kind is raid",
    "act.kind is not theft",
    "act.kind is one of raid, theft",
    "act.n is at least 3",
    "act.n is more than 3",
    "act.n is less than 5",
    "act.n is at most 1.5",
    "act.d is on or after 2020-01-01",
    "act.d is before 2020-01-02",
    "act.d is after 2020-01-01",
    "(act.d is after 2020-01-01) and (act.d is before 2020-01-02)",
    "(act.n is more than 3) and (act.n is less than 4)",
    "act.d is on 2021-06-01",
    "act.d is after 2020-01-01 + 1 days",
    "act.d is after act.e + 1 days",
    "act.e is on or after act.d",
    "act.d is the same as act.e",
    "act.effects includes noise",
    "act.effects does not include harm",
    "act.by.role is chief",
    "act.by.role is not clerk",
    "act.by.on_duty",
    "act.by is none",
    "act.by is given",
    "act.by.boss.role is chief",
    "act.by.boss is given",
    "act.against.role is guest",
    "act.against.on_duty",
    "not act.by.role is chief",
    "not act.x",
    "some person in act.helpers where person.on_duty",
    "every person in act.helpers where person.role is chief",
    "no person in act.helpers where person.role is guest",
};

class Maker {
public:
    Maker(Dice& dice, bool with_clashes) : dice_(dice), with_clashes_(with_clashes) {}

    Law run()
    {
        law_.words.push_back(vocabulary);
        const std::size_t questions = dice_.below(3);
        for (std::size_t i = 0; i < questions; ++i) {
            auto& readings = law_.questions["q" + std::to_string(i)];
            readings = {"broad", "narrow"};
            if (dice_.chance(30)) readings.emplace_back("middle");
        }
        for (std::size_t i = 0; i < 3; ++i) make_concept("c" + std::to_string(i));
        make_status("realm");
        make_status("colony");
        return std::move(law_);
    }

private:
    // --- conditions ---

    std::string class_test()
    {
        static const std::vector<std::string> ways{"is ", "is not ", "is not established as "};
        return "act " + dice_.pick(ways) + dice_.pick(known_) + (order_ == "colony" ? " in realm" : "");
    }
    std::string atom()
    {
        if (!known_.empty() && dice_.chance(40)) return class_test();
        if (order_ == "colony" && dice_.chance(30)) {
            static const std::vector<std::string> norms{"act is prohibited in realm", "act is permitted in realm",
                                                        "act is not established as permitted in realm",
                                                        "act is not established as prohibited in realm"};
            return dice_.pick(norms);
        }
        return dice_.pick(atoms);
    }
    std::string part() { return "(" + atom() + ")"; }
    std::string condition(bool may_be_block = true)
    {
        if (may_be_block && dice_.chance(12)) {
            const std::string count = dice_.chance(60) ? "2" : "1";
            return "at least " + count + " of\n    - " + part() + "\n    - " + part() + "\n    - " + part();
        }
        if (dice_.chance(40)) return part();
        const std::string word = dice_.chance(50) ? " and " : " or ";
        if (dice_.chance(25)) return part() + word + "(" + part() + (word == " and " ? " or " : " and ") + part() + ")";
        return part() + word + part();
    }

    // --- rules ---

    Rule& add_rule(const std::string& issue, bool for_it, const std::string& conclusion)
    {
        Rule rule;
        rule.name = "r" + std::to_string(law_.rules.size());
        rule.order = order_;
        rule.issue = issue;
        rule.for_it = for_it;
        rule.conclusion = conclusion;
        rule.by_default = dice_.chance(15);
        if (!law_.questions.empty() && dice_.chance(30)) {
            const std::string question = "q" + std::to_string(dice_.below(law_.questions.size()));
            rule.headers = "  on reading " + dice_.pick(law_.questions.at(question)) + " of " + question + "\n";
        }
        if (!dice_.chance(12)) rule.body += "  if " + condition() + "\n";
        if (dice_.chance(20)) rule.body += "  unless " + condition() + "\n";
        law_.rules.push_back(rule);
        return law_.rules.back();
    }

    void make_concept(const std::string& name)
    {
        order_ = "realm";
        std::string declaration = "concept " + name + " of act";
        if (dice_.chance(25)) {
            declaration += " \"" + name + "\"\n  means " + condition() + "\n";
        } else {
            static const std::vector<std::string> presumptions{"", "", ", presumed", ", presumed not"};
            declaration += dice_.pick(presumptions) + " \"" + name + "\"\n";
            const std::size_t count = 1 + dice_.below(3);
            for (std::size_t i = 0; i < count; ++i) {
                const bool for_it = dice_.chance(60);
                add_rule(name, for_it, std::string("act ") + (for_it ? "counts as " : "does not count as ") + name).by_default = false;
            }
            order_sides(name);
        }
        law_.words.push_back(declaration);
        known_.push_back(name);
    }

    void make_status(const std::string& order)
    {
        order_ = order;
        const std::size_t count = order == "realm" ? 2 + dice_.below(4) : 1 + dice_.below(3);
        for (std::size_t i = 0; i < count; ++i) {
            const std::size_t kind = dice_.below(12);
            if (kind < 5) {
                add_rule(order, true, "act is permitted");
            } else if (kind < 6) {
                add_rule(order, true, "act is required");
            } else if (kind < 10) {
                add_rule(order, false, "act is prohibited");
            } else if (kind < 11) {
                add_rule(order, false, "act lacks a legal basis").by_default = true;
            } else {
                Rule& bar = add_rule(order, false, "act is permitted only if " + condition(false));
                bar.by_default = false;
                bar.is_bar = true;
            }
        }
        order_sides(order);
    }

    /// Says which of two opposed rules is stronger, earlier rules first, or leaves it open for the whole issue.
    void order_sides(const std::string& issue)
    {
        const bool contested = with_clashes_ && law_.clashes.size() < 3 && dice_.chance(60);
        // All or none, or a bar and overrides would make a circle of strength.
        const bool bars_yield = dice_.chance(25);
        for (std::size_t a = 0; a < law_.rules.size(); ++a) {
            for (std::size_t b = 0; b < law_.rules.size(); ++b) {
                Rule& yes = law_.rules[a];
                Rule& no = law_.rules[b];
                if (yes.issue != issue || no.issue != issue || !yes.for_it || no.for_it) continue;
                if (no.is_bar) {
                    if (!yes.by_default && bars_yield) yes.overrides.push_back(b);
                } else if (yes.by_default == no.by_default) {
                    if (contested) {
                        law_.clashes[issue].push_back({a, b});
                    } else {
                        law_.rules[std::min(a, b)].overrides.push_back(std::max(a, b));
                    }
                }
            }
        }
    }

    Dice& dice_;
    bool with_clashes_;
    Law law_;
    std::string order_;
    std::vector<std::string> known_;
};

std::string written(const Law& law, const Rule& rule, const std::vector<std::size_t>& overrides)
{
    std::string text = "rule " + rule.name + " \"" + rule.name + "\"\n  under code s 1\n" + rule.headers;
    if (rule.by_default) text += "  by default\n";
    std::string names;
    for (const std::size_t weaker : overrides) names += (names.empty() ? "" : ", ") + law.rules[weaker].name;
    if (!names.empty()) text += "  overrides " + names + "\n";
    return text + rule.body + "  then " + rule.conclusion + "\n";
}

}  // namespace

std::vector<std::string> Law::declarations(const std::map<std::string, bool>& sides) const
{
    std::vector<std::string> result = words;
    for (const auto& [name, readings] : questions) {
        std::string text = "order realm\nquestion " + name + " \"" + name + "\"\n  cite code s 9\n";
        for (const std::string& reading : readings) text += "  reading " + reading + " \"" + reading + "\"\n";
        result.push_back(text);
    }
    for (std::size_t i = 0; i < rules.size(); ++i) {
        std::vector<std::size_t> overrides = rules[i].overrides;
        for (const auto& [issue, for_it] : sides) {
            for (const Pair& pair : clashes.at(issue)) {
                if ((for_it ? pair.for_it : pair.against_it) == i) overrides.push_back(for_it ? pair.against_it : pair.for_it);
            }
        }
        result.push_back("order " + rules[i].order + "\n" + written(*this, rules[i], overrides));
    }
    return result;
}

std::string Law::text(const std::map<std::string, bool>& sides) const
{
    std::string text = "order realm \"Realm\"\norder colony \"Colony\"\n";
    for (const std::string& declaration : declarations(sides)) text += declaration + "\n";
    return text;
}

Law random_law(Dice& dice, bool with_clashes)
{
    return Maker(dice, with_clashes).run();
}

}  // namespace random_law
