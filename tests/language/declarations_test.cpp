// Each declaration, header and conclusion gives its own tree.
#include "tests/catch.hpp"
#include "tests/language/read.hpp"

namespace kyujo::language {
namespace {

/// Tree of a rule with one header line.
std::string with_header(const std::string& header)
{
    return file("rule r\n  " + header + "\n  then act is permitted");
}
std::string rule_with(const std::string& tree)
{
    return "(rule r" + tree + "\n  then (permitted act))\n";
}

}  // namespace

TEST_CASE("conclusions")
{
    SECTION("counts as")
    {
        CHECK(conclusions("act counts as a crime") == "(counts act crime <a>)");
    }
    SECTION("does not count as")
    {
        CHECK(conclusions("act.by does not count as soldier") == "(not-counts act.by soldier)");
    }
    SECTION("norms")
    {
        CHECK(conclusions("act is permitted and act is prohibited and act is required") == "(permitted act); (prohibited act); (required act)");
    }
    SECTION("no legal basis")
    {
        CHECK(conclusions("act lacks a legal basis") == "(lacks-basis act)");
    }
    SECTION("a necessary condition takes all that follows")
    {
        CHECK(conclusions("act is permitted only if x1 and x2") == "(only-if act (chain x1 and x2))");
    }
    SECTION("a duty")
    {
        CHECK(conclusions(R"(act.by must "tell" / "通知", done when act.told)") == R"((must act.by "tell"/"通知" act.told))");
    }
    SECTION("a duty by a date")
    {
        CHECK(conclusions(R"(act.by must "tell", done when act.told and act.x by act.date + 60 days)") ==
              R"((must act.by "tell" (chain act.told and act.x) by=(+ act.date 60 days)))");
    }
    SECTION("a reparation, and the next")
    {
        CHECK(
            conclusions(
                R"(act.by must "tell", done when x1, failing which act.by must "pay", done when act.kind is one of aa, bb, failing which act is prohibited)") ==
            R"((must act.by "tell" x1 else (must act.by "pay" (one-of act.kind aa bb) else (prohibited act))))");
    }
    SECTION("a duty after another conclusion")
    {
        CHECK(conclusions(R"(act is required and act.by must "tell", done when x1)") == R"((required act); (must act.by "tell" x1))");
    }
}

TEST_CASE("rules")
{
    SECTION("titles in two languages")
    {
        CHECK(file(R"(rule r "T" / "題" then act is permitted)") == "(rule r title=\"T\"/\"題\"\n  then (permitted act))\n");
    }
    SECTION("citations with places")
    {
        CHECK(with_header("cite report P18, constitution art 9, report") == rule_with(" cite=[ report_P18 constitution_art_9 report ]"));
    }
    SECTION("places that begin with digits")
    {
        CHECK(with_header("cite treaty art 6-2, treaty 5bis") == rule_with(" cite=[ treaty_art_6-2 treaty_5bis ]"));
    }
    SECTION("quoted places")
    {
        CHECK(with_header(R"law(cite treaty "art. 6 (2)")law") == rule_with(R"law( cite=[ treaty_"art. 6 (2)" ])law"));
    }
    SECTION("authority")
    {
        CHECK(with_header("under constitution art 9, treaty") == rule_with(" under=[ constitution_art_9 treaty ]"));
    }
    SECTION("dates")
    {
        CHECK(with_header("from 2017-01-01 until 2018-01-01") == rule_with(" from=2017-01-01 until=2018-01-01"));
    }
    SECTION("overrides")
    {
        CHECK(with_header("overrides r1, r2") == rule_with(" overrides=[ r1 r2 ]"));
    }
    SECTION("exception to")
    {
        CHECK(with_header("exception to r1, r2") == rule_with(" exception=[ r1 r2 ]"));
    }
    SECTION("a reading")
    {
        CHECK(with_header("on reading yes of q") == rule_with(" on=yes:q"));
    }
    SECTION("by default")
    {
        CHECK(with_header("by default") == rule_with(" by-default"));
    }
    SECTION("notes")
    {
        CHECK(with_header(R"(note "a" / "b" note "c")") == rule_with(R"( note="a"/"b" note="c")"));
        CHECK(with_header(R"(unverified "a" note "b" checked "c" / "d")") == rule_with(R"( unverified="a" note="b" checked="c"/"d")"));
    }
    SECTION("headers given again add to the list")
    {
        CHECK(with_header("cite s1 cite s2") == rule_with(" cite=[ s1 s2 ]"));
    }
    SECTION("exceptions")
    {
        CHECK(file("rule r if x1 unless x2 unless x3 then act is permitted") ==
              "(rule r\n  if x1\n  unless x2\n  unless x3\n  then (permitted act))\n");
    }
    SECTION("header words may be attributes")
    {
        CHECK(condition("act.cite and act.from is note and by.x") == "(chain act.cite and (is act.from note) and by.x)");
    }
}

TEST_CASE("sources")
{
    SECTION("every header")
    {
        CHECK(
            file(
                R"(source s "T" rank treaty in force from 2017-01-01 until 2018-01-01 enacted 2016-01-01 published 2016-02 points "p.yaml" says "W" / "誰")") ==
            "(source s title=\"T\" rank=[ treaty ] from=2017-01-01 until=2018-01-01 enacted=2016-01-01 published=2016-02 points=\"p.yaml\" "
            "says=\"W\"/\"誰\")\n");
    }
    SECTION("days of Japanese eras, kept as written")
    {
        CHECK(file("source s in force from 昭和22年5月3日 until 令和元年5月1日 checked \"c\"") ==
              "(source s from=昭和22年5月3日 until=令和元年5月1日 checked=\"c\")\n");
    }
    SECTION("published in a year")
    {
        CHECK(file("source s published 2016") == "(source s published=2016)\n");
    }
    SECTION("in force only until")
    {
        CHECK(file("source s in force until 2018-01-01") == "(source s until=2018-01-01)\n");
    }
}

TEST_CASE("entities")
{
    SECTION("a plural and a title")
    {
        CHECK(file(R"(entity act plural acts "T")") == "(entity act plural=acts title=\"T\")\n");
    }
    SECTION("a singleton")
    {
        CHECK(file("entity situation, just one\n  reclassified yes or no") == "(entity situation just-one \n  (reclassified (yes-no)))\n");
    }
    SECTION("every type")
    {
        CHECK(file("entity act\n a1 yes or no\n a2 one of v, w\n a3 some of v, w\n a4 number\n a5 number hours\n a6 date\n a7 text\n a8 actor\n "
                   "a9 list of actor") ==
              "(entity act \n  (a1 (yes-no)) \n  (a2 (one-of v w)) \n  (a3 (some-of v w)) \n  (a4 (number)) \n  (a5 (number name=hours)) \n  (a6 "
              "(date)) \n  (a7 (text)) \n  (a8 "
              "(entity name=actor)) \n  (a9 (list name=actor)))\n");
    }
    SECTION("a value taken normally")
    {
        CHECK(file("entity act\n a1 number hours, normally 3 hours \"doc\"") ==
              "(entity act \n  (a1 (number name=hours) normally=[ 3 ] doc=\"doc\"))\n");
    }
    SECTION("several values taken normally")
    {
        CHECK(file("entity act\n a1 some of v, w, normally v, w") == "(entity act \n  (a1 (some-of v w) normally=[ v w ]))\n");
    }
    SECTION("a text taken normally")
    {
        CHECK(file("entity act\n a1 text, normally \"x\" \"doc\"") == "(entity act \n  (a1 (text) normally=[ \"x\" ] doc=\"doc\"))\n");
    }
    SECTION("words of the language as attributes")
    {
        CHECK(file("entity act\n by actor\n kind text\n date date\n note text\n number number\n list list of act") ==
              "(entity act \n  (by (entity name=actor)) \n  (kind (text)) \n  (date (date)) \n  (note (text)) \n  (number (number)) \n  (list "
              "(list name=act)))\n");
    }
    SECTION("the unit stands on the line of its number")
    {
        CHECK(file("entity act\n a1 number\n a2 text") == "(entity act \n  (a1 (number)) \n  (a2 (text)))\n");
    }
    SECTION("without indentation")
    {
        CHECK(file("entity act\na1 number\na2 text") == "(entity act \n  (a1 (number)) \n  (a2 (text)))\n");
    }
}

TEST_CASE("concepts, orders and the rest")
{
    SECTION("a concept")
    {
        CHECK(file("concept crime of act") == "(concept crime act)\n");
    }
    SECTION("presumed")
    {
        CHECK(file("concept crime of act, presumed \"T\"") == "(concept crime act presumed title=\"T\")\n");
    }
    SECTION("presumed not, after the title")
    {
        CHECK(file("concept crime of an act \"T\", presumed not") == "(concept crime act presumed-not title=\"T\")\n");
    }
    SECTION("a definition")
    {
        CHECK(file("concept crime of act means act.x or act.y") == "(concept crime act means (chain act.x or act.y))\n");
    }
    SECTION("an order")
    {
        CHECK(file(R"(order japan "Law of Japan" / "日本法" order japan)") == "(order japan title=\"Law of Japan\"/\"日本法\")\n(order japan)\n");
    }
    SECTION("an order in which the milder law applies")
    {
        CHECK(file("order japan \"Law\" milder law applies precedence later") == "(order japan title=\"Law\" milder)\n(precedence later)\n");
        CHECK(file("order milder milder law applies source law") == "(order milder milder)\n(source law)\n");
    }
    SECTION("precedence")
    {
        CHECK(file("precedence superior, special, later") == "(precedence superior special later)\n");
    }
    SECTION("use")
    {
        CHECK(file(R"(use "../vocabulary.law")") == "(use \"../vocabulary.law\")\n");
    }
    SECTION("claims")
    {
        CHECK(file("claim c1 \"T\" always act.x claim c2 never act.y") == "(claim c1 title=\"T\" always act.x)\n(claim c2 never act.y)\n");
    }
    SECTION("a question")
    {
        CHECK(
            file(
                R"(question q "T" cite s P1 open from 2017-01-01 until 2018-01-01 reading yes "Y" held by "A", "B" / "C" held by "D" reading no note "n" settled 2019-01-01 as yes by s art 9)") ==
            "(question q title=\"T\" cite=[ s_P1 ] from=2017-01-01 until=2018-01-01 readings=[ (reading yes title=\"Y\" held=[ \"A\" \"B\"/\"C\" "
            "\"D\" ]) (reading no) ] settled=[ "
            "(settled 2019-01-01 yes by=s_art_9) ] note=\"n\")\n");
    }
    SECTION("a file of all of them has no errors")
    {
        CHECK(Reading(std::string(everything)).errors() == "");
    }
    SECTION("an empty file")
    {
        CHECK(file("") == "");
    }
}

TEST_CASE("quoted texts lose their escapes only when asked")
{
    CHECK(unquote(R"(a \"b\" \\ c)") == R"(a "b" \ c)");
    CHECK(unquote("plain") == "plain");
}

}  // namespace kyujo::language
