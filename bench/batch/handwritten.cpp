// The limit that batch runs are held against: a program written by hand for the 60 rules of republic.law and nothing else.
//
// A line becomes one word: a bit for every test that some rule makes. Lines of one file are mostly laid out alike, so the reader bets that a line
// has the keys, in the sequence and spacing, of the one before: it compares the text between the values, looks values up in tables made for that
// layout, and checks the bet once per line. A line that loses the bet is read key by key, and sets the layout for the next. 512 words are turned
// into columns, and the rules are evaluated in bit operations over them.
//
// usage: handwritten [--summary] < LINES. Writes one line a scenario; a line that it cannot read ends it with 2.
#include "reader.hpp"
#include "rules.hpp"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace kyujo::bench::batch;

constexpr std::size_t lines_per_pass = 512;

/// Collects features of lines, and writes or counts the verdicts of 512 at a time.
class Evaluation {
public:
    explicit Evaluation(bool summary) : summary_(summary) { out_.resize(lines_per_pass * longest_answer); }

    void add(Features features)
    {
        features_[filled_++] = features;
        if (filled_ == lines_per_pass) pass();
    }

    void finish()
    {
        pass();
        if (!summary_) return;
        for (std::size_t verdict = 0; verdict < verdicts.size(); ++verdict)
            std::printf("%s %llu\n", verdicts[verdict].data(), static_cast<unsigned long long>(counts_[verdict]));
    }

private:
    void pass()
    {
        if (filled_ == 0) return;
        std::array<Verdict, lines_per_pass> found;
        judge(features_, found);
        if (summary_) {
            for (std::size_t i = 0; i < filled_; ++i) ++counts_[found[i]];
        } else {
            write(found);
        }
        filled_ = 0;
    }

    void write(const std::array<Verdict, lines_per_pass>& found)
    {
        char* end = out_.data();
        for (std::size_t i = 0; i < filled_; ++i) {
            const Answer& answer = answers[found[i]];
            std::memcpy(end, answer.text, longest_answer);  // a whole record at once; the next one overwrites what is too much
            end += answer.length;
        }
        const char* begin = out_.data();
        while (begin != end) {
            const ssize_t written = ::write(STDOUT_FILENO, begin, static_cast<std::size_t>(end - begin));
            if (written <= 0) std::_Exit(1);
            begin += written;
        }
    }

    static constexpr std::size_t longest_answer = 32;
    struct Answer {
        char text[longest_answer];
        std::uint32_t length;
    };
    static constexpr std::array<Answer, verdicts.size()> answers = [] {
        std::array<Answer, verdicts.size()> result{};
        for (std::size_t i = 0; i < verdicts.size(); ++i) {
            for (const std::string_view part : {std::string_view("{\"republic\":\""), verdicts[i], std::string_view("\"}\n")})
                for (const char c : part) result[i].text[result[i].length++] = c;
        }
        return result;
    }();

    bool summary_;
    std::size_t filled_ = 0;
    alignas(64) std::array<Features, lines_per_pass> features_{};
    std::array<std::uint64_t, verdicts.size()> counts_{};
    std::vector<char> out_;
};

/// Judges lines, numbered from one.
class Lines {
public:
    explicit Lines(bool summary) : evaluation_(summary) {}

    /// Judges the lines that end before `end`, though it may look `reading_ahead` bytes further. Returns where the first line begins that does not.
    const char* judge(const char* line, const char* end)
    {
        const auto end_of = [end](const char* from) {
            const auto* const newline = static_cast<const char*>(std::memchr(from, '\n', static_cast<std::size_t>(end - from)));
            return newline == nullptr ? nullptr : newline + 1;
        };
        constexpr std::size_t together = 3;  // so much is found side by side; more lines need more registers than there are
        while (line != end) {
            std::array<const char*, together> begins{}, ends{};
            std::size_t count = 0;
            for (const char* at = line; count < together && at != end && (ends[count] = end_of(at)) != nullptr; at = ends[count++])
                begins[count] = at;
            if (count == 0) break;
            std::array<Features, together> features{};
            if (count == together && reader_.bet<together>(begins, ends, features.data())) {
                for (const Features one : features) evaluation_.add(one);
                number_ += together;
                line = ends.back();
                continue;
            }
            ++number_;
            if (!reader_.bet<1>({begins[0]}, {ends[0]}, features.data())) {
                std::string problem;
                if (!reader_.read({line, static_cast<std::size_t>(ends[0] - line) - 1}, features[0], problem)) fail(problem);
            }
            evaluation_.add(features[0]);
            line = ends[0];
        }
        return line;
    }

    void finish() { evaluation_.finish(); }

    [[noreturn]] void fail(const std::string& problem) const
    {
        std::fprintf(stderr, "line %llu: %s\n", static_cast<unsigned long long>(number_), problem.c_str());
        std::exit(2);
    }

private:
    Reader reader_;
    Evaluation evaluation_;
    std::uint64_t number_ = 0;
};

/// Reads on from where standard input stands, in pieces that stay in the second cache.
bool judge_stream(Lines& lines)
{
    constexpr std::size_t at_once = 256 * 1024;
    constexpr std::size_t most_in_line = 1024 * 1024;
    std::vector<char> buffer(most_in_line + at_once + reading_ahead);
    std::size_t kept = 0;
    while (true) {
        const ssize_t got = ::read(STDIN_FILENO, buffer.data() + kept, at_once);
        if (got < 0) return false;
        const char* const begin = buffer.data();
        char* end = buffer.data() + kept + got;
        if (got == 0) {
            if (kept == 0) return true;
            *end++ = '\n';  // a last line that nobody ended
        }
        const char* const left = lines.judge(begin, end);
        if (got == 0) return true;
        kept = static_cast<std::size_t>(end - left);
        if (kept > most_in_line) lines.fail("the next line is longer than a megabyte");
        std::memmove(buffer.data(), left, kept);
    }
}

/// A file need not be copied to be read. What lies near its end is left to judge_stream, which may look ahead.
void judge_file(Lines& lines)
{
    struct stat status {};
    if (::fstat(STDIN_FILENO, &status) != 0 || !S_ISREG(status.st_mode) || ::lseek(STDIN_FILENO, 0, SEEK_CUR) != 0) return;
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size <= reading_ahead) return;
    void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
    if (mapped == MAP_FAILED) return;
    const auto* const begin = static_cast<const char*>(mapped);
    const char* const stop = begin + size - reading_ahead;
    const char* const left = lines.judge(begin, stop);
    ::lseek(STDIN_FILENO, left - begin, SEEK_SET);
    ::munmap(mapped, size);
}

}  // namespace

int main(int argc, char** argv)
{
    const bool summary = argc == 2 && std::string_view(argv[1]) == "--summary";
    if (argc > 1 && !summary) {
        std::fputs("usage: handwritten [--summary] < LINES\n", stderr);
        return 1;
    }
    Lines lines(summary);
    judge_file(lines);
    if (!judge_stream(lines)) return 1;
    lines.finish();
    return 0;
}
