#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

using namespace kyujo;
using namespace kyujo::test;
using Codes = std::vector<std::string>;

TEST_CASE("Sources of law")
{
    SECTION("rank, dates and points are kept")
    {
        const auto reading =
            read("source s \"S\"\n  rank statute\n  enacted 2025-05-16\n  in force from 2026-10-01 until 2030-01-01\n  points \"p.yaml\"\n");
        CHECK(reading.rendered().empty());
        const auto& source = reading.law().sources[reading.law().find_source("s")];
        CHECK(source.rank == law::Rank::statute);
        CHECK(text::to_string(*source.in_force_from) == "2026-10-01");
        CHECK(source.points == "p.yaml");
        CHECK_FALSE(source.order.valid());
    }
    SECTION("an unknown rank is an error with the nearest")
    {
        CHECK(read("source s \"S\"\n  rank statue\n").only("L304").help == "did you mean `statute`?");
    }
    SECTION("until must lie after from, and enactment not after entry into force")
    {
        CHECK(read("source s \"S\"\n  in force from 2020-01-01 until 2020-01-01\n").codes() == Codes{"L303"});
        CHECK(read("source s \"S\"\n  in force from 2020-01-01 until 2020-01-02\n").codes().empty());
        CHECK(read("source s \"S\"\n  in force from 2020-01-01\n  enacted 2020-01-02\n").codes() == Codes{"L303"});
        CHECK(read("source s \"S\"\n  in force from 2020-01-01\n  enacted 2020-01-01\n").codes().empty());
    }
    SECTION("a publication date may be a day, a month or a year")
    {
        CHECK(read("source s \"S\"\n  published 2017\n").codes().empty());
        CHECK(read("source s \"S\"\n  published 2017-07\n").codes().empty());
        CHECK(read("source s \"S\"\n  published 2017-07-16\n").codes().empty());
    }
    SECTION("an empty file of points is an error")
    {
        CHECK(read("source s \"S\"\n  points \"\"\n").codes() == Codes{"L321"});
    }
    SECTION("a source without a title is a warning")
    {
        CHECK(read("source s\n  rank statute\n").warnings() == Codes{"L218"});
    }
    SECTION("maxims are known, and declared once")
    {
        const auto reading = read_with("precedence superior, special, later\n");
        CHECK(reading.law().orders[law::OrderId(0)].precedence.size() == 3);
        CHECK(read_with("precedence superior, specal\n").only("L305").help == "did you mean `special`?");
        CHECK(read_with("precedence later, later\n").codes() == Codes{"L305"});
        CHECK(read_with("precedence later\nprecedence special\n").codes() == Codes{"L201"});
    }
    SECTION("that the milder law applies is said once per order, in any of its files")
    {
        const auto milder = [](const std::string& text) { return read(text).law().orders[law::OrderId(0)].milder_law.file.valid(); };
        CHECK(!milder("order north \"N\"\n"));
        CHECK(milder("order north \"N\"\n  milder law applies\n"));
        CHECK(milder("order north \"N\"\norder south \"S\"\norder north\n  milder law applies\n"));
        CHECK(read("order north \"N\"\n  milder law applies\norder north\n  milder law applies\n").codes() == Codes{"L201"});
        CHECK(read("order north \"N\"\n  milder law aplies\n").only("L110").help == "did you mean `applies`?");
    }
    SECTION("precedence, rules, questions and claims need an order")
    {
        CHECK(read("precedence later\n").codes() == Codes{"L301"});
        CHECK(read("entity act\n  urgent yes or no\nclaim c \"C\" never act.urgent\n").codes() == Codes{"L301"});
    }
}

