// The checked law: every name resolved, every type known. Built once by check(), immutable afterwards.
// Views point into the source texts, which the law keeps alive.
#pragma once

#include "language/syntax.hpp"
#include "law/ids.hpp"
#include "law/precedence.hpp"
#include "text/date.hpp"
#include "text/decimal.hpp"
#include "text/list.hpp"
#include "text/source.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

namespace kyujo::law {

using text::Date;
using text::Decimal;
using text::List;
using text::Span;

/// A title in up to two languages, quotes removed lazily: see language::unquote.
struct Title {
    std::string_view english;   ///< raw; empty when absent
    std::string_view japanese;  ///< raw; empty when absent
};

/// What a declaration says to people about itself.
struct Remark {
    enum class Kind : std::uint8_t { note, checked, unverified } kind = Kind::note;
    Title text;
};

// --- sources of law ---

enum class Rank : std::uint8_t { none, commentary, statement, policy, ordinance, statute, treaty, constitution };  ///< weakest first

struct Order {
    std::string_view name;
    Title title;
    Span span;
    enum class Maxim : std::uint8_t { superior, special, later };
    std::vector<Maxim> precedence;
    Span milder_law = {};  ///< of `milder law applies`; invalid file unless it is declared
};

struct Source {
    std::string_view name;
    Title title;
    Span span;
    OrderId order;  ///< invalid for a source declared outside every order
    Rank rank = Rank::none;
    std::optional<Date> in_force_from, in_force_until;  ///< from inclusive, until exclusive
    std::optional<Date> enacted;
    std::string_view published;  ///< as written: a date, a month or a year
    std::string_view points;     ///< raw path of its file of numbered points; empty when it has none
    Title says;                  ///< who speaks in it
    List<Remark> remarks;        ///< in the order written
};

struct Citation {
    SourceId source;
    Span span;
    std::string_view locator;  ///< pinpoint, e.g. "art 9", "P18"; empty when the whole source is meant
};

// --- vocabulary ---

struct Type {
    enum class Kind : std::uint8_t { yes_no, one_of, some_of, number, date, text, entity, list } kind = Kind::yes_no;
    std::vector<SymbolId> values;  ///< of one_of and some_of, in the order declared
    EntityId entity;               ///< of entity and list
    std::string_view unit;         ///< of number; may be empty
};

/// `none`: there is no such thing.
struct Absent {
    friend bool operator==(Absent, Absent) = default;
};
struct EntityReference {
    std::uint32_t instance = 0;  ///< index in the scenario's instances
    friend bool operator==(EntityReference, EntityReference) = default;
};
using SymbolSet = std::vector<SymbolId>;             ///< sorted, no repeats
using ReferenceList = std::vector<EntityReference>;  ///< in the order written
/// A known value. Which alternative may stand depends on the attribute's type; every type admits Absent.
using Value = std::variant<Absent, bool, SymbolId, Decimal, Date, std::string, SymbolSet, EntityReference, ReferenceList>;
/// A single value that a condition names.
using Constant = std::variant<Absent, bool, SymbolId, Decimal, Date, std::string_view>;
Value value_of(const Constant& constant);

struct Attribute {
    EntityId owner;
    std::uint32_t position = 0;  ///< among the attributes of its owner
    std::string_view name;
    Type type;
    std::optional<Value> normally;
    Title doc;
    Span span;
};

struct Entity {
    std::string_view name;
    std::string_view plural;  ///< key of the list in scenario files; name + "s" when not declared
    bool just_one = false;
    Title title;
    Span span;
    std::vector<AttributeId> attributes;
};

using language::Presumption;

struct Concept {
    std::string_view name;
    EntityId entity;
    Title title;
    Span span;
    Presumption presumed = Presumption::none;
    ConditionId means;  ///< invalid unless defined
};

// --- conditions ---

/// Where a path starts.
struct Root {
    enum class Kind : std::uint8_t {
        subject,    ///< the thing the rule, concept or claim is about
        singleton,  ///< the one instance of a `just one` entity
        bound       ///< the variable of a quantifier; `depth` 0 is the innermost
    } kind = Kind::subject;
    std::uint32_t depth = 0;
    EntityId entity;  ///< kind of thing at the root
    friend bool operator==(const Root&, const Root&) = default;
};
/// Kept once in a law, however many conditions and conclusions go along it: they point to it.
struct Path {
    Root root;
    std::vector<AttributeId> steps;
    std::string_view written;  ///< as in the source text, for messages
};

/// Date of the law file's text, or of an attribute, plus days.
struct DateTerm {
    [[no_unique_address]] std::variant<Date, const Path*> base;
    std::int32_t plus_days = 0;
    /// Null when the law names the day itself.
    const Path* path() const { return std::holds_alternative<Date>(base) ? nullptr : std::get<const Path*>(base); }
};

struct All {
    List<ConditionId> parts;
};
struct Any {
    List<ConditionId> parts;
};
struct AtLeast {
    std::uint32_t count = 0;
    List<ConditionId> parts;
};
/// Only over tests of facts; the three words for classes have forms of their own below.
struct Not {
    ConditionId part;
};
/// Over the elements of a list of things; `where` sees each as the innermost bound variable.
struct Quantified {
    language::Quantifier::Kind kind = language::Quantifier::Kind::some;
    ConditionId where;
    const Path* list = nullptr;
    std::string_view variable;
};
/// How a class or norm is asked for.
enum class Asked : std::uint8_t {
    shown,            ///< `is C`: proved
    shown_not,        ///< `is not C`: its contrary is proved
    not_established,  ///< `is not established as C`: shown not to be provable
};
struct IsConcept {
    const Path* path = nullptr;
    ConceptId concept_id;
    Asked asked = Asked::shown;
    OrderId in_order;  ///< invalid: the order of the rule
};
using NormKind = language::Norm::Kind;
struct IsNorm {
    const Path* path = nullptr;
    NormKind norm = NormKind::permitted;
    Asked asked = Asked::shown;  ///< never shown_not
    OrderId in_order;
};
/// Tests of facts. A path through something absent makes every one of them false, negated or not; only `is none` and
/// `is not given` hold of what is absent.
struct Equals {
    const Path* path = nullptr;
    [[no_unique_address]] Constant value;
    bool negated = false;
};
struct IsOneOf {
    const Path* path = nullptr;
    List<SymbolId> values;
    bool negated = false;
};
struct IncludesValue {
    const Path* path = nullptr;
    SymbolId value;
    bool negated = false;
};
struct Compares {
    language::NumberTest::Kind kind = language::NumberTest::Kind::at_least;
    const Path* path = nullptr;
    Decimal number;
};
struct ComparesDate {
    language::DateTest::Kind kind = language::DateTest::Kind::on;
    const Path* path = nullptr;
    DateTerm date;
};
struct IsGiven {
    const Path* path = nullptr;
    bool negated = false;
};
struct IsSame {
    const Path* left = nullptr;
    bool negated = false;
    const Path* right = nullptr;
};

/// There are several per rule: what stands behind a variant here goes into the bytes that the variant leaves free.
struct Condition {
    [[no_unique_address]] std::variant<All, Any, AtLeast, Not, Quantified, IsConcept, IsNorm, Equals, IsOneOf, IncludesValue, Compares, ComparesDate,
                                       IsGiven, IsSame>
        form;
    Span span;
};

// --- rules ---

struct CountsAs {
    const Path* path = nullptr;
    ConceptId concept_id;
    bool negated = false;
};
struct Norm {
    const Path* path = nullptr;
    NormKind kind = NormKind::permitted;
};
struct LacksBasis {
    const Path* path = nullptr;
};
/// Necessary, never sufficient.
struct OnlyIf {
    const Path* path = nullptr;
    ConditionId condition;
};
struct Conclusion;
struct Duty {
    const Path* bearer = nullptr;
    Title duty;
    ConditionId done_when;
    std::optional<DateTerm> by;
    std::shared_ptr<const Conclusion> failing_which;  ///< null when nothing follows a breach
};
struct Conclusion {
    [[no_unique_address]] std::variant<CountsAs, Norm, LacksBasis, OnlyIf, std::shared_ptr<const Duty>> form;  ///< duties are rare and large
    Span span;
    /// Null unless it imposes one.
    const Duty* duty() const;
    /// What follows a breach; null unless this is a duty for which the law says so.
    const Conclusion* next() const;
};
/// The path of what it is about; of a duty, its bearer.
const Path& path_of(const Conclusion& conclusion);

struct Rule {
    std::string_view name;
    Title title;
    Span span;  ///< the whole declaration
    Span name_span;
    OrderId order;
    EntityId subject;  ///< what it ranges over; a `just one` entity when it speaks of nothing else
    List<Citation> cites;
    List<Citation> under;
    std::optional<Date> from, until;  ///< from inclusive, until exclusive
    List<RuleId> overrides;           ///< `overrides` and `exception to` together
    QuestionId question;              ///< with `reading`, of `on reading`; invalid otherwise
    std::uint32_t reading = 0;        ///< index in the question's readings
    List<Remark> remarks;             ///< in the order written
    bool by_default = false;
    ConditionId condition;  ///< invalid: it always applies
    List<ConditionId> unless;
    List<Conclusion> conclusions;
    /// What gives it rank and dates: `under`, else the first cite. Null when it rests on nothing.
    const Citation* authority() const { return !under.empty() ? &under.front() : !cites.empty() ? &cites.front() : nullptr; }
    /// A conclusion, or what comes `link` times `failing which` below it.
    const Conclusion& at(std::uint32_t conclusion, std::uint32_t link) const;
    /// Index in `conclusions` of its duty, of which a rule has at most one; nothing when it imposes none.
    std::optional<std::uint32_t> duty() const;
};

struct Reading {
    std::string_view name;
    Title title;
    std::vector<Title> held_by;
    Span span;
};
struct Question {
    std::string_view name;
    Title title;
    Span span;
    OrderId order;
    std::vector<Citation> cites;
    std::optional<Date> open_from, open_until;
    std::vector<Reading> readings;
    struct Settled {
        Date date;
        std::uint32_t reading = 0;
        std::optional<Citation> by;
    };
    std::vector<Settled> settled;  ///< by date
    List<Remark> remarks;          ///< in the order written
};

struct Claim {
    std::string_view name;
    Title title;
    Span span;
    OrderId order;
    EntityId subject;
    bool always = true;
    ConditionId condition;
};

/// An attribute's name is only meant within its entity.
struct AttributeKey {
    EntityId owner;
    std::string_view name;
    friend bool operator==(const AttributeKey&, const AttributeKey&) = default;
};
struct AttributeKeyHash {
    std::size_t operator()(const AttributeKey& key) const noexcept
    {
        return std::hash<std::string_view>{}(key.name) ^ (std::size_t{key.owner.value} * 0x9E3779B97F4A7C15u);
    }
};

/// A rule set. All containers are indexed by their own ids and never change after check().
struct Law {
    /// What the rest points to: texts, those that no file holds as they are (a plural made by adding an s), and the paths that are gone along.
    std::shared_ptr<const text::SourceSet> texts;
    std::shared_ptr<const std::deque<std::string>> made_texts;
    std::shared_ptr<const std::deque<Path>> paths;
    text::IdVector<OrderId, Order> orders;
    text::IdVector<SourceId, Source> sources;
    text::IdVector<EntityId, Entity> entities;
    text::IdVector<AttributeId, Attribute> attributes;
    text::IdVector<ConceptId, Concept> concepts;
    text::IdVector<RuleId, Rule> rules;
    text::IdVector<QuestionId, Question> questions;
    text::IdVector<ConditionId, Condition> conditions;
    text::IdVector<SymbolId, std::string_view> symbols;
    std::vector<Claim> claims;
    /// Pairs (stronger, weaker) that the maxim `special` gives between rules with opposed conclusions.
    std::vector<std::pair<RuleId, RuleId>> more_special;
    Precedence precedence;

    // Names to ids. Missing names give an invalid id.
    OrderId find_order(std::string_view name) const;
    SourceId find_source(std::string_view name) const;
    EntityId find_entity(std::string_view name) const;         ///< by singular name
    EntityId find_entity_plural(std::string_view name) const;  ///< by plural
    AttributeId find_attribute(EntityId owner, std::string_view name) const;
    ConceptId find_concept(std::string_view name) const;
    RuleId find_rule(std::string_view name) const;
    QuestionId find_question(std::string_view name) const;
    SymbolId find_symbol(std::string_view name) const;

    std::unordered_map<std::string_view, OrderId> order_names;
    std::unordered_map<std::string_view, SourceId> source_names;
    std::unordered_map<std::string_view, EntityId> entity_names, entity_plurals;
    std::unordered_map<std::string_view, ConceptId> concept_names;
    std::unordered_map<std::string_view, RuleId> rule_names;
    std::unordered_map<std::string_view, QuestionId> question_names;
    std::unordered_map<std::string_view, SymbolId> symbol_names;
    std::unordered_map<AttributeKey, AttributeId, AttributeKeyHash> attribute_names;
};

}  // namespace kyujo::law
