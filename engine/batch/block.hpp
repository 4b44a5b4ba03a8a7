// Rows of one frame, solved together: a row is a column of the solver.
#pragma once

#include "batch/frame.hpp"

#include <array>

namespace kyujo::batch {

/// What a row's answer to a target is: a word and which grounds of a no hold besides, or that rows alone do not decide it.
using Outcome = std::uint8_t;
inline constexpr Outcome undecided = 255;
inline constexpr std::size_t outcome_count = 128;
inline Outcome outcome_of(verdict::Word word, unsigned grounds)
{
    return static_cast<Outcome>(static_cast<unsigned>(word) | grounds << 4u);
}
inline verdict::Word word_of(Outcome outcome)
{
    return static_cast<verdict::Word>(outcome & 15u);
}
/// Per position in the ladder that is a ground of a no, whether it holds besides the word.
inline bool has_ground(Outcome outcome, std::size_t position)
{
    return ((outcome >> (4 + position)) & 1u) != 0;
}

class Block {
public:
    static constexpr std::size_t capacity = 1024;
    /// From one byte of a row to the next. No power of two: else they would all compete for the same few places of the cache.
    static constexpr std::size_t stride = capacity + 64;

    explicit Block(const Frame& frame);

    /// Where the next row is written: byte b of it at `[b * stride]`. It counts once add() is called.
    std::uint8_t* next() { return bytes_.data() + size_; }
    void add() { ++size_; }
    std::size_t size() const { return size_; }
    bool full() const { return size_ == capacity; }
    void clear() { size_ = 0; }

    std::uint8_t byte(std::size_t row, std::size_t byte) const { return bytes_[byte * stride + row]; }

    /// Solves all rows; then their outcomes can be asked for. `grounds`: whether further grounds are wanted.
    void solve();
    void outcomes(const Frame::Target& target, bool grounds, std::span<Outcome, capacity> result) const;

private:
    void set_inputs(solver::Columns& columns, std::size_t words) const;

    const Frame& frame_;
    std::vector<std::uint8_t> bytes_;
    std::size_t size_ = 0;
    struct Bench {
        solver::Columns proof, support;
    };
    Bench few_, many_;  ///< of 64 columns, and of all
    solver::Solving solving_;
    const Bench* solved_ = nullptr;
};

}  // namespace kyujo::batch
