// Text that is written piece by piece, and memory that is used again.
#pragma once

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

namespace kyujo::batch {

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
    std::string_view text() const { return std::string_view(memory_).substr(0, used_); }
    void clear() { used_ = 0; }

private:
    std::string memory_;
    std::size_t used_ = 0;
};

}  // namespace kyujo::batch
