// A timeline as a picture for a slide: per strip a bar to scale, numbered changes under it, and the changes in words.
#include "report/svg.hpp"
#include "report/time_scale.hpp"
#include "report/timeline_style.hpp"
#include "report/timeline_words.hpp"
#include "report/width.hpp"
#include "report/wrap.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kyujo::report {
namespace {

constexpr int page_width = 1280;
constexpr int margin = 40;
constexpr int open_end = 150;  ///< room for what has no beginning or no end: not to scale
constexpr int bar_height = 54;
constexpr int label_width = 96;
constexpr int label_height = 46;
constexpr int line_height = 23;

/// A change with a number, under the bar and in the list.
struct Mark {
    law::Date date;
    std::string number;
    std::vector<Line> words;  ///< what happens, and what follows from it
    bool changes_verdict = false;
};

class Picture {
public:
    Picture(const TimelineCase& one, const Options& options, Svg& svg, std::set<verdict::Word>& used, int top)
        : one_(one), options_(options), svg_(svg), used_(used), y_(top), scale_(scale_of(one))
    {}

    /// Draws the case; gives the first free row under it.
    int draw()
    {
        title();
        axis();
        for (const explain::Strip& strip : one_.strips) draw(strip);
        return y_;
    }

private:
    using Dates = std::vector<law::Date>;

    /// Everything that has a place on the axis.
    static Dates dates_of(const TimelineCase& one)
    {
        Dates dates;
        for (const explain::Strip& strip : one.strips) {
            for (const explain::Interval& interval : strip.intervals) {
                for (const explain::Phase& phase : interval.phases)
                    if (phase.from) dates.push_back(*phase.from);
                for (const explain::Enactment& enactment : interval.enactments) dates.push_back(enactment.date);
                if (interval.until) dates.push_back(*interval.until);
            }
        }
        std::sort(dates.begin(), dates.end());
        return dates;
    }

    static TimeScale scale_of(const TimelineCase& one)
    {
        const Dates dates = dates_of(one);
        if (dates.empty()) return {law::Date{}, law::Date{}, margin + open_end, page_width - margin - open_end};
        const auto open = [&](auto&& test) {
            return std::any_of(one.strips.begin(), one.strips.end(), [&](const explain::Strip& strip) { return test(strip.intervals); });
        };
        const bool no_start = open([](const auto& intervals) { return !intervals.front().from; });
        const bool no_end = open([](const auto& intervals) { return !intervals.back().until; });
        return {dates.front(), dates.back(), margin + (no_start ? open_end : 0), page_width - margin - (no_end ? open_end : 0)};
    }

    void words(const Line& line, std::string_view classes, int x, std::size_t columns)
    {
        for (const Line& part : wrap(line, columns)) {
            y_ += line_height;
            svg_.text(x, y_, part.plain(), classes);
        }
    }

    void title()
    {
        y_ += 12;
        for (const Line& part : wrap(timeline_title(one_, options_), 78)) {
            y_ += 32;
            svg_.text(margin, y_, part.plain(), "title");
        }
        if (one_.scenario->law_date_unused) words(Line(word(options_.language, Term::dates_unused)), "small", margin, 150);
        if (const Line only = restriction(*one_.scenario, *one_.law, options_.language); !only.empty()) words(only, "small", margin, 150);
    }

    void axis()
    {
        y_ += 40;
        const auto ticks = scale_.ticks();
        for (const TimeScale::Tick& tick : ticks) {
            svg_.text(tick.x, y_, tick.label, "year");
            svg_.line(tick.x, y_ + 6, tick.x, y_ + 13, "axis");
        }
        if (!ticks.empty()) svg_.line(margin, y_ + 13, page_width - margin, y_ + 13, "axis");
        y_ += 14;
    }

    int left_of(const explain::Interval& interval) const { return interval.from ? scale_.at(*interval.from) : margin; }
    int right_of(const explain::Interval& interval) const { return interval.until ? scale_.at(*interval.until) : page_width - margin; }

