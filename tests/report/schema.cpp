#include "tests/report/schema.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <regex>
#include <set>

namespace kyujo::tests {
namespace {

using Json = nlohmann::ordered_json;
using Faults = std::vector<std::string>;

class Validator {
public:
    explicit Validator(const Json& root) : root_(root) {}

    Faults check(const Json& schema, const Json& value, const std::string& place) const
    {
        Faults faults;
        if (schema.is_boolean()) {
            if (!schema.get<bool>()) faults.push_back(place + ": is not expected");
            return faults;
        }
        for (const auto& [keyword, argument] : schema.items()) check_keyword(schema, keyword, argument, value, place, faults);
        return faults;
    }

private:
    void check_keyword(const Json& schema, const std::string& keyword, const Json& argument, const Json& value, const std::string& place,
                       Faults& faults) const
    {
        static const std::set<std::string> silent{"$schema", "$id", "$defs", "title", "description", "then", "properties"};
        const auto add = [&faults](const Faults& more) { faults.insert(faults.end(), more.begin(), more.end()); };
        const auto require = [&](bool fine, const std::string& fault) {
            if (!fine) faults.push_back(place + ": " + fault + " " + argument.dump());
        };
        if (keyword == "$ref") {
            add(check(root_.at(Json::json_pointer(argument.get<std::string>().substr(1))), value, place));
        } else if (keyword == "type") {
            require(has_type(argument, value), "is not of type");
        } else if (keyword == "const") {
            require(value == argument, "is not");
        } else if (keyword == "enum") {
            require(std::find(argument.begin(), argument.end(), value) != argument.end(), "is none of");
        } else if (keyword == "pattern") {
            require(!value.is_string() || std::regex_search(value.get<std::string>(), std::regex(argument.get<std::string>())), "does not match");
        } else if (keyword == "minimum") {
            require(!value.is_number() || value.get<double>() >= argument.get<double>(), "is under");
        } else if (keyword == "minItems") {
            require(!value.is_array() || value.size() >= argument.get<std::size_t>(), "has fewer items than");
        } else if (keyword == "required") {
            for (const Json& name : argument) {
                if (value.is_object() && !value.contains(name.get<std::string>())) faults.push_back(place + ": lacks " + name.dump());
            }
        } else if (keyword == "items") {
            for (std::size_t i = 0; value.is_array() && i < value.size(); ++i) add(check(argument, value[i], place + "/" + std::to_string(i)));
        } else if (keyword == "allOf") {
            for (const Json& one : argument) add(check(one, value, place));
        } else if (keyword == "anyOf") {
            require(std::any_of(argument.begin(), argument.end(), [&](const Json& one) { return check(one, value, place).empty(); }), "fits none of");
        } else if (keyword == "if") {
            if (check(argument, value, place).empty()) add(check(schema.at("then"), value, place));
        } else if (keyword != "additionalProperties" && silent.count(keyword) == 0) {
            faults.push_back("schema: keyword `" + keyword + "` is not checked by this validator");
        }
        // Both speak of members: the named ones, and all others.
        const bool members = keyword == "properties" || (keyword == "additionalProperties" && !schema.contains("properties"));
        if (members && value.is_object()) check_members(schema, value, place, faults);
    }

    void check_members(const Json& schema, const Json& value, const std::string& place, Faults& faults) const
    {
        static const Json nothing = Json::object();
        const Json& named = schema.contains("properties") ? schema.at("properties") : nothing;
        for (const auto& [name, member] : value.items()) {
            Faults more;
            if (named.contains(name)) {
                more = check(named.at(name), member, place + "/" + name);
            } else if (schema.contains("additionalProperties")) {
                more = check(schema.at("additionalProperties"), member, place + "/" + name);
            }
            faults.insert(faults.end(), more.begin(), more.end());
        }
    }

    static bool has_type(const Json& wanted, const Json& value)
    {
        if (wanted.is_array()) return std::any_of(wanted.begin(), wanted.end(), [&](const Json& one) { return has_type(one, value); });
        const auto name = wanted.get<std::string>();
        if (name == "integer") return value.is_number_integer();
        return name == value.type_name();  // null, boolean, number, string, array, object
    }

    const Json& root_;
};

}  // namespace

Faults schema_faults(const Json& schema, const Json& value)
{
    return Validator(schema).check(schema, value, "");
}

}  // namespace kyujo::tests
