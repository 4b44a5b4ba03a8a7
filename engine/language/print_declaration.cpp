#include "language/print.hpp"

#include <algorithm>

namespace kyujo::language {
namespace {

/// The first line of a declaration: `rule name "title"`.
void print_head(Page& page, std::string_view word, const Word& name)
{
    page.put(word);
    page.put(" ");
    page.put(name);
}
void print_title(Page& page, const std::optional<Title>& title)
{
    if (!title) return;
    page.put(" ");
    print(page, *title);
}

/// Begins a header line whose words stand in one column.
void header(Page& page, std::string_view word, std::size_t width)
{
    page.begin_line(2);
    page.put(word);
    page.pad_to(2 + width);
    page.put(" ");
}

void print_remarks(Page& page, const std::vector<Remark>& remarks, std::size_t width)
{
    for (const Remark& remark : remarks) {
        header(page, header_word(remark.kind), width);
        print(page, remark.text);
    }
}

void print(Page& page, const OrderDeclaration& order)
{
    print_head(page, "order", order.name);
    print_title(page, order.title);
    for (const Word& milder : order.milder) {
        page.begin_line(2);
        page.put(milder);
        page.put(" law applies");
    }
}

void print(Page& page, const SourceDeclaration& source)
{
    constexpr std::size_t width = std::string_view("published").size();
    print_head(page, "source", source.name);
    print_title(page, source.title);
    for (const Word& rank : source.rank) {
        header(page, "rank", width);
        page.put(rank);
    }
    if (source.in_force_from || source.in_force_until) header(page, "in force", width);
    if (source.in_force_from) {
        page.put("from ");
        page.put(*source.in_force_from);
    }
    if (source.in_force_until) {
        page.put(source.in_force_from ? " until " : "until ");
        page.put(*source.in_force_until);
    }
    const auto line = [&](std::string_view word, const auto& what) {
        if (!what) return;
        header(page, word, width);
        if constexpr (requires { print(page, *what); })
            print(page, *what);
        else
            page.put(*what);
    };
    line("enacted", source.enacted);
    line("published", source.published);
    line("points", source.points);
    line("says", source.says);
    print_remarks(page, source.remarks, width);
}

void print(Page& page, const ConceptDeclaration& declared)
{
    print_head(page, "concept", declared.name);
    page.put(" of ");
    page.put(declared.entity);
    if (declared.presumed != Presumption::none) page.put(declared.presumed == Presumption::holds ? ", presumed" : ", presumed not");
    print_title(page, declared.title);
    if (!declared.means) return;
    page.begin_line(2);
    page.put("means ");
    print(page, *declared.means);
}

void print_reading(Page& page, const ReadingDeclaration& reading, std::size_t width, std::size_t name_width)
{
    header(page, "reading", width);
    page.put(reading.name);
    if (reading.title) {
        page.pad_to(2 + width + 1 + name_width);
        print_title(page, reading.title);
    }
    for (const Title& holder : reading.held_by) {
        page.begin_line(4);
        page.put("held by ");
        print(page, holder);
    }
}

void print(Page& page, const QuestionDeclaration& question)
{
    print_head(page, "question", question.name);
    print_title(page, question.title);
    const std::size_t width = question.readings.empty() && question.settlements.empty() ? 4 : 7;
    if (!question.cites.empty()) {
        header(page, "cite", width);
        print_list(page, question.cites);
    }
    if (question.open_from || question.open_until) header(page, "open", width);
    if (question.open_from) {
        page.put("from ");
        page.put(*question.open_from);
    }
    if (question.open_until) {
        page.put(question.open_from ? " until " : "until ");
        page.put(*question.open_until);
    }
    std::size_t name_width = 0;
    for (const auto& reading : question.readings) name_width = std::max(name_width, display_width(reading.name.text));
    for (const auto& reading : question.readings) print_reading(page, reading, width, name_width);
    for (const auto& settlement : question.settlements) {
        header(page, "settled", width);
        page.put(settlement.date);
        page.put(" as ");
        page.put(settlement.reading);
        if (!settlement.by) continue;
        page.put(" by ");
        print(page, *settlement.by);
    }
    print_remarks(page, question.remarks, width);
}

void print(Page& page, const PrecedenceDeclaration& precedence)
{
    page.put("precedence ");
    print_list(page, precedence.maxims);
}

void print(Page& page, const ClaimDeclaration& claim)
{
    print_head(page, "claim", claim.name);
    print_title(page, claim.title);
    page.begin_line(2);
    page.put(claim.always ? "always " : "never ");
    print(page, *claim.condition);
}

void print(Page& page, const UseDeclaration& use)
{
    page.put("use ");
    page.put(use.path);
}

}  // namespace

void print(Page& page, const Declaration& declaration)
{
    page.begin_line(0);
    page.mark_begin(declaration.span.begin);
    std::visit([&](const auto& form) { print(page, form); }, declaration.form);
}

}  // namespace kyujo::language
