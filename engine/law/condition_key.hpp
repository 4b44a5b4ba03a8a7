// Conditions and paths as keys: equal keys, same question.
#pragma once

#include "law/law.hpp"

#include <string>

namespace kyujo::law {

/// A path with what a definition is asked of put in front.
struct SeenPath {
    Root root;
    std::vector<AttributeId> steps;
};
SeenPath see(const Path& path, const SeenPath* base);

/// Whether the first `length` steps lead to what a conclusion is about, or to something on the way there: it cannot be absent.
bool on_the_way(const SeenPath& path, std::size_t length, const Path& about);

/// The first `length` steps of a path, as seen from what a conclusion is about.
std::string path_key(const SeenPath& path, std::size_t length, const Path& about);
std::string number_key(std::uint32_t number);
/// A definition asked of something, in an order, for a conclusion: all that its cases depend on.
std::string definition_key(ConceptId concept_id, OrderId order, const SeenPath& path, const Path& about);
std::string condition_key(const Law& law, const Quantified& form, const SeenPath* base, const Path& about, OrderId order);

}  // namespace kyujo::law
