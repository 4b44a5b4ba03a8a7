#include "book/book.hpp"

#include "book/chapter.hpp"
#include "book/words.hpp"
#include "report/render.hpp"
#include "theory/standing.hpp"

#include <algorithm>

namespace kyujo::book {
namespace {

using report::Heading;
using report::Paragraph;
using report::Style;
using report::Table;

constexpr std::string_view extension = ".law";

/// `rules/japan/crimes.law` below `rules` is `japan/crimes`; a file elsewhere keeps its whole path.
std::string name_of(std::string_view path, std::string_view root)
{
    if (!root.empty() && path.substr(0, root.size()) == root) {
        path.remove_prefix(root.size());
        while (!path.empty() && path.front() == '/') path.remove_prefix(1);
    }
    while (path.substr(0, 3) == "../") path.remove_prefix(3);
    while (path.substr(0, 2) == "./") path.remove_prefix(2);
    while (!path.empty() && path.front() == '/') path.remove_prefix(1);
    if (path.size() > extension.size() && path.substr(path.size() - extension.size()) == extension) path.remove_suffix(extension.size());
    return std::string(path);
}

/// The comment at the top of a file, up to the first line that is none: what the file is about.
std::string intro_of(std::string_view text)
{
    std::string intro;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        std::string_view line = text.substr(at, end - at);
        if (line.empty() || line.front() != '#') break;
        line.remove_prefix(std::min(line.find_first_not_of("# "), line.size()));
        if (!intro.empty() && !line.empty()) intro += ' ';
        intro += line;
        at = end + 1;
    }
    return intro;
}

/// A chapter per file, by name; declarations in the order written.
std::vector<Chapter> chapters_of(const law::Loaded& loaded, const std::string& root)
{
    const law::Law& law = loaded.law;
    std::vector<Chapter> chapters(loaded.texts->size());
    for (std::size_t i = 0; i < chapters.size(); ++i) {
        const text::SourceFile& file = (*loaded.texts)[text::FileId(i)];
        chapters[i].file = file.path();
        chapters[i].name = name_of(file.path(), root);
        chapters[i].intro = intro_of(file.text());
    }
    const auto sort_in = [&](const auto& declarations, auto member) {
        for (std::size_t i = 0; i < declarations.size(); ++i) {
            using Id = typename std::decay_t<decltype(chapters[0].*member)>::value_type;
            const text::Span span = declarations[Id(i)].span;
            if (span.file.valid()) (chapters[span.file.index()].*member).push_back(Id(i));
        }
        for (Chapter& chapter : chapters) {
            std::sort((chapter.*member).begin(), (chapter.*member).end(),
                      [&](auto a, auto b) { return declarations[a].span.begin < declarations[b].span.begin; });
        }
    };
    sort_in(law.sources, &Chapter::sources);
    sort_in(law.rules, &Chapter::rules);
    sort_in(law.questions, &Chapter::questions);
    sort_in(law.concepts, &Chapter::concepts);
    sort_in(law.entities, &Chapter::entities);
    std::sort(chapters.begin(), chapters.end(), [](const Chapter& a, const Chapter& b) { return a.name < b.name; });
    return chapters;
}

struct Doubt {
    Word kind;
    std::string_view name;
    const law::Title* title;
    const std::vector<law::Remark>* remarks;
};

bool in_doubt(const std::vector<law::Remark>& remarks)
{
    return checked(remarks) != Checked::checked;
}

/// What a chapter declares that ought to say how it was checked; with `open_only`, only what was not, or not wholly.
std::vector<Doubt> doubts_of(const law::Law& law, const Chapter& chapter, bool open_only)
{
    std::vector<Doubt> doubts;
    const auto add = [&](Word kind, const auto& one) {
        if (!open_only || in_doubt(one.remarks)) doubts.push_back({kind, one.name, &one.title, &one.remarks});
    };
    for (const law::SourceId id : chapter.sources) {
        const law::Source& source = law.sources[id];
        const bool dated = source.in_force_from || source.in_force_until || source.enacted;
        if (dated || !source.remarks.empty()) add(Word::kind_source, source);
    }
    for (const law::QuestionId id : chapter.questions) add(Word::kind_question, law.questions[id]);
    for (const law::RuleId id : chapter.rules) add(Word::kind_rule, law.rules[id]);
    return doubts;
}

Line link(Line line, std::string target)
{
    for (report::Run& run : line.runs) run.target = target;
    return line;
}

Document index_page(const Scene& scene, const std::vector<Chapter>& chapters)
{
    const auto say_here = [&](Word word) { return std::string(say(scene.language(), word)); };
    Document document;
    document.push_back(Heading{0, Line(say_here(Word::index_title))});
    document.push_back(Paragraph{report::fill(say(scene.language(), Word::index_intro), {Line("kyujo book", Style::code)})});
    document.push_back(Paragraph{link(Line(say_here(Word::register_link)), "doubts.md")});
    Table table{{say_here(Word::page), say_here(Word::counts_rules), say_here(Word::counts_questions), say_here(Word::counts_doubts)}, {}};
    for (const Chapter& chapter : chapters) {
        table.rows.push_back({link(Line(chapter.name), chapter.name + ".md"), Line(std::to_string(chapter.rules.size())),
                              Line(std::to_string(chapter.questions.size())), Line(std::to_string(doubts_of(scene.law, chapter, true).size()))});
    }
    document.push_back(std::move(table));
    return document;
}

Document doubts_page(const Scene& scene, const std::vector<Chapter>& chapters)
{
    const report::Language language = scene.language();
    const auto say_here = [&](Word word) { return std::string(say(language, word)); };
    std::size_t open = 0;
    std::size_t all = 0;
    for (const Chapter& chapter : chapters) {
        open += doubts_of(scene.law, chapter, true).size();
        all += doubts_of(scene.law, chapter, false).size();
    }
    Document document;
    document.push_back(Heading{0, Line(say_here(Word::doubts_title))});
    document.push_back(Paragraph{open == 0 ? Line(say_here(Word::doubts_none))
                                           : report::fill(say(language, Word::doubts_intro),
                                                          {Line(std::to_string(open)), Line(std::to_string(all)), Line("checked", Style::code)})});
    for (const Chapter& chapter : chapters) {
        const std::vector<Doubt> doubts = doubts_of(scene.law, chapter, true);
        if (doubts.empty()) continue;
        document.push_back(Heading{1, link(Line(chapter.name), chapter.name + ".md")});
        Table table{{say_here(Word::what), say_here(Word::verified), say_here(Word::what_to_look_up)}, {}};
        for (const Doubt& doubt : doubts) {
            const std::string title = report::title_text(*doubt.title, language);
            const Line name(doubt.name, Style::code);
            const Line what = title.empty() ? name : scene.say(report::Term::title_and_name, {Line(title), name});
            std::vector<Line> look_up;
            for (const law::Remark& remark : *doubt.remarks) {
                if (remark.kind == law::Remark::Kind::unverified) look_up.emplace_back(report::title_text(remark.text, language));
            }
            table.rows.push_back({scene.say(report::Term::colon, {Line(say(language, doubt.kind)), what}),
                                  Line(checked_word(checked(*doubt.remarks), language)),
                                  report::join(look_up, scene.say(report::Term::clause_separator))});
        }
        document.push_back(std::move(table));
    }
    return document;
}

}  // namespace

std::vector<Page> pages(const law::Loaded& loaded, const std::string& root, const report::Options& options)
{
    const scenario::Scenario nothing;
    const Scene scene{loaded.law, nothing, options, {}};
    const std::vector<Chapter> chapters = chapters_of(loaded, root);
    std::vector<Page> pages{{"README.md", report::render_markdown(index_page(scene, chapters))},
                            {"doubts.md", report::render_markdown(doubts_page(scene, chapters))}};
    for (const Chapter& chapter : chapters) pages.push_back({chapter.name + ".md", report::render_markdown(chapter_page(scene, chapter))});
    return pages;
}

}  // namespace kyujo::book
