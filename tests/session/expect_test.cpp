#include "session/expect.hpp"

#include "session/decisions.hpp"
#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using tests::RuleFolder;

/// Judges one scenario; its `expect` is given in lines.
class Judged {
public:
    Judged(const std::string& act, const std::string& expect)
    {
        session::Options options;
        options.rules = {world_.write("garden.law", tests::garden)};
        session_ = std::make_unique<session::Session>(options);
        session_->add_text("case.yaml", "scenario: S\nas_of: 2020-01-01\nact: {" + act + "}\nexpect:\n" + expect);
        for (const auto& finding : session_->findings().all()) UNSCOPED_INFO(finding.message);
        for (const auto* rules : session_->rules().all())
            for (const auto& finding : rules->findings.all()) UNSCOPED_INFO(finding.message);
        REQUIRE(session_->results().size() == 1);
    }
    std::vector<std::string> unmet() const
    {
        std::vector<std::string> all;
        for (const session::Unmet& u : session::hold(session_->results().front()).unmet) all.push_back(u.want + " | " + u.got);
        return all;
    }
    const session::Evaluated& one() const { return session_->results().front(); }

private:
    RuleFolder world_;
    std::unique_ptr<session::Session> session_;
};
using Lines = std::vector<std::string>;

const std::string member = "kind: swim, by: {member: yes}";

}  // namespace

TEST_CASE("an expectation that holds says nothing")
{
    CHECK(Judged("kind: swim", "  garden: prohibited\n  because: [no_swimming]\n  not_because: [members_swim]\n  bathing: yes\n").unmet().empty());
    CHECK(Judged(member, "  garden: {verdict: permitted, because: [members_swim]}\n  because: [no_swimming defeated by members_swim]\n")
              .unmet()
              .empty());
    CHECK(Judged("kind: walk", "  garden: no_rule\n  nuisance: none\n  bathing: no\n").unmet().empty());
}

TEST_CASE("an empty list of what is missing, or of what it turns on, expects that nothing is")
{
    CHECK(Judged("kind: swim", "  missing: []\n  turns_on: []\n").unmet().empty());
    CHECK(Judged("kind: unknown", "  missing: []\n").unmet() == Lines{"missing nothing | missing act.kind"});
    CHECK(Judged("kind: unknown", "  turns_on: []\n").unmet().empty());
}

TEST_CASE("one that does not hold says what was wanted and what came")
{
    SECTION("a verdict, with the rules that decide")
    {
        CHECK(Judged("kind: swim", "  garden: permitted\n").unmet() == Lines{"garden: permitted | garden: prohibited, decided by no_swimming"});
    }
    SECTION("a rule that does not decide")
    {
        CHECK(Judged("kind: swim", "  because: [members_swim]\n").unmet() == Lines{"because members_swim | decided by no_swimming"});
    }
    SECTION("a rule that decides and should not")
    {
        CHECK(Judged("kind: swim", "  not_because: [no_swimming]\n").unmet() == Lines{"not because no_swimming | decided by no_swimming"});
    }
    SECTION("a defeat that did not happen")
    {
        CHECK(Judged("kind: swim", "  because: [no_swimming defeated by members_swim]\n").unmet() ==
              Lines{"no_swimming defeated by members_swim | no_swimming not defeated"});
    }
    SECTION("a class")
    {
        CHECK(Judged("kind: swim", "  nuisance: no\n").unmet() == Lines{"nuisance: no | nuisance: yes in garden"});
    }
    SECTION("a ground")
    {
        CHECK(Judged("kind: swim", "  garden: {ground: no_legal_basis}\n").unmet() ==
              Lines{"garden: ground no_legal_basis | garden: grounds prohibited"});
    }
    SECTION("facts that are not missing")
    {
        CHECK(Judged("kind: swim", "  missing: [act.kind]\n").unmet() == Lines{"missing act.kind | missing nothing"});
    }
}

TEST_CASE("a rule for a class decides when the class is asked for")
{
    CHECK(Judged("kind: swim", "  nuisance: yes\n  because: [swimming_disturbs]\n").unmet().empty());
    CHECK_FALSE(Judged("kind: swim", "  because: [swimming_disturbs]\n").unmet().empty());
}

TEST_CASE("rules that took effect are those that decide, stand or set a condition")
{
    const auto names = [](const Judged& judged) {
        std::set<std::string> all;
        for (const law::RuleId rule : session::applied_rules(judged.one())) all.emplace(judged.one().rules->loaded.law.rules[rule].name);
        return all;
    };
    CHECK(names(Judged("kind: swim", "  garden: prohibited\n")) == std::set<std::string>{"no_swimming", "swimming_disturbs"});
    // beaten is not exercised
    CHECK(names(Judged(member, "  garden: permitted\n")) == std::set<std::string>{"members_swim", "swimming_disturbs"});
    CHECK(names(Judged("kind: walk", "  garden: no_rule\n")).empty());
}

TEST_CASE("with one order asked for, what is expected of others is left out")
{
    const RuleFolder world;
    session::Options options;
    options.rules = {world.write("two.law",
                                 "order north \"North\"\nsource code\n  rank statute\nentity act\n  done yes or no\n"
                                 "concept feat of act\nconcept crime of act\nconcept plain of act\n  means act.done is no\n"
                                 "rule free \"F\"\n  cite code\n  if act.done\n  then act is permitted and act counts as a feat\n"
                                 "order south \"South\"\n"
                                 "rule banned \"B\"\n  cite code\n  if act.done\n  then act is prohibited and act counts as a crime\n")};
    const auto held = [&](const std::string& order, const std::string& expect) {
        session::Options chosen = options;
        chosen.order = order;
        session::Session session(chosen);
        session.add_text("case.yaml", "scenario: S\nas_of: 2020-01-01\nact: {done: yes}\nexpect:\n" + expect);
        REQUIRE(session.results().size() == 1);
        return session::hold(session.results().front(), order);
    };
    const std::string all = "  north: permitted\n  south: prohibited\n  because: [free, banned]\n  feat: yes\n  crime: yes\n  plain: no\n";
    CHECK(held("", all).count == 7);
    CHECK(held("", all).unmet.empty());
    CHECK(held("north", all).count == 4);  // its verdict, its rule, its class, and the class that belongs to none
    CHECK(held("north", all).unmet.empty());
    CHECK(held("south", "  north: prohibited\n  south: permitted\n").unmet.size() == 1);
}
