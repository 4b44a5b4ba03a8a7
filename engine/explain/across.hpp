// Answers of several legal orders to one question, side by side. They are reported, never merged: nothing follows from one order for another.
#pragma once

#include "explain/explanation.hpp"

#include <span>

namespace kyujo::explain {

/// How the answers stand to each other.
enum class Relation : std::uint8_t {
    same_answer,     ///< every order gives the same firm answer
    same_side,       ///< all say yes, or all say no, not all in the same word
    opposed,         ///< some say yes, some say no
    open_in_some,    ///< firm in some, open in others
    open_in_all,     ///< open in every one
    silent_in_some,  ///< some have no rule on it, others speak
};

struct Across {
    struct Given {
        law::OrderId order;
        verdict::Side side;
        Word word;  ///< of a status; of a class, only when it is open
    };
    scenario::InstanceId subject;
    law::ConceptId concept_id;  ///< invalid: it is about the status
    std::vector<Given> answers;
    std::vector<Relation> relations;
};

/// One per thing that at least two orders answer about, unless all of them are silent.
std::vector<Across> across(std::span<const Explanation> explanations);
/// The same per thing and class.
std::vector<Across> across(std::span<const ConceptExplanation> explanations);

}  // namespace kyujo::explain
