// A theory text to what the program prints of it.
#pragma once

#include "logic/print.hpp"
#include "logic/read.hpp"
#include "text/diagnostic.hpp"

#include <string>

namespace logic_test {

using namespace kyujo;

/// A theory read; views into its own text, so it stays where it is.
struct Theory {
    text::SourceSet texts;
    text::Diagnostics problems;
    logic::Document document;

    explicit Theory(std::string dfl)
    {
        const text::FileId file = texts.add("test.dfl", std::move(dfl));
        document = logic::read(file, texts, problems);
    }
    Theory(const Theory&) = delete;
    Theory& operator=(const Theory&) = delete;

    std::string printed(const logic::Options& options = {}) const
    {
        std::string out;
        logic::print_text(document, logic::conclude(document, options), options, [&](std::string_view part) { out += part; });
        return out;
    }
    /// The codes of what is wrong with it, in reading order, blanks between.
    std::string codes() const
    {
        std::string out;
        for (const text::Diagnostic& one : problems.sorted()) out += (out.empty() ? "" : " ") + std::string(one.code);
        return out;
    }
};

inline std::string conclusions(const std::string& dfl, const logic::Options& options = {})
{
    return Theory(dfl).printed(options);
}

}  // namespace logic_test
