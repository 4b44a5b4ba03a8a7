// Values that are found again by a few of their bytes.
#include "batch/tokens.hpp"
#include "tests/catch.hpp"

#include <random>
#include <set>

namespace {

using namespace kyujo::batch;

/// With what a chunk has behind its text.
std::string padded(const std::string& text)
{
    return text + std::string(padding, '\0');
}

Tokens::Known found(const Tokens& tokens, const std::string& text)
{
    const std::string there = padded(text);
    if (tokens.simple()) {
        const Tokens::Node& root = tokens.root();
        const Tokens::Entry& entry = root.place(load(there.data() + root.offset));
        const bool same = entry.begins.agrees<false>(there.data()) == Tokens::all_agree;
        CHECK((!tokens.half() || entry.length == 0 || same == (entry.begins.agrees<true>(there.data()) == Tokens::all_agree)));
        return {entry.meaning, same ? entry.length : 0};
    }
    return tokens.are_lists() ? tokens.find_list(there.data()) : tokens.find(there.data());
}

/// Each is found with anything behind it, and no longer once a byte of it is another one.
void all_are_found(const std::set<std::string>& all, const std::string& behind)
{
    Tokens tokens;
    tokens.are_before(behind);
    std::uint64_t meaning = 0;
    for (const std::string& one : all) tokens.add(one, ++meaning);
    meaning = 0;
    for (const std::string& one : all) {
        CAPTURE(one);
        const Tokens::Known known = found(tokens, one + behind + "more");
        CHECK(known.meaning == ++meaning);
        CHECK(known.length == one.size() + (tokens.whole() ? behind.size() : 0));
        for (std::size_t i = 0; i < one.size(); ++i) {
            std::string other = one;
            other[i] = '\x01';
            CHECK(found(tokens, other + behind).length == 0);
            CHECK(found(tokens, one.substr(0, i)).length == 0);
        }
        if (tokens.whole()) CHECK(found(tokens, one + "\x01" + behind).length == 0);
    }
}

std::string quoted(std::mt19937& random, std::size_t length)
{
    std::string text = "\"";
    for (std::size_t i = 0; i < length; ++i) text += static_cast<char>('a' + random() % 26);
    return text + "\"";
}

std::set<std::string> words(std::mt19937& random, std::size_t count, std::size_t shortest, std::size_t longest)
{
    std::set<std::string> all;
    while (all.size() < count) all.insert(quoted(random, shortest + random() % (longest - shortest + 1)));
    return all;
}

}  // namespace

TEST_CASE("words are found by their bytes, and nothing else is")
{
    std::mt19937 random(1);
    for (const std::size_t count : {1u, 2u, 9u, 40u}) {
        all_are_found(words(random, count, 2, 8), ",\"k\":");
        all_are_found(words(random, count, 2, 8), ",\"a longer key\":");
        all_are_found(words(random, count, 3, 25), ",\"k\":");
        all_are_found(words(random, count, 3, 60), ",\"k\":");
        all_are_found(words(random, count, 200, 300), ",\"k\":");
    }
    all_are_found({"true", "false"}, "}\n");
    all_are_found({"true", "false", "null", "\"unknown\""}, ",\"and so on, for more than there is room\":");
}

TEST_CASE("lists are found by all of their bytes")
{
    const std::vector<std::string> members{"\"delay\"", "\"loss\"", "\"outage\"", "\"injury\"", "\"a]b\"", "\"of some length\""};
    for (const std::size_t count : {1u, 3u, 5u, 6u}) {
        std::set<std::string> all;
        for (std::size_t chosen = 0; chosen < std::size_t{1} << count; ++chosen) {
            std::string list;
            for (std::size_t i = 0; i < count; ++i)
                if ((chosen >> i & 1u) != 0) list += (list.empty() ? "" : ",") + members[i];
            all.insert("[" + list + "]");
        }
        all_are_found(all, ",\"k\":");
        all.insert("null");
        all_are_found(all, ",\"k\":");
    }
}

TEST_CASE("a place of no token is that of no text")
{
    Tokens tokens;
    tokens.add("\"a word that is long enough\"", 1);
    CHECK(found(tokens, "\"another").length == 0);
    CHECK(found(tokens, "").length == 0);
}
