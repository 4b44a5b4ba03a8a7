// Every word with a meaning of its own in the law language, in one list: the lexer, the grammar, the suggestions and
// the editors' highlighting all read this one.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

// The order matters: declaring words, then the other words that cannot be names, then words that have a meaning only in their place.
// The formatter takes these lists for function calls, and its layout of them never comes to rest.
// clang-format off
#define KYUJO_DECLARING_WORDS(X) \
    X(order) X(source) X(entity) X(concept) X(rule) X(question) X(precedence) X(claim) X(use)
#define KYUJO_RESERVED_WORDS(X) \
    X(not) X(and) X(or) X(if) X(unless) X(then) X(is) X(counts) X(must) X(normally) X(a) X(an) X(the) X(yes) X(no) X(none) X(unknown) \
    X(given) X(established)
#define KYUJO_CONTEXTUAL_WORDS(X) \
    X(cite) X(under) X(from) X(until) X(overrides) X(exception) X(to) X(on) X(reading) X(of) X(by) X(default) X(note) X(checked) X(unverified) X(rank) X(in) \
    X(force) X(enacted) X(published) X(points) X(says) X(plural) X(just) X(one) X(some) X(list) X(number) X(date) X(text) X(means) \
    X(presumed) X(open) X(held) X(settled) X(as) X(always) X(never) X(all) X(any) X(at) X(least) X(most) X(more) X(less) X(than) \
    X(before) X(after) X(same) X(does) X(count) X(include) X(includes) X(where) X(every) X(permitted) X(prohibited) X(required) \
    X(lacks) X(legal) X(basis) X(only) X(done) X(when) X(failing) X(which) X(end) X(fiscal) X(year) X(milder) X(law) X(applies) X(may) X(shall) X(should)
// clang-format on

namespace kyujo::language {

enum class Keyword : std::uint8_t {
    none_of_them,
#define KYUJO_ENUMERATOR(word) k_##word,
    KYUJO_DECLARING_WORDS(KYUJO_ENUMERATOR) KYUJO_RESERVED_WORDS(KYUJO_ENUMERATOR) KYUJO_CONTEXTUAL_WORDS(KYUJO_ENUMERATOR)
#undef KYUJO_ENUMERATOR
};

inline constexpr std::string_view keyword_spellings[] = {
    "",
#define KYUJO_SPELLING(word) #word,
    KYUJO_DECLARING_WORDS(KYUJO_SPELLING) KYUJO_RESERVED_WORDS(KYUJO_SPELLING) KYUJO_CONTEXTUAL_WORDS(KYUJO_SPELLING)
#undef KYUJO_SPELLING
};

/// `none_of_them` for every other word.
Keyword find_keyword(std::string_view word);

constexpr std::string_view spelling(Keyword keyword)
{
    return keyword_spellings[static_cast<std::size_t>(keyword)];
}
/// A word that begins a declaration.
constexpr bool is_declaring(Keyword keyword)
{
    return keyword >= Keyword::k_order && keyword <= Keyword::k_use;
}
/// A word that cannot be a name.
constexpr bool is_reserved(Keyword keyword)
{
    return keyword >= Keyword::k_order && keyword <= Keyword::k_established;
}

}  // namespace kyujo::language
