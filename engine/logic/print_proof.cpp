#include "logic/print_proof.hpp"

#include "logic/index.hpp"

#include <fmt/format.h>

namespace kyujo::logic {

Explanation explain(const Document& document, const Options& options, Literal literal)
{
    Explanation result{literal, {}};
    for (const Outcome& outcome : outcomes(document, options, literal)) {
        const Document known = completed(document, outcome.first);
        result.ways.push_back({outcome, prove(known, options, literal)});
    }
    return result;
}

std::string spelling(const Document& document, const Premise& premise)
{
    return (premise.fails ? "-" : "") + spelling(document, premise.literal);
}

std::string spelling(const Document& document, const Statement& statement)
{
    return fmt::format("{} {}", to_string(statement.tag), spelling(document, statement.literal));
}

std::string rule_as_text(const Document& document, std::string_view text, RuleId id)
{
    constexpr std::string_view arrows[] = {"->", "=>", "~>"};
    std::string result = label_of(document, text, id) + ":";
    for (const Premise& premise : document.body(id)) result += fmt::format("{} {}", result.back() == ':' ? "" : ",", spelling(document, premise));
    const Rule& rule = document.rules[id];
    return fmt::format("{} {} {}", result, arrows[static_cast<std::size_t>(rule.kind)], spelling(document, rule.head));
}

std::vector<Literal> literals_of(const Document& document, Completion completion)
{
    std::vector<Literal> result;
    for (std::size_t i = 0; i < document.unknowns.size(); ++i) result.push_back(literal_of(document.unknowns[i], ((completion >> i) & 1u) != 0));
    return result;
}

namespace {

/// That something is not definite where there is no strict rule for it needs no step for a reader.
bool is_trivial(const Step& step)
{
    return step.reason == Reason::not_derived && step.fates.empty();
}

/// Numbers of statements in a proof, from 1; of trivial ones 0.
class Numbers {
public:
    Numbers(const Document& document, const Proof& proof) : number_(document.literal_count())
    {
        for (const Step& step : proof.steps)
            if (!is_trivial(step)) at(step.statement) = ++count_;
    }
    std::uint32_t count() const { return count_; }
    std::uint32_t operator[](const Statement& s) const { return number_[s.literal.index()][static_cast<std::size_t>(s.tag)]; }

private:
    std::uint32_t& at(const Statement& s) { return number_[s.literal.index()][static_cast<std::size_t>(s.tag)]; }
    std::vector<std::array<std::uint32_t, tag_count>> number_;
    std::uint32_t count_ = 0;
};

class Writer {
public:
    Writer(const Document& document, std::string_view text, const Options& options, const Proof& proof)
        : document_(document), text_(text), ambiguity_(options.ambiguity), index_(document), proof_(proof), numbers_(document, proof)
    {}

    std::string write()
    {
        for (const Step& step : proof_.steps)
            if (!is_trivial(step)) write_step(step);
        if (!proof_.undecided.empty() && numbers_.count() != 0) out_ += "\n";
        for (const Undecided& one : proof_.undecided) undecided(one);
        return std::move(out_);
    }

private:
    std::string label(RuleId rule) const { return label_of(document_, text_, rule); }
    std::string rule_text(RuleId rule) const { return rule_as_text(document_, text_, rule); }

    /// A reason; the first one of a step stands behind what it states.
    void line(std::string_view words)
    {
        out_ += fmt::format("{}{}\n", start_, words);
        start_ = std::string(4 + std::to_string(numbers_.count()).size(), ' ');
    }
    std::string at(const Statement& statement) const
    {
        const std::uint32_t number = numbers_[statement];
        return spelling(document_, statement) + (number == 0 ? "" : fmt::format(" ({})", number));
    }
    /// Where the premises of a rule are established: ` (3, 5)`, or nothing for a rule without.
    std::string grounds(RuleId rule, const Demand& demand) const
    {
        std::string list;
        for (const Premise& premise : document_.body(rule)) list += fmt::format("{}{}", list.empty() ? "" : ", ", numbers_[demand.of(premise)]);
        return list.empty() ? "" : " (" + list + ")";
    }

    void write_step(const Step& step)
    {
        const std::size_t width = std::to_string(numbers_.count()).size();
        start_ = fmt::format("{:>{}}  {}: ", numbers_[step.statement], width + 2, spelling(document_, step.statement));
        reason(step);
        for (const Fate& fate : step.fates) line(fate_text(step, fate));
    }

