#include "tests/report/world.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

namespace kyujo::tests {
namespace {

// Only the places of the names matter: reports order rules by them and name them in JSON.
constexpr std::string_view law_text = R"(order japan
rule force_is_outlawed
rule study_is_permitted
rule deployment_needs_reclassification
rule organs_need_a_legal_basis
rule neutralisation_is_permitted
rule strike_back_if_allowed
rule cyberattack_is_a_crime
)";

law::Type type(law::Type::Kind kind)
{
    law::Type made;
    made.kind = kind;
    return made;
}

}  // namespace

law::Date day(std::string_view iso)
{
    return text::parse_date(iso).value();
}

World::World() : texts_(std::make_shared<text::SourceSet>()), paths_(std::make_shared<std::deque<law::Path>>())
{
    texts_->add("rules/japan/report.law", std::string(law_text));
    law.texts = texts_;
    law.paths = paths_;
    japan = law.orders.push({"japan", {"Law of Japan", "日本法"}, {}, {}});
    alliance = law.orders.push({"alliance", {"The alliance", {}}, {}, {}});
    law.order_names = {{"japan", japan}, {"alliance", alliance}};
    add_sources();
    add_vocabulary();
    add_rules();
    add_case();
}

law::SourceId World::source(law::Source declared)
{
    const std::string_view name = declared.name;
    return law.source_names[name] = law.sources.push(std::move(declared));
}

void World::add_sources()
{
    law::Source constitution{"constitution", {"Constitution of Japan", "日本国憲法"}, {}, japan, law::Rank::constitution, {}, {}, {}, {}, {}, {}, {}};
    constitution.in_force_from = day("1947-05-03");
    source(constitution);
    law::Source report{"report", {"Report on the unit", {}}, {}, japan, law::Rank::commentary, {}, {}, {}, "2017-07", {}, {}, {}};
    report.says = {"an unnamed government source", "匿名の政府関係者"};
    source(report);
    law::Source act{"act_43", {"Act 43 of 2025", "令和7年法律第43号"}, {}, japan, law::Rank::statute, {}, {}, {}, {}, {}, {}, {}};
    act.enacted = day("2025-05-23");
    act.in_force_from = day("2026-10-01");
    source(act);
}

law::EntityId World::entity(law::Entity declared)
{
    const std::string_view name = declared.name;
    return law.entity_names[name] = law.entities.push(std::move(declared));
}

void World::attribute(law::EntityId owner, std::string_view name, law::Type of_type)
{
    const law::AttributeId id =
        law.attributes.push({owner, static_cast<std::uint32_t>(law.entities[owner].attributes.size()), name, std::move(of_type), {}, {}, {}});
    law.attribute_names[{owner, name}] = id;
    law.entities[owner].attributes.push_back(id);
}

law::ConceptId World::concept_of(law::EntityId of_entity, std::string_view name, law::Title title)
{
    return law.concept_names[name] = law.concepts.push({name, of_entity, title, {}, language::Presumption::none, {}});
}

void World::add_vocabulary()
{
    const law::EntityId actor = entity({"actor", "actors", false, {}, {}, {}});
    attribute(actor, "kind", type(law::Type::Kind::one_of));
    const law::EntityId act = entity({"act", "acts", false, {}, {}, {}});
    attribute(act, "kind", type(law::Type::Kind::one_of));
    law::Type by = type(law::Type::Kind::entity);
    by.entity = actor;
    attribute(act, "by", by);
    law::Type persons = type(law::Type::Kind::number);
    persons.unit = "persons";
    attribute(act, "casualties", persons);
    attribute(act, "effects", type(law::Type::Kind::some_of));
    attribute(act, "consented", type(law::Type::Kind::yes_no));
    law::Type response = type(law::Type::Kind::entity);
    response.entity = act;
    attribute(act, "in_response_to", response);
    attribute(act, "date", type(law::Type::Kind::date));
    attribute(act, "code_name", type(law::Type::Kind::text));
    const law::EntityId state = entity({"situation", "situations", true, {}, {}, {}});
    attribute(state, "reclassified", type(law::Type::Kind::yes_no));
    concept_of(act, "cyberattack", {"Breaking into, disrupting or damaging a system without leave", {}});
    concept_of(act, "crime");
    concept_of(act, "self_defence");
    concept_of(actor, "organ_of_japan", {"An organ of the Japanese state", "日本の国家機関"});
}

