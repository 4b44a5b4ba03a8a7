#include "law/image.hpp"

#include <boost/pfr/core.hpp>

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace kyujo::law {

namespace {

// An image: the files' names and sizes, all texts one after the other, with those that no file holds at the end, and the law. Numbers are as
// this processor keeps them. Structs go field by field, as the compiler knows them, so that no field can be forgotten.

class Writer {
public:
    /// Views into `texts` become places in them; all others are kept among those that no file holds.
    explicit Writer(const text::SourceSet& texts)
    {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const std::string_view text = texts[text::FileId(i)].text();
            places_.push_back({reinterpret_cast<std::uintptr_t>(text.data()), text.size(), texts_.size()});
            texts_ += text;
        }
        std::sort(places_.begin(), places_.end(), [](const Place& a, const Place& b) { return a.address < b.address; });
    }
    const std::string& texts() const { return texts_; }
    std::string take() { return std::move(bytes_); }

    template <class T>
    void write(const T& item)
    {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>)
            bytes_.append(reinterpret_cast<const char*>(&item), sizeof item);
        else
            boost::pfr::for_each_field(item, [this](const auto& field) { this->write(field); });
    }
    void write(std::string_view view)
    {
        write(offset_of(view));
        count(view.size());
    }
    void write(const std::string& text)
    {
        count(text.size());
        bytes_ += text;
    }
    template <class Tag>
    void write(text::Id<Tag> id)
    {
        write(id.value);
    }
    void write(const Path* path) { write(paths_.at(path)); }
    void write(const std::shared_ptr<const std::deque<Path>>& paths)
    {
        count(paths->size());
        for (const Path& path : *paths) {
            paths_.emplace(&path, static_cast<std::uint32_t>(paths_.size()));
            write(path);
        }
    }
    template <class T>
    void write(const std::shared_ptr<const T>& item)
    {
        write(item != nullptr);
        if (item) write(*item);
    }
    template <class T>
    void write(const std::optional<T>& item)
    {
        write(item.has_value());
        if (item) write(*item);
    }
    template <class... Forms>
    void write(const std::variant<Forms...>& item)
    {
        write(static_cast<std::uint8_t>(item.index()));
        std::visit([this](const auto& form) { this->write(form); }, item);
    }
    template <class A, class B>
    void write(const std::pair<A, B>& both)
    {
        write(both.first);
        write(both.second);
    }
    template <class T>
    void write(const std::vector<T>& items)
    {
        sequence(items);
    }
    template <class T>
    void write(const List<T>& items)
    {
        sequence(items);
    }
    template <class I, class T>
    void write(const text::IdVector<I, T>& items)
    {
        sequence(items);
    }
    /// In the sequence of what the names name: the same law gives the same bytes.
    template <class Key, class I, class Hash>
    void write(const std::unordered_map<Key, I, Hash>& names)
    {
        std::vector<const std::pair<const Key, I>*> sorted;
        for (const auto& entry : names) sorted.push_back(&entry);
        std::sort(sorted.begin(), sorted.end(), [](const auto* a, const auto* b) { return a->second < b->second; });
        count(sorted.size());
        for (const auto* entry : sorted) write(*entry);
    }
    void write(const std::shared_ptr<const text::SourceSet>&) {}          // the texts stand before the law
    void write(const std::shared_ptr<const std::deque<std::string>>&) {}  // among the texts
    void write(const Precedence&) {}                                      // follows from the law

private:
    struct Place {
        std::uintptr_t address = 0;
        std::size_t size = 0, offset = 0;
    };

    void count(std::size_t number) { write(static_cast<std::uint32_t>(number)); }
    template <class Items>
    void sequence(const Items& items)
    {
        count(items.size());
        for (const auto& item : items) write(item);
    }
    std::uint32_t offset_of(std::string_view view)
    {
        const auto address = reinterpret_cast<std::uintptr_t>(view.data());
        const auto after =
            std::upper_bound(places_.begin(), places_.end(), address, [](std::uintptr_t at, const Place& place) { return at < place.address; });
        if (after != places_.begin()) {
            const Place& place = *std::prev(after);
            if (address + view.size() <= place.address + place.size) return static_cast<std::uint32_t>(place.offset + (address - place.address));
        }
        texts_ += view;
        return static_cast<std::uint32_t>(texts_.size() - view.size());
    }

    std::string texts_, bytes_;
    std::vector<Place> places_;  ///< of the files' texts, by address
    std::unordered_map<const Path*, std::uint32_t> paths_;
};

/// Reads what Writer wrote, in the same sequence. The bytes come from this same build: nothing is checked.
class Reader {
public:
    explicit Reader(std::string_view bytes) : at_(bytes.data()) {}
    const char* at() const { return at_; }
    void skip(std::size_t bytes) { at_ += bytes; }
    void texts_at(const char* texts) { texts_ = texts; }

