// The grammar of every declaration but rules.
#include "language/clauses.hpp"
#include "language/declaration.hpp"
#include "language/grammar.hpp"

#include <fmt/format.h>

namespace kyujo::language::grammar {
namespace {

using K = Keyword;

constexpr auto a_name_for(std::string_view what)
{
    return expect({what, {}, "a name comes before the title, such as `crime`", true});
}
constexpr auto a_text = expect({"a text between quotes"});
constexpr auto a_date = expect({"a date", {}, "such as `2026-10-01`"});
constexpr auto a_citation = expect({"the name of a source", {}, "such as `constitution art 9`", true});

void refuse_second(State& state, const Token& at, std::string_view help = "keep one of them")
{
    state.complain(at, L116_twice, fmt::format("a second {} in one declaration", quote(state.view(at))), std::string(help));
}
/// For headers that can stand once: the member is an optional or a list.
template <auto Member>
constexpr auto once = [](const auto& context) {
    const auto& member = x3::_val(context).*Member;
    bool given = false;
    if constexpr (requires { member.has_value(); })
        given = member.has_value();
    else
        given = !member.empty();
    if (given) refuse_second(state_of(context), *token_before(context));
};

/// A word that begins no header, in the middle of a declaration.
struct StrayWord : x3::parser<StrayWord> {
    using attribute_type = x3::unused_type;
    [[maybe_unused]] static constexpr bool has_attribute = false;
    Expected what;

