#include "language/print.hpp"

#include <algorithm>

namespace kyujo::language {
namespace {

/// Texts longer than this do not widen the column for the others.
constexpr std::size_t widest_column = 32;

std::string written(const std::vector<Word>& words)
{
    std::string text;
    for (const Word& word : words) {
        if (!text.empty()) text += ", ";
        text += word.text;
    }
    return text;
}

/// What comes before the values of a type, or the whole type.
std::string type_head(const TypeExpression& type)
{
    const auto named = [&](std::string_view before) { return type.name ? std::string(before) + std::string(type.name->text) : std::string(before); };
    switch (type.kind) {
        case TypeExpression::Kind::yes_or_no:
            return "yes or no";
        case TypeExpression::Kind::one_of:
            return "one of ";
        case TypeExpression::Kind::some_of:
            return "some of ";
        case TypeExpression::Kind::number:
            return type.name ? named("number ") : "number";
        case TypeExpression::Kind::date:
            return "date";
        case TypeExpression::Kind::text:
            return "text";
        case TypeExpression::Kind::list:
            return named("list of ");
        case TypeExpression::Kind::entity:
            break;
    }
    return named("");
}

std::string normally(const AttributeDeclaration& attribute)
{
    std::string text;
    for (const auto& value : attribute.normally) {
        text += text.empty() ? "normally " : ", ";
        if (const auto* const word = std::get_if<Word>(&value)) {
            text += word->text;
        } else {
            text += '"';
            text += std::get<Quoted>(value).raw;
            text += '"';
        }
    }
    return text;
}

/// One attribute as the columns see it.
struct Row {
    std::string type;      ///< with the comma before `normally`
    std::string normally;  ///< empty when none
    bool wrapped = false;  ///< the type takes several lines
};

/// Where the columns of an entity stand.
struct Columns {
    std::size_t type = 0, normally = 0, doc = 0;
};

bool has_right_side(const AttributeDeclaration& attribute)
{
    return !attribute.normally.empty() || attribute.doc;
}

Row make_row(const Page& page, const AttributeDeclaration& attribute, std::size_t type_column)
{
    Row row;
    row.type = type_head(attribute.type) + written(attribute.type.values);
    row.normally = normally(attribute);
    if (!row.normally.empty()) row.type += ',';
    const auto& values = attribute.type.values;
    if (values.empty()) return row;
    const bool comment_inside = page.has_comment(values.front().span.end, values.back().span.begin);
    row.wrapped = comment_inside || type_column + display_width(row.type) > page_width;
    return row;
}

Columns measure(const EntityDeclaration& entity, const std::vector<Row>& rows, std::size_t type_column)
{
    std::size_t type = 0;
    std::size_t taken = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!has_right_side(entity.attributes[i])) continue;
        const std::size_t width = display_width(rows[i].type);
        if (width <= widest_column) type = std::max(type, width);
        const std::size_t taken_width = display_width(rows[i].normally);
        if (entity.attributes[i].doc && taken_width <= widest_column) taken = std::max(taken, taken_width);
    }
    Columns columns;
    columns.type = type_column;
    columns.normally = type_column + type + 2;
    columns.doc = columns.normally + (taken > 0 ? taken + 2 : 0);
    return columns;
}

void print_type(Page& page, const AttributeDeclaration& attribute, const Row& row)
{
    if (!row.wrapped) {
        page.mark(attribute.type.span);
        return page.put(row.type);
    }
    page.mark_begin(attribute.type.span.begin);
    page.put(type_head(attribute.type));
    print_list(page, attribute.type.values);
    if (!row.normally.empty()) page.put(",");
}

/// Goes on in `column`, or on a new line where the type stands when the text would not fit.
void go_to(Page& page, std::size_t column, std::size_t width, std::size_t type_column)
{
    const std::size_t at = std::max(column, page.column() + 2);
    if (at + width > page_width && page.column() > type_column)
        page.begin_line(type_column);
    else
        page.pad_to(at);
}

void print_attribute(Page& page, const AttributeDeclaration& attribute, const Row& row, const Columns& columns)
{
    page.mark_begin(attribute.span.begin);
    page.put(attribute.name);
    page.pad_to(columns.type);
    print_type(page, attribute, row);
    if (!row.normally.empty()) {
        go_to(page, columns.normally, display_width(row.normally), columns.type);
        const auto& first = attribute.normally.front();
        page.mark(std::visit([](const auto& value) { return value.span; }, first));
        page.put(row.normally);
    }
    if (!attribute.doc) return;
    const Title& doc = *attribute.doc;
    const std::size_t width = display_width(doc.first.raw) + 2 + (doc.second ? display_width(doc.second->raw) + 5 : 0);
    go_to(page, columns.doc, width, columns.type);
    print(page, doc);
}

}  // namespace

void print(Page& page, const EntityDeclaration& entity)
{
    page.put("entity ");
    page.put(entity.name);
    if (entity.plural) {
        page.put(" plural ");
        page.put(*entity.plural);
    }
    if (entity.just_one) page.put(", just one");
    if (entity.title) {
        page.put(" ");
        print(page, *entity.title);
    }
    std::size_t name_width = 0;
    for (const auto& attribute : entity.attributes) name_width = std::max(name_width, display_width(attribute.name.text));
    const std::size_t type_column = 2 + name_width + 2;
    std::vector<Row> rows;
    rows.reserve(entity.attributes.size());
    for (const auto& attribute : entity.attributes) rows.push_back(make_row(page, attribute, type_column));
    const Columns columns = measure(entity, rows, type_column);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& attribute = entity.attributes[i];
        page.begin_line(2);
        if (i > 0 && page.has_blank_line(entity.attributes[i - 1].span.end, attribute.span.begin)) page.blank_line_before();
        print_attribute(page, attribute, rows[i], columns);
    }
}

}  // namespace kyujo::language
