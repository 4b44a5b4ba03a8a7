// The tree as text, for comparison. Written apart from the formatter, so that neither can hide an error of the other.
#include "tests/language/read.hpp"

#include <fmt/format.h>

namespace kyujo::language {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string dump(const Word& word)
{
    return std::string(word.text);
}
std::string dump(const Quoted& quoted)
{
    return fmt::format("\"{}\"", quoted.raw);
}
std::string dump(const Title& title)
{
    return title.second ? dump(title.first) + "/" + dump(*title.second) : dump(title.first);
}
std::string dump(const std::variant<Word, Quoted>& value)
{
    return std::visit([](const auto& alternative) { return dump(alternative); }, value);
}
std::string dump(const Path& path)
{
    std::string text;
    for (const Word& word : path.words) text += (text.empty() ? "" : ".") + dump(word);
    return text;
}
std::string dump(const DateExpression& date)
{
    std::string text = date.base == DateExpression::Base::day    ? dump(date.word)
                       : date.base == DateExpression::Base::path ? dump(date.path)
                                                                 : fmt::format("(fiscal-year-end {})", date.word.text);
    for (const auto& offset : date.offsets) text = fmt::format("(+ {} {} {})", text, offset.count.text, offset.unit.text);
    return text;
}
std::string dump(const Citation& citation)
{
    std::string text = dump(citation.source);
    for (const Word& word : citation.locator) text += "_" + dump(word);
    return citation.quoted_locator ? text + "_" + dump(*citation.quoted_locator) : text;
}
std::string dump(const AttributeDeclaration& attribute);
std::string dump(const ReadingDeclaration& reading);
std::string dump(const Settlement& settlement);

template <class T>
std::string list(const std::vector<T>& items)
{
    std::string text;
    for (const T& item : items) text += " " + language::dump(item);
    return text;
}
template <class T>
std::string local_list(const std::vector<T>& items)
{
    std::string text;
    for (const T& item : items) text += " " + dump(item);
    return text;
}
/// " name=x" when there is one.
template <class T>
std::string field(std::string_view name, const std::optional<T>& value)
{
    return value ? fmt::format(" {}={}", name, dump(*value)) : std::string();
}
template <class T>
std::string fields(std::string_view name, const std::vector<T>& values)
{
    return values.empty() ? std::string() : fmt::format(" {}=[{} ]", name, local_list(values));
}
std::string flag(std::string_view name, bool value)
{
    return value ? fmt::format(" {}", name) : std::string();
}
std::string article(std::string_view word)
{
    return word.empty() ? std::string() : fmt::format(" <{}>", word);
}
std::string_view no(bool negated)
{
    return negated ? "not-" : "";
}

std::string dump_chain(const Chain& chain)
{
    std::string text = "(chain " + language::dump(chain.operands.at(0));
    for (std::size_t i = 0; i < chain.connectives.size(); ++i)
        text += fmt::format(" {} {}", chain.connectives[i] == Connective::conjunction ? "and" : "or", language::dump(chain.operands.at(i + 1)));
    return text + ")";
}
std::string dump_block(const Block& block)
{
    const auto kind = block.kind == Block::Kind::all ? "all" : block.kind == Block::Kind::any ? "any" : fmt::format("at-least-{}", block.count.text);
    return fmt::format("({}{})", kind, list(block.bullets));
}
std::string dump_quantifier(const Quantifier& quantifier)
{
    constexpr std::string_view words[] = {"some", "every", "no"};
    return fmt::format("({} {} {} {})", words[static_cast<int>(quantifier.kind)], quantifier.variable.text, dump(quantifier.list),
                       language::dump(*quantifier.where));
}
std::string dump_number(const NumberTest& test)
{
    constexpr std::string_view words[] = {">=", "<=", ">", "<"};
    return fmt::format("({} {} {}{})", words[static_cast<int>(test.kind)], dump(test.path), test.number.text, field("unit", test.unit));
}
std::string dump_date(const DateTest& test)
{
    constexpr std::string_view words[] = {"before", "on-or-before", "on", "on-or-after", "after"};
    return fmt::format("({} {} {})", words[static_cast<int>(test.kind)], dump(test.path), dump(test.date));
}

std::string dump(const TypeExpression& type)
{
    constexpr std::string_view kinds[] = {"yes-no", "one-of", "some-of", "number", "date", "text", "entity", "list"};
    return fmt::format("({}{}{})", kinds[static_cast<int>(type.kind)], local_list(type.values), field("name", type.name));
}
std::string dump(const AttributeDeclaration& attribute)
{
    return fmt::format("\n  ({} {}{}{})", attribute.name.text, dump(attribute.type), fields("normally", attribute.normally),
                       field("doc", attribute.doc));
}
std::string dump(const ReadingDeclaration& reading)
{
    return fmt::format("(reading {}{}{})", reading.name.text, field("title", reading.title), fields("held", reading.held_by));
}
std::string dump(const Settlement& settlement)
{
    return fmt::format("(settled {} {}{})", settlement.date.text, settlement.reading.text, field("by", settlement.by));
}

std::string remarks(const std::vector<Remark>& all)
{
    std::string text;
    for (const Remark& remark : all)
        text += field(remark.kind == Remark::Kind::note      ? "note"
                      : remark.kind == Remark::Kind::checked ? "checked"
                                                             : "unverified",
                      std::optional(remark.text));
    return text;
}

std::string dump(const RuleDeclaration& rule)
{
    std::string text =
        fmt::format("(rule {}{}{}{}", rule.name.text, field("title", rule.title), fields("cite", rule.cites), fields("under", rule.under));
    text += field("from", rule.from) + field("until", rule.until) + fields("overrides", rule.overrides) + fields("exception", rule.exception_to);
    if (rule.on_reading) text += fmt::format(" on={}:{}", rule.on_reading->reading.text, rule.on_reading->question.text);
    text += flag("by-default", rule.by_default) + remarks(rule.remarks);
    if (rule.condition) text += "\n  if " + language::dump(*rule.condition);
    for (const auto& exception : rule.unless) text += "\n  unless " + language::dump(exception);
    for (const auto& conclusion : rule.conclusions) text += "\n  then " + language::dump(conclusion);
    return text + ")";
}
std::string dump(const SourceDeclaration& source)
{
    return fmt::format("(source {}{}{}{}{}{}{}{}{})", source.name.text, field("title", source.title), fields("rank", source.rank),
                       field("from", source.in_force_from), field("until", source.in_force_until), field("enacted", source.enacted),
                       field("published", source.published), field("points", source.points), field("says", source.says) + remarks(source.remarks));
}
std::string dump(const QuestionDeclaration& question)
{
    return fmt::format("(question {}{}{}{}{}{}{}{})", question.name.text, field("title", question.title), fields("cite", question.cites),
                       field("from", question.open_from), field("until", question.open_until), fields("readings", question.readings),
                       fields("settled", question.settlements), remarks(question.remarks));
}
std::string dump_form(const Declaration& declaration)
{
    return std::visit(Overloaded{
                          [](const OrderDeclaration& order) {
                              const std::string_view milder = order.milder.empty() ? "" : " milder";
                              return fmt::format("(order {}{}{})", order.name.text, field("title", order.title), milder);
                          },
                          [](const EntityDeclaration& entity) {
                              return fmt::format("(entity {}{}{}{}{})", entity.name.text, field("plural", entity.plural),
                                                 flag("just-one", entity.just_one), field("title", entity.title), local_list(entity.attributes));
                          },
                          [](const ConceptDeclaration& declared) {
                              constexpr std::string_view presumed[] = {"", " presumed", " presumed-not"};
                              return fmt::format("(concept {} {}{}{}{})", declared.name.text, declared.entity.text,
                                                 presumed[static_cast<int>(declared.presumed)], field("title", declared.title),
                                                 declared.means ? " means " + language::dump(*declared.means) : "");
                          },
                          [](const PrecedenceDeclaration& precedence) { return fmt::format("(precedence{})", local_list(precedence.maxims)); },
                          [](const ClaimDeclaration& claim) {
                              return fmt::format("(claim {}{} {} {})", claim.name.text, field("title", claim.title),
                                                 claim.always ? "always" : "never", language::dump(*claim.condition));
                          },
                          [](const UseDeclaration& use) { return fmt::format("(use {})", dump(use.path)); },
                          [](const auto& other) { return dump(other); },
                      },
                      declaration.form);
}

}  // namespace

