// What a rule or a definition says, put into a sentence from its formal content alone. It stands beside the title, which a person wrote,
// so that a reader sees whether the two agree.
#pragma once

#include "report/scene.hpp"

namespace kyujo::report {

/// `Where act is “A cyberattack” and …, unless …: act is prohibited.` The scene needs no scenario.
Line paraphrase(const Scene& scene, law::RuleId rule);
/// The condition in words; nothing for an invalid id.
Line paraphrase(const Scene& scene, law::ConditionId condition);

}  // namespace kyujo::report
