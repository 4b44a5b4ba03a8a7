#include "language/format.hpp"

#include "tests/catch.hpp"
#include "tests/language/read.hpp"
#include "tests/language/tokens.hpp"

#include <random>

namespace kyujo::language {
namespace {

std::string formatted(std::string law)
{
    const Reading reading(std::move(law));
    CHECK(reading.errors() == "");
    return format(reading.syntax, reading.sources);
}

/// Formats twice and compares trees; gives the formatted text.
std::string checked(std::string law)
{
    const Reading before(law);
    INFO(law);
    REQUIRE(before.rendered() == "");
    std::string once = format(before.syntax, before.sources);
    INFO(once);
    const Reading after(once);
    REQUIRE(after.rendered() == "");
    REQUIRE(dump(after.syntax) == dump(before.syntax));
    REQUIRE(format(after.syntax, after.sources) == once);
    return once;
}

std::vector<std::string> comments_of(const std::string& law)
{
    const Reading reading(law);
    std::vector<std::string> texts;
    for (const auto& comment : reading.syntax.comments) texts.emplace_back(reading.sources.text(comment.span));
    std::sort(texts.begin(), texts.end());
    return texts;
}

using Random = std::mt19937;
std::size_t roll(Random& random, std::size_t sides)
{
    return std::uniform_int_distribution<std::size_t>(0, sides - 1)(random);
}

/// The same tokens with other blanks between them, line breaks among them; and comments when asked. Nothing comes
/// between a dot and its neighbours.
std::string spaced_anew(const std::vector<Piece>& pieces, Random& random, bool comments, std::size_t rarity)
{
    std::string law;
    int serial = 0;
    bool glued = true;
    for (const Piece& piece : pieces) {
        const bool declares = is_declaring(piece.keyword);
        const std::size_t kind = roll(random, rarity);
        if (glued || piece.kind == TokenKind::dot) {
        } else if (comments && kind == 0) {
            law += " # remark " + std::to_string(serial++) + "\n";
            law.append(40, ' ');
        } else if (comments && kind == 1) {
            law += "\n  # alone " + std::to_string(serial++) + "\n\n" + std::string(40, ' ');
        } else if (declares || kind == 2) {
            law += roll(random, 2) == 0 ? "\n\n" : "\n";
            law.append(declares ? 0 : 2 + roll(random, 90), ' ');
        } else {
            law.append(1 + roll(random, 3), ' ');
        }
        law += piece.text;
        glued = piece.kind == TokenKind::dot;
    }
    return law + "\n";
}

}  // namespace

TEST_CASE("the formatter prints one layout")
{
    SECTION("headers stand two columns in, conditions below each other")
    {
        CHECK(formatted("rule force \"Force\" cite report P12 under constitution art 9 if act is use_of_force and act.by is organ unless act is "
                        "self_defence then act is prohibited") == R"(rule force "Force"
  under constitution art 9
  cite  report P12
  if     act is use_of_force and act.by is organ
  unless act is self_defence
  then   act is prohibited
)");
    }
    SECTION("the columns of an entity are aligned")
    {
        CHECK(formatted("entity act \"Doing\" kind one of study, train by actor in_response_to act, normally none consented yes or no normally no "
                        "\"Agreed\" n number") ==
              R"(entity act "Doing"
  kind            one of study, train
  by              actor
  in_response_to  act,        normally none
  consented       yes or no,  normally no  "Agreed"
  n               number
)");
    }
    SECTION("a condition too long for a line breaks at its connectives")
    {
        CHECK(formatted("rule r if act.kind is one of intrude, disrupt, destroy and act.consented is no and act.by.unit is cyber_defense_unit and "
                        "act.against is foreign then act is "
                        "prohibited") == R"(rule r
  if   act.kind is one of intrude, disrupt, destroy
       and act.consented is no
       and act.by.unit is cyber_defense_unit
       and act.against is foreign
  then act is prohibited
)");
    }
    SECTION("bullets stand one to a line")
    {
        CHECK(formatted("rule r if all of - act.x - act.y then act is prohibited") == R"(rule r
  if   all of
         - act.x
         - act.y
  then act is prohibited
)");
    }
    SECTION("a block in brackets keeps its brackets")
    {
        CHECK(formatted("rule r if (any of - act.x - act.y) and act.z then act is prohibited") == R"(rule r
  if   (any of
          - act.x
          - act.y)
       and act.z
  then act is prohibited
)");
    }
    SECTION("a long list of values goes on below its first value")
    {
        const std::string values =
            "alpha_alpha, beta_beta, gamma_gamma, delta_delta, epsilon_epsilon, zeta_zeta, eta_eta, theta_theta, iota_iota, kappa_kappa";
        CHECK(formatted("entity act kind one of " + values) == R"(entity act
  kind  one of alpha_alpha, beta_beta, gamma_gamma, delta_delta, epsilon_epsilon, zeta_zeta, eta_eta, theta_theta,
               iota_iota, kappa_kappa
)");
    }
    SECTION("a title that is too long in two languages takes two lines")
    {
        const std::string english(70, 'e');
        const std::string japanese(60, 'j');
        CHECK(formatted("rule r \"" + english + "\" / \"" + japanese + "\" then act is permitted") ==
              "rule r \"" + english + "\"\n     / \"" + japanese + "\"\n  then act is permitted\n");
    }
    SECTION("one-line declarations of a kind may stand close, others are set apart")
    {
        CHECK(formatted("concept aa of act\nconcept bb of act\n\n\n\nconcept cc of act\nuse \"x\"\n") ==
              "concept aa of act\nconcept bb of act\n\nconcept cc of act\n\nuse \"x\"\n");
    }
    SECTION("articles stay")
    {
        CHECK(formatted("rule r if act is a crime then act counts as an attack") ==
              "rule r\n  if   act is a crime\n  then act counts as an attack\n");
    }
    SECTION("the parts of a long duty take a line each")
    {
        CHECK(formatted("rule r then act.by must \"notify the independent commission without delay\", done when act.commission_notified by act.date "
                        "+ 60 days, failing which "
                        "act.by must \"pay\", done when act.paid, failing which act is prohibited") == R"(rule r
  then act.by must "notify the independent commission without delay",
         done when act.commission_notified by act.date + 60 days,
         failing which act.by must "pay", done when act.paid,
         failing which act is prohibited
)");
    }
    SECTION("an empty file stays empty")
    {
        CHECK(formatted("\n\n  \n") == "");
    }
}

TEST_CASE("the formatter keeps comments where they were")
{
    SECTION("above and beside declarations")
    {
        const std::string law = R"(# Head of the file

# Section

# about a
concept aa of act  # beside a
  # below a

# about the rule
rule r  # beside its name
  # above the condition
  if   act.x  # beside the condition
  then act is permitted

# at the end
)";
        CHECK(formatted(law) == law);
    }
    SECTION("within a condition, which then stays broken")
    {
        const std::string law = R"(rule r
  if   act.x  # first
       # second is explained here
       and act.y
  then act is permitted
)";
        CHECK(formatted(law) == law);
    }
    SECTION("beside headers that change places")
    {
        CHECK(formatted("rule r\n  by default  # weak\n  # why\n  cite report  # where\n  then act is permitted") == R"(rule r
  # why
  cite report  # where
  by default  # weak
  then act is permitted
)");
    }
    SECTION("between the attributes of an entity, with the blank line above")
    {
        const std::string law = R"(entity act
  kind  text

  # who
  by    actor
)";
        CHECK(formatted(law) == law);
    }
    SECTION("alone in a file")
    {
        CHECK(formatted("   # only this") == "# only this\n");
    }
}