law::Rule& World::add_rule(std::string_view name, law::Title title, law::Conclusion conclusion)
{
    law::Rule rule;
    rule.name = name;
    rule.title = title;
    rule.order = japan;
    rule.subject = law.find_entity("act");
    const std::size_t at = law_text.find(name);
    rule.name_span = {text::FileId(0), static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size())};
    rule.conclusions = {std::move(conclusion)};
    const law::RuleId id = law.rules.push(std::move(rule));
    law.rule_names[name] = id;
    return law.rules[id];
}

void World::add_rules()
{
    const law::Path* const act = path("act", {});
    const law::SourceId constitution = law.find_source("constitution"), report = law.find_source("report"), statute = law.find_source("act_43");
    const auto norm = [&](law::NormKind kind) { return law::Conclusion{law::Norm{act, kind}, {}}; };

    law::Rule& force = add_rule("force_is_outlawed", {"Force is outlawed", "武力は放棄されている"}, norm(law::NormKind::prohibited));
    force.under = {{constitution, {}, "art 9"}};
    force.cites = {{report, {}, "P12"}};
    law::Rule& study = add_rule("study_is_permitted", {"Attack methods may be studied", "攻撃手法の研究は許される"}, norm(law::NormKind::permitted));
    study.cites = {{report, {}, "P14"}, {report, {}, "P16"}};
    const law::Equals reclassified{path("situation", {"reclassified"}), true, false};
    law::Rule& deployment = add_rule("deployment_needs_reclassification", {"Deployment needs reclassification first", {}},
                                     {law::OnlyIf{act, condition(reclassified)}, {}});
    deployment.cites = {{report, {}, "P21"}};
    law::Rule& basis = add_rule("organs_need_a_legal_basis", {"Organs of the state need a legal basis", "国家機関には法的根拠が必要である"},
                                {law::LacksBasis{act}, {}});
    basis.by_default = true;
    law::Rule& neutralise = add_rule("neutralisation_is_permitted", {"Servers may be neutralised", {}}, norm(law::NormKind::permitted));
    neutralise.under = {{statute, {}, "art 6-2"}};
    add_rule("strike_back_if_allowed", {}, norm(law::NormKind::permitted)).cites = {{report, {}, {}}};
    law::Rule& crime = add_rule("cyberattack_is_a_crime", {"A cyberattack is a crime", "サイバー攻撃は犯罪である"},
                                {law::CountsAs{act, law.find_concept("crime"), false}, {}});
    crime.cites = {{report, {}, "P18"}};
    law::Question question;
    question.name = "forces_may_strike_back";
    question.readings = {{"yes", {}, {}, {}}, {"no", {}, {}, {}}};
    law::Rule& back = law.rules[rule("strike_back_if_allowed")];
    back.question = law.questions.push(question);
    back.reading = 0;
}

void World::add_case()
{
    using scenario::Origin;
    const auto given = [](law::Value value) { return scenario::Fact{Origin::given, std::move(value), {}}; };
    const auto assumed = [](law::Value value) { return scenario::Fact{Origin::assumed, std::move(value), {}}; };
    scenario.title = "The Cyber Defense Unit breaks into a command server";
    const law::EntityId act = law.find_entity("act");
    cdu = scenario.instances.push({law.find_entity("actor"), "cdu", {}, {given(symbol("self_defense_forces"))}});
    strike = scenario.instances.push({act,
                                      "strike",
                                      {},
                                      {given(symbol("intrude")), given(law::EntityReference{0}), given(law::Decimal{2, 0}),
                                       given(law::SymbolSet{symbol("data_loss"), symbol("loss_of_function")}), assumed(false), assumed(law::Absent{}),
                                       given(day("2017-07-20")), given(std::string("north wind"))}});
    std::vector<scenario::Fact> nothing(8);
    unsaid = scenario.instances.push({act, "riposte", {}, nothing});
    situation = scenario.instances.push({law.find_entity("situation"), "situation", {}, {assumed(false)}});
    scenario.judged = {strike};
}

