#include "generate/generate.hpp"

#include "theory/moments.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

namespace kyujo::generate {

namespace {

using Kind = law::Type::Kind;

void append_day(std::string& out, std::int64_t days)
{
    out += '"';
    out += text::to_string(law::Date{static_cast<std::int32_t>(days)});
    out += '"';
}

/// Periods of law dates between which no rule changes.
std::vector<Steps> periods_of(const law::Law& law, law::OrderId only)
{
    std::vector<law::RuleId> rules;
    for (std::size_t i = 0; i < law.rules.size(); ++i)
        if (!only.valid() || law.rules[law::RuleId(i)].order == only) rules.emplace_back(i);
    std::vector<Steps> periods;
    std::optional<law::Date> from;
    for (const law::Date turn : theory::turning_dates(law, {}, rules)) {
        periods.push_back(days_between(from, turn.plus_days(-1)));
        from = turn;
    }
    periods.push_back(days_between(from, std::nullopt));
    return periods;
}

}  // namespace

/// One scenario being made.
class Case {
public:
    Case(const Generator& generator, std::uint64_t number, std::string& out)
        : generator_(generator), law_(generator.law_), out_(out), random_(generator.options_.seed, number), number_(number)
    {}

    void write()
    {
        out_ += fmt::format("{{\"scenario\":\"case {} of seed {}\",\"as_of\":", number_, generator_.options_.seed);
        const std::int64_t day = draw(random_.any_of(generator_.periods_), random_);
        append_day(out_, day);
        dates_.push_back(day);
        for (std::size_t i = 0; i < law_.entities.size(); ++i) {
            const law::EntityId id(i);
            const bool wanted = law_.entities[id].just_one && !generator_.attributes_[id].empty();
            if (wanted && id != generator_.judged_) top(id);
        }
        top(generator_.judged_);
        if (law_.entities[generator_.judged_].name != "act") out_ += fmt::format(",\"judge\":\"{}\"", law_.entities[generator_.judged_].name);
        assume();
        out_ += "}\n";
    }

private:
    void top(law::EntityId id)
    {
        const std::string_view name = law_.entities[id].name;
        out_ += ",\"";
        out_ += name;
        out_ += "\":";
        thing(id, generator_.depth_[id], std::string(name));
    }

    void thing(law::EntityId id, std::uint32_t depth, const std::string& name)
    {
        out_ += '{';
        const std::size_t begin = out_.size();
        for (const Attribute& attribute : generator_.attributes_[id]) {
            const bool refers = attribute.entity.valid();
            if (refers && depth == 0) continue;
            const std::size_t before = out_.size();
            if (before != begin) out_ += ',';
            out_ += attribute.key;
            if (!value(attribute, depth, name)) out_.resize(before);
        }
        out_ += '}';
    }

    /// False when nothing is to be said, which means what is normally so.
    bool value(const Attribute& attribute, std::uint32_t depth, const std::string& owner)
    {
        if (rarely()) {
            out_ += "\"unknown\"";
            return true;
        }
        if (!attribute.may_be_absent && rarely()) {
            out_ += "\"none\"";
            return true;
        }
        switch (attribute.kind) {
            case Kind::entity:
                reference(attribute, depth, owner);
                return true;
            case Kind::list:
                references(attribute, depth, owner);
                return true;
            case Kind::some_of:
                set(attribute);
                return true;
            default:
                return drawn(attribute);
        }
    }

    bool rarely()
    {
        const auto share = static_cast<std::uint64_t>(generator_.options_.unknown.mantissa);
        return share != 0 && random_.below(generator_.unknown_of_) < share;
    }

    bool drawn(const Attribute& attribute)
    {
        if (attribute.kind == Kind::date && !attribute.days.empty() && random_.below(2) == 0) return related_day(attribute), true;
        const Class& chosen = random_.any_of(attribute.classes);
        if (!chosen.words.empty()) {
            const std::string& word = random_.any_of(chosen.words);
            if (word == attribute.normal && random_.below(2) == 0) return false;
            out_ += word;
            return true;
        }
        const Steps& steps = random_.any_of(chosen.stretches);
        const std::int64_t step = draw(steps, random_);
        if (attribute.kind == Kind::date) {
            append_day(out_, step);
            dates_.push_back(step);
        } else {
            out_ += text::to_string(law::Decimal{step, steps.scale});
        }
        return true;
    }

    /// A day on, just before or just after the one that a rule would compare it with.
    void related_day(const Attribute& attribute)
    {
        const std::int64_t off = random_.any_of(attribute.days);
        const std::int64_t sign = random_.below(2) == 0 ? 1 : -1;
        const std::int64_t near = static_cast<std::int64_t>(random_.below(3)) - 1;
        const Steps all = days_between(law::Date{std::numeric_limits<std::int32_t>::min()}, law::Date{std::numeric_limits<std::int32_t>::max()});
        const std::int64_t day = std::clamp(random_.any_of(dates_) + sign * off + near, all.low, all.high);
        append_day(out_, day);
        dates_.push_back(day);
    }

