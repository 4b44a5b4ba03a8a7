#include "language/print.hpp"

#include <algorithm>

namespace kyujo::language {
namespace {

std::string_view norm_word(Norm::Kind kind)
{
    return kind == Norm::Kind::permitted ? " is permitted" : kind == Norm::Kind::prohibited ? " is prohibited" : " is required";
}

bool fits(const Page& page, std::size_t width)
{
    return page.column() + width <= page_width;
}

/// `continuation` is the column of the parts of a duty, also of the duties that follow a breach of it.
class ConclusionPrinter {
public:
    ConclusionPrinter(Page& page, std::size_t continuation) : page_(page), continuation_(continuation) {}

    void operator()(const CountsAs& conclusion) const
    {
        page_.put(on_one_line(conclusion.subject));
        page_.put(conclusion.negated ? " does not count as " : " counts as ");
        if (!conclusion.article.empty()) {
            page_.put(conclusion.article);
            page_.put(" ");
        }
        page_.put(conclusion.concept_name);
    }
    void operator()(const Norm& conclusion) const
    {
        page_.put(on_one_line(conclusion.subject));
        page_.put(norm_word(conclusion.kind));
    }
    void operator()(const LacksBasis& conclusion) const
    {
        page_.put(on_one_line(conclusion.subject));
        page_.put(" lacks a legal basis");
    }
    void operator()(const OnlyIf& conclusion) const
    {
        page_.put(on_one_line(conclusion.subject));
        page_.put(" is permitted only if");
        const auto& condition = *conclusion.condition;
        const bool one_line = !must_break(page_, condition) && fits(page_, display_width(on_one_line(condition, page_width * 4)) + 1);
        one_line ? page_.put(" ") : page_.begin_line(continuation_);
        print(page_, condition);
    }
    void operator()(const Duty& conclusion) const
    {
        page_.put(on_one_line(conclusion.bearer));
        page_.put(" must ");
        print(page_, conclusion.duty);
        const std::string by = conclusion.by ? " by " + on_one_line(*conclusion.by) : std::string();
        part(", done when ", *conclusion.done_when, display_width(by) + 1);
        if (conclusion.by) page_.mark(conclusion.by->span);
        page_.put(by);
        if (!conclusion.failing_which) return;
        page_.put(",");
        page_.begin_line(continuation_);
        page_.put("failing which ");
        page_.mark_begin(conclusion.failing_which->span.begin);
        std::visit(*this, conclusion.failing_which->form);
    }

private:
    void part(std::string_view words, const Condition& condition, std::size_t behind) const
    {
        const auto line = on_one_line(condition, page_width * 4);
        if (!must_break(page_, condition) && fits(page_, words.size() + display_width(line) + behind)) {
            page_.put(words);
        } else {
            page_.put(words.substr(0, 1));
            page_.begin_line(continuation_);
            page_.put(words.substr(2));
        }
        print(page_, condition);
    }

    Page& page_;
    std::size_t continuation_;
};

std::string written(const Citation& citation)
{
    std::string text(citation.source.text);
    for (const Word& word : citation.locator) {
        text += ' ';
        text += word.text;
    }
    if (citation.quoted_locator) {
        text += " \"";
        text += citation.quoted_locator->raw;
        text += '"';
    }
    return text;
}

std::string_view written(const Word& word)
{
    return word.text;
}

template <class Item>
void print_items(Page& page, const std::vector<Item>& items)
{
    const std::size_t column = page.column();
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) {
            page.put(",");
            if (fits(page, display_width(written(items[i])) + 2) && !page.has_comment(items[i - 1].span.end, items[i].span.begin))
                page.put(" ");
            else
                page.begin_line(column);
        }
        page.mark(items[i].span);
        page.put(written(items[i]));
    }
}

