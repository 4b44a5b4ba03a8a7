#include "scenario/circles.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace kyujo::scenario {

namespace {

/// One act refers to another.
struct Step {
    std::uint32_t to = 0;
    law::AttributeId attribute;
    Span span;
};

class CircleFinder {
public:
    CircleFinder(const law::Law& law, const Scenario& scenario, text::Diagnostics& diagnostics)
        : law_(law), scenario_(scenario), diagnostics_(diagnostics)
    {
        act_ = law.find_entity("act");
        state_.resize(scenario.instances.size(), State::fresh);
    }

    /// Depth first, with a stack of its own: a chain of acts may be as long as a file.
    void run()
    {
        for (std::size_t i = 0; i < state_.size(); ++i)
            if (act_.valid() && scenario_.instances[InstanceId(i)].entity == act_ && state_[i] == State::fresh) from(static_cast<std::uint32_t>(i));
    }

private:
    enum class State : std::uint8_t { fresh, open, done };
    struct Frame {
        std::uint32_t act = 0;
        std::vector<Step> steps;
        std::size_t next = 0;  ///< index in `steps` of the one to take; the one taken is the one before
    };

    void from(std::uint32_t start)
    {
        std::vector<Frame> stack;
        open(stack, start);
        while (!stack.empty()) {
            Frame& top = stack.back();
            if (top.next == top.steps.size()) {
                state_[top.act] = State::done;
                stack.pop_back();
                continue;
            }
            const std::uint32_t to = top.steps[top.next++].to;
            if (state_[to] == State::open) report(stack, to);
            if (state_[to] == State::fresh) open(stack, to);
        }
    }

    void open(std::vector<Frame>& stack, std::uint32_t act)
    {
        state_[act] = State::open;
        stack.push_back({act, steps_of(act), 0});
    }

    std::vector<Step> steps_of(std::uint32_t act) const
    {
        std::vector<Step> steps;
        const Instance& instance = scenario_.instances[InstanceId(act)];
        for (std::size_t i = 0; i < instance.facts.size(); ++i) {
            const Fact& fact = instance.facts[i];
            const law::AttributeId attribute = law_.entities[act_].attributes[i];
            if (fact.origin == Origin::unknown || law_.attributes[attribute].type.entity != act_) continue;
            if (const auto* one = std::get_if<law::EntityReference>(&fact.value)) steps.push_back({one->instance, attribute, fact.span});
            if (const auto* many = std::get_if<law::ReferenceList>(&fact.value))
                for (const auto& each : *many) steps.push_back({each.instance, attribute, fact.span});
        }
        return steps;
    }

    void report(const std::vector<Frame>& stack, std::uint32_t back_to)
    {
        const auto first = std::find_if(stack.begin(), stack.end(), [&](const Frame& frame) { return frame.act == back_to; });
        constexpr std::ptrdiff_t longest = 10;
        std::string circle;
        for (auto frame = first; frame != stack.end(); ++frame) {
            const Step& step = frame->steps[frame->next - 1];
            if (frame - first < longest)
                circle += fmt::format("{}{} is {}", circle.empty() ? "" : ", ",
                                      quoted(name(frame->act) + "." + std::string(law_.attributes[step.attribute].name)), quoted(name(step.to)));
        }
        if (stack.end() - first > longest) circle += fmt::format(", and {} more", stack.end() - first - longest);
        auto& error = diagnostics_.error(code::circle, first->steps[first->next - 1].span,
                                         fmt::format("{} leads back to itself: {}", quoted(name(back_to)), circle),
                                         "an act can only answer one that came before it");
        for (auto frame = first + 1; frame != stack.end() && frame - first < longest; ++frame)
            error.notes.push_back({"and here", frame->steps[frame->next - 1].span});
    }

    const std::string& name(std::uint32_t act) const { return scenario_.instances[InstanceId(act)].name; }

    const law::Law& law_;
    const Scenario& scenario_;
    text::Diagnostics& diagnostics_;
    law::EntityId act_;
    std::vector<State> state_;
};

}  // namespace

void check_circles(const law::Law& law, const Scenario& scenario, text::Diagnostics& diagnostics)
{
    CircleFinder(law, scenario, diagnostics).run();
}

}  // namespace kyujo::scenario