    constexpr explicit StrayWord(const Expected& expected) : what(expected) {}
    template <class AnyContext, class Attribute>
    bool parse(Iterator& first, const Iterator&, const AnyContext& context, x3::unused_type, Attribute&) const
    {
        State& state = state_of(context);
        Expected expected = what;
        expected.stray = true;
        if (!state.failed && !state.at_end(*first)) state.fail(first, expected);
        return false;
    }
};

// --- order, precedence, use ---

/// Gives its first word; more than one of them is found when the law is checked, also across files.
constexpr auto milder_word = token_where<Word>([](const State&, Iterator token) { return token->keyword == K::k_milder; });
constexpr auto milder_law = milder_word[append<&OrderDeclaration::milder>] >> expect({"`law applies`", "law"})[kw(K::k_law)] >>
                            expect({"`applies`", "applies"})[kw(K::k_applies)];
constexpr x3::rule<struct order_id, OrderDeclaration> order = "order";
constexpr auto order_def = kw(K::k_order) >> a_name_for("the name of the order")[declared_name[set<&OrderDeclaration::name>]] >>
                           -title[set<&OrderDeclaration::title>] >> *milder_law;

constexpr Expected a_maxim = {"a maxim", "superior special later", "one of `superior`, `special`, `later`", true};
constexpr x3::rule<struct precedence_id, PrecedenceDeclaration> precedence = "precedence";
constexpr auto maxim = expect(a_maxim)[name[append<&PrecedenceDeclaration::maxims>]];
constexpr auto precedence_def = kw(K::k_precedence) >> maxim >> *(comma >> maxim);

constexpr x3::rule<struct use_id, UseDeclaration> use = "use";
/// Sets the only member; a function of its own, because Spirit takes one-member structures for their member.
constexpr auto set_path = [](const auto& context) { x3::_val(context).path = x3::_attr(context); };
constexpr auto use_def = kw(K::k_use) >> expect({"a path between quotes", {}, "such as `use \"../vocabulary.law\"`"})[quoted[set_path]];

/// `note`, `checked` and `unverified`, of sources and questions.
template <auto Member>
constexpr auto remark = kw(K::k_note) >> a_text[title[append_remark<Member, Remark::Kind::note>]] |
                        kw(K::k_checked) >> a_text[title[append_remark<Member, Remark::Kind::checked>]] |
                        kw(K::k_unverified) >> a_text[title[append_remark<Member, Remark::Kind::unverified>]];

// --- source ---

constexpr auto published_date = token_where<Word>([](const State&, Iterator token) {
    return token->kind == TokenKind::date || token->kind == TokenKind::month || token->kind == TokenKind::number;
});
/// Not the first word of the next header: `rank` with nothing behind it.
constexpr auto rank_name =
    token_where<Word>([](const State&, Iterator token) { return token->is_name() && !(token->first_on_line && is_source_word(token->keyword)); });
constexpr auto check_force = [](const auto& context) {
    const auto& source = x3::_val(context);
    if (source.in_force_from || source.in_force_until) refuse_second(state_of(context), *token_before(context));
};
constexpr auto rank = kw(K::k_rank)[once<&SourceDeclaration::rank>] >>
                      expect({"a rank", "constitution treaty statute ordinance policy statement commentary",
                              "one of `constitution`, `treaty`, `statute`, `ordinance`, `policy`, `statement`, `commentary`",
                              true})[rank_name[append<&SourceDeclaration::rank>]];
constexpr auto force_until = kw(K::k_until) >> a_date[date[set<&SourceDeclaration::in_force_until>]];
constexpr auto force_from = kw(K::k_from) >> a_date[date[set<&SourceDeclaration::in_force_from>]] >> -force_until;
constexpr auto in_force = kw(K::k_in) >> expect({"`force`", "force"})[kw(K::k_force)[check_force]] >>
                          expect({"`from` or `until`", "from until"})[force_from | force_until];
constexpr auto enacted = kw(K::k_enacted)[once<&SourceDeclaration::enacted>] >> a_date[date[set<&SourceDeclaration::enacted>]];
constexpr auto published = kw(K::k_published)[once<&SourceDeclaration::published>] >>
                           expect({"a date", {}, "such as `2017-07-16`, `2017-07` or `2017`"})[published_date[set<&SourceDeclaration::published>]];
constexpr auto points = kw(K::k_points)[once<&SourceDeclaration::points>] >>
                        expect({"a path between quotes"})[quoted[set<&SourceDeclaration::points>]];
constexpr auto says = kw(K::k_says)[once<&SourceDeclaration::says>] >> a_text[title[set<&SourceDeclaration::says>]];

constexpr std::string_view source_words = "rank in enacted published points says note checked unverified";
constexpr auto resume_source = recover([](const State& state, Iterator at) {
    return (at->first_on_line && is_source_word(at->keyword)) || (at != state.failed_at && state.resembles(*at, source_words));
});
constexpr StrayWord no_source_header({"`rank`, `in force`, `enacted`, `published`, `points`, `says`, `note`, `checked` or `unverified`",
                                      source_words});
constexpr x3::rule<struct source_id, SourceDeclaration> source = "source";
constexpr auto source_def =
    kw(K::k_source) >>
    resume_source
        .once()[a_name_for("the name of the source")[declared_name[set<&SourceDeclaration::name>]] >> -title[set<&SourceDeclaration::title>]] >>
    *resume_source[rank | in_force | enacted | published | points | says | remark<&SourceDeclaration::remarks> | no_source_header];

// --- entity ---

constexpr auto put_type(TypeExpression::Kind kind)
{
    return [kind](const auto& context) { x3::_val(context).kind = kind; };
}
constexpr auto refuse_unlisted = expect({"a value", {}, {}, true});
constexpr auto listed = refuse_unlisted[name[append<&TypeExpression::values>]];
constexpr auto of_values = expect({"`of`", "of"})[kw(K::k_of)] >> listed >> *(list_comma >> listed);
constexpr auto entity_name = a_name_for("the name of an entity")[name[set<&TypeExpression::name>]];
constexpr auto in_attribute = token_where<x3::unused_type>([](const State& state, Iterator token) { return state.within_attribute(*token); });
constexpr x3::rule<struct type_id, TypeExpression> type_expression = "type";
constexpr auto type_expression_def =
    located[&in_attribute >>
            (kw(K::k_yes)[put_type(TypeExpression::Kind::yes_or_no)] >> expect({"`or no`", "or"})[kw(K::k_or)] >>
                 expect({"`no`", "no"})[kw(K::k_no)] |
             kw(K::k_one)[put_type(TypeExpression::Kind::one_of)] >> of_values | kw(K::k_some)[put_type(TypeExpression::Kind::some_of)] >> of_values |
             kw(K::k_number)[put_type(TypeExpression::Kind::number)] >> -unit[set<&TypeExpression::name>] |
             kw(K::k_date)[put_type(TypeExpression::Kind::date)] | kw(K::k_text)[put_type(TypeExpression::Kind::text)] |
             kw(K::k_list)[put_type(TypeExpression::Kind::list)] >> expect({"`of`", "of"})[kw(K::k_of)] >> entity_name |
             name[set<&TypeExpression::name>] >> x3::eps[put_type(TypeExpression::Kind::entity)])];

constexpr auto attribute_name = token_where<Word>([](const State& state, Iterator token) { return state.begins_attribute(*token); });
constexpr auto refuse_unknown = [](const auto& context) {
    state_of(context).fail_with(token_before(context), L124_unknown, "`unknown` cannot be taken for granted",
                                "leave `normally` out: what a scenario does not say is unknown");
};
constexpr auto set_normally = [](const auto& context) { x3::_val(context).normally.emplace_back(x3::_attr(context)); };
constexpr auto taken = expect({"a value", {}, {}, true})[value[set_normally] | quoted[set_normally] | kw(K::k_unknown)[refuse_unknown]];
/// `normally 3 hours`: the unit may be said again.
constexpr auto repeated_unit = token_where<Word>([](const State&, Iterator token) {
    // The last token of a text is no name, so that after a name there is always another.
    if (token[-1].kind != TokenKind::number || !token->is_name() || token->first_on_line) return false;
    return token[1].first_on_line || token[1].kind == TokenKind::quoted;
});
constexpr auto check_unit = [](const auto& context) {
    const auto& unit_name = x3::_val(context).type.name;
    const Word& again = x3::_attr(context);
    if (unit_name && unit_name->text == again.text) return;
    state_of(context).complain(
        *token_before(context), L110_expected, fmt::format("{} is not the unit of {}", quote(again.text), quote(x3::_val(context).name.text)),
        unit_name ? fmt::format("write `{}`, or leave the unit out", unit_name->text) : "leave it out, or declare it: `number hours`");
};
constexpr auto normally = kw(K::k_normally) >> taken >> -repeated_unit[check_unit] >> *(list_comma >> taken);
constexpr auto taken_normally = comma >> expect({"`normally` or a value", "normally"})[normally] | normally;

constexpr x3::rule<struct attribute_id, AttributeDeclaration> attribute = "attribute";
/// A type that stands on the next line, under or left of its attribute's name, would be the next attribute to every reader.
struct TypeOfAttribute : x3::parser<TypeOfAttribute> {
    using attribute_type = TypeExpression;
    [[maybe_unused]] static constexpr bool has_attribute = true;
    template <class AnyContext, class Attribute>
    bool parse(Iterator& first, const Iterator& last, const AnyContext& context, x3::unused_type, Attribute& result) const
    {
        if (type_expression.parse(first, last, context, x3::unused, result)) return true;
        State& state = state_of(context);
        const auto attribute_word = state.view(first[-1]);
        constexpr std::string_view types = "`yes or no`, `one of …`, `some of …`, `number`, `date`, `text`, `list of …` or an entity";
        const bool next_line =
            first->first_on_line && !is_reserved(first->keyword) && first->kind == TokenKind::word && !state.within_attribute(*first);
        if (next_line)
            state.fail_with(first - 1, L125_line, fmt::format("attribute {} has no type on its line", quote(attribute_word)),
                            fmt::format("add {}", types));
        else
            state.fail(first, {"the type of the attribute", "yes one some number date text list",
                               "`yes or no`, `one of …`, `some of …`, `number`, `date`, `text`, `list of …` or an entity", true});
        return false;
    }
};
constexpr auto attribute_def = located[attribute_name[set<&AttributeDeclaration::name>] >> TypeOfAttribute()[set<&AttributeDeclaration::type>] >>
                                       -taken_normally >> -title[set<&AttributeDeclaration::doc>]];

/// The attribute being read is known by its name until the next begins.
struct OpenAttribute {
    State& state;
    OpenAttribute(State& where, Iterator at) : state(where)
    {
        state.attribute = at;
        if (state.first_attribute == nullptr && at->is_name()) state.first_attribute = at;
    }
    OpenAttribute(const OpenAttribute&) = delete;
    OpenAttribute& operator=(const OpenAttribute&) = delete;
    ~OpenAttribute() { state.attribute = nullptr; }
    explicit operator bool() const { return true; }
};
constexpr auto resume_attribute = recover([](const State& state, Iterator at) {
    if (!at->first_on_line || state.first_attribute == nullptr) return false;
    return !state.first_attribute->first_on_line || at->column <= state.first_attribute->column;
});
constexpr auto open_attribute = scoped([](State& state, Iterator at) { return OpenAttribute(state, at); });
constexpr StrayWord no_attribute({"an attribute or a new declaration", {}, "an attribute is a name and its type, such as `urgent yes or no`", true});
constexpr x3::rule<struct entity_id, EntityDeclaration> entity = "entity";
/// `begins_attribute` is asked before the attribute opens, because opening sets the margin it is judged by.
constexpr auto attribute_begins = token_where<x3::unused_type>([](const State& state, Iterator token) { return state.begins_attribute(*token); });
constexpr auto entity_end = token_where<x3::unused_type>(
    [](const State& state, Iterator token) { return state.first_attribute != nullptr && token->is_name() && !state.begins_attribute(*token); });
constexpr auto resume_line = recover([](const State&, Iterator at) { return at->first_on_line; });
constexpr auto plural = kw(K::k_plural) >> expect({"the plural", {}, "such as `plural acts`", true})[name[set<&EntityDeclaration::plural>]];
constexpr auto just_one = comma >> expect({"`just one`", "just"})[kw(K::k_just)] >>
                          expect({"`one`", "one"})[kw(K::k_one)[put<&EntityDeclaration::just_one, true>]];
constexpr auto entity_head = a_name_for("the name of the entity")[declared_name[set<&EntityDeclaration::name>]] >> -plural >> -just_one >>
                             -title[set<&EntityDeclaration::title>];
constexpr auto next_attribute = &attribute_begins >> open_attribute[attribute[append<&EntityDeclaration::attributes>]];
constexpr auto entity_def = kw(K::k_entity) >> resume_line.once()[entity_head] >> *resume_attribute[next_attribute | (!entity_end >> no_attribute)];

// --- concept ---

constexpr x3::rule<struct concept_id, ConceptDeclaration> concept_declaration = "concept";
constexpr auto presumption = kw(K::k_presumed)[put<&ConceptDeclaration::presumed, Presumption::holds>] >>
                             -kw(K::k_not)[put<&ConceptDeclaration::presumed, Presumption::holds_not>];
constexpr auto presumed = comma >> expect({"`presumed` or `presumed not`", "presumed"})[presumption] | presumption;
constexpr auto concept_declaration_def = kw(K::k_concept) >> a_name_for("the name of the concept")[declared_name[set<&ConceptDeclaration::name>]] >>
                                         expect({"`of` and the entity that the concept speaks of", "of",
                                                 "such as `concept crime of act`"})[kw(K::k_of)] >>
                                         -article >> a_name_for("the name of an entity")[name[set<&ConceptDeclaration::entity>]] >> -presumed >>
                                         -title[set<&ConceptDeclaration::title>] >> -presumed >>
                                         -(kw(K::k_means) >> expect(a_condition)[condition[set<&ConceptDeclaration::means>]]);

// --- question ---

constexpr x3::rule<struct reading_id, ReadingDeclaration> reading = "reading";
constexpr auto holder = a_text[title[append<&ReadingDeclaration::held_by>]];
constexpr auto held = kw(K::k_held) >> expect({"`by`", "by"})[kw(K::k_by)] >> holder >> *(comma >> holder);
constexpr auto reading_def =
    kw(K::k_reading) >>
    expect({"the name of the reading", {}, "such as `reading yes \"They may\"`", true})[reading_name[set<&ReadingDeclaration::name>]] >>
    -title[set<&ReadingDeclaration::title>] >> *held;

constexpr x3::rule<struct settlement_id, Settlement> settlement = "settlement";
constexpr auto settlement_def = kw(K::k_settled) >> a_date[date[set<&Settlement::date>]] >> expect({"`as`", "as"})[kw(K::k_as)] >>
                                expect({"the name of a reading", {}, {}, true})[reading_name[set<&Settlement::reading>]] >>
                                -(kw(K::k_by) >> a_citation[citation[set<&Settlement::by>]]);

constexpr auto question_cites = kw(K::k_cite) >> a_citation[citation[append<&QuestionDeclaration::cites>]] >>
                                *(comma >> a_citation[citation[append<&QuestionDeclaration::cites>]]);
constexpr auto check_open = [](const auto& context) {
    const auto& question = x3::_val(context);
    if (question.open_from || question.open_until) refuse_second(state_of(context), *token_before(context));
};
constexpr auto open_until = kw(K::k_until) >> a_date[date[set<&QuestionDeclaration::open_until>]];
constexpr auto open_from = kw(K::k_from) >> a_date[date[set<&QuestionDeclaration::open_from>]] >> -open_until;
constexpr auto open = kw(K::k_open)[check_open] >> expect({"`from` or `until`", "from until"})[open_from | open_until];
constexpr std::string_view question_words = "cite open reading held settled note checked unverified";
constexpr auto resume_question = recover([](const State& state, Iterator at) {
    return (at->first_on_line && is_header_word(at->keyword)) || (at != state.failed_at && state.resembles(*at, question_words));
});
constexpr StrayWord no_question_header({"`cite`, `open`, `reading`, `held by`, `settled`, `note`, `checked` or `unverified`", question_words});
constexpr x3::rule<struct question_id, QuestionDeclaration> question = "question";
constexpr auto question_def =
    kw(K::k_question) >>
    resume_question
        .once()[a_name_for("the name of the question")[declared_name[set<&QuestionDeclaration::name>]] >> -title[set<&QuestionDeclaration::title>]] >>
    *resume_question[question_cites | open | reading[append<&QuestionDeclaration::readings>] | settlement[append<&QuestionDeclaration::settlements>] |
                     remark<&QuestionDeclaration::remarks> | no_question_header];

// --- claim ---

constexpr x3::rule<struct claim_id, ClaimDeclaration> claim = "claim";
constexpr auto claim_def = kw(K::k_claim) >> a_name_for("the name of the claim")[declared_name[set<&ClaimDeclaration::name>]] >>
                           -title[set<&ClaimDeclaration::title>] >>
                           expect({"`always` or `never`", "always never"})[kw(K::k_always) | kw(K::k_never)[put<&ClaimDeclaration::always, false>]] >>
                           expect(a_condition)[condition[set<&ClaimDeclaration::condition>]];

// --- any ---

constexpr auto set_form = [](const auto& context) { x3::_val(context).form = std::move(x3::_attr(context)); };
constexpr x3::rule<struct declaration_id, Declaration> declaration = "declaration";
constexpr auto declaration_def = located[order[set_form] | source[set_form] | entity[set_form] | concept_declaration[set_form] |
                                         rule_declaration[set_form] | question[set_form] | precedence[set_form] | claim[set_form] | use[set_form]];

}  // namespace

BOOST_SPIRIT_DEFINE(order, precedence, use, source, type_expression, attribute, entity, concept_declaration, reading, settlement, question, claim,
                    declaration)

}  // namespace kyujo::language::grammar

namespace kyujo::language {

void parse_declaration(const Token*& at, State& state, Declaration& result)
{
    const grammar::Context context(state);
    const Token* const no_end = nullptr;  // the last token is of kind `end`, which nothing matches
    grammar::declaration.parse(at, no_end, context, grammar::x3::unused, result);
}

}  // namespace kyujo::language
