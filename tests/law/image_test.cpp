// The image of a law says what the law says, and stands for its files only as long as they are what they were.
#include "tests/catch.hpp"
#include "tests/law/reading.hpp"

#include "law/image.hpp"

using namespace kyujo;
using namespace kyujo::test;
using Files = std::map<std::string, std::string>;

namespace {

const Files town = {
    {"rules/a/basis.law", std::string(vocabulary) + R"(
order inner "Inner law" / "内国法"
  milder law applies
precedence superior, special, later
source code "A \"code\"" / "ある法典"
  rank statute
  in force from 2000-01-01 until 2030-01-01
  enacted 1999-12-01
  says "The assembly" / "議会"
  note "A note"
concept harmful of act
concept remote of act "From afar"
  presumed not
concept plain of act
  means act.kind is study and act is not remote
question q "Which?"
  cite code art 1
  open from 2000-01-01
  reading wide "Wide"
    held by "Some", "Many"
  reading narrow "Narrow"
  settled 2020-01-01 as wide by code art 2
rule general "General"
  cite code art 3
  checked "by hand, today"
  if   act.kind is one of intrude, scan
  then act is prohibited
rule narrower "Narrower"
  under code art 4
  from 2001-01-01 until 2029-01-01
  exception to general
  if   at least 2 of
         - act.kind is intrude
         - act.duration is at least 1.5
         - act.date is before 2020-02-03
         - act.reported is on or after act.date + 3 days
         - some part in act.parts where part.title is "x"
         - act.in_response_to is none
         - act.by is the same as act.against.owner
         - act.effects includes injury and not act.consented
  unless act is not established as harmful
  then act is permitted
rule by_reading "By reading"
  cite code art 5
  on reading narrow of q
  by default
  then act counts as harmful
rule owed "Owed"
  cite code art 6
  if   act is harmful
  then act.by must "give notice" / "通知する",
         done when act.reported is on or before act.date + 30 days by act.date + 30 days,
         failing which act.by must "pay", done when not act.urgent
claim never_both "Never both" never act is permitted and act is prohibited
)"},
    {"rules/b.law", "use \"a/basis.law\"\norder inner\nrule last \"Last\"\n  cite code\n  if act is plain\n  then act does not count as harmful\n"}};

std::string image_of(const law::Loaded& loaded)
{
    return law::write_image(loaded, "rules");
}

std::optional<law::Loaded> taken(const std::string& image, const Files& files, const std::string& folder = "rules")
{
    return law::from_image(image, folder, law::FileReader::memory(files));
}

/// All that the maxims, overrides and defaults say of any two rules.
std::vector<int> precedence(const law::Law& law)
{
    std::vector<int> said;
    for (std::size_t i = 0; i < law.rules.size(); ++i)
        for (std::size_t j = 0; j < law.rules.size(); ++j) {
            const auto why = law.precedence.beats(law, law::RuleId(i), law::RuleId(j));
            said.push_back(why ? static_cast<int>(*why) : -1);
        }
    return said;
}

}  // namespace

TEST_CASE("The image of a law")
{
    const Reading reading = read_files(town, {"rules"});
    CHECK(reading.rendered() == "");
    const std::string image = image_of(reading.loaded);
    REQUIRE_FALSE(image.empty());
    const auto loaded = taken(image, town);
    REQUIRE(loaded);
    const law::Law& law = loaded->law;
    SECTION("gives the law back, to the last field")
    {
        CHECK(image_of(*loaded) == image);
        CHECK(precedence(law) == precedence(reading.law()));
        REQUIRE(law.rules.size() == 5);
        const law::Rule& owed = law.rules[law.find_rule("owed")];
        CHECK(loaded->texts->text(owed.span).starts_with("rule owed"));
        const law::Duty& duty = *owed.conclusions.front().duty();
        CHECK(duty.duty.japanese == "通知する");
        CHECK(duty.by->plus_days == 30);
        CHECK(duty.by->path()->written == "act.date");
        CHECK(duty.failing_which->duty()->duty.english == "pay");
        CHECK(law.find_entity_plural("acts") == law.find_entity("act"));
        CHECK(law.find_symbol("scan").valid());
        CHECK_FALSE(law.find_rule("nobody").valid());
    }
    SECTION("is the same every time")
    {
        CHECK(image_of(read_files(town, {"rules"}).loaded) == image);
    }
    SECTION("stands for the same files elsewhere, under the names they have there")
    {
        Files elsewhere;
        for (const auto& [path, text] : town) elsewhere["/usr/share/kyujo/" + path] = text;
        const auto moved = taken(image, elsewhere, "/usr/share/kyujo/rules/");
        REQUIRE(moved);
        CHECK((*moved->texts)[text::FileId(0)].path() == "/usr/share/kyujo/rules/a/basis.law");
    }
    SECTION("does not stand for other files")
    {
        Files files = town;
        SECTION("with another byte")
        {
            files["rules/b.law"].back() = ' ';
        }
        SECTION("with a byte more")
        {
            files["rules/b.law"] += "\n";
        }
        SECTION("with a byte less")
        {
            files["rules/b.law"].pop_back();
        }
        SECTION("of another name")
        {
            files["rules/c.law"] = files["rules/b.law"];
            files.erase("rules/b.law");
        }
        SECTION("when there is one more")
        {
            files["rules/c.law"] = "";
        }
        SECTION("when one is gone")
        {
            files.erase("rules/b.law");
        }
        SECTION("when there are none")
        {
            files.clear();
        }
        CHECK_FALSE(taken(image, files));
    }
    SECTION("that is none stands for nothing")
    {
        CHECK_FALSE(taken("", town));
    }
}

TEST_CASE("There is no image of a law that rests on files outside its folder")
{
    Files files = town;
    files["rules2/more.law"] = "order inner\nrule more \"More\"\n  cite code\n  then act is prohibited\n";
    files["rules/b.law"] += "use \"../rules2/more.law\"\n";
    const Reading reading = read_files(files, {"rules"});
    CHECK(reading.rendered() == "");
    CHECK(image_of(reading.loaded).empty());
}

TEST_CASE("The image of the shipped law")
{
    Reading reading;
    const std::string folder = KYUJO_ROOT "/rules";
    reading.loaded = law::load({folder}, law::FileReader::disk(), reading.findings);
    CHECK(reading.rendered() == "");
    const std::string image = law::write_image(reading.loaded, folder);
    const auto loaded = law::from_image(image, folder, law::FileReader::disk());
    REQUIRE(loaded);
    CHECK(law::write_image(*loaded, folder) == image);
    CHECK(precedence(loaded->law) == precedence(reading.law()));
}