    void reason(const Step& step)
    {
        const auto [tag, literal] = step.statement;
        switch (step.reason) {
            case Reason::fact:
                return line("a fact");
            case Reason::strict_rule:
                return line(fmt::format("by {}{}", rule_text(step.rule), grounds(step.rule, strictly)));
            case Reason::not_derived:
                return line(step.fates.empty() ? "it is no fact, and there is no strict rule for it"
                                               : "it is no fact, and every strict rule for it is out");
            case Reason::definite:
                return line("definite, " + at({Tag::definite, literal}));
            case Reason::rule:
                line(fmt::format("by {}{}", rule_text(step.rule), grounds(step.rule, demand_of_rule(step, ambiguity_))));
                if (tag == Tag::proved || ambiguity_ == Ambiguity::gated) opponents(literal);
                return;
            case Reason::all_out:
                return line(step.fates.empty() ? "no rule is for it" : "every rule for it is out");
            case Reason::contradicted:
                return line("against it, " + at({Tag::definite, step.opponent}));
            case Reason::overruled:
                return line(fmt::format("against it, {}{}{}", rule_text(step.rule), grounds(step.rule, demand_of_rule(step, ambiguity_)),
                                        step.fates.empty() ? "; nothing is superior to that" : ""));
            case Reason::circular:
                return line("it could only rest on itself");
        }
    }

    void opponents(Literal literal)
    {
        index_.opposition().for_each_opponent(literal, [&](Literal opponent) {
            const Statement statement{Tag::not_definite, opponent};
            if (numbers_[statement] != 0) line("nothing definite is against it: " + at(statement));
        });
    }

    std::string fate_text(const Step& step, const Fate& fate) const
    {
        if (fate.beaten_by.valid())
            return fmt::format("{} is beaten by {}{}", label(fate.rule), rule_text(fate.beaten_by), grounds(fate.beaten_by, applies(ambiguity_)));
        const Statement out = demand_of_fates(step, ambiguity_).of(document_.body(fate.rule)[fate.premise]);
        return fmt::format("{} is out: {}", label(fate.rule), at(out));
    }

    void undecided(const Undecided& one)
    {
        const Tag plus = one.statement.tag;
        const Tag minus = static_cast<Tag>(static_cast<unsigned>(plus) + 1);
        out_ += fmt::format("  neither {} nor {}\n", spelling(document_, one.statement), spelling(document_, {minus, one.statement.literal}));
        for (const Waiting& waiting : one.rules) {
            constexpr std::string_view states[] = {"applies", "is out at", "waits for"};
            std::string state(states[static_cast<std::size_t>(waiting.state)]);
            if (waiting.state != Waiting::State::applies) state += " " + spelling(document_, document_.body(waiting.rule)[waiting.premise]);
            out_ += fmt::format("      {}{} {}\n", waiting.attacks ? "against it, " : "", rule_text(waiting.rule), state);
        }
    }

    const Document& document_;
    std::string_view text_;
    Ambiguity ambiguity_;
    Index index_;
    const Proof& proof_;
    Numbers numbers_;
    std::string out_, start_;
};

std::string heading(const Document& document, const Explanation& explanation, const Explained& way)
{
    const std::string literal = spelling(document, explanation.asked);
    const std::string result = !way.outcome.tag                  ? fmt::format("neither +d {0} nor -d {0}", literal)
                               : *way.outcome.tag == Tag::proved ? "+d " + literal
                                                                 : "-d " + literal;
    if (document.unknowns.empty()) return result + "\n";
    std::string facts;
    for (const Literal fact : literals_of(document, way.outcome.first))
        facts += fmt::format("{}{}", facts.empty() ? "" : ", ", spelling(document, fact));
    const auto all = std::uint64_t{1} << document.unknowns.size();
    return fmt::format("{}, in {} of {} completions of the unknown facts; with {}\n", result, way.outcome.count, all, facts);
}

}  // namespace

std::string proof_as_text(const Document& document, std::string_view text, const Options& options, const Explanation& explanation)
{
    std::string out;
    for (const Explained& way : explanation.ways) {
        if (!out.empty()) out += "\n";
        out += heading(document, explanation, way);
        out += Writer(document, text, options, way.proof).write();
    }
    return out;
}

}  // namespace kyujo::logic
