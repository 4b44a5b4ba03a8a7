// Mistakes that lawyers make, and what each is told: one error, in the right place, with what would mend it.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {
namespace {

const Mistake in_rules[] = {
    {"missing then",
     R"(rule r
  if act.x
)",
     R"(L117 1:6 rule `r` concludes nothing | add `then` and what follows from its conditions)"},
    {"misspelt then",
     R"(rule r
  if act.x
  tehn act is permitted
)",
     R"(L110 3:3 expected `and`, `or`, `unless` or `then` after `x`, found `tehn` | did you mean `then`?)"},
    {"misspelt norm",
     R"(rule r
  then act is prohibted
)",
     R"(L110 2:15 expected `permitted`, `prohibited` or `required` after `is`, found `prohibted` | did you mean `prohibited`?)"},
    {"misspelt header",
     R"(rule r
  ciet report P1
  then act is permitted
)",
     R"(L110 2:3 expected a header, `if` or `then` after `r`, found `ciet` | did you mean `cite`?)"},
    {"second if",
     R"(rule r
  if act.x
  if act.y
  then act is permitted
)",
     R"(L116 3:3 a second `if` in one rule | join the conditions with `and`, or write a second rule)"},
    {"second then",
     R"(rule r
  then act is permitted
  then act is required
)",
     R"(L116 3:3 a second `then` in one rule | join the conclusions with `and`)"},
    {"second from",
     R"(rule r
  from 2017-01-01
  from 2018-01-01
  then act is permitted
)",
     R"(L116 3:3 a second `from` in one rule | keep one of them)"},
    {"if after then",
     R"(rule r
  then act is permitted
  if act.x
)",
     R"(L118 3:3 `if` stands after `then` | conditions stand above the conclusion: move `if` above `then`)"},
    {"unless after then",
     R"(rule r
  then act is permitted
  unless act.x
)",
     R"(L118 3:3 `unless` stands after `then` | move it above `then`)"},
    {"header below if",
     R"(rule r
  if act.x
  cite report P1
  then act is permitted
)",
     R"(L118 3:3 `cite` stands below the rule's conditions | move it above `if`)"},
    {"or in conclusion",
     R"(rule r
  then act is permitted or act is required
)",
     R"(L110 2:25 expected `and` or a new declaration after `permitted`, found `or` | a rule concludes everything after its `then`: write two rules)"},
    {"class in conclusion",
     R"(rule r
  then act is a crime
)",
     R"(L121 2:17 `is crime` is a test, not a conclusion | write `counts as crime`)"},
    {"not class in conclusion",
     R"(rule r
  then act is not crime
)",
     R"(L121 2:19 `is not crime` is a test, not a conclusion | write `does not count as crime`)"},
    {"not permitted",
     R"(rule r
  then act is not permitted
)",
     R"(L121 2:19 `is not permitted` is a test, not a conclusion | write `is prohibited`)"},
    {"may",
     R"(rule r
  then act.by may act
)",
     R"(L121 2:15 `may` is not a word of conclusions | write `is permitted`)"},
    {"must without quotes",
     R"(rule r
  then act.by must notify the commission
)",
     R"(L110 2:20 expected the duty between quotes after `must`, found `notify` | such as `must "notify the commission"`; to forbid, write `is prohibited`)"},
    {"must not",
     R"(rule r
  then act.by must not attack
)",
     R"(L110 2:20 expected the duty between quotes after `must`, found `not` | such as `must "notify the commission"`; to forbid, write `is prohibited`)"},
    {"duty without done when",
     R"(rule r
  then act.by must "notify"
)",
     R"(L110 2:20 expected `done when` after `"notify"` | a duty needs a sign that it is done, such as `done when act.reported`)"},
    {"duty not last",
     R"(rule r
  then act.by must "notify", done when act.x by act.date + 60 days and act is permitted
)",
     R"(L122 2:68 something follows a duty | a duty must be the last conclusion of its rule)"},
    {"only if not last",
     R"(rule r
  then act is permitted only if act.x and act counts as crime
)",
     R"(L122 2:47 `counts as` concludes something inside a condition | `permitted only if` must be the last conclusion of its rule)"},
    {"full stop",
     R"(rule r
  if act.x
  then act is prohibited.
)",
     R"(L123 3:25 a full stop has no meaning in a law file | leave it out)"},
    {"title without quotes",
     R"(rule r A cyberattack is a crime
  then act is permitted
)",
     R"(L110 1:8 expected a title between quotes, a header, `if` or `then` after `r`, found `A` | a title stands between double quotes)"},
    {"title before name",
     R"(rule "A cyberattack is a crime"
  then act is permitted
)",
     R"(L110 1:6 expected the name of the rule after `rule`, found `"A cyberattack is a crime"` | a name comes before the title, such as `attack_is_a_crime`)"},
    {"missing name",
     R"(rule
  then act is permitted
)",
     R"(L110 1:1 expected the name of the rule after `rule` | a name comes before the title, such as `attack_is_a_crime`)"},
    {"locator not plain",
     R"(rule r
  cite report art. 9
  then act is permitted
)",
     R"(L110 2:18 expected a header, `if` or `then` after `art`, found `.` | put a place that is not made of plain words between quotes, such as `"art. 9"`)"},
    {"locator and",
     R"(rule r
  cite report P1 and report P2
  then act is permitted
)",
     R"(L110 2:18 expected a header, `if` or `then` after `P1`, found `and` | citations are separated by commas)"},
    {"locator declaring word",
     R"(rule r
  cite report rule 5
  then act is permitted
)",
     R"(L112 2:15 `rule` begins a declaration and cannot stand here | put the place between quotes, such as `"rule 5"`)"},
    {"many on one line",
     R"(rule r if act.x then act is prohibted rule q then act is permitted
)",
     R"(L110 1:29 expected `permitted`, `prohibited` or `required` after `is`, found `prohibted` | did you mean `prohibited`?)"},
};

