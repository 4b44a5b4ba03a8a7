#include "law/condition_key.hpp"

#include <algorithm>

namespace kyujo::law {

SeenPath see(const Path& path, const SeenPath* base)
{
    if (base == nullptr || path.root.kind != Root::Kind::subject) return {path.root, path.steps};
    SeenPath seen = *base;
    seen.steps.insert(seen.steps.end(), path.steps.begin(), path.steps.end());
    return seen;
}

std::string number_key(std::uint32_t number)
{
    std::string key(4, '\0');
    for (char& byte : key) {
        byte = static_cast<char>(number & 0xFFu);
        number >>= 8u;
    }
    return key;
}

bool on_the_way(const SeenPath& path, std::size_t length, const Path& about)
{
    if (length == 0) return true;
    const bool from_root = path.root.kind == about.root.kind && path.root.entity == about.root.entity;
    return from_root && length <= about.steps.size() &&
           std::equal(path.steps.begin(), path.steps.begin() + static_cast<std::ptrdiff_t>(length), about.steps.begin());
}

std::string path_key(const SeenPath& path, std::size_t length, const Path& about)
{
    const auto begin = path.steps.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(length);
    const auto append = [](std::string key, auto from, auto until) {
        key += number_key(static_cast<std::uint32_t>(until - from));  // says where the key ends
        for (; from != until; ++from) key += number_key(from->value);
        return key;
    };
    const bool from_root = path.root.kind == about.root.kind && path.root.entity == about.root.entity;
    const bool below = from_root && length >= about.steps.size() && std::equal(about.steps.begin(), about.steps.end(), begin);
    if (below) return append("x", begin + static_cast<std::ptrdiff_t>(about.steps.size()), end);
    std::string key = number_key(path.root.entity.value);
    if (path.root.kind == Root::Kind::singleton) return append("o" + key, begin, end);
    if (path.root.kind == Root::Kind::bound) return append("b" + number_key(path.root.depth) + key, begin, end);
    // Something on the other side of what the conclusion is about: it matters how one gets from there to here.
    return append(append("s" + key + number_key(static_cast<std::uint32_t>(about.steps.size())), about.steps.begin(), about.steps.end()), begin, end);
}

std::string definition_key(ConceptId concept_id, OrderId order, const SeenPath& path, const Path& about)
{
    std::string key = number_key(concept_id.value) + number_key(order.value);
    const auto add = [&](const Root& root, const auto& steps) {
        key += static_cast<char>(root.kind);
        key += number_key(root.depth) + number_key(root.entity.value) + number_key(static_cast<std::uint32_t>(steps.size()));
        for (const AttributeId step : steps) key += number_key(step.value);
    };
    add(path.root, path.steps);
    add(about.root, about.steps);
    return key;
}

namespace {

class Keys {
public:
    Keys(const SeenPath* base, const Path& about, OrderId order, const Law& law) : base_(base), about_(about), order_(order), law_(law) {}

    std::string of(ConditionId id) const { return std::visit(*this, law_.conditions[id].form); }

    std::string operator()(const All& form) const { return "A" + parts(form.parts); }
    std::string operator()(const Any& form) const { return "O" + parts(form.parts); }
    std::string operator()(const AtLeast& form) const { return "L" + number_key(form.count) + parts(form.parts); }
    std::string operator()(const Not& form) const { return "N" + of(form.part); }
    std::string operator()(const Quantified& form) const { return "Q" + kind(form.kind) + path(form.list) + of(form.where); }
    std::string operator()(const IsConcept& form) const
    {
        return "C" + kind(form.asked) + number_key(form.concept_id.value) + order(form.in_order) + path(form.path);
    }
    std::string operator()(const IsNorm& form) const { return "M" + kind(form.asked) + kind(form.norm) + order(form.in_order) + path(form.path); }
    std::string operator()(const Equals& form) const { return "E" + kind(form.negated) + value(form.value) + path(form.path); }
    std::string operator()(const IsOneOf& form) const
    {
        std::string key = "I" + kind(form.negated) + number_key(static_cast<std::uint32_t>(form.values.size()));
        std::vector<SymbolId> values(form.values.begin(), form.values.end());
        std::sort(values.begin(), values.end());
        for (const SymbolId symbol : values) key += number_key(symbol.value);
        return key + path(form.path);
    }
    std::string operator()(const IncludesValue& form) const { return "S" + kind(form.negated) + number_key(form.value.value) + path(form.path); }
    std::string operator()(const Compares& form) const { return "K" + kind(form.kind) + value(form.number) + path(form.path); }
    std::string operator()(const ComparesDate& form) const
    {
        std::string key = "D" + kind(form.kind) + number_key(static_cast<std::uint32_t>(form.date.plus_days)) + path(form.path);
        return key + (form.date.path() != nullptr ? path(form.date.path()) : value(std::get<Date>(form.date.base)));
    }
    std::string operator()(const IsGiven& form) const { return "G" + kind(form.negated) + path(form.path); }
    std::string operator()(const IsSame& form) const { return "=" + kind(form.negated) + path(form.left) + path(form.right); }

private:
    template <class Kind>
    static std::string kind(Kind of)
    {
        return {static_cast<char>(of)};
    }
    std::string order(OrderId asked) const { return number_key(asked.valid() ? asked.value : order_.value); }
    std::string path(const Path* form) const
    {
        const SeenPath seen = see(*form, base_);
        return path_key(seen, seen.steps.size(), about_);
    }
    std::string parts(const List<ConditionId>& list) const
    {
        std::string key = number_key(static_cast<std::uint32_t>(list.size()));
        for (const ConditionId part : list) key += of(part);
        return key;
    }
    static std::string value(const Constant& of)
    {
        std::string key = number_key(static_cast<std::uint32_t>(of.index()));
        if (const auto* const answer = std::get_if<bool>(&of)) key += kind(*answer);
        if (const auto* const symbol = std::get_if<SymbolId>(&of)) key += number_key(symbol->value);
        if (const auto* const date = std::get_if<Date>(&of)) key += number_key(static_cast<std::uint32_t>(date->days));
        if (const auto* const number = std::get_if<Decimal>(&of)) key += text::to_string(*number) + ";";
        if (const auto* const text = std::get_if<std::string_view>(&of))
            key.append(number_key(static_cast<std::uint32_t>(text->size()))).append(*text);
        return key;
    }

    const SeenPath* base_;
    const Path& about_;
    OrderId order_;
    const Law& law_;
};

}  // namespace

std::string condition_key(const Law& law, const Quantified& form, const SeenPath* base, const Path& about, OrderId order)
{
    return Keys(base, about, order, law)(form);
}

}  // namespace kyujo::law
