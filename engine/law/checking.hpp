// What the passes of check() share: the law under construction and where its declarations came from. Private to engine/law.
#pragma once

#include "law/check.hpp"

#include <deque>
#include <unordered_set>

namespace kyujo::law {

/// A declaration, where it stands, and the order it stands under (invalid: none).
template <class Declaration>
struct Declared {
    const Declaration* syntax = nullptr;
    Span span;
    OrderId order;
};

struct Checking {
    Law& law;
    text::Diagnostics& diagnostics;
    const CheckOptions& options;

    // By id: what was written. An entity declared twice is an error, but its second list of attributes is still read.
    std::vector<Declared<language::SourceDeclaration>> sources{};
    std::vector<Declared<language::EntityDeclaration>> entities{};
    std::vector<Declared<language::ConceptDeclaration>> concepts{};
    std::vector<Declared<language::QuestionDeclaration>> questions{};
    std::vector<Declared<language::ClaimDeclaration>> claims{};
    std::vector<Declared<language::PrecedenceDeclaration>> precedences{};

    std::vector<const language::RuleDeclaration*> rules{};  ///< null: only outlined, and the rule's span is that of its outline
    std::unordered_set<std::uint32_t> misread_files{};      ///< in which a rule turned out to be something else than its outline said

    // What is asked of rules when their trees are gone.
    struct Overriding {
        RuleId rule;
        language::Word weaker;
    };
    std::vector<Overriding> overriding{};                 ///< by rule: what it names in `overrides`, then in `exception to`
    std::unordered_set<std::uint32_t> lost_conclusion{};  ///< rules that have fewer conclusions than were written

    /// Which values an attribute admits: attribute and symbol in one number.
    std::unordered_set<std::uint64_t> admitted{};
    std::deque<std::string> made_texts{};
    std::deque<Path> paths{};
    std::unordered_map<std::string_view, std::vector<const Path*>> paths_written{};  ///< by what was written: a word may be a variable elsewhere

    /// Names that stand in declarations with a syntax error: asking for them is no fault of the asker.
    std::unordered_set<std::string_view> half_read{};
    std::unordered_set<std::uint32_t> broken_files{};  ///< files with syntax errors
    bool names_incomplete = false;                     ///< some file could not be read at all
    std::uint32_t suggestions_left = 2'000'000;        ///< candidates that may still be looked at for "did you mean"

    /// A text that no file holds as it is, kept as long as the law.
    std::string_view keep(std::string text) { return made_texts.emplace_back(std::move(text)); }

    bool admits(AttributeId attribute, SymbolId value) const { return admitted.count(admission(attribute, value)) != 0; }
    static std::uint64_t admission(AttributeId attribute, SymbolId value) { return (std::uint64_t{attribute.value} << 32u) | value.value; }
};

/// Titles as the law keeps them: a text that stands alone and is written in Japanese is the Japanese one.
Title title_of(const std::optional<language::Title>& title);
Title title_of(const language::Title& title);
List<Remark> remarks_of(const std::vector<language::Remark>& written);
/// Where verification is required: an error, unless a remark says how the content was checked or that it was not.
void require_verification(Checking& checking, const List<Remark>& remarks, const std::string& what, Span name);
/// The text meant by a quoted one.
std::string_view meant(Checking& checking, std::string_view raw);

}  // namespace kyujo::law
