#include "book/book.hpp"

#include "tests/catch.hpp"

#include <algorithm>

namespace {

using namespace kyujo;

/// The words that all laws below share.
std::string world()
{
    return R"(# What people do in a park.
# Nothing else.
order park "Law of the park" / "公園法"

source code "Park code" / "公園条例"
  rank       statute
  in force   from 2020-01-01 until 2030-01-01
  enacted    2019-05-01
  unverified "the day, in the gazette"

entity person plural people "Somebody"
  age    number years
  keeper yes or no, normally no "Works for the park" / "公園の職員"

entity act "Something done" / "行為"
  kind      one of ride, feed, dig
  by        person
  against   person, normally none
  witnesses list of person, normally none
  effects   some of noise, damage, normally none
  date      date, normally none
  told      yes or no "The keepers were told"
  paid      yes or no, normally no

concept nuisance of act "A nuisance" / "迷惑行為"
concept harmless of act, presumed "Harmless"
concept ride_of_a_child of act "A child's ride"
  means act.kind is ride and act.by.age is less than 7 years

)";
}

std::vector<book::Page> pages_of(const std::string& rules, report::Language language = report::Language::english)
{
    text::Diagnostics findings;
    const law::Loaded loaded = law::load({"rules"}, law::FileReader::memory({{"rules/town/park.law", world() + rules}}), findings);
    for (const auto& finding : findings.all()) UNSCOPED_INFO(finding.message);
    REQUIRE_FALSE(findings.has_errors());
    report::Options options;
    options.language = language;
    return book::pages(loaded, "rules", options);
}

/// What the page says that a rule's formal content is.
std::string content_of(const std::string& body, report::Language language = report::Language::english)
{
    const auto pages = pages_of("rule tried \"T\"\n  under code art 1\n" + body + "\n", language);
    const std::string& text = pages.back().text;
    const std::string mark = language == report::Language::english ? "formal content: " : "形式的内容：";
    const auto begin = text.find(mark);
    REQUIRE(begin != std::string::npos);
    return text.substr(begin + mark.size(), text.find('\n', begin) - begin - mark.size());
}

