#include "language/format.hpp"

#include "language/print.hpp"

namespace kyujo::language {
namespace {

/// Declarations of one kind that take one line each may stand without a blank line between them.
bool may_stand_close(const Declaration& a, const Declaration& b, bool a_short, bool b_short)
{
    return a_short && b_short && a.form.index() == b.form.index();
}

}  // namespace

std::string format(const Syntax& syntax, const text::SourceSet& sources)
{
    const auto source = sources[syntax.file].text();
    const auto end = static_cast<std::uint32_t>(source.size());
    Page page(source, syntax.comments);
    const Declaration* before = nullptr;
    bool before_short = false;
    for (std::size_t i = 0; i < syntax.declarations.size(); ++i) {
        const Declaration& declaration = syntax.declarations[i];
        print(page, declaration);
        const bool is_short = page.line_count() == 1 && !page.has_comment(declaration.span.begin, declaration.span.end);
        const bool close = before != nullptr && may_stand_close(*before, declaration, before_short, is_short) &&
                           !page.has_blank_line(before->span.end, declaration.span.begin);
        page.free_comments(declaration.span.begin, close, true);
        const bool last = i + 1 == syntax.declarations.size();
        page.end_declaration(declaration.span, last ? end : syntax.declarations[i + 1].span.begin);
        before = &declaration;
        before_short = is_short;
    }
    page.free_comments(end, false, false);
    return page.take();
}

}  // namespace kyujo::language
