// `duties:` among the expectations.
#include "scenario/expectations.hpp"
#include "scenario/scalars.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <iterator>

namespace kyujo::scenario {

namespace {

constexpr std::string_view states[] = {"fulfilled", "outstanding", "breached", "repaired", "open", "not_owed"};
constexpr std::string_view parts[] = {"state", "due", "missing", "turns_on"};

class DutyReader {
public:
    DutyReader(Reading& reading, InstanceId thing, law::OrderId order) : reading_(reading), law_(reading.law), thing_(thing), order_(order) {}

    void entry(const Node& key, const Node& value)
    {
        ExpectDuty duty;
        const std::size_t slash = key.scalar.find('/');
        duty.rule = rule(key, std::string_view(key.scalar).substr(0, slash));
        if (!duty.rule.valid()) return;
        if (slash != std::string::npos) {
            const auto number = link(key, duty.rule, std::string_view(key.scalar).substr(slash + 1));
            if (!number) return;
            duty.link = *number;
        }
        const auto who = subject(key, duty.rule);
        const bool sound = value.kind == Node::Kind::map ? described(value, duty) : state(value, duty);
        if (!who || !sound) return;
        Expectation& expected = reading_.scenario.expectations.emplace_back();
        expected.subject = *who;
        expected.order = order_;
        expected.what = std::move(duty);
        expected.span = key.span;
    }

private:
    law::RuleId rule(const Node& key, std::string_view name)
    {
        const law::RuleId id = law_.find_rule(name);
        if (id.valid() && law_.rules[id].duty()) {
            const law::OrderId order = law_.rules[id].order;
            if (!order_.valid() || order == order_) return id;
            reading_.error(code::whose, key.span,
                           fmt::format("{} is a rule of `{}`, not of `{}`", quoted(name), law_.orders[order].name, law_.orders[order_].name));
            return {};
        }
        std::vector<std::string_view> names;
        for (const law::Rule& each : law_.rules)
            if (each.duty()) names.push_back(each.name);
        std::string help = suggest(reading_, name, names);
        if (help.empty() && names.empty()) help = "no rule of this law imposes a duty";
        reading_.error(code::unknown_expected, key.span,
                       id.valid() ? fmt::format("rule {} imposes no duty", quoted(name)) : fmt::format("there is no rule {}", quoted(name)),
                       std::move(help));
        return {};
    }

    /// `RULE/2` is the duty that follows the breach of the first one.
    std::optional<std::uint32_t> link(const Node& key, law::RuleId rule, std::string_view digits)
    {
        std::uint32_t number = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        const bool whole = error == std::errc{} && end == digits.data() + digits.size() && number > 0;
        std::uint32_t duties = 0;
        const law::Rule& declared = law_.rules[rule];
        for (const law::Conclusion* at = &declared.conclusions[*declared.duty()]; at != nullptr; at = at->next())
            duties += at->duty() != nullptr ? 1 : 0;
        if (whole && number <= duties) return number - 1;
        reading_.error(code::unknown_expected, key.span,
                       whole ? fmt::format("`{}` has {} {}, so there is none with the number {}", declared.name, duties,
                                           duties == 1 ? "duty" : "duties in a chain", number)
                             : fmt::format("{} is not the number of a duty", quoted(digits)),
                       duties == 1 ? fmt::format("write `{}`", declared.name)
                                   : fmt::format("write `{0}` for the first one, `{0}/2` for the one that follows its breach", declared.name));
        return std::nullopt;
    }

