// What several legal orders answer to one question, said after their answers.
#pragma once

#include "explain/across.hpp"
#include "report/answer.hpp"
#include "report/json_writer.hpp"

namespace kyujo::report {

/// `permitted under Law of Japan; unsettled under Law of nations`, and how the answers stand to each other.
void add_across(Document& document, const Scene& scene, const explain::Across& across);
/// An object of the scenario's `across`.
void write_across(JsonWriter& json, const Scene& scene, const explain::Across& across);

}  // namespace kyujo::report
