// What every phrase needs to know: the law, the scenario, the language, and in whose order we are. And the names of things in it.
#pragma once

#include "report/document.hpp"
#include "report/words.hpp"

namespace kyujo::report {

struct Scene {
    const law::Law& law;
    const scenario::Scenario& scenario;
    const Options& options;
    law::OrderId order;  ///< the order that answers; another one is named where it is asked

    Language language() const { return options.language; }
    std::string_view say(Term term) const { return word(options.language, term); }
    Line say(Term term, std::initializer_list<Line> arguments, Style style = Style::plain) const
    {
        return fill(word(options.language, term), arguments, style);
    }
};

/// In the language wanted, else in the other; empty when there is none.
std::string title_text(const law::Title& title, Language language);

Line thing(const Scene& scene, scenario::InstanceId instance);
std::string order_title(const Scene& scene, law::OrderId order);
/// Its name alone, for the middle of a sentence.
Line rule_name(const Scene& scene, law::RuleId rule);
/// `Force is outlawed (force_is_outlawed)`, with a remark after the name if there is one.
Line rule_title(const Scene& scene, law::RuleId rule, const Line& remark = {});
Line question_name(const Scene& scene, law::QuestionId question);
Line reading_name(const Scene& scene, law::QuestionId question, std::uint32_t reading);

std::string source_title(const Scene& scene, law::SourceId source);
/// `Constitution of Japan, art 9`; in Japanese the place follows without a comma.
Line cited(const Scene& scene, const law::Citation& citation);
/// `Constitution of Japan, art 9, asserted by …`: what gives the rule its authority, and who says so.
Line authority(const Scene& scene, law::RuleId rule);
/// Everything it cites, its authority first; places in one source together.
Line all_citations(const Scene& scene, law::RuleId rule);
/// The remarks of a declaration, a line each: its notes, and how far it was held against the text cited.
void add_remarks(std::vector<Line>& lines, const Scene& scene, const std::vector<law::Remark>& remarks);
/// Who asserts a cited place; empty when nobody is named.
std::string asserter(const Scene& scene, const law::Citation& citation);

/// Reading order of the law: by file path and place, whatever order files were loaded in.
bool stands_before(const law::Law& law, law::RuleId a, law::RuleId b);

}  // namespace kyujo::report
