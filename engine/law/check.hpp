// Syntax to checked law: resolves names and types, and reports every error of a rule set in one run.
#pragma once

#include "language/syntax.hpp"
#include "law/law.hpp"
#include "text/diagnostic.hpp"

#include <memory>
#include <span>

namespace kyujo::law {

struct CheckOptions {
    bool citations_required = false;     ///< a rule without `cite` or `under` is an error, not a warning
    bool verification_required = false;  ///< a rule, question or dated source without `checked` or `unverified` is an error
    std::uint32_t rule_limit = 100'000;
    std::uint32_t case_limit = 64;               ///< cases that the `or`s of one rule may be split into, for the maxim `special`
    std::uint32_t comparison_limit = 1u << 20u;  ///< pairs of rules compared per issue, for the maxim `special`
};

/// The law of a whole rule set. When `diagnostics` gains errors the result must not be used for answers.
Law check(std::span<const language::Syntax> files, std::shared_ptr<const text::SourceSet> texts, text::Diagnostics& diagnostics,
          const CheckOptions& options = {});

}  // namespace kyujo::law
