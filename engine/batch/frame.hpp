// Scenarios of one shape under the law of one period: the same things that refer to each other in the same way, all else free. The law is written
// out once for all of them; what a scenario says besides is a row of bits, one or more for each test that the law makes of its facts.
#pragma once

#include "batch/judge.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace kyujo::batch {

using theory::LiteralId;

/// Where a fact of a scenario is.
struct Spot {
    std::uint32_t thing = 0;  ///< index among the instances
    std::uint32_t fact = 0;   ///< index among its facts
    friend auto operator<=>(const Spot&, const Spot&) = default;
};

/// The tests that turn on one fact, or on two compared with each other. In a row: bit 0 says that it is unknown how they turn out, bit 1 + i that
/// test i holds.
struct Slot {
    Spot spot, other;  ///< `other` equals `spot` unless two facts are compared
    std::vector<LiteralId> inputs;
    std::uint32_t first_byte = 0;
    std::uint32_t bytes = 0;
    bool compares() const { return spot != other; }
};

/// What the law of one period gives for one shape. The answers are those of verdict::answer: firm ones for many rows at once, the others one by one.
class Frame {
public:
    /// Null where scenarios like this one must be judged one by one.
    static std::unique_ptr<Frame> make(const Setting& setting, const scenario::Scenario& sample, law::Date day);

    /// What scenarios of one shape have in common: things, references, what is judged, sides taken, sources chosen.
    static std::string shape_of(const law::Law& law, const scenario::Scenario& scenario);

    bool covers(law::Date day) const { return from_ <= day && (!until_ || day < *until_); }
    std::optional<law::Date> until() const { return until_; }
    law::Date from() const { return from_; }

    /// Writes the row of a scenario of this shape; false where its tests turn out in a way that rows cannot say.
    bool pack(const scenario::Scenario& scenario, std::uint8_t* row) const;
    /// The same for one slot.
    bool pack(const Slot& slot, const scenario::Scenario& scenario, std::uint8_t* row) const;
    std::size_t row_bytes() const { return row_bytes_; }
    std::span<const Slot> slots() const { return slots_; }
    /// The slot of tests that turn on this fact alone; null when there is none.
    const Slot* slot_at(Spot spot) const;
    /// Whether some test compares two facts that scenarios give.
    bool compares() const { return compares_; }
    /// Points at which some test of a number or date turns out differently; nothing when they are not known.
    std::optional<std::vector<law::Value>> thresholds(const Slot& slot) const;
    /// A scenario of this shape, with a fact as given.
    const scenario::Scenario& with_fact(Spot spot, const scenario::Fact& fact);

    // --- answers ---

    struct Target {
        scenario::InstanceId thing;
        law::OrderId order;
        /// In the sequence in which they count; empty when no rule speaks of the thing.
        std::vector<std::pair<LiteralId, verdict::Word>> ladder;
        std::vector<std::uint32_t> bytes;  ///< of a row, that the answer can depend on
        bool repeats = true;               ///< equal bytes have equal answers, whatever else the scenario says
    };
    std::span<const Target> targets() const { return targets_; }
    const std::string& name_of(scenario::InstanceId thing) const { return scenario_.instances[thing].name; }
    /// The answer to one scenario of this shape, as of a day of this period.
    Answer answer(const scenario::Scenario& scenario, law::Date day, const Target& target);

    const theory::Ground& ground() const { return solved_.ground; }
    /// Literals that the answers lean on.
    const theory::Schedule& schedule() const { return schedule_; }
    /// Inputs that no scenario of this shape changes: true, false; the others are unknown in all of them.
    std::span<const LiteralId> always() const { return always_; }
    std::span<const LiteralId> never() const { return never_; }

private:
    Frame(const Setting& setting, const scenario::Scenario& sample) : setting_(setting), scenario_(sample) {}
    bool build(law::Date day);
    void place(LiteralId input);
    void add_test(LiteralId input, std::vector<Spot> spots);
    void lay_out();
    void aim();
    std::optional<bool> truth(LiteralId input, const scenario::Scenario& scenario) const;
    bool given(const theory::Place& place, std::vector<Spot>& spots) const;

    const Setting& setting_;
    scenario::Scenario scenario_;  ///< with the things that nobody names
    std::size_t named_ = 0;
    law::Date from_;
    std::optional<law::Date> until_;
    verdict::Solved solved_{{}, {}, {0, 1}, {0, 1}, {{0, 1}, {0, 1}}, {}, {}};
    theory::Schedule schedule_;
    std::vector<Slot> slots_;
    std::vector<LiteralId> always_, never_;
    std::vector<Target> targets_;
    std::size_t row_bytes_ = 0;
    bool compares_ = false;
    bool fits_rows_ = true;  ///< no test compares a given fact with one of a thing that nobody names
};

}  // namespace kyujo::batch
