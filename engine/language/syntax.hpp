// The plain tree of a law file: what was written, in the order written, with its places. No meaning yet: names are
// words, classes and values look alike, `and`/`or` chains are flat. Views point into the source text, which must outlive it.
#pragma once

#include "text/date.hpp"
#include "text/source.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kyujo::language {

using text::Span;

/// A word as written: a name, a value, a number, or a date.
struct Word {
    std::string_view text;
    Span span;
};

/// A quoted text: `raw` is what stands between the quotes, escapes (\" and \\) untouched.
struct Quoted {
    std::string_view raw;
    Span span;
};
/// The text meant by a quoted text.
std::string unquote(std::string_view raw);

/// "English" / "日本語". Either language may stand alone in the first place.
struct Title {
    Quoted first;
    std::optional<Quoted> second;
};

/// What a declaration says to people about itself: `note`, `checked` (how its content was held against the text cited, and when) and
/// `unverified` (that it was not, and what to look up).
struct Remark {
    enum class Kind { note, checked, unverified } kind = Kind::note;
    Title text;
};

/// act.in_response_to.by
struct Path {
    std::vector<Word> words;  ///< at least one
    Span span;
};

/// 2017-07-16, `end of fiscal year 2023`, a path to a date; then `+ 60 days` any number of times.
struct DateExpression {
    enum class Base { day, fiscal_year_end, path } base = Base::day;
    Word word;  ///< the date, or the year
    Path path;
    struct Offset {
        Word count;
        Word unit;  ///< `days`; others are refused by the checker
    };
    std::vector<Offset> offsets;
    Span span;
};

struct Condition;
using ConditionBox = std::unique_ptr<Condition>;

enum class Connective { conjunction, disjunction };
/// `a and b and c`. Two or more operands; `connectives[i]` stands between operands i and i + 1.
struct Chain {
    std::vector<Condition> operands;
    std::vector<Connective> connectives;
    std::vector<Span> connective_spans;
};
struct Negation {
    ConditionBox operand;
};
/// ( … ): kept, so that the formatter prints what was written and mixing can be judged.
struct Brackets {
    ConditionBox inner;
};
/// `all of`, `any of`, `at least K of`, with its bullets.
struct Block {
    enum class Kind { all, any, at_least } kind = Kind::all;
    Word count;  ///< of `at least`
    std::vector<Condition> bullets;
    std::vector<Span> bullet_marks;  ///< the `-` of each
};
/// `some act in P where C`, `every …`, `no …`.
struct Quantifier {
    enum class Kind { some, every, none } kind = Kind::some;
    Word variable;
    Path list;
    ConditionBox where;
};
/// A bare path: holds when it is `yes`.
struct Holds {
    Path path;
};
/// `P is V`, `P is not V`: class, norm or value, the checker tells which.
struct Is {
    Path path;
    bool negated = false;
    std::variant<Word, Quoted> value;
    std::optional<Word> in_order;
    std::string_view article;  ///< `a`, `an`, `the` before the value: means nothing, kept for the formatter
};
/// `P is not established as C`
struct NotEstablished {
    Path path;
    Word concept_name;
    std::optional<Word> in_order;
    std::string_view article;
};
/// `P is one of V, V`, `P is not one of V, V`
struct OneOf {
    Path path;
    bool negated = false;
    std::vector<Word> values;
};
/// `P includes V`, `P does not include V`
struct Includes {
    Path path;
    bool negated = false;
    Word value;
};
/// `P is at least 3`, `P is more than 3 hours`; the opposite is another kind, so there is no `is not at least`
struct NumberTest {
    enum class Kind { at_least, at_most, more_than, less_than } kind = Kind::at_least;
    Path path;
    Word number;
    std::optional<Word> unit;
};
/// `P is before D`, `on or before`, `on`, `on or after`, `after`
struct DateTest {
    enum class Kind { before, on_or_before, on, on_or_after, after } kind = Kind::on;
    Path path;
    DateExpression date;
};
/// `P is given`, `P is not given`
struct Given {
    Path path;
    bool negated = false;
};
/// `P is the same as Q`, `P is not the same as Q`
struct Same {
    Path left;
    bool negated = false;
    Path right;
};

struct Condition {
    std::variant<Chain, Negation, Brackets, Block, Quantifier, Holds, Is, NotEstablished, OneOf, Includes, NumberTest, DateTest, Given, Same> form;
    Span span;
};

// --- conclusions ---

struct Conclusion;
/// `X counts as C`, `X does not count as C`
struct CountsAs {
    Path subject;
    bool negated = false;
    Word concept_name;
    std::string_view article;
};
/// `X is permitted`, `prohibited`, `required`
struct Norm {
    enum class Kind { permitted, prohibited, required } kind = Kind::permitted;
    Path subject;
};
/// `X lacks a legal basis`
struct LacksBasis {
    Path subject;
};
/// `X is permitted only if C`; always the last conclusion of its rule
struct OnlyIf {
    Path subject;
    ConditionBox condition;
};
/// `ACTOR must "duty", done when C by D, failing which CONCLUSION`
struct Duty {
    Path bearer;
    Title duty;
    ConditionBox done_when;
    std::optional<DateExpression> by;
    std::unique_ptr<Conclusion> failing_which;
};
struct Conclusion {
    std::variant<CountsAs, Norm, LacksBasis, OnlyIf, Duty> form;
    Span span;
};

