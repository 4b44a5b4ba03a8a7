#include "report/words.hpp"

#include <array>

namespace kyujo::report {
namespace {

struct Entry {
    Term term;
    std::string_view english, japanese;
};

constexpr std::array entries = {
    // {0} verdict, {1} thing, {2} order, {3} date
    Entry{Term::answer, "{0}: {1} ({2}, {3})", "{0}：{1}（{2}、{3}）"},
    // {0} answer, {1} thing, {2} class, {3} order
    Entry{Term::class_answer, "{0}: {1} as {2} ({3})", "{0}：{1}の{2}該当性（{3}）"},
    Entry{Term::further_grounds, "further grounds: {0}", "ほかに成り立つ理由：{0}"},
    // {0} verdict, {1} order, {2} date, {3} rules with their authority
    Entry{Term::citation, "{0} under {1} on {2}: {3}", "{1}（{2}時点）：{0}。{3}"},
    Entry{Term::bare_citation, "{0} under {1} on {2}", "{1}（{2}時点）：{0}"},
    Entry{Term::silent, "nothing in {0} as loaded decides about {1}", "読み込まれた{0}には、{1}について結論を出す規則がない"},
    Entry{Term::answer_yes, "yes", "該当"},
    Entry{Term::answer_no, "no", "非該当"},
    Entry{Term::answer_none, "none", "規定なし"},
    Entry{Term::why, "Why", "理由"},
    Entry{Term::account, "Every rule on this question", "この問題に関わるすべての規則"},
    Entry{Term::nearest, "Nearest rules, and what each lacks", "最も近い規則と、それぞれに欠けているもの"},
    Entry{Term::turns_on_these, "It turns on", "結論を左右する事項"},
    // {0} the act's day, {1} the day as of which it is judged
    Entry{Term::law_of_act, "judged by the law of {0}, the day of the act, as none in force since then, up to {1}, is milder",
          "行為時（{0}）の法による。その後{1}までに、より軽い法は施行されていない"},
    // {0} the law's day, {1} the act's day, {2} its verdict
    Entry{Term::law_milder, "judged by the law of {0}, which is milder than that of {1}, the day of the act ({2})",
          "{0}の法による。行為時（{1}、{2}）の法よりも軽いためである"},
    // {0} reading, {1} question, {2} date, {3} the reading settled
    Entry{Term::assumed_settled, "what if: takes reading {0} of {1}, though it is settled since {2} as {3}",
          "仮定：{1}を{0}と解する。ただし{2}に{3}で確定している"},
    Entry{Term::assumed_not_yet, "what if: takes reading {0} of {1}, a question that is open only from {2}",
          "仮定：{1}を{0}と解する。ただし、その論点が生じるのは{2}である"},
    Entry{Term::assumed_no_longer, "what if: takes reading {0} of {1}, a question that has not been open since {2}",
          "仮定：{1}を{0}と解する。ただし、その論点は{2}に消滅した"},
    Entry{Term::restricted, "only rules that rest on these sources count: {0}", "次の典拠に基づく規則のみによる：{0}"},
    Entry{Term::restricted_title, "{0} (only by {1})", "{0}（{1}のみによる）"},
    Entry{Term::left_out, "Left out, as they rest on other sources", "他の典拠に基づくため除外した規則"},
    Entry{Term::across_orders, "Across legal orders: {0}", "法秩序の対比：{0}"},
    Entry{Term::as_class, "{0} as {1}", "{0}の{1}該当性"},
    // {0} answer, {1} orders
    Entry{Term::under_order, "{0} under {1}", "{1}では{0}"},
    Entry{Term::across_same_answer, "Every order gives this answer.", "いずれの法秩序でも結論は同じである。"},
    Entry{Term::across_all_yes, "Every order says yes, though not in the same way.", "いずれの法秩序でも肯定の結論であるが、その内容は異なる。"},
    Entry{Term::across_all_no, "Every order says no, though not on the same ground.", "いずれの法秩序でも否定の結論であるが、その理由は異なる。"},
    Entry{Term::across_opposed, "The answers are opposed. Each holds in its own order, and none takes the place of another.",
          "結論が対立する。各結論はそれぞれの法秩序におけるものであり、一方が他方に代わるものではない。"},
    Entry{Term::across_open_in_some, "The answer under {0} does not answer what is open under {1}.",
          "{0}における結論は、{1}において未確定の問題に答えるものではない。"},
    Entry{Term::across_open_in_all, "Open in every order; what it turns on there is said with each answer.",
          "いずれの法秩序でも未確定である。何に左右されるかは、それぞれの回答に示す。"},
    Entry{Term::across_silent_in_some, "Nothing in {0} as loaded decides it, which neither confirms nor contradicts the answer under {1}.",
          "読み込まれた{0}に結論を出す規則がないことは、{1}についての回答を裏付けるものでも、否定するものでもない。"},
    Entry{Term::column_scenario, "scenario", "事例"},
    Entry{Term::column_thing, "judged", "対象"},
    Entry{Term::column_order, "order", "法秩序"},
    Entry{Term::column_date, "date", "基準日"},
    Entry{Term::column_verdict, "verdict", "結論"},
    Entry{Term::column_rule, "deciding rule", "決め手の規則"},
    Entry{Term::column_variation, "variation", "変動条件"},

    Entry{Term::title_and_name, "{0} ({1})", "{0}（{1}）"},
    Entry{Term::for_thing, "{0}, of {1}", "{0}（{1}について）"},
    Entry{Term::asserted_by, "{0}; asserted by {1}", "{0}、主張者は{1}"},
    Entry{Term::asserted_there, "{0} (asserted by {1})", "{0}（{1}による）"},
    Entry{Term::cited_at, "{0}, {1}", "{0}、{1}"},
    Entry{Term::no_source, "no source named", "典拠の記載なし"},
    Entry{Term::by_rule, "by {0}", "{0}による"},
    Entry{Term::said_by, "{0} by {1}", "{0}（{1}による）"},
    Entry{Term::checked, "checked", "照合済み"},
    Entry{Term::unverified, "not verified against the text", "原文未照合"},
    Entry{Term::since, "{0}, since {1}", "{0}（{1}）"},
    Entry{Term::see_above, "{0} (see above)", "{0}（前述）"},
    Entry{Term::remark, "{0} ({1})", "{0}（{1}）"},
    Entry{Term::colon, "{0}: {1}", "{0}：{1}"},
    Entry{Term::list_separator, ", ", "、"},
    Entry{Term::clause_separator, "; ", "；"},
    Entry{Term::permits, "permits", "許容"},
    Entry{Term::prohibits, "prohibits", "禁止"},
    Entry{Term::obliges, "requires", "義務づけ"},
    Entry{Term::sets_condition, "sets a condition", "要件"},
    Entry{Term::denies_basis, "denies a legal basis", "法的根拠の否定"},
    Entry{Term::for_class, "says yes", "該当とする"},
    Entry{Term::against_class, "says no", "非該当とする"},
    Entry{Term::imposes_duty, "imposes a duty", "義務づけ"},
    Entry{Term::by_default, "by default", "別段の定めがない限り"},

    Entry{Term::decides, "decides", "決め手となった"},
    Entry{Term::applies_too, "applies too", "これも適用される"},
    Entry{Term::condition_met, "its condition is met, so it bars nothing", "要件は満たされており、妨げとならない"},
    Entry{Term::does_not_apply, "does not apply", "適用されない"},
    Entry{Term::does_not_apply_as, "does not apply, as {0}", "適用されない。{0}"},
    Entry{Term::open, "open", "未確定"},
    Entry{Term::open_on, "open, as {0}", "未確定。{0}"},
    Entry{Term::excluded, "excluded by its exception", "例外に当たるため適用が除外される"},
    Entry{Term::excluded_as, "excluded by its exception, as {0}", "例外に当たるため適用が除外される。{0}"},
    Entry{Term::beaten_overrides, "beaten by {0}, which overrides it", "明文で優先する{0}に劣後する"},
    Entry{Term::beaten_superior, "beaten by {0}, which rests on higher authority", "上位の法に基づく{0}に劣後する"},
    Entry{Term::beaten_superior_ranks, "beaten by {0}, which rests on higher authority ({1} over {2})",
          "上位の法に基づく{0}に劣後する（{1}は{2}に優先する）"},
    Entry{Term::beaten_special, "beaten by {0}, which is more special", "特別法である{0}に劣後する"},
    Entry{Term::beaten_later, "beaten by {0}, which is the later law", "後法である{0}に劣後する"},
    Entry{Term::beaten_later_dates, "beaten by {0}, which is the later law (in force from {1}, this one from {2})",
          "後法である{0}に劣後する（施行は{1}、こちらは{2}）"},
    Entry{Term::beaten_default, "yields to {0}, as it holds only by default", "別段の定めである{0}に譲る"},
    Entry{Term::beaten_condition, "barred by {0}, whose condition is not met", "{0}の要件が満たされないため妨げられる"},
    Entry{Term::beaten_presumption, "yields to the contrary presumption", "反対の推定に譲る"},
    Entry{Term::clashes, "clashes with {0}, and neither prevails", "{0}と抵触し、いずれも優先しない"},
    Entry{Term::clashes_unnamed, "clashes with a rule of equal standing", "同格の規則と抵触する"},
    Entry{Term::not_yet, "in force only from {0}", "{0}施行（基準日には未施行）"},
    Entry{Term::enacted_not_yet, "enacted on {0}, in force only from {1}", "{0}制定、{1}施行（基準日には未施行）"},
    Entry{Term::not_yet_undated, "not yet in force", "基準日には未施行"},
    Entry{Term::no_longer, "no longer in force since {0}", "{0}に失効"},
    Entry{Term::no_longer_undated, "no longer in force", "失効済み"},
    Entry{Term::other_reading, "rests on reading {0} of {1}, which is not taken here",
          "{1}を{0}と解する場合の規則であり、ここではその解釈を採らない"},
    Entry{Term::reading_assumed, "{0} (the scenario takes {1})", "{0}（事例は{1}を前提とする）"},
    Entry{Term::reading_settled, "{0} (settled on {1} as {2})", "{0}（{1}に{2}で確定）"},
    Entry{Term::question_not_yet, "rests on reading {0} of {1}, a question that is open only from {2}",
          "{1}を{0}と解する場合の規則であり、その論点が生じるのは{2}である"},
    Entry{Term::question_no_longer, "rests on reading {0} of {1}, a question that has not been open since {2}",
          "{1}を{0}と解する場合の規則であり、その論点は{2}に消滅した"},
    Entry{Term::source_left_out, "left out, as it rests on {0}", "{0}に基づくため除外した"},

    Entry{Term::needs, "needs {0}", "{0}を要する"},
    Entry{Term::needs_but, "needs {0}, but {1}", "{0}を要するが、{1}"},
    Entry{Term::actual, "it is {0} ({1})", "実際は{0}である（{1}）"},
    Entry{Term::actual_unknown, "it is not said", "述べられていない"},
    Entry{Term::actual_rule, "{0} says otherwise", "{0}により否定される"},
    Entry{Term::actual_presumption, "the contrary is presumed", "反対に推定される"},
    Entry{Term::actual_definition_met, "it meets the definition", "定義に当てはまる"},
    Entry{Term::actual_definition_unmet, "it does not meet the definition", "定義に当てはまらない"},
    Entry{Term::actual_nothing, "nothing makes it so", "そう認める規則がない"},
    Entry{Term::actual_open, "that is open", "未確定である"},

    Entry{Term::turns_on, "turns on {0}", "{0}次第"},
    Entry{Term::does_not_matter, "makes no difference: {0}", "結論に影響しない事項：{0}"},
    Entry{Term::not_decided, "not decided within the limit: {0} possibilities were tried; raise it with --completions",
          "上限内では決定できなかった（{0}通りを検討。上限は--completionsで引き上げられる）"},
    Entry{Term::case_by_case, "Case by case", "場合分け"},
    Entry{Term::either_way, "The same in every case; it rests, in one case or another, on",
          "いずれの場合も結論は同じであり、場合に応じて次の規則による"},
    // {0} outcome, {1} conditions
    Entry{Term::outcome_if, "{0} if {1}", "{1}の場合：{0}"},
    Entry{Term::variable_is, "{0} is {1}", "{0}が{1}"},
    Entry{Term::only_examples, "there are too many cases to list: these are examples, one for each outcome",
          "場合が多すぎるため、結論ごとに一例のみを示す"},
    Entry{Term::column_answer, "answer", "回答"},
    Entry{Term::clash_of, "the clash of {0} with {1}", "{0}と{1}の抵触"},
    Entry{Term::prevails, "{0} prevails", "{0}が優先"},
    Entry{Term::the_presumption, "the presumption", "推定"},
    Entry{Term::held_by, "{0}; held by {1}", "{0}（主張者は{1}）"},
    Entry{Term::any_other, "any other", "その他"},
    Entry{Term::any_value, "any", "任意"},
    Entry{Term::there_is_one, "there is one", "存在する"},
    Entry{Term::includes, "{0} includes {1}", "{0}が{1}を含むか"},
    Entry{Term::is_same, "{0} is the same as {1}", "{0}と{1}が同じか"},
    Entry{Term::lies_after, "how long {0} lies after {1}", "{0}が{1}から何日後か"},
    Entry{Term::days, "{0} days", "{0}日"},
    Entry{Term::or_separator, " or ", "または"},
    Entry{Term::and_also, " and ", "かつ"},
    Entry{Term::value_separator, " / ", "・"},
    Entry{Term::given, "given", "所与"},
    Entry{Term::assumed, "assumed", "通常の想定"},
    Entry{Term::presumed, "presumed", "推定"},
    Entry{Term::by_definition, "by definition", "定義による"},
    Entry{Term::fact, "{0} is {1} ({2})", "{0}は{1}（{2}）"},
    Entry{Term::fact_meets, "{0} is {1} ({2}), {3}", "{0}は{1}（{2}）で、{3}である"},
    Entry{Term::fact_fails, "{0} is {1} ({2}), not {3}", "{0}は{1}（{2}）で、{3}ではない"},
    Entry{Term::fact_outside, "{0} is {1} ({2}), not one of {3}", "{0}は{1}（{2}）で、{3}のいずれでもない"},
    Entry{Term::fact_includes, "{0} includes {1} ({2})", "{0}は{1}を含む（{2}）"},
    Entry{Term::fact_lacks, "{0} is {1} ({2}), without {3}", "{0}は{1}（{2}）で、{3}を含まない"},
    Entry{Term::fact_unknown, "{0} is not said", "{0}は述べられていない"},
    Entry{Term::fact_absent, "there is no {0}", "{0}は存在しない"},
    Entry{Term::absent_nameless, "nothing stands at {0}", "{0}に当たるものは存在しない"},
    Entry{Term::value_none, "none", "「なし」"},
    Entry{Term::value_nothing, "nothing", "「なし」"},
    Entry{Term::with_unit, "{0} {1}", "{0} {1}"},
    Entry{Term::one_of, "one of {0}", "{0}のいずれか"},
    Entry{Term::values_listed, "the {0} values listed", "列挙された{0}個の値"},
    Entry{Term::at_least, "at least {0}", "{0}以上"},
    Entry{Term::at_most, "at most {0}", "{0}以下"},
    Entry{Term::more_than, "more than {0}", "{0}超"},
    Entry{Term::less_than, "less than {0}", "{0}未満"},
    Entry{Term::before, "before {0}", "{0}より前"},
    Entry{Term::on_or_before, "on or before {0}", "{0}以前"},
    Entry{Term::on, "on {0}", "{0}当日"},
    Entry{Term::on_or_after, "on or after {0}", "{0}以後"},
    Entry{Term::after, "after {0}", "{0}より後"},
    Entry{Term::days_after, "{1} days after {0}", "{0}の{1}日後"},
    Entry{Term::days_before, "{1} days before {0}", "{0}の{1}日前"},
    Entry{Term::same_as, "the same as {0}", "{0}と同じ"},
    Entry{Term::in_order, "{0} in {1}", "{1}上、{0}"},

    Entry{Term::states, "{0} {2} {1}", "{0}は{1}{2}"},
    Entry{Term::needed, "{0} {2} {1}", "{0}が{1}{2}"},
    Entry{Term::needed_alone, "{0} {1}", "{0}が{1}"},
    Entry{Term::class_open, "whether {0} counts as {1} is open", "{0}が{1}に当たるかは未確定である"},
    Entry{Term::norm_open, "whether {0} is {1} is open", "{0}が{1}されるかは未確定である"},
    Entry{Term::norm_permitted, "permitted", "許容"},
    Entry{Term::norm_prohibited, "prohibited", "禁止"},
    Entry{Term::norm_required, "required", "義務と"},
    Entry{Term::reading_taken, "reading {1} of {0} is taken", "{0}を{1}と解する"},
    Entry{Term::reading_not_taken, "reading {1} of {0} is not taken", "{0}を{1}とは解しない"},
    Entry{Term::reading_open, "which reading of {0} to take is open", "{0}の解釈は未確定である"},
    Entry{Term::reading_needed, "reading {1} of {0} to be taken", "{0}を{1}と解すること"},

    Entry{Term::duties, "Duties", "義務"},
    Entry{Term::duties_not_owed, "Duties that are not owed", "生じていない義務"},
    // {0} state with its date, {1} bearer, {2} what is owed
    Entry{Term::owed, "{0}: {1} must {2}", "{0}：{1}の「{2}」義務"},
    Entry{Term::state, "{0}", "{0}"},
    Entry{Term::state_due, "{0}, due {1}", "{0}、期限{1}"},
    Entry{Term::state_due_open, "{0}, due date not known", "{0}、期限不明"},
    Entry{Term::state_repair_open, "{0} (breached, but it may have been repaired)", "{0}（違反は確定、是正の有無が不明）"},
    Entry{Term::owed_as, "owed, as", "義務の根拠"},
    Entry{Term::performance, "done, as", "履行の根拠"},
    Entry{Term::non_performance, "not done, as", "不履行の根拠"},
    Entry{Term::failing_which, "failing which, {0}", "不履行の場合：{0}"},
    Entry{Term::applies, "applies", "適用される"},
    Entry{Term::breached_duty, "the duty to {0} is breached", "「{0}」義務に違反している"},
    Entry{Term::unbreached_duty, "the duty to {0} is not breached", "「{0}」義務に違反していない"},
    Entry{Term::breach_open, "whether the duty to {0} is breached is open", "「{0}」義務に違反しているかは未確定である"},
    Entry{Term::breach_needed, "the duty to {0} to be breached", "「{0}」義務に違反していること"},
    Entry{Term::deadline_passed, "it was due on {0}", "期限は{0}であった"},
    Entry{Term::deadline_ahead, "it is due on {0}, which has not passed", "期限は{0}であり、まだ過ぎていない"},
    Entry{Term::deadline_counted, "{0} (counted from {1}, which is {2}, {3})", "{0}（起算：{1}は{2}、{3}）"},
    Entry{Term::deadline_none, "no date is set for it", "期限の定めがない"},
    Entry{Term::nobody_named, "somebody (it is not said who)", "（誰かは述べられていない）"},
    Entry{Term::column_duties, "duties", "義務"},
    // {0} order, {1} date
    Entry{Term::other_duties, "other duties ({0}, {1})", "その他の義務（{0}、{1}）"},
    Entry{Term::always, "at any time", "全期間"},
    Entry{Term::from_day, "from {0}", "{0}以後"},
    Entry{Term::between_days, "{0} to {1}", "{0}から{1}まで"},
    Entry{Term::dates_unused, "the law dates that the scenario names are not used: a timeline looks at every date",
          "事例の基準日は用いない（法の推移をすべての日について示すため）"},
    Entry{Term::milder_dates, "the milder law applies: dates are those as of which the act of {0} is judged",
          "軽い法による。日付は、{0}の行為について判断する時点を示す"},
    Entry{Term::timeline_of, "How the answer moves with the law", "法の推移と結論"},
    Entry{Term::source_begins, "{0} enters into force", "{0}の施行"},
    Entry{Term::source_begins_enacted, "{0}, enacted on {1}, enters into force", "{0}（{1}制定）の施行"},
    Entry{Term::source_ends, "{0} ceases to be in force", "{0}の失効"},
    Entry{Term::rule_begins, "{0} takes effect", "{0}の適用開始"},
    // {0} rule, {1} source, {2} its day
    Entry{Term::rule_begins_staged, "{0} takes effect, later than the rest of {1} (in force since {2})", "{0}の適用開始（{1}の他の部分は{2}施行）"},
    Entry{Term::rule_ends, "{0} ceases to apply", "{0}の適用終了"},
    Entry{Term::question_opens, "the question {0} opens", "論点{0}の発生"},
    Entry{Term::question_closes, "the question {0} is no longer open", "論点{0}の消滅"},
    Entry{Term::question_settled, "the question {0} is settled as {1}", "論点{0}が{1}に確定"},
    Entry{Term::question_settled_by, "the question {0} is settled as {1} by {2}", "論点{0}が{2}により{1}に確定"},
    Entry{Term::duty_overdue, "the duty of {0} is overdue", "{0}の義務の期限徒過"},
    Entry{Term::decided_by, "decided by {0}", "決め手：{0}"},
    // {0} day, {1} rules
    Entry{Term::decided_by_from, "from {0} decided by {1}", "{0}以後の決め手：{1}"},
    Entry{Term::turns_on_from, "from {0} turns on {1}", "{0}以後は{1}次第"},
    // {0} day, {1} source, {2} day of effect
    Entry{Term::enacted_in_force, "{0}: {1} is enacted, in force only from {2}", "{0}：{1}の制定（施行は{2}）"},
    Entry{Term::enacted_in_effect, "{0}: {1} is enacted, with effect on this question only from {2}",
          "{0}：{1}の制定（この問題に関わる部分の施行は{2}）"},

    Entry{Term::all_hold, "all of these hold", "次のすべてが成り立つ"},
    Entry{Term::not_all_hold, "not all of these hold", "次のすべては成り立たない"},
    Entry{Term::some_hold, "at least one of these holds", "次の少なくとも一つが成り立つ"},
    Entry{Term::none_hold, "none of these holds", "次のいずれも成り立たない"},
    Entry{Term::at_least_hold, "at least {0} of these hold", "次のうち{0}つ以上が成り立つ"},
    Entry{Term::fewer_hold, "fewer than {0} of these hold", "次のうち成り立つのは{0}つに満たない"},
    Entry{Term::some_where, "some {0} in {1} fits", "{1}の中に、条件を満たす{0}がある"},
    Entry{Term::every_where, "every {0} in {1} fits", "{1}のどの{0}も条件を満たす"},
    Entry{Term::none_where, "no {0} in {1} fits", "{1}の中に、条件を満たす{0}はない"},
    Entry{Term::not_every_where, "not every {0} in {1} fits", "{1}の{0}には条件を満たさないものがある"},
    Entry{Term::group_open, "open whether {0}", "成り立つか未確定：{0}"},

    Entry{Term::where_then, "Where {0}: {1}.", "{0}場合、{1}。"},
    Entry{Term::where_unless_then, "Where {0}, unless {1}: {2}.", "{0}場合（{1}場合を除く）、{2}。"},
    Entry{Term::unless_then, "Unless {0}: {1}.", "{0}場合を除き、{1}。"},
    Entry{Term::always_then, "Always: {0}.", "常に、{0}。"},
    Entry{Term::not_so, "it is not so that {0}", "{0}ではない"},
    Entry{Term::opened_list, ": ", "："},
    Entry{Term::quoted, "“{0}”", "「{0}」"},
    Entry{Term::lacks_basis, "{0} lacks a legal basis", "{0}は法的根拠を欠く"},
    Entry{Term::only_if, "{0} is permitted only if {1}", "{0}は、{1}場合に限り許容される"},
    // {0} bearer, {1} what is owed, {2} when it is done, {3} the last day
    Entry{Term::must, "{0} must {1} (done when {2})", "{0}は「{1}」義務を負う（{2}ときに履行）"},
    Entry{Term::must_by, "{0} must {1} (done when {2}) by {3}", "{0}は{3}までに「{1}」義務を負う（{2}ときに履行）"},
};

constexpr bool in_order_of_terms()
{
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].term != static_cast<Term>(i)) return false;
    }
    return entries.size() == static_cast<std::size_t>(Term::count_);
}
static_assert(in_order_of_terms(), "the table follows the enumeration, so that a term is an index");

