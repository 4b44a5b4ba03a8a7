// Mistakes that lawyers make, and what each is told: one error, in the right place, with what would mend it.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {
namespace {

const Mistake in_conditions[] = {
    {"missing condition",
     R"(rule r
  if
  then act is permitted
)",
     R"(L110 2:3 expected a condition after `if` | a condition begins with the name of a thing, such as `act`, or with `not`, `all of`, `some`, `(`)"},
    {"missing condition same line",
     R"(rule r
  if then act is permitted
)",
     R"(L110 2:6 expected a condition after `if`, found `then` | a condition begins with the name of a thing, such as `act`, or with `not`, `all of`, `some`, `(`)"},
    {"mixed",
     R"(rule r
  if act.x and act.y or act.z
  then act is permitted
)",
     R"(L113 2:22 `and` and `or` stand side by side without brackets | put brackets around the part that belongs together)"},
    {"mixed long",
     R"(rule r
  if act is a cyberattack and act.by is organ or act.kind is one of study, train
     and act.z
  then act is permitted
)",
     R"(L113 2:47 `and` and `or` stand side by side without brackets | put brackets around the part that belongs together)"},
    {"mixed where",
     R"(rule r
  if act.x and some t in act.targets where t.x or t.y
  then act is permitted
)",
     R"(L113 2:48 `and` and `or` stand side by side without brackets | put brackets around the part that belongs together)"},
    {"mixed where not",
     R"(rule r
  if act.x or not every t in act.targets where t.x and t.y and t.z
  then act is permitted
)",
     R"(L113 2:52 `and` and `or` stand side by side without brackets | put brackets around the part that belongs together)"},
    {"bullets out of column",
     R"(rule r
  if all of
       - act.x
         - act.y
  then act is permitted
)",
     R"(L114 4:10 this bullet does not stand under the first bullet of its block | let all bullets of a block begin in one column, or put an inner block between brackets)"},
    {"bullet of outer block",
     R"(rule r
  if all of
       - act.x
       - any of
           - act.y
           - act.z
       - act.w
  then act is permitted
)",
     R"(L114 7:8 this bullet does not stand under the first bullet of its block | bullets belong to the innermost block: put the inner block between brackets)"},
    {"bullets on one line in block",
     R"(rule r
  if all of
       - any of - act.x - act.y
  then act is permitted
)",
     R"(L114 3:25 this bullet does not stand under the first bullet of its block | bullets belong to the innermost block: put the inner block between brackets)"},
    {"and under bullet",
     R"(rule r
  if any of
       - act.x
       - act.y
     and act.z
  then act is permitted
)",
     R"(L115 5:6 this `and` stands outside the bullet that it would continue | put the whole block between brackets, or the bullet that goes on)"},
    {"and beside bullets",
     R"(rule r
  if any of - act.x - act.y and act.z
  then act is permitted
)",
     R"(L115 2:29 does this `and` continue the last bullet or the whole block? | put the whole block between brackets, or the bullet that goes on)"},
    {"block without bullets",
     R"(rule r
  if all of act.x, act.y
  then act is permitted
)",
     R"(L110 2:13 expected a bullet after `of`, found `act` | each part stands after a `-`, on a line of its own)"},
    {"unclosed bracket",
     R"(rule r
  if (act.x and act.y
  then act is permitted
)",
     R"(L119 2:6 this bracket is not closed | add a `)` where it ends)"},
    {"unclosed bracket on line",
     R"(rule r
  if (act.x and act.y then act is permitted
)",
     R"(L119 2:6 this bracket is not closed before `then` | add a `)` where it ends)"},
    {"unopened bracket",
     R"(rule r
  if act.x and act.y)
  then act is permitted
)",
     R"(L119 2:21 this bracket was never opened | delete it, or add a `(` where it begins)"},
    {"counts in condition",
     R"(rule r
  if act counts as crime
  then act is permitted
)",
     R"(L120 2:10 `counts as` belongs to a conclusion, not to a condition | a condition asks with `is`, `is not` or `is not established as`)"},
    {"does not count in condition",
     R"(rule r
  if act does not count as crime
  then act is permitted
)",
     R"(L120 2:19 `does not count as` belongs to a conclusion, not to a condition | a condition asks with `is`, `is not` or `is not established as`)"},
    {"full stop after path",
     R"(rule r
  if act.consented.
  then act is prohibited
)",
     R"(L123 2:19 a full stop has no meaning in a law file | leave it out)"},
    {"two words",
     R"(rule r
  if act is armed attack
  then act is permitted
)",
     R"(L110 2:19 expected `and`, `or`, `unless` or `then` after `armed`, found `attack` | a name is one word: `armed_attack`)"},
    {"article before thing",
     R"(rule r
  if the act is crime
  then act is permitted
)",
     R"(L110 2:6 expected a condition after `if`, found `the` | leave out `the`: articles stand only before a class or a value, and are no names)"},
    {"unknown asked",
     R"(rule r
  if act.x is unknown
  then act is permitted
)",
     R"(L124 2:15 a law cannot ask whether a fact is unknown | write `is given` or `is not given` to ask whether there is such a thing)"},
    {"number word",
     R"(rule r
  if act.x is at least three
  then act is permitted
)",
     R"(L110 2:24 expected a number after `least`, found `three` | write it in digits)"},
    {"is not at least",
     R"(rule r
  if act.x is not at least 3
  then act is permitted
)",
     R"(L110 2:22 `is not` cannot be followed by a comparison | write `is less than`)"},
    {"is established",
     R"(rule r
  if act is established as crime
  then act is permitted
)",
     R"(L110 2:13 `is established as` is not a test | write `is`, or `is not established as`)"},
    {"exact unit",
     R"(rule r
  if act.x is 3 hours
  then act is permitted
)",
     R"(L110 2:17 expected `and`, `or`, `unless` or `then` after `3`, found `hours` | a number stands alone here; its unit is declared with the attribute)"},
};

