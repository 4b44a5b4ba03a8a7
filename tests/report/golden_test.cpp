// Whole answers as a reader sees them.
#include "tests/catch.hpp"
#include "tests/report/cases.hpp"

#include <algorithm>

using namespace kyujo;
using namespace kyujo::tests;

namespace {

constexpr Wish in_japanese{report::Format::text, report::Language::japanese, 100, false};

std::string brief_of(const Sample& sample, const Wish& wish = {})
{
    return brief(sample.world, sample.explanation, wish);
}
std::string full_of(const Sample& sample, const Wish& wish = {})
{
    return full(sample.world, sample.explanation, wish);
}

}  // namespace

TEST_CASE("print")
{
    for (const Sample& sample : samples()) {
        WARN("\n" << brief_of(sample));
        WARN("\n" << full_of(sample));
    }
    WARN("\n" << brief_of(no_legal_basis(), in_japanese));
    WARN("\n" << full_of(prohibited(), in_japanese));
    WARN("\n" << full_of(prohibited(), {report::Format::markdown, report::Language::english, 100, false}));
}
