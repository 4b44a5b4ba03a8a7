// Random texts: whatever comes, the reader ends, and gives a tree or errors that lie in the file.
#include "language/format.hpp"
#include "tests/catch.hpp"
#include "tests/language/read.hpp"
#include "tests/language/tokens.hpp"

#include <random>

namespace kyujo::language {
namespace {

using Random = std::mt19937;
std::size_t roll(Random& random, std::size_t sides)
{
    return std::uniform_int_distribution<std::size_t>(0, sides - 1)(random);
}

/// Errors lie in the file; a file without errors survives formatting.
void check_sane(const std::string& law)
{
    INFO(law);
    const Reading reading(law);
    for (const auto& found : reading.diagnostics.all()) {
        REQUIRE(found.span.begin <= found.span.end);
        REQUIRE(found.span.end <= law.size());
        REQUIRE(!found.message.empty());
    }
    for (const auto& declaration : reading.syntax.declarations) REQUIRE(declaration.span.end <= law.size());
    REQUIRE(!reading.rendered().empty() == !reading.diagnostics.empty());
    if (!reading.diagnostics.empty()) return;
    REQUIRE(reading.syntax.broken.empty());
    const std::string once = format(reading.syntax, reading.sources);
    INFO(once);
    const Reading again(once);
    REQUIRE(again.rendered() == "");
    REQUIRE(dump(again.syntax) == dump(reading.syntax));
    REQUIRE(format(again.syntax, again.sources) == once);
}

std::string joined(const std::vector<Piece>& pieces, Random& random)
{
    std::string law;
    for (const Piece& piece : pieces) {
        const bool at_margin = is_declaring(piece.keyword) && roll(random, 4) != 0;
        law += at_margin ? "\n" : roll(random, 8) == 0 ? "\n  " : " ";
        law += piece.text;
    }
    return law;
}

}  // namespace

TEST_CASE("random bytes")
{
    Random random(11);
    for (int round = 0; round < 2000; ++round) {
        std::string law;
        const bool ascii = round % 2 == 0;
        for (std::size_t i = roll(random, 200); i > 0; --i) law += static_cast<char>(ascii ? 9 + roll(random, 118) : roll(random, 256));
        check_sane(law);
    }
}

TEST_CASE("random tokens")
{
    const auto pieces = pieces_of(everything);
    Random random(12);
    for (int round = 0; round < 2000; ++round) {
        std::vector<Piece> soup;
        for (std::size_t i = roll(random, 80); i > 0; --i) soup.push_back(pieces[roll(random, pieces.size())]);
        check_sane(joined(soup, random));
    }
}

TEST_CASE("laws with a few tokens dropped, doubled, swapped or replaced")
{
    const auto pieces = pieces_of(everything);
    Random random(13);
    for (int round = 0; round < 1500; ++round) {
        auto broken = pieces;
        for (std::size_t changes = 1 + roll(random, 3); changes > 0; --changes) {
            const std::size_t at = roll(random, broken.size() - 1);
            switch (roll(random, 4)) {
                case 0:
                    broken.erase(broken.begin() + static_cast<std::ptrdiff_t>(at));
                    break;
                case 1:
                    broken.insert(broken.begin() + static_cast<std::ptrdiff_t>(at), broken[at]);
                    break;
                case 2:
                    std::swap(broken[at], broken[at + 1]);
                    break;
                default:
                    broken[at] = pieces[roll(random, pieces.size())];
            }
        }
        check_sane(joined(broken, random));
    }
}

TEST_CASE("laws with a few bytes changed")
{
    Random random(14);
    for (int round = 0; round < 1500; ++round) {
        std::string law(everything);
        for (std::size_t changes = 1 + roll(random, 3); changes > 0; --changes) {
            const std::size_t at = roll(random, law.size());
            switch (roll(random, 3)) {
                case 0:
                    law.erase(at, 1 + roll(random, 10));
                    break;
                case 1:
                    law.insert(at, 1, static_cast<char>(32 + roll(random, 95)));
                    break;
                default:
                    law[at] = static_cast<char>(32 + roll(random, 95));
            }
        }
        check_sane(law);
    }
}

TEST_CASE("laws cut off anywhere")
{
    for (std::size_t end = 0; end < everything.size(); end += 3) check_sane(std::string(everything.substr(0, end)));
}

}  // namespace kyujo::language
