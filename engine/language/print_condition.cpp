#include "language/print.hpp"

namespace kyujo::language {
namespace {

/// Puts a condition on one line, and gives up past the limit, so that measuring costs no more than a line.
class OneLine {
public:
    explicit OneLine(std::size_t limit) : limit_(limit) {}
    std::string take() { return std::move(text_); }

    void operator()(const Condition& condition)
    {
        if (text_.size() <= limit_) std::visit(*this, condition.form);
    }
    void operator()(const Chain& chain)
    {
        for (std::size_t i = 0; i < chain.operands.size() && text_.size() <= limit_; ++i) {
            if (i > 0) text_ += chain.connectives[i - 1] == Connective::conjunction ? " and " : " or ";
            (*this)(chain.operands[i]);
        }
    }
    void operator()(const Negation& negation)
    {
        text_ += "not ";
        (*this)(*negation.operand);
    }
    void operator()(const Brackets& brackets)
    {
        text_ += '(';
        (*this)(*brackets.inner);
        text_ += ')';
    }
    /// Bullets stand on lines of their own.
    void operator()(const Block&) { text_.append(limit_ + 1, ' '); }
    void operator()(const Quantifier& quantifier);
    void operator()(const Holds& test) { path(test.path); }
    void operator()(const Is& test);
    void operator()(const NotEstablished& test);
    void operator()(const OneOf& test);
    void operator()(const Includes& test);
    void operator()(const NumberTest& test);
    void operator()(const DateTest& test);
    void operator()(const Given& test);
    void operator()(const Same& test);

private:
    void path(const Path& words) { text_ += on_one_line(words); }
    void word(std::string_view text)
    {
        text_ += ' ';
        text_ += text;
    }
    void article(std::string_view text)
    {
        if (!text.empty()) word(text);
    }
    void order(const std::optional<Word>& name)
    {
        if (!name) return;
        text_ += " in ";
        text_ += name->text;
    }
    std::string text_;
    std::size_t limit_;
};

constexpr std::string_view quantifier_word(Quantifier::Kind kind)
{
    return kind == Quantifier::Kind::some ? "some " : kind == Quantifier::Kind::every ? "every " : "no ";
}
std::string quantifier_head(const Quantifier& quantifier)
{
    std::string head(quantifier_word(quantifier.kind));
    head += quantifier.variable.text;
    head += " in ";
    head += on_one_line(quantifier.list);
    return head + " where";
}

void OneLine::operator()(const Quantifier& quantifier)
{
    text_ += quantifier_head(quantifier);
    text_ += ' ';
    (*this)(*quantifier.where);
}
void OneLine::operator()(const Is& test)
{
    path(test.path);
    text_ += test.negated ? " is not" : " is";
    article(test.article);
    if (const auto* const plain = std::get_if<Word>(&test.value)) {
        word(plain->text);
    } else {
        text_ += " \"";
        text_ += std::get<Quoted>(test.value).raw;
        text_ += '"';
    }
    order(test.in_order);
}
void OneLine::operator()(const NotEstablished& test)
{
    path(test.path);
    text_ += " is not established as";
    article(test.article);
    word(test.concept_name.text);
    order(test.in_order);
}
void OneLine::operator()(const OneOf& test)
{
    path(test.path);
    text_ += test.negated ? " is not one of" : " is one of";
    for (std::size_t i = 0; i < test.values.size() && text_.size() <= limit_; ++i) {
        if (i > 0) text_ += ',';
        word(test.values[i].text);
    }
}
void OneLine::operator()(const Includes& test)
{
    path(test.path);
    text_ += test.negated ? " does not include" : " includes";
    word(test.value.text);
}
void OneLine::operator()(const NumberTest& test)
{
    constexpr std::string_view words[] = {" is at least", " is at most", " is more than", " is less than"};
    path(test.path);
    text_ += words[static_cast<std::size_t>(test.kind)];
    word(test.number.text);
    if (test.unit) word(test.unit->text);
}
void OneLine::operator()(const DateTest& test)
{
    constexpr std::string_view words[] = {" is before ", " is on or before ", " is on ", " is on or after ", " is after "};
    path(test.path);
    text_ += words[static_cast<std::size_t>(test.kind)];
    text_ += on_one_line(test.date);
}
void OneLine::operator()(const Given& test)
{
    path(test.path);
    text_ += test.negated ? " is not given" : " is given";
}
void OneLine::operator()(const Same& test)
{
    path(test.left);
    text_ += test.negated ? " is not the same as " : " is the same as ";
    path(test.right);
}

void print_chain(Page& page, const Chain& chain)
{
    const std::size_t column = page.column();
    for (std::size_t i = 0; i < chain.operands.size(); ++i) {
        if (i > 0) {
            page.begin_line(column);
            page.put(chain.connectives[i - 1] == Connective::conjunction ? "and " : "or ");
        }
        print(page, chain.operands[i]);
    }
}

void print_block(Page& page, const Block& block)
{
    const std::size_t column = page.column();
    if (block.kind == Block::Kind::at_least) {
        page.put("at least ");
        page.put(block.count);
        page.put(" of");
    } else {
        page.put(block.kind == Block::Kind::all ? "all of" : "any of");
    }
    for (const Condition& bullet : block.bullets) {
        page.begin_line(column + 2);
        page.put("- ");
        print(page, bullet);
    }
}

void print_one_of(Page& page, const OneOf& test)
{
    page.put(on_one_line(test.path));
    page.put(test.negated ? " is not one of " : " is one of ");
    print_list(page, test.values);
}

}  // namespace

std::string on_one_line(const Path& path)
{
    std::string text;
    for (const Word& word : path.words) {
        if (!text.empty()) text += '.';
        text += word.text;
    }
    return text;
}

std::string on_one_line(const DateExpression& date)
{
    std::string text;
    switch (date.base) {
        case DateExpression::Base::day:
            text = date.word.text;
            break;
        case DateExpression::Base::fiscal_year_end:
            (text = "end of fiscal year ") += date.word.text;
            break;
        case DateExpression::Base::path:
            text = on_one_line(date.path);
            break;
    }
    for (const auto& offset : date.offsets) {
        text += " + ";
        text += offset.count.text;
        text += ' ';
        text += offset.unit.text;
    }
    return text;
}

bool must_break(const Page& page, const Condition& condition)
{
    if (std::holds_alternative<Block>(condition.form)) return true;
    if (!page.has_comment(condition.span.begin, condition.span.end)) return false;
    if (const auto* const chain = std::get_if<Chain>(&condition.form)) {
        const Condition& first = chain->operands.front();
        const Condition& last = chain->operands.back();
        // A comment beside the last operand ends up behind the chain, one above the first ends up above it.
        return page.has_comment(first.span.end, last.span.begin) || page.has_own_line_comment(first.span.end, condition.span.end) ||
               must_break(page, first) || must_break(page, last);
    }
    if (const auto* const quantifier = std::get_if<Quantifier>(&condition.form))
        return page.has_comment(quantifier->list.span.end, quantifier->where->span.begin) || must_break(page, *quantifier->where);
    if (const auto* const negation = std::get_if<Negation>(&condition.form)) return must_break(page, *negation->operand);
    if (const auto* const brackets = std::get_if<Brackets>(&condition.form)) return must_break(page, *brackets->inner);
    const auto* const one_of = std::get_if<OneOf>(&condition.form);
    return one_of != nullptr && page.has_comment(one_of->values.front().span.end, one_of->values.back().span.begin);
}

std::string on_one_line(const Condition& condition, std::size_t limit)
{
    OneLine line(limit);
    line(condition);
    return line.take();
}

void print(Page& page, const Condition& condition)
{
    const std::size_t room = page.column() < page_width ? page_width - page.column() : 0;
    if (!must_break(page, condition)) {
        const auto line = on_one_line(condition, page_width * 4);
        if (display_width(line) <= room) {
            page.mark(condition.span);
            return page.put(line);
        }
    }
    page.mark_begin(condition.span.begin);
    if (const auto* const chain = std::get_if<Chain>(&condition.form)) return print_chain(page, *chain);
    if (const auto* const block = std::get_if<Block>(&condition.form)) return print_block(page, *block);
    if (const auto* const one_of = std::get_if<OneOf>(&condition.form)) return print_one_of(page, *one_of);
    if (const auto* const negation = std::get_if<Negation>(&condition.form)) {
        page.put("not ");
        print(page, *negation->operand);
    } else if (const auto* const brackets = std::get_if<Brackets>(&condition.form)) {
        page.put("(");
        print(page, *brackets->inner);
        page.put(")");
    } else if (const auto* const quantifier = std::get_if<Quantifier>(&condition.form)) {
        const std::size_t column = page.column();
        page.mark({condition.span.file, condition.span.begin, quantifier->list.span.end});
        page.put(quantifier_head(*quantifier));
        page.begin_line(column + 2);
        print(page, *quantifier->where);
    } else {
        page.mark(condition.span);
        page.put(on_one_line(condition, std::string::npos - 1));
    }
}

}  // namespace kyujo::language
