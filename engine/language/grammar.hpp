// What the grammar parts share: one iterator, one context, the parsers of single tokens, and the rules that one part
// takes from another. Private to this folder: the only header that includes Spirit.
#pragma once

#include "language/state.hpp"
#include "language/syntax.hpp"

#include <boost/spirit/home/x3.hpp>

#include <type_traits>

namespace kyujo::language::grammar {

namespace x3 = boost::spirit::x3;

using Iterator = const Token*;
struct state_tag;
using Context = x3::context<state_tag, State>;

template <class AnyContext>
State& state_of(const AnyContext& context)
{
    return x3::get<state_tag>(context);
}
/// In an action: the last token of what was just parsed.
template <class AnyContext>
const Token* token_before(const AnyContext& context)
{
    return x3::_where(context).begin() - 1;
}

// --- single tokens ---

/// The word itself; gives nothing.
struct KeywordParser : x3::parser<KeywordParser> {
    using attribute_type = x3::unused_type;
    static constexpr bool has_attribute = false;
    Keyword wanted;

    constexpr explicit KeywordParser(Keyword keyword) : wanted(keyword) {}
    template <class AnyContext, class Attribute>
    bool parse(Iterator& first, const Iterator&, const AnyContext& context, x3::unused_type, Attribute&) const
    {
        if (first->keyword != wanted || state_of(context).failed) return false;
        ++first;
        return true;
    }
};

/// A token that `Test` accepts; gives a Word, a Quoted, or nothing.
template <class Attribute_, class Test>
struct TokenParser : x3::parser<TokenParser<Attribute_, Test>> {
    using attribute_type = Attribute_;
    static constexpr bool has_attribute = !std::is_same_v<Attribute_, x3::unused_type>;
    Test test;

    constexpr explicit TokenParser(Test accepts) : test(accepts) {}
    template <class AnyContext, class Attribute>
    bool parse(Iterator& first, const Iterator&, const AnyContext& context, x3::unused_type, Attribute& attribute) const
    {
        const State& state = state_of(context);
        if (state.failed || !test(state, first)) return false;
        if constexpr (std::is_same_v<std::remove_cv_t<Attribute>, Word>) attribute = state.word(*first);
        if constexpr (std::is_same_v<std::remove_cv_t<Attribute>, Quoted>) attribute = quoted_of(state, *first);
        ++first;
        return true;
    }
    static Quoted quoted_of(const State& state, const Token& token)
    {
        const auto whole = state.view(token);
        const bool closed = whole.size() > 1 && whole.back() == '"';
        return {whole.substr(1, whole.size() - (closed ? 2 : 1)), state.span(token)};
    }
};
template <class Attribute, class Test>
constexpr auto token_where(Test test)
{
    return TokenParser<Attribute, Test>(test);
}
constexpr auto sign(TokenKind kind)
{
    return token_where<x3::unused_type>([kind](const State&, Iterator token) { return token->kind == kind; });
}
constexpr auto word_of_kind(TokenKind kind)
{
    return token_where<Word>([kind](const State&, Iterator token) { return token->kind == kind; });
}

constexpr KeywordParser kw(Keyword keyword)
{
    return KeywordParser(keyword);
}
constexpr auto name = token_where<Word>([](const State& state, Iterator token) { return token->is_name() && state.within_attribute(*token); });
/// The name that a declaration gives: not the first word of its next line.
constexpr auto declared_name = token_where<Word>(
    [](const State&, Iterator token) { return token->is_name() && !(token->first_on_line && token->keyword != Keyword::none_of_them); });
constexpr auto any_word = token_where<Word>([](const State&, Iterator token) { return token->kind == TokenKind::word && !token->first_on_line; });
constexpr auto number = word_of_kind(TokenKind::number);
constexpr auto date = word_of_kind(TokenKind::date);
constexpr auto quoted = token_where<Quoted>([](const State&, Iterator token) { return token->kind == TokenKind::quoted; });
constexpr auto article =
    token_where<Word>([](const State&, Iterator token) { return token->keyword >= Keyword::k_a && token->keyword <= Keyword::k_the; });
/// What an attribute can be compared with; `unknown` is refused with words of its own.
constexpr auto value = token_where<Word>([](const State& state, Iterator token) {
    if (token->kind == TokenKind::word)
        return state.within_attribute(*token) && (token->is_name() || (token->keyword >= Keyword::k_yes && token->keyword <= Keyword::k_none));
    return token->kind == TokenKind::number || token->kind == TokenKind::date;
});
/// The unit of a number stands on its line; `by` there begins the date of a duty.
constexpr auto unit =
    token_where<Word>([](const State&, Iterator token) { return token->is_name() && !token->first_on_line && !token->is(Keyword::k_by); });
/// The name of a reading: `yes` and `no` are the usual ones.
constexpr auto reading_name =
    token_where<Word>([](const State&, Iterator token) { return token->is_name() || token->is(Keyword::k_yes) || token->is(Keyword::k_no); });
constexpr auto dash = sign(TokenKind::dash);
constexpr auto dot = sign(TokenKind::dot);
constexpr auto slash = sign(TokenKind::slash);
constexpr auto plus = sign(TokenKind::plus);
constexpr auto comma = sign(TokenKind::comma);
/// A comma between the members of a list, not the one before the next part of a sentence.
constexpr auto list_comma = token_where<x3::unused_type>([](const State& state, Iterator token) {
    if (token->kind != TokenKind::comma) return false;
    if (token[1].is(Keyword::k_normally) || (token[1].is(Keyword::k_failing) && token[2].is(Keyword::k_which))) return false;
    return !(state.in_duty && (token[1].is(Keyword::k_by) || (token[1].is(Keyword::k_done) && token[2].is(Keyword::k_when))));
});

// --- directives ---

/// expect(what)[p]: where p does not match, the parse fails with "expected what".
template <class Subject>
struct Expecting : x3::unary_parser<Subject, Expecting<Subject>> {
    static constexpr bool is_pass_through_unary = true;
    Expected what;

