// Which rule sets a scenario asks for, where they are on disk, and each loaded once per run.
#pragma once

#include "law/load.hpp"
#include "scenario/read.hpp"
#include "text/diagnostic.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kyujo::session {

inline constexpr std::string_view unknown_rules = "F153";  ///< `rules:` names a folder or file that is not there
inline constexpr std::string_view no_rules = "F154";       ///< nothing says which rules to use, and no `rules` folder is near

/// The folder that named rule sets are looked for in: the nearest `rules` folder at or above `folder` ("" is the current one), else at
/// or above the current folder, else the installed one.
std::optional<std::string> rules_folder(const std::string& folder);

/// Paths of what a scenario file asks for; "-" is a file in the current folder. Nothing, and a finding, when one of them is not there.
std::optional<std::vector<std::string>> resolve(const scenario::RuleRequest& request, const std::string& scenario_file, text::Diagnostics& problems);

/// A rule set and what was found wrong with it. Spans of `findings` point into `loaded.texts`.
struct RuleSet {
    law::Loaded loaded;
    text::Diagnostics findings;
};

/// Every rule set of a run, loaded once however many scenarios ask for it. References stay valid as long as the cache.
class RuleSets {
public:
    /// `image`: of a law that may be asked for (law/image.hpp), made with the usual options; may be empty.
    explicit RuleSets(law::CheckOptions options = {}, std::string_view image = {}) : options_(options), image_(image) {}
    const RuleSet& load(std::vector<std::string> paths);
    /// In the order first asked for.
    const std::vector<const RuleSet*>& all() const { return order_; }

private:
    law::Loaded read(const std::vector<std::string>& paths, text::Diagnostics& findings) const;

    law::CheckOptions options_;
    std::string_view image_;
    std::map<std::vector<std::string>, std::unique_ptr<RuleSet>> sets_;
    std::vector<const RuleSet*> order_;
};

}  // namespace kyujo::session
