#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

using namespace kyujo;
using namespace kyujo::test;
using Codes = std::vector<std::string>;

namespace {

/// The form of the `if` of rule r.
template <class Form>
Form form_of(const Reading& reading)
{
    const auto& rule = reading.law().rules[reading.law().find_rule("r")];
    INFO(reading.rendered());
    REQUIRE(rule.condition.valid());
    return std::get<Form>(reading.law().conditions[rule.condition].form);
}

Codes codes_of(const std::string& condition)
{
    return read_with(asking(condition)).codes();
}

}  // namespace

TEST_CASE("What `is` means")
{
    SECTION("a class")
    {
        const auto form = form_of<law::IsConcept>(read_with(asking("act is a crime")));
        CHECK(form.asked == law::Asked::shown);
    }
    SECTION("the contrary of a class")
    {
        CHECK(form_of<law::IsConcept>(read_with(asking("act is not a crime"))).asked == law::Asked::shown_not);
    }
    SECTION("a class that nothing shows")
    {
        CHECK(form_of<law::IsConcept>(read_with(asking("act is not established as a crime"))).asked == law::Asked::not_established);
    }
    SECTION("a norm")
    {
        CHECK(form_of<law::IsNorm>(read_with(asking("act.in_response_to is prohibited"))).norm == law::NormKind::prohibited);
    }
    SECTION("a norm that nothing shows")
    {
        CHECK(form_of<law::IsNorm>(read_with(asking("act is not established as permitted"))).asked == law::Asked::not_established);
    }
    SECTION("a value")
    {
        const auto reading = read_with(asking("act.kind is study"));
        CHECK(std::get<law::SymbolId>(form_of<law::Equals>(reading).value) == reading.law().find_symbol("study"));
    }
    SECTION("yes and no, and a bare path")
    {
        CHECK(std::get<bool>(form_of<law::Equals>(read_with(asking("act.urgent is no"))).value) == false);
        CHECK(std::get<bool>(form_of<law::Equals>(read_with(asking("act.urgent"))).value) == true);
    }
    SECTION("nothing there")
    {
        CHECK(std::holds_alternative<law::Absent>(form_of<law::Equals>(read_with(asking("act.in_response_to is none"))).value));
    }
    SECTION("a text, a number, a date")
    {
        CHECK(std::get<std::string_view>(form_of<law::Equals>(read_with(asking("act.title is \"say \\\"x\\\"\""))).value) == "say \"x\"");
        CHECK(std::get<text::Decimal>(form_of<law::Equals>(read_with(asking("act.casualties is 3"))).value).mantissa == 3);
    }
    SECTION("the thing itself, by the name of the subject or a variable")
    {
        CHECK(form_of<law::IsSame>(read_with(asking("act.in_response_to is act"))).right->steps.empty());
        const auto reading = read_with(asking("some part in act.parts where part.in_response_to is act"));  // the name is a view of its text
        CHECK(form_of<law::Quantified>(reading).variable == "part");
    }
    SECTION("a class of another kind of thing is an error")
    {
        const auto finding = read_with(asking("act is organ")).only("L207");
        CHECK(finding.message == "`organ` is a class of `actor`, but `act` is an act");
    }
    SECTION("`is not prohibited` is an error that says what may be meant")
    {
        const auto finding = read_with(asking("act is not prohibited")).only("L209");
        CHECK(finding.help == "write `act is permitted`, or `act is not established as prohibited` (nothing shows it)");
    }
    SECTION("`not` over a class is an error that says what may be meant")
    {
        const auto finding = read_with(asking("not act is a crime")).only("L208");
        CHECK(finding.help == "write `act is not crime` (shown not to be) or `act is not established as crime` (nothing shows it)");
    }
    SECTION("`not` over a class is found at any depth")
    {
        CHECK(codes_of("not (act.urgent or act is a crime)") == Codes{"L208"});
        CHECK(codes_of("not (act.urgent or act is prohibited)") == Codes{"L208"});
    }
    SECTION("`not` over facts is fine")
    {
        CHECK(codes_of("not (act.urgent or act.kind is study)").empty());
    }
    SECTION("a value of no enumeration is an error with the nearest")
    {
        const auto finding = read_with(asking("act.kind is stduy")).only("L205");
        CHECK(finding.message == "`stduy` is not a value of `act.kind`");
        CHECK(finding.help == "did you mean `study`?");
    }
    SECTION("a value of another attribute is not a value of this one")
    {
        CHECK(codes_of("act.kind is punish") == Codes{"L205"});
    }
    SECTION("a class asked of a value is told where it belongs")
    {
        CHECK(read_with(asking("act.kind is cyberattack")).only("L205").help ==
              "`cyberattack` is a class: ask it of a thing, as in `act is cyberattack`");
    }
    SECTION("an order is asked only for classes and norms")
    {
        CHECK(codes_of("act.kind is study in japan") == Codes{"L216"});
    }
}

