// Random scenarios: without errors, the same everywhere, and spread over what the rules tell apart.
#include "generate/generate.hpp"
#include "law/load.hpp"
#include "scenario/ndjson.hpp"
#include "scenario/read.hpp"
#include "tests/catch.hpp"
#include "text/render.hpp"

#include <algorithm>
#include <map>
#include <set>

using namespace kyujo;
using generate::Generator;
using generate::Random;

namespace {

/// Every kind of attribute and test that a law can have.
const std::string small_law = R"(
order japan "Law of Japan"
source report "A report"
  rank commentary
  published 2017-07
  in force from 2017-07-16
source later "A later report"
  rank commentary
  published 2020
  in force from 2020-04-01
entity actor
  kind one of forces, police, firm
  name text, normally none
entity act
  kind           one of study, intrude, scan, sell
  by             actor
  helpers        list of actor, normally none
  against        actor, normally none
  in_response_to act, normally none
  consented      yes or no, normally no
  casualties     number, normally 0
  cost           number dollars
  effects        some of data_loss, injury, noise, normally none
  done           date
  reported       date, normally none
  unasked        text, normally none
entity situation, just one
  reclassified yes or no, normally no
concept known of actor
  means actor.name is "Someone \"known\""
concept grave of act
  means act.casualties is at least 10 or act.effects includes injury or act.cost is more than 0.5
question may_they "May they?"
  cite report P1
  open from 2018-01-01
  reading yes "They may"
  reading no "They may not"
rule first "A"
  cite report P1
  if   act.kind is one of study, scan and act.by.kind is forces
  then act is permitted
rule second "B"
  cite later P2
  if   act is grave and act.reported is after act.done + 3 days and act.done is on or after 2019-01-01
  then act is prohibited
rule third "C"
  cite later P3
  if   some person in act.helpers where person is known
   and act.by is the same as act.against
   and act.in_response_to.consented
   and situation.reclassified
  then act is prohibited
)";

struct Loaded {
    explicit Loaded(const std::string& text)
    {
        text::Diagnostics found;
        loaded = law::load({"a.law"}, law::FileReader::memory({{"a.law", text}}), found);
        INFO(text::render(found, *loaded.texts, {false, 0}));
        REQUIRE_FALSE(found.has_errors());
    }
    law::Loaded loaded;
};

const law::Law& shipped()
{
    static const law::Loaded loaded = [] {
        text::Diagnostics found;
        law::Loaded result = law::load({std::string(KYUJO_ROOT) + "/rules"}, law::FileReader::disk(), found);
        REQUIRE_FALSE(found.has_errors());
        return result;
    }();
    return loaded.law;
}

/// What is wrong with the first scenarios made; empty when nothing is.
std::string faults(const law::Law& law, const generate::Options& options, std::uint64_t count)
{
    const Generator generator(law, options);
    REQUIRE(generator.possible());
    scenario::JsonReader reader;
    for (std::uint64_t i = 1; i <= count; ++i) {
        std::string line;
        generator.write(i, line);
        text::SourceSet sources;
        text::Diagnostics found;
        const text::FileId file = sources.add("made.ndjson", line);
        const auto node = reader.read({file, 0, sources[file].text()}, found);
        if (node) {
            const auto read = scenario::read_scenarios(*node, law, sources, found);
            if (read.size() != 1 || read[0].judged.size() != 1) return "not one scenario that is judged: " + line;
        }
        if (!found.empty()) return text::render(found, sources, {false, 0});
    }
    return "";
}

/// How often each text occurs after `"key":`, up to the next comma or bracket.
std::map<std::string, int> values_of(const law::Law& law, const std::string& key, std::uint64_t count, const generate::Options& options = {})
{
    const Generator generator(law, options);
    std::map<std::string, int> result;
    const std::string label = "\"" + key + "\":";
    for (std::uint64_t i = 1; i <= count; ++i) {
        std::string line;
        generator.write(i, line);
        const std::size_t at = line.find(label);
        if (at == std::string::npos) {
            ++result[""];
            continue;
        }
        const std::string rest = line.substr(at + label.size());
        ++result[rest.substr(0, rest.find_first_of(rest[0] == '[' ? "]" : ",}"))];
    }
    return result;
}

}  // namespace

TEST_CASE("random numbers are the same on every machine")
{
    Random random(42, 7);
    CHECK(random.next() == 15740492351791466785u);
    CHECK(random.next() == 11375121683834372603u);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::uint64_t below = random.below(10);
        CHECK(below < 10);
        seen.insert(below);
    }
    CHECK(seen.size() == 10);
    CHECK(Random(42, 7).next() != Random(42, 8).next());
    CHECK(Random(42, 7).next() != Random(43, 7).next());
}

