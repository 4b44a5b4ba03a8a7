#include "report/facts.hpp"

namespace kyujo::report {
namespace {

/// The thing a path starts from; invalid when only the quantifier that binds it knows.
InstanceId root_of(const Scene& scene, const law::Path& path, InstanceId subject)
{
    if (path.root.kind == law::Root::Kind::subject) return subject;
    if (path.root.kind == law::Root::Kind::bound) return {};
    for (std::size_t i = 0; i < scene.scenario.instances.size(); ++i) {
        if (scene.scenario.instances[InstanceId(i)].entity == path.root.entity) return InstanceId(i);
    }
    return {};
}

std::string dotted(const Scene& scene, InstanceId root, const law::Path& path, std::size_t steps)
{
    std::string text = scene.scenario.instances[root].name;
    for (std::size_t i = 0; i < steps; ++i) text.append(".").append(scene.law.attributes[path.steps[i]].name);
    return text;
}

}  // namespace

Line path_text(const Scene& scene, const law::Path& path, InstanceId subject)
{
    const InstanceId root = root_of(scene, path, subject);
    return {root.valid() ? dotted(scene, root, path, path.steps.size()) : std::string(path.written), Style::code};
}

Line dead_end(const Scene& scene, const law::Path& path, InstanceId subject, bool open)
{
    InstanceId at = root_of(scene, path, subject);
    for (std::size_t i = 0; at.valid() && i < path.steps.size(); ++i) {
        const scenario::Fact* fact = find_fact(scene, at, path.steps[i]);
        if (fact == nullptr) break;
        const Line walked(dotted(scene, root_of(scene, path, subject), path, i + 1), Style::code);
        if (fact->origin == scenario::Origin::unknown) return scene.say(Term::fact_unknown, {walked});
        if (std::holds_alternative<law::Absent>(fact->value)) return scene.say(Term::fact_absent, {walked});
        const auto* next = std::get_if<law::EntityReference>(&fact->value);
        at = next == nullptr ? InstanceId() : InstanceId(next->instance);
    }
    return scene.say(open ? Term::fact_unknown : Term::absent_nameless, {path_text(scene, path, subject)});
}

std::string as_written(const Scene& scene, law::ConditionId condition)
{
    if (!scene.law.texts || !condition.valid()) return {};
    std::string line;
    for (const char c : scene.law.texts->text(scene.law.conditions[condition].span)) {
        const bool blank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
        if (!blank) {
            line += c;
        } else if (!line.empty() && line.back() != ' ') {
            line += ' ';
        }
    }
    return line;
}

}  // namespace kyujo::report
