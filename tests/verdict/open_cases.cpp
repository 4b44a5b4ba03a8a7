// What is open, said exactly: facts, questions, clashes, and what makes no difference.
#include "tests/catch.hpp"
#include "tests/world.hpp"

#include <algorithm>
#include <set>

using namespace kyujo;
using tests::World;
using verdict::Variable;
using verdict::Word;

namespace {

const std::string question = "question q \"Q?\"\n cite report P9\n open from 2000-01-01\n reading yes \"Yes\"\n reading no \"No\"\n";

/// Facts by path, questions by name, clashes as "clash".
std::set<std::string> names(const World& world, const verdict::Openness& openness)
{
    std::set<std::string> found;
    for (const verdict::TableColumn& column : openness.table.columns) {
        const Variable& variable = openness.unknowns->variables[column.variable];
        if (variable.is_fact()) found.insert(verdict::path_of(world.law(), world.scenario(), variable));
        if (variable.kind == Variable::Kind::question) found.emplace(world.law().questions[variable.question].name);
        if (variable.kind == Variable::Kind::clash) found.emplace("clash");
    }
    return found;
}
using Names = std::set<std::string>;

std::set<std::string> outcomes(const verdict::Openness& openness)
{
    std::set<std::string> found;
    for (const verdict::TableRow& row : openness.table.rows) found.emplace(to_string(static_cast<Word>(row.outcome)));
    return found;
}

}  // namespace

TEST_CASE("p or not p holds whatever p is, and says that p makes no difference")
{
    const World world("rule r_a \"A\"\n cite report P1\n if act.urgent or act.urgent is no\n then act is prohibited\n", "act: {urgent: unknown}\n");
    const auto answer = world.answer();
    REQUIRE(answer.word == Word::prohibited);
    REQUIRE(answer.openness.table.columns.empty());
    REQUIRE(answer.openness.idle.size() == 1);
    REQUIRE(path_of(world.law(), world.scenario(), answer.openness.idle.front()) == "act.urgent");
}

TEST_CASE("two rules that share out the cases are both named as carrying the answer")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n if act.urgent\n then act is prohibited\n"
        "rule b \"B\"\n cite report P2\n if act.urgent is no\n then act is prohibited\n",
        "act: {kind: scan}\n");
    const auto explanation = world.explain();
    REQUIRE(explanation.answer.word == Word::prohibited);
    std::set<std::string_view> rules;
    for (const auto& way : explanation.ways.deciding)
        for (const law::RuleId rule : way) rules.insert(world.law().rules[rule].name);
    REQUIRE(rules == std::set<std::string_view>{"r_a", "b"});
}

TEST_CASE("an unknown number is cut at the thresholds of the rules, and only there")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n if act.casualties is at least 1\n then act is prohibited\n"
        "rule b \"B\"\n cite report P2\n if act.casualties is less than 1\n then act is permitted\n"
        "rule c \"C\"\n cite report P2\n if act.casualties is more than 100\n then act is prohibited\n",
        "act: {casualties: unknown}\n");
    const auto answer = world.answer();
    REQUIRE(answer.word == Word::undetermined);
    REQUIRE(names(world, answer.openness) == Names{"act.casualties"});
    REQUIRE(answer.openness.table.columns.front().groups.size() == 2);
    REQUIRE(outcomes(answer.openness) == Names{"permitted", "prohibited"});
}

TEST_CASE("facts come before readings, and both are reported")
{
    const std::string rules = question +
                              "rule r_a \"A\"\n cite report P1\n on reading yes of q\n if act.urgent\n then act is permitted\n"
                              "rule b \"B\"\n cite report P2\n on reading no of q\n if act.urgent\n then act is prohibited\n";
    const World open(rules, "act: {urgent: unknown}\n");
    REQUIRE(open.answer().word == Word::undetermined);
    REQUIRE(names(open, open.answer().openness) == Names{"act.urgent", "q"});
    const World known(rules, "act: {urgent: yes}\n");
    REQUIRE(known.answer().word == Word::unsettled);
    REQUIRE(names(known, known.answer().openness) == Names{"q"});
    REQUIRE(World(rules, "act: {urgent: yes}\nassume: {q: no}\n").word() == "prohibited");
    const World idle(rules, "act: {urgent: no}\n");
    REQUIRE(idle.word() == "no_rule");
    REQUIRE(idle.answer().openness.idle.empty());
}

