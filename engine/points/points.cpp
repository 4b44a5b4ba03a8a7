#include "points/points.hpp"

#include "scenario/document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace kyujo::points {

namespace {

using scenario::Node;

class Reader {
public:
    Reader(text::FileId file, PointsFile& into, text::Diagnostics& findings) : whole_{file, 0, 0}, into_(into), findings_(findings) {}

    void read(const Node& document)
    {
        only_keys(document, {"report", "asserters", "paragraphs", "points", "silences", "derived"});
        if (const Node* report = document.find("report")) into_.about = text_of(*report, "about");
        read_asserters(document);
        for (const Node& item : list_of(document, "paragraphs")) read_paragraph(item);
        for (const Node& item : list_of(document, "points")) read_point(item);
        for (const Node& item : list_of(document, "silences", false)) read_remark(item, "silence", into_.silences);
        for (const Node& item : list_of(document, "derived", false)) read_remark(item, "relation", into_.derived);
    }

private:
    void only_keys(const Node& map, const std::vector<std::string_view>& known)
    {
        for (const Node& key : map.keys)
            if (std::find(known.begin(), known.end(), key.scalar) == known.end())
                findings_.error(malformed, key.span, fmt::format("there is no key `{}` here", key.scalar), text::did_you_mean(key.scalar, known));
    }
    const Node* required(const Node& map, std::string_view key, Node::Kind kind, std::string_view shape)
    {
        const Node* const value = map.kind == Node::Kind::map ? map.find(key) : nullptr;
        if (value == nullptr)
            findings_.error(malformed, map.span, fmt::format("`{}` is missing", key));
        else if (value->kind != kind)
            findings_.error(malformed, value->span, fmt::format("`{}` must be {}", key, shape));
        return value != nullptr && value->kind == kind ? value : nullptr;
    }
    std::string text_of(const Node& map, std::string_view key)
    {
        const Node* const value = required(map, key, Node::Kind::scalar, "a text");
        return value == nullptr ? std::string() : value->scalar;
    }
    const std::vector<Node>& list_of(const Node& map, std::string_view key, bool must = true)
    {
        static const std::vector<Node> none;
        if (!must && map.find(key) == nullptr) return none;
        const Node* const value = required(map, key, Node::Kind::list, "a list");
        return value == nullptr ? none : value->items;
    }
    std::vector<std::string> words_of(const Node& map, std::string_view key)
    {
        std::vector<std::string> words;
        for (const Node& item : list_of(map, key)) {
            if (item.kind == Node::Kind::scalar)
                words.push_back(item.scalar);
            else
                findings_.error(malformed, item.span, fmt::format("`{}` must be a list of words", key));
        }
        return words;
    }
    std::string new_id(const Node& map)
    {
        std::string id = text_of(map, "id");
        if (!id.empty() && !ids_.insert(id).second) findings_.error(repeated, map.find("id")->span, fmt::format("`{}` is used twice", id));
        return id;
    }

