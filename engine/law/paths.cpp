#include "law/paths.hpp"

#include "law/names.hpp"
#include "law/values.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

void report_unknown_root(Checking& checking, Scope& scope, const language::Path& path)
{
    const language::Word& word = path.words.front();
    if (excused(checking, word.text) || !scope.reported.insert(word.text).second) return;
    auto candidates = names_in(checking, checking.law.entity_names);
    for (const Scope::Variable& variable : scope.variables) candidates.push_back(variable.name);
    auto help = suggest(checking, word.text, candidates);
    const EntityId subject = scope.ranges_over();
    if (subject.valid() && checking.law.find_attribute(subject, word.text).valid())
        help = fmt::format("did you mean `{}.{}`?", checking.law.entities[subject].name, word.text);
    checking.diagnostics.error(unknown_name, word.span, fmt::format("there is no kind of thing `{}` to speak of here", word.text), std::move(help));
}

/// Two different things in one rule: nothing would say which of the one belongs to which of the other.
std::optional<Root> second_subject(Checking& checking, Scope& scope, const language::Word& word)
{
    if (!scope.reported.insert(word.text).second) return std::nullopt;
    const std::string_view subject = checking.law.entities[scope.subject].name;
    auto& finding = checking.diagnostics.error(two_subjects, word.span,
                                               fmt::format("this {} is about `{}`, and cannot speak of `{}` too", scope.owner, subject, word.text),
                                               fmt::format("reach it from `{}` by an attribute, as in `{}.…`", subject, subject));
    finding.notes.push_back({fmt::format("`{}` is what it ranges over", subject), scope.subject_span});
    return std::nullopt;
}

std::optional<Root> root_of(Checking& checking, Scope& scope, const language::Path& path)
{
    const language::Word& word = path.words.front();
    for (std::size_t depth = 0; depth < scope.variables.size(); ++depth) {
        const Scope::Variable& variable = scope.variables[scope.variables.size() - 1 - depth];
        if (variable.name != word.text) continue;
        if (!variable.entity.valid()) return std::nullopt;
        return Root{Root::Kind::bound, static_cast<std::uint32_t>(depth), variable.entity};
    }
    const EntityId entity = checking.law.find_entity(word.text);
    if (!entity.valid()) {
        report_unknown_root(checking, scope, path);
        return std::nullopt;
    }
    if (checking.law.entities[entity].just_one) {
        if (!scope.singleton.valid()) scope.singleton = entity;
        return Root{Root::Kind::singleton, 0, entity};
    }
    if (!scope.subject.valid()) {
        scope.subject = entity;
        scope.subject_span = word.span;
    }
    if (scope.subject != entity) return second_subject(checking, scope, word);
    return Root{Root::Kind::subject, 0, entity};
}

void report_unknown_attribute(Checking& checking, EntityId owner, const language::Word& word)
{
    const Entity& entity = checking.law.entities[owner];
    std::vector<std::string_view> candidates;
    if (entity.attributes.size() <= checking.suggestions_left)
        for (const AttributeId attribute : entity.attributes) candidates.push_back(checking.law.attributes[attribute].name);
    auto help = suggest(checking, word.text, candidates);
    const ConceptId item = checking.law.find_concept(word.text);
    if (help.empty() && item.valid()) help = fmt::format("`{}` is a class: write `is {}`", word.text, word.text);
    auto& finding =
        checking.diagnostics.error(unknown_attribute, word.span, fmt::format("`{}` has no attribute `{}`", entity.name, word.text), std::move(help));
    finding.notes.push_back({fmt::format("`{}` is declared here", entity.name), entity.span});
}

/// A step onwards from something that is no single thing.
void report_no_step(Checking& checking, const Place& place, std::string_view so_far, const language::Word& word)
{
    const bool list = place.kind == Type::Kind::list;
    checking.diagnostics.error(unknown_attribute, word.span,
                               fmt::format("`{}` is {}, which has no attribute `{}`", so_far, describe(checking.law, place), word.text),
                               list ? fmt::format("ask its elements: `some … in {} where …`, `every …` or `no …`", so_far) : std::string());
}

bool step(Checking& checking, Place& place, const language::Word& word, std::string_view so_far)
{
    if (place.kind != Type::Kind::entity) {
        report_no_step(checking, place, so_far, word);
        return false;
    }
    if (!place.thing.valid()) return false;  // its type is unknown, which has been reported
    const AttributeId id = checking.law.find_attribute(place.thing, word.text);
    if (!id.valid()) {
        report_unknown_attribute(checking, place.thing, word);
        return false;
    }
    const Type& type = checking.law.attributes[id].type;
    place.kind = type.kind;
    place.thing = type.entity;
    place.attribute = id;
    return true;
}

/// What stands at the end of a path of the law.
Place end_of(const Law& law, const Path& path)
{
    if (path.steps.empty()) return {&path, Type::Kind::entity, path.root.entity, {}};
    const Type& type = law.attributes[path.steps.back()].type;
    return {&path, type.kind, type.entity, path.steps.back()};
}

}  // namespace

std::optional<Place> resolve(Checking& checking, Scope& scope, const language::Path& path)
{
    const auto root = root_of(checking, scope, path);
    if (!root) return std::nullopt;
    const std::string_view written = checking.law.texts->text(path.span);
    std::vector<const Path*>& known = checking.paths_written[written];
    for (const Path* before : known)
        if (before->root == *root) return end_of(checking.law, *before);
    Path made{*root, {}, written};
    made.steps.reserve(path.words.size() - 1);
    Place place{nullptr, Type::Kind::entity, root->entity, {}};
    for (std::size_t i = 1; i < path.words.size(); ++i) {
        const auto so_far = written.substr(0, path.words[i - 1].span.end - path.span.begin);
        if (!step(checking, place, path.words[i], so_far)) return std::nullopt;
        made.steps.push_back(place.attribute);
    }
    const bool things = place.kind == Type::Kind::entity || place.kind == Type::Kind::list;
    if (things && !place.thing.valid()) return std::nullopt;
    place.path = &checking.paths.emplace_back(std::move(made));
    known.push_back(place.path);
    return place;
}

bool is_root(const Checking& checking, const Scope& scope, std::string_view word)
{
    const auto bound = std::any_of(scope.variables.begin(), scope.variables.end(), [&](const Scope::Variable& v) { return v.name == word; });
    return bound || checking.law.find_entity(word).valid();
}

std::string describe(const Law& law, const Place& place)
{
    if (place.attribute.valid()) return describe(law, law.attributes[place.attribute].type);
    return with_article(law.entities[place.thing].name);
}

}  // namespace kyujo::law
