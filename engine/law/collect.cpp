// First pass: every declaration gets its id and its name.
#include "law/names.hpp"
#include "law/passes.hpp"

#include <algorithm>
#include <array>

namespace kyujo::law {

namespace {

constexpr std::string_view no_order = "L301";
constexpr std::string_view too_many_rules = "F104";

/// Words that `is` understands by itself: a class of that name could never be asked for.
constexpr std::array<std::string_view, 3> norm_words{"permitted", "prohibited", "required"};
/// Keys of a scenario file: things listed under such a plural could never be given.
constexpr std::array<std::string_view, 7> scenario_words{"scenario", "rules", "as_of", "assume", "judge", "vary", "expect"};

/// Of a rule that was only outlined, at least: room that is never used takes no memory.
constexpr std::uint32_t bytes_per_condition = 32;

template <class List>
bool contains(const List& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Conditions in chains and blocks, where nearly all of them are.
std::size_t count(const language::Condition& condition)
{
    const std::vector<language::Condition>* parts = nullptr;
    if (const auto* const chain = std::get_if<language::Chain>(&condition.form)) parts = &chain->operands;
    if (const auto* const block = std::get_if<language::Block>(&condition.form)) parts = &block->bullets;
    std::size_t total = 1;
    if (parts != nullptr)
        for (const language::Condition& part : *parts) total += count(part);
    return total;
}

/// Orders, entities and concepts stand in the same places of conditions and scenario files: they share one set of names.
struct Shared {
    std::string_view kind;
    Span span;
};

class Collector {
public:
    explicit Collector(Checking& checking) : c_(checking) {}
    void file(const language::Syntax& syntax);
    void reserve(const std::vector<const language::Syntax*>& files);
    void finish();

private:
    void add(const language::OrderDeclaration& form, Span span);
    void open_order(const language::OrderDeclaration& form);
    void milder_law(const language::OrderDeclaration& form);
    void add(const language::SourceDeclaration& form, Span span);
    void add(const language::EntityDeclaration& form, Span span);
    void add(const language::ConceptDeclaration& form, Span span);
    void add(const language::RuleDeclaration& form, Span span) { add_rule(form.name, title_of(form.title), span, &form); }
    void add_rule(const language::Word& name, const Title& title, Span span, const language::RuleDeclaration* tree);
    void add(const language::QuestionDeclaration& form, Span span);
    void add(const language::PrecedenceDeclaration& form, Span span);
    void add(const language::ClaimDeclaration& form, Span span);
    void add(const language::UseDeclaration&, Span) {}  // the loader has followed it

    void over_limit(const language::Word& name);
    void needs_order(Span span, std::string_view what);
    void share(std::string_view name, Span span, std::string_view kind);
    void refuse_norm_words(const language::Word& name, std::string_view kind);
    template <class Map, class Id>
    void name(Map& names, const language::Word& word, Id id, std::string_view kind, Span first);

    Checking& c_;
    OrderId order_;
    std::unordered_map<std::string_view, Shared> shared_;
    std::unordered_map<std::string_view, Span> claim_spans_;
    std::vector<bool> order_titled_;
    std::size_t rule_count_ = 0;
    bool over_limit_ = false;
};

void Collector::file(const language::Syntax& syntax)
{
    order_ = OrderId{};
    auto outline = syntax.outlines.begin();
    for (std::size_t i = 0; i <= syntax.declarations.size(); ++i) {
        for (; outline != syntax.outlines.end() && outline->after == i; ++outline) add_rule(outline->name, {}, outline->text, nullptr);
        if (i == syntax.declarations.size()) break;
        const language::Declaration& declaration = syntax.declarations[i];
        std::visit([&](const auto& form) { add(form, declaration.span); }, declaration.form);
    }
}

void Collector::needs_order(Span span, std::string_view what)
{
    // In a file with a syntax error, the `order` line may be what was left out.
    if (order_.valid() || c_.broken_files.count(span.file.value) != 0) return;
    c_.diagnostics.error(no_order, span, fmt::format("a {} must belong to a legal order", what), "write `order NAME` above it");
}

void Collector::share(std::string_view name, Span span, std::string_view kind)
{
    const auto [found, fresh] = shared_.try_emplace(name, Shared{kind, span});
    if (fresh) return;
    const bool same_kind = found->second.kind == kind;
    auto& finding = c_.diagnostics.error(same_kind ? declared_twice : name_of_two_kinds, span,
                                         same_kind ? fmt::format("{} `{}` is declared twice", kind, name)
                                                   : fmt::format("`{}` already names something else ({})", name, found->second.kind),
                                         "give one of them another name");
    finding.notes.push_back({"first declared here", found->second.span});
}

void Collector::refuse_norm_words(const language::Word& name, std::string_view kind)
{
    if (!contains(norm_words, name.text)) return;
    c_.diagnostics.error(reserved_name, name.span, fmt::format("`{}` cannot name a {}: conditions ask for the norm with that word", name.text, kind));
}

/// `first` is where the name was declared before, used only if it was.
template <class Map, class Id>
void Collector::name(Map& names, const language::Word& word, Id id, std::string_view kind, Span first)
{
    check_snake_case(c_, word);
    if (names.try_emplace(word.text, id).second) return;
    auto& finding =
        c_.diagnostics.error(declared_twice, word.span, fmt::format("{} `{}` is declared twice", kind, word.text), "give one of them another name");
    finding.notes.push_back({"first declared here", first});
}

/// `milder law applies` holds for the whole order, wherever it stands; once is enough.
void Collector::milder_law(const language::OrderDeclaration& form)
{
    Order& order = c_.law.orders[order_];
    for (const language::Word& word : form.milder) {
        if (!order.milder_law.file.valid()) {
            order.milder_law = word.span;
            continue;
        }
        auto& finding = c_.diagnostics.error(declared_twice, word.span, fmt::format("order `{}` says twice that the milder law applies", order.name),
                                             "keep one of the two");
        finding.notes.push_back({"first declared here", order.milder_law});
    }
}

void Collector::add(const language::OrderDeclaration& form, Span)
{
    open_order(form);
    milder_law(form);
}

void Collector::open_order(const language::OrderDeclaration& form)
{
    const auto found = c_.law.order_names.find(form.name.text);
    if (found == c_.law.order_names.end()) {
        share(form.name.text, form.name.span, "order");
        refuse_norm_words(form.name, "order");
        check_snake_case(c_, form.name);
        order_ = c_.law.orders.push(Order{form.name.text, title_of(form.title), form.name.span, {}, {}});
        c_.law.order_names.emplace(form.name.text, order_);
        order_titled_.push_back(form.title.has_value());
        return;
    }
    order_ = found->second;
    if (!form.title) return;
    Order& order = c_.law.orders[order_];
    if (order_titled_[order_.index()]) {
        auto& finding = c_.diagnostics.error(declared_twice, form.name.span, fmt::format("order `{}` is given a title twice", form.name.text),
                                             fmt::format("write `order {}` without a title where it is continued", form.name.text));
        finding.notes.push_back({"first declared here", order.span});
        return;
    }
    order_titled_[order_.index()] = true;
    order.title = title_of(form.title);
    order.span = form.name.span;
}

void Collector::add(const language::SourceDeclaration& form, Span span)
{
    Source source;
    source.name = form.name.text;
    source.title = title_of(form.title);
    source.span = form.name.span;
    source.order = order_;
    const auto before = c_.law.find_source(form.name.text);
    const SourceId id = c_.law.sources.push(std::move(source));
    c_.sources.push_back({&form, span, order_});
    name(c_.law.source_names, form.name, id, "source", before.valid() ? c_.law.sources[before].span : Span{});
}

void Collector::add(const language::EntityDeclaration& form, Span span)
{
    Entity entity;
    entity.name = form.name.text;
    entity.just_one = form.just_one;
    entity.title = title_of(form.title);
    entity.span = form.name.span;
    if (form.plural) {
        entity.plural = form.plural->text;
    } else {
        entity.plural = c_.keep(std::string(form.name.text) + "s");
    }
    share(form.name.text, form.name.span, "entity");
    refuse_norm_words(form.name, "kind of thing");
    check_snake_case(c_, form.name);
    const Span plural_span = form.plural ? form.plural->span : form.name.span;
    const std::string_view key = form.just_one ? entity.name : entity.plural;
    if (contains(scenario_words, key)) {
        c_.diagnostics.error(reserved_name, plural_span, fmt::format("`{}` means something else in scenario files", key),
                             form.just_one ? "give it another name" : "write `plural NAME` after the name of the entity");
    }
    const EntityId id = c_.law.entities.push(entity);
    c_.entities.push_back({&form, span, order_});
    const bool fresh = c_.law.entity_names.try_emplace(form.name.text, id).second;
    if (form.just_one || !fresh) return;
    if (entity.plural != entity.name) share(entity.plural, plural_span, "plural of an entity");
    c_.law.entity_plurals.try_emplace(entity.plural, id);
}

void Collector::add(const language::ConceptDeclaration& form, Span span)
{
    Concept item;
    item.name = form.name.text;
    item.title = title_of(form.title);
    item.span = form.name.span;
    item.presumed = form.presumed;
    share(form.name.text, form.name.span, "concept");
    refuse_norm_words(form.name, "class");
    check_snake_case(c_, form.name);
    const ConceptId id = c_.law.concepts.push(std::move(item));
    c_.concepts.push_back({&form, span, order_});
    c_.law.concept_names.try_emplace(form.name.text, id);
}

/// Rules past the limit are left out, and said to be; their names stay known, so that nothing else seems wrong.
void Collector::over_limit(const language::Word& name)
{
    c_.law.rule_names.try_emplace(name.text, RuleId{});
    if (over_limit_) return;
    over_limit_ = true;
    c_.diagnostics.error(too_many_rules, name.span,
                         fmt::format("the law has {} rules, and the limit is {}: this rule is past it", rule_count_, c_.options.rule_limit),
                         "load fewer files");
}

void Collector::add_rule(const language::Word& word, const Title& title, Span span, const language::RuleDeclaration* tree)
{
    if (c_.rules.size() == c_.options.rule_limit) return over_limit(word);
    needs_order(word.span, "rule");
    Rule rule;
    rule.name = word.text;
    rule.title = title;
    rule.span = span;
    rule.name_span = word.span;
    rule.order = order_;
    const auto before = c_.law.find_rule(word.text);
    const RuleId id = c_.law.rules.push(std::move(rule));
    c_.rules.push_back(tree);
    name(c_.law.rule_names, word, id, "rule", before.valid() ? c_.law.rules[before].name_span : Span{});
}

void Collector::add(const language::QuestionDeclaration& form, Span span)
{
    needs_order(form.name.span, "question");
    Question question;
    question.name = form.name.text;
    question.title = title_of(form.title);
    question.span = form.name.span;
    question.order = order_;
    const auto before = c_.law.find_question(form.name.text);
    const QuestionId id = c_.law.questions.push(std::move(question));
    c_.questions.push_back({&form, span, order_});
    name(c_.law.question_names, form.name, id, "question", before.valid() ? c_.law.questions[before].span : Span{});
}

void Collector::add(const language::PrecedenceDeclaration& form, Span span)
{
    needs_order(span, "precedence");
    if (order_.valid()) c_.precedences.push_back({&form, span, order_});
}

void Collector::add(const language::ClaimDeclaration& form, Span span)
{
    needs_order(form.name.span, "claim");
    const auto before = claim_spans_.find(form.name.text);
    const Span first = before == claim_spans_.end() ? Span{} : before->second;
    name(claim_spans_, form.name, form.name.span, "claim", first);
    c_.claims.push_back({&form, span, order_});
}

void Collector::reserve(const std::vector<const language::Syntax*>& files)
{
    std::size_t conditions = 0;
    for (const language::Syntax* file : files) {
        rule_count_ += file->outlines.size();
        for (const language::RuleOutline& rule : file->outlines) conditions += (rule.text.end - rule.text.begin) / bytes_per_condition;
        for (const language::Declaration& declaration : file->declarations) {
            const auto* const rule = std::get_if<language::RuleDeclaration>(&declaration.form);
            if (rule == nullptr) continue;
            ++rule_count_;
            if (rule->condition) conditions += count(*rule->condition);
        }
    }
    const std::size_t rules = std::min<std::size_t>(rule_count_, c_.options.rule_limit);
    c_.law.rules.reserve(rules);
    c_.law.conditions.reserve(conditions);  // nearly all there will be: without it, growing would hold the largest array twice
    c_.rules.reserve(rules);
    c_.law.rule_names.reserve(rules);
}

void Collector::finish()
{
    std::vector<std::string_view> titled;
    for (std::size_t i = 0; i < c_.law.orders.size(); ++i)
        if (order_titled_[i]) titled.push_back(c_.law.orders[OrderId(i)].name);
    for (std::size_t i = 0; i < c_.law.orders.size(); ++i) {
        if (order_titled_[i]) continue;
        const Order& order = c_.law.orders[OrderId(i)];
        auto help = suggest(c_, order.name, titled);
        if (help.empty()) help = fmt::format("write `order {} \"…\"` in one of the files", order.name);
        c_.diagnostics.warning(missing_title, order.span, fmt::format("no file gives order `{}` a title", order.name), std::move(help));
    }
}

}  // namespace

void collect(Checking& checking, const std::vector<const language::Syntax*>& files)
{
    Collector collector(checking);
    collector.reserve(files);
    for (const language::Syntax* file : files) collector.file(*file);
    collector.finish();
}

}  // namespace kyujo::law