// --- declarations ---

/// A source and where in it: `report P18`, `constitution art 9`, `act_43_2025 "art 6-2"`.
struct Citation {
    Word source;
    std::vector<Word> locator;  ///< plain words as written; empty when quoted
    std::optional<Quoted> quoted_locator;
    Span span;
};

struct OrderDeclaration {
    Word name;
    std::optional<Title> title;  ///< absent when a file only says that it continues the order
    std::vector<Word> milder;    ///< `milder` of each `milder law applies`
};
struct SourceDeclaration {
    Word name;
    std::optional<Title> title;
    std::vector<Word> rank;  ///< one word; more than one entry means it was given twice
    std::optional<Word> in_force_from, in_force_until;
    std::optional<Word> enacted, published;  ///< a date; `published` may be a year or a year and month
    std::optional<Quoted> points;
    std::optional<Title> says;
    std::vector<Remark> remarks;             ///< in the order written
    std::vector<std::string_view> repeated;  ///< header words given more than once
};
struct TypeExpression {
    enum class Kind { yes_or_no, one_of, some_of, number, date, text, entity, list } kind = Kind::yes_or_no;
    std::vector<Word> values;  ///< of one_of and some_of
    std::optional<Word> name;  ///< unit of a number, or the entity of an entity or list
    Span span;
};
struct AttributeDeclaration {
    Word name;
    TypeExpression type;
    std::vector<std::variant<Word, Quoted>> normally;  ///< empty: none given; more than one only for sets
    std::optional<Title> doc;
    Span span;
};
struct EntityDeclaration {
    Word name;
    std::optional<Word> plural;
    bool just_one = false;
    std::optional<Title> title;
    std::vector<AttributeDeclaration> attributes;
};
enum class Presumption { none, holds, holds_not };
struct ConceptDeclaration {
    Word name;
    Word entity;
    Presumption presumed = Presumption::none;
    std::optional<Title> title;
    std::optional<Condition> means;
};
struct OnReading {
    Word reading;
    Word question;
};
struct RuleDeclaration {
    Word name;
    std::optional<Title> title;
    std::vector<Citation> cites;
    std::vector<Citation> under;
    std::optional<Word> from, until;
    std::vector<Word> overrides;
    std::vector<Word> exception_to;
    std::optional<OnReading> on_reading;
    bool by_default = false;
    Span by_default_span;                ///< of `by default`, when given
    std::vector<Remark> remarks;         ///< in the order written
    std::optional<Condition> condition;  ///< of `if`
    std::vector<Condition> unless;
    std::vector<Conclusion> conclusions;
    std::vector<std::string_view> repeated;
};
struct ReadingDeclaration {
    Word name;
    std::optional<Title> title;
    std::vector<Title> held_by;
};
struct Settlement {
    Word date;
    Word reading;
    std::optional<Citation> by;
};
struct QuestionDeclaration {
    Word name;
    std::optional<Title> title;
    std::vector<Citation> cites;
    std::optional<Word> open_from, open_until;
    std::vector<ReadingDeclaration> readings;
    std::vector<Settlement> settlements;
    std::vector<Remark> remarks;  ///< in the order written
    std::vector<std::string_view> repeated;
};
struct PrecedenceDeclaration {
    std::vector<Word> maxims;
};
struct ClaimDeclaration {
    Word name;
    std::optional<Title> title;
    bool always = true;
    std::optional<Condition> condition;
};
struct UseDeclaration {
    Quoted path;
};

struct Declaration {
    std::variant<OrderDeclaration, SourceDeclaration, EntityDeclaration, ConceptDeclaration, RuleDeclaration, QuestionDeclaration,
                 PrecedenceDeclaration, ClaimDeclaration, UseDeclaration>
        form;
    Span span;  ///< from the declaring word to the last token
};

/// A comment, and whether it stood alone on its line.
struct Comment {
    Span span;  ///< from the `#` to the last character that is no blank
    bool own_line = true;
};

/// A declaration that had errors and is left out: who refers to its name should not be told that there is no such name.
struct BrokenDeclaration {
    std::string_view kind;     ///< the declaring word: `rule`, `entity`, …
    std::optional<Word> name;  ///< when it could be read
    Span span;                 ///< of the declaring word
};

/// A rule of which no more was read than its name: see outline().
struct RuleOutline {
    Word name;
    Span text;              ///< whole lines, up to the one on which the next declaration begins
    std::size_t after = 0;  ///< how many of the file's declarations stand before it
};

/// One law file.
struct Syntax {
    text::FileId file;
    std::vector<Declaration> declarations;
    std::vector<RuleOutline> outlines;  ///< of the rules that are not among the declarations
    std::vector<Comment> comments;
    std::vector<BrokenDeclaration> broken;  ///< in the order written; not empty only when errors were reported
};

}  // namespace kyujo::language
