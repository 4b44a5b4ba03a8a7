#include "batch/run.hpp"

#include "batch/feed.hpp"
#include "batch/worker.hpp"
#include "text/disk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <condition_variable>
#include <exception>
#include <map>
#include <memory>
#include <mutex>
#include <thread>

namespace kyujo::batch {

namespace {

/// What is to be said of a chunk, once it is its turn.
struct Outcome {
    Sheet answers;
    struct Bad {
        std::uint64_t line = 0;  ///< from 0, in the chunk
        std::string bytes;
        text::Diagnostics why;
        bool kept_whole = true;  ///< what `bytes` begins with is the whole line
    };
    std::vector<Bad> bad;
    std::size_t file = 0;
    std::uint64_t lines = 0;  ///< with those skipped
    std::uint64_t skipped = 0;
    bool begins_file = false;
};

class Run {
public:
    Run(const Setting& setting, const Task& task, const Outlets& outlets)
        : setting_(setting), outlets_(outlets), jobs_(std::max(1u, task.jobs)), feed_(task.paths, task.skip)
    {}

    Result run()
    {
        std::vector<std::thread> threads;
        for (unsigned i = 1; i < jobs_; ++i) threads.emplace_back([this] { guarded(); });
        guarded();
        for (std::thread& thread : threads) thread.join();
        if (fault_) std::rethrow_exception(fault_);
        return std::move(result_);
    }

private:
    void guarded()
    {
        try {
            work();
        } catch (...) {
            const std::lock_guard lock(mutex_);
            if (!fault_) fault_ = std::current_exception();
            over_ = true;
            changed_.notify_all();
        }
    }

    void work()
    {
        Worker worker(setting_);
        Chunk chunk;
        while (take(chunk)) {
            Outcome outcome;
            outcome.answers = blank_sheet();
            outcome.file = chunk.file;
            outcome.begins_file = chunk.begins_file;
            outcome.skipped = chunk.skipped;
            if (chunk.kind == Chunk::Kind::lines) {
                worker.judge(chunk.text(), chunk.begins_file && chunk.skipped == 0);
                outcome.lines = chunk.skipped + worker.lines();
                const auto before = wait_for_number(chunk.number, outcome.lines);
                if (!before) break;
                worker.write(outcome.answers, *before + chunk.skipped);
                for (Reject& reject : worker.rejects())
                    outcome.bad.push_back({chunk.skipped + reject.line, std::string(reject.bytes), std::move(reject.why), true});
            } else {
                outcome.bad.push_back(chunk.kind == Chunk::Kind::giant ? too_long(chunk) : unreadable(chunk));
                outcome.lines = chunk.kind == Chunk::Kind::giant && chunk.ends_line ? 1 : 0;
                if (!wait_for_number(chunk.number, outcome.lines)) break;
            }
            hand_in(chunk.number, std::move(outcome));
        }
        const std::lock_guard lock(mutex_);
        result_.summary.add(worker.summary());
        result_.stopped = result_.stopped || worker.stopped();
    }

    static Outcome::Bad too_long(const Chunk& chunk)
    {
        Outcome::Bad bad{0, std::string(chunk.text()), {}, false};
        if (chunk.begins_line)
            bad.why.error(long_line, {text::FileId(0), 0, 0}, "this line is longer than any scenario may be", "describe one scenario on each line");
        return bad;
    }

    Outcome::Bad unreadable(const Chunk& chunk) const
    {
        Outcome::Bad bad{0, {}, {}, false};
        bad.why.error(unreadable_input, {}, fmt::format("cannot read `{}`: {}", feed_.paths()[chunk.file], text::why_unreadable(chunk.error)));
        return bad;
    }

    /// One that was written and is done with, if there is one.
    Sheet blank_sheet()
    {
        const std::lock_guard lock(mutex_);
        if (sheets_.empty()) return {};
        Sheet sheet = std::move(sheets_.back());
        sheets_.pop_back();
        sheet.clear();
        return sheet;
    }