TEST_CASE("formatting changes no tree and is done once")
{
    SECTION("for a file with everything")
    {
        const auto text = checked(std::string(everything));
        CHECK(comments_of(text) == comments_of(std::string(everything)));
    }
}

TEST_CASE("a layout is refused or means the same")
{
    const auto pieces = pieces_of(everything);
    const auto meant = dump(Reading(std::string(everything)).syntax);
    Random random(2);
    for (int round = 0; round < 300; ++round) {
        const auto law = spaced_anew(pieces, random, round % 2 == 0, 5 + roll(random, 40));
        const Reading reading(law);
        INFO(law);
        if (reading.diagnostics.empty()) REQUIRE(dump(reading.syntax) == meant);
    }
}

TEST_CASE("comments survive any spacing")
{
    // Without bullets and units, so that nearly every layout is readable.
    const std::string law =
        R"(entity act plural acts "Doing" / "行為" kind one of study, train, normally study "Kind" by actor consented yes or no, normally no
source report "R" rank commentary in force from 2017-01-01 until 2018-01-01 published 2017 says "someone"
concept c of act, presumed not "C" means act.kind is one of study, train and (act.x or act.y)
rule r "T" / "題" under s art 9, t art 8 cite s from 2017-01-01 until 2018-01-01 overrides a1, b1 by default note "n"
if act.kind is one of study, train and not act.y and (act is a crime or (some x in act.l where x.y and x.z))
unless act.x unless act.y and act.z then act is permitted and act counts as crime
rule d then act.by must "notify", done when act.x and act.y by act.date + 60 days, failing which act is prohibited
rule o then act is permitted only if act.x and act.y
question q "Q" cite report open from 2017-01-01 reading yes "Y" held by "A", "B" reading no settled 2020-01-01 as yes by s art 9 note "n"
claim k "K" always act.x or act.y
use "x")";
    const auto pieces = pieces_of(law);
    Random random(3);
    int readable = 0;
    for (int round = 0; round < 500; ++round) {
        const auto spaced = spaced_anew(pieces, random, true, 4 + roll(random, 60));
        if (!Reading(spaced).diagnostics.empty()) continue;
        ++readable;
        const auto text = checked(spaced);
        INFO(spaced);
        REQUIRE(comments_of(text) == comments_of(spaced));
    }
    CHECK(readable > 100);
}

}  // namespace kyujo::language
