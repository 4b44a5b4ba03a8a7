// A law too large for all its trees at once has its rules read one at a time. Nothing may show which way it was read.
#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

#include "law/image.hpp"

#include <fmt/format.h>

#include <random>

using namespace kyujo;
using namespace kyujo::test;

namespace {

law::CheckOptions outlined()
{
    law::CheckOptions options;
    options.outline_above = 0;
    return options;
}

std::string at(text::Span span)
{
    return fmt::format("{}:{}-{}", span.file.value, span.begin, span.end);
}

/// All that a law says of its rules, but for what stands in their conditions: of these the kinds and places, in order.
std::string dump(const law::Law& law)
{
    std::string all;
    for (const law::Rule& rule : law.rules) {
        all += fmt::format("{} {} {} {} {} {} {} {} {}", rule.name, rule.title.english, rule.title.japanese, at(rule.span), at(rule.name_span),
                           rule.order.value, rule.subject.value, rule.by_default, rule.condition.value);
        for (const auto* list : {&rule.cites, &rule.under})
            for (const law::Citation& citation : *list) all += fmt::format(" {} {} {}", citation.source.value, citation.locator, at(citation.span));
        for (const law::RuleId weaker : rule.overrides) all += fmt::format(" over {}", weaker.value);
        for (const law::ConditionId unless : rule.unless) all += fmt::format(" unless {}", unless.value);
        for (const law::Remark& remark : rule.remarks) all += fmt::format(" {} {}", static_cast<int>(remark.kind), remark.text.english);
        for (const law::Conclusion& conclusion : rule.conclusions)
            all += fmt::format(" {} {} {}", conclusion.form.index(), path_of(conclusion).written, at(conclusion.span));
        all += fmt::format(" {} {}\n", rule.from ? rule.from->days : 0, law.precedence.level(law.find_rule(rule.name)));
    }
    for (const law::Condition& condition : law.conditions) all += fmt::format("{} {}\n", condition.form.index(), at(condition.span));
    for (const auto& [stronger, weaker] : law.more_special) all += fmt::format("{} > {}\n", stronger.value, weaker.value);
    return all;
}

/// Both ways, with the same findings and, unless there are errors, the same law.
void same_both_ways(const std::map<std::string, std::string>& files, const std::vector<std::string>& paths)
{
    const Reading whole = read_files(files, paths);
    const Reading passed_over = read_files(files, paths, outlined());
    CHECK(passed_over.rendered() == whole.rendered());
    CHECK(dump(passed_over.law()) == dump(whole.law()));
}

void same_both_ways(const std::string& text)
{
    INFO(text);
    same_both_ways({{"a.law", text}}, {"a.law"});
}

const std::string several_rules =
    rule("first",
         "  from 2020-01-01 until 2024-01-01\n  note \"Said\" / \"言った\"\n  if act is crime and not act.consented\n  then act is prohibited") +
    "# a comment, with rule and \"a quote\n" +
    rule("second",
         "  exception to first\n  by default\n  if any of\n    - act.kind is scan\n    - act.casualties is at least 3\n  then act is permitted") +
    "concept late of act \"Declared below what asks for it\"\n" +
    rule("third",
         "  under constitution art 9\n  overrides second, first  # both\n  unless act is late\n  then act is required and act counts as crime") +
    "  rule   fourth \"Indented\"\n  cite report\n  then act.by must \"report\", done when act.reported is given by act.date + 30 days\n";

}  // namespace

TEST_CASE("Rules read one at a time make the same law")
{
    SECTION("with whatever else stands between them")
    {
        same_both_ways(vocabulary + several_rules);
    }
    SECTION("with the vocabulary in a later file")
    {
        same_both_ways({{"a.law", "order japan\n" + several_rules}, {"b.law", vocabulary}}, {"a.law", "b.law"});
    }
    SECTION("with files that are used")
    {
        same_both_ways({{"a.law", "use \"b.law\"\norder japan\n" + several_rules + "use \"c.law\"\n"}, {"b.law", vocabulary}, {"c.law", "# nothing"}},
                       {"a.law"});
    }
    SECTION("where a rule is the first thing in its file, or the last")
    {
        same_both_ways({{"a.law", several_rules}, {"b.law", vocabulary + several_rules}}, {"a.law", "b.law"});
    }
    SECTION("as shipped")
    {
        text::Diagnostics whole_findings;
        text::Diagnostics findings;
        const std::string rules = KYUJO_ROOT "/rules";
        const law::Loaded whole = law::load({rules}, law::FileReader::disk(), whole_findings);
        const law::Loaded passed_over = law::load({rules}, law::FileReader::disk(), findings, outlined());
        CHECK(text::render(findings, *passed_over.texts, {false, 0}) == text::render(whole_findings, *whole.texts, {false, 0}));
        const bool same = law::write_image(passed_over, rules) == law::write_image(whole, rules);  // a megabyte each, of no use to a reader
        CHECK(same);
    }
}

TEST_CASE("Rules read one at a time are found wrong in the same words")
{
    const std::string head = vocabulary + several_rules;
    for (const char* const text : {
             "rule",
             "rule\n",
             "rule rule",
             "rule if act is crime then act is permitted",
             "rule half \"t\" if act is then act is permitted\nrule asks \"t\"\n  cite report\n  overrides half\n  then act is permitted",
             "rule none \"t\"\n  cite report\n  if act is crime\n",
             "rule a \"t\" then act is permitted rule b \"t\" then act is permitted",
             "rule a \"t\" cite report then act is permitted use \"gone.law\"",
             "rule a \"t\n  then act is permitted\nrule b \"t\" then act is prohibited",
             "ruel a \"t\" then act is permitted\nrule b \"t\" then act is permitted",
             "rule a \"t\" then act is permitted\nruel b \"t\" then act is permitted",
             "rule first \"Again\"\n  then act is unheard_of",
             "rule Odd__Name \"t\"\n  cite nobody\n  overrides nothing, first\n  then act counts as nothing_known",
             "rule a \"t\" cite report then act is permitted\nconcept x of\nrule b \"t\" cite report then act is x",
             "rule\u3000a \"t\"\n  then act is permitted",
             "rule a \"t\"\n  cite report\n  then act is permitted.\n",
         })
        same_both_ways(head + text);
    SECTION("where there are more than may be")
    {
        law::CheckOptions whole;
        whole.rule_limit = 2;
        law::CheckOptions passed_over = outlined();
        passed_over.rule_limit = 2;
        CHECK(read(head, passed_over).rendered() == read(head, whole).rendered());
    }
    SECTION("whatever is missing or too much")
    {
        std::mt19937 random(1);
        const auto below = [&](std::size_t count) { return random() % count; };
        const std::size_t start = std::string(vocabulary).size();
        for (int i = 0; i < 300; ++i) {
            std::string text = head;
            const std::size_t place = start + below(text.size() - start);
            const std::size_t length = std::min(1 + below(12), text.size() - place);
            if (below(2) == 0) {
                text.erase(place, length);
            } else {
                text.insert(place, text.substr(start + below(text.size() - start - length), length));
            }
            if (text::find_invalid_utf8(text) == std::string::npos) same_both_ways(text);
        }
    }
}