/// `from`, `until`, `cite`, `under` and `note` stand in one column.
class Headers {
public:
    Headers(Page& page, const RuleDeclaration& rule) : page_(page)
    {
        if (!rule.cites.empty()) width_ = 4;
        if (rule.from || !rule.remarks.empty()) width_ = 4;
        if (!rule.under.empty() || (rule.until && !rule.from)) width_ = 5;
    }
    void begin(std::string_view word) const
    {
        page_.begin_line(2);
        page_.put(word);
        page_.pad_to(2 + width_);
        page_.put(" ");
    }

private:
    Page& page_;
    std::size_t width_ = 0;
};

void print_headers(Page& page, const RuleDeclaration& rule)
{
    const Headers headers(page, rule);
    const auto list = [&](std::string_view word, const auto& items) {
        if (items.empty()) return;
        headers.begin(word);
        print_items(page, items);
    };
    list("under", rule.under);
    list("cite", rule.cites);
    if (rule.from) {
        headers.begin("from");
        page.put(*rule.from);
    }
    if (rule.until) {
        if (rule.from)
            page.put(" until ");
        else
            headers.begin("until");
        page.put(*rule.until);
    }
    const auto names = [&](std::string_view word, const std::vector<Word>& items) {
        if (items.empty()) return;
        page.begin_line(2);
        page.put(word);
        print_items(page, items);
    };
    names("overrides ", rule.overrides);
    names("exception to ", rule.exception_to);
    if (rule.on_reading) {
        page.begin_line(2);
        page.put("on reading ");
        page.put(rule.on_reading->reading);
        page.put(" of ");
        page.put(rule.on_reading->question);
    }
    if (rule.by_default) {
        page.begin_line(2);
        page.mark(rule.by_default_span);
        page.put("by default");
    }
    for (const Remark& remark : rule.remarks) {
        headers.begin(header_word(remark.kind));
        print(page, remark.text);
    }
}

}  // namespace

std::string_view header_word(Remark::Kind kind)
{
    return kind == Remark::Kind::note ? "note" : kind == Remark::Kind::checked ? "checked" : "unverified";
}

void print(Page& page, const Title& title)
{
    const std::size_t column = page.column();
    page.put(title.first);
    if (!title.second) return;
    const bool one_line = fits(page, display_width(title.second->raw) + 5) && !page.has_comment(title.first.span.end, title.second->span.begin);
    if (one_line)
        page.put(" / ");
    else {
        page.begin_line(column > 2 ? column - 2 : 0);
        page.put("/ ");
    }
    page.put(*title.second);
}

void print(Page& page, const Citation& citation)
{
    page.mark(citation.span);
    page.put(written(citation));
}

void print(Page& page, const Conclusion& conclusion)
{
    const bool has_parts = std::holds_alternative<OnlyIf>(conclusion.form) || std::holds_alternative<Duty>(conclusion.form);
    has_parts ? page.mark_begin(conclusion.span.begin) : page.mark(conclusion.span);
    std::visit(ConclusionPrinter(page, page.column() + 2), conclusion.form);
}

void print_list(Page& page, const std::vector<Word>& words)
{
    print_items(page, words);
}

void print_list(Page& page, const std::vector<Citation>& citations)
{
    print_items(page, citations);
}

void print(Page& page, const RuleDeclaration& rule)
{
    page.put("rule ");
    page.put(rule.name);
    if (rule.title) {
        page.put(" ");
        print(page, *rule.title);
    }
    print_headers(page, rule);
    const std::size_t body = rule.unless.empty() ? 7 : 9;  // behind `if` and `then`, or behind `unless`
    const auto clause = [&](std::string_view word) {
        page.begin_line(2);
        page.put(word);
        page.pad_to(body);
    };
    if (rule.condition) {
        clause("if");
        print(page, *rule.condition);
    }
    for (const Condition& exception : rule.unless) {
        clause("unless");
        print(page, exception);
    }
    clause("then");
    for (std::size_t i = 0; i < rule.conclusions.size(); ++i) {
        if (i > 0) {
            page.begin_line(body);
            page.put("and ");
        }
        print(page, rule.conclusions[i]);
    }
}

}  // namespace kyujo::language
