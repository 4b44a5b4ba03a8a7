#include "logic/proof.hpp"
#include "tests/catch.hpp"
#include "tests/logic/run.hpp"

using logic_test::conclusions;
using logic_test::Theory;

namespace {

std::string codes(const std::string& dfl)
{
    return Theory(dfl).codes();
}

/// The literals that are defeasibly proved.
std::string proved(const std::string& dfl)
{
    std::string out;
    const std::string printed = "\n" + conclusions(dfl);
    for (std::size_t at = printed.find("\n+d "); at != std::string::npos; at = printed.find("\n+d ", at + 1)) {
        const std::size_t end = printed.find('\n', at + 1);
        out += (out.empty() ? "" : " ") + printed.substr(at + 4, end - at - 4);
    }
    return out;
}

}  // namespace

TEST_CASE("an empty theory says nothing, and is no error")
{
    for (const char* text : {"", "\n", "# nothing\n", "   \t\r\n"}) {
        CHECK(codes(text).empty());
        CHECK(conclusions(text).empty());
    }
}

TEST_CASE("facts may have labels, comments follow on any line, the last line needs no end")
{
    CHECK(proved(">> a\nf1: >> b # a comment\nf2>>c\n#>> d\n>>-e") == "-e a b c");
}

TEST_CASE("lines may end as they do on any system, and be indented")
{
    CHECK(proved("  >> a\r\n\tr1:a=>b\r\n") == "a b");
}

TEST_CASE("rules without labels, without premises, and with empty premises are read")
{
    CHECK(proved("=> a\na=>b\n,a,,b, => c\n") == "a b c");
}

TEST_CASE("the contrary is written with any of three signs, with or without a blank")
{
    CHECK(proved(">> -a\n-a => b\n~a => c\n\xC2\xAC a => d\n- a => ~e") == "-a -e b c d");
}

TEST_CASE("a name may hold dots, colons, primes and arguments")
{
    CHECK(proved("ns::x => y\nr1: ns::x' => y'\n>> ns::x\n>> ns::x'") == "ns::x ns::x' y y'");
    CHECK(proved(">> owns(actor, server)\nowns( actor,server ) => p (q)\n") == "owns(actor,server) p(q)");
}

TEST_CASE("a single colon behind a word makes it a label")
{
    CHECK(proved(">> x\nns:x => y\n") == "x y");
}

TEST_CASE("what reads like an arrow inside a line is told by the first one")
{
    CHECK(proved(">> a\na=>-b\n-b->c\n") == "-b a c");
    CHECK(codes("a => b => c") == "D102");
}

TEST_CASE("prohibition is obligation of the contrary")
{
    CHECK(conclusions("=> [F]a\n") == conclusions("=> [O]-a\n"));
    CHECK(conclusions("=> [f]-a\n") == conclusions("=> [o]a\n"));
}

TEST_CASE("a norm brings in every norm about the same thing, and nothing about the thing itself")
{
    CHECK(conclusions("=> [O]a\n") ==
          "-D [O]-a\n-D [O]a\n-D [P]-a\n-D [P]a\n"
          "+d [O]a\n-d [O]-a\n-d [P]-a\n-d [P]a\n");
}

TEST_CASE("conclusions are sorted as their spelling is, byte by byte")
{
    CHECK(proved(">> b\n>> B\n>> _b\n>> -c\n>> -B2\n>> [O]d\n>> [P]d\n>> [O]-e\n>> a10\n>> a1\n>> a_very_long_name2\n>> a_very_long_name1\n>> "
                 "a_very_long") == "-B2 -c B [O]-e [O]d [P]d _b a1 a10 a_very_long a_very_long_name1 a_very_long_name2 b");
}

TEST_CASE("a priority may come before its rules, name a rule by its number, and be repeated")
{
    CHECK(proved("r2 > _r1\nr2 > _r1\n=> a\nr2: => -a\n") == "-a");
    CHECK(Theory("r2 > _r1\nr2 > _r1\n=> a\nr2: => -a\n").document.superiority.size() == 1);
    CHECK(codes("r2 > _r2\n=> a\nr2: => -a\n") == "D105");
}

TEST_CASE("a priority of a chain of duties holds for each of its links")
{
    const Theory theory("r1: a => [O]b (x) c (x) d\nr2: => [F]c\nr1 > r2\n");
    CHECK(theory.document.rules.size() == 4);
    CHECK(theory.document.superiority.size() == 3);
}

