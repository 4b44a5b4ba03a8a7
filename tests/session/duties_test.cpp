#include "session/duties.hpp"

#include "session/decisions.hpp"
#include "session/expect.hpp"
#include "tests/catch.hpp"
#include "tests/duty_world.hpp"
#include "tests/session/world.hpp"

namespace {

using namespace kyujo;
using Lines = std::vector<std::string>;

const std::string rules = std::string(::tests::duty_vocabulary) +
                          ::tests::tell("", ",\n  failing which act.by must \"pay\", done when act.paid by act.date + 14 days") +
                          "rule spared \"S\"\n  under byelaw art 12\n  exception to tell\n  if act.urgent\n  then act counts as excused\n"
                          "rule register \"R\"\n  under byelaw art 2\n  if person.role is visitor\n  then person must \"register\", done when "
                          "person.registered by 2024-04-01\n";

class Judged {
public:
    explicit Judged(const std::string& things, const std::string& expect = "")
    {
        session::Options options;
        options.rules = {world_.write("park.law", rules)};
        session_ = std::make_unique<session::Session>(options);
        session_->add_text("case.yaml", "scenario: S\n" + things + (expect.empty() ? "" : "expect:\n" + expect));
        for (const auto& finding : session_->findings().all()) UNSCOPED_INFO(finding.message);
        for (const auto* set : session_->rules().all())
            for (const auto& finding : set->findings.all()) UNSCOPED_INFO(finding.message);
        REQUIRE(session_->results().size() == 1);
    }
    Lines unmet() const
    {
        Lines all;
        for (const session::Unmet& u : session::hold(one()).unmet) all.push_back(u.want + " | " + u.got);
        return all;
    }
    /// "register of dana on 2024-05-09: breached"
    Lines others() const
    {
        Lines all;
        for (const explain::Duty& duty : one().duties)
            all.push_back(std::string(one().rules->loaded.law.rules[duty.rule].name) + " of " + one().scenario.instances[duty.subject].name + " on " +
                          text::to_string(duty.date) + ": " + std::string(verdict::to_string(duty.chain.front().state)));
        return all;
    }
    const session::Evaluated& one() const { return session_->results().front(); }
    std::set<std::string> applied() const
    {
        std::set<std::string> names;
        for (const law::RuleId rule : session::applied_rules(one())) names.emplace(one().rules->loaded.law.rules[rule].name);
        return names;
    }

private:
    kyujo::tests::RuleFolder world_;
    std::unique_ptr<session::Session> session_;
};

const std::string late = "as_of: 2024-05-09\npeople: {dana: {role: visitor}}\nact: {kind: ride, by: dana, date: 2024-05-01, damage: yes}\n";

}  // namespace

TEST_CASE("expected duties hold, or say what was wanted and what came")
{
    CHECK(Judged(late, "  duties: {tell: {state: breached, due: 2024-05-08}, tell/2: outstanding, register: breached}\n").unmet().empty());
    CHECK(Judged(late, "  duties: {tell: fulfilled}\n").unmet() == Lines{"tell: fulfilled | tell: breached, due 2024-05-08"});
    CHECK(Judged(late, "  duties: {tell/2: {state: outstanding, due: 2024-05-14}}\n").unmet() ==
          Lines{"tell/2: outstanding, due 2024-05-14 | tell/2: outstanding, due 2024-05-15"});
    CHECK(Judged(late, "  town: {duties: {tell: open}}\n").unmet() == Lines{"town: tell: open | town: tell: breached, due 2024-05-08"});
    CHECK(Judged(late, "  dana: {duties: {register: fulfilled}}\n").unmet() ==
          Lines{"dana: register: fulfilled | dana: register: breached, due 2024-04-01"});
    SECTION("what an open state turns on")
    {
        const std::string open = "as_of: 2024-05-09\nact: {kind: ride, by: {role: keeper}, date: 2024-05-01, damage: yes, told: unknown}\n";
        CHECK(Judged(open, "  duties: {tell: {state: open, missing: [act.told]}, register: not_owed}\n").unmet().empty());
        CHECK(Judged(open, "  duties: {tell: {state: open, missing: [act.date]}}\n").unmet() ==
              Lines{"tell missing act.date | tell missing act.told"});
    }
    SECTION("where nobody is there to bear it, it is not owed")
    {
        const std::string nobody = "as_of: 2024-05-09\nact: {kind: ride, date: 2024-05-01, damage: yes}\n";
        CHECK(Judged(nobody, "  duties: {tell: not_owed, tell/2: not_owed}\n").unmet().empty());
        CHECK(Judged(nobody, "  duties: {tell: breached}\n").unmet() == Lines{"tell: breached | tell: not_owed"});
    }
}

TEST_CASE("a duty lifted by an exception is a rule defeated, and one that is owed is a rule that took effect")
{
    const std::string urgent = "as_of: 2024-05-09\nact: {kind: ride, by: {role: keeper}, date: 2024-05-01, damage: yes, urgent: yes}\n";
    CHECK(Judged(urgent, "  because: [tell defeated by spared]\n  duties: {tell: not_owed}\n").unmet().empty());
    CHECK(Judged(urgent).applied() == std::set<std::string>{"spared"});
    CHECK(Judged(late).applied() == std::set<std::string>{"tell", "register"});
}

TEST_CASE("duties of things that get no answer stand beside the answers")
{
    CHECK(Judged(late).others() == Lines{"register of dana on 2024-05-09: breached"});
    SECTION("each thing of a kind that is not judged, on the scenario's date")
    {
        CHECK(Judged("as_of: 2024-03-01\npeople: {dana: {role: visitor}, kim: {role: keeper}}\nact: {kind: ride, by: dana}\n").others() ==
              Lines{"register of dana on 2024-03-01: outstanding", "register of kim on 2024-03-01: not_owed"});
    }
    SECTION("on the latest of the acts' dates when each act has its own")
    {
        CHECK(Judged("people: {dana: {role: visitor}}\nacts:\n  a: {kind: ride, by: dana, date: 2024-06-01}\n"
                     "  b: {kind: ride, by: dana, date: 2024-01-01}\n")
                  .others() == Lines{"register of dana on 2024-06-01: breached"});
    }
    SECTION("not acts that `judge` leaves out, unless an expectation asks for them")
    {
        const std::string two =
            "as_of: 2024-05-09\njudge: a\nacts:\n  a: {kind: dig}\n"
            "  b: {kind: ride, by: {role: keeper}, date: 2024-05-01, damage: yes}\n";
        CHECK(Judged(two).others() == Lines{"register of b.by on 2024-05-09: not_owed"});
        CHECK(Judged(two, "  b: {duties: {tell: breached}}\n").unmet().empty());
    }
    SECTION("a person who is judged has them with the answer")
    {
        const Judged judged("as_of: 2024-05-09\njudge: dana\npeople: {dana: {role: visitor}}\n");
        CHECK(judged.others().empty());
        REQUIRE(judged.one().explanations.size() == 1);
        CHECK(judged.one().explanations[0].duties.size() == 1);
    }
}
