// Sources of law: rank and dates; and the maxims by which an order settles clashes.
#include "law/citations.hpp"
#include "law/names.hpp"
#include "law/passes.hpp"
#include "law/values.hpp"

#include <algorithm>
#include <array>

namespace kyujo::law {

namespace {

constexpr std::string_view unknown_rank = "L304";
constexpr std::string_view bad_precedence = "L305";
constexpr std::string_view empty_points = "L321";

const std::vector<std::string_view>& rank_words()
{
    static const std::vector<std::string_view> words{"commentary", "statement", "policy", "ordinance", "statute", "treaty", "constitution"};
    return words;
}

const std::vector<std::string_view>& maxim_words()
{
    static const std::vector<std::string_view> words{"superior", "special", "later"};
    return words;
}

Rank rank_from(Checking& checking, const language::Word& word)
{
    const auto found = std::find(rank_words().begin(), rank_words().end(), word.text);
    if (found != rank_words().end()) return static_cast<Rank>(found - rank_words().begin() + 1);
    auto help = suggest(checking, word.text, rank_words());
    if (help.empty()) help = "a rank is constitution, treaty, statute, ordinance, policy, statement or commentary";
    checking.diagnostics.error(unknown_rank, word.span, fmt::format("there is no rank `{}`", word.text), std::move(help));
    return Rank::none;
}

/// A day, a month or a year: what a title page says.
void check_published(Checking& checking, const language::Word& word)
{
    const std::string_view text = word.text;
    std::string day(text);
    if (text.size() == 4) day += "-01-01";
    if (text.size() == 7) day += "-01";
    if (text::parse_date(day)) return;
    checking.diagnostics.error(not_a_date, word.span, fmt::format("`{}` is not a date, a month or a year", text),
                               "write `2017-07-16`, `2017-07` or `2017`");
}

void check_source(Checking& checking, const language::SourceDeclaration& form, Source& source)
{
    if (!form.rank.empty()) source.rank = rank_from(checking, form.rank.front());
    source.in_force_from = date_from(checking, form.in_force_from);
    source.in_force_until = date_from(checking, form.in_force_until);
    source.enacted = date_from(checking, form.enacted);
    if (form.in_force_until) check_interval(checking, source.in_force_from, source.in_force_until, form.in_force_until->span);
    if (source.enacted && source.in_force_from && *source.in_force_from < *source.enacted) {
        checking.diagnostics.error(dates_out_of_sequence, form.enacted->span,
                                   fmt::format("`{}` was enacted ({}) after it came into force ({})", source.name, text::to_string(*source.enacted),
                                               text::to_string(*source.in_force_from)));
    }
    if (form.published) {
        check_published(checking, *form.published);
        source.published = form.published->text;
    }
    if (form.points) {
        source.points = form.points->raw;
        if (source.points.empty()) checking.diagnostics.error(empty_points, form.points->span, "the file of points has no name");
    }
    source.says = title_of(form.says);
    source.remarks = remarks_of(form.remarks);
    const bool dated = source.in_force_from || source.in_force_until || source.enacted;
    if (dated) require_verification(checking, source.remarks, fmt::format("source `{}`", source.name), form.name.span);
    if (!form.title) {
        checking.diagnostics.warning(missing_title, form.name.span, fmt::format("source `{}` has no title", source.name),
                                     "give it one in quotes after its name");
    }
}

std::vector<Order::Maxim> maxims_from(Checking& checking, const language::PrecedenceDeclaration& form)
{
    std::vector<Order::Maxim> maxims;
    for (const language::Word& word : form.maxims) {
        const auto found = std::find(maxim_words().begin(), maxim_words().end(), word.text);
        if (found == maxim_words().end()) {
            auto help = suggest(checking, word.text, maxim_words());
            if (help.empty()) help = "the maxims are superior, special and later";
            checking.diagnostics.error(bad_precedence, word.span, fmt::format("there is no maxim `{}`", word.text), std::move(help));
            continue;
        }
        const auto maxim = static_cast<Order::Maxim>(found - maxim_words().begin());
        if (std::find(maxims.begin(), maxims.end(), maxim) == maxims.end()) {
            maxims.push_back(maxim);
        } else {
            checking.diagnostics.error(bad_precedence, word.span, fmt::format("the maxim `{}` is given twice", word.text), "keep one of the two");
        }
    }
    return maxims;
}

void check_precedences(Checking& checking)
{
    std::vector<Span> first(checking.law.orders.size());
    for (const auto& declared : checking.precedences) {
        Order& order = checking.law.orders[declared.order];
        const auto maxims = maxims_from(checking, *declared.syntax);
        Span& before = first[declared.order.index()];
        if (!before.file.valid()) {
            before = declared.span;
            order.precedence = maxims;
            continue;
        }
        auto& finding = checking.diagnostics.error(declared_twice, declared.span,
                                                   fmt::format("the precedence of order `{}` is declared twice", order.name), "keep one of the two");
        finding.notes.push_back({"first declared here", before});
    }
}

}  // namespace

void check_sources(Checking& checking)
{
    for (std::size_t i = 0; i < checking.sources.size(); ++i) check_source(checking, *checking.sources[i].syntax, checking.law.sources[SourceId(i)]);
    check_precedences(checking);
}

}  // namespace kyujo::law
