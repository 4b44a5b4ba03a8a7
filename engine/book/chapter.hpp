// One law file as a page.
#pragma once

#include "report/scene.hpp"

#include <map>

namespace kyujo::book {

using report::Document;
using report::Line;
using report::Scene;

/// What one law file declares, in the order written.
struct Chapter {
    std::string file;   ///< as read
    std::string name;   ///< below the root, without `.law`: `japan/crimes`
    std::string intro;  ///< the comment at the top of the file
    std::vector<law::SourceId> sources;
    std::vector<law::RuleId> rules;
    std::vector<law::QuestionId> questions;
    std::vector<law::ConceptId> concepts;
    std::vector<law::EntityId> entities;
};

Document chapter_page(const Scene& scene, const Chapter& chapter);

/// How far a declaration was held against its text.
enum class Checked : std::uint8_t { not_said, checked, partly, unverified };
Checked checked(const std::vector<law::Remark>& remarks);
std::string_view checked_word(Checked checked, report::Language language);

}  // namespace kyujo::book
