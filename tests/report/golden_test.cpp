// Whole answers as a reader sees them.
#include "tests/catch.hpp"
#include "tests/report/cases.hpp"

using namespace kyujo;
using namespace kyujo::tests;

namespace {

constexpr Wish in_japanese{report::Format::text, report::Language::japanese, 100, false};
constexpr Wish in_markdown{report::Format::markdown, report::Language::english, 100, false};

std::string brief_of(const Sample& sample, const Wish& wish = {})
{
    return brief(sample.world, sample.explanation, wish);
}
std::string full_of(const Sample& sample, const Wish& wish = {})
{
    return full(sample.world, sample.explanation, wish);
}

}  // namespace

TEST_CASE("a prohibition, briefly: the verdict, the rule with its authority and who says so, and further grounds")
{
    CHECK(brief_of(prohibited()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  prohibited: strike (Law of Japan, 2017-07-20)\n"
          "    further grounds: no_legal_basis\n"
          "    - Force is outlawed (force_is_outlawed)\n"
          "      Constitution of Japan, art 9; asserted by an unnamed government source\n");
}

TEST_CASE("in full: the deciding reason first, what it rests on, then every rule once with what became of it")
{
    CHECK(full_of(prohibited()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  prohibited: strike (Law of Japan, 2017-07-20)\n"
          "    further grounds: no_legal_basis\n"
          "\n"
          "  Why\n"
          "    - Force is outlawed (force_is_outlawed)\n"
          "      Constitution of Japan, art 9; Report on the unit, P12 (asserted by an unnamed government\n"
          "      source)\n"
          "      - strike counts as cyberattack (by definition)\n"
          "        Breaking into, disrupting or damaging a system without leave\n"
          "        - strike.kind is intrude (given)\n"
          "      - cdu counts as organ_of_japan (by definition)\n"
          "        An organ of the Japanese state\n"
          "        - cdu.kind is self_defense_forces (given)\n"
          "\n"
          "  Every rule on this question\n"
          "    - Force is outlawed (force_is_outlawed, prohibits): decides\n"
          "    - Organs of the state need a legal basis (organs_need_a_legal_basis, denies a legal basis, by\n"
          "      default): yields to force_is_outlawed, as it holds only by default\n"
          "    - Deployment needs reclassification first (deployment_needs_reclassification, sets a condition):\n"
          "      its condition is met, so it bars nothing\n"
          "    - Attack methods may be studied (study_is_permitted, permits): does not apply, as strike.kind is\n"
          "      intrude (given), not study\n"
          "    - strike_back_if_allowed (permits): rests on reading yes of forces_may_strike_back, which is not\n"
          "      taken here (the scenario takes no)\n"
          "    - Servers may be neutralised (neutralisation_is_permitted, permits): enacted on 2025-05-23, in\n"
          "      force only from 2026-10-01\n");
}

TEST_CASE("without a legal basis, the nearest rules are named with what each lacks")
{
    CHECK(brief_of(no_legal_basis()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  no_legal_basis: strike (Law of Japan, 2017-07-20)\n"
          "    - Organs of the state need a legal basis (organs_need_a_legal_basis, by default)\n"
          "      no source named\n"
          "    - Nearest rules, and what each lacks\n"
          "      - Attack methods may be studied (study_is_permitted)\n"
          "        - needs strike.kind to be study, but it is intrude (given)\n"
          "      - strike_back_if_allowed: excluded by its exception\n"
          "        - strike counts as cyberattack, since strike.kind is intrude (given)\n"
          "      - Servers may be neutralised (neutralisation_is_permitted): enacted on 2025-05-23, in force\n"
          "        only from 2026-10-01\n");
}

TEST_CASE("an exception that holds is told with the facts that make it hold")
{
    CHECK(full_of(no_legal_basis()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  no_legal_basis: strike (Law of Japan, 2017-07-20)\n"
          "\n"
          "  Why\n"
          "    - Organs of the state need a legal basis (organs_need_a_legal_basis, by default)\n"
          "      no source named\n"
          "      - cdu counts as organ_of_japan (by definition)\n"
          "        An organ of the Japanese state\n"
          "        - cdu.kind is self_defense_forces (given)\n"
          "\n"
          "  Every rule on this question\n"
          "    - Organs of the state need a legal basis (organs_need_a_legal_basis, denies a legal basis, by\n"
          "      default): decides\n"
          "    - strike_back_if_allowed (permits): excluded by its exception, as strike counts as cyberattack,\n"
          "      since strike.kind is intrude (given)\n"
          "    - Attack methods may be studied (study_is_permitted, permits): does not apply, as strike.kind is\n"
          "      intrude (given), not study\n"
          "    - Servers may be neutralised (neutralisation_is_permitted, permits): enacted on 2025-05-23, in\n"
          "      force only from 2026-10-01\n"
          "\n"
          "  Nearest rules, and what each lacks\n"
          "    - Attack methods may be studied (study_is_permitted)\n"
          "      - needs strike.kind to be study, but it is intrude (given)\n"
          "    - strike_back_if_allowed: excluded by its exception\n"
          "      - strike counts as cyberattack, since strike.kind is intrude (given)\n"
          "    - Servers may be neutralised (neutralisation_is_permitted): enacted on 2025-05-23, in force only\n"
          "      from 2026-10-01\n");
}

TEST_CASE("an unmet condition is named with what is the case instead")
{
    CHECK(brief_of(condition_unmet()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  condition_unmet: strike (Law of Japan, 2017-07-20)\n"
          "    - Deployment needs reclassification first (deployment_needs_reclassification)\n"
          "      Report on the unit, P21; asserted by an unnamed government source\n"
          "      - needs situation.reclassified to be yes, but it is no (assumed)\n"
          "    - Nearest rules, and what each lacks\n"
          "      - Attack methods may be studied (study_is_permitted)\n"
          "        - needs strike.kind to be study, but it is intrude (given)\n");
}

TEST_CASE("a permission that a necessary condition bars is accounted for")
{
    CHECK(full_of(condition_unmet()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  condition_unmet: strike (Law of Japan, 2017-07-20)\n"
          "\n"
          "  Why\n"
          "    - Deployment needs reclassification first (deployment_needs_reclassification)\n"
          "      Report on the unit, P21 (asserted by an unnamed government source)\n"
          "      - strike counts as cyberattack (by definition)\n"
          "        Breaking into, disrupting or damaging a system without leave\n"
          "        - strike.kind is intrude (given)\n"
          "      - needs situation.reclassified to be yes, but it is no (assumed)\n"
          "\n"
          "  Every rule on this question\n"
          "    - Deployment needs reclassification first (deployment_needs_reclassification, sets a condition):\n"
          "      decides\n"
          "    - Servers may be neutralised (neutralisation_is_permitted, permits): barred by\n"
          "      deployment_needs_reclassification, whose condition is not met\n"
          "    - Attack methods may be studied (study_is_permitted, permits): does not apply, as strike.kind is\n"
          "      intrude (given), not study\n"
          "\n"
          "  Nearest rules, and what each lacks\n"
          "    - Attack methods may be studied (study_is_permitted)\n"
          "      - needs strike.kind to be study, but it is intrude (given)\n");
}

TEST_CASE("a clash names both sides, each with its authority")
{
    CHECK(full_of(conflict()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  conflict: strike (Law of Japan, 2017-07-20)\n"
          "\n"
          "  Why\n"
          "    - Force is outlawed (force_is_outlawed, prohibits): clashes with strike_back_if_allowed, and\n"
          "      neither prevails\n"
          "      Constitution of Japan, art 9; Report on the unit, P12 (asserted by an unnamed government\n"
          "      source)\n"
          "      - strike counts as cyberattack (by definition)\n"
          "        Breaking into, disrupting or damaging a system without leave\n"
          "        - strike.kind is intrude (given)\n"
          "    - strike_back_if_allowed (permits): clashes with force_is_outlawed, and neither prevails\n"
          "      Report on the unit (asserted by an unnamed government source)\n"
          "      - strike counts as cyberattack (by definition) (see above)\n"
          "\n"
          "  Every rule on this question\n"
          "    - Force is outlawed (force_is_outlawed, prohibits): clashes with strike_back_if_allowed, and\n"
          "      neither prevails\n"
          "    - strike_back_if_allowed (permits): clashes with force_is_outlawed, and neither prevails\n"
          "    - Attack methods may be studied (study_is_permitted, permits): does not apply, as strike.kind is\n"
          "      intrude (given), not study\n");
}

TEST_CASE("an open answer says what it turns on")
{
    CHECK(full_of(undetermined()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  undetermined: strike (Law of Japan, 2017-07-20)\n"
          "\n"
          "  It turns on\n"
          "    - riposte.kind: study / intrude\n"
          "\n"
          "  Case by case\n"
          "    riposte.kind  verdict    deciding rule\n"
          "    study         permitted  study_is_permitted\n"
          "    intrude       no_rule\n"
          "\n"
          "  Every rule on this question\n"
          "    - Attack methods may be studied (study_is_permitted, permits): open, as riposte.kind is not said\n");
}

TEST_CASE("silence of the law is said to be silence")
{
    CHECK(brief_of(no_rule()) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  no_rule: strike (Law of Japan, 2017-07-20)\n"
          "    nothing in Law of Japan as loaded decides about strike\n"
          "    - Nearest rules, and what each lacks\n"
          "      - Attack methods may be studied (study_is_permitted)\n"
          "        - needs strike.kind to be study, but it is intrude (given)\n");
}

TEST_CASE("the same in Japanese: a full answer")
{
    CHECK(full_of(prohibited(), in_japanese) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  禁止：strike（日本法、2017-07-20）\n"
          "    ほかに成り立つ理由：法的根拠なし\n"
          "\n"
          "  理由\n"
          "    - 武力は放棄されている（force_is_outlawed）\n"
          "      日本国憲法第9条；Report on the unit、P12（匿名の政府関係者による）\n"
          "      - strike は cyberattack に当たる（定義による）\n"
          "        Breaking into, disrupting or damaging a system without leave\n"
          "        - strike.kind は intrude（所与）\n"
          "      - cdu は organ_of_japan に当たる（定義による）\n"
          "        日本の国家機関\n"
          "        - cdu.kind は self_defense_forces（所与）\n"
          "\n"
          "  この問題に関わるすべての規則\n"
          "    - 武力は放棄されている（force_is_outlawed、禁止）：決め手となった\n"
          "    - 国家機関には法的根拠が必要である（organs_need_a_legal_basis、法的根拠の否定、別段の定めがない\n"
          "      限り）：別段の定めである force_is_outlawed に譲る\n"
          "    - Deployment needs reclassification first（deployment_needs_reclassification、要件）：要件は満た\n"
          "      されており、妨げとならない\n"
          "    - 攻撃手法の研究は許される（study_is_permitted、許容）：適用されない。strike.kind は intrude（所\n"
          "      与）で、study ではない\n"
          "    - strike_back_if_allowed（許容）：forces_may_strike_back を yes と解する場合の規則であり、ここで\n"
          "      はその解釈を採らない（事例は no を前提とする）\n"
          "    - Servers may be neutralised（neutralisation_is_permitted、許容）：2025-05-23制定、2026-10-01施\n"
          "      行（基準日には未施行）\n");
}

TEST_CASE("the same in Japanese: nearest rules")
{
    CHECK(brief_of(no_legal_basis(), in_japanese) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  法的根拠なし：strike（日本法、2017-07-20）\n"
          "    - 国家機関には法的根拠が必要である（organs_need_a_legal_basis、別段の定めがない限り）\n"
          "      典拠の記載なし\n"
          "    - 最も近い規則と、それぞれに欠けているもの\n"
          "      - 攻撃手法の研究は許される（study_is_permitted）\n"
          "        - strike.kind が study であることを要するが、実際は intrude である（所与）\n"
          "      - strike_back_if_allowed：例外に当たるため適用が除外される\n"
          "        - strike は cyberattack に当たる（strike.kind は intrude（所与））\n"
          "      - Servers may be neutralised（neutralisation_is_permitted）：2025-05-23制定、2026-10-01施行\n"
          "        （基準日には未施行）\n");
}

TEST_CASE("the same in Japanese: an unmet condition")
{
    CHECK(brief_of(condition_unmet(), in_japanese) ==
          "The Cyber Defense Unit breaks into a command server\n"
          "  要件不充足：strike（日本法、2017-07-20）\n"
          "    - Deployment needs reclassification first（deployment_needs_reclassification）\n"
          "      Report on the unit、P21、主張者は匿名の政府関係者\n"
          "      - situation.reclassified が yes であることを要するが、実際は no である（通常の想定）\n"
          "    - 最も近い規則と、それぞれに欠けているもの\n"
          "      - 攻撃手法の研究は許される（study_is_permitted）\n"
          "        - strike.kind が study であることを要するが、実際は intrude である（所与）\n");
}

TEST_CASE("Markdown is the same document")
{
    CHECK(full_of(prohibited(), in_markdown) ==
          "## The Cyber Defense Unit breaks into a command server\n"
          "\n"
          "### prohibited: `strike` (Law of Japan, 2017-07-20)\n"
          "\n"
          "further grounds: **no\\_legal\\_basis**\n"
          "\n"
          "#### Why\n"
          "\n"
          "- Force is outlawed (`force_is_outlawed`)\\\n"
          "  Constitution of Japan, art 9; Report on the unit, P12 (asserted by an unnamed government source)\n"
          "  - `strike` counts as `cyberattack` (by definition)\\\n"
          "    Breaking into, disrupting or damaging a system without leave\n"
          "    - `strike.kind` is `intrude` (given)\n"
          "  - `cdu` counts as `organ_of_japan` (by definition)\\\n"
          "    An organ of the Japanese state\n"
          "    - `cdu.kind` is `self_defense_forces` (given)\n"
          "\n"
          "#### Every rule on this question\n"
          "\n"
          "- Force is outlawed (`force_is_outlawed`, prohibits): decides\n"
          "- Organs of the state need a legal basis (`organs_need_a_legal_basis`, denies a legal basis, by default): yields to `force_is_outlawed`, "
          "as it holds only by default\n"
          "- Deployment needs reclassification first (`deployment_needs_reclassification`, sets a condition): its condition is met, so it bars "
          "nothing\n"
          "- Attack methods may be studied (`study_is_permitted`, permits): does not apply, as `strike.kind` is `intrude` (given), not `study`\n"
          "- `strike_back_if_allowed` (permits): rests on reading `yes` of `forces_may_strike_back`, which is not taken here (the scenario takes "
          "`no`)\n"
          "- Servers may be neutralised (`neutralisation_is_permitted`, permits): enacted on 2025-05-23, in force only from 2026-10-01\n");
}

TEST_CASE("a narrow terminal wraps at spaces and between Japanese characters")
{
    CHECK(brief_of(no_legal_basis(), {report::Format::text, report::Language::japanese, 50, false}) ==
          "The Cyber Defense Unit breaks into a command\n"
          "server\n"
          "  法的根拠なし：strike（日本法、2017-07-20）\n"
          "    - 国家機関には法的根拠が必要である\n"
          "      （organs_need_a_legal_basis、別段の定めがな\n"
          "      い限り）\n"
          "      典拠の記載なし\n"
          "    - 最も近い規則と、それぞれに欠けているもの\n"
          "      - 攻撃手法の研究は許される\n"
          "        （study_is_permitted）\n"
          "        - strike.kind が study であることを要する\n"
          "          が、実際は intrude である（所与）\n"
          "      - strike_back_if_allowed：例外に当たるため適\n"
          "        用が除外される\n"
          "        - strike は cyberattack に当たる\n"
          "          （strike.kind は intrude（所与））\n"
          "      - Servers may be neutralised\n"
          "        （neutralisation_is_permitted）：\n"
          "        2025-05-23制定、2026-10-01施行（基準日には\n"
          "        未施行）\n");
}
