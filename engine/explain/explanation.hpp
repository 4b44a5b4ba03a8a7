// Why, why not, and what was left out: read off the solver's columns, as data. Words for people are put to it in report/.
#pragma once

#include "explain/setting.hpp"
#include "verdict/duties.hpp"
#include "verdict/milder.hpp"
#include "verdict/verdict.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace kyujo::explain {

using law::ConditionId;
using law::RuleId;
using theory::Issue;
using verdict::Word;

enum class Truth : std::uint8_t { holds, fails, open };

/// What a reason is about.
enum class Subject : std::uint8_t {
    fact,            ///< a test of an attribute: `condition`, `fact_owner`, `attribute`
    classification,  ///< a class (`issue`, `asked`)
    norm,            ///< a norm of another thing or order (`issue`, `norm`, `asked`)
    reading,         ///< a reading of a question
    breach,          ///< whether a duty is owed and breached: `rule`, `link`
    deadline,        ///< whether it is overdue: `rule`, `link`, `due`; and where an attribute gives the date, `fact_owner`, `attribute`, `origin`
    several          ///< a threshold or a quantifier that holds or fails as a whole; its parts are in `because`
};

/// How a class came to hold or not.
enum class Grounding : std::uint8_t {
    none,         ///< no rule established it
    rule,         ///< `rule` decides
    presumption,  ///< presumed, and nothing rebuts it
    definition    ///< by its definition
};

/// A reason, with what it rests on. Facts are the leaves. A class is unfolded once; later mentions have `repeated` set.
struct Reason {
    Subject subject = Subject::fact;
    Truth truth = Truth::holds;
    ConditionId condition;  ///< as written in the law
    // fact:
    scenario::InstanceId fact_owner;  ///< invalid when the path runs through something absent
    law::AttributeId attribute;
    scenario::Origin origin = scenario::Origin::given;
    // classification, norm:
    Issue issue;
    law::Asked asked = law::Asked::shown;
    law::NormKind norm = law::NormKind::permitted;
    Grounding grounding = Grounding::none;
    RuleId rule;  ///< with Grounding::rule
    // breach, deadline:
    std::uint32_t link = 0;        ///< of the rule's duty: how many `failing which` down
    std::optional<law::Date> due;  ///< nothing when the law sets no date, or what sets it is absent or unknown
    // reading:
    law::QuestionId question;
    std::uint32_t reading = 0;
    bool repeated = false;
    bool deeper = false;  ///< it rests on more, which is not unfolded: too many levels down
    std::vector<Reason> because;
};

/// What became of a rule.
enum class Outcome : std::uint8_t {
    decides,          ///< applied, and the verdict is its conclusion
    applied,          ///< applied and stands, though the verdict is another ground's
    condition_met,    ///< of a necessary condition: it is fulfilled, hence bars nothing
    condition_false,  ///< `failing` says which
    open,             ///< it turns on something unknown: `failing`
    beaten,           ///< `by` and `how`
    clashes,          ///< with `by`, of equal standing
    excluded,         ///< an `unless` holds: `failing`
    not_yet,
    no_longer,
    other_reading,
    question_not_open,  ///< on a reading, and its question is neither open nor settled that day
    source_left_out,    ///< rests on a source that the scenario does not choose
};

/// Why one rule beats another.
enum class Superiority : std::uint8_t { overrides, superior, special, later, not_by_default, necessary_condition };

/// The one line that every rule concluding an issue gets.
struct Account {
    RuleId rule;
    scenario::InstanceId subject;  ///< what the rule ranged over
    std::uint32_t conclusion = 0;
    std::uint32_t link = 0;  ///< how many `failing which` below that conclusion
    Outcome outcome = Outcome::condition_false;
    std::vector<Reason> holding;  ///< parts of its condition that hold (of a rule that decides: what it rests on)
    std::vector<Reason> failing;  ///< parts that fail or are open; with excluded, the exception
    RuleId by;                    ///< with beaten and clashes; invalid when a presumption did it
    Superiority how = Superiority::overrides;
    std::optional<law::Date> boundary;  ///< see theory::RuleStanding
};

/// How an answer comes about that no single pass decides: what carries it in each case, and who clashes.
struct Ways {
    /// Rules that carry the outcome, per row of the decision table; of an outcome that is the same in every case, in some of the cases.
    std::vector<std::vector<RuleId>> deciding;
    struct Clash {
        Issue issue;
        std::vector<RuleId> for_it, against_it;  ///< rules of equal standing; a presumption is an invalid id
    };
    std::vector<Clash> clashes;  ///< of the clashes that the answer turns on, or that make no difference although they are there
};

/// One link of a duty's chain.
struct DutyLink {
    verdict::DutyState state = verdict::DutyState::not_owed;
    scenario::InstanceId bearer;  ///< invalid when nobody says who it is
    bool dated = false;           ///< the law says by when
    std::optional<law::Date> due;
    bool breached = false;            ///< for certain, even if it is open whether the breach is repaired
    Account account;                  ///< of the rule, as to this link; Outcome::decides when it is owed
    std::optional<Reason> deadline;   ///< how the day it is due was reached, and whether it has passed; nothing when it is not owed
    std::vector<Reason> performance;  ///< what makes it done, or not done, or leaves that open; nothing when it is not owed
    verdict::Openness openness;       ///< outcomes of its table are states
    Ways ways;                        ///< the clashes it turns on
};
/// A duty that a rule imposes, or would, where it ranges over one thing; then what follows a breach, link by link.
struct Duty {
    RuleId rule;
    scenario::InstanceId subject;  ///< what the rule ranges over
    law::OrderId order;
    law::Date date;
    std::vector<DutyLink> chain;           ///< at least one
    std::optional<Account> consequence;    ///< of the rule as to what follows the last link's breach, when that is no duty in turn
    scenario::InstanceId consequence_for;  ///< the thing that it is about
};

/// Everything about one answer.
struct Explanation {
    verdict::Answer answer;
    std::vector<std::uint32_t> deciding;  ///< indexes into `account`: the reasons of the verdict, first first
    std::vector<Account> account;         ///< every rule that concludes the issue, once per conclusion and thing ranged over
    std::vector<std::uint32_t> nearest;  ///< for condition_unmet, no_legal_basis and no_rule: permissions that fell short, fewest missing parts first
    Ways ways;
    std::vector<Duty> duties;  ///< that the order's rules impose, or would, where they range over the subject
    Setting setting;
    std::optional<verdict::Milder> milder;  ///< how the law of the answer's date was chosen, where its order lets the milder law apply
};

/// The same for a class.
struct ConceptExplanation {
    verdict::ConceptVerdict verdict;
    Reason reason;
    std::vector<std::uint32_t> deciding;
    std::vector<Account> account;
    Ways ways;
    Setting setting;
};

Explanation explain(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, const verdict::Answer& answer);
/// Duties of one order's rules where they range over `subject`, in the order of the rules.
std::vector<Duty> explain_duties(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, scenario::InstanceId subject,
                                 law::OrderId order);
ConceptExplanation explain_concept(const law::Law& law, const scenario::Scenario& scenario, const verdict::Solved& solved, const Issue& issue);

}  // namespace kyujo::explain