    /// The next chunk, unless too many wait for their turn already.
    bool take(Chunk& chunk)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return over_ || taken_ < written_ + std::uint64_t{4} * jobs_; });
        if (over_) return false;
        // Reading under the lock keeps chunks and their numbers in step.
        if (!feed_.next(chunk)) {
            over_ = true;
            changed_.notify_all();
            return false;
        }
        ++taken_;
        return true;
    }

    /// How many lines went before a chunk; nothing when the run is given up.
    std::optional<std::uint64_t> wait_for_number(std::uint64_t number, std::uint64_t lines)
    {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [&] { return given_up() || numbered_ == number; });
        if (given_up()) return std::nullopt;
        const std::uint64_t before = lines_;
        lines_ += lines;
        ++numbered_;
        changed_.notify_all();
        return before;
    }

    bool given_up() const { return fault_ != nullptr || result_.cut; }

    void hand_in(std::uint64_t number, Outcome outcome)
    {
        std::unique_lock lock(mutex_);
        done_.emplace(number, std::move(outcome));
        if (writing_) return;
        writing_ = true;
        while (!given_up() && !done_.empty() && done_.begin()->first == written_) {
            Outcome next = std::move(done_.begin()->second);
            done_.erase(done_.begin());
            const std::uint64_t read = feed_.bytes_read();
            lock.unlock();
            const bool wanted = say(next, read);
            lock.lock();
            sheets_.push_back(std::move(next.answers));
            ++written_;
            if (!wanted) {
                result_.cut = true;
                over_ = true;
            }
            changed_.notify_all();
        }
        writing_ = false;
    }

    /// Only one thread at a time is here.
    bool say(const Outcome& outcome, std::uint64_t bytes_read)
    {
        if (outcome.begins_file) file_begins_ = result_.lines;
        bool wanted = outcome.answers.text().empty() || outlets_.answers(outcome.answers.text());
        for (const Outcome::Bad& bad : outcome.bad) {
            const bool faulty_line = !bad.bytes.empty();
            if (!bad.why.empty()) {
                text::SourceSet texts;
                const std::uint64_t line = result_.lines + bad.line - file_begins_ + 1;
                if (faulty_line) texts.add(feed_.paths()[outcome.file], shown(bad));
                outlets_.fault({texts, bad.why, line});
                result_.rejected += faulty_line ? 1 : 0;
                result_.unreadable = result_.unreadable || !faulty_line;
            }
            if (faulty_line && outlets_.rejected) wanted = keep(bad) && wanted;
        }
        result_.lines += outcome.lines;
        const std::uint64_t all = feed_.bytes_in_all();
        if (outlets_.progress) outlets_.progress(result_.lines, all == 0 ? -1.0 : static_cast<double>(bytes_read) / static_cast<double>(all));
        return wanted;
    }

    /// As spans count: from the first byte that was read as text.
    static std::string shown(const Outcome::Bad& bad)
    {
        constexpr std::size_t beginning = 1000;
        std::string_view text = bad.bytes;
        if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
        if (!bad.kept_whole) text = text.substr(0, beginning);
        if (text.ends_with('\n')) text.remove_suffix(1);
        return std::string(text);
    }

    bool keep(const Outcome::Bad& bad)
    {
        // A last line without a line break is kept so, unless another follows.
        bool good = !broken_off_ || bad.why.empty() || outlets_.rejected("\n");
        good = outlets_.rejected(bad.bytes) && good;
        broken_off_ = !bad.bytes.ends_with('\n');
        return good;
    }

    const Setting& setting_;
    const Outlets& outlets_;
    const unsigned jobs_;
    Feed feed_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::uint64_t taken_ = 0, numbered_ = 0, written_ = 0;  ///< chunks
    std::uint64_t lines_ = 0;
    std::map<std::uint64_t, Outcome> done_;
    std::vector<Sheet> sheets_;
    bool writing_ = false;
    bool over_ = false;
    std::exception_ptr fault_;
    Result result_;
    std::uint64_t file_begins_ = 0;  ///< lines before the file
    bool broken_off_ = false;
};

}  // namespace

Result run(const Setting& setting, const Task& task, const Outlets& outlets)
{
    return Run(setting, task, outlets).run();
}

}  // namespace kyujo::batch