TEST_CASE("Headers of rules")
{
    SECTION("pinpoints are kept as written, with single spaces")
    {
        const auto reading = read_with("rule r \"T\"\n  under constitution art  9-2, report \"P 12\"\n  cite report P18\n  then act is permitted\n");
        CHECK(reading.rendered().empty());
        const auto& rule = reading.law().rules[law::RuleId(0)];
        REQUIRE(rule.under.size() == 2);
        CHECK(rule.under[0].locator == "art 9-2");
        CHECK(rule.under[1].locator == "P 12");
        CHECK(rule.authority() == &rule.under[0]);
    }
    SECTION("a rule without a source is a warning, and an error where citations are required")
    {
        const std::string bare = "rule r \"T\"\n  then act is permitted\n";
        CHECK(read_with(bare).warnings() == Codes{"L302"});
        law::CheckOptions options;
        options.citations_required = true;
        CHECK(read_with(bare, options).codes() == Codes{"L302"});
    }
    SECTION("where verification is required, rules, questions and dated sources say how they were checked, or that they were not")
    {
        const std::string bare =
            "source code \"C\"\n  in force from 2020-01-01\nrule r \"T\"\n  cite code\n  then act is permitted\n"
            "question q \"Q\"\n  cite code\n  reading yes \"Y\"\n  reading no \"N\"\n";
        law::CheckOptions options;
        options.verification_required = true;
        CHECK(read_with(bare).rendered().empty());
        CHECK(read_with(bare, options).codes() == Codes{"L322", "L322", "L322", "L322"});  // one is the constitution of the world around
        const std::string noted =
            "source code \"C\"\n  in force from 2020-01-01\n  unverified \"U\"\nrule r \"T\"\n  cite code\n  note \"N\"\n"
            "  then act is permitted\nquestion q \"Q\"\n  cite code\n  reading yes \"Y\"\n  reading no \"N\"\n  checked \"C\"\n";
        const auto reading = read_with(noted, options);
        CHECK(reading.codes() == Codes{"L322", "L322"});
        CHECK(reading.law().sources[reading.law().source_names.at("code")].remarks.front().kind == law::Remark::Kind::unverified);
    }
    SECTION("a rule on a reading rests on what its question cites")
    {
        const std::string question = "question q \"Q\"\n  cite report P17\n  reading yes \"Y\"\n  reading no \"N\"\n";
        const auto reading = read_with(question + "rule r \"T\"\n  on reading no of q\n  then act is permitted\n");
        CHECK(reading.rendered().empty());
        CHECK(reading.law().rules[law::RuleId(0)].reading == 1);
        CHECK(read_with(question + "rule r \"T\"\n  on reading maybe of q\n  then act is permitted\n").codes() == Codes{"L203"});
    }
    SECTION("until must lie after from")
    {
        CHECK(read_with("rule r \"T\"\n  cite report\n  from 2020-01-02\n  until 2020-01-01\n  then act is permitted\n").codes() == Codes{"L303"});
    }
    SECTION("standing under a source of another order is a warning, citing it is none")
    {
        const std::string other = "order alliance \"A\"\n";
        CHECK(read_with(other + "rule r \"T\"\n  under report P1\n  then act is permitted\n").warnings() == Codes{"L306"});
        CHECK(read_with(other + rule("r", "then act is permitted")).rendered().empty());
    }
    SECTION("overrides and exception to are kept together, each once")
    {
        const auto reading = read_with(rule("a1", "  overrides b\n  exception to b\n  then act is permitted") + rule("b", "then act is prohibited"));
        CHECK(reading.rendered().empty());
        CHECK(reading.law().rules[reading.law().find_rule("a1")].overrides == std::vector{reading.law().find_rule("b")});
    }
}

