// Law texts of any size for the benchmarks: every file reads like a real one, no two rules are alike.
#pragma once

#include <fmt/format.h>

#include <cstddef>
#include <string>
#include <vector>

namespace kyujo::bench {

inline std::string vocabulary()
{
    std::string law = R"(entity act "Something someone does or plans to do" / "行為"
  kind            one of study, train, monitor, scan, intrude, disrupt, destroy, acquire_capability
  by              actor
  in_response_to  act,        normally none
  consented       yes or no,  normally no  "The owner of the system agreed"
  casualties      number,     normally 0
  date            date

entity actor "Who acts"
  unit   one of cyber_defense_unit, police, none_of_these
  state  text

order japan "Law of Japan" / "日本法"
precedence superior, special, later

source report "A report"
  rank      commentary
  in force  from 2017-07-01

source constitution "The constitution"
  rank      constitution
  in force  from 1947-05-03

)";
    for (int i = 0; i < 100; ++i) law += fmt::format("concept class_{} of act \"Class number {}\"\n", i, i);
    return law;
}

inline std::string rule(std::size_t i)
{
    const auto other = [&](std::size_t step) { return (i * 7 + step * 13) % 100; };
    std::string law =
        fmt::format("\nrule rule_{} \"What follows from class {} in case {}\" / \"規則{}\"\n  cite report P{}\n", i, other(0), i, i, i % 28 + 1);
    switch (i % 4) {
        case 0:
            law +=
                fmt::format("  if   act is class_{} and act.casualties is at least {}\n  then act counts as class_{}\n", other(1), i % 50, other(2));
            break;
        case 1:
            law += fmt::format(
                "  under constitution art {}\n  if     act.kind is one of intrude, disrupt and not act.consented\n  unless act is class_{}\n  then   "
                "act is prohibited\n",
                i % 99 + 1, other(3));
            break;
        case 2:
            law += fmt::format(
                "  from 20{:02}-04-01\n  if   all of\n         - act is class_{}\n         - act.by.unit is police  # who does it\n         - "
                "act.date is before 2027-01-01\n"
                "  then act is permitted\n",
                i % 30 + 10, other(4));
            break;
        default:
            law += fmt::format(
                "  if   act is not class_{} and (act.in_response_to.by.unit is police or act is class_{})\n  then act does not count as class_{}\n",
                other(5), other(6), other(7));
    }
    return law;
}

/// A rule set in files of at most 10,000 rules; the first also holds the vocabulary.
inline std::vector<std::string> large_law(std::size_t rules)
{
    constexpr std::size_t rules_per_file = 10'000;
    std::vector<std::string> files = {vocabulary()};
    for (std::size_t i = 0; i < rules; ++i) {
        if (i > 0 && i % rules_per_file == 0) files.emplace_back("order japan\n");
        files.back() += rule(i);
    }
    return files;
}

}  // namespace kyujo::bench
