// Law x date x scenario to one ground theory. Each legal order has literals of its own, so that orders stay apart even though
// they share the theory; only `in ORDER` looks across.
#pragma once

#include "law/law.hpp"
#include "scenario/scenario.hpp"
#include "text/diagnostic.hpp"
#include "theory/schedule.hpp"
#include "theory/theory.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

namespace kyujo::theory {

using law::ConceptId;
using law::ConditionId;
using law::Date;
using law::Law;
using law::OrderId;
using law::RuleId;
using scenario::InstanceId;
using scenario::Scenario;

/// What a rule instance is about: the thing, and either a class or its normative status, in one order. Of a duty, which clashes with
/// nothing, the status of its bearer, though it has no part in it.
struct Issue {
    OrderId order;
    InstanceId subject;
    ConceptId concept_id;  ///< invalid: the normative status of the subject
    friend auto operator<=>(const Issue&, const Issue&) = default;
};

/// Literals of an issue about a class.
struct ConceptLiterals {
    LiteralId holds, holds_not;
};
/// Literals of an issue about the normative status of a thing.
struct NormLiterals {
    LiteralId required, prohibited, permitted;
    LiteralId barred;       ///< a necessary condition fails
    LiteralId lacks_basis;  ///< `lacks a legal basis`
};

/// Why a rule is not part of the theory, although it concludes the issue.
enum class Standing : std::uint8_t {
    in_force,
    not_yet,            ///< its own `from`, or its authority's, lies after the law date
    no_longer,          ///< its own `until`, or its authority's, has passed
    other_reading,      ///< it rests on a reading that the scenario or a settlement rejects
    question_not_open,  ///< it rests on a reading of a question that is neither open nor settled on the law date
    source_left_out,    ///< it rests on a source that the scenario does not choose
};

/// One conclusion of one rule for one thing of the scenario.
struct RuleInstance {
    RuleId rule;
    InstanceId subject;            ///< what the rule ranges over
    std::uint32_t conclusion = 0;  ///< index in the rule's conclusions
    std::uint32_t link = 0;        ///< how many `failing which` below that conclusion
    Issue issue;
    Standing standing = Standing::in_force;
    std::optional<Date> boundary;        ///< as in RuleStanding
    TheoryRuleId theory_rule;            ///< invalid unless in force
    LiteralId head;                      ///< invalid unless in force, or a duty
    LiteralId condition;                 ///< formula of `if`; invalid when it always applies
    LiteralId only_if;                   ///< formula of `permitted only if`; invalid otherwise. The rule attacks where this is refuted
    LiteralId reading;                   ///< input "question has the reading"; invalid when not needed
    LiteralId breach;                    ///< with a link: that the duty above it, hence all above that, is owed and breached
    std::vector<LiteralId> unless;       ///< formulas of `unless`
    std::vector<LiteralId> undisturbed;  ///< per `unless`: the literal that the undercutter denies
};

/// Where a path leads in a scenario.
struct Place {
    enum class Kind : std::uint8_t { found, absent, unknown } kind = Kind::absent;
    InstanceId owner;            ///< when found: the thing reached, or the owner of the attribute reached
    law::AttributeId attribute;  ///< invalid when the path ends at a thing itself
    friend auto operator<=>(const Place&, const Place&) = default;
};
/// A test of a fact, with the places it reads. Tests of the same places that ask the same share one input literal.
struct FactTest {
    ConditionId condition;
    Place place;
    Place other;  ///< of `is the same as`, and of a date compared with an attribute; else absent
};
struct ConceptAtom {
    Issue issue;
    bool holds = true;
};
struct NormAtom {
    Issue issue;
    enum class Part : std::uint8_t { required, prohibited, permitted, barred, lacks_basis } part = Part::permitted;
};
/// When a duty is due: on a date of the law or of an attribute, plus days. A place that is absent: at no time.
struct Due {
    std::optional<Date> fixed;
    Place place;
    std::int32_t plus_days = 0;
};
/// "the duty is overdue": the law date lies after the day it is due.
struct OverdueAtom {
    std::uint32_t duty = 0;  ///< index in Ground::duties
    Due due;
    Date law_date;
};
struct DutyAtom {
    std::uint32_t duty = 0;
    enum class Part : std::uint8_t {
        owed,
        lifted,     ///< an exception to its rule stands
        fulfilled,  ///< owed and done
        breached    ///< owed, overdue, and not done
    } part = Part::owed;
};
struct ReadingAtom {
    law::QuestionId question;
    std::uint32_t reading = 0;
};
struct FormulaAtom {
    ConditionId condition;  ///< what it was compiled from
};
/// `ok_r` and its contrary: whether an `unless` leaves its rule undisturbed.
struct UndisturbedAtom {
    std::uint32_t instance = 0;  ///< index in Ground::instances
    std::uint32_t unless = 0;
    bool positive = true;
};
/// What a literal says.
using Atom = std::variant<FactTest, ConceptAtom, NormAtom, ReadingAtom, FormulaAtom, UndisturbedAtom, OverdueAtom, DutyAtom>;

/// A duty of one rule for one thing, or a further duty that follows its breach: a link of its reparation chain.
struct DutyLink {
    std::uint32_t instance = 0;  ///< index in Ground::instances; its head is `owed`
    LiteralId owed;              ///< refuted when the rule does not apply or an exception to it stands
    LiteralId done;              ///< formula of `done when`
    LiteralId overdue;           ///< input
    LiteralId breached;          ///< formula: owed, overdue, not done. Since a link is owed only where the one above is breached: breached so far
    LiteralId fulfilled;         ///< formula: owed and done
    InstanceId bearer;           ///< invalid when nobody says who it is
    Due due;
    std::optional<std::uint32_t> next;   ///< the duty that follows its breach
    std::optional<std::uint32_t> after;  ///< else the instance of the other conclusion that follows it, if any
};

/// Kind of a theory rule that no law rule stands behind, or not by its own conclusion.
enum class Helper : std::uint8_t {
    none,
    presumption,
    undercut_base,
    undercutter,
    exception  ///< lifts a duty: the instance is the exception's
};
struct RuleOrigin {
    std::uint32_t instance = 0;  ///< index in Ground::instances; of a helper, the instance it serves (nothing for a presumption)
    Helper helper = Helper::none;
};

struct Ground {
    Theory theory;
    Schedule schedule;                ///< of the theory
    std::vector<Atom> atoms;          ///< per literal
    std::vector<RuleOrigin> origins;  ///< per theory rule
    std::vector<RuleInstance> instances;
    std::map<Issue, ConceptLiterals> concepts;
    std::map<Issue, NormLiterals> norms;
    std::map<Issue, std::vector<std::uint32_t>> by_issue;           ///< instances that conclude the issue, incl. those not in force; no duties
    std::vector<DutyLink> duties;                                   ///< each followed by the further links of its chain
    std::map<InstanceId, std::vector<std::uint32_t>> duties_about;  ///< first links, by the thing that their rule ranges over
    std::vector<LiteralId> inputs;
    std::vector<bool> may_be_absent;  ///< per attribute: see places.hpp
};

/// Grounds the law in force on `date`. Unknown references that the law asks about get stand-ins, which join the scenario. A circle between particular
/// things through `unless` or `not established` is reported at the scenario.
/// Classes that no rule concludes or asks for are left out, unless they are `asked` for: their definitions may decide all the same.
Ground ground(const Law& law, Scenario& scenario, Date date, text::Diagnostics& diagnostics, std::span<const Issue> asked = {});

/// What a fact test yields on the scenario's facts: true, false, or nothing when it turns on something unknown.
std::optional<bool> evaluate(const Law& law, const Scenario& scenario, const FactTest& test);
std::optional<bool> evaluate(const Law& law, const Scenario& scenario, const OverdueAtom& test);
/// The day a duty is due; nothing when there is none or it turns on something unknown.
std::optional<Date> due_date(const Law& law, const Scenario& scenario, const Due& due);

}  // namespace kyujo::theory