TEST_CASE("Conclusions")
{
    SECTION("a path to another thing may be concluded about")
    {
        const auto reading = read_with(rule("r", "  if act.kind is study\n  then act.by counts as organ and act.by does not count as organ"));
        CHECK(reading.codes() == Codes{"L320"});
        CHECK(read_with(rule("r", "  if act.kind is study\n  then act.by counts as organ")).rendered().empty());
    }
    SECTION("a rule that permits and prohibits contradicts itself")
    {
        CHECK(read_with(rule("r", "then act is permitted and act is prohibited")).only("L320").message == "rule `r` contradicts itself");
    }
    SECTION("a value can be neither permitted nor in a class")
    {
        CHECK(read_with(rule("r", "then act.kind is permitted")).codes() == Codes{"L223"});
        CHECK(read_with(rule("r", "then act.kind counts as crime")).codes() == Codes{"L223"});
    }
    SECTION("a class of another kind of thing cannot be concluded")
    {
        CHECK(read_with(rule("r", "then act counts as organ")).codes() == Codes{"L207"});
    }
    SECTION("a legal basis is lacking only by default")
    {
        CHECK(read_with(rule("r", "then act lacks a legal basis")).codes() == Codes{"L226"});
        CHECK(read_with(rule("r", "  by default\n  then act lacks a legal basis")).rendered().empty());
    }
    SECTION("no rule concludes what is defined")
    {
        const auto finding = read_with("concept big of act means act.urgent\n" + rule("r", "then act does not count as big")).only("L310");
        CHECK(finding.message == "no rule can conclude `big`: it is defined");
    }
    SECTION("a definition leaves nothing to presume")
    {
        CHECK(read_with("concept big of act, presumed not means act.urgent\n").codes() == Codes{"L316"});
    }
    SECTION("a duty with all its parts")
    {
        const auto reading =
            read_with(rule("r",
                           "  if act.urgent\n  then act.by must \"report\" / \"報告\", done when act.reported is given by act.date + 3 days,\n"
                           "       failing which act is prohibited"));
        CHECK(reading.rendered().empty());
        const auto& duty = std::get<law::Duty>(reading.law().rules[law::RuleId(0)].conclusions[0].form);
        CHECK(duty.done_when.valid());
        CHECK(duty.by->plus_days == 3);
        CHECK(std::get<law::Norm>(duty.failing_which->form).kind == law::NormKind::prohibited);
        CHECK(duty.duty.japanese == "報告");
    }
    SECTION("what would follow the breach of a duty without a date")
    {
        const auto finding =
            read_with(rule("r", "then act.by must \"report\", done when act.urgent,\n       failing which act is prohibited")).only("L319");
        CHECK(finding.severity == text::Severity::warning);
        CHECK(read_with(rule("r",
                             "then act.by must \"report\", done when act.urgent by 2024-01-01, failing which act.by must \"pay\", "
                             "done when act.consented, failing which act is prohibited"))
                  .only("L319")
                  .severity == text::Severity::warning);
        CHECK(read_with(rule("r", "then act.by must \"report\", done when act.urgent")).rendered().empty());
    }
    SECTION("every part of a duty is looked at")
    {
        const auto reading = read_with(rule("r",
                                            "then act.kind must \"report\", done when act.reported is giben by act.knd + 3 days,\n"
                                            "       failing which act counts as crme"));
        CHECK_FALSE(reading.codes().empty());
    }
    SECTION("a necessary condition")
    {
        const auto reading = read_with(rule("r", "  if act.urgent\n  then act is permitted only if act.consented"));
        CHECK(reading.rendered().empty());
        CHECK(std::holds_alternative<law::OnlyIf>(reading.law().rules[law::RuleId(0)].conclusions[0].form));
    }
}

