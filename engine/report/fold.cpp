#include "report/fold.hpp"

#include <algorithm>

namespace kyujo::report {
namespace {

using explain::Grounding;

Line with_ground(const Scene& scene, const Reason& reason, const Line& line)
{
    if (reason.grounding == Grounding::rule && reason.rule.valid()) return scene.say(Term::said_by, {line, rule_name(scene, reason.rule)});
    if (reason.grounding == Grounding::presumption) return scene.say(Term::remark, {line, Line(scene.say(Term::presumed), Style::dim)});
    return line;
}

/// The facts below a reason, each once; a class that rests on nothing is told itself.
class Bottom {
public:
    Bottom(const Scene& scene, const Unfolded& unfolded) : scene_(scene), unfolded_(unfolded) {}

    void collect_below(const Reason& reason, InstanceId subject)
    {
        const InstanceId below = subject_below(scene_.law, reason, subject, scene_.scenario);
        for (const Reason& part : reason.because) collect(part, below);
    }
    std::vector<Line> take() { return std::move(lines_); }

private:
    void collect(const Reason& mention, InstanceId subject)
    {
        const Reason reason = unfolded_.complete(mention);
        if (reason.subject == explain::Subject::classification && !seen_.insert(reason.issue).second) return;
        if (!reason.because.empty()) {
            collect_below(reason, subject);
            return;
        }
        const Line line = with_ground(scene_, reason, statement(scene_, reason, subject));
        const auto same = [&line](const Line& other) { return other.plain() == line.plain(); };
        if (std::none_of(lines_.begin(), lines_.end(), same)) lines_.push_back(line);
    }

    const Scene& scene_;
    const Unfolded& unfolded_;
    std::set<theory::Issue> seen_;
    std::vector<Line> lines_;
};

Item fold(const Scene& scene, const Unfolded& unfolded, const Reason& whole, const Line& line, InstanceId subject)
{
    Bottom bottom(scene, unfolded);
    bottom.collect_below(whole, subject);
    const std::vector<Line> facts = bottom.take();
    if (facts.size() == 1) return {{scene.say(Term::since, {line, facts.front()})}, {}};
    Item item{{line}, {}};
    for (const Line& fact : facts) item.children.push_back({{fact}, {}});
    return item;
}

}  // namespace

Item folded_item(const Scene& scene, const Unfolded& unfolded, const Reason& reason, InstanceId subject)
{
    const Reason whole = unfolded.complete(reason);
    return fold(scene, unfolded, whole, with_ground(scene, whole, statement(scene, whole, subject)), subject);
}

Item folded_need(const Scene& scene, const Unfolded& unfolded, const Reason& reason, InstanceId subject)
{
    const Reason whole = unfolded.complete(reason);
    return fold(scene, unfolded, whole, need(scene, whole, subject), subject);
}

}  // namespace kyujo::report
