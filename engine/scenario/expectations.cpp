#include "scenario/expectations.hpp"

#include "scenario/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

constexpr std::string_view nine_words[] = {"permitted", "required",     "prohibited", "condition_unmet", "no_legal_basis",
                                           "unsettled", "undetermined", "conflict",   "no_rule"};
constexpr std::string_view everywhere[] = {"because", "not_because", "missing", "turns_on", "duties"};
constexpr std::string_view of_an_order[] = {"verdict", "ground", "grounds"};

template <std::size_t N>
bool contains(const std::string_view (&words)[N], std::string_view word)
{
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Whom and which order the keys of a map speak of.
struct Scope {
    InstanceId thing;    ///< invalid: the only judged one
    law::OrderId order;  ///< invalid: every order
    bool top = false;
};

class ExpectationReader {
public:
    explicit ExpectationReader(Reading& reading) : reading_(reading), law_(reading.law) {}

    void level(const Node& map, const Scope& scope)
    {
        for (std::size_t i = 0; i < map.keys.size(); ++i) entry(map.keys[i], map.items[i], scope);
    }

private:
    void entry(const Node& key, const Node& value, const Scope& scope)
    {
        const std::string& name = key.scalar;
        if (name == "duties") return read_duties(reading_, key, value, scope.thing, scope.order);
        if (contains(everywhere, name) || (scope.order.valid() && contains(of_an_order, name))) return listed(key, value, scope);
        const law::OrderId order = scope.order.valid() ? law::OrderId{} : law_.find_order(name);
        const InstanceId thing = scope.top ? find_thing(reading_, name) : InstanceId{};
        const law::ConceptId concept_id = law_.find_concept(name);
        const int meanings = int{order.valid()} + int{thing.valid()} + int{concept_id.valid()};
        if (meanings > 1) {
            reading_.error(code::whose, key.span, fmt::format("{} could mean {}", quoted(name), meanings_in_words(order, thing, concept_id)),
                           "give the thing another name");
        } else if (order.valid()) {
            of_order(key, value, {scope.thing, order, false});
        } else if (thing.valid()) {
            of_thing(key, value, thing);
        } else if (concept_id.valid()) {
            of_concept(key, value, scope, concept_id);
        } else if (!scope.top || reading_.lost_names.count(name) == 0) {
            unknown_key(key, scope);
        }
    }

    static std::string meanings_in_words(law::OrderId order, InstanceId thing, law::ConceptId concept_id)
    {
        std::string words;
        if (order.valid()) words = "a legal order";
        if (thing.valid()) words += words.empty() ? "a thing of this scenario" : " or a thing of this scenario";
        if (concept_id.valid()) words += " or a class";
        return words;
    }

    void of_order(const Node& key, const Node& value, const Scope& scope)
    {
        if (value.kind == Node::Kind::map && !value.keys.empty()) return level(value, scope);
        if (value.kind == Node::Kind::scalar) return verdict(key, value, scope);
        wrong_shape(value, fmt::format("{} takes a verdict or a map", quoted(key.scalar)),
                    "write `ORDER: permitted`, or `ORDER: {verdict: permitted, because: [RULE]}`");
    }

    void of_thing(const Node& key, const Node& value, InstanceId thing)
    {
        if (value.kind == Node::Kind::map && !value.keys.empty()) return level(value, {thing, {}, false});
        const std::string word = contains(nine_words, value.scalar) ? value.scalar : "permitted";
        wrong_shape(value, fmt::format("{} takes a map", quoted(key.scalar)), fmt::format("write `{}: {{{}: {}}}`", key.scalar, some_order(), word));
    }

    /// For examples in help texts.
    std::string_view some_order() const { return law_.orders.empty() ? "ORDER" : law_.orders[law::OrderId(0)].name; }

    /// `because`, `missing`, `verdict` and the like: one value or a list of them.
    void listed(const Node& key, const Node& value, const Scope& scope)
    {
        const auto items = one_or_many(value);
        const bool may_be_empty = value.kind == Node::Kind::list && (key.scalar == "missing" || key.scalar == "turns_on");  // then it says: none
        if (items.empty() && !may_be_empty)
            reading_.error(code::wrong_shape, value.span, fmt::format("{} says nothing", quoted(key.scalar)), "leave it out");
        if (key.scalar == "verdict" && value.kind == Node::Kind::list)
            return wrong_shape(value, "`verdict` takes one word", "use `grounds` for further grounds");
        const auto who = subject(key, scope);
        if (!who) return;
        if (key.scalar == "missing") return add(ExpectMissing{expected_facts(reading_, value)}, *who, scope.order, key.span);
        if (key.scalar == "turns_on") return add(ExpectTurnsOn{expected_questions(reading_, value)}, *who, scope.order, key.span);
        for (const Node* item : items) {
            if (key.scalar == "verdict")
                verdict(key, *item, scope);
            else if (key.scalar == "because" || key.scalar == "not_because")
                because(*item, key.scalar == "because", *who, scope);
            else if (const auto word = verdict_word(*item); word && is_judged(*who, *item))
                add(ExpectGround{*word}, *who, scope.order, item->span);
        }
    }

    void verdict(const Node& key, const Node& value, const Scope& scope)
    {
        const auto who = subject(key, scope);
        const auto word = verdict_word(value);
        if (who && word && is_judged(*who, value)) add(ExpectVerdict{*word}, *who, scope.order, value.span);
    }

    bool is_judged(InstanceId thing, const Node& value)
    {
        const auto& judged = reading_.scenario.judged;
        if (judged.empty() || std::find(judged.begin(), judged.end(), thing) != judged.end()) return true;
        const std::string& name = reading_.thing(thing).name;
        reading_.error(code::whose, value.span, fmt::format("{} is not judged, so it gets no verdict", quoted(name)),
                       fmt::format("add it to `judge`, such as `judge: {}`", name));
        return false;
    }

    std::optional<std::string> verdict_word(const Node& node)
    {
        if (node.kind != Node::Kind::scalar) {
            wrong_shape(node, "a verdict is one word", {});
            return std::nullopt;
        }
        if (contains(nine_words, node.scalar)) return node.scalar;
        std::string help = suggest(reading_, node.scalar, {std::begin(nine_words), std::end(nine_words)});
        if (help.empty()) help = "a verdict is one of " + enumerate({std::begin(nine_words), std::end(nine_words)}, "or");
        reading_.error(code::unknown_word, node.span, fmt::format("{} is not a verdict", quoted(node.scalar)), std::move(help));
        return std::nullopt;
    }

    void of_concept(const Node& key, const Node& value, const Scope& scope, law::ConceptId concept_id)
    {
        const law::EntityId wanted = law_.concepts[concept_id].entity;
        const auto who = law_.entities[wanted].just_one ? std::optional(find_thing(reading_, law_.entities[wanted].name)) : subject(key, scope);
        if (!who) return;
        const Instance& thing = reading_.thing(*who);
        if (thing.entity != wanted) {
            reading_.error(code::whose, key.span,
                           fmt::format("{} is a class of {}, and {} is {}", quoted(key.scalar), law_.entities[wanted].plural, quoted(thing.name),
                                       with_article(reading_.kind_of(*who).name)),
                           fmt::format("write `NAME: {{{}: …}}` with the name of {}", key.scalar, with_article(law_.entities[wanted].name)));
            return;
        }
        if (const auto answer = concept_answer(value)) add(ExpectConcept{concept_id, *answer}, *who, scope.order, key.span);
    }

    std::optional<ConceptAnswer> concept_answer(const Node& node)
    {
        if (const auto answer = yes_or_no(node)) return *answer ? ConceptAnswer::yes : ConceptAnswer::no;
        if (is_word(node, "open")) return ConceptAnswer::open;
        if (is_word(node, "none")) return ConceptAnswer::none;
        const auto meant = meant_yes_or_no(node);
        std::string help = meant.empty() ? "write yes, no, open or none" : fmt::format("did you mean `{}`?", meant);
        reading_.error(node.kind == Node::Kind::scalar ? code::unknown_word : code::wrong_shape, node.span,
                       fmt::format("{} is not an answer for a class", describe(node)), std::move(help));
        return std::nullopt;
    }

    /// `RULE` or `RULE defeated by RULE`.
    void because(const Node& node, bool decides, InstanceId who, const Scope& scope)
    {
        if (node.kind != Node::Kind::scalar) return wrong_shape(node, "the name of a rule is wanted here", {});
        constexpr std::string_view beaten = " defeated by ";
        const std::size_t middle = node.scalar.find(beaten);
        if (middle == std::string::npos) {
            const law::RuleId id = rule(node, node.scalar, scope);
            if (id.valid()) add(ExpectDecides{id, decides}, who, scope.order, node.span);
            return;
        }
        if (!decides) return wrong_shape(node, "`not_because` takes rules only", "write `RULE defeated by RULE` under `because`");
        const law::RuleId loser = rule(node, std::string_view(node.scalar).substr(0, middle), scope);
        const law::RuleId winner = rule(node, std::string_view(node.scalar).substr(middle + beaten.size()), scope);
        if (!loser.valid() || !winner.valid()) return;
        if (law_.rules[loser].order != law_.rules[winner].order)
            reading_.error(code::whose, node.span, "rules of different legal orders never defeat each other");
        else
            add(ExpectDefeated{loser, winner}, who, scope.order, node.span);
    }

    law::RuleId rule(const Node& node, std::string_view name, const Scope& scope)
    {
        const law::RuleId id = law_.find_rule(name);
        if (!id.valid()) {
            std::vector<std::string_view> names;
            for (const law::Rule& each : law_.rules) names.push_back(each.name);
            reading_.error(code::unknown_expected, node.span, fmt::format("there is no rule {}", quoted(name)), suggest(reading_, name, names));
            return {};
        }
        const law::OrderId order = law_.rules[id].order;
        if (!scope.order.valid() || order == scope.order) return id;
        reading_.error(code::whose, node.span,
                       fmt::format("{} is a rule of `{}`, not of `{}`", quoted(name), law_.orders[order].name, law_.orders[scope.order].name));
        return {};
    }

    /// Whom a key speaks of. Nothing when that is unclear, which is reported once per file.
    std::optional<InstanceId> subject(const Node& key, const Scope& scope)
    {
        if (scope.thing.valid()) return scope.thing;
        const auto& judged = reading_.scenario.judged;
        if (judged.size() == 1) return judged.front();
        if (judged.empty() || unclear_reported_) return std::nullopt;
        unclear_reported_ = true;
        std::vector<std::string_view> names;
        for (const InstanceId id : judged) names.push_back(reading_.thing(id).name);
        constexpr std::size_t few = 6;
        const std::string list = names.size() <= few ? enumerate(names, "and") + " are" : fmt::format("{} things are", names.size());
        reading_.error(code::whose, key.span, fmt::format("{} judged, and this does not say which of them is meant", list),
                       fmt::format("write `{}: {{{}: …}}`", names.front(), key.scalar));
        return std::nullopt;
    }

    void unknown_key(const Node& key, const Scope& scope)
    {
        if (contains(of_an_order, key.scalar)) {
            reading_.error(code::whose, key.span, fmt::format("{} does not say in which legal order", quoted(key.scalar)),
                           fmt::format("write `{}: {{{}: …}}`", some_order(), key.scalar));
            return;
        }
        std::vector<std::string_view> names(std::begin(everywhere), std::end(everywhere));
        if (scope.order.valid()) names.insert(names.end(), std::begin(of_an_order), std::end(of_an_order));
        for (const law::Concept& each : law_.concepts) names.push_back(each.name);
        for (const law::Order& each : law_.orders)
            if (!scope.order.valid()) names.push_back(each.name);
        for (const Instance& each : reading_.scenario.instances)
            if (scope.top) names.push_back(each.name);
        const bool is_rule = law_.find_rule(key.scalar).valid();
        const std::string what = scope.order.valid() ? "neither a class nor a kind of expectation"
                                 : scope.top         ? "neither a legal order, a thing, a class nor a kind of expectation"
                                                     : "neither a legal order, a class nor a kind of expectation";
        reading_.error(code::unknown_expected, key.span, fmt::format("{} is {}", quoted(key.scalar), what),
                       is_rule ? fmt::format("write `because: [{}]`", key.scalar) : suggest(reading_, key.scalar, names));
    }

    template <class What>
    void add(What what, InstanceId who, law::OrderId order, Span span)
    {
        reading_.scenario.expectations.push_back({who, order, std::move(what), span});
    }

    void wrong_shape(const Node& node, std::string message, std::string help)
    {
        reading_.error(code::wrong_shape, node.span, message + (node.kind == Node::Kind::scalar ? "" : ", not " + describe(node)), std::move(help));
    }

    Reading& reading_;
    const law::Law& law_;
    bool unclear_reported_ = false;
};

}  // namespace

void read_expectations(Reading& reading, const Node& expect)
{
    if (expect.kind == Node::Kind::null) return;
    if (expect.kind != Node::Kind::map) {
        const std::string_view order = reading.law.orders.empty() ? "ORDER" : reading.law.orders[law::OrderId(0)].name;
        reading.error(code::wrong_shape, expect.span, fmt::format("`expect` takes a map, not {}", describe(expect)),
                      fmt::format("write `expect: {{{}: permitted}}`", order));
        return;
    }
    ExpectationReader(reading).level(expect, {{}, {}, true});
    check_contradictions(reading);
}

}  // namespace kyujo::scenario
