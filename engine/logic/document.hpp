// A defeasible theory as written in a DFL file: literals, facts, rules, priorities. Plain arrays; names are views into the text read.
#pragma once

#include "text/id.hpp"
#include "text/source.hpp"

#include <cstdint>
#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kyujo::logic {

using SubjectId = text::Id<struct SubjectTag>;
using RuleId = text::Id<struct RuleTag>;

/// A subject or its contrary: twice the subject's index, and one for the contrary.
using Literal = text::Id<struct StatementTag>;

constexpr Literal literal_of(SubjectId subject, bool contrary)
{
    return Literal(2 * subject.index() + (contrary ? 1 : 0));
}
constexpr Literal contrary_of(Literal literal)
{
    return Literal(literal.index() ^ 1u);
}
constexpr SubjectId subject_of(Literal literal)
{
    return SubjectId(literal.index() / 2);
}
constexpr bool is_contrary(Literal literal)
{
    return (literal.index() & 1u) != 0;
}

enum class Mode : std::uint8_t { plain, obligation, permission };

/// What a literal speaks of: `strike`, or that `strike` ought to be, or that it is permitted. The permission of a thing has the id after
/// its obligation: a norm brings in all norms about the same thing.
struct Subject {
    std::string_view name;
    Mode mode = Mode::plain;
};

/// Of a rule's body. `fails`: the literal, a norm, must be refuted instead of proved.
struct Premise {
    Literal literal;
    bool fails = false;
    friend bool operator==(const Premise&, const Premise&) = default;
};

enum class Kind : std::uint8_t { strict, defeasible, defeater };

struct Rule {
    Literal head;
    std::uint32_t body_begin = 0, body_end = 0;  ///< in Document::premises
    std::uint32_t begin = 0, end = 0;            ///< of its line in the text
    std::uint32_t label_size = 0;                ///< the label starts the line; 0: it has none
    std::uint32_t number = 0;                    ///< among the rules as written, from 1
    std::uint32_t link = 1;                      ///< of a chain of duties; its later links are rules of their own
    Kind kind = Kind::defeasible;
};

struct Document {
    text::FileId file;
    text::IdVector<SubjectId, Subject> subjects;
    std::vector<Literal> facts;       ///< in order of first appearance, no repeats
    std::vector<SubjectId> unknowns;  ///< plain; likewise
    text::IdVector<RuleId, Rule> rules;
    std::vector<Premise> premises;                        ///< of all rules
    std::vector<std::pair<RuleId, RuleId>> superiority;   ///< stronger, weaker; sorted, no repeats
    std::vector<std::pair<Literal, Literal>> exclusions;  ///< cannot both hold; one entry per line
    std::deque<std::string> spelled;                      ///< names whose canonical spelling is not in the text

    std::size_t literal_count() const { return 2 * subjects.size(); }
    std::span<const Premise> body(RuleId id) const
    {
        const Rule& rule = rules[id];
        return {premises.data() + rule.body_begin, rule.body_end - rule.body_begin};
    }
    /// Facts + rules + priorities + body literals: the usual measure of a theory.
    std::size_t size() const { return facts.size() + rules.size() + superiority.size() + premises.size(); }
};

/// As it is printed: `-a`, `[O]-strike`.
std::string spelling(const Document& document, Literal literal);
/// The label as written, `_r` and its number without one, `label@2` for a later link.
/// `text`: of the file.
std::string label_of(const Document& document, std::string_view text, RuleId rule);

}  // namespace kyujo::logic
