// Parts that the brief and the full answer share.
#pragma once

#include "report/openness.hpp"

namespace kyujo::report {

/// `prohibited: strike (Law of Japan, 2017-07-20)`, and a line for further grounds.
void add_head(Document& document, const Scene& scene, const explain::Explanation& explanation);
void add_head(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation);
/// `only rules that rest on these sources count: report`; empty when all do.
Line restriction(const scenario::Scenario& scenario, const law::Law& law, Language language);
/// Names of the sources chosen.
Line chosen_sources(const scenario::Scenario& scenario, const law::Law& law, Language language);
/// Rules that the answer could depend on and the choice of sources leaves out, as far as the account does not list them.
std::vector<Item> left_out_items(const Scene& scene, const explain::Setting& setting, std::span<const Account> account);
/// Title of a rule that carries an answer; of one that clashes, with what.
Line carrying_title(const Scene& scene, const Account& account);
/// Permissions that fell short; nothing when there are none.
std::vector<Item> nearest_items(const Scene& scene, const Unfolded& unfolded, const explain::Explanation& explanation);
/// What is open about an answer.
OpenParts open_parts(const Scene& scene, const explain::Explanation& explanation);
OpenParts open_parts(const Scene& scene, const explain::ConceptExplanation& explanation);
/// That a limit stopped the search; what is open and makes no difference.
void add_remarks(Document& document, const OpenParts& parts);

}  // namespace kyujo::report
