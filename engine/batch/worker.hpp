// One thread's work: chunks of lines to their answers.
#pragma once

#include "batch/layout.hpp"
#include "batch/sheet.hpp"
#include "batch/summary.hpp"

#include <deque>
#include <functional>
#include <list>
#include <unordered_map>

namespace kyujo::batch {

/// A line that has no answer, and why. Views into the chunk.
struct Reject {
    std::uint64_t line = 0;  ///< from 0, in the chunk
    std::string_view bytes;  ///< with its line break, if it has one
    text::Diagnostics why;
};

/// Keeps what it learns from chunk to chunk; its memory is bounded.
class Worker {
public:
    explicit Worker(const Setting& setting);
    ~Worker();

    /// Judges the lines of a chunk, which ends with a line break or with its file and has `padding` bytes behind it.
    void judge(std::string_view chunk, bool begins_file);
    std::uint64_t lines() const { return lines_; }
    /// The answers, in the order of the lines; `before`: how many lines went before.
    void write(Sheet& out, std::uint64_t before);
    std::vector<Reject>& rejects() { return rejects_; }
    /// Whether some search was stopped by a limit.
    bool stopped() const { return stopped_; }
    const Summary& summary() const { return summary_; }  ///< of all chunks so far

private:
    struct Fragment {
        std::string members;  ///< see render.hpp
        law::OrderId order;
        verdict::Word word = verdict::Word::no_rule;
        std::vector<law::RuleId> because;
        bool made = false;
        PaddedText closing;  ///< of a line with this answer alone: everything behind its title. Empty where that differs from line to line
    };
    /// A frame with its rows that wait to be solved, and the answers of the chunk.
    struct Group {
        explicit Group(std::unique_ptr<Frame> made);
        std::unique_ptr<Frame> frame;
        std::string shape;
        bool one_target = false;
        Block block;
        std::vector<std::uint32_t> waiting;                    ///< entries of the rows in the block
        std::uint32_t rows = 0;                                ///< of the chunk
        std::vector<std::uint32_t> answers;                    ///< of those that were solved: a number of a fragment for each target
        std::vector<Fragment> fragments;                       ///< for each target and outcome, then those found one by one
        std::unordered_map<std::string, std::uint32_t> known;  ///< by target and what decides its answer
        std::uint64_t used = 0;                                ///< the last chunk that had a row for it
    };
    /// A line with an answer.
    struct Entry {
        std::string_view line;   ///< without its line break
        std::string_view title;  ///< JSON, without quotes
        std::uint64_t number = 0;
        law::Date day;
        Group* group = nullptr;  ///< null: judged alone
        std::uint32_t row = 0;   ///< in the group's answers, or in `alone_`
    };

    const char* by_layout(const char* at, const char* end);
    const char* some_by_layout(const char* at, const char* end);
    void add_row(Group& group, std::string_view line, const Found& found);
    void one_by_one(std::string_view line, std::string_view whole);
    void reject(std::string_view whole, text::Diagnostics why);
    std::optional<law::Date> common_day(const scenario::Scenario& scenario) const;
    Group* group_for(const scenario::Scenario& scenario, law::Date day);
    void learn(std::string_view line, const scenario::Scenario& scenario, law::Date day, Group& group);
    void add_row(Group& group, std::string_view line, std::string_view title, law::Date day);
    void solve(Group& group);
    std::uint32_t look_up(Group& group, std::uint32_t target, std::size_t row);
    Fragment make_fragment(const Answer& answer) const;
    void forget();
    template <class Visit>
    void for_each_answer(const Entry& entry, Visit&& visit);
    void count(const Fragment& fragment, law::Date day);
    const Fragment& fragment_of(Group& group, std::size_t target, const Entry& entry);

    const Setting& setting_;
    Reader reader_;
    std::list<Group> groups_;
    struct Known {
        std::unique_ptr<Layout> layout;
        Group* group = nullptr;
    };
    std::vector<Known> layouts_;  ///< the one used last comes first
    /// Shapes met once, or that have no frame: worth none yet, or none at all.
    enum class Worth : std::uint8_t { met, hopeless };
    std::unordered_map<std::string, Worth> shapes_;
    // Of the chunk:
    std::vector<Entry> entries_;
    std::vector<Reject> rejects_;
    std::deque<std::string> titles_;
    std::vector<std::vector<std::pair<Fragment, law::Date>>> alone_;
    std::uint64_t lines_ = 0;
    std::uint64_t chunks_ = 0;
    bool stopped_ = false;
    Summary summary_;
};

}  // namespace kyujo::batch
