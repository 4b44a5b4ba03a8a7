#include "batch/frame.hpp"

#include "theory/moments.hpp"
#include "theory/places.hpp"
#include "verdict/duties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <limits>
#include <tuple>

namespace kyujo::batch {

namespace {

using law::Type;
using theory::FactTest;
using theory::Place;

bool is_reference(const Type& type)
{
    return type.kind == Type::Kind::entity || type.kind == Type::Kind::list;
}

void write_reference(std::string& key, const scenario::Fact& fact)
{
    const auto out = std::back_inserter(key);
    if (fact.origin == scenario::Origin::unknown) {
        key += '?';
    } else if (const auto* const one = std::get_if<law::EntityReference>(&fact.value)) {
        fmt::format_to(out, "{}", one->instance);
    } else if (const auto* const many = std::get_if<law::ReferenceList>(&fact.value)) {
        key += '[';
        for (const law::EntityReference each : *many) fmt::format_to(out, "{},", each.instance);
    } else {
        key += '-';
    }
    key += ';';
}

/// The first day of the period of unchanged law in which a day lies, and the first day of the next one.
std::pair<law::Date, std::optional<law::Date>> period_of(const law::Law& law, const scenario::Scenario& scenario, law::Date day)
{
    std::vector<law::RuleId> rules;
    for (std::size_t i = 0; i < law.rules.size(); ++i) rules.emplace_back(i);
    const std::vector<law::Date> turns = theory::turning_dates(law, scenario, rules);
    const auto next = std::upper_bound(turns.begin(), turns.end(), day);
    const law::Date earliest{std::numeric_limits<std::int32_t>::min()};
    return {next == turns.begin() ? earliest : *std::prev(next), next == turns.end() ? std::nullopt : std::optional(*next)};
}

/// Whether in some judged order the law of another day may apply than that of the law date.
bool milder_law_may_apply(const Setting& setting, const scenario::Scenario& scenario)
{
    const auto declared = [&](law::OrderId order) { return setting.law().orders[order].milder_law.file.valid(); };
    const auto dated = [&](scenario::InstanceId thing) { return setting.law().find_attribute(scenario.instances[thing].entity, "date").valid(); };
    return std::any_of(setting.orders.begin(), setting.orders.end(), declared) && std::any_of(scenario.judged.begin(), scenario.judged.end(), dated);
}

}  // namespace

std::string Frame::shape_of(const law::Law& law, const scenario::Scenario& scenario)
{
    std::string key;
    const auto out = std::back_inserter(key);
    for (const scenario::Instance& thing : scenario.instances) {
        fmt::format_to(out, "{}={}(", thing.name, thing.entity.value);
        const auto& attributes = law.entities[thing.entity].attributes;
        for (std::size_t i = 0; i < attributes.size(); ++i)
            if (is_reference(law.attributes[attributes[i]].type)) write_reference(key, thing.facts[i]);
        key += ')';
    }
    for (const scenario::InstanceId thing : scenario.judged) fmt::format_to(out, "j{}", thing.value);
    for (const scenario::Assumption& side : scenario.assumptions) fmt::format_to(out, "a{}:{}", side.question.value, side.reading);
    for (const law::SourceId source : scenario.sources) fmt::format_to(out, "s{}", source.value);
    return key;
}

std::unique_ptr<Frame> Frame::make(const Setting& setting, const scenario::Scenario& sample, law::Date day)
{
    if (milder_law_may_apply(setting, sample)) return nullptr;
    std::unique_ptr<Frame> frame(new Frame(setting, sample));
    return frame->build(day) ? std::move(frame) : nullptr;
}

bool Frame::build(law::Date day)
{
    text::Diagnostics findings;
    named_ = scenario_.instances.size();
    solved_ = verdict::solve(setting_.law(), scenario_, day, findings, setting_.limits);
    if (findings.has_errors()) return false;
    std::tie(from_, until_) = period_of(setting_.law(), scenario_, day);
    const auto overdue = [&](LiteralId input) { return std::holds_alternative<theory::OverdueAtom>(solved_.ground.atoms[input.index()]); };
    // What is overdue hangs on the very day.
    if (std::any_of(solved_.ground.inputs.begin(), solved_.ground.inputs.end(), overdue)) {
        from_ = day;
        until_ = day.plus_days(1);
    }
    for (const LiteralId input : solved_.ground.inputs) place(input);
    if (!fits_rows_) return false;
    lay_out();
    aim();
    return true;
}

/// Whether a place is a fact that scenarios of this shape may give differently; notes it if so.
bool Frame::given(const Place& place, std::vector<Spot>& spots) const
{
    if (place.kind != Place::Kind::found || !place.attribute.valid() || place.owner.index() >= named_) return false;
    if (is_reference(setting_.law().attributes[place.attribute].type)) return false;
    const Spot spot{place.owner.value, setting_.law().attributes[place.attribute].position};
    if (std::find(spots.begin(), spots.end(), spot) == spots.end()) spots.push_back(spot);
    return true;
}

/// Sorts an input by what it turns on.
void Frame::place(LiteralId input)
{
    const theory::Atom& atom = solved_.ground.atoms[input.index()];
    std::vector<Spot> spots;
    if (const auto* const test = std::get_if<FactTest>(&atom)) {
        given(test->place, spots);
        given(test->other, spots);
        // Other scenarios of the shape do not have the things that nobody names until their law is written out.
        const auto nameless = [&](const Place& at) { return at.kind == Place::Kind::found && at.owner.index() >= named_; };
        fits_rows_ = fits_rows_ && (spots.empty() || !(nameless(test->place) || nameless(test->other)));
    } else if (const auto* const overdue = std::get_if<theory::OverdueAtom>(&atom)) {
        if (!overdue->due.fixed) given(overdue->due.place, spots);
    }
    if (!spots.empty()) {
        add_test(input, std::move(spots));
    } else if (const auto holds = truth(input, scenario_)) {
        (*holds ? always_ : never_).push_back(input);
    }
}

void Frame::add_test(LiteralId input, std::vector<Spot> spots)
{
    const bool two = spots.size() == 2;
    // What compares is not a function of one fact, and has a slot of its own.
    const auto same = [&](const Slot& slot) { return !two && !slot.compares() && slot.spot == spots.front(); };
    auto found = std::find_if(slots_.begin(), slots_.end(), same);
    if (found == slots_.end()) {
        slots_.push_back({spots.front(), spots.back(), {}, 0, 0});
        found = std::prev(slots_.end());
    }
    compares_ = compares_ || two;
    found->inputs.push_back(input);
}

void Frame::lay_out()
{
    for (Slot& slot : slots_) {
        slot.first_byte = static_cast<std::uint32_t>(row_bytes_);
        slot.bytes = static_cast<std::uint32_t>((slot.inputs.size() + 1 + 7) / 8);
        row_bytes_ += slot.bytes;
    }
}

void Frame::aim()
{
    using verdict::Word;
    const theory::Theory& theory = solved_.ground.theory;
    std::vector<bool> wanted(theory.literal_count(), false);
    for (const scenario::InstanceId thing : scenario_.judged) {
        for (const law::OrderId order : setting_.orders) {
            Target& target = targets_.emplace_back();
            target.thing = thing;
            target.order = order;
            const auto norms = solved_.ground.norms.find({order, thing, {}});
            if (norms != solved_.ground.norms.end()) {
                const auto ladder = verdict::ladder_of(norms->second);
                target.ladder.assign(ladder.begin(), ladder.end());
            }
            std::vector<bool> cone(theory.literal_count(), false);
            std::vector<LiteralId> work;
            for (const auto& [literal, word] : target.ladder) work.push_back(literal);
            // Duties on account of the thing belong to its answer.
            if (const auto about = solved_.ground.duties_about.find(thing); setting_.columns.duties && about != solved_.ground.duties_about.end()) {
                for (const std::uint32_t duty : about->second)
                    for (const std::uint32_t link : verdict::chain_from(solved_.ground, duty))
                        for (const LiteralId literal : {solved_.ground.duties[link].breached, solved_.ground.duties[link].fulfilled})
                            work.push_back(literal);
            }
            while (!work.empty()) {
                const LiteralId id = work.back();
                work.pop_back();
                if (cone[id.index()]) continue;
                cone[id.index()] = wanted[id.index()] = true;
                theory::for_each_dependency(theory, id, [&](LiteralId on, bool) { work.push_back(on); });
            }
            for (const Slot& slot : slots_) {
                if (std::none_of(slot.inputs.begin(), slot.inputs.end(), [&](LiteralId input) { return cone[input.index()]; })) continue;
                target.repeats = target.repeats && !slot.compares();
                for (std::uint32_t byte = 0; byte < slot.bytes; ++byte) target.bytes.push_back(slot.first_byte + byte);
            }
        }
    }
    schedule_ = solved_.ground.schedule.only(wanted);
}

std::optional<bool> Frame::truth(LiteralId input, const scenario::Scenario& scenario) const
{
    const theory::Atom& atom = solved_.ground.atoms[input.index()];
    if (const auto* const test = std::get_if<FactTest>(&atom)) return theory::evaluate(setting_.law(), scenario, *test);
    if (const auto* const overdue = std::get_if<theory::OverdueAtom>(&atom)) return theory::evaluate(setting_.law(), scenario, *overdue);
    return std::nullopt;
}

bool Frame::pack(const Slot& slot, const scenario::Scenario& scenario, std::uint8_t* row) const
{
    std::uint8_t* const out = row + slot.first_byte;
    std::fill_n(out, slot.bytes, std::uint8_t{0});
    std::size_t unknown = 0;
    for (std::size_t i = 0; i < slot.inputs.size(); ++i) {
        const auto holds = truth(slot.inputs[i], scenario);
        if (!holds) ++unknown;
        if (holds && *holds) out[(i + 1) / 8] = static_cast<std::uint8_t>(out[(i + 1) / 8] | (1u << ((i + 1) % 8)));
    }
    if (unknown != 0) out[0] = static_cast<std::uint8_t>(out[0] | 1u);
    return unknown == 0 || unknown == slot.inputs.size();
}

bool Frame::pack(const scenario::Scenario& scenario, std::uint8_t* row) const
{
    return std::all_of(slots_.begin(), slots_.end(), [&](const Slot& slot) { return pack(slot, scenario, row); });
}

const Slot* Frame::slot_at(Spot spot) const
{
    const auto found = std::find_if(slots_.begin(), slots_.end(), [&](const Slot& slot) { return !slot.compares() && slot.spot == spot; });
    return found == slots_.end() ? nullptr : &*found;
}

std::optional<std::vector<law::Value>> Frame::thresholds(const Slot& slot) const
{
    std::vector<law::Value> points;
    for (const LiteralId input : slot.inputs) {
        const theory::Atom& atom = solved_.ground.atoms[input.index()];
        if (const auto* const overdue = std::get_if<theory::OverdueAtom>(&atom)) {
            points.emplace_back(overdue->law_date.plus_days(-overdue->due.plus_days));
            continue;
        }
        const auto& form = setting_.law().conditions[std::get<FactTest>(atom).condition].form;
        if (const auto* const number = std::get_if<law::Compares>(&form)) {
            points.emplace_back(number->number);
        } else if (const auto* const equals = std::get_if<law::Equals>(&form)) {
            if (!std::holds_alternative<law::Absent>(equals->value)) points.push_back(law::value_of(equals->value));
        } else if (const auto* const date = std::get_if<law::ComparesDate>(&form)) {
            const auto* const fixed = std::get_if<law::Date>(&date->date.base);
            if (fixed == nullptr) return std::nullopt;
            points.emplace_back(fixed->plus_days(date->date.plus_days));
        } else if (!std::holds_alternative<law::IsGiven>(form)) {
            return std::nullopt;
        }
    }
    return points;
}

const scenario::Scenario& Frame::with_fact(Spot spot, const scenario::Fact& fact)
{
    scenario_.instances[scenario::InstanceId(spot.thing)].facts[spot.fact] = fact;
    return scenario_;
}

Answer Frame::answer(const scenario::Scenario& scenario, law::Date day, const Target& target)
{
    for (std::size_t i = 0; i < named_; ++i) scenario_.instances[scenario::InstanceId(i)].facts = scenario.instances[scenario::InstanceId(i)].facts;
    solved_.date = day;
    verdict::solve_again(setting_.law(), scenario_, solved_);
    return answer_of(setting_, scenario_, solved_, target.thing, target.order);
}

}  // namespace kyujo::batch
