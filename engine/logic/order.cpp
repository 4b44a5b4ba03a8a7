#include "logic/order.hpp"

#include <algorithm>
#include <array>

namespace kyujo::logic {

namespace {

/// A subject with the first eight bytes of its name as a number that compares as they do.
struct Key {
    std::uint64_t prefix = 0;
    SubjectId subject;
};

std::uint64_t prefix(std::string_view name)
{
    std::uint64_t key = 0;
    for (std::size_t i = 0; i < 8; ++i) key = key << 8u | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0u);
    return key;
}

/// By the number, from its lowest byte up; a byte that all names share costs nothing.
void radix_sort(std::vector<Key>& keys)
{
    std::vector<Key> other(keys.size());
    for (unsigned shift = 0; shift < 64; shift += 8) {
        std::array<std::size_t, 256> count{};
        for (const Key& key : keys) ++count[(key.prefix >> shift) & 0xFFu];
        if (std::find(count.begin(), count.end(), keys.size()) != count.end()) continue;
        std::size_t at = 0;
        for (std::size_t& bucket : count) at += std::exchange(bucket, at);
        for (const Key& key : keys) other[count[(key.prefix >> shift) & 0xFFu]++] = key;
        keys.swap(other);
    }
}

/// Names that share their first eight bytes lie side by side; the rest decides among them.
void sort_the_rest(const Document& document, std::vector<Key>& keys)
{
    const auto by_rest = [&](const Key& a, const Key& b) { return document.subjects[a.subject].name < document.subjects[b.subject].name; };
    for (auto begin = keys.begin(); begin != keys.end();) {
        const auto end = std::find_if(begin, keys.end(), [&](const Key& key) { return key.prefix != begin->prefix; });
        if (end - begin > 1) std::sort(begin, end, by_rest);
        begin = end;
    }
}

std::vector<Key> sorted(const Document& document, Mode mode)
{
    std::vector<Key> keys;
    for (std::size_t i = 0; i < document.subjects.size(); ++i) {
        const Subject& subject = document.subjects[SubjectId(i)];
        if (subject.mode == mode) keys.push_back({prefix(subject.name), SubjectId(i)});
    }
    radix_sort(keys);
    sort_the_rest(document, keys);
    return keys;
}

}  // namespace

/// `-a`, `A`, `[O]-a`, `[O]a`, `[P]-a`, `[P]a`, `_a`, `a`: the order of the characters.
std::vector<Literal> in_order(const Document& document)
{
    std::vector<Literal> result;
    result.reserve(document.literal_count());
    const auto add = [&](auto begin, auto end, bool contrary) {
        for (; begin != end; ++begin) result.push_back(literal_of(begin->subject, contrary));
    };
    const std::vector<Key> plain = sorted(document, Mode::plain);
    const auto small = std::find_if(plain.begin(), plain.end(), [](const Key& key) { return (key.prefix >> 56u) > '['; });
    add(plain.begin(), plain.end(), true);
    add(plain.begin(), small, false);
    for (const Mode mode : {Mode::obligation, Mode::permission}) {
        const std::vector<Key> norms = sorted(document, mode);
        add(norms.begin(), norms.end(), true);
        add(norms.begin(), norms.end(), false);
    }
    add(small, plain.end(), false);
    return result;
}

}  // namespace kyujo::logic
