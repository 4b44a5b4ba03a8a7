// What is so, and what would have to be so, in words near to the law's.
#include "report/phrase.hpp"
#include "tests/catch.hpp"
#include "tests/report/world.hpp"

using namespace kyujo;
using namespace kyujo::tests;
using law::Asked;

namespace {

struct Phrases {
    World world;
    report::Options english = options({});
    report::Options japanese = options({report::Format::text, report::Language::japanese, 100, false});

    report::Scene scene(const report::Options& wanted) const { return {world.law, world.scenario, wanted, world.japan}; }
    std::string says(const Reason& reason) const { return report::statement(scene(english), reason, world.strike).plain(); }
    std::string needs(const Reason& reason) const { return report::need(scene(english), reason, world.strike).plain(); }
    std::string says_in_japanese(const Reason& reason) const { return report::statement(scene(japanese), reason, world.strike).plain(); }
    std::string needs_in_japanese(const Reason& reason) const { return report::need(scene(japanese), reason, world.strike).plain(); }

    Reason test(law::ConditionId condition, Truth truth, std::string_view attribute) const
    {
        return world.fact(condition, truth, world.strike, attribute);
    }
    const law::Path* act(std::initializer_list<std::string_view> steps) const { return world.path("act", steps); }
};

}  // namespace

TEST_CASE("a fact is told with its value and where it comes from")
{
    Phrases p;
    CHECK(p.says(p.world.kind_is("intrude")) == "strike.kind is intrude (given)");
    CHECK(p.says(p.world.kind_is("study")) == "strike.kind is intrude (given), not study");
    const auto consented = p.world.condition(law::Equals{p.act({"consented"}), true, false});
    CHECK(p.says(p.test(consented, Truth::fails, "consented")) == "strike.consented is no (assumed)");
    const auto named = p.world.condition(law::Equals{p.act({"code_name"}), std::string_view("south"), false});
    CHECK(p.says(p.test(named, Truth::fails, "code_name")) == "strike.code_name is \"north wind\" (given), not \"south\"");
}

TEST_CASE("what is lacking where something is not there is told as what it would have to be")
{
    Phrases p;
    const auto given = p.world.condition(law::IsGiven{p.act({"in_response_to"}), false});
    CHECK(p.needs(p.test(given, Truth::fails, "in_response_to")) == "needs strike.in_response_to to be given, but it is none (assumed)");
    const auto of_class = p.world.condition(law::IsConcept{p.act({"in_response_to"}), p.world.law.find_concept("cyberattack"), Asked::shown, {}});
    CHECK(p.needs(p.test(of_class, Truth::fails, "in_response_to")) ==
          "needs strike.in_response_to to count as cyberattack, but it is none (assumed)");
    const auto no_class = p.world.condition(law::IsConcept{p.act({"in_response_to"}), p.world.law.find_concept("cyberattack"), Asked::shown_not, {}});
    CHECK(p.needs(p.test(no_class, Truth::fails, "in_response_to")) ==
          "needs strike.in_response_to not to count as cyberattack, but it is none (assumed)");
    const auto norm = p.world.condition(law::IsNorm{p.act({"in_response_to"}), law::NormKind::prohibited, Asked::shown, {}});
    CHECK(p.needs(p.test(norm, Truth::fails, "in_response_to")) == "needs strike.in_response_to to be prohibited, but it is none (assumed)");
}

TEST_CASE("a test that is not a simple equality is told after the value")
{
    Phrases p;
    const auto one_of = p.world.condition(law::IsOneOf{p.act({"kind"}), {p.world.symbol("intrude"), p.world.symbol("destroy")}, false});
    CHECK(p.says(p.test(one_of, Truth::holds, "kind")) == "strike.kind is intrude (given)");
    const auto number = p.world.condition(law::Compares{language::NumberTest::Kind::at_least, p.act({"casualties"}), law::Decimal{3, 0}});
    CHECK(p.says(p.test(number, Truth::fails, "casualties")) == "strike.casualties is 2 persons (given), not at least 3 persons");
    const auto date = p.world.condition(law::ComparesDate{language::DateTest::Kind::before, p.act({"date"}), {day("2018-01-01"), 0}});
    CHECK(p.says(p.test(date, Truth::holds, "date")) == "strike.date is 2017-07-20 (given), before 2018-01-01");
    const auto offset = p.world.condition(law::ComparesDate{language::DateTest::Kind::after, p.act({"date"}), {p.act({"date"}), 60}});
    CHECK(p.says(p.test(offset, Truth::fails, "date")) == "strike.date is 2017-07-20 (given), not after 60 days after strike.date");
    const auto includes = p.world.condition(law::IncludesValue{p.act({"effects"}), p.world.symbol("physical_damage"), false});
    CHECK(p.says(p.test(includes, Truth::fails, "effects")) == "strike.effects is data_loss, loss_of_function (given), without physical_damage");
    const auto has = p.world.condition(law::IncludesValue{p.act({"effects"}), p.world.symbol("data_loss"), false});
    CHECK(p.says(p.test(has, Truth::holds, "effects")) == "strike.effects includes data_loss (given)");
    const auto same = p.world.condition(law::IsSame{p.act({"by"}), true, p.act({"in_response_to", "by"})});
    CHECK(p.says(p.test(same, Truth::holds, "by")) == "strike.by is cdu (given), not the same as strike.in_response_to.by");
}

