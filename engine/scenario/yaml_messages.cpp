#include "scenario/yaml_messages.hpp"

#include "scenario/codes.hpp"

namespace kyujo::scenario {

namespace {

struct Explanation {
    std::string_view complaint;  ///< how the parser's message begins
    std::string_view code;
    std::string_view message;
    std::string_view help;
};

constexpr std::string_view align = "check that lines of one list or map begin in the same column";
constexpr std::string_view quote = "put the whole text in quotes if it is meant as text";

// A message that begins like another stands before it.
constexpr Explanation explanations[] = {
    {"end of map flow not found", code::malformed, "this does not continue the map that `{` opened",
     "close it with `}`, and put `,` between its entries"},
    {"end of sequence flow not found", code::malformed, "this does not continue the list that `[` opened",
     "close it with `]`, and put `,` between its items"},
    {"end of map not found", code::malformed, "this line does not belong to the map above it", align},
    {"end of sequence not found", code::malformed, "this line does not belong to the list above it", align},
    {"illegal map value", code::malformed, "a `:` cannot stand here",
     "put the text in quotes if the `:` is part of it; a key must stand on one line and be short"},
    {"illegal map key", code::malformed, "a key cannot stand here", align},
    {"illegal block entry", code::malformed, "a list item cannot stand here", "begin the list on a line of its own"},
    {"illegal flow end", code::malformed, "a closing bracket without its opening one", quote},
    {"illegal tab", code::malformed, "a tab cannot indent a line", "use spaces"},
    {"illegal EOF in scalar", code::malformed, "a quote is opened and never closed", {}},
    {"illegal document indicator in scalar", code::malformed, "a quote is still open where the document ends", {}},
    {"unknown token", code::malformed, "this character cannot begin a value", quote},
    {"unknown escape character", code::malformed, "an escape that does not exist", "write `\\\\` for a backslash, or use single quotes"},
    {"invalid unicode", code::malformed, "an escape that stands for no character", {}},
    {"bad character found while scanning hex", code::malformed, "an escape with a digit that is not hexadecimal", {}},
    {"cannot set zero indentation", code::malformed, "a block of text cannot have an indentation of 0", {}},
    {"unexpected character in block scalar", code::malformed, "a block of text begins on the line after `|` or `>`", quote},
    {"the referenced anchor is not defined", code::bad_alias, "an alias of something that is not defined above it",
     "define it first with `&`, or put the text in quotes"},
    {"cannot assign multiple anchors", code::malformed, "two anchors for one value", {}},
    {"cannot assign multiple tags", code::malformed, "two tags for one value", {}},
    {"alias not found after *", code::malformed, "`*` without the name of an alias", quote},
    {"anchor not found after &", code::malformed, "`&` without the name of an anchor", quote},
    {"illegal character found while scanning alias", code::malformed, "a character that the name of an alias cannot have", quote},
    {"illegal character found while scanning anchor", code::malformed, "a character that the name of an anchor cannot have", quote},
    {"illegal character found while scanning tag", code::malformed, "a character that a tag cannot have", quote},
    {"tag handle with no suffix", code::malformed, "a tag without a name", quote},
    {"end of verbatim tag not found", code::malformed, "a tag that is not closed by `>`", quote},
};

}  // namespace

Failure explain_yaml_error(std::string_view complaint, std::uint32_t at)
{
    for (const Explanation& entry : explanations)
        if (complaint.substr(0, entry.complaint.size()) == entry.complaint)
            return {entry.code, at, std::string(entry.message), std::string(entry.help)};
    return {code::malformed, at, "this cannot be read as YAML", {}};
}

}  // namespace kyujo::scenario
