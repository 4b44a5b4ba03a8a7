// What the engine says of a reference theory: through the file, as a user would.
#pragma once

#include "logic/print_proof.hpp"
#include "logic/read.hpp"
#include "tests/reference/interpreter.hpp"

namespace reference {

/// A theory read by the engine.
struct Read {
    kyujo::text::SourceSet texts;
    kyujo::text::Diagnostics problems;
    kyujo::logic::Document document;
    explicit Read(const std::string& dfl);
    std::string_view text() const { return texts[kyujo::text::FileId(0)].text(); }
};

kyujo::logic::Options options(Ambiguity ambiguity, bool unfounded);
/// The engine's tags by number of the literal, as far as the literals occur in the document.
Tags tags_of(const kyujo::logic::Document& document, const std::vector<kyujo::logic::Tags>& tags, unsigned atoms);
/// Empty when engine and interpreter agree in everything, else the first difference.
std::string difference(const Theory& theory, Ambiguity ambiguity, bool unfounded);
/// Words for people.
std::string as_words(Ambiguity ambiguity, bool unfounded);

}  // namespace reference
