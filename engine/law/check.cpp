#include "law/check.hpp"

#include "law/names.hpp"
#include "law/passes.hpp"

#include <algorithm>
#include <tuple>

namespace kyujo::law {

namespace {

/// By path, so that ids do not depend on the order in which files were named.
std::vector<const language::Syntax*> canonical(const std::vector<language::Syntax>& files, const text::SourceSet& texts)
{
    std::vector<const language::Syntax*> result;
    result.reserve(files.size());
    for (const language::Syntax& file : files) result.push_back(&file);
    std::stable_sort(result.begin(), result.end(), [&](const language::Syntax* a, const language::Syntax* b) {
        return std::tie(texts[a->file].path(), a->file) < std::tie(texts[b->file].path(), b->file);
    });
    return result;
}

}  // namespace

Checked check(std::vector<language::Syntax> files, std::shared_ptr<const text::SourceSet> texts, text::Diagnostics& diagnostics,
              const CheckOptions& options)
{
    Checked checked;
    Law& law = checked.law;
    law.texts = std::move(texts);
    Checking checking{law, diagnostics, options};
    note_half_read_names(checking);
    collect(checking, canonical(files, *law.texts));
    for (language::Syntax& file : files) file.outlines = {};
    check_vocabulary(checking);
    check_sources(checking);
    check_questions(checking);
    check_definitions(checking);
    check_rules(checking);
    for (const std::uint32_t file : checking.misread_files) checked.misread.emplace_back(file);
    if (!checked.misread.empty()) return checked;
    check_claims(checking);
    files.clear();
    check_overrides(checking);
    check_dependencies(checking);
    // The maxims compare whole conditions: of a law with errors some are missing, and nothing said of them would be true.
    if (!diagnostics.has_errors()) find_more_special(checking);
    law.precedence = Precedence(law);
    if (!diagnostics.has_errors()) check_maxim_circles(checking);
    law.paths = std::make_shared<const std::deque<Path>>(std::move(checking.paths));
    law.made_texts = std::make_shared<const std::deque<std::string>>(std::move(checking.made_texts));
    return checked;
}

}  // namespace kyujo::law
