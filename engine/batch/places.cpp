#include "batch/places.hpp"

#include "scenario/reading.hpp"

#include <string>
#include <unordered_map>

namespace kyujo::batch {

namespace {

using Role = WrittenValue::Role;

/// A walk over JSON that is known to be well-formed. What it cannot follow sets `lost_`.
class Walk {
public:
    Walk(std::string_view line, const law::Law& law, const scenario::Scenario& scenario) : line_(line), law_(law), scenario_(scenario)
    {
        for (std::size_t i = 0; i < scenario.instances.size(); ++i) things_.emplace(scenario.instances[scenario::InstanceId(i)].name, i);
    }

    std::optional<std::vector<WrittenValue>> run()
    {
        each_member([&](std::string_view key) { section(key); });
        if (lost_) return std::nullopt;
        return std::move(values_);
    }

private:
    char here()
    {
        while (at_ < line_.size() && (line_[at_] == ' ' || line_[at_] == '\t' || line_[at_] == '\r')) ++at_;
        return at_ < line_.size() ? line_[at_] : '\0';
    }

    std::string_view string()
    {
        const std::size_t begin = at_ + 1;
        for (++at_; at_ < line_.size() && line_[at_] != '"'; ++at_)
            if (line_[at_] == '\\') ++at_;
        return line_.substr(begin, at_++ - begin);
    }

    void skip()
    {
        std::size_t open = 0;
        do {
            const char c = here();
            if (c == '"') {
                string();
            } else if (c == '{' || c == '[') {
                ++open;
                ++at_;
            } else if (c == '}' || c == ']') {
                --open;
                ++at_;
            } else if (c == ',' || c == ':') {
                ++at_;
            } else if (c == '\0') {
                lost_ = true;
            } else {
                at_ = std::min(line_.size(), line_.find_first_of(",]} \t\r", at_));
            }
        } while (open != 0 && !lost_);
    }

    /// Visits the members of the object that begins here; the visitor leaves the value behind.
    template <class Visit>
    void each_member(Visit&& visit)
    {
        if (here() != '{') lost_ = true;
        ++at_;
        while (!lost_ && here() == '"') {
            const std::string_view key = string();
            lost_ = lost_ || key.find('\\') != std::string_view::npos || here() != ':';
            ++at_;
            here();
            if (!lost_) visit(key);
            if (here() == ',') ++at_;
        }
        ++at_;
    }

    void value(Role role, Spot spot = {}, bool of_thing = false)
    {
        const std::size_t begin = at_;
        skip();
        values_.push_back({role, begin, at_, spot, of_thing});
    }

    void section(std::string_view key)
    {
        const bool text = here() == '"';
        if (key == "scenario" && text) return value(Role::title);
        if ((key == "note" || key == "description") && text) return value(Role::remark);
        if (key == "as_of" && text) return value(Role::day);
        if (here() != '{') return skip();
        if (law_.find_entity(key).valid()) return thing(std::string(key));
        if (!law_.find_entity_plural(key).valid()) return skip();
        each_member([&](std::string_view name) { here() == '{' ? thing(std::string(name)) : skip(); });
    }

    void thing(const std::string& name)
    {
        const auto found = things_.find(name);
        if (found == things_.end()) {
            lost_ = true;
            return;
        }
        const auto number = static_cast<std::uint32_t>(found->second);
        const law::EntityId entity = scenario_.instances[scenario::InstanceId(number)].entity;
        each_member([&](std::string_view key) { attribute(name, number, entity, key); });
    }

    void attribute(const std::string& name, std::uint32_t number, law::EntityId entity, std::string_view key)
    {
        const auto index = scenario::attribute_index(law_, entity, key);
        if (!index) return key == "as_of" && here() == '"' ? value(Role::day, {number, 0}, true) : skip();
        const law::Type& type = law_.attributes[law_.entities[entity].attributes[*index]].type;
        const bool refers = type.kind == law::Type::Kind::entity || type.kind == law::Type::Kind::list;
        if (!refers) return value(Role::fact, {number, static_cast<std::uint32_t>(*index)});
        const std::string path = name + "." + std::string(key);
        if (here() == '{') return text_in_disguise() ? skip() : thing(path);
        if (here() != '[') return skip();
        ++at_;
        for (std::size_t i = 1; here() != ']' && here() != '\0' && !lost_; ++i) {
            here() == '{' ? thing(path + "." + std::to_string(i)) : skip();
            if (here() == ',') ++at_;
        }
        ++at_;
    }

    /// {"$text": …} stands for a text.
    bool text_in_disguise() const { return line_.find("\"$text\"", at_) != std::string_view::npos; }

    std::string_view line_;
    const law::Law& law_;
    const scenario::Scenario& scenario_;
    std::unordered_map<std::string, std::size_t> things_;
    std::size_t at_ = 0;
    std::vector<WrittenValue> values_;
    bool lost_ = false;
};

}  // namespace

std::optional<std::vector<WrittenValue>> written_values(std::string_view line, const law::Law& law, const scenario::Scenario& scenario)
{
    return Walk(line, law, scenario).run();
}

}  // namespace kyujo::batch
