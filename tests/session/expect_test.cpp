#include "session/expect.hpp"

#include "session/decisions.hpp"
#include "tests/catch.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using tests::World;

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
        for (const session::Unmet& u : session::unmet_expectations(session_->results().front())) all.push_back(u.want + " | " + u.got);
        return all;
    }
    const session::Evaluated& one() const { return session_->results().front(); }

private:
    World world_;
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