law::ConditionId World::add(law::Condition condition)
{
    return law.conditions.push(std::move(condition));
}

law::SymbolId World::symbol(std::string_view name)
{
    const auto known = law.symbol_names.find(name);
    if (known != law.symbol_names.end()) return known->second;
    return law.symbol_names[name] = law.symbols.push(name);
}

const law::Path* World::path(std::string_view entity_name, std::initializer_list<std::string_view> steps) const
{
    law::Path made;
    law::EntityId at = law.find_entity(entity_name);
    made.root.entity = at;
    made.root.kind = law.entities[at].just_one ? law::Root::Kind::singleton : law::Root::Kind::subject;
    for (const std::string_view step : steps) {
        made.steps.push_back(law.find_attribute(at, step));
        at = law.attributes[made.steps.back()].type.entity;
    }
    return &paths_->emplace_back(std::move(made));
}

Reason World::fact(law::ConditionId condition, Truth truth, InstanceId owner, std::string_view attribute) const
{
    Reason reason;
    reason.truth = truth;
    reason.condition = condition;
    reason.fact_owner = owner;
    if (owner.valid()) reason.attribute = law.find_attribute(scenario.instances[owner].entity, attribute);
    return reason;
}

Reason World::of_class(std::string_view name, Truth truth, law::Asked asked) const
{
    Reason reason;
    reason.subject = explain::Subject::classification;
    reason.truth = truth;
    reason.asked = asked;
    reason.issue = {japan, strike, law.find_concept(name)};
    if (law.concepts[reason.issue.concept_id].entity == law.find_entity("actor")) reason.issue.subject = cdu;
    return reason;
}

Reason World::by_rule(Reason reason, std::string_view rule_name) const
{
    reason.grounding = explain::Grounding::rule;
    reason.rule = rule(rule_name);
    return reason;
}

Reason World::by_definition(Reason reason, std::vector<Reason> because) const
{
    reason.grounding = explain::Grounding::definition;
    reason.because = std::move(because);
    return reason;
}

Reason World::kind_is(std::string_view word)
{
    const law::ConditionId test = condition(law::Equals{path("act", {"kind"}), symbol(word), false});
    return fact(test, word == "intrude" ? Truth::holds : Truth::fails, strike, "kind");
}

Account World::account(std::string_view rule_name, Outcome outcome, std::vector<Reason> holding, std::vector<Reason> failing) const
{
    Account made;
    made.rule = rule(rule_name);
    made.subject = strike;
    made.outcome = outcome;
    made.holding = std::move(holding);
    made.failing = std::move(failing);
    return made;
}

Explanation World::answer(verdict::Word word, std::vector<Account> accounts, std::vector<std::uint32_t> deciding) const
{
    Explanation made;
    made.answer = {strike, japan, day("2017-07-20"), word, {}, {}};
    made.account = std::move(accounts);
    made.deciding = std::move(deciding);
    return made;
}

report::Case World::with(Explanation explanation) const
{
    return {&law, &scenario, nullptr, {std::move(explanation)}, {}};
}

report::Options options(const Wish& wish)
{
    report::Options made;
    made.format = wish.format;
    made.language = wish.language;
    made.width = wish.width;
    made.color = wish.color;
    return made;
}

std::string brief(const World& world, Explanation explanation, const Wish& wish)
{
    const std::vector<report::Case> cases{world.with(std::move(explanation))};
    return report::brief(cases, options(wish));
}

std::string full(const World& world, Explanation explanation, const Wish& wish)
{
    const std::vector<report::Case> cases{world.with(std::move(explanation))};
    return report::full(cases, options(wish));
}

}  // namespace kyujo::tests
