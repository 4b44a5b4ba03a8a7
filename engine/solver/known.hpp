// What is known of a literal or of a rule's body, and where it is kept.
#pragma once

#include "solver/bits.hpp"

namespace kyujo::solver {
inline namespace KYUJO_SOLVER_TARGET {

enum class Ambiguity : std::uint8_t { blocking, propagating };

/// Whether it is proved, and, only when propagating, whether it is supported.
template <std::size_t width, Ambiguity ambiguity>
struct Known {
    Tags<width> proof;
    Known() = default;
    explicit Known(const Tags<width>& both) : proof(both) {}
    const Tags<width>& weakest() const { return proof; }
    Known swapped() const { return Known(Tags<width>{proof.minus, proof.plus}); }
    void or_else(const Known& part) { proof.or_else(part.proof); }
    /// Tags once derived stay.
    void keep(const Known& before) { proof.keep(before.proof); }
    friend bool operator==(const Known&, const Known&) = default;
};
template <std::size_t width>
struct Known<width, Ambiguity::propagating> {
    Tags<width> proof, support;
    Known() = default;
    explicit Known(const Tags<width>& both) : proof(both), support(both) {}
    const Tags<width>& weakest() const { return support; }
    /// Doubt about a literal is doubt about its failure: the dual tags.
    Known swapped() const
    {
        Known result(Tags<width>{support.minus, support.plus});
        result.support = {proof.minus, proof.plus};
        return result;
    }
    void or_else(const Known& part)
    {
        proof.or_else(part.proof);
        support.or_else(part.support);
    }
    void keep(const Known& before)
    {
        proof.keep(before.proof);
        support.keep(before.support);
    }
    friend bool operator==(const Known&, const Known&) = default;
};

/// Where the tags are kept, from some word on. Under blocking, proof and support are the same columns.
template <std::size_t width, Ambiguity ambiguity>
struct Planes {
    Planes() = default;
    Planes(Columns& proof_tags, Columns& support_tags, std::size_t first) : proof(&proof_tags), support(&support_tags), word(first) {}
    Columns* proof = nullptr;
    Columns* support = nullptr;
    std::size_t word = 0;

    Known<width, ambiguity> value(LiteralId id) const
    {
        Known<width, ambiguity> result(load(*proof, id));
        if constexpr (ambiguity == Ambiguity::propagating) result.support = load(*support, id);
        return result;
    }
    void conjunction(std::span<const LiteralId> parts, Known<width, ambiguity>& result) const
    {
        all_of(*proof, parts, result.proof);
        if constexpr (ambiguity == Ambiguity::propagating) all_of(*support, parts, result.support);
    }
    void disjunction(std::span<const LiteralId> parts, Known<width, ambiguity>& result) const
    {
        some_of(*proof, parts, result.proof);
        if constexpr (ambiguity == Ambiguity::propagating) some_of(*support, parts, result.support);
    }
    /// Of an input, which has no tags but those given.
    Known<width, ambiguity> given(LiteralId id) const { return Known<width, ambiguity>(load(*proof, id)); }
    void set(LiteralId id, const Known<width, ambiguity>& value)
    {
        store(*proof, id, value.proof);
        if constexpr (ambiguity == Ambiguity::propagating) store(*support, id, value.support);
    }

private:
    void all_of(const Columns& columns, std::span<const LiteralId> parts, Tags<width>& tags) const
    {
        join<&Plane::proved, &Plane::refuted>(columns, parts, tags.plus, tags.minus);
    }
    void some_of(const Columns& columns, std::span<const LiteralId> parts, Tags<width>& tags) const
    {
        join<&Plane::refuted, &Plane::proved>(columns, parts, tags.minus, tags.plus);
    }

    struct Plane {
        static const Word* proved(const Columns& columns, LiteralId id) { return columns.proved(id).data(); }
        static const Word* refuted(const Columns& columns, LiteralId id) { return columns.refuted(id).data(); }
    };
    static constexpr std::size_t lane_words = width % 4 == 0 ? 4 : 1;
    static constexpr std::size_t lanes = width / lane_words;
    using Lane [[gnu::vector_size(lane_words * sizeof(Word)), gnu::aligned(alignof(Word)), gnu::may_alias]] = Word;

    /// `all` gets what every part has in one plane, `some` what any has in the other. What is gathered stays in registers from part to part.
    template <auto kept, auto gained>
    void join(const Columns& columns, std::span<const LiteralId> parts, Bits<width>& all, Bits<width>& some) const
    {
        Lane in_all[lanes];
        Lane in_some[lanes];
        for (std::size_t i = 0; i < lanes; ++i) in_all[i] = ~Lane{};
        for (std::size_t i = 0; i < lanes; ++i) in_some[i] = Lane{};
        for (const LiteralId part : parts) {
            const Lane* const keep = reinterpret_cast<const Lane*>(kept(columns, part) + word);
            const Lane* const gain = reinterpret_cast<const Lane*>(gained(columns, part) + word);
            for (std::size_t i = 0; i < lanes; ++i) in_all[i] &= keep[i];
            for (std::size_t i = 0; i < lanes; ++i) in_some[i] |= gain[i];
        }
        for (std::size_t i = 0; i < lanes; ++i) reinterpret_cast<Lane*>(all.words.data())[i] = in_all[i];
        for (std::size_t i = 0; i < lanes; ++i) reinterpret_cast<Lane*>(some.words.data())[i] = in_some[i];
    }

    Tags<width> load(const Columns& columns, LiteralId id) const
    {
        Tags<width> tags;
        const auto plus = columns.proved(id).subspan(word, width);
        const auto minus = columns.refuted(id).subspan(word, width);
        for (std::size_t i = 0; i < width; ++i) tags.plus.words[i] = plus[i];
        for (std::size_t i = 0; i < width; ++i) tags.minus.words[i] = minus[i];
        return tags;
    }
    void store(Columns& columns, LiteralId id, const Tags<width>& tags)
    {
        const auto plus = columns.proved(id).subspan(word, width);
        const auto minus = columns.refuted(id).subspan(word, width);
        for (std::size_t i = 0; i < width; ++i) plus[i] = tags.plus.words[i];
        for (std::size_t i = 0; i < width; ++i) minus[i] = tags.minus.words[i];
    }
};

}  // namespace KYUJO_SOLVER_TARGET
}  // namespace kyujo::solver
