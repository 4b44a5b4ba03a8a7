#include "logic/opposition.hpp"

namespace kyujo::logic {

Opposition::Opposition(const Document& document) : document_(document)
{
    for (const auto& [a, b] : document.exclusions) {
        exclusions_.emplace_back(a, b);
        exclusions_.emplace_back(b, a);
    }
    std::sort(exclusions_.begin(), exclusions_.end());
    exclusions_.erase(std::unique(exclusions_.begin(), exclusions_.end()), exclusions_.end());
}

std::size_t Opposition::built_in(Literal literal, Literal (&opponents)[2]) const
{
    const Literal contrary = contrary_of(literal);
    switch (document_.subjects[subject_of(literal)].mode) {
        case Mode::plain:
            opponents[0] = contrary;
            return 1;
        case Mode::obligation:  // to do it: to leave it, and the permission to leave it
            opponents[0] = contrary;
            opponents[1] = Literal(contrary.index() + 2);
            return 2;
        case Mode::permission:  // that the opposite is also permitted is no quarrel
            opponents[0] = Literal(contrary.index() - 2);
            return 1;
    }
    return 0;
}

bool Opposition::opposed(Literal a, Literal b) const
{
    bool found = false;
    for_each_opponent(a, [&](Literal opponent) { found = found || opponent == b; });
    return found;
}

Literal Opposition::ally(Literal literal) const
{
    return document_.subjects[subject_of(literal)].mode == Mode::permission ? Literal(literal.index() - 2) : Literal();
}

}  // namespace kyujo::logic