    void set(const Attribute& attribute)
    {
        if (attribute.may_be_absent && random_.below(attribute.members.size() + 2) == 0) {
            out_ += "\"none\"";
            return;
        }
        out_ += '[';
        const std::size_t begin = out_.size();
        const auto add = [&](const std::string& member) {
            if (out_.size() != begin) out_ += ',';
            out_ += member;
        };
        for (const std::string& member : attribute.members)
            if (random_.below(2) == 0) add(member);
        if (!attribute.unlisted.empty() && random_.below(2) == 0) add(random_.any_of(attribute.unlisted));
        out_ += ']';
    }

    void reference(const Attribute& attribute, std::uint32_t depth, const std::string& owner)
    {
        if (attribute.may_be_absent && random_.below(2) == 0) {
            out_ += "\"none\"";
            return;
        }
        const law::Entity& kind = law_.entities[attribute.entity];
        if (kind.just_one) {
            out_ += fmt::format("\"{}\"", kind.name);
            return;
        }
        if (!attribute.shares || !known_thing(attribute.entity)) described(attribute, depth, owner + "." + name_of(attribute));
    }

    void references(const Attribute& attribute, std::uint32_t depth, const std::string& owner)
    {
        const std::uint64_t count = random_.below(attribute.may_be_absent ? 4 : 3);
        if (count == 3 || law_.entities[attribute.entity].just_one) {
            out_ += "\"none\"";
            return;
        }
        out_ += '[';
        for (std::uint64_t i = 0; i < count; ++i) {
            if (i > 0) out_ += ',';
            described(attribute, depth, fmt::format("{}.{}.{}", owner, name_of(attribute), i + 1));
        }
        out_ += ']';
    }

    /// One that is described already, in half of the cases where there is one.
    bool known_thing(law::EntityId entity)
    {
        std::vector<const std::string*> known;
        for (const auto& [kind, name] : things_)
            if (kind == entity) known.push_back(&name);
        if (known.empty() || random_.below(2) == 0) return false;
        out_ += fmt::format("\"{}\"", *random_.any_of(known));
        return true;
    }

    void described(const Attribute& attribute, std::uint32_t depth, const std::string& name)
    {
        // An act can only answer one that came before it, so acts are not referred to again.
        if (law_.entities[attribute.entity].name != "act") things_.emplace_back(attribute.entity, name);
        thing(attribute.entity, depth - 1, name);
    }

    static std::string name_of(const Attribute& attribute) { return attribute.key.substr(1, attribute.key.size() - 3); }

    void assume()
    {
        if (generator_.questions_.empty() || random_.below(2) == 0) return;
        const std::size_t before = out_.size();
        out_ += ",\"assume\":{";
        const std::size_t begin = out_.size();
        for (const auto& [key, readings] : generator_.questions_) {
            if (random_.below(4) != 0) continue;
            if (out_.size() != begin) out_ += ',';
            out_ += key;
            out_ += random_.any_of(readings);
        }
        if (out_.size() == begin)
            out_.resize(before);
        else
            out_ += '}';
    }

    const Generator& generator_;
    const law::Law& law_;
    std::string& out_;
    Random random_;
    std::uint64_t number_;
    std::vector<std::int64_t> dates_;                            ///< drawn so far
    std::vector<std::pair<law::EntityId, std::string>> things_;  ///< described so far
};

Generator::Generator(const law::Law& law, const Options& options) : law_(law), options_(options), periods_(periods_of(law, options.order))
{
    for (std::uint8_t i = 0; i < options.unknown.scale; ++i) unknown_of_ *= 10;
    const Tests tests = tests_of(law, options.order);
    depth_ = tests.depth;
    for (const law::Entity& entity : law.entities) {
        std::vector<Attribute> looked_at;
        for (const law::AttributeId id : entity.attributes)
            if (tests.of[id].looked_at) looked_at.push_back(attribute_of(law, id, tests.of[id]));
        attributes_.push(std::move(looked_at));
    }
    for (const law::Question& question : law.questions) {
        if (options.order.valid() && question.order != options.order) continue;
        auto& [key, readings] = questions_.emplace_back();
        key = fmt::format("\"{}\":", question.name);
        for (const law::Reading& reading : question.readings) readings.push_back(fmt::format("\"{}\"", reading.name));
    }
    judged_ = choose_judged();
}

/// Acts; in a law without any, what most rules range over.
law::EntityId Generator::choose_judged() const
{
    const law::EntityId act = law_.find_entity("act");
    if (act.valid()) return act;
    std::vector<std::size_t> rules(law_.entities.size(), 0);
    for (const law::Rule& rule : law_.rules) ++rules[rule.subject.index()];
    const auto most = std::max_element(rules.begin(), rules.end());
    return most == rules.end() || *most == 0 ? law::EntityId{} : law::EntityId(static_cast<std::size_t>(most - rules.begin()));
}

void Generator::write(std::uint64_t number, std::string& out) const
{
    Case(*this, number, out).write();
}

}  // namespace kyujo::generate