TEST_CASE("a denied test is told by what is the case")
{
    Phrases p;
    const auto is_not = p.world.condition(law::Equals{p.act({"kind"}), p.world.symbol("study"), true});
    CHECK(p.says(p.test(is_not, Truth::holds, "kind")) == "strike.kind is intrude (given), not study");
    const auto study = p.world.condition(law::Equals{p.act({"kind"}), p.world.symbol("study"), false});
    const auto negation = p.world.condition(law::Not{study});
    CHECK(p.says(p.test(negation, Truth::holds, "kind")) == "strike.kind is intrude (given), not study");
}

TEST_CASE("what is not said and what does not exist are not confused")
{
    Phrases p;
    const auto kind = p.world.condition(law::Equals{p.act({"kind"}), p.world.symbol("study"), false});
    CHECK(p.says(p.world.fact(kind, Truth::open, p.world.unsaid, "kind")) == "riposte.kind is not said");
    const auto through = p.world.condition(law::Equals{p.act({"in_response_to", "kind"}), p.world.symbol("study"), false});
    CHECK(p.says(p.world.fact(through, Truth::fails, {}, "")) == "there is no strike.in_response_to");
    const auto none = p.world.condition(law::Equals{p.act({"in_response_to"}), law::Absent{}, false});
    CHECK(p.says(p.test(none, Truth::holds, "in_response_to")) == "strike.in_response_to is none (assumed)");
}

TEST_CASE("a need names what is wanted and what there is instead")
{
    Phrases p;
    CHECK(p.needs(p.world.kind_is("study")) == "needs strike.kind to be study, but it is intrude (given)");
    const auto includes = p.world.condition(law::IncludesValue{p.act({"effects"}), p.world.symbol("data_loss"), true});
    CHECK(p.needs(p.test(includes, Truth::fails, "effects")) ==
          "needs strike.effects not to include data_loss, but it is data_loss, loss_of_function (given)");
    const auto through = p.world.condition(law::Equals{p.act({"in_response_to", "kind"}), p.world.symbol("study"), false});
    CHECK(p.needs(p.world.fact(through, Truth::fails, {}, "")) ==
          "needs strike.in_response_to.kind to be study, but there is no strike.in_response_to");
    const auto reclassified = p.world.condition(law::Equals{p.world.path("situation", {"reclassified"}), true, false});
    CHECK(p.needs(p.world.fact(reclassified, Truth::fails, p.world.situation, "reclassified")) ==
          "needs situation.reclassified to be yes, but it is no (assumed)");
    CHECK(p.needs(p.world.of_class("self_defence", Truth::fails)) == "needs strike to count as self_defence, but nothing makes it so");
}

TEST_CASE("the three ways to ask for a class are three sentences")
{
    Phrases p;
    const auto crime = [&](Truth truth, Asked asked) { return p.world.of_class("crime", truth, asked); };
    CHECK(p.says(p.world.by_rule(crime(Truth::holds, Asked::shown), "cyberattack_is_a_crime")) == "strike counts as crime");
    CHECK(p.says(p.world.by_rule(crime(Truth::holds, Asked::shown_not), "cyberattack_is_a_crime")) == "strike does not count as crime");
    CHECK(p.says(crime(Truth::holds, Asked::not_established)) == "strike is not established as crime");
    CHECK(p.says(crime(Truth::fails, Asked::shown)) == "strike is not established as crime");
    CHECK(p.says(p.world.by_rule(crime(Truth::fails, Asked::not_established), "cyberattack_is_a_crime")) == "strike counts as crime");
    CHECK(p.says(crime(Truth::open, Asked::shown)) == "whether strike counts as crime is open");
}

TEST_CASE("another order is named where it is asked")
{
    Phrases p;
    Reason reason = p.world.of_class("crime", Truth::fails);
    reason.issue.order = p.world.alliance;
    CHECK(p.says(reason) == "strike is not established as crime in The alliance");
    reason.subject = explain::Subject::norm;
    reason.norm = law::NormKind::prohibited;
    reason.truth = Truth::holds;
    CHECK(p.says(reason) == "strike is prohibited in The alliance");
}

TEST_CASE("thresholds and quantifiers are told as a whole")
{
    Phrases p;
    Reason reason;
    reason.subject = explain::Subject::several;
    reason.condition = p.world.condition(law::AtLeast{2, {}});
    reason.truth = Truth::fails;
    CHECK(p.says(reason) == "fewer than 2 of these hold");
    reason.condition = p.world.condition(law::Quantified{language::Quantifier::Kind::every, {}, p.act({"in_response_to"}), "past"});
    CHECK(p.says(reason) == "not every past in strike.in_response_to fits");
    reason.truth = Truth::holds;
    CHECK(p.says(reason) == "every past in strike.in_response_to fits");
}

TEST_CASE("the same in Japanese")
{
    Phrases p;
    CHECK(p.says_in_japanese(p.world.kind_is("intrude")) == "strike.kind は intrude（所与）");
    CHECK(p.says_in_japanese(p.world.kind_is("study")) == "strike.kind は intrude（所与）で、study ではない");
    CHECK(p.needs_in_japanese(p.world.kind_is("study")) == "strike.kind が study であることを要するが、実際は intrude である（所与）");
    CHECK(p.says_in_japanese(p.world.of_class("crime", Truth::fails)) == "strike は crime に当たるとは認められない");
    CHECK(p.needs_in_japanese(p.world.of_class("crime", Truth::fails)) == "strike が crime に当たることを要するが、そう認める規則がない");
}
