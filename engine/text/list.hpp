// An array that is made once and never grows: one pointer wide, nothing at all when empty. Of a large law most lists are empty or short.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace kyujo::text {

template <class T>
class List {
public:
    List() = default;
    List(std::initializer_list<T> items) : List(items.begin(), items.end()) {}
    List(const std::vector<T>& items) : List(items.begin(), items.end()) {}
    List(std::vector<T>&& items) : List(std::make_move_iterator(items.begin()), std::make_move_iterator(items.end())) {}
    /// `count` items, each made empty and then given to `fill`.
    template <class Fill>
    static List made(std::size_t count, Fill fill)
    {
        List list;
        if (count == 0) return list;
        std::unique_ptr<std::byte[]> block = room_for(count);
        std::uninitialized_value_construct_n(items_of(block.get()), count);
        list.first_ = items_of(block.release());
        std::for_each(list.first_, list.first_ + count, fill);
        return list;
    }
    List(const List& other) : List(other.begin(), other.end()) {}
    List(List&& other) noexcept : first_(std::exchange(other.first_, nullptr)) {}
    List& operator=(List other) noexcept
    {
        std::swap(first_, other.first_);
        return *this;
    }
    ~List()
    {
        if (first_ == nullptr) return;
        std::destroy(begin(), end());
        delete[] block();
    }

    const T* begin() const { return first_; }
    const T* end() const { return first_ + size(); }
    std::size_t size() const { return first_ == nullptr ? 0 : *std::launder(reinterpret_cast<const std::uint32_t*>(block())); }
    bool empty() const { return first_ == nullptr; }
    const T& operator[](std::size_t index) const { return first_[index]; }
    const T& front() const { return *first_; }
    const T& back() const { return first_[size() - 1]; }
    friend bool operator==(const List& a, const List& b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

private:
    /// The number of items stands before the first of them.
    static constexpr std::size_t header = std::max(alignof(T), sizeof(std::uint32_t));
    static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

    template <class Iterator>
    List(Iterator from, Iterator until)
    {
        if (from == until) return;
        std::unique_ptr<std::byte[]> block = room_for(static_cast<std::size_t>(until - from));
        std::uninitialized_copy(from, until, items_of(block.get()));
        first_ = items_of(block.release());
    }
    static std::unique_ptr<std::byte[]> room_for(std::size_t count)
    {
        std::unique_ptr<std::byte[]> block(new std::byte[header + count * sizeof(T)]);
        new (block.get()) std::uint32_t(static_cast<std::uint32_t>(count));
        return block;
    }
    static T* items_of(std::byte* block) { return reinterpret_cast<T*>(block + header); }
    std::byte* block() const { return reinterpret_cast<std::byte*>(first_) - header; }

    T* first_ = nullptr;
};

}  // namespace kyujo::text
