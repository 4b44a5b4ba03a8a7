// What an open answer turns on and what each case gives; and of a firm one, what is open and makes no difference.
#pragma once

#include "report/answer.hpp"
#include "report/json_writer.hpp"

namespace kyujo::report {

/// An answer's openness with the words around it.
struct OpenParts {
    const Scene& scene;
    const verdict::Openness& openness;
    const explain::Ways& ways;
    bool of_class = false;  ///< outcomes are sides, not verdict words

    /// `turns on act.purpose, forces_may_strike_back`; empty when nothing is decisive.
    Line names() const;
    /// One item per decisive fact, question and clash, with the values that make a difference and who holds each reading.
    std::vector<Item> variables() const;
    /// `permitted if forces_may_strike_back is yes`, with the rules that carry it there.
    std::vector<Item> cases() const;
    /// The same as a table: a column per variable, the outcome, the rules.
    Table table() const;
    /// Facts that the author left unknown, questions and clashes that make no difference; empty when there are none.
    Line idle() const;
    /// Of an outcome that is the same in every case although no rule carries it in all: the rules that do in some.
    std::vector<Item> either_way() const;
};

/// The parts of an answer, as JSON members of the object that is open.
void write_openness(JsonWriter& json, const OpenParts& parts);

}  // namespace kyujo::report