const Mistake in_declarations[] = {
    {"misspelt declaration",
     R"(ruel r
  then act is permitted
)",
     R"(L111 1:1 `ruel` begins no declaration | did you mean `rule`?)"},
    {"misspelt declaration later",
     R"(concept c of act
cocnept d of act
)",
     R"(L111 2:1 `cocnept` begins no declaration | did you mean `concept`?)"},
    {"no declaration",
     R"(Chapter one
rule r
  then act is permitted
)",
     R"(L111 1:1 `Chapter` begins no declaration | a declaration begins with `order`, `source`, `entity`, `concept`, `rule`, `question`, `precedence`, `claim` or `use`)"},
    {"unknown normally",
     R"(entity act
  x yes or no, normally unknown
)",
     R"(L124 2:25 `unknown` cannot be taken for granted | leave `normally` out: what a scenario does not say is unknown)"},
    {"reserved name",
     R"(entity act
  source text
  by actor
)",
     R"(L110 3:3 expected `rank`, `in force`, `enacted`, `published`, `points`, `says`, `note`, `checked` or `unverified` after `text`, found `by` | `source` begins a declaration: an attribute needs another name)"},
    {"reserved name of concept",
     R"(concept not of act
)",
     R"(L112 1:9 `not` is a word of the law language and cannot be a name | choose another, such as `not_`)"},
    {"reserved value",
     R"(entity act
  unit one of cdu, none
)",
     R"(L112 2:20 `none` is a word of the law language and cannot be a name | every attribute can be `none` without listing it)"},
    {"concept without entity",
     R"(concept crime
)",
     R"(L110 1:9 expected `of` and the entity that the concept speaks of after `crime` | such as `concept crime of act`)"},
    {"type missing",
     R"(entity act
  kind
  by actor
)",
     R"(L125 2:3 attribute `kind` has no type on its line | add `yes or no`, `one of …`, `some of …`, `number`, `date`, `text`, `list of …` or an entity)"},
    {"type misspelt",
     R"(entity act
  x yes or on
)",
     R"(L110 2:12 expected `no` after `or`, found `on` | did you mean `no`?)"},
    {"unit repeated wrong",
     R"(entity act
  x number hours, normally 3 days
)",
     R"(L110 2:30 `days` is not the unit of `x` | write `hours`, or leave the unit out)"},
    {"trailing comma",
     R"(entity act
  kind one of study,
  by actor
)",
     R"(L110 2:20 expected a value after `,`)"},
    {"digit name",
     R"(entity act
  kind one of 4g, 5g
)",
     R"(L105 2:15 `4g` is neither a number nor a name | a name cannot begin with a digit)"},
    {"misspelt rank header",
     R"(source s
  rnak treaty
)",
     R"(L110 2:3 expected `rank`, `in force`, `enacted`, `published`, `points`, `says`, `note`, `checked` or `unverified` after `s`, found `rnak` | did you mean `rank`?)"},
    {"question header",
     R"(question q
  open from 2017-01-01
  under report
)",
     R"(L110 3:3 expected `cite`, `open`, `reading`, `held by`, `settled`, `note`, `checked` or `unverified` after `2017-01-01`, found `under`)"},
    {"claim without always",
     R"(claim c act.x
)",
     R"(L110 1:9 expected `always` or `never` after `c`, found `act` | a name is one word: `c_act`)"},
    {"use without quotes",
     R"(use vocabulary.law
)",
     R"(L110 1:5 expected a path between quotes after `use`, found `vocabulary` | such as `use "../vocabulary.law"`)"},
};

}  // namespace

TEST_CASE("what lawyers get wrong in rules")
{
    for (const Mistake& mistake : in_rules) DYNAMIC_SECTION(mistake.name)
        {
            CHECK(Reading(mistake.law).brief() == mistake.told);
        }
}

TEST_CASE("what lawyers get wrong in declarations")
{
    for (const Mistake& mistake : in_declarations) DYNAMIC_SECTION(mistake.name)
        {
            CHECK(Reading(mistake.law).brief() == mistake.told);
        }
}

}  // namespace kyujo::language