TEST_CASE("every scenario that is made is without errors")
{
    const auto share = GENERATE(text::Decimal{0, 0}, text::Decimal{5, 2}, text::Decimal{5, 1}, text::Decimal{1, 0});
    const Loaded small(small_law);
    generate::Options options;
    options.unknown = share;
    options.seed = 11;
    CHECK(faults(small.loaded.law, options, 2000) == "");
    CHECK(faults(shipped(), options, 500) == "");
    for (std::size_t i = 0; i < shipped().orders.size(); ++i) {
        options.order = law::OrderId(i);
        CHECK(faults(shipped(), options, 100) == "");
    }
}

TEST_CASE("a case depends on its number and the seed alone")
{
    const Generator generator(shipped(), {});
    std::string all, third;
    for (std::uint64_t i = 1; i <= 3; ++i) generator.write(i, all);
    generator.write(3, third);
    CHECK(all.substr(all.size() - third.size()) == third);
    generate::Options other;
    other.seed = 1;
    std::string different;
    Generator(shipped(), other).write(3, different);
    CHECK(different.substr(different.find(',')) != third.substr(third.find(',')));
}

TEST_CASE("classes of values are about equally likely, and so are the values of a class")
{
    const Loaded small(small_law);
    generate::Options options;
    options.unknown = {0, 0};
    // `one of study, scan` is one class of the kind, `intrude, sell` the other.
    auto kinds = values_of(small.loaded.law, "kind", 4000, options);
    CHECK(kinds.size() == 4);
    for (const auto& [kind, count] : kinds) CHECK((count > 850 && count < 1150));
    // Amounts above a threshold, on it and below.
    const auto costs = values_of(small.loaded.law, "cost", 4000, options);
    CHECK(costs.count("0.5") == 1);
    CHECK(costs.count("0.6") == 1);
    int above = 0;
    for (const auto& [cost, count] : costs) above += *text::parse_decimal(cost) > text::Decimal{5, 1} ? count : 0;
    CHECK((above > 1800 && above < 2200));
}

TEST_CASE("the days on which the law changes are met exactly")
{
    const Loaded small(small_law);
    const auto dates = values_of(small.loaded.law, "as_of", 4000);
    for (const char* const day : {"2017-07-15", "2017-07-16", "2020-03-31", "2020-04-01"}) CHECK(dates.count("\"" + std::string(day) + "\"") == 1);
}

TEST_CASE("deadlines are met, missed by a day, and kept by a day")
{
    const Loaded small(small_law);
    const Generator generator(small.loaded.law, {});
    std::set<std::int32_t> apart;
    for (std::uint64_t i = 1; i <= 4000; ++i) {
        std::string line;
        generator.write(i, line);
        const auto day = [&](const std::string& key) {
            const std::size_t at = line.find("\"" + key + "\":\"");
            return at == std::string::npos ? std::nullopt : text::parse_date(line.substr(at + key.size() + 4, 10));
        };
        const auto done = day("done"), reported = day("reported");
        if (done && reported) apart.insert(reported->days - done->days);
    }
    for (const std::int32_t days : {2, 3, 4}) CHECK(apart.count(days) == 1);
}

TEST_CASE("what no rule looks at is not said, and what the rules compare is said to be the same")
{
    const Loaded small(small_law);
    const Generator generator(small.loaded.law, {});
    std::string all;
    for (std::uint64_t i = 1; i <= 2000; ++i) generator.write(i, all);
    CHECK(all.find("\"unasked\"") == std::string::npos);
    CHECK(all.find("\"against\":\"act.by\"") != std::string::npos);
    CHECK(all.find("{\"$text\":\"Someone \\\"known\\\"\"}") != std::string::npos);
    CHECK(all.find("\"unknown\"") != std::string::npos);
    CHECK(all.find("\"assume\":{\"may_they\":\"no\"}") != std::string::npos);
    CHECK(all.find("\"effects\":[\"injury\"") != std::string::npos);
}

TEST_CASE("without a share of unknown facts there are none")
{
    generate::Options options;
    options.unknown = {0, 0};
    const Generator generator(shipped(), options);
    std::string all;
    for (std::uint64_t i = 1; i <= 1000; ++i) generator.write(i, all);
    CHECK(all.find("\"unknown\"") == std::string::npos);
}

TEST_CASE("a law without acts is judged by what its rules range over")
{
    const Loaded law(R"(
order japan "Law of Japan"
source report "A report"
  rank commentary
  published 2017
entity ship
  flag one of red, white
rule first "A"
  cite report P1
  if   ship.flag is red
  then ship is permitted
)");
    std::string line;
    Generator(law.loaded.law, {}).write(1, line);
    CHECK(line.find("\"judge\":\"ship\"") != std::string::npos);
    CHECK(faults(law.loaded.law, {}, 200) == "");
}
