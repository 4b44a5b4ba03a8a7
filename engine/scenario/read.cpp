#include "scenario/read.hpp"

#include "scenario/assumptions.hpp"
#include "scenario/circles.hpp"
#include "scenario/expand.hpp"
#include "scenario/expectations.hpp"
#include "scenario/reading.hpp"
#include "scenario/scalars.hpp"
#include "scenario/sources.hpp"
#include "scenario/things.hpp"
#include "scenario/values.hpp"
#include "scenario/vary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

constexpr std::string_view own_keys[] = {"scenario", "rules", "as_of", "judge", "assume", "vary", "expect", "note", "description", "sources"};

class DocumentReader {
public:
    DocumentReader(const Node& document, const law::Law& law, text::Diagnostics& diagnostics, const ReadOptions& options)
        : document_(document),
          options_(options),
          reading_{law, diagnostics, scenario_, {}, {}, {}, options.undated, {}},
          errors_before_(diagnostics.error_count())
    {}

    std::vector<Scenario> read()
    {
        read_all_but_variation();
        return rows();
    }

    std::vector<Node> expanded()
    {
        read_all_but_variation();
        const Node* const node = document_.find("vary");
        const auto axes = node == nullptr ? std::nullopt : read_axes(reading_, *node, document_, {options_.variation_limit, false});
        if (reading_.diagnostics.error_count() != errors_before_) return {};
        return axes ? expand(document_, *axes, reading_) : std::vector<Node>{document_};
    }

private:
    void read_all_but_variation()
    {
        declare_singletons(reading_, document_);
        std::vector<std::size_t> unknown;
        for (std::size_t i = 0; i < document_.keys.size(); ++i)
            if (!is_own(document_.keys[i]) && !declare_section(reading_, document_.keys[i], document_.items[i])) unknown.push_back(i);
        for (const std::size_t i : unknown) unknown_key(document_.keys[i], document_.items[i]);
        title();
        as_of();
        notes();
        sources();
        read_facts(reading_);
        if (const Node* assume = document_.find("assume")) read_assumptions(reading_, *assume);
        for (const Assumption& assumption : options_.assumptions) take_side(assumption);
        judged();
        if (const Node* expect = document_.find("expect")) read_expectations(reading_, *expect);
    }

    static bool is_own(const Node& key) { return std::find(std::begin(own_keys), std::end(own_keys), key.scalar) != std::end(own_keys); }

    void unknown_key(const Node& key, const Node& value)
    {
        std::vector<std::string_view> names(std::begin(own_keys), std::end(own_keys));
        for (const law::Entity& entity : reading_.law.entities) {
            names.push_back(entity.name);
            if (!entity.just_one) names.push_back(entity.plural);
        }
        const auto meant = text::nearest(key.scalar, names);
        meant_title_ = meant_title_ || meant == std::string_view("scenario");
        reading_.error(code::unknown_key, key.span, fmt::format("{} means nothing in a scenario", quoted(key.scalar)),
                       suggest(reading_, key.scalar, names));
        reading_.lost_names.insert(key.scalar);
        for (const Node& name : value.keys) reading_.lost_names.insert(name.scalar);
    }

    void title()
    {
        const Node* node = document_.find("scenario");
        scenario_.span = node != nullptr ? node->span : document_.span;
        if (node == nullptr) {
            if (!meant_title_) reading_.error(code::missing, document_.span, "this scenario has no title", "begin with `scenario: what it is about`");
        } else if (node->kind == Node::Kind::map) {
            titles(*node);
        } else {
            scenario_.title = title_of(*node);
        }
    }

    /// `{en: …, ja: …}`. One of them alone serves for both languages.
    void titles(const Node& map)
    {
        for (std::size_t i = 0; i < map.keys.size(); ++i) {
            const Node& key = map.keys[i];
            if (key.scalar == "en")
                scenario_.title = title_of(map.items[i]);
            else if (key.scalar == "ja")
                scenario_.title_ja = title_of(map.items[i]);
            else
                reading_.error(code::unknown_key, key.span, fmt::format("a title has no language {}", quoted(key.scalar)),
                               "write `scenario: {en: …, ja: …}`");
        }
        if (map.keys.empty()) reading_.error(code::missing, map.span, "the title is empty");
        if (scenario_.title.empty()) scenario_.title.swap(scenario_.title_ja);
    }

    std::string title_of(const Node& node)
    {
        if (node.kind == Node::Kind::scalar && !node.scalar.empty()) return node.scalar;
        const bool empty = node.kind == Node::Kind::null || node.kind == Node::Kind::scalar;
        reading_.error(empty ? code::missing : code::wrong_type, node.span,
                       empty ? "the title is empty" : fmt::format("a title is a text, not {}", describe(node)));
        return {};
    }

    void as_of()
    {
        const Node* node = document_.find("as_of");
        if (node != nullptr) {
            auto parsed = parse_date(*node);
            if (options_.undated) scenario_.law_date_unused = true;
            if (!options_.undated) scenario_.as_of = parsed.value;
            if (!parsed.value) reading_.error(code::wrong_type, node->span, fmt::format("`as_of`: {}", parsed.message), std::move(parsed.help));
        }
        if (!options_.as_of) return;
        scenario_.as_of = options_.as_of;
        scenario_.law_date_fixed = true;
    }

