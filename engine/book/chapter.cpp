#include "book/chapter.hpp"

#include "book/words.hpp"
#include "report/facts.hpp"
#include "report/paraphrase.hpp"
#include "theory/standing.hpp"

#include <algorithm>

namespace kyujo::book {

using report::Heading;
using report::Item;
using report::Language;
using report::List;
using report::Paragraph;
using report::Style;
using report::Table;

namespace {

Line named(std::string_view name)
{
    return {name, Style::code};
}

/// `from 2026-10-01`, `2019-05-16 to 2026-09-30` with the last day in force, or a dash: at any time.
Line interval(Language language, const std::optional<law::Date>& from, const std::optional<law::Date>& until)
{
    if (!from && !until) return Line(say(language, Word::any_time));
    const Line last = until ? Line(text::to_string(until->plus_days(-1))) : Line();
    if (!from) return report::fill(say(language, Word::until_day), {last});
    const Line first(text::to_string(*from));
    return until ? report::fill(say(language, Word::between_days), {first, last}) : report::fill(say(language, Word::from_day), {first});
}

class ChapterWriter {
public:
    ChapterWriter(const Scene& scene, const Chapter& chapter) : scene_(scene), chapter_(chapter) {}

    Document page()
    {
        heading(0, Line(chapter_.name));
        if (!chapter_.intro.empty()) add(Paragraph{Line(chapter_.intro)});
        add(Paragraph{fill(Word::generated, {named(chapter_.name + ".law")})});
        sources();
        overview();
        rules();
        questions();
        concepts();
        entities();
        versions();
        return std::move(document_);
    }

private:
    std::string_view say(Word word) const { return book::say(scene_.language(), word); }
    Line fill(Word word, std::initializer_list<Line> arguments) const { return report::fill(say(word), arguments); }
    void add(report::Block block) { document_.push_back(std::move(block)); }
    void heading(std::uint32_t level, Line line) { add(Heading{level, std::move(line)}); }
    std::string column(Word word) const { return std::string(say(word)); }
    Line title(const law::Title& title, std::string_view name) const
    {
        std::string text = report::title_text(title, scene_.language());
        return text.empty() ? named(name) : Line(std::move(text));
    }
    Line title_and_name(const law::Title& title, std::string_view name) const
    {
        const std::string text = report::title_text(title, scene_.language());
        return text.empty() ? named(name) : scene_.say(report::Term::title_and_name, {Line(text), named(name)});
    }

    void sources()
    {
        if (chapter_.sources.empty()) return;
        heading(1, Line(say(Word::sources)));
        Table table{{column(Word::source), column(Word::rank), column(Word::in_force), column(Word::enacted), column(Word::verified)}, {}};
        for (const law::SourceId id : chapter_.sources) {
            const law::Source& source = scene_.law.sources[id];
            const Line enacted = source.enacted             ? Line(text::to_string(*source.enacted))
                                 : source.published.empty() ? Line()
                                                            : fill(Word::published, {Line(source.published)});
            const Line rank = source.rank == law::Rank::none ? Line() : Line(report::rank_word(scene_.language(), source.rank));
            table.rows.push_back({title_and_name(source.title, source.name), rank,
                                  interval(scene_.language(), source.in_force_from, source.in_force_until), enacted,
                                  Line(checked_word(checked(source.remarks), scene_.language()))});
        }
        add(std::move(table));
        std::vector<Item> said;
        for (const law::SourceId id : chapter_.sources) {
            const law::Source& source = scene_.law.sources[id];
            Item item{{named(source.name)}, {}};
            report::add_remarks(item.lines, scene_, source.remarks);
            if (item.lines.size() > 1) said.push_back(std::move(item));
        }
        if (!said.empty()) add(List{std::move(said)});
    }

    void overview()
    {
        if (chapter_.rules.empty()) return;
        heading(1, Line(say(Word::rules)));
        Table table{{column(Word::rule), column(Word::order), column(Word::rests_on), column(Word::in_force), column(Word::verified)}, {}};
        for (const law::RuleId id : chapter_.rules) {
            const law::Rule& rule = scene_.law.rules[id];
            const theory::InForce days = theory::in_force(scene_.law, rule);
            const law::Citation* const authority = rule.authority();
            table.rows.push_back({title_and_name(rule.title, rule.name), Line(report::order_title(scene_, rule.order)),
                                  authority == nullptr ? Line() : report::cited(scene_, *authority),
                                  interval(scene_.language(), days.from, days.until), Line(checked_word(checked(rule.remarks), scene_.language()))});
        }
        add(std::move(table));
    }

