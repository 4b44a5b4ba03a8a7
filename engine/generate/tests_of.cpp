#include "generate/tests_of.hpp"

#include <algorithm>

namespace kyujo::generate {

namespace {

using law::Path;
using law::Type;

/// A path ends at a thing that is asked for a class, or whose list is gone through: what is asked there is asked from here, further on.
struct Reach {
    law::EntityId from, to;
    std::uint32_t references = 0;
};

class Collector {
public:
    Collector(const law::Law& law, Tests& tests) : law_(law), tests_(tests)
    {
        for (std::size_t i = 0; i < law.attributes.size(); ++i) tests.of.push({});
        for (std::size_t i = 0; i < law.entities.size(); ++i) tests.depth.push(0);
    }

    void rule(const law::Rule& rule)
    {
        condition(rule.condition);
        for (const law::ConditionId unless : rule.unless) condition(unless);
        for (const law::Conclusion& conclusion : rule.conclusions)
            for (const law::Conclusion* at = &conclusion; at != nullptr; at = at->next()) this->conclusion(*at);
    }
    void condition(law::ConditionId id)
    {
        if (!id.valid()) return;
        here_ = id;
        std::visit(*this, law_.conditions[id].form);
    }

    /// Classes may lead from thing to thing without end; one step beyond the longest path that is written shows what there is to show.
    void measure()
    {
        const std::uint32_t deepest = longest_ + 1;
        for (bool changed = true; changed;) {
            changed = false;
            for (const Reach& reach : reaches_) {
                const std::uint32_t depth = std::min(deepest, reach.references + tests_.depth[reach.to]);
                changed = changed || depth > tests_.depth[reach.from];
                tests_.depth[reach.from] = std::max(tests_.depth[reach.from], depth);
            }
        }
    }

    void operator()(const law::All& form) { parts(form.parts); }
    void operator()(const law::Any& form) { parts(form.parts); }
    void operator()(const law::AtLeast& form) { parts(form.parts); }
    void operator()(const law::Not& form) { condition(form.part); }
    void operator()(const law::Quantified& form)
    {
        look(form.list);
        reach(form.list);
        condition(form.where);
    }
    void operator()(const law::IsConcept& form) { thing(form.path); }
    void operator()(const law::IsNorm& form) { thing(form.path); }
    void operator()(const law::ComparesDate& form)
    {
        test(form.path);
        if (const Path* const other = std::get_if<Path>(&form.date.base)) {
            look(*other);
            for (const Path* const path : {&form.path, other})
                if (!path->steps.empty()) tests_.of[path->steps.back()].days.push_back(form.date.plus_days);
        }
    }
    void operator()(const law::IsSame& form)
    {
        for (const Path* const path : {&form.left, &form.right}) {
            test(*path);
            if (!path->steps.empty()) tests_.of[path->steps.back()].compared_with_things = true;
        }
    }
    template <class FactTest>
    void operator()(const FactTest& form)
    {
        test(form.path);
    }

private:
    void parts(const std::vector<law::ConditionId>& list)
    {
        for (const law::ConditionId part : list) condition(part);
    }

    void conclusion(const law::Conclusion& conclusion)
    {
        look(law::path_of(conclusion));
        if (const auto* const only_if = std::get_if<law::OnlyIf>(&conclusion.form)) condition(only_if->condition);
        if (const auto* const duty = std::get_if<law::Duty>(&conclusion.form)) {
            condition(duty->done_when);
            const Path* const base = duty->by ? std::get_if<Path>(&duty->by->base) : nullptr;
            if (base == nullptr) return;
            look(*base);
            if (!base->steps.empty()) tests_.of[base->steps.back()].days.push_back(duty->by->plus_days);
        }
    }

    void test(const Path& path)
    {
        look(path);
        if (!path.steps.empty()) tests_.of[path.steps.back()].tests.push_back(here_);
    }
    void thing(const Path& path)
    {
        look(path);
        reach(path);
    }
    void look(const Path& path)
    {
        for (const law::AttributeId step : path.steps) tests_.of[step].looked_at = true;
        const std::uint32_t count = references(path);
        longest_ = std::max(longest_, count);
        tests_.depth[path.root.entity] = std::max(tests_.depth[path.root.entity], count);
    }
    void reach(const Path& path)
    {
        if (!path.steps.empty()) reaches_.push_back({path.root.entity, law_.attributes[path.steps.back()].type.entity, references(path)});
    }
    std::uint32_t references(const Path& path) const
    {
        return static_cast<std::uint32_t>(
            std::count_if(path.steps.begin(), path.steps.end(), [&](law::AttributeId id) { return law_.attributes[id].type.entity.valid(); }));
    }

    const law::Law& law_;
    Tests& tests_;
    law::ConditionId here_;
    std::vector<Reach> reaches_;
    std::uint32_t longest_ = 0;
};

}  // namespace

Tests tests_of(const law::Law& law, law::OrderId only)
{
    Tests tests;
    Collector collector(law, tests);
    for (const law::Rule& rule : law.rules)
        if (!only.valid() || rule.order == only) collector.rule(rule);
    for (const law::Concept& each : law.concepts) collector.condition(each.means);
    collector.measure();
    return tests;
}

}  // namespace kyujo::generate