    void draw(const explain::Strip& strip)
    {
        const Scene scene{*one_.law, *one_.scenario, options_, strip.order};
        y_ += 6;
        words(strip_title(scene, strip), "strip", margin, 120);
        if (strip.act) words(scene.say(Term::milder_dates, {Line(text::to_string(*strip.act))}), "small", margin, 150);
        y_ += 26;
        const std::vector<Mark> marks = marks_of(scene, strip);
        enactments(strip);
        bar(scene, strip);
        y_ += bar_height;
        labels(marks);
        list(scene, strip, marks);
        y_ += 18;
    }

    /// Between the day a source is made and the day it takes effect: a dashed line above the bar.
    void enactments(const explain::Strip& strip)
    {
        for (const explain::Interval& interval : strip.intervals) {
            for (const explain::Enactment& enactment : interval.enactments) {
                const int from = scale_.at(enactment.date);
                const int to = scale_.at(enactment.effective);
                svg_.path(fmt::format("M{} {} l6 -6 l6 6 l-6 6 z", from - 6, y_ - 10), "diamond");
                if (to > from + 12) svg_.path(fmt::format("M{} {} H{} V{}", from + 6, y_ - 10, to, y_), "waiting");
            }
        }
    }

    void bar(const Scene& scene, const explain::Strip& strip)
    {
        for (const explain::Interval& interval : strip.intervals) {
            used_.insert(interval.word);
            const int left = left_of(interval);
            const int width = std::max(3, right_of(interval) - left);
            const Line word = verdict_line(scene.language(), interval.word);
            const std::string tooltip = scene.say(Term::colon, {span_of_time(scene, interval), word}).plain();
            const std::string name(verdict::to_string(interval.word));
            svg_.rect({left, y_, width, bar_height}, "seg " + name, tooltip);
            if (const std::string pattern = pattern_of(interval.word); !pattern.empty())
                svg_.rect({left, y_, width, bar_height}, "seg " + pattern, tooltip);
            segment_label(word.plain(), name, left, width);
            for (std::size_t i = 1; i < interval.phases.size(); ++i) {
                const int x = scale_.at(*interval.phases[i].from);
                svg_.line(x, y_, x, y_ + bar_height, "phase");
            }
        }
    }

    /// On a plate of the plain colour, so that the pattern does not disturb; where there is no room the list says it.
    void segment_label(const std::string& word, const std::string& name, int left, int width)
    {
        const int needed = static_cast<int>(display_width(word)) * 10 + 14;
        if (needed + 6 > width) return;
        const int middle = left + width / 2;
        svg_.rect({middle - needed / 2, y_ + 13, needed, bar_height - 26}, "plate " + name);
        svg_.text(middle, y_ + bar_height / 2 + 6, word, "word on_" + name);
    }

    std::vector<Mark> marks_of(const Scene& scene, const explain::Strip& strip) const
    {
        std::vector<Mark> marks;
        for (std::size_t i = 0; i < strip.intervals.size(); ++i) {
            const explain::Interval& interval = strip.intervals[i];
            for (std::size_t k = 0; k < interval.phases.size(); ++k) {
                const explain::Phase& phase = interval.phases[k];
                if (!phase.from || (i == 0 && k == 0)) continue;
                Mark mark{*phase.from, std::to_string(marks.size() + 1), {}, k == 0};
                if (k == 0) mark.words.push_back(verdicts(scene, interval));
                for (const explain::LawEvent& event : phase.changed_by) mark.words.push_back(event_text(scene, event));
                if (k > 0) mark.words.push_back(carried(scene, phase));
                marks.push_back(std::move(mark));
            }
        }
        return marks;
    }

    static Line verdicts(const Scene& scene, const explain::Interval& interval)
    {
        std::vector<Line> all{verdict_line(scene.language(), interval.word)};
        for (const verdict::Word ground : interval.further_grounds) all.push_back(verdict_line(scene.language(), ground));
        return join(all, scene.say(Term::list_separator));
    }

    static Line carried(const Scene& scene, const explain::Phase& phase)
    {
        std::vector<Line> names;
        for (const law::RuleId rule : phase.deciding) names.push_back(rule_name(scene, rule));
        if (!names.empty()) return scene.say(Term::decided_by, {join(names, scene.say(Term::list_separator))});
        names = phase_turns_on(scene, phase);
        return names.empty() ? Line() : scene.say(Term::turns_on, {join(names, scene.say(Term::list_separator))});
    }

