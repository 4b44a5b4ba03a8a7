// Entities: the types of their attributes, and what is taken when a scenario says nothing.
#include "law/names.hpp"
#include "law/passes.hpp"
#include "law/values.hpp"

#include <algorithm>

namespace kyujo::law {

namespace {

constexpr std::string_view wrong_usual_value = "L215";
constexpr std::string_view value_twice = "L222";

class Vocabulary {
public:
    explicit Vocabulary(Checking& checking) : c_(checking) {}
    void entity(const language::EntityDeclaration& form, EntityId owner);

private:
    Type type_of(const language::AttributeDeclaration& form, AttributeId id);
    void enumeration(const std::vector<language::Word>& words, AttributeId id, Type& type);
    EntityId thing(const language::Word& name);
    std::optional<Value> usual(const language::AttributeDeclaration& form, AttributeId id, const Type& type);
    std::optional<Value> usual_word(const language::Word& word, AttributeId id, const Type& type);
    std::optional<Value> usual_set(const language::AttributeDeclaration& form, AttributeId id);
    std::optional<Value> unusual(Span span, AttributeId id, const Type& type, std::string help = {});

    Checking& c_;
};

void Vocabulary::entity(const language::EntityDeclaration& form, EntityId owner)
{
    for (const language::AttributeDeclaration& declaration : form.attributes) {
        check_snake_case(c_, declaration.name);
        Attribute attribute;
        attribute.owner = owner;
        attribute.position = static_cast<std::uint32_t>(c_.law.entities[owner].attributes.size());
        attribute.name = declaration.name.text;
        attribute.doc = title_of(declaration.doc);
        attribute.span = declaration.name.span;
        const AttributeId id = c_.law.attributes.push(std::move(attribute));
        const auto [found, fresh] = c_.law.attribute_names.try_emplace(AttributeKey{owner, declaration.name.text}, id);
        if (!fresh) {
            auto& finding = c_.diagnostics.error(
                declared_twice, declaration.name.span,
                fmt::format("attribute `{}` of `{}` is declared twice", declaration.name.text, c_.law.entities[owner].name), "keep one of the two");
            finding.notes.push_back({"first declared here", c_.law.attributes[found->second].span});
        } else {
            c_.law.entities[owner].attributes.push_back(id);
        }
        Type type = type_of(declaration, id);
        c_.law.attributes[id].type = type;
        if (!declaration.normally.empty()) c_.law.attributes[id].normally = usual(declaration, id, type);
    }
}

Type Vocabulary::type_of(const language::AttributeDeclaration& form, AttributeId id)
{
    using Written = language::TypeExpression::Kind;
    Type type;
    switch (form.type.kind) {
        case Written::yes_or_no:
            type.kind = Type::Kind::yes_no;
            break;
        case Written::one_of:
            type.kind = Type::Kind::one_of;
            enumeration(form.type.values, id, type);
            break;
        case Written::some_of:
            type.kind = Type::Kind::some_of;
            enumeration(form.type.values, id, type);
            break;
        case Written::number:
            type.kind = Type::Kind::number;
            if (form.type.name) type.unit = form.type.name->text;
            break;
        case Written::date:
            type.kind = Type::Kind::date;
            break;
        case Written::text:
            type.kind = Type::Kind::text;
            break;
        case Written::entity:
            type.kind = Type::Kind::entity;
            if (form.type.name) type.entity = thing(*form.type.name);
            break;
        case Written::list:
            type.kind = Type::Kind::list;
            if (form.type.name) type.entity = thing(*form.type.name);
            break;
    }
    return type;
}

void Vocabulary::enumeration(const std::vector<language::Word>& words, AttributeId id, Type& type)
{
    for (const language::Word& word : words) {
        const SymbolId symbol = intern(c_, word.text);
        if (c_.admitted.insert(Checking::admission(id, symbol)).second) {
            type.values.push_back(symbol);
            continue;
        }
        c_.diagnostics.error(value_twice, word.span, fmt::format("value `{}` is given twice", word.text), "keep one of the two");
    }
}

/// An entity by its name; a list may be written with the plural.
EntityId Vocabulary::thing(const language::Word& name)
{
    const EntityId plural = c_.law.find_entity_plural(name.text);
    if (plural.valid() && !c_.law.find_entity(name.text).valid()) return plural;
    const auto found = c_.law.entity_names.find(name.text);
    if (found != c_.law.entity_names.end()) return found->second;
    if (excused(c_, name.text)) return {};
    auto candidates = names_in(c_, c_.law.entity_names);
    for (const std::string_view type : {"number", "date", "text"}) candidates.push_back(type);
    auto help = suggest(c_, name.text, candidates);
    if (help.empty()) help = "a type is `yes or no`, `one of …`, `some of …`, `number`, `date`, `text`, an entity, or `list of` an entity";
    c_.diagnostics.error(unknown_name, name.span, fmt::format("there is no type or entity `{}`", name.text), std::move(help));
    return {};
}

std::optional<Value> Vocabulary::unusual(Span span, AttributeId id, const Type& type, std::string help)
{
    const Attribute& attribute = c_.law.attributes[id];
    c_.diagnostics.error(wrong_usual_value, span, fmt::format("the usual value of `{}` must be {} or none", attribute.name, describe(c_.law, type)),
                         std::move(help));
    return std::nullopt;
}

std::optional<Value> Vocabulary::usual(const language::AttributeDeclaration& form, AttributeId id, const Type& type)
{
    const auto& first = form.normally.front();
    const bool several = form.normally.size() > 1;
    const auto span = std::visit([](const auto& written) { return written.span; }, form.normally[several ? 1 : 0]);
    if (type.kind == Type::Kind::some_of) return usual_set(form, id);
    if (several) return unusual(span, id, type, "only an attribute that is `some of` several can have several usual values");
    if (const auto* const quoted = std::get_if<language::Quoted>(&first)) {
        if (type.kind == Type::Kind::text) return Value(language::unquote(quoted->raw));
        return unusual(span, id, type, "leave out the quotes");
    }
    return usual_word(std::get<language::Word>(first), id, type);
}

std::optional<Value> Vocabulary::usual_word(const language::Word& word, AttributeId id, const Type& type)
{
    if (word.text == "none") return Value(Absent{});
    if (word.text == "unknown") return unusual(word.span, id, type, "without `normally`, what a scenario does not say is unknown");
    const auto value = [](auto found) { return found ? std::optional<Value>(*found) : std::nullopt; };
    switch (type.kind) {
        case Type::Kind::yes_no: {
            const auto answer = yes_no_from(word.text);
            return answer ? value(answer) : unusual(word.span, id, type);
        }
        case Type::Kind::one_of:
            return value(symbol_for(c_, id, word));
        case Type::Kind::number:
            return value(number_from(c_, word));
        case Type::Kind::date:
            return value(date_from(c_, word));
        case Type::Kind::text:
            return unusual(word.span, id, type, fmt::format("put the text in quotes: \"{}\"", word.text));
        default:
            return type.entity.valid() ? unusual(word.span, id, type, "a law file knows no particular things: only `none` can stand here")
                                       : std::nullopt;
    }
}

std::optional<Value> Vocabulary::usual_set(const language::AttributeDeclaration& form, AttributeId id)
{
    SymbolSet set;
    bool sound = true;
    for (const auto& written : form.normally) {
        const auto* const word = std::get_if<language::Word>(&written);
        if (word == nullptr) {
            sound = unusual(std::get<language::Quoted>(written).span, id, c_.law.attributes[id].type, "leave out the quotes").has_value();
            continue;
        }
        if (word->text == "none") {
            if (form.normally.size() == 1) return Value(Absent{});
            sound = unusual(word->span, id, c_.law.attributes[id].type, "`none` stands alone").has_value();
            continue;
        }
        const auto symbol = symbol_for(c_, id, *word);
        sound = sound && symbol;
        if (symbol) set.push_back(*symbol);
    }
    if (!sound) return std::nullopt;
    std::sort(set.begin(), set.end());
    set.erase(std::unique(set.begin(), set.end()), set.end());
    return Value(std::move(set));
}

/// Kind of thing of every concept: conditions need it before any definition is read.
void concept_entities(Checking& checking)
{
    for (std::size_t i = 0; i < checking.concepts.size(); ++i) {
        const auto& form = *checking.concepts[i].syntax;
        checking.law.concepts[ConceptId(i)].entity = find_or_report(checking, checking.law.entity_names, form.entity, "entity");
    }
}

}  // namespace

void check_vocabulary(Checking& checking)
{
    Vocabulary vocabulary(checking);
    for (std::size_t i = 0; i < checking.entities.size(); ++i) {
        // The attributes of a second declaration go to the first, so that their uses are no errors too.
        const EntityId owner = checking.law.find_entity(checking.entities[i].syntax->name.text);
        vocabulary.entity(*checking.entities[i].syntax, owner);
    }
    concept_entities(checking);
}

}  // namespace kyujo::law
