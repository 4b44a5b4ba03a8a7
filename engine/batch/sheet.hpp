// Text that is written piece by piece, and memory that is used again.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>

namespace kyujo::batch {

/// Text that is written often: a few bytes at a time, some of them too many.
class PaddedText {
public:
    static constexpr std::size_t at_once = 32;

    PaddedText() = default;
    explicit PaddedText(std::string text) : bytes_(std::move(text)), length_(bytes_.size())
    {
        bytes_.resize((length_ + at_once - 1) / at_once * at_once);
    }
    const char* data() const { return bytes_.data(); }
    std::size_t size() const { return length_; }
    bool empty() const { return length_ == 0; }

private:
    std::string bytes_;
    std::size_t length_ = 0;
};

class Sheet {
public:
    /// For what is added next. Memory is only ever filled with zeros when there is more of it than ever before.
    void make_room(std::size_t bytes)
    {
        if (memory_.size() - used_ < bytes) memory_.resize(std::max(2 * memory_.size(), used_ + bytes));
    }
    /// There must be room.
    void add(std::string_view text)
    {
        std::memcpy(memory_.data() + used_, text.data(), text.size());
        used_ += text.size();
    }
    /// There must be room for it, and for as much as is written at once.
    void add(const PaddedText& text)
    {
        for (std::size_t at = 0; at < text.size(); at += PaddedText::at_once)
            std::memcpy(memory_.data() + used_ + at, text.data() + at, PaddedText::at_once);
        used_ += text.size();
    }
    std::string_view text() const { return std::string_view(memory_).substr(0, used_); }
    void clear() { used_ = 0; }

private:
    std::string memory_;
    std::size_t used_ = 0;
};

}  // namespace kyujo::batch
