// Facts of the scenario and tests of them, in words.
#pragma once

#include "report/scene.hpp"

namespace kyujo::report {

using explain::Reason;
using scenario::InstanceId;

std::string value_text(const Scene& scene, const law::Value& value, const law::Type& type);
Line origin_text(const Scene& scene, scenario::Origin origin);

/// Null when either id is invalid: a path that runs through something absent or unknown reaches no fact.
const scenario::Fact* find_fact(const Scene& scene, InstanceId owner, law::AttributeId attribute);

/// What a test asks of a fact: `to be` `at least 3`.
struct Test {
    const law::Path* path = nullptr;  ///< null when the condition is no test of a fact
    Verb verb = Verb::be;
    Line complement;
    bool negated = false;
    bool value_itself = false;  ///< the fact's value says it all when the test holds
    bool two_valued = false;    ///< and also when it fails: yes or no, there or not there
    Line alternatives = {};     ///< of several values, any of which would do: themselves, or how many when they are many
};
/// `subject`: the thing the condition's rule or class is about; invalid when that is not known.
Test describe_test(const Scene& scene, law::ConditionId condition, InstanceId subject);

/// A path with the thing's name at its root.
Line path_text(const Scene& scene, const law::Path& path, InstanceId subject);
/// Why a path leads nowhere: `there is no strike.in_response_to`, `strike.by is not said`.
Line dead_end(const Scene& scene, const law::Path& path, InstanceId subject, bool open);
/// The condition as it stands in the law, on one line.
std::string as_written(const Scene& scene, law::ConditionId condition);

}  // namespace kyujo::report
