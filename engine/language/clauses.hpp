// The words that begin a line of a rule or question: where a citation's place ends and where reading goes on after an error.
#pragma once

#include "language/keywords.hpp"

namespace kyujo::language {

constexpr bool is_header_word(Keyword keyword)
{
    switch (keyword) {
        case Keyword::k_cite:
        case Keyword::k_under:
        case Keyword::k_from:
        case Keyword::k_until:
        case Keyword::k_overrides:
        case Keyword::k_exception:
        case Keyword::k_on:
        case Keyword::k_by:
        case Keyword::k_note:
        case Keyword::k_checked:
        case Keyword::k_unverified:
        case Keyword::k_open:
        case Keyword::k_reading:
        case Keyword::k_held:
        case Keyword::k_settled:
            return true;
        default:
            return false;
    }
}

/// The words that begin a line of a source.
constexpr bool is_source_word(Keyword keyword)
{
    switch (keyword) {
        case Keyword::k_rank:
        case Keyword::k_in:
        case Keyword::k_enacted:
        case Keyword::k_published:
        case Keyword::k_points:
        case Keyword::k_says:
        case Keyword::k_note:
        case Keyword::k_checked:
        case Keyword::k_unverified:
            return true;
        default:
            return false;
    }
}

}  // namespace kyujo::language
