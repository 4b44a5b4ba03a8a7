// Who attacks whom, and who helps whom: the opposition table of deontic defeasible logic (Governatori, Olivieri, Rotolo, Scannapieco,
// "Computing strong and weak permissions in defeasible logic", J. Philos. Logic 42(6), 2013), and declared exclusions.
#pragma once

#include "logic/document.hpp"

#include <algorithm>

namespace kyujo::logic {

class Opposition {
public:
    explicit Opposition(const Document& document);

    /// Calls `visit(opponent)` once for each literal whose rules attack `literal`.
    template <class Visit>
    void for_each_opponent(Literal literal, Visit&& visit) const
    {
        Literal own[2];
        const std::size_t count = built_in(literal, own);
        for (std::size_t i = 0; i < count; ++i) visit(own[i]);
        for (auto at = first_exclusion(literal); at != exclusions_.end() && at->first == literal; ++at)
            if (std::find(own, own + count, at->second) == own + count) visit(at->second);
    }
    bool opposed(Literal a, Literal b) const;
    /// Whose rules may beat the attackers of `literal` besides its own: what is owed is also permitted. Invalid when nobody's.
    Literal ally(Literal literal) const;

private:
    using Pairs = std::vector<std::pair<Literal, Literal>>;
    std::size_t built_in(Literal literal, Literal (&opponents)[2]) const;
    Pairs::const_iterator first_exclusion(Literal literal) const
    {
        if (exclusions_.empty()) return exclusions_.end();
        return std::lower_bound(exclusions_.begin(), exclusions_.end(), std::pair(literal, Literal(0)));
    }
    const Document& document_;
    Pairs exclusions_;  ///< both ways, sorted
};

}  // namespace kyujo::logic