    constexpr Expecting(const Subject& inner, const Expected& expected) : x3::unary_parser<Subject, Expecting<Subject>>(inner), what(expected) {}
    template <class AnyContext, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& rule_context, Attribute& attribute) const
    {
        if (this->subject.parse(first, last, context, rule_context, attribute)) return true;
        state_of(context).fail(first, what);
        return false;
    }
};
struct expect {
    Expected what;
    constexpr explicit expect(const Expected& expected) : what(expected) {}
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const
    {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Expecting<Parser>(x3::as_parser(subject), what);
    }
};

/// scoped(enter)[p]: `enter(state, first)` gives a guard that lives while p is parsed.
template <class Subject, class Enter>
struct Scoped : x3::unary_parser<Subject, Scoped<Subject, Enter>> {
    static constexpr bool is_pass_through_unary = true;
    Enter enter;

    constexpr Scoped(const Subject& inner, Enter guard) : x3::unary_parser<Subject, Scoped<Subject, Enter>>(inner), enter(guard) {}
    template <class AnyContext, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& rule_context, Attribute& attribute) const
    {
        State& state = state_of(context);
        if (state.failed) return false;
        const auto guard = enter(state, first);
        return guard && this->subject.parse(first, last, context, rule_context, attribute);
    }
};
template <class Enter>
struct scoped {
    Enter enter;
    constexpr explicit scoped(Enter guard) : enter(guard) {}
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const
    {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Scoped<Parser, Enter>(x3::as_parser(subject), enter);
    }
};

/// One level of nesting: the guard that keeps hostile texts from exhausting the stack. It stands before every recursion.
struct Deeper {
    State& state;
    bool entered;
    Deeper(State& where, Iterator at) : state(where), entered(where.descend(at)) {}
    Deeper(const Deeper&) = delete;
    Deeper& operator=(const Deeper&) = delete;
    ~Deeper()
    {
        if (entered) state.ascend();
    }
    explicit operator bool() const { return entered; }
};
constexpr auto nested = scoped([](State& state, Iterator at) { return Deeper(state, at); });

