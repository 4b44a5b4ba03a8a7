// Duties on account of things that get no answer of their own: a person, an agency, where acts are judged.
#pragma once

#include "session/evaluate.hpp"

#include <vector>

namespace kyujo::session {

/// Things that are not judged, and for which duties are told all the same: those that some duty's rule ranges over and whose kind is not
/// judged, and those that an expectation names. (A `judge` that picks some acts asks for no answer about the others.)
std::vector<scenario::InstanceId> with_duties_of_their_own(const Evaluated& one);

/// Their duties in these orders, by order and law date: the thing's own date, else the latest that anything judged has.
std::vector<explain::Duty> other_duties(const Evaluated& one, const std::vector<law::OrderId>& orders);

/// The duty that a rule imposes, or would, on account of a thing; null when nobody is there to bear it, or it was not asked.
const explain::Duty* find_duty(const Evaluated& one, law::RuleId rule, scenario::InstanceId subject);

}  // namespace kyujo::session
