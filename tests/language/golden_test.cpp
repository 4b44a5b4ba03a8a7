// What people see, to the letter.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {

TEST_CASE("mixed connectives print both readings in full")
{
    SECTION("in a chain")
    {
        CHECK(complaint("rule r\n  if   act is a cyberattack and act.by is organ or act.kind is one of study, train\n       and act.done  # here\n  "
                        "then act is permitted\n") ==
              R"(error[L113]: `and` and `or` stand side by side without brackets
 --> a.law:2:49
  |
2 |   if   act is a cyberattack and act.by is organ or act.kind is one of study, train
  |                                                 ^^
  = note: it could mean `(act is a cyberattack and act.by is organ) or (act.kind is one of study, train and act.done)`
  = note: or it could mean `act is a cyberattack and (act.by is organ or act.kind is one of study, train) and act.done`
  = help: put brackets around the part that belongs together
)");
    }
    SECTION("through the end of a quantifier")
    {
        CHECK(complaint("rule r\n  if   act.x and not some t in act.targets where t.y or t.z\n  then act is permitted\n") ==
              R"(error[L113]: `and` and `or` stand side by side without brackets
 --> a.law:2:54
  |
2 |   if   act.x and not some t in act.targets where t.y or t.z
  |                                                      ^^
  = note: it could mean `act.x and (not some t in act.targets where t.y or t.z)`
  = note: or it could mean `(act.x and not some t in act.targets where t.y) or t.z`
  = help: put brackets around the part that belongs together
)");
    }
    SECTION("but not the same word twice")
    {
        CHECK(complaint("rule r if act.x and some t in act.l where t.y and t.z then act is permitted") == "");
    }
    SECTION("nor across brackets or bullets")
    {
        CHECK(complaint("rule r if (some t in act.l where t.y or t.z) and act.x then act is permitted") == "");
        CHECK(complaint("rule r\n  if all of\n       - act.x or act.y\n       - act.z\n  then act is permitted") == "");
    }
}

TEST_CASE("a misleading layout is shown with what it collides with")
{
    CHECK(complaint("rule r\n  if   all of\n         - act.x\n         - any of\n             - act.y\n             - act.z\n         - act.w\n  "
                    "then act is permitted\n") ==
          R"(error[L114]: this bullet does not stand under the first bullet of its block
 --> a.law:7:10
  |
7 |          - act.w
  |          ^
  = note: the first bullet of the block
 ::: a.law:5:14
  |
5 |              - act.y
  |              ^
  = help: bullets belong to the innermost block: put the inner block between brackets
)");
}

TEST_CASE("columns count characters, and carets stand under wide ones")
{
    CHECK(complaint("order japan \"日本\" 法\n") == R"(error[L110]: expected a new declaration after `"日本"`, found `法`
 --> a.law:1:18
  |
1 | order japan "日本" 法
  |                    ^^
)");
}

TEST_CASE("tabs do not make two bullets look aligned that are not")
{
    SECTION("the same tabs are fine")
    {
        CHECK(complaint("rule r if all of\n\t- act.x\n\t- act.y\n then act is permitted") == "");
    }
    SECTION("a tab and a blank are one column to some editors and eight to others")
    {
        CHECK(Reading("rule r if all of\n\t- act.x\n        - act.y\n then act is permitted").errors() == "L114 3:9");
        CHECK(Reading("rule r if all of\n\t- act.x\n - act.y\n then act is permitted").errors() == "L114 3:2");
    }
}

}  // namespace kyujo::language
