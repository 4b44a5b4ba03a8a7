#include "scenario/scenario.hpp"

#include "scenario/reading.hpp"

namespace kyujo::scenario {

std::optional<Date> Scenario::law_date(InstanceId subject, const law::Law& law) const
{
    if (instances[subject].as_of && !law_date_fixed) return instances[subject].as_of;
    return as_of ? as_of : own_date(subject, law);
}

std::optional<Date> Scenario::own_date(InstanceId subject, const law::Law& law) const
{
    const Instance& thing = instances[subject];
    const auto index = attribute_index(law, thing.entity, "date");
    if (!index || thing.facts[*index].origin == Origin::unknown) return std::nullopt;
    const auto* date = std::get_if<Date>(&thing.facts[*index].value);
    return date == nullptr ? std::nullopt : std::optional(*date);
}

const StandIn* Scenario::stand_in(InstanceId thing) const
{
    const std::size_t named = instances.size() - stand_ins.size();
    return thing.index() < named ? nullptr : &stand_ins[thing.index() - named];
}

}  // namespace kyujo::scenario
