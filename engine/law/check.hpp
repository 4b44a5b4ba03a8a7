// Syntax to checked law: resolves names and types, and reports every error of a rule set in one run.
#pragma once

#include "language/syntax.hpp"
#include "law/law.hpp"
#include "text/diagnostic.hpp"

#include <memory>
#include <vector>

namespace kyujo::law {

struct CheckOptions {
    bool citations_required = false;     ///< a rule without `cite` or `under` is an error, not a warning
    bool verification_required = false;  ///< a rule, question or dated source without `checked` or `unverified` is an error
    std::uint32_t rule_limit = 100'000;
    std::uint64_t outline_above = 4u << 20u;     ///< bytes of law, from which on trees of all its rules at once would take too much memory
    std::uint32_t case_limit = 64;               ///< cases that the `or`s of one rule may be split into, for the maxim `special`
    std::uint32_t comparison_limit = 1u << 20u;  ///< pairs of rules compared per issue, for the maxim `special`
    friend bool operator==(const CheckOptions&, const CheckOptions&) = default;
};

struct Checked {
    Law law;
    /// Outlined files in which a rule is not what its outline says. Where there are any the law is not finished: these are to be parsed, and all
    /// is to be checked again.
    std::vector<text::FileId> misread;
};

/// The law of a whole rule set. When `diagnostics` gains errors the result must not be used for answers.
/// The trees, by far the larger part of it all, are given up as soon as they have been read; of an outlined rule there is one no longer than it takes
/// to check it.
Checked check(std::vector<language::Syntax> files, std::shared_ptr<const text::SourceSet> texts, text::Diagnostics& diagnostics,
              const CheckOptions& options = {});

}  // namespace kyujo::law
