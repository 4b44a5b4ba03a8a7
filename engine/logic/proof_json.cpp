#include "logic/print_proof.hpp"
#include "report/json_writer.hpp"

namespace kyujo::logic {

namespace {

class Writer {
public:
    Writer(const Document& document, std::string_view text, const Options& options) : document_(document), text_(text), options_(options) {}

    std::string write(const Explanation& explanation)
    {
        json_.begin_object();
        json_.member("literal", spelling(document_, explanation.asked));
        json_.member("ambiguity", to_string(options_.ambiguity));
        json_.member("loops", to_string(options_.loops));
        list("ways", explanation.ways, [&](const Explained& one) { way(one); });
        json_.end_object();
        return json_.take();
    }

private:
    template <class Items, class Each>
    void list(std::string_view name, const Items& items, Each&& each)
    {
        json_.key(name);
        json_.begin_array();
        for (const auto& item : items) each(item);
        json_.end_array();
    }
    void number(std::string_view name, std::uint64_t value)
    {
        json_.key(name);
        json_.number(value);
    }
    void rule(std::string_view name, RuleId id) { json_.member(name, label_of(document_, text_, id)); }
    void statement(const Statement& s)
    {
        json_.member("tag", to_string(s.tag));
        json_.member("literal", spelling(document_, s.literal));
    }

    void way(const Explained& one)
    {
        json_.begin_object();
        json_.member("conclusion", one.outcome.tag ? to_string(*one.outcome.tag) : "?d");
        if (!document_.unknowns.empty()) {
            number("completions", one.outcome.count);
            list("with", literals_of(document_, one.outcome.first), [&](Literal literal) { json_.string(spelling(document_, literal)); });
        }
        list("steps", one.proof.steps, [&](const Step& s) { step(s); });
        list("undecided", one.proof.undecided, [&](const Undecided& u) { undecided(u); });
        json_.end_object();
    }

    void step(const Step& step)
    {
        constexpr std::string_view reasons[] = {"fact",    "strict rule",  "not derived", "definite", "rule",
                                                "all out", "contradicted", "overruled",   "circular"};
        json_.begin_object();
        statement(step.statement);
        json_.member("because", reasons[static_cast<std::size_t>(step.reason)]);
        if (step.rule.valid()) rule("rule", step.rule);
        if (step.opponent.valid()) json_.member("opponent", spelling(document_, step.opponent));
        list("rules", step.fates, [&](const Fate& fate) {
            json_.begin_object();
            rule("rule", fate.rule);
            if (fate.beaten_by.valid())
                rule("beaten_by", fate.beaten_by);
            else
                json_.member("out_at", spelling(document_, document_.body(fate.rule)[fate.premise]));
            json_.end_object();
        });
        json_.end_object();
    }

    void undecided(const Undecided& one)
    {
        constexpr std::string_view states[] = {"applies", "out", "waits"};
        json_.begin_object();
        statement(one.statement);
        list("rules", one.rules, [&](const Waiting& waiting) {
            json_.begin_object();
            rule("rule", waiting.rule);
            json_.member("state", states[static_cast<std::size_t>(waiting.state)]);
            if (waiting.state != Waiting::State::applies) json_.member("at", spelling(document_, document_.body(waiting.rule)[waiting.premise]));
            json_.key("attacks");
            json_.boolean(waiting.attacks);
            json_.end_object();
        });
        json_.end_object();
    }

    const Document& document_;
    std::string_view text_;
    Options options_;
    report::JsonWriter json_;
};

}  // namespace

std::string proof_as_json(const Document& document, std::string_view text, const Options& options, const Explanation& explanation)
{
    return Writer(document, text, options).write(explanation);
}

}  // namespace kyujo::logic
