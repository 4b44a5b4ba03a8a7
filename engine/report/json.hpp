// Answers as data: docs/schema/answer-1.json.
#pragma once

#include "report/json_writer.hpp"
#include "report/tree.hpp"

namespace kyujo::report {

inline constexpr std::uint64_t json_version = 1;

enum class Detail : std::uint8_t { brief, full };

std::string to_json(std::span<const Case> cases, const Options& options, Detail detail);

// Parts, one kind of thing each.
void write_place(JsonWriter& json, const text::SourceSet* texts, text::Span span);
void write_title(JsonWriter& json, const law::Title& title);
void write_rule(JsonWriter& json, const Scene& scene, law::RuleId rule);
void write_account(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const explain::Account& account);
/// In brief answers without those that are not owed, and without the account of the rule.
void write_duties(JsonWriter& json, const Scene& scene, Unfolded& unfolded, std::span<const explain::Duty> duties, Detail detail);
/// A class is unfolded at its first mention in the document, later ones are marked as repeated.
void write_reason(JsonWriter& json, const Scene& scene, Unfolded& unfolded, const Reason& reason, InstanceId subject);
void write_reasons(JsonWriter& json, const Scene& scene, Unfolded& unfolded, std::string_view name, std::span<const Reason> reasons,
                   InstanceId subject);

}  // namespace kyujo::report
