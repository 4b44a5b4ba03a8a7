// The solver's inner loops are compiled once for every processor and once more for those that can do more at a time: in namespaces of their own,
// so that neither is taken for the other.
#pragma once

#ifndef KYUJO_SOLVER_TARGET
#define KYUJO_SOLVER_TARGET any_processor
#endif
