#include "theory/cone.hpp"

#include <algorithm>

namespace kyujo::theory {

namespace {

class Walk {
public:
    explicit Walk(const Ground& ground) : ground_(ground), seen_(ground.theory.literal_count(), false) {}

    Cone from(const Issue& issue)
    {
        reach(issue);
        while (!work_.empty()) {
            const LiteralId literal = work_.back();
            work_.pop_back();
            const Atom& atom = ground_.atoms[literal.index()];
            if (const auto* const class_ = std::get_if<ConceptAtom>(&atom)) reach(class_->issue);
            if (const auto* const norm = std::get_if<NormAtom>(&atom)) reach(norm->issue);
            for (const LiteralId child : ground_.theory.children(literal)) push(child);
        }
        std::sort(cone_.rules.begin(), cone_.rules.end());
        cone_.rules.erase(std::unique(cone_.rules.begin(), cone_.rules.end()), cone_.rules.end());
        return std::move(cone_);
    }

private:
    void push(LiteralId literal)
    {
        if (!literal.valid() || seen_[literal.index()]) return;
        seen_[literal.index()] = true;
        work_.push_back(literal);
    }

    void reach(const Issue& issue)
    {
        if (!cone_.issues.insert(issue).second) return;
        if (const auto class_ = ground_.concepts.find(issue); class_ != ground_.concepts.end()) push(class_->second.holds);  // its definition
        const auto found = ground_.by_issue.find(issue);
        if (found == ground_.by_issue.end()) return;
        for (const std::uint32_t number : found->second) {
            const RuleInstance& instance = ground_.instances[number];
            cone_.rules.push_back(instance.rule);
            push(instance.condition);
            push(instance.only_if);
            for (const LiteralId exception : instance.unless) push(exception);
        }
    }

    const Ground& ground_;
    std::vector<bool> seen_;
    std::vector<LiteralId> work_;
    Cone cone_;
};

}  // namespace

Cone cone_of(const Ground& ground, const Issue& issue)
{
    return Walk(ground).from(issue);
}

}  // namespace kyujo::theory
