// The grammar of rules: titles, citations, conclusions, headers and clauses.
#include "language/clauses.hpp"
#include "language/grammar.hpp"

#include <fmt/format.h>

namespace kyujo::language::grammar {
namespace {

using K = Keyword;

// --- titles and citations ---

constexpr auto title_def = quoted[set<&Title::first>] >>
                           -(slash >> expect({"the title in the second language", {}, "between double quotes"})[quoted[set<&Title::second>]]);

/// Words of a pinpoint run to the next comma, header or clause.
constexpr auto locator_word = token_where<Word>([](const State& state, Iterator token) {
    switch (token->kind) {
        case TokenKind::number:
            return state.text()[token->begin] != '-';
        case TokenKind::date:
        case TokenKind::month:
        case TokenKind::jumble:
            return true;
        case TokenKind::word:
            return !is_reserved(token->keyword) && !is_header_word(token->keyword);
        default:
            return false;
    }
});
/// `cite act rule 5`: a declaring word in a place, told by what follows it.
constexpr auto declaring_word_in_place = token_where<x3::unused_type>([](const State&, Iterator token) {
    return is_declaring(token->keyword) && !token->first_on_line && (token[1].kind == TokenKind::number || token[1].kind == TokenKind::jumble);
});
constexpr auto refuse_declaring_word = [](const auto& context) {
    State& state = state_of(context);
    const Token* const at = token_before(context);
    state.fail_with(at, L112_reserved, fmt::format("{} begins a declaration and cannot stand here", quote(state.view(*at))),
                    "put the place between quotes, such as `\"rule 5\"`");
};
constexpr auto cited_place =
    quoted[set<&Citation::quoted_locator>] | *locator_word[append<&Citation::locator>] >> -declaring_word_in_place[refuse_declaring_word];
constexpr auto citation_def = located[name[set<&Citation::source>] >> cited_place];

constexpr Expected a_citation = {"the name of a source", {}, "such as `constitution art 9`", true};
template <auto Member>
constexpr auto citations = expect(a_citation)[citation[append<Member>]] >> *(comma >> expect(a_citation)[citation[append<Member>]]);

// --- conclusions ---

constexpr Expected a_conclusion = {"a conclusion", {}, "such as `act is prohibited` or `act counts as crime`"};
constexpr std::string_view norm_words = "permitted prohibited required";

/// `act is …` began; what follows turns the norm into what it is.
constexpr auto begin_conclusion = [](const auto& context) { x3::_val(context).form = LacksBasis{std::move(x3::_attr(context))}; };
Path take_subject(Conclusion& conclusion)
{
    return std::move(std::get_if<LacksBasis>(&conclusion.form)->subject);
}
template <bool Negated>
constexpr auto to_counts_as = [](const auto& context) {
    auto& conclusion = x3::_val(context);
    conclusion.form = CountsAs{take_subject(conclusion), Negated, {}, {}};
};
template <Norm::Kind Kind>
constexpr auto to_norm = [](const auto& context) {
    auto& conclusion = x3::_val(context);
    conclusion.form = Norm{Kind, take_subject(conclusion)};
};
constexpr auto to_only_if = [](const auto& context) {
    auto& conclusion = x3::_val(context);
    Path subject = std::move(std::get_if<Norm>(&conclusion.form)->subject);
    conclusion.form = OnlyIf{std::move(subject), nullptr};
};
constexpr auto to_duty = [](const auto& context) {
    auto& conclusion = x3::_val(context);
    Path bearer = take_subject(conclusion);
    conclusion.form.template emplace<Duty>().bearer = std::move(bearer);
};
template <class Form, auto Member>
constexpr auto fill = [](const auto& context) { std::get_if<Form>(&x3::_val(context).form)->*Member = std::move(x3::_attr(context)); };
template <class Form, auto Member, class Boxed>
constexpr auto fill_box =
    [](const auto& context) { std::get_if<Form>(&x3::_val(context).form)->*Member = std::make_unique<Boxed>(std::move(x3::_attr(context))); };
constexpr auto fill_article = [](const auto& context) { std::get_if<CountsAs>(&x3::_val(context).form)->article = x3::_attr(context).text; };

/// `act is crime`, `act is not permitted`: a condition where a conclusion stands.
constexpr auto refuse_condition = [](const auto& context) {
    State& state = state_of(context);
    const Token* const at = token_before(context);  // `is`
    const bool negated = at[1].is(K::k_not);
    const Token* said = at + (negated ? 2 : 1);
    if (said->keyword >= K::k_a && said->keyword <= K::k_the) ++said;
    const auto word = state.view(*said);
    if (const auto near = said->kind == TokenKind::word && !negated ? nearest_word(word, norm_words) : std::nullopt)
        return state.fail_with(said, L110_expected, fmt::format("expected `permitted`, `prohibited` or `required` after `is`, found {}", quote(word)),
                               fmt::format("did you mean `{}`?", *near));
    if (!said->is_name()) return state.fail(said, {"`permitted`, `prohibited` or `required`", {}, "a class is concluded with `counts as`"});
    std::string help = fmt::format("write `{} {}`", negated ? "does not count as" : "counts as", word);
    if (negated && said->is(K::k_permitted)) help = "write `is prohibited`";
    if (negated && (said->is(K::k_prohibited) || said->is(K::k_required)))
        help = "write `is permitted`, or leave the rule out: silence neither permits nor prohibits";
    state.fail_with(said, L121_is_in_conclusion,
                    fmt::format("{} is a test, not a conclusion", quote(negated ? "is not " + std::string(word) : "is " + std::string(word))), help);
};
constexpr auto refuse_may = [](const auto& context) {
    state_of(context).fail_with(
        token_before(context), L121_is_in_conclusion,
        fmt::format("{} is not a word of conclusions", quote(state_of(context).view(*token_before(context)))),
        token_before(context)->is(K::k_may) ? "write `is permitted`" : "write `must \"…\"` for a duty of someone, or `is required`");
};

constexpr Expected a_class = {"a class", {}, {}, true};
constexpr auto class_name = -article[fill_article] >> expect(a_class)[name[fill<CountsAs, &CountsAs::concept_name>]];
constexpr auto counts_tail = kw(K::k_counts)[to_counts_as<false>] >> expect({"`as`", "as"})[kw(K::k_as)] >> class_name;
constexpr auto does_not_count_tail = kw(K::k_does)[to_counts_as<true>] >> expect({"`not`", "not"})[kw(K::k_not)] >>
                                     expect({"`count as`", "count"})[kw(K::k_count)] >> expect({"`as`", "as"})[kw(K::k_as)] >> class_name;

constexpr auto in_only_if = scoped([](State& state, Iterator) { return Temporarily(state.in_only_if, true); });
constexpr auto only_if_tail = kw(K::k_only)[to_only_if] >> expect({"`if`", "if"})[kw(K::k_if)] >>
                              in_only_if[expect(a_condition)[condition[fill_box<OnlyIf, &OnlyIf::condition, Condition>]]];
constexpr auto norm_tail = (kw(K::k_is) >> kw(K::k_permitted))[to_norm<Norm::Kind::permitted>] >> -only_if_tail |
                           (kw(K::k_is) >> kw(K::k_prohibited))[to_norm<Norm::Kind::prohibited>] |
                           (kw(K::k_is) >> kw(K::k_required))[to_norm<Norm::Kind::required>] | kw(K::k_is)[refuse_condition];
constexpr auto lacks_tail = kw(K::k_lacks) >> -article >> expect({"`a legal basis`", "legal"})[kw(K::k_legal)] >>
                            expect({"`basis`", "basis"})[kw(K::k_basis)];

constexpr x3::rule<struct conclusion_id, Conclusion> conclusion = "conclusion";
constexpr auto in_duty = scoped([](State& state, Iterator) { return Temporarily(state.in_duty, true); });
constexpr auto done_when = -comma >>
                           expect({"`done when`", "done", "a duty needs a sign that it is done, such as `done when act.reported`"})[kw(K::k_done)] >>
                           expect({"`when`", "when"})[kw(K::k_when)] >> expect(a_condition)[condition[fill_box<Duty, &Duty::done_when, Condition>]];
constexpr auto done_by = -comma >> kw(K::k_by) >>
                         expect({"a date", {}, "such as `2026-10-01` or `act.date + 60 days`"})[date_expression[fill<Duty, &Duty::by>]];
constexpr auto failing_which =
    -comma >> kw(K::k_failing) >>
    expect({"`which`", "which"})[kw(K::k_which)] >> nested[expect(a_conclusion)[conclusion[fill_box<Duty, &Duty::failing_which, Conclusion>]]];
constexpr auto duty_tail = kw(K::k_must)[to_duty] >>
                           expect({"the duty between quotes",
                                   {},
                                   "such as `must \"notify the commission\"`; to forbid, write `is prohibited`"})[title[fill<Duty, &Duty::duty>]] >>
                           in_duty[done_when >> -done_by >> -failing_which];

constexpr auto conclusion_tail =
    counts_tail | does_not_count_tail | norm_tail | lacks_tail | duty_tail | (kw(K::k_may) | kw(K::k_shall) | kw(K::k_should))[refuse_may];
constexpr auto conclusion_def = located[path[begin_conclusion] >> expect({"`counts as`, `is permitted`, `is prohibited`, `is required` or `must`",
                                                                          "counts does is lacks must may"})[conclusion_tail]];

// --- clauses of a rule ---

bool has_body(const RuleDeclaration& rule)
{
    return rule.condition || !rule.unless.empty() || !rule.conclusions.empty();
}
/// Headers stand above `if`.
constexpr auto header = [](const auto& context) {
    if (!has_body(x3::_val(context))) return;
    State& state = state_of(context);
    const Token& at = *token_before(context);
    state.complain(at, L118_clause_order, fmt::format("{} stands below the rule's conditions", quote(state.view(at))), "move it above `if`");
};
void refuse_second(State& state, const Token& at, std::string_view help)
{
    state.complain(at, L116_twice, fmt::format("a second {} in one rule", quote(state.view(at))), std::string(help));
}
template <auto Member>
constexpr auto single_header = [](const auto& context) {
    header(context);
    if (x3::_val(context).*Member) refuse_second(state_of(context), *token_before(context), "keep one of them");
};
constexpr auto check_if = [](const auto& context) {
    const auto& rule = x3::_val(context);
    State& state = state_of(context);
    const Token& at = *token_before(context);
    if (!rule.conclusions.empty())
        state.complain(at, L118_clause_order, "`if` stands after `then`", "conditions stand above the conclusion: move `if` above `then`");
    else if (rule.condition)
        refuse_second(state, at, "join the conditions with `and`, or write a second rule");
};
constexpr auto check_unless = [](const auto& context) {
    if (!x3::_val(context).conclusions.empty())
        state_of(context).complain(*token_before(context), L118_clause_order, "`unless` stands after `then`", "move it above `then`");
};
constexpr auto check_then = [](const auto& context) {
    if (!x3::_val(context).conclusions.empty()) refuse_second(state_of(context), *token_before(context), "join the conclusions with `and`");
};
constexpr auto check_not_after_duty = [](const auto& context) {
    const auto& conclusions = x3::_val(context).conclusions;
    if (!conclusions.empty() && std::holds_alternative<Duty>(conclusions.back().form))
        state_of(context).complain(*token_before(context), L122_not_last, "something follows a duty",
                                   "a duty must be the last conclusion of its rule");
};

constexpr auto a_date_for = expect({"a date", {}, "such as `2026-10-01`"});
constexpr Expected a_rule_name = {"the name of a rule", {}, {}, true};
constexpr auto cite = kw(K::k_cite)[header] >> citations<&RuleDeclaration::cites>;
constexpr auto under = kw(K::k_under)[header] >> citations<&RuleDeclaration::under>;
constexpr auto from = kw(K::k_from)[single_header<&RuleDeclaration::from>] >> a_date_for[date[set<&RuleDeclaration::from>]];
constexpr auto until = kw(K::k_until)[single_header<&RuleDeclaration::until>] >> a_date_for[date[set<&RuleDeclaration::until>]];
template <auto Member>
constexpr auto rule_names = expect(a_rule_name)[name[append<Member>]] >> *(comma >> expect(a_rule_name)[name[append<Member>]]);
constexpr auto overrides = kw(K::k_overrides)[header] >> rule_names<&RuleDeclaration::overrides>;
constexpr auto exception = kw(K::k_exception)[header] >> expect({"`to`", "to"})[kw(K::k_to)] >> rule_names<&RuleDeclaration::exception_to>;
constexpr auto set_reading = [](const auto& context) { x3::_val(context).on_reading = OnReading{x3::_attr(context), {}}; };
constexpr auto set_question = [](const auto& context) { x3::_val(context).on_reading->question = x3::_attr(context); };
constexpr auto on_reading = kw(K::k_on)[single_header<&RuleDeclaration::on_reading>] >> expect({"`reading`", "reading"})[kw(K::k_reading)] >>
                            expect({"the name of a reading", {}, {}, true})[reading_name[set_reading]] >> expect({"`of`", "of"})[kw(K::k_of)] >>
                            expect({"the name of a question", {}, {}, true})[name[set_question]];
constexpr auto set_by_default = [](const auto& context) {
    const Token* const at = token_before(context);
    x3::_val(context).by_default = true;
    x3::_val(context).by_default_span = state_of(context).span(at - 1, at + 1);
};
constexpr auto by_default = kw(K::k_by)[single_header<&RuleDeclaration::by_default>] >>
                            expect({"`default`", "default"})[kw(K::k_default)[set_by_default]];
template <Remark::Kind Kind>
constexpr auto remark_text = expect({"a text between quotes"})[title[append_remark<&RuleDeclaration::remarks, Kind>]];
constexpr auto remark = kw(K::k_note)[header] >> remark_text<Remark::Kind::note> | kw(K::k_checked)[header] >> remark_text<Remark::Kind::checked> |
                        kw(K::k_unverified)[header] >> remark_text<Remark::Kind::unverified>;

constexpr auto if_clause = kw(K::k_if)[check_if] >> expect(a_condition)[condition[set<&RuleDeclaration::condition>]];
constexpr auto unless_clause = kw(K::k_unless)[check_unless] >> expect(a_condition)[condition[append<&RuleDeclaration::unless>]];
constexpr auto then_clause = kw(K::k_then)[check_then] >> expect(a_conclusion)[conclusion[append<&RuleDeclaration::conclusions>]] >>
                             *(kw(K::k_and)[check_not_after_duty] >> expect(a_conclusion)[conclusion[append<&RuleDeclaration::conclusions>]]);

constexpr Expected stray(std::string_view what, std::string_view words, std::string_view help = {})
{
    return {what, words, help, false, true};
}
constexpr std::string_view clause_words = "cite under from until overrides exception on by note checked unverified if unless then";

/// What could have gone on at `token`, by what was read so far.
Expected what_next(const RuleDeclaration& rule, const Token* token)
{
    if (token->is(K::k_or) && !rule.conclusions.empty())
        return stray("`and` or a new declaration", {}, "a rule concludes everything after its `then`: write two rules");
    if (!rule.conclusions.empty()) return stray("`and` or a new declaration", "and");
    if (has_body(rule)) return stray("`and`, `or`, `unless` or `then`", "and or unless then");
    const bool cited = !rule.cites.empty() || !rule.under.empty();
    if (token->is(K::k_and)) return stray("a header, `if` or `then`", {}, cited ? "citations are separated by commas" : "");
    if (cited && token->kind != TokenKind::word && !token->first_on_line)
        return stray("a header, `if` or `then`", {}, "put a place that is not made of plain words between quotes, such as `\"art. 9\"`");
    if (!rule.title && token->kind == TokenKind::word && !token->first_on_line && token[-1].is_name())
        return stray("a title between quotes, a header, `if` or `then`", clause_words, "a title stands between double quotes");
    return stray("a header, `if` or `then`", clause_words);
}
/// Something that begins no clause, in the middle of a rule.
struct StrayWord : x3::parser<StrayWord> {
    using attribute_type = x3::unused_type;
    [[maybe_unused]] static constexpr bool has_attribute = false;
    template <class AnyContext, class Attribute>
    bool parse(Iterator& first, const Iterator&, const AnyContext& context, const RuleDeclaration& rule, Attribute&) const
    {
        State& state = state_of(context);
        if (!state.failed && !state.at_end(*first)) state.fail(first, what_next(rule, first));
        return false;
    }
};

constexpr auto resume_clause = recover([](const State& state, Iterator at) {
    return (at != state.failed_at && state.resembles(*at, clause_words)) || at->is(K::k_if) || at->is(K::k_unless) || at->is(K::k_then) ||
           (at->first_on_line && is_header_word(at->keyword));
});
constexpr auto clause =
    cite | under | from | until | overrides | exception | on_reading | by_default | remark | if_clause | unless_clause | then_clause | StrayWord();

constexpr auto check_complete = [](const auto& context) {
    const auto& rule = x3::_val(context);
    State& state = state_of(context);
    if (state.broken || state.failed || !rule.conclusions.empty()) return;
    state.complain(rule.name.span, L117_no_conclusion, fmt::format("rule {} concludes nothing", quote(rule.name.text)),
                   "add `then` and what follows from its conditions");
};

constexpr auto rule_name = expect(
    {"the name of the rule", {}, "a name comes before the title, such as `attack_is_a_crime`", true})[declared_name[set<&RuleDeclaration::name>]];
constexpr auto rule_declaration_def = kw(K::k_rule) >> resume_clause.once()[rule_name >> -title[set<&RuleDeclaration::title>]] >>
                                      *resume_clause[clause] >> x3::eps[check_complete];

}  // namespace

BOOST_SPIRIT_DEFINE(title, citation, conclusion, rule_declaration)
BOOST_SPIRIT_INSTANTIATE(decltype(title), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(citation), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(rule_declaration), Iterator, Context)

}  // namespace kyujo::language::grammar