TEST_CASE("Every test fits the type of its attribute")
{
    SECTION("tests that fit")
    {
        for (const char* condition :
             {"act.kind is one of study, train", "act.kind is not one of study, train", "act.effects includes data_loss",
              "act.casualties is at least 2", "act.duration is more than 3 hours", "act.duration is more than 3", "act.date is before 2020-01-01",
              "act.date is after act.reported + 60 days", "act.date is on or after end of fiscal year 2023", "act.urgent is given",
              "act.purpose is not given", "act.by is the same as act.against.owner", "every part in act.parts where part.urgent",
              "situation.emergency", "situation is grave", "act.kind is the same as act.purpose", "act.by is not given"}) {
            INFO(condition);
            CHECK(codes_of(condition).empty());
        }
    }
    SECTION("tests that do not")
    {
        for (const char* condition :
             {"act.urgent is at least 2", "act.kind includes study", "act.effects is data_loss", "act.kind", "act.kind is before 2020-01-01",
              "act.casualties is before 2020-01-01", "some part in act.by where part.urgent", "act is given", "act.title is study",
              "act.kind is \"study\"", "act.by is one of police, forces", "act.kind is the same as act.casualties",
              "act.duration is the same as act.casualties", "act.date is before act.kind", "act is none"}) {
            INFO(condition);
            CHECK(codes_of(condition) == Codes{"L206"});
        }
    }
    SECTION("a wrong test is shown with the place of the declared type")
    {
        const auto reading = read_with(asking("act.urgent is at least 2"));
        const auto finding = reading.only("L206");
        CHECK(finding.message == "this asks for a number, but `act.urgent` is yes or no");
        REQUIRE(finding.notes.size() == 1);
        CHECK(std::string(reading.loaded.texts->text(*finding.notes[0].span)) == "urgent");
    }
    SECTION("a step from a value or a list leads nowhere")
    {
        CHECK(codes_of("act.kind.x is study") == Codes{"L204"});
        CHECK(read_with(asking("act.parts.kind is study")).only("L204").help ==
              "ask its elements: `some … in act.parts where …`, `every …` or `no …`");
    }
    SECTION("units are those declared")
    {
        CHECK(read_with(asking("act.duration is at least 2 days")).only("L214").message == "`duration` is counted in hours, not in days");
        CHECK(codes_of("act.casualties is at least 2 hours") == Codes{"L214"});
    }
    SECTION("months and years are refused because they differ in length")
    {
        CHECK(read_with(asking("act.date is after act.reported + 2 months")).only("L213").message ==
              "`months` differ in length, and the law has no rule for rounding them");
        CHECK(codes_of("act.date is after act.reported + 2 weeks") == Codes{"L213"});
    }
    SECTION("days beyond the calendar are an error, alone or together")
    {
        CHECK(codes_of("act.date is after act.reported + 3652059 days").empty());
        CHECK(codes_of("act.date is after act.reported + 3652060 days") == Codes{"L211"});
        CHECK(codes_of("act.date is after act.reported + 3652059 days + 1 days") == Codes{"L211"});
        CHECK(codes_of("act.date is after act.reported + 99999999999999999999 days") == Codes{"L211"});
    }
    SECTION("`at least K of` takes 1 to the number of its bullets")
    {
        const std::string bullets = " of\n    - act.urgent\n    - act.consented\n";
        CHECK(codes_of("at least 1" + bullets).empty());
        CHECK(codes_of("at least 2" + bullets).empty());
        CHECK(codes_of("at least 3" + bullets) == Codes{"L224"});
        CHECK(codes_of("at least 0" + bullets) == Codes{"L224"});
    }
    SECTION("a variable hides the subject, innermost first")
    {
        CHECK(codes_of("some act in act.parts where act.kind is study").empty());
        const auto reading = read_with(asking("some x in act.parts where some y in x.parts where x.urgent and y.urgent"));
        CHECK(form_of<law::Quantified>(reading).list->root.kind == law::Root::Kind::subject);
    }
}

