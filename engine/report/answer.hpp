// One answer as blocks of a document: its head line, the brief reasons, the full ones.
#pragma once

#include "report/fate.hpp"

namespace kyujo::report {

/// Verdict word in the colour of its side.
Line verdict_line(Language language, verdict::Word word);
/// `yes`, `no`, `open`, `none`, likewise.
Line side_line(Language language, verdict::Side side);
/// `yes`, `no`, or which open word.
Line class_answer_line(Language language, const verdict::ConceptVerdict& verdict);

/// Accounts that carry the answer: those that decide; of a conflict, those that clash.
std::vector<const Account*> carrying(const law::Law& law, const explain::Explanation& explanation);
std::vector<const Account*> carrying(const law::Law& law, const explain::ConceptExplanation& explanation);

void add_brief(Document& document, const Scene& scene, const explain::Explanation& explanation);
void add_brief(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation);
void add_full(Document& document, const Scene& scene, const explain::Explanation& explanation);
void add_full(Document& document, const Scene& scene, const explain::ConceptExplanation& explanation);

/// Duties on account of things that get no answer of their own, of one order and one date: a heading is for the caller.
void add_brief(Document& document, const Scene& scene, std::span<const explain::Duty> duties);
void add_full(Document& document, const Scene& scene, std::span<const explain::Duty> duties);

}  // namespace kyujo::report
