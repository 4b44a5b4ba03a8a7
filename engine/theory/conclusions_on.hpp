// Rules by what they conclude.
#pragma once

#include "law/law.hpp"

#include <map>
#include <utility>
#include <vector>

namespace kyujo::theory {

/// The class that a conclusion speaks of; invalid of everything but `counts as` and its contrary.
inline law::ConceptId concept_of(const law::Conclusion& conclusion)
{
    const auto* const counts = std::get_if<law::CountsAs>(&conclusion.form);
    return counts != nullptr ? counts->concept_id : law::ConceptId();
}

/// What the rules of an order conclude about a class, or about the normative status; what follows breaches among it. Made when first asked for.
class ConclusionsOn {
public:
    explicit ConclusionsOn(const law::Law& law) : law_(law) {}

    /// In the sequence of the rules; an invalid class: the normative status.
    const std::vector<std::pair<law::RuleId, const law::Conclusion*>>& on(law::OrderId order, law::ConceptId concept_id)
    {
        if (found_.empty()) find();
        return found_[{order, concept_id}];
    }

private:
    void find()
    {
        for (std::size_t i = 0; i < law_.rules.size(); ++i) {
            const law::Rule& rule = law_.rules[law::RuleId(i)];
            for (const law::Conclusion& first : rule.conclusions) {
                for (const law::Conclusion* link = &first; link != nullptr; link = link->next())
                    if (link->duty() == nullptr) found_[{rule.order, concept_of(*link)}].emplace_back(law::RuleId(i), link);
            }
        }
    }

    const law::Law& law_;
    std::map<std::pair<law::OrderId, law::ConceptId>, std::vector<std::pair<law::RuleId, const law::Conclusion*>>> found_;
};

}  // namespace kyujo::theory
