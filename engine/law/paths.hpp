// Paths: where they start, what each step is, what stands at the end.
#pragma once

#include "law/checking.hpp"

namespace kyujo::law {

inline constexpr std::string_view unknown_attribute = "L204";
inline constexpr std::string_view two_subjects = "L210";

/// What names mean at one place of a rule, a definition or a claim.
struct Scope {
    std::string_view owner;  ///< "rule", "definition", "claim": for messages
    OrderId order;
    EntityId subject;    ///< what it ranges over; invalid until something says so
    Span subject_span;   ///< where that was said
    EntityId singleton;  ///< the first `just one` thing spoken of
    struct Variable {
        std::string_view name;
        EntityId entity;  ///< invalid: its list was wrong, which has been reported
    };
    std::vector<Variable> variables{};                ///< of quantifiers, innermost last
    std::unordered_set<std::string_view> reported{};  ///< names already found unknown here
    unsigned negations = 0;                           ///< `not`s around this place
    EntityId ranges_over() const { return subject.valid() ? subject : singleton; }
};

/// A path and what stands at its end.
struct Place {
    const Path* path = nullptr;
    Type::Kind kind = Type::Kind::entity;
    EntityId thing;         ///< of a thing, or of the elements of a list
    AttributeId attribute;  ///< the last step; invalid when the path is only its root
};

/// Nothing when a finding was added now or before.
std::optional<Place> resolve(Checking& checking, Scope& scope, const language::Path& path);
/// Whether a single word starts a path here: a variable or an entity.
bool is_root(const Checking& checking, const Scope& scope, std::string_view word);
/// Type of the thing or value at a place, in words.
std::string describe(const Law& law, const Place& place);

}  // namespace kyujo::law