std::string dump(const Condition& condition)
{
    return std::visit(
        Overloaded{
            [](const Chain& form) { return dump_chain(form); },
            [](const Negation& form) { return fmt::format("(not {})", dump(*form.operand)); },
            [](const Brackets& form) { return fmt::format("[{}]", dump(*form.inner)); },
            [](const Block& form) { return dump_block(form); },
            [](const Quantifier& form) { return dump_quantifier(form); },
            [](const Holds& form) { return dump(form.path); },
            [](const Is& form) {
                return fmt::format("({}is {} {}{}{})", no(form.negated), dump(form.path), dump(form.value), field("in", form.in_order),
                                   article(form.article));
            },
            [](const NotEstablished& form) {
                return fmt::format("(not-established {} {}{}{})", dump(form.path), form.concept_name.text, field("in", form.in_order),
                                   article(form.article));
            },
            [](const OneOf& form) { return fmt::format("({}one-of {}{})", no(form.negated), dump(form.path), local_list(form.values)); },
            [](const Includes& form) { return fmt::format("({}includes {} {})", no(form.negated), dump(form.path), form.value.text); },
            [](const NumberTest& form) { return dump_number(form); },
            [](const DateTest& form) { return dump_date(form); },
            [](const Given& form) { return fmt::format("({}given {})", no(form.negated), dump(form.path)); },
            [](const Same& form) { return fmt::format("({}same {} {})", no(form.negated), dump(form.left), dump(form.right)); },
        },
        condition.form);
}

std::string dump(const Conclusion& conclusion)
{
    constexpr std::string_view norms[] = {"permitted", "prohibited", "required"};
    return std::visit(Overloaded{
                          [](const CountsAs& form) {
                              return fmt::format("({}counts {} {}{})", no(form.negated), dump(form.subject), form.concept_name.text,
                                                 article(form.article));
                          },
                          [&](const Norm& form) { return fmt::format("({} {})", norms[static_cast<int>(form.kind)], dump(form.subject)); },
                          [](const LacksBasis& form) { return fmt::format("(lacks-basis {})", dump(form.subject)); },
                          [](const OnlyIf& form) { return fmt::format("(only-if {} {})", dump(form.subject), dump(*form.condition)); },
                          [](const Duty& form) {
                              return fmt::format("(must {} {} {}{}{})", dump(form.bearer), dump(form.duty), dump(*form.done_when),
                                                 field("by", form.by), form.failing_which ? " else " + dump(*form.failing_which) : "");
                          },
                      },
                      conclusion.form);
}

std::string dump(const Syntax& syntax)
{
    std::string text;
    for (const auto& declaration : syntax.declarations) text += dump_form(declaration) + "\n";
    return text;
}

}  // namespace kyujo::language
