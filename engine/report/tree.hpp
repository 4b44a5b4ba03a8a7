// Reasons as trees: each class with the rule behind it, its authority and who says so, down to facts.
#pragma once

#include "report/phrase.hpp"

#include <map>
#include <set>
#include <span>

namespace kyujo::report {

/// The explanation unfolds each class once, at its first mention in the order of the law; a reader needs it at the first mention in
/// the order of the report. Keeps the unfolded ones at hand, and what was already told.
class Unfolded {
public:
    explicit Unfolded(const explain::Explanation& explanation);
    explicit Unfolded(const explain::ConceptExplanation& explanation);
    explicit Unfolded(std::span<const explain::Duty> duties) { index(duties); }
    /// The same reason with its grounding and parts, if they are known at all.
    Reason complete(const Reason& reason) const;
    /// True once per class.
    bool tell(const theory::Issue& issue) { return told_.insert(issue).second; }

private:
    void index(std::span<const explain::Account> accounts);
    void index(std::span<const explain::Duty> duties);
    void index(const Reason& reason);

    std::map<theory::Issue, const Reason*> found_;
    std::set<theory::Issue> told_;
};

Item reason_item(const Scene& scene, Unfolded& unfolded, const Reason& reason, InstanceId subject);
std::vector<Item> reason_items(const Scene& scene, Unfolded& unfolded, std::span<const Reason> reasons, InstanceId subject);
/// As reason_item, worded as what is needed and what there is instead.
Item need_item(const Scene& scene, Unfolded& unfolded, const Reason& reason, InstanceId subject);

}  // namespace kyujo::report