    void read_asserters(const Node& document)
    {
        const Node* const map = required(document, "asserters", Node::Kind::map, "a map from a code to who it is");
        for (std::size_t i = 0; map != nullptr && i < map->keys.size(); ++i) {
            if (map->items[i].kind != Node::Kind::scalar)
                findings_.error(malformed, map->items[i].span, fmt::format("`{}` must be a text that says who it is", map->keys[i].scalar));
            into_.asserters.push_back({map->keys[i].scalar, map->items[i].scalar});
        }
    }
    void read_paragraph(const Node& item)
    {
        if (!is_map(item)) return;
        only_keys(item, {"id", "about", "sha256"});
        Paragraph paragraph{new_id(item), text_of(item, "about"), text_of(item, "sha256"), item.span};
        const auto& hex = paragraph.sha256;
        const bool good = hex.size() == 64 && hex.find_first_not_of("0123456789abcdef") == std::string::npos;
        if (!good && item.find("sha256") != nullptr)
            findings_.error(no_digest, item.find("sha256")->span, "a SHA-256 digest has 64 digits from 0-9 and a-f");
        into_.paragraphs.push_back(std::move(paragraph));
    }
    void read_point(const Node& item)
    {
        if (!is_map(item)) return;
        only_keys(item, {"id", "paragraph", "asserter", "type", "point", "force", "norm", "why_no_norm"});
        Point point;
        point.id = new_id(item);
        point.span = item.find("id") != nullptr ? item.find("id")->span : item.span;
        point.paragraphs = words_of(item, "paragraph");
        point.asserters = words_of(item, "asserter");
        point.types = words_of(item, "type");
        point.point = text_of(item, "point");
        point.force = text_of(item, "force");
        read_norm(item, point);
        check_references(item, point);
        into_.points.push_back(std::move(point));
    }
    void read_norm(const Node& item, Point& point)
    {
        const std::string word = text_of(item, "norm");
        point.norm = word == "yes";
        if (item.find("why_no_norm") != nullptr) point.why_no_norm = text_of(item, "why_no_norm");
        const Node* const norm = item.find("norm");
        if (norm == nullptr) return;
        if (word != "yes" && word != "no") findings_.error(malformed, norm->span, "`norm` must be `yes` or `no`");
        if (word == "no" && point.why_no_norm.empty())
            findings_.error(unreasoned, norm->span, fmt::format("`{}` is no norm, and nothing says why", point.id), "add `why_no_norm:`");
        if (word == "yes" && !point.why_no_norm.empty())
            findings_.error(unreasoned, norm->span, fmt::format("`{}` is a norm, and has a reason why it is none", point.id));
    }
    void check_references(const Node& item, const Point& point)
    {
        std::vector<std::string_view> codes;
        for (const Asserter& asserter : into_.asserters) codes.push_back(asserter.id);
        for (const std::string& code : point.asserters)
            if (std::find(codes.begin(), codes.end(), code) == codes.end())
                findings_.error(unknown_asserter, item.find("asserter")->span, fmt::format("nobody is called `{}`", code),
                                text::did_you_mean(code, codes));
        for (const std::string& id : point.paragraphs)
            if (!has_paragraph(id)) findings_.error(unknown_paragraph, item.find("paragraph")->span, fmt::format("there is no paragraph `{}`", id));
    }
    /// A group of blocks may be named together: `h` stands for h1 and h2.
    bool has_paragraph(std::string_view id) const
    {
        return std::any_of(into_.paragraphs.begin(), into_.paragraphs.end(), [&](const Paragraph& p) {
            const bool digits_follow = p.id.size() > id.size() && p.id.find_first_not_of("0123456789", id.size()) == std::string::npos;
            const bool group = p.id.substr(0, id.size()) == id && digits_follow && id.find_first_of("0123456789") == std::string_view::npos;
            return p.id == id || group;
        });
    }
    void read_remark(const Node& item, std::string_view key, std::vector<Remark>& into)
    {
        if (!is_map(item)) return;
        only_keys(item, {"id", "from", key});
        into.push_back({new_id(item), text_of(item, key), item.span});
    }
    bool is_map(const Node& item)
    {
        if (item.kind == Node::Kind::map) return true;
        findings_.error(malformed, item.span, "an entry here must be a map, as in `{id: …}`");
        return false;
    }

    Span whole_;
    PointsFile& into_;
    text::Diagnostics& findings_;
    std::set<std::string> ids_;
};

}  // namespace

const Point* PointsFile::find(std::string_view id) const
{
    const auto found = std::find_if(points.begin(), points.end(), [&](const Point& p) { return p.id == id; });
    return found == points.end() ? nullptr : &*found;
}

std::vector<std::string_view> PointsFile::ids() const
{
    std::vector<std::string_view> all;
    for (const Point& point : points) all.push_back(point.id);
    for (const auto* remarks : {&silences, &derived})
        for (const Remark& remark : *remarks) all.push_back(remark.id);
    return all;
}

bool PointsFile::has(std::string_view id) const
{
    const auto all = ids();
    return std::find(all.begin(), all.end(), id) != all.end();
}

PointsFile read_points(text::FileId file, const text::SourceSet& sources, text::Diagnostics& findings)
{
    PointsFile result;
    result.path = sources[file].path();
    text::Diagnostics found;
    const std::vector<Node> documents = scenario::read_documents(file, sources, found);
    if (documents.size() == 1 && documents.front().kind == Node::Kind::map)
        Reader(file, result, found).read(documents.front());
    else if (!found.has_errors())
        found.error(malformed, {file, 0, 0}, "a file of points is one YAML document, a map with `points`");
    findings.append(found);
    return result;
}

}  // namespace kyujo::points
