// Proofs as numbered steps, and as JSON.
#pragma once

#include "logic/print.hpp"
#include "logic/proof.hpp"

namespace kyujo::logic {

/// How a literal comes out, with one proof for each way in which it may, if facts are unknown.
struct Explained {
    Outcome outcome;
    Proof proof;
};
struct Explanation {
    Literal asked;
    std::vector<Explained> ways;
};

/// At most `most_unknowns` facts may be unknown.
Explanation explain(const Document& document, const Options& options, Literal literal);

/// `text`: of the file, for the labels of rules.
std::string proof_as_text(const Document& document, std::string_view text, const Options& options, const Explanation& explanation);
std::string proof_as_json(const Document& document, std::string_view text, const Options& options, const Explanation& explanation);

/// A rule in canonical spelling, with its label.
std::string rule_as_text(const Document& document, std::string_view text, RuleId rule);
std::string spelling(const Document& document, const Premise& premise);
std::string spelling(const Document& document, const Statement& statement);
/// `armed_attack, -self_defence`
std::vector<Literal> literals_of(const Document& document, Completion completion);

}  // namespace kyujo::logic
