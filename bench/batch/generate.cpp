// Scenarios for bench/batch/republic.law, one JSON object a line, about 476 bytes, all 25 facts known: the same lines for the same seed on
// every machine. usage: generate COUNT [SEED]
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

/// SplitMix64: a few instructions, and the same everywhere.
class Random {
public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::uint32_t below(std::uint32_t bound) { return static_cast<std::uint32_t>((static_cast<std::uint64_t>(next() >> 32) * bound) >> 32); }

private:
    std::uint64_t next()
    {
        state_ += 0x9e3779b97f4a7c15U;
        std::uint64_t z = state_;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    std::uint64_t state_;
};

constexpr std::size_t most_values = 10;
struct Choice {
    std::string_view name;
    std::array<std::string_view, most_values> values;
};

constexpr Choice choices[] = {
    {"kind", {"scan", "probe", "intrude", "exfiltrate", "alter", "disrupt", "destroy", "implant", "block", "study"}},
    {"actor", {"army", "command", "police", "intelligence", "regulator", "company", "citizen", "foreigner"}},
    {"target", {"military", "government", "utility", "hospital", "bank", "press", "company", "home", "satellite"}},
    {"place", {"domestic", "allied", "neutral", "high_seas", "hostile"}},
    {"aim", {"defence", "inquiry", "espionage", "sabotage", "research", "profit", "reprisal", "rescue"}},
    {"origin", {"nobody", "gang", "state", "unclear"}},
    {"mandate", {"nobody", "commander", "minister", "cabinet", "court"}},
    {"phase", {"peace", "tension", "emergency", "war"}},
    {"manner", {"overt", "covert", "false_flag"}},
};
constexpr std::string_view yes_or_no[] = {"consent",    "warrant",  "urgent",    "notified", "proven",
                                          "reversible", "reviewed", "civilians", "personal", "logged"};
constexpr Choice sets[] = {
    {"effects", {"delay", "data_loss", "outage", "injury", "death", "breakage"}},
    {"means", {"malware", "keys", "flooding", "zero_day", "insider"}},
    {"guards", {"sandbox", "kill_switch", "overseer", "adviser"}},
};

std::uint32_t count(const Choice& choice)
{
    std::uint32_t result = 0;
    while (result < most_values && !choice.values[result].empty()) ++result;
    return result;
}

void add_number(std::string& line, std::string_view name, std::uint32_t value)
{
    line.append(",\"").append(name).append("\":").append(std::to_string(value));
}

std::string two_digits(std::uint32_t number)
{
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

/// A day of 2024, a title, and the act. Each member of a set is there one time in five; losses spread over six orders of magnitude.
void write_line(std::string& line, std::uint64_t number, Random& random)
{
    std::string digits = std::to_string(number);
    digits.insert(0, digits.size() < 8 ? 8 - digits.size() : 0, '0');
    line.assign("{\"scenario\":\"c").append(digits).append("\",\"as_of\":\"2024-");
    line.append(two_digits(1 + random.below(12))).append("-").append(two_digits(1 + random.below(28))).append("\",\"act\":{");
    char between = 0;
    for (const Choice& choice : choices) {
        if (between != 0) line += between;
        between = ',';
        line.append("\"").append(choice.name).append("\":\"").append(choice.values[random.below(count(choice))]).append("\"");
    }
    for (const std::string_view name : yes_or_no) {
        line.append(",\"").append(name).append(random.below(2) == 0 ? "\":false" : "\":true");
    }
    for (const Choice& set : sets) {
        line.append(",\"").append(set.name).append("\":[");
        bool first = true;
        for (std::uint32_t i = 0; i < count(set); ++i) {
            if (random.below(5) != 0) continue;
            line.append(first ? "\"" : ",\"").append(set.values[i]).append("\"");
            first = false;
        }
        line.append("]");
    }
    add_number(line, "hours", random.below(3) == 0 ? random.below(8) : random.below(72));
    std::uint32_t most = 1;
    for (std::uint32_t power = random.below(7); power > 0; --power) most *= 10;
    add_number(line, "loss", random.below(most));
    const std::uint32_t halves = random.below(21);
    add_number(line, "gravity", halves / 2);
    if (halves % 2 != 0) line.append(".5");
    line.append("}}\n");
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 2 || argc > 3) {
        std::fputs("usage: generate COUNT [SEED]\n", stderr);
        return 1;
    }
    const std::uint64_t lines = std::strtoull(argv[1], nullptr, 10);
    Random random(argc == 3 ? std::strtoull(argv[2], nullptr, 10) : 1);
    std::string line;
    for (std::uint64_t i = 1; i <= lines; ++i) {
        write_line(line, i, random);
        if (std::fwrite(line.data(), 1, line.size(), stdout) != line.size()) return 1;
    }
    return std::fflush(stdout) == 0 ? 0 : 1;
}