bool says(const book::Page& page, const std::string& words)
{
    INFO(page.text);
    CHECK(page.text.find(words) != std::string::npos);
    return page.text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a rule's formal content in words")
{
    CHECK(content_of("  if act.kind is feed then act is prohibited") == "Where `act.kind` is `feed`: `act` is prohibited.");
    CHECK(content_of("  then act is permitted") == "Always: `act` is permitted.");
    CHECK(content_of("  unless act.told then act is prohibited") == "Unless `act.told` (The keepers were told) is `yes`: `act` is prohibited.");
    CHECK(content_of("  if act is a nuisance unless act.by.keeper then act is prohibited") ==
          "Where `act` counts as “A nuisance”, unless `act.by.keeper` (Works for the park) is `yes`: `act` is prohibited.");
    CHECK(content_of("  unless act.told and act.paid unless act.kind is dig then act is prohibited") ==
          "Unless (`act.told` (The keepers were told) is `yes` and `act.paid` is `yes`) or `act.kind` is `dig`: `act` is prohibited.");
    CHECK(content_of("  if act.kind is one of feed, dig and (act.told or act is not a nuisance) then act is required") ==
          "Where `act.kind` is one of `feed`, `dig` and (`act.told` (The keepers were told) is `yes` or `act` does not count as “A nuisance”): "
          "`act` is required.");
    CHECK(content_of("  if act is not established as a nuisance then act counts as harmless") ==
          "Where `act` is not established as “A nuisance”: `act` counts as “Harmless”.");
    CHECK(content_of("  if not act.kind is dig then act does not count as a nuisance") ==
          "Where `act.kind` is not `dig`: `act` does not count as “A nuisance”.");
    CHECK(content_of("  if not (act.kind is dig and act.told) then act is prohibited") ==
          "Where it is not so that (`act.kind` is `dig` and `act.told` (The keepers were told) is `yes`): `act` is prohibited.");
    CHECK(content_of("  if at least 2 of\n    - act.told\n    - act.paid\n    - act.effects includes noise\n  then act is prohibited") ==
          "Where at least 2 of these hold: (`act.told` (The keepers were told) is `yes`; `act.paid` is `yes`; `act.effects` includes `noise`): `act` "
          "is prohibited.");
    CHECK(content_of("  if some p in act.witnesses where p.age is at least 18 then act is prohibited") ==
          "Where some `p` in `act.witnesses` fits: (`p.age` is at least 18 years): `act` is prohibited.");
    CHECK(content_of("  if act.against is given and act.against is the same as act.by then act is prohibited") ==
          "Where `act.against` is given and `act.against` is the same as `act.by`: `act` is prohibited.");
    CHECK(content_of("  if act.date is before 2024-01-01 then act is permitted only if act.told") ==
          "Where `act.date` is before 2024-01-01: `act` is permitted only if `act.told` (The keepers were told) is `yes`.");
    CHECK(content_of("  by default\n  if act.by.keeper then act lacks a legal basis") ==
          "Where `act.by.keeper` (Works for the park) is `yes`: `act` lacks a legal basis.");
    CHECK(content_of("  if act is prohibited then act.by must \"tell the keepers\", done when act.told by act.date + 7 days,\n"
                     "  failing which act.by must \"pay\", done when act.paid") ==
          "Where `act` is prohibited: `act.by` must tell the keepers (done when `act.told` (The keepers were told) is `yes`) by 7 days after "
          "`act.date`; failing which, `act.by` must pay (done when `act.paid` is `yes`).");
}

TEST_CASE("the same in Japanese")
{
    CHECK(content_of("  if act is a nuisance unless act.by.keeper then act is prohibited", report::Language::japanese) ==
          "`act` は「迷惑行為」に当たる場合（`act.by.keeper`（公園の職員）は `yes` である場合を除く）、`act` は禁止される。");
}

TEST_CASE("a page per law file, an index, a register of doubts")
{
    const auto pages = pages_of(
        "rule first \"The first\"\n  under code art 1\n  from 2021-01-01\n  checked \"the printed code, 2024-05-01\"\n  if act.told\n  then act is "
        "permitted\n"
        "rule second \"The second\"\n  under code art 2\n  exception to first\n  on reading yes of doubt\n  unverified \"the article\"\n  if "
        "act.kind is "
        "dig\n  then act is prohibited\n"
        "question doubt \"Is it so?\"\n  cite code art 2\n  open from 2022-02-02\n  reading yes \"It is\"\n    held by \"a keeper\"\n  reading no "
        "\"It is "
        "not\"\n  settled 2025-05-05 as no by code art 3\n");
    REQUIRE(pages.size() == 3);
    CHECK(pages[0].path == "README.md");
    CHECK(pages[1].path == "doubts.md");
    CHECK(pages[2].path == "town/park.md");

    says(pages[0], "| [town/park](town/park.md) | 2 | 1 | 3 |");
    says(pages[1], "3 of 4 rules, questions and sources");
    says(pages[1], "| source: Park code (`code`) | no | the day, in the gazette |");
    says(pages[1], "| question: Is it so? (`doubt`) | not said |  |");
    says(pages[1], "| rule: The second (`second`) | no | the article |");
    CHECK(pages[1].text.find("first") == std::string::npos);

    says(pages[2], "# town/park\n\nWhat people do in a park. Nothing else.\n");
    says(pages[2], "| Park code (`code`) | statute | 2020-01-01 to 2029-12-31 | 2019-05-01 | no |");
    says(pages[2], "| The first (`first`) | Law of the park | Park code, art 1 | 2021-01-01 to 2029-12-31 | checked |");
    says(pages[2], "- goes before `first`; counts on reading `yes` of `doubt`\n");
    says(pages[2], "- checked: the printed code, 2024-05-01\n");
    says(pages[2], "- `yes`: It is\n  - held by a keeper\n  - then counts: The second (`second`)\n");
    says(pages[2], "- settled on 2025-05-05 as `no`: Park code, art 3\n");
    says(pages[2], "means: `act.kind` is `ride` and `act.by.age` is less than 7 years");
    says(pages[2], "presumed, unless shown otherwise");
    says(pages[2], "| `keeper` | Works for the park | yes or no | `no` |");
    says(pages[2], "| `age` |  | a number of years | unknown |");
    says(pages[2],
         "| 2022-02-02 | opens: Is it so? (`doubt`) |\n| 2025-05-05 | settled: Is it so? (`doubt`) |\n| 2030-01-01 | no longer in force: Park "
         "code |");
}