struct Pair {
    std::string_view english, japanese;
};

constexpr std::array verdicts = {"許容", "義務", "禁止", "要件不充足", "法的根拠なし", "解釈未確定", "事実不明", "規範抵触", "規定なし", "未決定"};

// As in verdict::DutyState.
constexpr std::array duty_states = {
    Pair{"fulfilled", "履行済み"}, Pair{"outstanding", "未履行"}, Pair{"breached", "違反"},
    Pair{"repaired", "是正済み"},  Pair{"open", "未確定"},        Pair{"not owed", "生じていない"},
};

// Weakest first, as in law::Rank.
constexpr std::array ranks = {
    Pair{"no rank", "順位なし"}, Pair{"commentary", "論評"}, Pair{"statement", "見解"}, Pair{"policy", "政策"},
    Pair{"ordinance", "命令"},   Pair{"statute", "法律"},    Pair{"treaty", "条約"},    Pair{"constitution", "憲法"},
};

/// The forms of a verb: is, is not, to be, not to be.
struct Forms {
    std::array<std::string_view, 4> english, japanese;
};
constexpr std::array verbs = {
    Forms{{"is", "is not", "to be", "not to be"}, {"である", "ではない", "であること", "ではないこと"}},
    Forms{{"includes", "does not include", "to include", "not to include"}, {"を含む", "を含まない", "を含むこと", "を含まないこと"}},
    Forms{{"is given", "is not given", "to be given", "not to be given"},
          {"示されている", "示されていない", "示されていること", "示されていないこと"}},
    Forms{{"counts as", "does not count as", "to count as", "not to count as"}, {"に当たる", "に当たらない", "に当たること", "に当たらないこと"}},
    Forms{{"is established as", "is not established as", "to be established as", "not to be established as"},
          {"に当たると認められる", "に当たるとは認められない", "に当たると認められること", "に当たるとは認められないこと"}},
    Forms{{"is", "is not", "to be", "not to be"}, {"される", "されない", "されること", "されないこと"}},
    Forms{{"is established as", "is not established as", "to be established as", "not to be established as"},
          {"されると認められる", "されるとは認められない", "されると認められること", "されるとは認められないこと"}},
    Forms{{"is ruled out as", "is not ruled out as", "to be ruled out as", "not to be ruled out as"},
          {"に当たる可能性が排除されている", "に当たる可能性が排除されていない", "に当たる可能性が排除されていること",
           "に当たる可能性が排除されていないこと"}},
};

}  // namespace

std::string_view word(Language language, Term term)
{
    const Entry& entry = entries[static_cast<std::size_t>(term)];
    return language == Language::english ? entry.english : entry.japanese;
}

std::string_view verdict_word(Language language, verdict::Word verdict)
{
    return language == Language::english ? verdict::to_string(verdict) : std::string_view(verdicts[static_cast<std::size_t>(verdict)]);
}

std::string_view duty_word(Language language, verdict::DutyState state)
{
    const Pair& pair = duty_states[static_cast<std::size_t>(state)];
    return language == Language::english ? pair.english : pair.japanese;
}

std::string_view rank_word(Language language, law::Rank rank)
{
    const Pair& pair = ranks[static_cast<std::size_t>(rank)];
    return language == Language::english ? pair.english : pair.japanese;
}

std::string_view verb(Language language, Verb verb, Mood mood, bool negated)
{
    const Forms& forms = verbs[static_cast<std::size_t>(verb)];
    const std::size_t form = (mood == Mood::needed ? 2u : 0u) + (negated ? 1u : 0u);
    return language == Language::english ? forms.english[form] : forms.japanese[form];
}

}  // namespace kyujo::report