    template <class T>
    T get()
    {
        T item;
        read(item);
        return item;
    }
    template <class T>
    void read(T& item)
    {
        if constexpr (std::is_arithmetic_v<T> || std::is_enum_v<T>) {
            std::memcpy(&item, at_, sizeof item);
            at_ += sizeof item;
        } else {
            boost::pfr::for_each_field(item, [this](auto& field) { this->read(field); });
        }
    }
    void read(std::string_view& view)
    {
        const std::uint32_t offset = count();
        view = {texts_ + offset, count()};
    }
    void read(std::string& text)
    {
        const std::uint32_t size = count();
        text.assign(at_, size);
        at_ += size;
    }
    template <class Tag>
    void read(text::Id<Tag>& id)
    {
        read(id.value);
    }
    void read(const Path*& path) { path = &(*paths_)[count()]; }
    void read(std::shared_ptr<const std::deque<Path>>& paths)
    {
        paths_ = std::make_shared<std::deque<Path>>();
        for (std::uint32_t left = count(); left > 0; --left) read(paths_->emplace_back());
        paths = paths_;
    }
    template <class T>
    void read(std::shared_ptr<const T>& item)
    {
        if (!get<bool>()) return;
        const auto made = std::make_shared<T>();
        read(*made);
        item = made;
    }
    template <class T>
    void read(std::optional<T>& item)
    {
        if (get<bool>()) read(item.emplace());
    }
    template <class... Forms>
    void read(std::variant<Forms...>& item)
    {
        form<0>(item, get<std::uint8_t>());
    }
    template <class A, class B>
    void read(std::pair<A, B>& both)
    {
        read(both.first);
        read(both.second);
    }
    template <class T>
    void read(std::vector<T>& items)
    {
        items.resize(count());
        for (T& item : items) read(item);
    }
    template <class T>
    void read(List<T>& items)
    {
        items = List<T>::made(count(), [this](T& item) { this->read(item); });
    }
    template <class I, class T>
    void read(text::IdVector<I, T>& items)
    {
        items.resize(count());
        for (T& item : items) read(item);
    }
    template <class Key, class I, class Hash>
    void read(std::unordered_map<Key, I, Hash>& names)
    {
        std::uint32_t left = count();
        for (names.reserve(left); left > 0; --left) {
            const Key key = get<Key>();
            names.emplace(key, get<I>());
        }
    }
    void read(std::shared_ptr<const text::SourceSet>&) {}
    void read(std::shared_ptr<const std::deque<std::string>>&) {}
    void read(Precedence&) {}

private:
    std::uint32_t count() { return get<std::uint32_t>(); }
    template <std::size_t I, class... Forms>
    void form(std::variant<Forms...>& item, std::size_t index)
    {
        if constexpr (I < sizeof...(Forms)) {
            if (index == I) return read(item.template emplace<I>());
            form<I + 1>(item, index);
        }
    }

    const char* at_;
    const char* texts_ = nullptr;
    std::shared_ptr<std::deque<Path>> paths_;
};

/// The name below `folder` of a file in it; empty for one that lies elsewhere.
std::string_view below(std::string_view folder, std::string_view path)
{
    while (folder.ends_with('/')) folder.remove_suffix(1);
    if (!path.starts_with(folder) || !path.substr(folder.size()).starts_with('/')) return {};
    path.remove_prefix(folder.size());
    return path.substr(std::min(path.find_first_not_of('/'), path.size()));
}

}  // namespace

std::string write_image(const Loaded& loaded, const std::string& folder)
{
    const text::SourceSet& texts = *loaded.texts;
    Writer law(texts);
    law.write(loaded.law);
    Writer head({});
    head.write(static_cast<std::uint32_t>(texts.size()));
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const text::SourceFile& file = texts[text::FileId(i)];
        const std::string_view name = below(folder, file.path());
        if (name.empty()) return {};
        head.write(std::string(name));
        head.write(static_cast<std::uint32_t>(file.text().size()));
    }
    head.write(static_cast<std::uint32_t>(law.texts().size()));
    return head.take() + law.texts() + law.take();
}

std::optional<Loaded> from_image(std::string_view image, const std::string& folder, const FileReader& reader)
{
    if (image.empty()) return std::nullopt;
    auto paths = reader.list(folder);
    Reader from(image);
    if (!paths || paths->size() != from.get<std::uint32_t>()) return std::nullopt;
    std::sort(paths->begin(), paths->end());
    std::vector<std::uint32_t> sizes;
    for (const std::string& path : *paths) {
        if (below(folder, path) != from.get<std::string>()) return std::nullopt;
        sizes.push_back(from.get<std::uint32_t>());
    }
    const auto size_of_texts = from.get<std::uint32_t>();
    Loaded loaded;
    loaded.texts = std::make_shared<text::SourceSet>();
    from.texts_at(from.at());
    const char* text = from.at();
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const text::SourceFile::Borrowed kept{{text, sizes[i]}};
        const text::FileBytes read = reader.read((*paths)[i], sizes[i]);
        if (!read.ok() || read.bytes != kept.text) return std::nullopt;
        loaded.texts->add((*paths)[i], kept);
        text += sizes[i];
    }
    from.skip(size_of_texts);
    from.read(loaded.law);
    loaded.law.texts = loaded.texts;
    loaded.law.precedence = Precedence(loaded.law);
    return loaded;
}

}  // namespace kyujo::law
