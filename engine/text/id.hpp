// Strong index types: a RuleId can never be used where a LiteralId is meant.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <utility>
#include <vector>

namespace kyujo::text {

/// An index into one particular array. `Tag` names the array; a default-made id points nowhere.
template <class Tag>
struct Id {
    static constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();
    std::uint32_t value = nowhere;

    constexpr Id() = default;
    constexpr explicit Id(std::size_t index) : value(static_cast<std::uint32_t>(index)) {}
    constexpr bool valid() const { return value != nowhere; }
    constexpr std::size_t index() const { return value; }
    friend constexpr bool operator==(Id, Id) = default;
    friend constexpr auto operator<=>(Id, Id) = default;
};

/// A vector that only accepts its own id as subscript.
template <class I, class T>
class IdVector {
public:
    I push(T item)
    {
        items_.push_back(std::move(item));
        return I(items_.size() - 1);
    }
    T& operator[](I id) { return items_[id.index()]; }
    const T& operator[](I id) const { return items_[id.index()]; }
    std::size_t size() const { return items_.size(); }
    bool empty() const { return items_.empty(); }
    void reserve(std::size_t count) { items_.reserve(count); }
    void resize(std::size_t count) { items_.resize(count); }
    auto begin() { return items_.begin(); }
    auto end() { return items_.end(); }
    auto begin() const { return items_.begin(); }
    auto end() const { return items_.end(); }

private:
    std::vector<T> items_;
};

}  // namespace kyujo::text

template <class Tag>
struct std::hash<kyujo::text::Id<Tag>> {
    std::size_t operator()(kyujo::text::Id<Tag> id) const noexcept { return std::hash<std::uint32_t>{}(id.value); }
};
