// Parts that the brief and the full answer share.
#pragma once

#include "report/answer.hpp"

namespace kyujo::report {

/// `prohibited: strike (Law of Japan, 2017-07-20)`, and a line for further grounds.
void add_head(Document& document, const Scene& scene, const explain::Explanation& explanation);
void add_head(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation);
/// Title of a rule that carries an answer; of one that clashes, with what.
Line carrying_title(const Scene& scene, const Account& account);
/// Permissions that fell short; nothing when there are none.
std::vector<Item> nearest_items(const Scene& scene, const Unfolded& unfolded, const explain::Explanation& explanation);
/// What is not known, or not settled.
std::vector<Item> open_items(const Scene& scene, Unfolded& unfolded, const explain::Explanation& explanation);

/// The same in a few words: `turns on forces_may_strike_back`; empty when nothing is open.
Line open_names(const Scene& scene, const explain::Explanation& explanation);

}  // namespace kyujo::report
