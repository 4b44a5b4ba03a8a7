#include "report/fate.hpp"
#include "report/json.hpp"
#include "report/json_names.hpp"

namespace kyujo::report {
namespace {

constexpr std::string_view remark_kinds[] = {"note", "checked", "unverified"};

void write_date(JsonWriter& json, std::string_view name, const std::optional<law::Date>& date)
{
    if (date) json.member(name, text::to_string(*date));
}

void write_citation(JsonWriter& json, const Scene& scene, const law::Citation& citation)
{
    const law::Source& source = scene.law.sources[citation.source];
    json.begin_object();
    json.member("source", source.name);
    json.key("title");
    write_title(json, source.title);
    if (!citation.locator.empty()) json.member("pinpoint", citation.locator);
    json.member("rank", source.rank == law::Rank::none ? "none" : rank_word(Language::english, source.rank));
    write_date(json, "enacted", source.enacted);
    write_date(json, "in_force_from", source.in_force_from);
    write_date(json, "in_force_until", source.in_force_until);
    if (!source.published.empty()) json.member("published", source.published);
    if (const std::string who = asserter(scene, citation); !who.empty()) json.member("asserted_by", who);
    json.end_object();
}

void write_citations(JsonWriter& json, const Scene& scene, std::string_view name, const std::vector<law::Citation>& citations)
{
    json.key(name);
    json.begin_array();
    for (const law::Citation& citation : citations) write_citation(json, scene, citation);
    json.end_array();
}

}  // namespace

void write_title(JsonWriter& json, const law::Title& title)
{
    json.begin_object();
    if (!title.english.empty()) json.member("en", title_text({title.english, {}}, Language::english));
    if (!title.japanese.empty()) json.member("ja", title_text({{}, title.japanese}, Language::japanese));
    json.end_object();
}

void write_rule(JsonWriter& json, const Scene& scene, law::RuleId rule)
{
    const law::Rule& declared = scene.law.rules[rule];
    json.begin_object();
    json.member("name", declared.name);
    json.key("title");
    write_title(json, declared.title);
    json.key("place");
    write_place(json, scene.law.texts.get(), declared.name_span);
    json.key("by_default");
    json.boolean(declared.by_default);
    write_citations(json, scene, "under", declared.under);
    write_citations(json, scene, "cites", declared.cites);
    json.key("remarks");
    json.begin_array();
    for (const law::Remark& remark : declared.remarks) {
        json.begin_object();
        json.member("kind", remark_kinds[static_cast<std::size_t>(remark.kind)]);
        json.key("text");
        write_title(json, remark.text);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

void write_account(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const explain::Account& account)
{
    const law::Rule& rule = scene.law.rules[account.rule];
    json.begin_object();
    json.key("rule");
    write_rule(json, scene, account.rule);
    if (account.subject.valid()) json.member("subject", scene.scenario.instances[account.subject].name);
    json.member("conclusion", name_of(rule.at(account.conclusion, account.link)));
    json.member("outcome", name_of(account.outcome));
    json.member("text", fate(scene, account).plain());
    if (account.outcome == Outcome::beaten || account.outcome == Outcome::clashes) {
        json.key("by");
        account.by.valid() ? json.string(scene.law.rules[account.by].name) : json.null();
    }
    if (account.outcome == Outcome::beaten && account.by.valid()) json.member("how", name_of(account.how));
    write_date(json, "boundary", account.boundary);
    if (account.outcome == Outcome::other_reading || account.outcome == Outcome::question_not_open) {
        json.member("question", scene.law.questions[rule.question].name);
        json.member("reading", scene.law.questions[rule.question].readings[rule.reading].name);
    }
    write_reasons(json, scene, unfolded, "holding", account.holding, account.subject);
    write_reasons(json, scene, unfolded, "failing", account.failing, account.subject);
    json.end_object();
}

}  // namespace kyujo::report