    /// What the rule ranges over: the thing named, else the only one of its kind that is judged or there is.
    std::optional<InstanceId> subject(const Node& key, law::RuleId rule)
    {
        const law::EntityId wanted = law_.rules[rule].subject;
        const law::Entity& kind = law_.entities[wanted];
        if (kind.just_one) return find_thing(reading_, kind.name);
        if (thing_.valid()) {
            const Instance& thing = reading_.thing(thing_);
            if (thing.entity == wanted) return thing_;
            reading_.error(code::whose, key.span,
                           fmt::format("`{}` is a rule about {}, and {} is {}", law_.rules[rule].name, kind.plural, quoted(thing.name),
                                       with_article(reading_.kind_of(thing_).name)),
                           fmt::format("write `NAME: {{duties: {{{}: …}}}}` with the name of {}", key.scalar, with_article(kind.name)));
            return std::nullopt;
        }
        std::vector<InstanceId> judged, there;
        for (const InstanceId id : reading_.scenario.judged)
            if (reading_.thing(id).entity == wanted) judged.push_back(id);
        for (std::size_t i = 0; i < reading_.scenario.instances.size(); ++i)
            if (reading_.thing(InstanceId(i)).entity == wanted) there.emplace_back(i);
        const auto& candidates = judged.empty() ? there : judged;
        if (candidates.size() == 1) return candidates.front();
        unclear(key, rule, candidates);
        return std::nullopt;
    }
    void unclear(const Node& key, law::RuleId rule, const std::vector<InstanceId>& candidates)
    {
        const law::Entity& kind = law_.entities[law_.rules[rule].subject];
        const std::string_view example = candidates.empty() ? "NAME" : std::string_view(reading_.thing(candidates.front()).name);
        reading_.error(code::whose, key.span,
                       candidates.empty()
                           ? fmt::format("`{}` is a rule about {}, and this scenario has none", law_.rules[rule].name, kind.plural)
                           : fmt::format("`{}` is a rule about {}, and this does not say which of them is meant", law_.rules[rule].name, kind.plural),
                       candidates.empty() ? std::string() : fmt::format("write `{}: {{duties: {{{}: …}}}}`", example, key.scalar));
    }

    bool state(const Node& value, ExpectDuty& duty)
    {
        if (value.kind != Node::Kind::scalar) {
            reading_.error(code::wrong_shape, value.span, fmt::format("the state of a duty is one word, not {}", describe(value)),
                           "write `RULE: breached`, or `RULE: {state: breached, due: 2026-10-06}`");
            return false;
        }
        duty.state = value.scalar;
        if (std::find(std::begin(states), std::end(states), value.scalar) != std::end(states)) return true;
        const std::vector<std::string_view> words(std::begin(states), std::end(states));
        std::string help = suggest(reading_, value.scalar, words);
        if (help.empty()) help = "a duty is " + enumerate(words, "or");
        reading_.error(code::unknown_word, value.span, fmt::format("{} is not the state of a duty", quoted(value.scalar)), std::move(help));
        return false;
    }

    bool described(const Node& map, ExpectDuty& duty)
    {
        bool sound = true;
        for (std::size_t i = 0; i < map.keys.size(); ++i) sound = part(map.keys[i], map.items[i], duty) && sound;
        if (!map.keys.empty()) return sound;
        reading_.error(code::wrong_shape, map.span, "this says nothing of the duty", "write `{state: breached, due: 2026-10-06}`");
        return false;
    }

    bool part(const Node& key, const Node& value, ExpectDuty& duty)
    {
        if (key.scalar == "state") return state(value, duty);
        if (key.scalar == "due") return due(value, duty);
        if (key.scalar == "missing") {
            duty.missing = expected_facts(reading_, value);
            return true;
        }
        if (key.scalar == "turns_on") {
            duty.turns_on = expected_questions(reading_, value);
            return true;
        }
        const std::vector<std::string_view> names(std::begin(parts), std::end(parts));
        std::string help = suggest(reading_, key.scalar, names);
        if (help.empty()) help = "of a duty can be expected " + enumerate(names, "and");
        reading_.error(code::unknown_expected, key.span, fmt::format("{} cannot be expected of a duty", quoted(key.scalar)), std::move(help));
        return false;
    }

    bool due(const Node& value, ExpectDuty& duty)
    {
        const auto parsed = parse_date(value);
        duty.due = parsed.value;
        if (!parsed.value) reading_.error(code::wrong_shape, value.span, parsed.message, parsed.help);
        return parsed.value.has_value();
    }

    Reading& reading_;
    const law::Law& law_;
    InstanceId thing_;
    law::OrderId order_;
};

}  // namespace

void read_duties(Reading& reading, const Node& key, const Node& value, InstanceId thing, law::OrderId order)
{
    if (value.kind != Node::Kind::map || value.keys.empty()) {
        reading.error(code::wrong_shape, value.kind == Node::Kind::null ? key.span : value.span,
                      fmt::format("`duties` takes a map of rules, not {}", value.kind == Node::Kind::map ? "an empty one" : describe(value)),
                      "write `duties: {RULE: fulfilled}`");
        return;
    }
    DutyReader reader(reading, thing, order);
    for (std::size_t i = 0; i < value.keys.size(); ++i) reader.entry(value.keys[i], value.items[i]);
}

}  // namespace kyujo::scenario
