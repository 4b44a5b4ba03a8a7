// Which classes and norms a condition asks for.
#pragma once

#include "law/law.hpp"

#include <functional>

namespace kyujo::law {

/// One question a condition puts to the rules of an order.
struct Ask {
    const Path* path = nullptr;
    bool elsewhere = false;  ///< inside a quantifier, of its variable: another thing
    ConceptId concept_id;    ///< invalid: a norm is asked for
    bool contrary = false;   ///< of a concept: whether its contrary is asked for (`is not C`)
    NormKind norm = NormKind::permitted;
    OrderId in_order;
    bool needs_failure = false;  ///< holds when something fails to be shown
    Span span;
};

/// Calls `found` for every class and norm asked for below `condition`. With `failing`, what counts is that the condition fails (`unless`).
void for_each_ask(const Law& law, ConditionId condition, bool failing, const std::function<void(const Ask&)>& found);

}  // namespace kyujo::law