    void sources()
    {
        if (const Node* node = document_.find("sources")) read_sources(reading_, *node);
        if (!options_.sources.empty()) scenario_.sources = options_.sources;
    }

    void notes()
    {
        for (const std::string_view key : {"note", "description"})
            if (const Node* node = document_.find(key); node != nullptr && node->kind != Node::Kind::scalar)
                reading_.error(code::wrong_type, node->span, fmt::format("`{}` takes a text, not {}", key, describe(*node)));
    }

    void take_side(const Assumption& assumption)
    {
        auto& sides = scenario_.assumptions;
        const auto same = std::find_if(sides.begin(), sides.end(), [&](const Assumption& other) { return other.question == assumption.question; });
        if (same != sides.end()) sides.erase(same);
        sides.push_back(assumption);
    }

    void judged()
    {
        if (const Node* judge = document_.find("judge")) {
            for (const Node* name : one_or_many(*judge)) {
                const InstanceId id = require_thing(reading_, *name);
                const bool twice = std::find(scenario_.judged.begin(), scenario_.judged.end(), id) != scenario_.judged.end();
                if (id.valid() && twice) reading_.error(code::duplicate_name, name->span, fmt::format("{} is listed twice", quoted(name->scalar)));
                if (id.valid() && !twice) scenario_.judged.push_back(id);
            }
            if (judge->kind == Node::Kind::list && judge->items.empty())
                reading_.error(code::missing, judge->span, "nothing is judged", "leave `judge` out to judge every act");
            return;
        }
        // An act described inside another thing is background; it is judged when `judge` names it.
        const law::EntityId act = reading_.law.find_entity("act");
        for (std::size_t i = 0; i < scenario_.instances.size(); ++i) {
            const Instance& thing = scenario_.instances[InstanceId(i)];
            if (act.valid() && thing.entity == act && thing.name.find('.') == std::string::npos) scenario_.judged.push_back(InstanceId(i));
        }
        const bool excused = reading_.diagnostics.error_count() != errors_before_;  // it may be what an error hides
        if (scenario_.judged.empty() && !excused)
            reading_.error(code::missing, document_.span, "there is nothing to judge",
                           act.valid() ? "describe an act under `act:`, or several by name under `acts:`" : "say what is judged with `judge: NAME`");
    }

    std::vector<Scenario> rows()
    {
        const Node* node = document_.find("vary");
        const bool keep_date = options_.as_of.has_value() || options_.undated;
        auto axes =
            node != nullptr ? read_axes(reading_, *node, document_, {options_.variation_limit, keep_date}) : std::optional(std::vector<Axis>());
        if (options_.undated && node != nullptr && node->find("as_of") != nullptr) scenario_.law_date_unused = true;
        std::vector<Scenario> result;
        if (axes && !axes->empty())
            result = vary(scenario_, *axes);
        else
            result.push_back(std::move(scenario_));
        for (const Scenario& row : result) {
            const std::size_t errors = reading_.diagnostics.error_count();
            check_circles(reading_.law, row, reading_.diagnostics);
            if (reading_.diagnostics.error_count() != errors) break;  // the other rows would mostly repeat it
        }
        return result;
    }

    const Node& document_;
    const ReadOptions& options_;
    Scenario scenario_;
    Reading reading_;
    std::size_t errors_before_;
    bool meant_title_ = false;
};

void refuse_no_map(const Node& document, text::Diagnostics& diagnostics)
{
    diagnostics.error(code::wrong_type, document.span, fmt::format("a scenario is a map of keys to values, not {}", describe(document)),
                      "begin with `scenario: a title`");
}

}  // namespace

RuleRequest requested_rules(const Node& document, text::Diagnostics& diagnostics)
{
    RuleRequest request;
    const Node* rules = document.kind == Node::Kind::map ? document.find("rules") : nullptr;
    if (rules == nullptr) return request;
    for (const Node* item : one_or_many(*rules)) {
        if (item->kind == Node::Kind::scalar && !item->scalar.empty()) {
            request.paths.push_back(item->scalar);
            request.spans.push_back(item->span);
        } else {
            diagnostics.error(code::wrong_type, item->span, fmt::format("`rules` takes names of rule sets, not {}", describe(*item)),
                              "write `rules: [japan]`");
        }
    }
    if (rules->kind == Node::Kind::list && rules->items.empty())
        diagnostics.error(code::missing, rules->span, "`rules` names no rule set", "leave it out to use all of them");
    return request;
}

std::vector<Scenario> read_scenarios(const Node& document, const law::Law& law, const text::SourceSet&, text::Diagnostics& diagnostics,
                                     const ReadOptions& options)
{
    if (document.kind == Node::Kind::map) {
        auto scenarios = DocumentReader(document, law, diagnostics, options).read();
        if (document.faulty) scenarios.clear();
        return scenarios;
    }
    refuse_no_map(document, diagnostics);
    return {};
}

std::vector<Node> expand_variations(const Node& document, const law::Law& law, text::Diagnostics& diagnostics, const ReadOptions& options)
{
    if (document.kind != Node::Kind::map) {
        refuse_no_map(document, diagnostics);
        return {};
    }
    auto documents = DocumentReader(document, law, diagnostics, options).expanded();
    if (document.faulty) documents.clear();
    return documents;
}

}  // namespace kyujo::scenario
