// Names to ids by a flat hash of our own: a theory file is mostly names, and this is most of the time it takes to read one.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace kyujo::logic {

/// Maps views that outlive it to numbers. The first eight bytes lie in the table itself, so that short names touch nothing else.
class Names {
public:
    static constexpr std::uint32_t none = 0xFFFFFFFFu;

    explicit Names(std::size_t expected = 16)
    {
        std::size_t capacity = 16;
        while (capacity < 2 * expected) capacity *= 2;
        slots_.resize(capacity);
    }
    /// The number of a name, which is `fresh` if it was not there yet.
    std::uint32_t intern(std::string_view name, std::uint32_t fresh)
    {
        if (2 * (count_ + 1) > slots_.size()) grow();
        Slot& slot = slots_[place_of(name)];
        if (slot.value != none) return slot.value;
        slot = {prefix(name), name.data(), static_cast<std::uint32_t>(name.size()), fresh};
        ++count_;
        return fresh;
    }
    /// The number of a name, or `none`.
    std::uint32_t find(std::string_view name) const { return slots_[place_of(name)].value; }

private:
    struct Slot {
        std::uint64_t prefix = 0;
        const char* name = nullptr;
        std::uint32_t size = 0;
        std::uint32_t value = none;
    };

    static std::uint64_t prefix(std::string_view name)
    {
        const std::size_t size = name.size();
        if (size >= 8) return bytes_at<std::uint64_t>(name.data());
        if (std::endian::native != std::endian::little) {
            std::uint64_t bytes = 0;
            for (std::size_t i = 0; i < size; ++i) bytes |= std::uint64_t{static_cast<unsigned char>(name[i])} << (8 * i);
            return bytes;
        }
        if (size >= 4) {  // two halves, which may overlap
            const std::uint64_t end = bytes_at<std::uint32_t>(name.data() + size - 4);
            return bytes_at<std::uint32_t>(name.data()) | end << (8 * (size - 4));
        }
        if (size == 0) return 0;
        const auto byte = [&](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(name[i])}; };
        return byte(0) | byte(size / 2) << (8 * (size / 2)) | byte(size - 1) << (8 * (size - 1));
    }
    template <class Number>
    static Number bytes_at(const char* from)
    {
        Number bytes;
        std::memcpy(&bytes, from, sizeof bytes);
        return bytes;
    }
    /// Every bit of the result depends on every bit of the number: names are counted up more often than not.
    static std::uint64_t mixed(std::uint64_t h)
    {
        h = (h ^ (h >> 32u)) * 0x9E3779B97F4A7C15u;
        h = (h ^ (h >> 32u)) * 0xD6E8FEB86659FD93u;
        return h ^ (h >> 32u);
    }
    /// Names that differ in their last character only lie side by side: they are often read one after the other.
    static std::uint64_t start_of(std::string_view name, std::uint64_t start)
    {
        if (name.empty()) return 0;
        const std::string_view stem = name.substr(0, name.size() - 1);
        if (stem.size() < 8) start &= ~(~std::uint64_t{0} << (8 * stem.size()));
        std::uint64_t h = mixed(start ^ stem.size());
        for (std::size_t at = 8; at < stem.size(); at += 8) h = mixed(h ^ prefix(stem.substr(at, 8)));
        return h + (static_cast<unsigned char>(name.back()) & 0xFu);
    }
    /// Where a name is, or would go.
    std::size_t place_of(std::string_view name) const
    {
        const std::uint64_t start = prefix(name);
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t at = start_of(name, start) & mask;; at = (at + 1) & mask) {
            const Slot& slot = slots_[at];
            if (slot.value == none) return at;
            if (slot.prefix != start || slot.size != name.size()) continue;
            if (name.size() <= 8 || std::memcmp(slot.name + 8, name.data() + 8, name.size() - 8) == 0) return at;
        }
    }
    void grow()
    {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.value != none) slots_[place_of({slot.name, slot.size})] = slot;
    }

    std::vector<Slot> slots_;
    std::size_t count_ = 0;
};

}  // namespace kyujo::logic