TEST_CASE("A rule speaks of one thing")
{
    SECTION("two kinds of things in one rule are an error")
    {
        const auto finding = read_with(rule("r", "  if actor.kind is police\n  then act is permitted")).only("L210");
        CHECK(finding.message == "this rule is about `act`, and cannot speak of `actor` too");
    }
    SECTION("the conclusion says what it is about, and a `just one` thing may come beside it")
    {
        const auto reading = read_with(rule("r", "  if situation.emergency\n  then act is permitted"));
        CHECK(reading.law().rules[law::RuleId(0)].subject == reading.law().find_entity("act"));
    }
    SECTION("a rule about nothing else ranges over the `just one` thing")
    {
        const auto reading = read_with(rule("r", "  if situation.emergency\n  then situation counts as grave"));
        CHECK(reading.rendered().empty());
        CHECK(reading.law().rules[law::RuleId(0)].subject == reading.law().find_entity("situation"));
    }
    SECTION("a definition is about things of its class")
    {
        CHECK(read_with("concept big of act means actor.kind is police\n").codes() == Codes{"L210"});
    }
}

TEST_CASE("Declared types")
{
    SECTION("usual values that fit")
    {
        const auto reading = read_with(
            "entity x\n  a1 yes or no, normally yes\n  b one of p, q, normally q\n  c some of p, q, normally q, p\n"
            "  d number kg, normally 2.5\n  e text, normally \"t\"\n  f act, normally none\n  g date, normally 2020-02-29\n");
        CHECK(reading.rendered().empty());
        const auto id = reading.law().find_attribute(reading.law().find_entity("x"), "c");
        CHECK(std::get<law::SymbolSet>(*reading.law().attributes[id].normally).size() == 2);
    }
    SECTION("usual values that do not")
    {
        for (const char* attribute : {"a1 yes or no, normally 3", "d number, normally p", "e text, normally word", "f act, normally someone",
                                      "g date, normally yes", "a1 yes or no, normally \"yes\"", "b one of p, q, normally p, q"}) {
            INFO(attribute);
            const auto codes = read_with("entity x\n  " + std::string(attribute) + "\n").codes();
            REQUIRE(codes.size() == 1);
            CHECK((codes[0] == "L215" || codes[0] == "L211" || codes[0] == "L212"));
        }
        CHECK(read_with("entity x\n  b one of p, q, normally r\n").codes() == Codes{"L205"});
    }
    SECTION("a value given twice is an error in a type and a warning in a test")
    {
        CHECK(read_with("entity x\n  b one of p, q, p\n").codes() == Codes{"L222"});
        CHECK(read_with(asking("act.kind is one of study, study")).warnings() == Codes{"L222"});
    }
    SECTION("an unknown type names the types there are")
    {
        CHECK(read_with("entity x\n  b nubmer\n").only("L203").help == "did you mean `number`?");
    }
    SECTION("a list may be declared with the plural")
    {
        CHECK(read_with("entity x\n  b list of acts\n").rendered().empty());
    }
    SECTION("without a plural of its own, an entity gets an s")
    {
        const auto reading = read_with("entity party plural parties\n");
        CHECK(reading.law().find_entity_plural("parties").valid());
        CHECK(std::string(reading.law().entities[reading.law().find_entity("system")].plural) == "systems");
    }
}
