#include "law/asks.hpp"

namespace kyujo::law {

namespace {

class Asks {
public:
    Asks(const Law& law, const std::function<void(const Ask&)>& found) : law_(law), found_(found) {}

    void walk(ConditionId id, bool failing)
    {
        const Condition& condition = law_.conditions[id];
        const bool outer_failing = failing_;
        const Span outer_span = span_;
        failing_ = failing;
        span_ = condition.span;
        std::visit(*this, condition.form);
        failing_ = outer_failing;
        span_ = outer_span;
    }

    void operator()(const All& form) { parts(form.parts); }
    void operator()(const Any& form) { parts(form.parts); }
    void operator()(const AtLeast& form) { parts(form.parts); }
    // Failing twice is no success: the solver would still have to know that something fails before it could go on.
    void operator()(const Not& form) { walk(form.part, true); }
    void operator()(const Quantified& form) { walk(form.where, failing_ || form.kind == language::Quantifier::Kind::none); }
    void operator()(const IsConcept& form)
    {
        Ask ask = made(*form.path, form.asked, form.in_order);
        ask.concept_id = form.concept_id;
        ask.contrary = form.asked == Asked::shown_not;
        // A defined concept is not shown of something exactly where its definition fails.
        const bool defined = law_.concepts[form.concept_id].means.valid();
        if (defined && ask.contrary) ask.needs_failure = true;
        found_(ask);
    }
    void operator()(const IsNorm& form)
    {
        Ask ask = made(*form.path, form.asked, form.in_order);
        ask.norm = form.norm;
        found_(ask);
    }
    template <class FactTest>
    void operator()(const FactTest&)
    {}

private:
    void parts(const List<ConditionId>& list)
    {
        for (const ConditionId part : list) walk(part, failing_);
    }
    Ask made(const Path& path, Asked asked, OrderId in_order) const
    {
        Ask ask;
        ask.path = &path;
        ask.elsewhere = path.root.kind == Root::Kind::bound;
        ask.in_order = in_order;
        ask.needs_failure = failing_ || asked == Asked::not_established;
        ask.span = span_;
        return ask;
    }

    const Law& law_;
    const std::function<void(const Ask&)>& found_;
    bool failing_ = false;
    Span span_;
};

}  // namespace

void for_each_ask(const Law& law, ConditionId condition, bool failing, const std::function<void(const Ask&)>& found)
{
    if (condition.valid()) Asks(law, found).walk(condition, failing);
}

}  // namespace kyujo::law