TEST_CASE("repeated facts count once, and so do repeated unknown facts")
{
    const Theory theory(">> a\n>> a\n?? b\n?? -b\n");
    CHECK(theory.document.facts.size() == 1);
    CHECK(theory.document.unknowns.size() == 1);
}

TEST_CASE("a literal and its contrary may both be facts")
{
    CHECK(proved(">> a\n>> -a\n") == "-a a");
}

TEST_CASE("every mistake is found at once, each where it stands")
{
    CHECK(codes("foo\n>> -[O]x\nr1: a => [X]b\nr1: a b => c\nr9 > r1\n?? q\n>> -q\nb => a (x) c\na >< a\n") ==
          "D101 D103 D103 D104 D102 D105 D105 D106 D107 D108");
}

TEST_CASE("what no line can be is refused")
{
    for (const char* line : {"foo", "a > ", "> a", "a > b > c", "a >> b c", "a => b >> c"}) CHECK(Theory(line).problems.has_errors());
    for (const char* line :
         {"a =>", "=>", ">>", "??", "a => b, c", "=> --a", "=> 9", "=> a(", "=> a((b))", "=> a)", ">> a b", "a b => c", "=> \xC3\xA9", "=> [O]"})
        CHECK(codes(line) == "D102");
    for (const char* line : {"=> [A]b", "=> [Ob", "-[O]a -> b", "=> -[O]a", ">> -[P]a", "?? [O]a", "-[O]a >< b", "=> []a"})
        CHECK(codes(line) == "D103");
    for (const char* line : {"=> a (x) b", "=> [P]a (x) b", "=> -a(x)"}) CHECK(codes(line).substr(0, 4) == "D107");
}

TEST_CASE("bytes that are not text are refused, wherever they stand")
{
    CHECK(codes("# caf\xE9\n") == "D100");
    CHECK(codes(std::string(">> a\0b\n", 7)) == "D100");
}

TEST_CASE("a circle of priorities is a warning, however long")
{
    CHECK(codes("r1: => a\nr2: => -a\nr1 > r2\nr2 > r1\n") == "D109");
    CHECK(codes("r1: => a\nr1 > r1\n") == "D109");
    CHECK(codes("r1: => a\nr2: => -a\nr3: => a\nr4: => -a\nr1 > r2\nr3 > r2\nr3 > r4\nr1 > r4\n").empty());
    std::string text;
    for (int i = 0; i < 5000; ++i) text += "r" + std::to_string(i) + ": => " + (i % 2 == 0 ? "a" : "-a") + "\n";
    for (int i = 0; i + 1 < 5000; ++i) text += "r" + std::to_string(i) + " > r" + std::to_string((7 * i + 1) % 5000) + "\n";
    CHECK(codes(text) == "D109");
}

TEST_CASE("a literal asked about is found however it is spelled")
{
    const Theory theory("owns(a,b) => [F]c\n");
    for (const char* spelled : {"owns(a, b)", "- owns(a,b)", "~owns(a,b)", "[O]-c", "[F]c", "[P]c"})
        CHECK(kyujo::logic::find_literal(theory.document, spelled));
    for (const char* spelled : {"c", "owns", "owns(a,b) c", "-[O]c", "", "owns(a,b), [O]c"})
        CHECK_FALSE(kyujo::logic::find_literal(theory.document, spelled));
}

TEST_CASE("a theory of a hundred thousand levels is read, solved and proved without running out of stack")
{
    std::string chain = ">> a0\n", circle, strict = ">> a0\n";
    constexpr int n = 100'000;
    for (int i = 0; i < n; ++i) {
        chain += "a" + std::to_string(i) + " => a" + std::to_string(i + 1) + "\n";
        strict += "a" + std::to_string(i) + " -> a" + std::to_string(i + 1) + "\n";
        circle += "a" + std::to_string(i) + " => a" + std::to_string((i + 1) % n) + "\n";
    }
    for (const std::string& text : {chain, strict}) {
        const Theory theory(text);
        const auto last = kyujo::logic::find_literal(theory.document, "a100000");
        REQUIRE(last);
        CHECK(kyujo::logic::prove(theory.document, {}, *last).steps.size() >= n);
    }
    CHECK(conclusions(circle, {kyujo::logic::Ambiguity::blocking, kyujo::logic::Loops::unfounded}).find("?d") == std::string::npos);
    CHECK(conclusions(circle).find("+d") == std::string::npos);
}