const Mistake in_characters[] = {
    {"date shape",
     R"(rule r
  from 2017-7-16
  then act is permitted
)",
     R"(L106 2:8 `2017-7-16` is no date | write four digits for the year, two for the month, two for the day: `2017-07-16`)"},
    {"date of no day",
     R"(rule r
  from 2017-02-30
  then act is permitted
)",
     R"(L106 2:8 there is no day `2017-02-30` | write year, month and day: `2017-07-16`)"},
    {"month for a date",
     R"(rule r
  from 2017-02
  then act is permitted
)",
     R"(L110 2:8 expected a date after `from`, found `2017-02` | such as `2026-10-01`)"},
    {"thousands",
     R"(rule r
  if act.x is at least 1,000
  then act is permitted
)",
     R"(L105 2:24 `1,000` is no number | write `1000`)"},
    {"separated digits",
     R"(rule r
  if act.x is at least 1_000
  then act is permitted
)",
     R"(L105 2:24 `1_000` is neither a number nor a name | digits are written without separators)"},
    {"unclosed quote",
     R"(rule r "Title
  then act is permitted
)",
     R"(L102 1:8 this quoted text is not closed on its line | add a `"` where it ends)"},
    {"odd quotes",
     R"(rule r “Title”
  then act is permitted
)",
     R"(L103 1:8 `“` does not begin or end a quoted text | use straight double quotes: "like this")"},
    {"semicolon",
     R"(rule r
  if act.x;
  then act is permitted
)",
     R"(L103 2:11 `;` has no meaning here | leave it out: clauses are told apart by their first word)"},
    {"comparison sign",
     R"(rule r
  if act.x >= 3
  then act is permitted
)",
     R"(L103 2:12 `>` has no meaning here | write `is more than` or `is at least`)"},
    {"wide comma",
     R"(rule r
  cite report P1、report P2
  then act is permitted
)",
     R"(L103 2:17 `、` has no meaning here | use an ordinary comma: `,`)"},
    {"wide space",
     R"(rule　r
  then act is permitted
)",
     R"(L103 1:5 this space (U+3000) is no ordinary space | replace it with an ordinary space)"},
    {"escape",
     R"(rule r "a\b"
  then act is permitted
)",
     R"(L104 1:10 a single `\` in a quoted text | write `\\` for a backslash and `\"` for a quote)"},
};

}  // namespace

TEST_CASE("what lawyers get wrong in conditions")
{
    for (const Mistake& mistake : in_conditions) DYNAMIC_SECTION(mistake.name)
        {
            CHECK(Reading(mistake.law).brief() == mistake.told);
        }
}

TEST_CASE("what lawyers get wrong in characters, dates and numbers")
{
    for (const Mistake& mistake : in_characters) DYNAMIC_SECTION(mistake.name)
        {
            CHECK(Reading(mistake.law).brief() == mistake.told);
        }
}

}  // namespace kyujo::language
