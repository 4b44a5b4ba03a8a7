#include "book/words.hpp"

#include <array>

namespace kyujo::book {
namespace {

struct Entry {
    Word word;
    std::string_view english, japanese;
};

constexpr std::array entries = {
    Entry{Word::generated, "Made from {0} by the program. To change this page, change the law.",
          "本ページは{0}からプログラムが生成したものである。修正は規則ファイルに対して行うこと。"},
    Entry{Word::sources, "Sources", "典拠"},
    Entry{Word::source, "source", "典拠"},
    Entry{Word::rank, "rank", "位階"},
    Entry{Word::in_force, "in force", "施行期間"},
    Entry{Word::enacted, "made", "制定・公表"},
    Entry{Word::published, "published {0}", "{0}公表"},
    Entry{Word::verified, "verified", "照合"},
    Entry{Word::rules, "Rules", "規則"},
    Entry{Word::rule, "rule", "規則"},
    Entry{Word::order, "order", "法秩序"},
    Entry{Word::rests_on, "rests on", "根拠"},
    Entry{Word::reads, "formal content: {0}", "形式的内容：{0}"},
    Entry{Word::from_where, "from: {0}", "典拠：{0}"},
    Entry{Word::goes_before, "goes before {0}", "{0}に優先する"},
    Entry{Word::takes_reading, "counts on reading {0} of {1}", "{1}を{0}と解する場合に適用される"},
    Entry{Word::questions, "Open questions", "未解決の論点"},
    Entry{Word::open, "open: {0}", "係争期間：{0}"},
    Entry{Word::settled, "settled on {0} as {1}: {2}", "{0}に{1}で確定：{2}"},
    Entry{Word::raised_in, "raised in: {0}", "論点の典拠：{0}"},
    Entry{Word::held_by, "held by {0}", "主張者：{0}"},
    Entry{Word::carries, "then counts: {0}", "この場合に適用：{0}"},
    Entry{Word::concepts, "Classes", "概念"},
    Entry{Word::defined, "means: {0}", "定義：{0}"},
    Entry{Word::presumed_so, "presumed, unless shown otherwise", "反証がない限り該当と推定"},
    Entry{Word::presumed_not, "presumed not, unless shown", "証明がない限り非該当と推定"},
    Entry{Word::filled_by_rules, "filled by the rules of each order", "各法秩序の規則による"},
    Entry{Word::attribute, "word", "語"},
    Entry{Word::meaning, "meaning", "意味"},
    Entry{Word::values, "values", "値"},
    Entry{Word::silence, "when a scenario is silent", "記載がない場合"},
    Entry{Word::unknown, "unknown", "不明"},
    Entry{Word::type_yes_no, "yes or no", "はい・いいえ"},
    Entry{Word::type_one_of, "one of {0}", "{0}のいずれか"},
    Entry{Word::type_some_of, "some of {0}", "{0}のいくつか"},
    Entry{Word::type_number, "a number", "数"},
    Entry{Word::type_number_of, "a number of {0}", "数（単位：{0}）"},
    Entry{Word::type_date, "a day", "日付"},
    Entry{Word::type_text, "any text", "文字列"},
    Entry{Word::type_list, "any number of {0}", "{0}の一覧"},
    Entry{Word::versions, "Versions", "改廃の経過"},
    Entry{Word::day, "day", "日付"},
    Entry{Word::what_changes, "what changes", "変更"},
    Entry{Word::is_enacted, "made: {0}", "制定：{0}"},
    Entry{Word::begins, "in force: {0}", "施行：{0}"},
    Entry{Word::ends, "no longer in force: {0}", "失効：{0}"},
    Entry{Word::opens, "opens: {0}", "論点の発生：{0}"},
    Entry{Word::closes, "no longer asked: {0}", "論点の消滅：{0}"},
    Entry{Word::is_settled, "settled: {0}", "論点の確定：{0}"},
    Entry{Word::any_time, "always", "常時"},
    Entry{Word::from_day, "from {0}", "{0}から"},
    Entry{Word::until_day, "until {0}", "{0}まで"},
    Entry{Word::between_days, "{0} to {1}", "{0}から{1}まで"},
    Entry{Word::not_said, "not said", "記載なし"},
    Entry{Word::is_checked, "checked", "照合済み"},
    Entry{Word::is_partly_checked, "in part", "一部照合"},
    Entry{Word::is_unverified, "no", "未照合"},
    Entry{Word::index_title, "The law, page by page", "法令・規則一覧"},
    Entry{Word::index_intro,
          "One page per law file: its sources, its rules with their formal content in words, versions, open questions. All pages are made from the "
          "rules by {0}.",
          "規則ファイルごとに、典拠、規則とその形式的内容、改廃の経過、未解決の論点を示す。全ページは{0}により規則から生成される。"},
    Entry{Word::page, "page", "ページ"},
    Entry{Word::counts_rules, "rules", "規則"},
    Entry{Word::counts_questions, "questions", "論点"},
    Entry{Word::counts_doubts, "to verify", "要照合"},
    Entry{Word::doubts_title, "Register of doubts", "要照合事項一覧"},
    Entry{Word::doubts_intro,
          "{0} of {1} rules, questions and sources with dates are not, or not wholly, verified against the text they cite. Each line says what to "
          "look up. A line goes when the law says {2} instead.",
          "規則、論点及び施行日のある典拠{1}件のうち、{0}件は典拠の原文との照合が済んでいないか、一部にとどまる。各行に確認すべき事項を示す。規則に{"
          "2}と記されれば、その行は消える。"},
    Entry{Word::doubts_none, "Nothing is left to verify.", "照合を要する事項はない。"},
    Entry{Word::what, "what", "対象"},
    Entry{Word::what_to_look_up, "what to look up", "確認すべき事項"},
    Entry{Word::kind_rule, "rule", "規則"},
    Entry{Word::kind_question, "question", "論点"},
    Entry{Word::kind_source, "source", "典拠"},
    Entry{Word::all_law, "all pages", "全ページ"},
    Entry{Word::register_link, "What is not verified yet", "要照合事項"},
};

constexpr bool in_order()
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].word != static_cast<Word>(i)) return false;
    }
    return entries.size() == static_cast<std::size_t>(Word::count_);
}
static_assert(in_order(), "the table follows the enumeration, so that a word is an index");

}  // namespace

std::string_view say(report::Language language, Word word)
{
    const Entry& entry = entries[static_cast<std::size_t>(word)];
    return language == report::Language::english ? entry.english : entry.japanese;
}

}  // namespace kyujo::book