    /// Numbers and dates, in as many rows as it takes for none to cover another.
    void labels(const std::vector<Mark>& marks)
    {
        if (marks.empty()) return;
        const int room = page_width - 2 * margin;
        const int needed = static_cast<int>(marks.size()) * label_width;
        const auto rows = static_cast<std::size_t>(std::max(1, (needed + room - 1) / room));
        for (std::size_t row = 0; row < rows; ++row) {
            std::vector<int> wanted;
            for (std::size_t i = row; i < marks.size(); i += rows) wanted.push_back(scale_.at(marks[i].date));
            const auto placed = spread(wanted, label_width, margin, page_width - margin);
            const int top = y_ + 16 + static_cast<int>(row) * label_height;
            for (std::size_t i = 0; i < placed.size(); ++i) label(marks[row + i * rows], wanted[i], placed[i], top);
        }
        y_ += 20 + static_cast<int>(rows) * label_height;
    }

    void label(const Mark& mark, int from, int x, int top)
    {
        svg_.path(fmt::format("M{} {} V{} L{} {}", from, y_, y_ + 4, x, top), "leader");
        svg_.circle(x, top + 10, 10, mark.changes_verdict ? "number" : "number quiet");
        svg_.text(x, top + 15, mark.number, mark.changes_verdict ? "digit" : "digit dark");
        svg_.text(x, top + 36, text::to_string(mark.date), "date");
    }

    void list(const Scene& scene, const explain::Strip& strip, const std::vector<Mark>& marks)
    {
        for (const Mark& mark : marks) {
            Line line(text::to_string(mark.date));
            for (std::size_t i = 0; i < mark.words.size(); ++i) line += Line(i == 0 ? " → " : "; ") + mark.words[i];
            const int top = y_ + line_height;
            words(line, "entry", margin + 34, 142);
            svg_.circle(margin + 12, top - 5, 10, mark.changes_verdict ? "number" : "number quiet");
            svg_.text(margin + 12, top, mark.number, mark.changes_verdict ? "digit" : "digit dark");
        }
        for (const explain::Interval& interval : strip.intervals) {
            for (const explain::Enactment& enactment : interval.enactments) {
                const int top = y_ + line_height;
                words(enactment_text(scene, enactment), "entry", margin + 34, 142);
                svg_.path(fmt::format("M{} {} l6 -6 l6 6 l-6 6 z", margin + 6, top - 5), "diamond");
            }
        }
    }

    const TimelineCase& one_;
    const Options& options_;
    Svg& svg_;
    std::set<verdict::Word>& used_;
    int y_;
    TimeScale scale_;
};

/// The words used, each with its colour and pattern.
int legend(Svg& svg, const std::set<verdict::Word>& used, Language language, int top)
{
    int x = margin;
    int y = top + 18;
    for (const verdict::Word word : used) {
        const std::string shown(verdict_word(language, word));
        const int width = 40 + 10 * static_cast<int>(display_width(shown)) + 24;
        if (x + width > page_width - margin) {
            x = margin;
            y += 34;
        }
        svg.rect({x, y, 30, 20}, "seg " + std::string(verdict::to_string(word)));
        if (const std::string pattern = pattern_of(word); !pattern.empty()) svg.rect({x, y, 30, 20}, "seg " + pattern);
        svg.text(x + 38, y + 16, shown, "entry");
        x += width;
    }
    return y + 44;
}

}  // namespace

std::string timelines_as_svg(std::span<const TimelineCase> cases, const Options& options)
{
    Svg svg;
    std::set<verdict::Word> used;
    int y = 10;
    for (const TimelineCase& one : cases) y = Picture(one, options, svg, used, y).draw();
    y = legend(svg, used, options.language, y);
    const bool english = options.language == Language::english;
    const Line title(word(options.language, Term::timeline_of));
    return svg.document(
        page_width, y, english ? "en" : "ja",
        cases.size() == 1 ? fill(word(options.language, Term::colon), {title, timeline_title(cases.front(), options)}).plain() : title.plain(),
        timeline_style());
}

}  // namespace kyujo::report
