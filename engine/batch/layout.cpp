#include "batch/layout.hpp"

#include "text/decimal.hpp"

#include <algorithm>

namespace kyujo::batch {

namespace {

using Role = WrittenValue::Role;

/// As a number without zeros behind its last digit.
law::Decimal millionths(std::int64_t value)
{
    law::Decimal number{value, 6};
    for (; number.scale > 0 && number.mantissa % 10 == 0; --number.scale) number.mantissa /= 10;
    return number;
}

/// Whether the law date of the one thing judged is what stands there.
bool decides_day(const law::Law& law, const scenario::Scenario& scenario, const WrittenValue& value)
{
    if (scenario.law_date_fixed) return false;
    const scenario::InstanceId judged = scenario.judged.front();
    const bool own = scenario.instances[judged].as_of.has_value();
    if (value.role == Role::day) return value.of_thing ? own && value.spot.thing == judged.value : !own && scenario.as_of.has_value();
    if (value.role != Role::fact || own || scenario.as_of || value.spot.thing != judged.value) return false;
    return law.attributes[law.entities[scenario.instances[judged].entity].attributes[value.spot.fact]].name == "date";
}

}  // namespace

std::unique_ptr<Layout> Layout::make(std::string_view line, const Setting& setting, const scenario::Scenario& scenario, law::Date day, Frame& frame)
{
    const auto values = written_values(line, setting.law(), scenario);
    if (!values || frame.compares()) return nullptr;
    std::unique_ptr<Layout> layout(new Layout(setting, frame));
    layout->day_ = day;
    layout->title_ = scenario.title;
    std::vector<std::uint8_t> row(frame.row_bytes());
    if (!frame.pack(scenario, row.data())) return nullptr;
    std::size_t at = 0;
    for (const WrittenValue& value : *values) {
        if (!layout->add(value, line.substr(at, value.begin - at), scenario)) return nullptr;
        at = value.end;
    }
    layout->tail_.kind = Kind::nothing;
    layout->tail_.before = std::string(line.substr(at)) + "\n";
    layout->shortest_ = layout->tail_.before.size();
    for (const Part& part : layout->parts_) layout->shortest_ += part.before.size() + 1;
    for (std::size_t i = 0; i < layout->parts_.size(); ++i) {
        Part& part = layout->parts_[i];
        if (part.kind == Kind::token) part.tokens.are_before(i + 1 == layout->parts_.size() ? layout->tail_.before : layout->parts_[i + 1].before);
    }
    std::vector<bool> written(row.size(), false);
    for (const Part& part : layout->parts_) std::fill_n(written.begin() + part.first_byte, part.bytes, true);
    for (std::size_t byte = 0; byte < row.size(); ++byte)
        if (!written[byte]) layout->constants_.emplace_back(static_cast<std::uint32_t>(byte), row[byte]);
    return layout->learn(line, *values, scenario) ? std::move(layout) : nullptr;
}

/// `compared`: what stands before the part was compared with the value that it follows.
void Layout::add_steps(Part& part, bool compared)
{
    const std::string_view before = compared ? std::string_view("") : std::string_view(part.before);
    for (std::size_t at = 0; at == 0 || at < before.size(); at += Expected::most) {
        const std::string_view bytes = before.substr(at, Expected::most);
        Step step;
        step.before = Expected(bytes);
        step.length = static_cast<std::uint32_t>(bytes.size());
        steps_.push_back(step);
    }
    Step& last = steps_.back();
    last.kind = part.kind;
    last.bytes = static_cast<std::uint8_t>(part.bytes);
    last.out = part.first_byte * Block::stride;
    last.part = part.kind == Kind::nothing ? nullptr : &part;
    last.tokens = part.tokens.root();
    if (part.kind != Kind::token) return;
    if (part.tokens.simple()) {
        last.kind = part.tokens.half() ? Kind::half : Kind::simple;
    } else if (part.tokens.are_lists()) {
        last.kind = Kind::list;
    }
}

bool Layout::add(const WrittenValue& value, std::string_view before, const scenario::Scenario& scenario)
{
    const law::Law& law = setting_.law();
    Part& part = parts_.emplace_back();
    part.before = before;
    part.role = value.role;
    part.spot = value.spot;
    part.law_date = decides_day(law, scenario, value);
    if (value.role == Role::title || value.role == Role::remark) part.kind = Kind::text;
    if (value.role == Role::day) part.kind = Kind::date;
    if (value.role == Role::day) part.days.resize(1024);
    if (value.role != Role::fact) return true;
    const law::Entity& entity = law.entities[scenario.instances[scenario::InstanceId(value.spot.thing)].entity];
    const law::Type::Kind type = law.attributes[entity.attributes[value.spot.fact]].type.kind;
    part.slot = frame_.slot_at(value.spot);
    if (part.slot != nullptr) {
        part.first_byte = part.slot->first_byte;
        part.bytes = part.slot->bytes;
        if (part.bytes > sizeof(std::uint64_t)) return false;
    }
    if (type == law::Type::Kind::number) part.kind = Kind::number;
    if (type == law::Type::Kind::date) part.kind = Kind::date;
    part.days.resize(part.kind == Kind::date ? 1024 : 0);
    if (type == law::Type::Kind::text && part.slot == nullptr) part.kind = Kind::text;
    if ((part.kind == Kind::number || part.kind == Kind::date) && !set_points(part)) part.kind = Kind::token;
    return true;
}

/// False where the points at which tests turn out differently are not known, or not in millionths.
bool Layout::set_points(Part& part)
{
    if (part.slot != nullptr) {
        const auto points = frame_.thresholds(*part.slot);
        if (!points) return false;
        for (const law::Value& point : *points) {
            if (const auto* const date = std::get_if<law::Date>(&point)) part.points.push_back(date->days);
            const auto* const number = std::get_if<law::Decimal>(&point);
            if (number == nullptr) continue;
            std::int64_t millionths = number->mantissa;
            constexpr std::int64_t most = 1'000'000'000'000;
            if (number->scale > 6 || millionths > most || millionths < -most) return false;
            for (int digits = number->scale; digits < 6; ++digits) millionths *= 10;
            part.points.push_back(millionths);
        }
    }
    std::sort(part.points.begin(), part.points.end());
    part.points.erase(std::unique(part.points.begin(), part.points.end()), part.points.end());
    for (const std::int64_t point : part.points) part.bounds.push_back(Part::Two{static_cast<double>(point), static_cast<double>(point + 1)});
    part.stretches.resize(2 * part.points.size() + 1);
    return true;
}

std::uint64_t Layout::signature_of(const Slot& slot, const scenario::Scenario& scenario, bool& good) const
{
    std::vector<std::uint8_t> row(frame_.row_bytes());
    good = frame_.pack(slot, scenario, row.data());
    std::uint64_t signature = 0;
    for (std::uint32_t byte = 0; byte < slot.bytes; ++byte) signature |= std::uint64_t{row[slot.first_byte + byte]} << (8 * byte);
    return signature;
}

bool Layout::learn(std::string_view line, const std::vector<WrittenValue>& values, const scenario::Scenario& scenario)
{
    if (values.size() != parts_.size()) return false;
    std::size_t at = 0;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (line.substr(at, values[i].begin - at) != parts_[i].before) return false;
        at = values[i].end;
    }
    if (std::string(line.substr(at)) + "\n" != tail_.before) return false;
    for (std::size_t i = 0; i < values.size(); ++i) {
        Part& part = parts_[i];
        const std::string_view token = line.substr(values[i].begin, values[i].end - values[i].begin);
        // The law date needs more than the row, and numbers are read as they are.
        const bool read_as_it_is = part.kind == Kind::text || part.law_date || part.role == Role::day ||
                                   (part.kind == Kind::number && (is_digit(token[0]) || token[0] == '-'));
        if (read_as_it_is || part.tokens.knows(token)) continue;
        bool good = true;
        part.tokens.add(token, part.slot != nullptr ? signature_of(*part.slot, scenario, good) : 0);
        if (!good) return false;
    }
    refresh();
    return true;
}

/// What tests make of the values between two points, or on one, told by one of them.
bool Layout::learn_stretch(const Part& part, Part::Stretch& stretch, std::int64_t value)
{
    const law::Value example = part.kind == Kind::date ? law::Value(law::Date{static_cast<std::int32_t>(value)}) : law::Value(millionths(value));
    stretch.signature = signature_of(*part.slot, frame_.with_fact(part.spot, {scenario::Origin::given, example, {}, false}), stretch.known);
    return stretch.known;
}

void Layout::refresh()
{
    steps_.clear();
    bool compared = false;
    for (Part& part : parts_) {
        add_steps(part, compared);
        compared = part.tokens.whole();
    }
    add_steps(tail_, compared);
}

}  // namespace kyujo::batch
