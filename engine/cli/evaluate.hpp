// What the commands that judge scenarios share: names to sessions, findings to the terminal, findings to exit codes.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"
#include "cli/exit_code.hpp"

#include <memory>

namespace kyujo::cli {

/// Evaluates every scenario that `paths` stand for: files, folders, "-".
std::unique_ptr<session::Session> evaluate(const std::vector<std::string>& paths, session::Options options);

/// Says what was found wrong with law and scenario files, on stderr.
void print_findings(const session::Session& session, const Output& output, Console& console);
void print_findings(const text::Diagnostics& findings, const text::SourceSet& texts, const Output& output, Console& console);

/// usage when a file could not be read, limit when one was too large, invalid when one has errors, else done.
Exit exit_of(const text::Diagnostics& findings);
Exit exit_of(const session::Session& session);
/// The one that matters more: what stopped the work before what the work showed.
Exit worse(Exit a, Exit b);

/// usage, said on stderr, when a scenario was asked for by its title and there is none of that title; else done.
Exit refuse_no_match(const session::Session& session, const session::Options& options, Console& console);

/// The rules named, else the nearest rules folder; nothing, said on stderr, when there is none.
std::optional<std::vector<std::string>> rules_or_default(const std::vector<std::string>& paths, Console& console);

report::Options report_options(const Output& output, const Console& console);

}  // namespace kyujo::cli