TEST_CASE("a question may govern what a class is")
{
    const std::string rules = question +
                              "concept attack of act\n"
                              "rule wide \"Wide\"\n cite report P1\n on reading yes of q\n if act.kind is scan\n then act counts as attack\n"
                              "rule bar \"Bar\"\n cite report P2\n if act is attack\n then act is prohibited\n"
                              "rule free \"Free\"\n cite report P3\n if act is not established as attack\n then act is permitted\n";
    const World world(rules, "act: {kind: scan}\n");
    REQUIRE(world.answer().word == Word::unsettled);
    REQUIRE(outcomes(world.answer().openness) == Names{"prohibited", "permitted"});
    REQUIRE(world.is("attack") == "open");
}

TEST_CASE("rules of equal standing leave a conflict, which names both")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n then act is permitted\n"
        "rule b \"B\"\n cite report P2\n then act is prohibited\n",
        "act: {kind: scan}\n");
    const auto explanation = world.explain();
    REQUIRE(explanation.answer.word == Word::conflict);
    REQUIRE(names(world, explanation.answer.openness) == Names{"clash"});
    REQUIRE(explanation.ways.clashes.size() == 1);
    REQUIRE(explanation.ways.clashes.front().for_it == std::vector<law::RuleId>{world.law().find_rule("r_a")});
    REQUIRE(explanation.ways.clashes.front().against_it == std::vector<law::RuleId>{world.law().find_rule("b")});
}

TEST_CASE("a clash upstream leaves nothing firm that leans on it, and is no matter where both sides lead to the same")
{
    const std::string clash =
        "concept attack of act\n"
        "rule says \"Says\"\n cite report P1\n then act counts as attack\n"
        "rule denies \"Denies\"\n cite report P2\n then act does not count as attack\n";
    // Blocking alone would print a firm prohibition here: the permission is silently discarded.
    const World leaning(clash +
                            "rule answer \"Answer\"\n cite report P3\n if act is attack\n then act is permitted\n"
                            "rule bar \"Bar\"\n by default\n cite report P4\n then act lacks a legal basis\n",
                        "act: {kind: scan}\n");
    REQUIRE(leaning.answer().word == Word::conflict);
    REQUIRE(outcomes(leaning.answer().openness) == Names{"permitted", "no_legal_basis"});
    const World floating(clash +
                             "rule one \"One\"\n cite report P3\n if act is attack\n then act is prohibited\n"
                             "rule two \"Two\"\n cite report P4\n if act is not attack\n then act is prohibited\n",
                         "act: {kind: scan}\n");
    const auto answer = floating.answer();
    REQUIRE(answer.word == Word::prohibited);
    REQUIRE(std::any_of(answer.openness.idle.begin(), answer.openness.idle.end(),
                        [](const Variable& variable) { return variable.kind == Variable::Kind::clash; }));
}

TEST_CASE("one failed prerequisite answers although others are unknown; with none failed, exactly the unknown one is named")
{
    const std::string rules =
        "rule may \"May\"\n cite report P1\n then act is permitted\n"
        "rule first \"First\"\n cite report P2\n then act is permitted only if act.consented\n"
        "rule second \"Second\"\n cite report P3\n then act is permitted only if act.urgent\n";
    const World failed(rules, "act: {consented: no, urgent: unknown}\n");
    REQUIRE(failed.answer().word == Word::condition_unmet);
    REQUIRE(failed.answer().openness.idle.size() == 1);
    const World unknown(rules, "act: {consented: yes}\n");
    REQUIRE(unknown.answer().word == Word::undetermined);
    REQUIRE(names(unknown, unknown.answer().openness) == Names{"act.urgent"});
}

