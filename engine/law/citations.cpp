#include "law/citations.hpp"

#include "law/names.hpp"

namespace kyujo::law {

namespace {

/// The words of a pinpoint with one space where any stood: `art  6-2` is "art 6-2".
std::string_view locator_text(Checking& checking, const language::Citation& form)
{
    if (form.quoted_locator) return meant(checking, form.quoted_locator->raw);
    if (form.locator.empty()) return {};
    std::string result;
    const language::Word* before = nullptr;
    for (const language::Word& word : form.locator) {
        if (before != nullptr && before->span.end != word.span.begin) result += ' ';
        result += word.text;
        before = &word;
    }
    const Span whole{form.span.file, form.locator.front().span.begin, form.locator.back().span.end};
    const std::string_view written = checking.law.texts->text(whole);
    return written == result ? written : checking.keep(std::move(result));
}

}  // namespace

std::optional<Citation> citation_from(Checking& checking, const language::Citation& form)
{
    const SourceId source = find_or_report(checking, checking.law.source_names, form.source, "source");
    if (!source.valid()) return std::nullopt;
    return Citation{source, form.span, locator_text(checking, form)};
}

std::vector<Citation> citations_from(Checking& checking, const std::vector<language::Citation>& forms)
{
    std::vector<Citation> result;
    result.reserve(forms.size());
    for (const language::Citation& form : forms) {
        if (auto citation = citation_from(checking, form)) result.push_back(std::move(*citation));
    }
    return result;
}

void check_interval(Checking& checking, std::optional<Date> from, std::optional<Date> until, Span until_span)
{
    if (!from || !until || *from < *until) return;
    checking.diagnostics.error(dates_out_of_sequence, until_span,
                               fmt::format("`until` ({}) must lie after `from` ({})", text::to_string(*until), text::to_string(*from)),
                               "`until` names the first day on which it no longer holds");
}

}  // namespace kyujo::law
