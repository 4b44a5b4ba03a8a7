// A case: typed facts against the law's vocabulary, and what its author expects of the answer.
#pragma once

#include "law/law.hpp"
#include "scenario/document.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kyujo::scenario {

using law::Date;
using law::Value;

/// Where a fact comes from. An attribute that is neither given nor assumed is unknown.
enum class Origin : std::uint8_t { given, assumed, unknown };

struct Fact {
    Origin origin = Origin::unknown;
    Value value;                   ///< meaningless when unknown
    Span span;                     ///< in the scenario file; of an assumed or unmentioned fact, the attribute's declaration
    bool written_unknown = false;  ///< the author says that it is unknown, instead of saying nothing
};

/// One thing of the scenario. `facts[i]` belongs to the i-th attribute of its entity.
struct Instance {
    law::EntityId entity;
    std::string name;
    Span span;
    std::vector<Fact> facts;
    std::optional<Date> as_of = {};  ///< its own law date, before the scenario's
};

using InstanceId = text::Id<struct InstanceTag>;

/// A thing that nobody names: it stands for whatever an unknown reference may lead to, and nothing is known of it. Made while grounding, when
/// the law asks something of it; named like the path that leads there.
struct StandIn {
    InstanceId thing;
    InstanceId owner;            ///< the thing whose attribute is unknown
    law::AttributeId attribute;  ///< refers to it
};

struct Assumption {
    law::QuestionId question;
    std::uint32_t reading = 0;
    Span span;
};

// --- expectations ---

/// Answers a concept can get, for `armed_attack: no`.
enum class ConceptAnswer : std::uint8_t { yes, no, open, none };
struct ExpectVerdict {
    std::string word;  ///< one of the nine
};
struct ExpectGround {
    std::string word;  ///< one of the nine; among the grounds, first or further
};
struct ExpectDecides {
    law::RuleId rule;
    bool decides = true;  ///< `because` or `not_because`
};
struct ExpectDefeated {
    law::RuleId loser, winner;
};
struct ExpectConcept {
    law::ConceptId concept_id;
    ConceptAnswer answer = ConceptAnswer::yes;
};
struct ExpectMissing {
    std::vector<std::string> facts;  ///< paths such as act.purpose
};
struct ExpectTurnsOn {
    std::vector<law::QuestionId> questions;
};
/// State of the duty that a rule imposes where it ranges over the subject, or of a further link of its chain.
struct ExpectDuty {
    law::RuleId rule;
    std::uint32_t link = 0;            ///< how many `failing which` down
    std::string state;                 ///< one of the six; empty: any
    std::optional<Date> due;           ///< nothing: any or none
    std::vector<std::string> missing;  ///< facts that an open state turns on
    std::vector<law::QuestionId> turns_on;
};
/// One thing expected of one judged instance in one order; an invalid order means every order that is judged.
struct Expectation {
    InstanceId subject;
    law::OrderId order;
    std::variant<ExpectVerdict, ExpectGround, ExpectDecides, ExpectDefeated, ExpectConcept, ExpectMissing, ExpectTurnsOn, ExpectDuty> what;
    Span span;
};

struct Scenario {
    std::string title;      ///< in English, or as written when it is given once
    std::string title_ja;   ///< empty unless given apart
    Span span;              ///< of the title
    std::string variation;  ///< "act.kind = study, as_of = 2017-07-20" when made by `vary`, else empty
    std::optional<Date> as_of;
    text::IdVector<InstanceId, Instance> instances;  ///< `just one` entities are always present; stand-ins come last
    std::vector<StandIn> stand_ins;
    std::map<std::pair<InstanceId, law::AttributeId>, InstanceId> stand_in_of;  ///< by owner and attribute
    std::vector<InstanceId> judged;
    std::vector<Assumption> assumptions;
    std::vector<law::SourceId> sources;  ///< only rules that rest on these count; empty: all rules
    std::vector<Expectation> expectations;
    bool law_date_unused = false;  ///< an `as_of` was written and not kept: see ReadOptions::undated
    bool law_date_fixed = false;   ///< `as_of` comes from outside and goes before every date written in the scenario
    /// The day as of which a thing is judged: its own `as_of`, else the scenario's, else its attribute `date`. Nothing when none is known.
    std::optional<Date> law_date(InstanceId subject, const law::Law& law) const;
    /// Null for a thing that the author named.
    const StandIn* stand_in(InstanceId thing) const;
    /// Its attribute `date`; nothing when there is none, or nobody knows it.
    std::optional<Date> own_date(InstanceId subject, const law::Law& law) const;
};

}  // namespace kyujo::scenario
