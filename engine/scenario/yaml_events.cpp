#include "scenario/yaml_events.hpp"

#include "scenario/codes.hpp"
#include "scenario/yaml_messages.hpp"

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <exception>
#include <istream>
#include <streambuf>

namespace kyujo::scenario {

namespace {

/// Reads from a view, without a copy.
class ViewBuffer : public std::streambuf {
public:
    explicit ViewBuffer(std::string_view text)
    {
        // The get area is never written to; the interface just predates const.
        char* const begin = const_cast<char*>(text.data());
        setg(begin, begin, begin + text.size());
    }
};

struct TooDeep {
    std::uint32_t at;
};
struct TextAfterEnd {
    std::uint32_t at;
};

std::uint32_t offset(const YAML::Mark& mark)
{
    return mark.pos < 0 ? 0 : static_cast<std::uint32_t>(mark.pos);
}

class Collector : public YAML::EventHandler {
public:
    Collector(std::vector<Event>& events, std::uint32_t depth) : events_(events), limit_(depth) {}

    /// The caller cut the text at document marks, so a second document is text that belongs nowhere.
    void OnDocumentStart(const YAML::Mark& mark) override
    {
        if (ended_) throw TextAfterEnd{offset(mark)};
    }
    void OnDocumentEnd() override { ended_ = true; }
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(Event::Kind::null, mark, anchor); }
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override { add(Event::Kind::alias, mark, anchor); }
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, const std::string& value) override
    {
        Event& event = add(Event::Kind::scalar, mark, anchor);
        event.text = value;
        event.tag = tag == "?" ? Event::Tag::none : tag == "!" || tag == "tag:yaml.org,2002:str" ? Event::Tag::text : Event::Tag::other;
    }
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(Event::Kind::list, mark, tag, anchor, "tag:yaml.org,2002:seq");
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, YAML::EmitterStyle::value) override
    {
        open(Event::Kind::map, mark, tag, anchor, "tag:yaml.org,2002:map");
    }
    void OnMapEnd() override { close(); }

private:
    Event& add(Event::Kind kind, const YAML::Mark& mark, YAML::anchor_t anchor)
    {
        Event& event = events_.emplace_back();
        event.kind = kind;
        event.at = offset(mark);
        event.anchor = static_cast<std::uint32_t>(anchor);
        return event;
    }
    void open(Event::Kind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor, std::string_view own_tag)
    {
        if (depth_ == limit_) throw TooDeep{offset(mark)};
        ++depth_;
        Event& event = add(kind, mark, anchor);
        if (tag != "?" && tag != "!" && tag != own_tag) event.tag = Event::Tag::other;
    }
    void close()
    {
        --depth_;
        events_.emplace_back().kind = Event::Kind::end;
    }

    std::vector<Event>& events_;
    std::uint32_t limit_;
    std::uint32_t depth_ = 0;
    bool ended_ = false;
};

}  // namespace

std::optional<Failure> read_events(std::string_view text, std::uint32_t depth, std::vector<Event>& events)
{
    Collector collector(events, depth);
    ViewBuffer buffer(text);
    std::istream input(&buffer);
    try {
        YAML::Parser parser(input);
        if (!parser.HandleNextDocument(collector) || !static_cast<bool>(parser)) return std::nullopt;
        parser.HandleNextDocument(collector);  // throws, unless all that is left is a directive
        throw TextAfterEnd{static_cast<std::uint32_t>(text.rfind("\n%") + 1)};
    } catch (const TooDeep& place) {
        return Failure{code::too_large, place.at, fmt::format("nested more than {} levels deep", depth), {}};
    } catch (const TextAfterEnd& place) {
        return Failure{code::malformed, place.at, "text after the end of the document", "check the indentation, or begin a new document with `---`"};
    } catch (const YAML::Exception& error) {
        return explain_yaml_error(error.msg, offset(error.mark));
    } catch (const std::exception&) {
        return Failure{code::malformed, 0, "this document cannot be read as YAML", {}};
    }
}

}  // namespace kyujo::scenario
