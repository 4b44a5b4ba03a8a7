#include "logic/print.hpp"

#include "logic/order.hpp"
#include "report/json_writer.hpp"

#include <cstring>

namespace kyujo::logic {

namespace {

std::string_view sign(const Document& document, Literal literal)
{
    constexpr std::string_view signs[] = {"", "-", "[O]", "[O]-", "[P]", "[P]-"};
    return signs[2 * static_cast<unsigned>(document.subjects[subject_of(literal)].mode) + (is_contrary(literal) ? 1 : 0)];
}

/// Lines in a buffer that is handed on when it is full.
class Lines {
public:
    explicit Lines(const Sink& sink) : sink_(sink), buffer_(std::size_t{1} << 18u, '\0') {}
    void add(std::string_view first, std::string_view second, std::string_view third)
    {
        const std::size_t size = first.size() + second.size() + third.size() + 1;
        if (used_ + size > buffer_.size()) flush();
        if (size > buffer_.size()) buffer_.resize(size);
        char* at = buffer_.data() + used_;
        for (const std::string_view part : {first, second, third}) {
            std::memcpy(at, part.data(), part.size());
            at += part.size();
        }
        *at = '\n';
        used_ += size;
    }
    void flush()
    {
        sink_({buffer_.data(), used_});
        used_ = 0;
    }

private:
    const Sink& sink_;
    std::string buffer_;
    std::size_t used_ = 0;
};

/// Calls `look(section, holds)` for each section of the output, where `holds(literal)` tells who is in it.
template <class Look>
void for_each_section(const Conclusions& conclusions, const Options& options, Look&& look)
{
    const std::size_t tags = options.ambiguity == Ambiguity::blocking ? 4 : tag_count;
    const auto always = [&](Literal literal) { return conclusions.always[literal.index()]; };
    for (std::size_t i = 0; i < tags; ++i) {
        const Tag tag = static_cast<Tag>(i);
        look(std::string(to_string(tag)), [&, tag](Literal literal) { return always(literal).has(tag); });
    }
    look(std::string("?d"), [&](Literal literal) { return !always(literal).has(Tag::proved) && !always(literal).has(Tag::refuted); });
    if (conclusions.sometimes.empty()) return;
    for (std::size_t i = 0; i < tags; ++i) {
        const Tag tag = static_cast<Tag>(i);
        look("maybe " + std::string(to_string(tag)),
             [&, tag](Literal literal) { return conclusions.sometimes[literal.index()].has(tag) && !always(literal).has(tag); });
    }
}

}  // namespace

std::string_view to_string(Ambiguity ambiguity)
{
    constexpr std::string_view words[] = {"blocking", "propagating", "gated"};
    return words[static_cast<std::size_t>(ambiguity)];
}

std::string_view to_string(Loops loops)
{
    return loops == Loops::open ? "open" : "unfounded";
}

void print_text(const Document& document, const Conclusions& conclusions, const Options& options, const Sink& sink)
{
    const std::vector<Literal> order = in_order(document);
    Lines lines(sink);
    for_each_section(conclusions, options, [&](const std::string& section, auto&& holds) {
        const std::string start = section + " ";
        for (const Literal literal : order)
            if (holds(literal)) lines.add(start, sign(document, literal), document.subjects[subject_of(literal)].name);
    });
    lines.flush();
}

void print_json(const Document& document, const Conclusions& conclusions, const Options& options, const Sink& sink)
{
    const std::vector<Literal> order = in_order(document);
    report::JsonWriter json;
    json.begin_object();
    json.member("ambiguity", to_string(options.ambiguity));
    json.member("loops", to_string(options.loops));
    json.key("conclusions");
    json.begin_object();
    for_each_section(conclusions, options, [&](const std::string& section, auto&& holds) {
        json.key(section);
        json.begin_array();
        for (const Literal literal : order)
            if (holds(literal)) json.string(spelling(document, literal));
        json.end_array();
    });
    json.end_object();
    json.end_object();
    sink(json.take());
}

}  // namespace kyujo::logic
