// The grammar of conditions: paths, dates, tests, blocks, quantifiers, chains.
#include "language/grammar.hpp"
#include "language/layout.hpp"

#include <fmt/format.h>

namespace kyujo::language::grammar {
namespace {

using K = Keyword;

// --- words for errors ---

constexpr Expected after_is = {"a class or a value", "given established one at more less before after on the not",
                               "leave out `is` to ask whether a `yes or no` attribute is yes", true};
constexpr Expected a_number = {"a number", {}, "write it in digits"};
constexpr Expected a_date = {"a date", "end", "such as `2017-07-16`, `end of fiscal year 2023`, or an attribute that is a date"};

// --- actions that build ---

template <class Form>
Form& form_of(Condition& condition)
{
    return *std::get_if<Form>(&condition.form);
}

constexpr auto add_path_word = [](const auto& context) {
    auto& words = x3::_val(context).words;
    if (words.empty()) {
        const Token* at = token_before(context);
        std::size_t count = 1;
        while (at[1].kind == TokenKind::dot && at[2].kind == TokenKind::word) {
            ++count;
            at += 2;
        }
        words.reserve(count);
    }
    words.push_back(x3::_attr(context));
};

constexpr auto begin_test = [](const auto& context) { x3::_val(context).form.template emplace<Holds>(Holds{std::move(x3::_attr(context))}); };
constexpr auto begin_is = [](const auto& context) {
    auto& condition = x3::_val(context);
    Path path = std::move(form_of<Holds>(condition).path);
    condition.form.template emplace<Is>().path = std::move(path);
};
constexpr auto negate = [](const auto& context) { form_of<Is>(x3::_val(context)).negated = true; };

/// `P is …` and `P is not …` turn into another form once its words are read.
template <class Form, class... Kind>
void turn_into(Condition& condition, Kind... kind)
{
    auto& is = form_of<Is>(condition);
    Path path = std::move(is.path);
    const bool negated = is.negated;
    auto& form = condition.form.template emplace<Form>();
    if constexpr (std::is_same_v<Form, Same>)
        form.left = std::move(path);
    else
        form.path = std::move(path);
    if constexpr (requires { form.negated; }) form.negated = negated;
    if constexpr (requires { form.kind; }) form.kind = (kind, ...);
}
constexpr auto to_given = [](const auto& context) { turn_into<Given>(x3::_val(context)); };
constexpr auto to_one_of = [](const auto& context) { turn_into<OneOf>(x3::_val(context)); };
constexpr auto to_same = [](const auto& context) { turn_into<Same>(x3::_val(context)); };

/// Tests of numbers and dates have an opposite of their own; the tree has no place for `is not at least`.
void refuse_not(State& state, Condition& condition, const Token* at, std::string_view instead)
{
    if (!form_of<Is>(condition).negated) return;
    state.complain(*at, L110_expected, "`is not` cannot be followed by a comparison", fmt::format("write {}", instead));
}
template <NumberTest::Kind Kind>
constexpr auto to_number = [](const auto& context) {
    constexpr std::string_view opposite[] = {"`is less than`", "`is more than`", "`is at most`", "`is at least`"};
    refuse_not(state_of(context), x3::_val(context), token_before(context), opposite[static_cast<std::size_t>(Kind)]);
    turn_into<NumberTest>(x3::_val(context), Kind);
};
template <DateTest::Kind Kind>
constexpr auto to_date = [](const auto& context) {
    constexpr std::string_view opposite[] = {"`is on or after`", "`is after`", "`is before` or `is after`", "`is before`", "`is on or before`"};
    refuse_not(state_of(context), x3::_val(context), token_before(context), opposite[static_cast<std::size_t>(Kind)]);
    turn_into<DateTest>(x3::_val(context), Kind);
};
constexpr auto to_not_established = [](const auto& context) {
    auto& condition = x3::_val(context);
    if (!form_of<Is>(condition).negated)
        state_of(context).complain(*token_before(context), L110_expected, "`is established as` is not a test",
                                   "write `is`, or `is not established as`");
    turn_into<NotEstablished>(condition);
};
template <class Form, auto Member>
constexpr auto fill = [](const auto& context) { form_of<Form>(x3::_val(context)).*Member = std::move(x3::_attr(context)); };
template <class Form, auto Member>
constexpr auto fill_list = [](const auto& context) { (form_of<Form>(x3::_val(context)).*Member).push_back(std::move(x3::_attr(context))); };
template <class Form>
constexpr auto fill_article = [](const auto& context) { form_of<Form>(x3::_val(context)).article = x3::_attr(context).text; };
template <bool Negated>
constexpr auto to_includes = [](const auto& context) {
    auto& condition = x3::_val(context);
    Path path = std::move(form_of<Holds>(condition).path);
    condition.form.template emplace<Includes>(Includes{std::move(path), Negated, {}});
};

// --- actions that refuse ---

constexpr auto refuse_conclusion = [](const auto& context) {
    State& state = state_of(context);
    const Token* const at = token_before(context);
    const bool classifies = at->is(K::k_counts) || at->is(K::k_count);
    const auto said = at->is(K::k_counts) ? "`counts as`" : at->is(K::k_count) ? "`does not count as`" : quote(state.view(*at));
    if (state.in_duty || state.in_only_if)
        state.fail_with(
            at, L122_not_last, fmt::format("{} concludes something inside a condition", said),
            state.in_duty ? "a duty must be the last conclusion of its rule" : "`permitted only if` must be the last conclusion of its rule");
    else
        state.fail_with(at, L120_counts_in_condition, fmt::format("{} belongs to a conclusion, not to a condition", said),
                        classifies ? "a condition asks with `is`, `is not` or `is not established as`" : "");
};
constexpr auto refuse_unknown = [](const auto& context) {
    state_of(context).fail_with(token_before(context), L124_unknown, "a law cannot ask whether a fact is unknown",
                                "write `is given` or `is not given` to ask whether there is such a thing");
};

// --- paths and dates ---

constexpr auto path_def =
    located[name[add_path_word] >> *(dot >> expect({"an attribute", {}, "an attribute follows its dot at once"})[any_word[add_path_word]])];

constexpr auto begin_offset = [](const auto& context) { x3::_val(context).offsets.push_back({x3::_attr(context), {}}); };
constexpr auto end_offset = [](const auto& context) { x3::_val(context).offsets.back().unit = x3::_attr(context); };
template <DateExpression::Base Base>
constexpr auto based_on = put<&DateExpression::base, Base>;

constexpr auto fiscal_year_end = (kw(K::k_end) >> kw(K::k_of))[based_on<DateExpression::Base::fiscal_year_end>] >>
                                 expect({"`fiscal year`", "fiscal"})[kw(K::k_fiscal)] >> expect({"`year`", "year"})[kw(K::k_year)] >>
                                 expect({"a year", {}, "such as `2023`"})[number[set<&DateExpression::word>]];
constexpr auto path_date = path[set<&DateExpression::path>] >> x3::eps[based_on<DateExpression::Base::path>];
constexpr auto date_expression_def =
    located[(date[set<&DateExpression::word>] | fiscal_year_end | path_date) >>
            *(plus >> expect({"a number of days", {}, "write it in digits"})[number[begin_offset]] >> expect({"`days`", "days"})[unit[end_offset]])];

// --- tests ---

constexpr auto in_class_order = kw(K::k_in) >> expect({"the name of an order", {}, {}, true})[name[fill<NotEstablished, &NotEstablished::in_order>]];
constexpr auto established_tail = kw(K::k_established)[to_not_established] >> expect({"`as`", "as"})[kw(K::k_as)] >>
                                  -article[fill_article<NotEstablished>] >>
                                  expect({"a class", {}, {}, true})[name[fill<NotEstablished, &NotEstablished::concept_name>]] >> -in_class_order;

constexpr auto listed_value = -article >> expect({"a value", {}, {}, true})[value[fill_list<OneOf, &OneOf::values>]];
constexpr auto one_of_tail = (kw(K::k_one) >> kw(K::k_of))[to_one_of] >> listed_value >> *(list_comma >> listed_value);

/// `more` and `less` may be values of an attribute; before another word they compare.
constexpr auto compared = name | number;
constexpr auto number_kind = kw(K::k_at) >> expect({"`least` or `most`", "least most"})[kw(K::k_least)[to_number<NumberTest::Kind::at_least>] |
                                                                                        kw(K::k_most)[to_number<NumberTest::Kind::at_most>]] |
                             (kw(K::k_more) >> &compared) >> expect({"`than`", "than"})[kw(K::k_than)[to_number<NumberTest::Kind::more_than>]] |
                             (kw(K::k_less) >> &compared) >> expect({"`than`", "than"})[kw(K::k_than)[to_number<NumberTest::Kind::less_than>]];
constexpr auto number_tail = number_kind >> expect(a_number)[number[fill<NumberTest, &NumberTest::number>]] >>
                             -(!kw(K::k_in) >> unit[fill<NumberTest, &NumberTest::unit>]);

/// `on` may be a value too (`one of on, off`); before what looks like a date it compares.
constexpr auto date_begins = token_where<x3::unused_type>([](const State&, Iterator token) {
    return token->kind == TokenKind::date || token->kind == TokenKind::month || token->kind == TokenKind::jumble ||
           token->kind == TokenKind::number || (token->is_name() && !token->is(K::k_in) && !token->is(K::k_by));
});
constexpr auto date_kind = (kw(K::k_on) >> kw(K::k_or) >> kw(K::k_before))[to_date<DateTest::Kind::on_or_before>] |
                           (kw(K::k_on) >> kw(K::k_or) >> kw(K::k_after))[to_date<DateTest::Kind::on_or_after>] |
                           (kw(K::k_on) >> &date_begins)[to_date<DateTest::Kind::on>] | kw(K::k_before)[to_date<DateTest::Kind::before>] |
                           kw(K::k_after)[to_date<DateTest::Kind::after>];
constexpr auto date_tail = date_kind >> expect(a_date)[date_expression[fill<DateTest, &DateTest::date>]];

constexpr auto same_tail = (kw(K::k_the) >> kw(K::k_same))[to_same] >> expect({"`as`", "as"})[kw(K::k_as)] >>
                           expect({"the thing to compare with", {}, {}, true})[path[fill<Same, &Same::right>]];

constexpr auto is_value = value[fill<Is, &Is::value>] | quoted[fill<Is, &Is::value>] | kw(K::k_unknown)[refuse_unknown];
constexpr auto in_order = kw(K::k_in) >> expect({"the name of an order", {}, {}, true})[name[fill<Is, &Is::in_order>]];
constexpr auto value_tail = (article[fill_article<Is>] >> expect({"a class or a value", {}, {}, true})[is_value] | is_value) >> -in_order;

constexpr auto is_tail =
    kw(K::k_is)[begin_is] >> -kw(K::k_not)[negate] >>
    expect(after_is)[kw(K::k_given)[to_given] | established_tail | one_of_tail | number_tail | date_tail | same_tail | value_tail];

constexpr auto included = -article >> expect({"a value", {}, {}, true})[value[fill<Includes, &Includes::value>]];
constexpr auto includes_tail = kw(K::k_includes)[to_includes<false>] >> included;
constexpr auto does_tail = kw(K::k_does) >> expect({"`not`", "not"})[kw(K::k_not)] >>
                           expect({"`include`", "include"})[kw(K::k_include)[to_includes<true>] >> included | kw(K::k_count)[refuse_conclusion]];
constexpr auto conclusion_word = (kw(K::k_counts) | kw(K::k_must) | kw(K::k_lacks) | kw(K::k_may))[refuse_conclusion];

constexpr x3::rule<struct test_id, Condition> test = "test";
constexpr auto test_def = path[begin_test] >> -(is_tail | includes_tail | does_tail | conclusion_word);

// --- blocks ---

constexpr auto mark_bullet = [](const auto& context) {
    const Token* const mark = token_before(context);
    State& state = state_of(context);
    check_bullet(state, mark);
    state.bullet = mark;
    x3::_val(context).bullet_marks.push_back(state.span(*mark));
};
constexpr auto bulleted = scoped([](State& state, Iterator) { return Temporarily(state.bullet, state.bullet); });
constexpr auto bullet = bulleted[dash[mark_bullet] >> expect(a_condition)[condition[append<&Block::bullets>]]];

/// What a block sets aside while it is read.
struct OpenBlock {
    State& state;
    const Token* block_bullet;
    bool complained, beside, within;
    explicit OpenBlock(State& where)
        : state(where),
          block_bullet(std::exchange(where.block_bullet, nullptr)),
          complained(std::exchange(where.block_complained, false)),
          beside(where.bullet_beside_others),
          within(std::exchange(where.block_within_block, where.bullet != nullptr))
    {}
    OpenBlock(const OpenBlock&) = delete;
    OpenBlock& operator=(const OpenBlock&) = delete;
    ~OpenBlock()
    {
        state.block_bullet = block_bullet;
        state.block_complained = complained || state.block_complained;
        state.bullet_beside_others = beside;
        state.block_within_block = within;
    }
    explicit operator bool() const { return true; }
};
constexpr auto open_block = scoped([](State& state, Iterator) { return OpenBlock(state); });

template <Block::Kind Kind>
constexpr auto block_kind = put<&Block::kind, Kind>;
constexpr auto block_head = (kw(K::k_all) >> kw(K::k_of))[block_kind<Block::Kind::all>] |
                            (kw(K::k_any) >> kw(K::k_of))[block_kind<Block::Kind::any>] |
                            (kw(K::k_at) >> kw(K::k_least))[block_kind<Block::Kind::at_least>] >> expect(a_number)[number[set<&Block::count>]] >>
                                expect({"`of`", "of"})[kw(K::k_of)];
constexpr x3::rule<struct block_id, Block> block = "block";
constexpr auto block_def =
    block_head >> nested[open_block[expect({"a bullet", {}, "each part stands after a `-`, on a line of its own"})[bullet] >> *bullet]];

// --- quantifiers, brackets, chains ---

template <Quantifier::Kind Kind>
constexpr auto quantifier_kind = put<&Quantifier::kind, Kind>;
constexpr auto box_where = [](const auto& context) { x3::_val(context).where = std::make_unique<Condition>(std::move(x3::_attr(context))); };
constexpr auto quantifier_head = (kw(K::k_some) >> &name)[quantifier_kind<Quantifier::Kind::some>] |
                                 (kw(K::k_every) >> &name)[quantifier_kind<Quantifier::Kind::every>] |
                                 kw(K::k_no)[quantifier_kind<Quantifier::Kind::none>];
constexpr x3::rule<struct quantifier_id, Quantifier> quantifier = "quantifier";
constexpr auto quantifier_def = quantifier_head >> expect({"a name for each thing of the list",
                                                           {},
                                                           "such as `some system in act.targets where system.civilian`",
                                                           true})[name[set<&Quantifier::variable>]] >>
                                expect({"`in`", "in"})[kw(K::k_in)] >>
                                expect({"a list", {}, "such as `act.targets`", true})[path[set<&Quantifier::list>]] >>
                                expect({"`where`", "where"})[kw(K::k_where)] >> nested[expect(a_condition)[condition[box_where]]];

/// ( p ): brackets set the layout aside, because they say themselves where they end.
template <class Subject>
struct InBrackets : x3::unary_parser<Subject, InBrackets<Subject>> {
    static constexpr bool is_pass_through_unary = true;
    constexpr explicit InBrackets(const Subject& inner) : x3::unary_parser<Subject, InBrackets<Subject>>(inner) {}
    template <class AnyContext, class RuleContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, RuleContext& rule_context, Attribute& attribute) const
    {
        State& state = state_of(context);
        if (state.failed || first->kind != TokenKind::open) return false;
        const Token* const opening = first++;
        const Deeper deeper(state, first);
        if (!deeper) return false;
        const Temporarily no_bullet(state.bullet, static_cast<const Token*>(nullptr));
        const Temporarily beside(state.bullet_beside_others, false);
        const Temporarily one_more(state.open_brackets, state.open_brackets + 1);
        if (!this->subject.parse(first, last, context, rule_context, attribute) || state.failed) return false;
        if (first->kind != TokenKind::close) {
            state.fail_unclosed(first, opening);
            return false;
        }
        ++first;
        return true;
    }
};
struct InBracketsOf {
    template <class Subject>
    constexpr auto operator[](const Subject& subject) const
    {
        using Parser = typename x3::extension::as_parser<Subject>::value_type;
        return InBrackets<Parser>(x3::as_parser(subject));
    }
};
constexpr InBracketsOf in_brackets;

constexpr auto wrap_not = [](const auto& context) {
    x3::_val(context).form.template emplace<Negation>(Negation{std::make_unique<Condition>(std::move(x3::_attr(context)))});
};
constexpr auto wrap_brackets = [](const auto& context) {
    x3::_val(context).form.template emplace<Brackets>(Brackets{std::make_unique<Condition>(std::move(x3::_attr(context)))});
};
constexpr auto move_form = [](const auto& context) { x3::_val(context).form = std::move(x3::_attr(context)); };
constexpr auto move_whole = [](const auto& context) { x3::_val(context) = std::move(x3::_attr(context)); };

constexpr x3::rule<struct operand_id, Condition> operand = "operand";
constexpr auto operand_def =
    located[kw(K::k_not) >> nested[expect(a_condition)[operand[wrap_not]]] | in_brackets[expect(a_condition)[condition[wrap_brackets]]] |
            block[move_form] | quantifier[move_form] | test[move_whole]];

constexpr auto connect = [](const auto& context) {
    State& state = state_of(context);
    Condition& condition = x3::_val(context);
    const Token* const at = token_before(context);
    check_connective(state, *at);
    if (!std::holds_alternative<Chain>(condition.form)) {
        Condition first = std::move(condition);
        auto& operands = condition.form.template emplace<Chain>().operands;
        operands.reserve(2);
        operands.push_back(std::move(first));
    }
    auto& chain = form_of<Chain>(condition);
    chain.connectives.push_back(at->is(K::k_and) ? Connective::conjunction : Connective::disjunction);
    chain.connective_spans.push_back(state.span(*at));
};

constexpr auto judge_mixing = [](const auto& context) {
    if (State& state = state_of(context); !state.failed) check_mixed(state, x3::_val(context));
};
constexpr auto condition_def =
    located[operand[move_whole] >> *((kw(K::k_and) | kw(K::k_or))[connect] >> expect(a_condition)[operand[fill_list<Chain, &Chain::operands>]])] >>
    x3::eps[judge_mixing];

}  // namespace

BOOST_SPIRIT_DEFINE(path, date_expression, condition, test, block, quantifier, operand)
BOOST_SPIRIT_INSTANTIATE(decltype(path), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(date_expression), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(condition), Iterator, Context)

}  // namespace kyujo::language::grammar
