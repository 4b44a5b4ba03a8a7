#include "tests/batch/random_scenarios.hpp"

#include "text/date.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::tests {

namespace {

/// Separates the items of both texts.
struct Items {
    Written text;
    bool any = false;
    void add(const std::string& yaml, const std::string& json)
    {
        if (any) {
            text.yaml += ", ";
            text.json += ",";
        }
        any = true;
        text.yaml += yaml;
        text.json += json;
    }
};

}  // namespace

void RandomScenarios::draw_things(std::mt19937& shape)
{
    things_.clear();
    for (std::size_t i = 0; i < law_.entities.size(); ++i) {
        const law::EntityId id(i);
        const law::Entity& entity = law_.entities[id];
        if (entity.just_one) continue;
        const std::uint32_t count = entity.name == "act" ? 1 + shape() % 2 : shape() % 3;
        for (std::uint32_t n = 0; n < count; ++n) things_.push_back({fmt::format("{}_{}", entity.name, n + 1), id});
    }
}

std::string RandomScenarios::day()
{
    const text::Date first = *text::make_date(2010, 1, 1);
    return text::to_string(first.plus_days(static_cast<std::int32_t>(below(20 * 365))));
}

std::string RandomScenarios::number()
{
    const std::uint32_t whole = below(4) == 0 ? below(100000) : below(30);
    return below(3) == 0 ? fmt::format("{}.{}", whole, below(100)) : fmt::format("{}{}", below(12) == 0 ? "-" : "", whole);
}

Written RandomScenarios::value(const law::Attribute& attribute, const Thing& owner, std::mt19937& shape)
{
    using Kind = law::Type::Kind;
    const auto symbol = [&] {
        return std::string(law_.symbols[attribute.type.values[below(static_cast<std::uint32_t>(attribute.type.values.size()))]]);
    };
    const bool reference = attribute.type.kind == Kind::entity || attribute.type.kind == Kind::list;
    // What is referred to belongs to the pattern.
    const std::uint32_t state = reference ? shape() % 16 : below(16);
    if (state == 0) return word("unknown");
    if (state == 1) return below(2) == 0 || reference ? word("none") : Written{"none", "null"};
    switch (attribute.type.kind) {
        case Kind::yes_no: {
            const bool yes = below(2) == 0;
            return below(4) == 0 ? word(yes ? "yes" : "no") : Written{yes ? "yes" : "no", yes ? "true" : "false"};
        }
        case Kind::one_of:
            return word(symbol());
        case Kind::some_of: {
            Items items;
            for (const law::SymbolId id : attribute.type.values) {
                const std::string name(law_.symbols[id]);
                if (below(3) == 0) items.add(name, "\"" + name + "\"");
            }
            return {"[" + items.text.yaml + "]", "[" + items.text.json + "]"};
        }
        case Kind::number: {
            const std::string digits = number();
            return {digits, digits};
        }
        case Kind::date:
            return word(day());
        case Kind::text:
            return {"\"so\"", "{\"$text\":\"so\"}"};
        case Kind::entity:
        case Kind::list:
            break;
    }
    std::vector<std::string> fitting;
    for (const Thing& thing : things_) {
        // An act answers those before it.
        if (thing.name == owner.name && thing.entity == owner.entity) break;
        if (thing.entity == attribute.type.entity) fitting.push_back(thing.name);
    }
    for (const Thing& thing : things_)
        if (attribute.type.entity != owner.entity && thing.entity == attribute.type.entity) fitting.push_back(thing.name);
    std::sort(fitting.begin(), fitting.end());
    fitting.erase(std::unique(fitting.begin(), fitting.end()), fitting.end());
    if (fitting.empty()) return word("none");
    if (attribute.type.kind == Kind::entity) return word(fitting[shape() % fitting.size()]);
    Items items;
    for (const std::string& name : fitting)
        if (shape() % 2 == 0) items.add(name, "\"" + name + "\"");
    return {"[" + items.text.yaml + "]", "[" + items.text.json + "]"};
}

Written RandomScenarios::body(const Thing& thing, std::mt19937& shape)
{
    Items items;
    for (const law::AttributeId id : law_.entities[thing.entity].attributes) {
        const law::Attribute& attribute = law_.attributes[id];
        // A few scenarios differ from their pattern in what they leave out.
        const bool left_out = shape() % 3 == 0;
        const Written drawn = value(attribute, thing, shape);
        if (left_out != (below(100) == 0)) continue;
        items.add(fmt::format("{}: {}", attribute.name, drawn.yaml), fmt::format("\"{}\":{}", attribute.name, drawn.json));
    }
    return {"{" + items.text.yaml + "}", "{" + items.text.json + "}"};
}

Written RandomScenarios::next(std::uint32_t pattern, std::size_t number)
{
    std::mt19937 shape(pattern);
    draw_things(shape);
    Written all;
    all.yaml = fmt::format("scenario: case {}\n", number);
    all.json = fmt::format("{{\"scenario\":\"case {}\"", number);
    if (shape() % 8 != 0) {
        const std::string as_of = day();
        all.yaml += fmt::format("as_of: {}\n", as_of);
        all.json += fmt::format(",\"as_of\":\"{}\"", as_of);
    }
    for (std::size_t i = 0; i < law_.questions.size(); ++i) {
        const law::Question& question = law_.questions[law::QuestionId(i)];
        const auto side = shape() % 6;
        if (side >= question.readings.size() || i != shape() % 8) continue;
        const auto reading = question.readings[side].name;
        all.yaml += fmt::format("assume: {{{}: {}}}\n", question.name, reading);
        all.json += fmt::format(",\"assume\":{{\"{}\":\"{}\"}}", question.name, reading);
        break;
    }
    for (std::size_t i = 0; i < law_.entities.size(); ++i) {
        const law::EntityId id(i);
        const law::Entity& entity = law_.entities[id];
        Items items;
        for (const Thing& thing : things_) {
            if (thing.entity != id) continue;
            const Written inside = body(thing, shape);
            items.add(fmt::format("{}: {}", thing.name, inside.yaml), fmt::format("\"{}\":{}", thing.name, inside.json));
        }
        if (entity.just_one && shape() % 2 == 0) {
            const Written inside = body({std::string(entity.name), id}, shape);
            all.yaml += fmt::format("{}: {}\n", entity.name, inside.yaml);
            all.json += fmt::format(",\"{}\":{}", entity.name, inside.json);
        }
        if (!items.any) continue;
        all.yaml += fmt::format("{}: {{{}}}\n", entity.plural, items.text.yaml);
        all.json += fmt::format(",\"{}\":{{{}}}", entity.plural, items.text.json);
    }
    all.json += "}";
    return all;
}

}  // namespace kyujo::tests