    /// Title, then what the formal content says, so that both can be compared; then where it comes from and how strong it is.
    void rules()
    {
        for (const law::RuleId id : chapter_.rules) {
            const law::Rule& rule = scene_.law.rules[id];
            heading(2, title_and_name(rule.title, rule.name));
            std::vector<Item> items;
            items.push_back({{fill(Word::reads, {report::paraphrase(scene_, id)})}, {}});
            items.push_back({{fill(Word::from_where, {report::all_citations(scene_, id)})}, {}});
            if (Line strength = strength_of(rule); !strength.empty()) items.push_back({{std::move(strength)}, {}});
            std::vector<Line> remarks;
            report::add_remarks(remarks, scene_, rule.remarks);
            for (Line& remark : remarks) items.push_back({{std::move(remark)}, {}});
            add(List{std::move(items)});
        }
    }
    Line strength_of(const law::Rule& rule) const
    {
        std::vector<Line> parts;
        if (rule.by_default) parts.emplace_back(scene_.say(report::Term::by_default));
        if (!rule.overrides.empty()) {
            std::vector<Line> weaker;
            for (const law::RuleId other : rule.overrides) weaker.push_back(named(scene_.law.rules[other].name));
            parts.push_back(fill(Word::goes_before, {report::join(weaker, scene_.say(report::Term::list_separator))}));
        }
        if (rule.question.valid()) {
            const law::Question& question = scene_.law.questions[rule.question];
            parts.push_back(fill(Word::takes_reading, {named(question.readings[rule.reading].name), named(question.name)}));
        }
        return report::join(parts, scene_.say(report::Term::clause_separator));
    }

    void questions()
    {
        if (chapter_.questions.empty()) return;
        heading(1, Line(say(Word::questions)));
        for (const law::QuestionId id : chapter_.questions) {
            const law::Question& question = scene_.law.questions[id];
            heading(2, title_and_name(question.title, question.name));
            std::vector<Item> items;
            for (std::size_t i = 0; i < question.readings.size(); ++i) items.push_back(reading_item(id, static_cast<std::uint32_t>(i)));
            if (question.open_from || question.open_until)
                items.push_back({{fill(Word::open, {interval(scene_.language(), question.open_from, question.open_until)})}, {}});
            for (const auto& settled : question.settled) {
                const Line by = settled.by ? report::cited(scene_, *settled.by) : Line(scene_.say(report::Term::no_source));
                items.push_back(
                    {{fill(Word::settled, {Line(text::to_string(settled.date)), named(question.readings[settled.reading].name), by})}, {}});
            }
            std::vector<Line> cites;
            for (const law::Citation& citation : question.cites) cites.push_back(report::cited(scene_, citation));
            if (!cites.empty()) items.push_back({{fill(Word::raised_in, {report::join(cites, scene_.say(report::Term::clause_separator))})}, {}});
            std::vector<Line> remarks;
            report::add_remarks(remarks, scene_, question.remarks);
            for (Line& remark : remarks) items.push_back({{std::move(remark)}, {}});
            add(List{std::move(items)});
        }
    }
    Item reading_item(law::QuestionId id, std::uint32_t index) const
    {
        const law::Question& question = scene_.law.questions[id];
        const law::Reading& reading = question.readings[index];
        Item item{{scene_.say(report::Term::colon, {named(reading.name), title(reading.title, reading.name)})}, {}};
        for (const law::Title& holder : reading.held_by)
            item.children.push_back({{fill(Word::held_by, {Line(report::title_text(holder, scene_.language()))})}, {}});
        for (std::size_t i = 0; i < scene_.law.rules.size(); ++i) {
            const law::Rule& rule = scene_.law.rules[law::RuleId(i)];
            if (rule.question == id && rule.reading == index)
                item.children.push_back({{fill(Word::carries, {title_and_name(rule.title, rule.name)})}, {}});
        }
        return item;
    }

    void concepts()
    {
        if (chapter_.concepts.empty()) return;
        heading(1, Line(say(Word::concepts)));
        std::vector<Item> items;
        for (const law::ConceptId id : chapter_.concepts) {
            const law::Concept& one = scene_.law.concepts[id];
            Item item{{title_and_name(one.title, one.name)}, {}};
            if (one.means.valid())
                item.lines.push_back(fill(Word::defined, {report::paraphrase(scene_, one.means)}));
            else if (one.presumed != law::Presumption::none)
                item.lines.emplace_back(say(one.presumed == law::Presumption::holds ? Word::presumed_so : Word::presumed_not));
            else
                item.lines.emplace_back(say(Word::filled_by_rules));
            items.push_back(std::move(item));
        }
        add(List{std::move(items)});
    }

