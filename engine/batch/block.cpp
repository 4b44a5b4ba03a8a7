#include "batch/block.hpp"

#include "batch/transpose.hpp"

#include <algorithm>
#include <bit>

namespace kyujo::batch {

namespace {

using solver::Word;
constexpr Word every = ~Word{0};
constexpr std::size_t word_bits = 64;
constexpr std::size_t all_words = Block::capacity / word_bits;

void fill(std::span<const LiteralId> proved, std::span<const LiteralId> refuted, solver::Columns& columns)
{
    for (const LiteralId id : proved) std::ranges::fill(columns.proved(id), every);
    for (const LiteralId id : refuted) std::ranges::fill(columns.refuted(id), every);
}

}  // namespace

Block::Block(const Frame& frame)
    : frame_(frame),
      bytes_(std::max<std::size_t>(frame.row_bytes(), 1) * stride),
      few_{{frame.ground().theory.literal_count(), 1}, {frame.ground().theory.literal_count(), 1}},
      many_{{frame.ground().theory.literal_count(), all_words}, {frame.ground().theory.literal_count(), all_words}},
      solving_(frame.ground().theory, frame.schedule())
{
    for (Bench* const bench : {&few_, &many_}) fill(frame.always(), frame.never(), bench->proof);
}

void Block::set_inputs(solver::Columns& columns, std::size_t words) const
{
    for (const Slot& slot : frame_.slots()) {
        for (std::size_t word = 0; word < words; ++word) {
            Word unknown = 0;
            std::size_t next = 0;
            for (std::size_t byte = 0; byte < slot.bytes; ++byte) {
                const std::size_t bits = std::min<std::size_t>(8, slot.inputs.size() + 1 - 8 * byte);
                const std::array<Word, 8> planes = transpose(bytes_.data() + (slot.first_byte + byte) * stride + word * word_bits, bits);
                if (byte == 0) unknown = planes[0];
                for (std::size_t bit = byte == 0 ? 1 : 0; bit < bits; ++bit, ++next) {
                    columns.proved(slot.inputs[next])[word] = planes[bit];
                    columns.refuted(slot.inputs[next])[word] = ~(planes[bit] | unknown);
                }
            }
        }
    }
}

void Block::solve()
{
    const bool few = size_ <= word_bits;
    Bench& bench = few ? few_ : many_;
    set_inputs(bench.proof, few ? 1 : all_words);
    solving_.propagate(bench.proof, bench.support);
    solved_ = &bench;
}

void Block::outcomes(const Frame::Target& target, bool grounds, std::span<Outcome, capacity> result) const
{
    const std::size_t words = (size_ + word_bits - 1) / word_bits;
    for (std::size_t word = 0; word < words; ++word) {
        Outcome* const out = result.data() + word * word_bits;
        const auto write = [&](Word columns, Outcome outcome) {
            for (; columns != 0; columns &= columns - 1) out[std::countr_zero(columns)] = outcome;
        };
        std::fill_n(out, word_bits, undecided);
        Word left = every;
        for (const auto& [literal, name] : target.ladder) {
            const Word here = left & solved_->proof.proved(literal)[word];
            write(here, outcome_of(name, 0));
            left &= solved_->support.refuted(literal)[word];
        }
        write(left, outcome_of(verdict::Word::no_rule, 0));
        if (!grounds) continue;
        for (std::size_t position = 0; position < target.ladder.size(); ++position) {
            const auto& [literal, name] = target.ladder[position];
            if (verdict::side(name) != verdict::Side::no) continue;
            for (Word columns = solved_->proof.proved(literal)[word]; columns != 0; columns &= columns - 1) {
                Outcome& outcome = out[std::countr_zero(columns)];
                if (outcome != undecided && word_of(outcome) != name) outcome = static_cast<Outcome>(outcome | 1u << (4 + position));
            }
        }
    }
}

}  // namespace kyujo::batch