TEST_CASE("whoever did it: an unknown reference stands for anything of its kind")
{
    const std::string rules =
        "concept organ of actor means actor.kind is one of forces, police\n"
        "rule r_a \"A\"\n cite report P1\n if act.by is an organ\n then act is prohibited\n"
        "rule b \"B\"\n cite report P2\n if act.by.kind is firm\n then act is permitted\n";
    const World world(rules, "act: {kind: scan, by: unknown}\n");
    const auto answer = world.answer();
    REQUIRE(answer.word == Word::undetermined);
    // `by` may be none, as that is what is normal for it; then no rule speaks.
    REQUIRE(names(world, answer.openness) == Names{"act.by", "act.by.kind"});
    REQUIRE(outcomes(answer.openness) == Names{"no_rule", "permitted", "prohibited"});
    const World whoever("rule r_a \"A\"\n cite report P1\n if act.kind is scan\n then act is prohibited\n", "act: {kind: scan, by: unknown}\n");
    REQUIRE(whoever.answer().word == Word::prohibited);
    REQUIRE(path_of(whoever.law(), whoever.scenario(), whoever.answer().openness.idle.front()) == "act.by");
}

TEST_CASE("what is asked of a thing two unknown references away is asked of a stand-in of a stand-in")
{
    const World world("rule r_a \"A\"\n cite report P1\n if act.in_response_to.by.kind is police\n then act is permitted\n",
                      "act: {kind: scan, in_response_to: unknown}\n");
    const auto answer = world.answer();
    REQUIRE(answer.word == Word::undetermined);
    REQUIRE(names(world, answer.openness) == Names{"act.in_response_to", "act.in_response_to.by", "act.in_response_to.by.kind"});
}

TEST_CASE("blocking and propagating can be asked for alone")
{
    const std::string rules =
        "concept attack of act\n"
        "rule says \"Says\"\n cite report P1\n then act counts as attack\n"
        "rule denies \"Denies\"\n cite report P2\n then act does not count as attack\n"
        "rule answer \"Answer\"\n cite report P3\n if act is attack\n then act is permitted\n"
        "rule bar \"Bar\"\n by default\n cite report P4\n then act lacks a legal basis\n";
    World world(rules, "act: {kind: scan}\n");
    auto& solved = const_cast<verdict::Solved&>(world.solved());
    solved.limits.ambiguity = verdict::Ambiguity::blocking;
    REQUIRE(world.answer().word == Word::no_legal_basis);
    solved.limits.ambiguity = verdict::Ambiguity::propagating;
    REQUIRE(world.answer().word == Word::conflict);
}

TEST_CASE("a search that is stopped says so, which is none of the nine words")
{
    std::string parity =
        "rule r_a \"A\"\n cite report P1\n if at least 2 of\n - act.urgent\n - act.consented\n - act.kind is scan\n then act is prohibited\n";
    World world(parity, "act: {consented: unknown, kind: unknown}\n");
    const_cast<verdict::Solved&>(world.solved()).limits.completions = 2;
    const auto answer = world.answer();
    REQUIRE(answer.word == Word::not_decided);
    REQUIRE(answer.openness.stopped);
    REQUIRE(verdict::side(answer.word) == verdict::Side::open);
}

TEST_CASE("a class asked of a thing that may not be there is accounted for as both questions")
{
    const World world(
        "concept attack of act means act.kind is destroy\n"
        "concept answer of act means act.in_response_to is an attack\n"
        "rule r_a \"A\"\n cite report P1\n if act is an answer\n then act is permitted\n",
        "act: {kind: scan, in_response_to: unknown}\n");
    const auto explanation = world.explain();
    REQUIRE(explanation.answer.word == Word::undetermined);
    REQUIRE(names(world, explanation.answer.openness) == Names{"act.in_response_to", "act.in_response_to.kind"});
    REQUIRE(world.account(explanation, "r_a").outcome == explain::Outcome::open);
}

TEST_CASE("a row names the rules that carry it throughout, not those of one of its cases")
{
    const World world(
        "rule r_a \"A\"\n cite report P1\n if act.urgent\n then act is prohibited\n"
        "rule b \"B\"\n cite report P2\n if act.urgent and act.kind is scan\n then act is prohibited\n",
        "act: {kind: unknown}\n");
    const auto explanation = world.explain();
    const auto& rows = explanation.answer.openness.table.rows;
    REQUIRE(rows.size() == 2);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<Word>(rows[i].outcome) != Word::prohibited) continue;
        REQUIRE(explanation.ways.deciding[i] == std::vector<law::RuleId>{world.law().find_rule("r_a")});
    }
}
