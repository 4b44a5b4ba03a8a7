#include "logic/conclusions.hpp"

#include <algorithm>
#include <bit>

namespace kyujo::logic {

namespace {

using solver::Columns;
using solver::Word;

constexpr Word every = ~Word{0};
constexpr std::size_t block = 64;  ///< words solved at a time: 4096 completions, whatever the theory, fit into memory

/// Solves all completions, a block of columns at a time, and shows each block.
class Sweep {
public:
    Sweep(const Document& document, const Options& options)
        : document_(document), options_(options), lowered_(lower(document, options.ambiguity)), schedule_(lowered_.theory)
    {}

    /// Calls `look(proof, support, first)`, `first` being the completion of the first column.
    template <class Look>
    void run(Look&& look)
    {
        const std::size_t unknowns = document_.unknowns.size();
        const std::size_t words = unknowns <= 6 ? 1 : std::size_t{1} << (unknowns - 6);
        for (std::size_t first = 0; first < words; first += block) {
            Columns proof(lowered_.theory.literal_count(), std::min(words, block));
            for (std::size_t word = 0; word < proof.words(); ++word) set_inputs(proof, word, first + word);
            if (options_.ambiguity == Ambiguity::blocking) {
                solver::solve(lowered_.theory, schedule_, proof, {}, options_.loops);
                look(proof, proof, first * 64);
            } else {
                Columns support(lowered_.theory.literal_count(), proof.words());
                solver::propagate(lowered_.theory, schedule_, proof, support, options_.loops);
                look(proof, support, first * 64);
            }
        }
    }
    const Lowered& lowered() const { return lowered_; }

private:
    static void set(Columns& columns, Node node, std::size_t word, Word value)
    {
        columns.proved(node)[word] = value;
        columns.refuted(node)[word] = ~value;
    }
    /// With fewer than 64 completions the columns repeat them, which changes nothing.
    void set_inputs(Columns& columns, std::size_t word, std::size_t index)
    {
        constexpr Word patterns[] = {0xAAAAAAAAAAAAAAAAu, 0xCCCCCCCCCCCCCCCCu, 0xF0F0F0F0F0F0F0F0u,
                                     0xFF00FF00FF00FF00u, 0xFFFF0000FFFF0000u, 0xFFFFFFFF00000000u};
        set(columns, lowered_.always, word, every);
        set(columns, lowered_.never, word, 0);
        for (std::size_t i = 0; i < lowered_.unknowns.size(); ++i) {
            const Word contrary = i < 6 ? patterns[i] : (index >> (i - 6)) & 1u ? every : 0;
            set(columns, lowered_.unknowns[i].first, word, ~contrary);
            set(columns, lowered_.unknowns[i].second, word, contrary);
        }
    }

    const Document& document_;
    Options options_;
    Lowered lowered_;
    theory::Schedule schedule_;
};

/// In which of its columns a node has a tag: in all, in some.
struct Share {
    bool all = true, some = false;
    explicit Share(std::span<const Word> columns)
    {
        for (const Word word : columns) {
            all = all && word == every;
            some = some || word != 0;
        }
    }
};

}  // namespace

Conclusions conclude(const Document& document, const Options& options)
{
    Conclusions result;
    const bool open = !document.unknowns.empty();
    const bool propagating = options.ambiguity != Ambiguity::blocking;
    Tags all;
    for (std::size_t tag = 0; tag < (propagating ? tag_count : 4); ++tag) all.add(static_cast<Tag>(tag));
    result.always.assign(document.literal_count(), all);
    if (open) result.sometimes.resize(document.literal_count());
    Sweep sweep(document, options);
    sweep.run([&](const Columns& proof, const Columns& support, std::size_t) {
        const auto note = [&](std::size_t i, Tag tag, std::span<const Word> words) {
            const Share share(words);
            if (!share.all) result.always[i].remove(tag);
            if (open && share.some) result.sometimes[i].add(tag);
        };
        const auto note_pair = [&](std::size_t i, const Columns& columns, Node node, Tag plus, Tag minus) {
            note(i, plus, columns.proved(node));
            note(i, minus, columns.refuted(node));
        };
        for (std::size_t i = 0; i < document.literal_count(); ++i) {
            note_pair(i, proof, sweep.lowered().definite[i], Tag::definite, Tag::not_definite);
            note_pair(i, proof, sweep.lowered().defeasible[i], Tag::proved, Tag::refuted);
            if (propagating) note_pair(i, support, sweep.lowered().defeasible[i], Tag::supported, Tag::not_supported);
        }
    });
    return result;
}

std::vector<Outcome> outcomes(const Document& document, const Options& options, Literal literal)
{
    const std::uint64_t completions = std::uint64_t{1} << document.unknowns.size();
    std::vector<Outcome> found{{Tag::proved}, {Tag::refuted}, {std::nullopt}};
    Sweep sweep(document, options);
    sweep.run([&](const Columns& columns, const Columns&, std::size_t first) {
        const Node node = sweep.lowered().defeasible[literal.index()];
        const auto add = [&](Outcome& outcome, std::size_t word, Word where) {
            if (completions < 64) where &= (Word{1} << completions) - 1;
            if (where == 0) return;
            if (outcome.count == 0) outcome.first = static_cast<Completion>(first + word * 64 + static_cast<std::size_t>(std::countr_zero(where)));
            outcome.count += static_cast<std::uint32_t>(std::popcount(where));
        };
        for (std::size_t word = 0; word < columns.words(); ++word) {
            const Word proved = columns.proved(node)[word];
            const Word refuted = columns.refuted(node)[word];
            add(found[0], word, proved);
            add(found[1], word, refuted & ~proved);
            add(found[2], word, ~(proved | refuted));
        }
    });
    found.erase(std::remove_if(found.begin(), found.end(), [](const Outcome& o) { return o.count == 0; }), found.end());
    return found;
}

Document completed(const Document& document, Completion completion)
{
    Document result = document;
    for (std::size_t i = 0; i < document.unknowns.size(); ++i)
        result.facts.push_back(literal_of(document.unknowns[i], ((completion >> i) & 1u) != 0));
    result.unknowns.clear();
    return result;
}

}  // namespace kyujo::logic
