// Law text in, tree and errors out, as the tests of this folder want them.
#pragma once

#include "language/parse.hpp"

#include <string>
#include <string_view>

namespace kyujo::language {

struct Reading {
    text::SourceSet sources;
    text::Diagnostics diagnostics;
    Syntax syntax;

    explicit Reading(std::string law, const ParseLimits& limits = {});
    /// "L110 2:8" of each error, in reading order, separated by ", ".
    std::string errors() const;
    /// Code, place, message and help of each error, one line each.
    std::string brief() const;
    /// All errors as people see them.
    std::string rendered() const;
};

struct Mistake {
    const char* name;
    const char* law;
    const char* told;  ///< as Reading::brief() says it
};

/// The tree as text, without places: two files mean the same when these are equal.
std::string dump(const Syntax& syntax);
std::string dump(const Condition& condition);
std::string dump(const Conclusion& conclusion);

/// Tree of the condition of a rule, or its errors.
std::string condition(std::string_view text);
/// Trees of the conclusions of a rule, or its errors.
std::string conclusions(std::string_view text);
/// Tree of a file, or its errors.
std::string file(std::string text);
/// The errors of a file, as people see them, without the closing count.
std::string complaint(std::string text);

/// A file that uses every construct of the language.
extern const std::string_view everything;

}  // namespace kyujo::language
