// The second limit: lines read with simdjson, the rules as plain conditions one after the other. usage: if_else FILE
// if_else.inc holds the facts and the rules; languages.py writes it.
#include <simdjson.h>

#include <bitset>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

#include "if_else.inc"

/// Fields of the act in the sequence of the lines.
class ActReader {
public:
    explicit ActReader(simdjson::ondemand::object act) : act_(act) {}

    template <std::size_t count, class Choice>
    void choice(std::string_view key, const std::string_view (&names)[count], Choice& found)
    {
        found = static_cast<Choice>(place(act_.find_field(key).get_string(), names));
    }
    void flag(std::string_view key, bool& found) { found = act_.find_field(key).get_bool(); }
    void number(std::string_view key, double& found) { found = act_.find_field(key).get_double(); }
    template <std::size_t count>
    void set(std::string_view key, const std::string_view (&names)[count], std::bitset<count>& found)
    {
        for (auto value : act_.find_field(key).get_array()) found.set(place(value.get_string(), names));
    }

private:
    template <std::size_t count>
    static std::size_t place(std::string_view name, const std::string_view (&names)[count])
    {
        for (std::size_t i = 0; i < count; ++i)
            if (names[i] == name) return i;
        std::fprintf(stderr, "unknown value: %.*s\n", static_cast<int>(name.size()), name.data());
        std::exit(2);
    }
    simdjson::ondemand::object act_;
};

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 2) return 1;
    simdjson::padded_string text;
    if (simdjson::padded_string::load(argv[1]).get(text) != simdjson::SUCCESS) return 1;
    simdjson::ondemand::parser parser;
    std::string out;
    const std::string_view all = text;
    for (std::size_t begin = 0; begin < all.size();) {
        const std::size_t end = std::min(all.size(), all.find('\n', begin));
        auto line = parser.iterate(all.data() + begin, end - begin, all.size() - begin + simdjson::SIMDJSON_PADDING);
        ActReader reader(line.find_field("act").get_object());
        Act act;
        read(reader, act);
        out.append(judge(act)).append("\n");
        if (out.size() > 65536) {
            std::fwrite(out.data(), 1, out.size(), stdout);
            out.clear();
        }
        begin = end + 1;
    }
    std::fwrite(out.data(), 1, out.size(), stdout);
    return 0;
}