    /// The words of scenarios, with what silence means: a wrong default changes law.
    void entities()
    {
        for (const law::EntityId id : chapter_.entities) {
            const law::Entity& entity = scene_.law.entities[id];
            heading(1, title_and_name(entity.title, entity.name));
            Table table{{column(Word::attribute), column(Word::meaning), column(Word::values), column(Word::silence)}, {}};
            for (const law::AttributeId attribute : entity.attributes) {
                const law::Attribute& one = scene_.law.attributes[attribute];
                const std::string normally = one.normally ? value(*one.normally, one.type) : std::string();
                table.rows.push_back({named(one.name), Line(report::title_text(one.doc, scene_.language())), type(one.type),
                                      one.normally ? named(normally) : Line(say(Word::unknown))});
            }
            add(std::move(table));
        }
    }
    std::string value(const law::Value& value, const law::Type& type) const { return report::value_text(scene_, value, type); }
    Line type(const law::Type& type) const
    {
        using Kind = law::Type::Kind;
        switch (type.kind) {
            case Kind::yes_no:
                return Line(say(Word::type_yes_no));
            case Kind::one_of:
            case Kind::some_of: {
                std::vector<Line> values;
                for (const law::SymbolId one : type.values) values.push_back(named(scene_.law.symbols[one]));
                return fill(type.kind == Kind::one_of ? Word::type_one_of : Word::type_some_of, {report::join(values, ", ")});
            }
            case Kind::number:
                return type.unit.empty() ? Line(say(Word::type_number)) : fill(Word::type_number_of, {Line(type.unit)});
            case Kind::date:
                return Line(say(Word::type_date));
            case Kind::text:
                return Line(say(Word::type_text));
            case Kind::entity:
                return named(scene_.law.entities[type.entity].name);
            case Kind::list:
                break;
        }
        return fill(Word::type_list, {named(scene_.law.entities[type.entity].name)});
    }

    /// Every day on which something here begins or ends.
    void versions()
    {
        std::map<law::Date, std::vector<Line>> days;
        const auto note = [&](const std::optional<law::Date>& day, Word word, const Line& what) {
            if (day) days[*day].push_back(fill(word, {what}));
        };
        for (const law::SourceId id : chapter_.sources) {
            const law::Source& source = scene_.law.sources[id];
            const Line what = title(source.title, source.name);
            note(source.enacted, Word::is_enacted, what);
            note(source.in_force_from, Word::begins, what);
            note(source.in_force_until, Word::ends, what);
        }
        for (const law::RuleId id : chapter_.rules) {
            const law::Rule& rule = scene_.law.rules[id];
            const Line what = title_and_name(rule.title, rule.name);
            note(rule.from, Word::begins, what);
            note(rule.until, Word::ends, what);
        }
        for (const law::QuestionId id : chapter_.questions) {
            const law::Question& question = scene_.law.questions[id];
            const Line what = title_and_name(question.title, question.name);
            note(question.open_from, Word::opens, what);
            note(question.open_until, Word::closes, what);
            for (const auto& settled : question.settled) note(settled.date, Word::is_settled, what);
        }
        if (days.empty()) return;
        heading(1, Line(say(Word::versions)));
        Table table{{column(Word::day), column(Word::what_changes)}, {}};
        for (const auto& [day, changes] : days) {
            for (const Line& change : changes) table.rows.push_back({Line(text::to_string(day)), change});
        }
        add(std::move(table));
    }

    const Scene& scene_;
    const Chapter& chapter_;
    Document document_;
};

}  // namespace

Document chapter_page(const Scene& scene, const Chapter& chapter)
{
    return ChapterWriter(scene, chapter).page();
}

Checked checked(const std::vector<law::Remark>& remarks)
{
    const auto any = [&](law::Remark::Kind kind) {
        return std::any_of(remarks.begin(), remarks.end(), [kind](const law::Remark& remark) { return remark.kind == kind; });
    };
    const bool yes = any(law::Remark::Kind::checked);
    const bool no = any(law::Remark::Kind::unverified);
    return yes && no ? Checked::partly : yes ? Checked::checked : no ? Checked::unverified : Checked::not_said;
}

std::string_view checked_word(Checked checked, Language language)
{
    constexpr Word words[] = {Word::not_said, Word::is_checked, Word::is_partly_checked, Word::is_unverified};
    return say(language, words[static_cast<std::size_t>(checked)]);
}

}  // namespace kyujo::book
