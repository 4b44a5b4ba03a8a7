#include "batch/setting.hpp"

#include <array>
#include <utility>

namespace kyujo::batch {

namespace {

constexpr std::array<std::pair<std::string_view, bool Columns::*>, 12> columns{{{"line", &Columns::line},
                                                                                {"scenario", &Columns::scenario},
                                                                                {"thing", &Columns::thing},
                                                                                {"order", &Columns::order},
                                                                                {"date", &Columns::date},
                                                                                {"verdict", &Columns::verdict},
                                                                                {"side", &Columns::side},
                                                                                {"grounds", &Columns::grounds},
                                                                                {"missing", &Columns::missing},
                                                                                {"turns_on", &Columns::turns_on},
                                                                                {"because", &Columns::because},
                                                                                {"duties", &Columns::duties}}};

}  // namespace

Columns Columns::usual()
{
    Columns usual;
    usual.line = usual.scenario = usual.thing = usual.order = usual.verdict = usual.missing = usual.turns_on = true;
    return usual;
}

bool* Columns::find(std::string_view name)
{
    for (const auto& [known, member] : columns)
        if (known == name) return &(this->*member);
    return nullptr;
}

std::vector<std::string_view> Columns::names()
{
    std::vector<std::string_view> result;
    for (const auto& [name, member] : columns) result.push_back(name);
    return result;
}

}  // namespace kyujo::batch
