// Sources of law as a reader wants them named: title, pinpoint, and who says so.
#include "report/pinpoint.hpp"
#include "report/scene.hpp"

#include <algorithm>

namespace kyujo::report {

std::string source_title(const Scene& scene, law::SourceId source)
{
    const law::Source& declared = scene.law.sources[source];
    std::string title = title_text(declared.title, scene.language());
    return title.empty() ? std::string(declared.name) : title;
}

/// The places are joined to the source as each language does it: `Constitution of Japan, art 9`; in Japanese without a comma.
Line cited(const Scene& scene, const law::Citation& citation)
{
    const Line title(source_title(scene, citation.source));
    if (citation.locator.empty()) return title;
    const std::string place = pinpoint(citation.locator, scene.language());
    return place == citation.locator ? scene.say(Term::cited_at, {title, Line(place)}) : title + Line(place);
}

std::string asserter(const Scene& scene, const law::Citation& citation)
{
    std::string who = scene.options.asserter ? scene.options.asserter(scene.law, citation) : std::string();
    return who.empty() ? title_text(scene.law.sources[citation.source].says, scene.language()) : who;
}

Line authority(const Scene& scene, law::RuleId rule)
{
    const law::Rule& declared = scene.law.rules[rule];
    const law::Citation* citation = declared.authority();
    if (citation == nullptr) return Line(scene.say(Term::no_source));
    std::string who = asserter(scene, *citation);
    // An article does not say who reads it so; what is cited for the rule may.
    for (std::size_t i = 0; who.empty() && i < declared.cites.size(); ++i) who = asserter(scene, declared.cites[i]);
    Line line = cited(scene, *citation);
    if (!who.empty()) line = scene.say(Term::asserted_by, {line, Line(who)});
    const auto doubtful = [](const law::Remark& remark) { return remark.kind == law::Remark::Kind::unverified; };
    const bool unverified = std::any_of(declared.remarks.begin(), declared.remarks.end(), doubtful);
    return unverified ? line + Line(scene.say(Term::clause_separator)) + Line(scene.say(Term::unverified), Style::dim) : line;
}

void add_remarks(std::vector<Line>& lines, const Scene& scene, const std::vector<law::Remark>& remarks)
{
    for (const law::Remark& remark : remarks) {
        const Line text(title_text(remark.text, scene.language()));
        const Line line = remark.kind == law::Remark::Kind::note      ? text
                          : remark.kind == law::Remark::Kind::checked ? scene.say(Term::colon, {Line(scene.say(Term::checked)), text})
                                                                      : scene.say(Term::colon, {Line(scene.say(Term::unverified)), text});
        lines.emplace_back(line.plain(), Style::dim);
    }
}

Line all_citations(const Scene& scene, law::RuleId rule)
{
    struct Group {
        law::SourceId source;
        std::string who;
        Line line;
    };
    const law::Rule& declared = scene.law.rules[rule];
    std::vector<Group> groups;
    for (const auto* list : {&declared.under, &declared.cites}) {
        for (const law::Citation& citation : *list) {
            const std::string who = asserter(scene, citation);
            const auto same = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return g.source == citation.source && g.who == who; });
            if (same == groups.end()) {
                groups.push_back({citation.source, who, cited(scene, citation)});
            } else if (!citation.locator.empty()) {
                same->line += Line(scene.say(Term::list_separator)) + Line(pinpoint(citation.locator, scene.language()));
            }
        }
    }
    if (groups.empty()) return Line(scene.say(Term::no_source));
    std::vector<Line> lines;
    for (const Group& group : groups) {
        lines.push_back(group.who.empty() ? group.line : scene.say(Term::asserted_there, {group.line, Line(group.who)}));
    }
    return join(lines, scene.say(Term::clause_separator));
}

}  // namespace kyujo::report