TEST_CASE("Questions and claims")
{
    const std::string readings = "  reading yes \"Y\"\n    held by \"A\" / \"甲\"\n  reading no \"N\"\n";
    SECTION("a question with readings and a settlement")
    {
        const auto reading = read_with("question q \"Q\"\n  cite report P17\n  open from 2017-07-16 until 2026-01-01\n" + readings +
                                       "  settled 2025-01-01 as no by constitution art 9\n  settled 2024-01-01 as yes\n");
        CHECK(reading.rendered().empty());
        const auto& question = reading.law().questions[reading.law().find_question("q")];
        CHECK(question.readings[0].held_by[0].japanese == "甲");
        REQUIRE(question.settled.size() == 2);
        CHECK(question.settled[0].reading == 0);
    }
    SECTION("one reading is no question")
    {
        CHECK(read_with("question q \"Q\"\n  cite report\n  reading yes \"Y\"\n").codes() == Codes{"L317"});
    }
    SECTION("a reading declared twice is an error")
    {
        CHECK(read_with("question q \"Q\"\n  cite report\n  reading yes \"Y\"\n  reading yes \"Z\"\n  reading no \"N\"\n").codes() == Codes{"L201"});
    }
    SECTION("settled twice on a day, or before it is open, or as something else")
    {
        const std::string question = "question q \"Q\"\n  cite report\n  open from 2020-01-01\n" + readings;
        CHECK(read_with(question + "  settled 2021-01-01 as no\n  settled 2021-01-01 as yes\n").codes() == Codes{"L318"});
        CHECK(read_with(question + "  settled 2019-01-01 as no\n").codes() == Codes{"L318"});
        CHECK(read_with(question + "  settled 2021-01-01 as maybe\n").codes() == Codes{"L203"});
    }
    SECTION("a claim is checked like a condition and ranges over its subject")
    {
        const auto reading = read_with("claim c \"C\" never act is permitted and act is prohibited\n");
        CHECK(reading.rendered().empty());
        REQUIRE(reading.law().claims.size() == 1);
        CHECK(reading.law().claims[0].subject == reading.law().find_entity("act"));
        CHECK_FALSE(reading.law().claims[0].always);
        CHECK(read_with("claim c \"C\" always act.kind is stdy\n").codes() == Codes{"L205"});
    }
    SECTION("a title in Japanese alone is the Japanese title")
    {
        const auto reading = read_with("claim c \"常に\" always act.urgent\n");
        CHECK(reading.law().claims[0].title.japanese == "常に");
        CHECK(reading.law().claims[0].title.english.empty());
    }
}

TEST_CASE("Limits of the checker")
{
    const auto many = [](int count) {
        std::string text;
        for (int i = 0; i < count; ++i) text += rule("r" + std::to_string(i), "then act is permitted");
        return text;
    };
    law::CheckOptions options;
    options.rule_limit = 5;
    SECTION("as many rules as the limit")
    {
        CHECK(read_with(many(5), options).rendered().empty());
    }
    SECTION("one past it, shown at the first rule past it")
    {
        const auto reading = read_with(many(6), options);
        const auto finding = reading.only("F104");
        CHECK(reading.at(finding) == "r5");
        CHECK(finding.message == "the law has 6 rules, and the limit is 5: this rule is past it");
    }
    SECTION("a rule past the limit is still known by name")
    {
        CHECK(read_with(many(6) + rule("a1", "  overrides r5\n  then act is prohibited"), options).codes() == Codes{"F104"});
    }
}

TEST_CASE("a necessary condition is part of a circle of rules that beat one another")
{
    const std::string rules =
        "rule p_one \"1\"\n  cite code s 1\n  overrides banned\n  if act.kind is walk\n  then act is permitted\n"
        "rule banned \"2\"\n  cite code s 2\n  overrides p_two\n  if act.kind is walk\n  then act is prohibited\n"
        "rule p_two \"3\"\n  cite code s 3\n  overrides bar\n  if act.kind is walk\n  then act is permitted\n"
        "rule bar \"4\"\n  cite code s 4\n  if act.kind is walk\n  then act is permitted only if act.loud\n";
    const std::string head = "order park \"Park\"\nsource code \"Code\"\n  rank statute\nentity act\n  kind one of walk, run\n  loud yes or no\n";
    CHECK(read(head + rules).codes() == Codes{"L313"});
    // Without the last link there is none.
    std::string broken = rules;
    broken.replace(broken.find("  overrides bar\n"), 16, "");
    CHECK(read(head + broken).codes().empty());
}