/// Sets a member of the state while its subject is parsed.
template <class T>
class Temporarily {
public:
    Temporarily(T& place, T during) : place_(place), before_(std::exchange(place, during)) {}
    Temporarily(const Temporarily&) = delete;
    Temporarily& operator=(const Temporarily&) = delete;
    ~Temporarily() { place_ = before_; }
    explicit operator bool() const { return true; }

private:
    T& place_;
    T before_;
};

/// recover(sync)[p]: a failure within p ends here; `sync(state, token)` tells where reading goes on, if no declaration
/// begins before. Matches in any case in which p began. In a loop, what failed at its first token is passed over.
template <class Subject, class Sync>
struct Recovering : x3::unary_parser<Subject, Recovering<Subject, Sync>> {
    static constexpr bool is_pass_through_unary = true;
    Sync sync;
    bool in_loop;

    constexpr Recovering(const Subject& inner, Sync where, bool loop)
        : x3::unary_parser<Subject, Recovering<Subject, Sync>>(inner), sync(where), in_loop(loop)
    {}
    template <class AnyContext, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& rule_context, Attribute& attribute) const
    {
        State& state = state_of(context);
        const Iterator start = first;
        const bool matched = this->subject.parse(first, last, context, rule_context, attribute);
        if (!state.failed) return matched;
        Iterator at = std::max(state.failed_at, start);
        if (in_loop && at == start && at->kind != TokenKind::end) ++at;
        while (!state.can_resume(at) && !sync(state, at)) ++at;
        state.failed = false;
        first = at;
        return true;
    }
};
template <class Sync>
struct recover {
    Sync sync;
    bool in_loop;
    constexpr explicit recover(Sync where, bool loop = true) : sync(where), in_loop(loop) {}
    /// For the part between a declaring word and the loop over its lines.
    constexpr recover once() const { return recover(sync, false); }
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const
    {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Recovering<Parser, Sync>(x3::as_parser(subject), sync, in_loop);
    }
};

// --- actions ---

/// Moves what was parsed into a member of the rule's result.
template <auto Member>
constexpr auto set = [](const auto& context) { x3::_val(context).*Member = std::move(x3::_attr(context)); };
/// Appends what was parsed to a list in the rule's result.
template <auto Member>
constexpr auto append = [](const auto& context) { (x3::_val(context).*Member).push_back(std::move(x3::_attr(context))); };
/// Appends the title that was parsed to the remarks of the declaration.
template <auto Member, Remark::Kind Kind>
constexpr auto append_remark = [](const auto& context) {
    (x3::_val(context).*Member).push_back({Kind, std::move(x3::_attr(context))});
};
template <auto Member, auto Constant>
constexpr auto put = [](const auto& context) { x3::_val(context).*Member = Constant; };

/// located[p]: tells the result of the rule that p defines where it stands.
template <class Subject>
struct Locating : x3::unary_parser<Subject, Locating<Subject>> {
    static constexpr bool is_pass_through_unary = true;
    constexpr explicit Locating(const Subject& inner) : x3::unary_parser<Subject, Locating<Subject>>(inner) {}
    template <class AnyContext, class Result, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, Result& result, Attribute& attribute) const
    {
        const Iterator start = first;
        if (!this->subject.parse(first, last, context, result, attribute)) return false;
        result.span = state_of(context).span(start, first);
        return true;
    }
};
struct LocatingOf {
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const
    {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return Locating<Parser>(x3::as_parser(subject));
    }
};
inline constexpr LocatingOf located;

// --- rules taken by more than one part ---

constexpr x3::rule<struct path_id, Path> path = "path";
constexpr x3::rule<struct date_expression_id, DateExpression> date_expression = "date";
constexpr x3::rule<struct title_id, Title> title = "title";
constexpr x3::rule<struct citation_id, Citation> citation = "citation";
constexpr x3::rule<struct condition_id, Condition> condition = "condition";
constexpr x3::rule<struct rule_declaration_id, RuleDeclaration> rule_declaration = "rule";

inline constexpr Expected a_condition = {
    "a condition", {}, "a condition begins with the name of a thing, such as `act`, or with `not`, `all of`, `some`, `(`"};

BOOST_SPIRIT_DECLARE(decltype(path), decltype(date_expression), decltype(title), decltype(citation), decltype(condition), decltype(rule_declaration))

}  // namespace kyujo::language::grammar
