#include "tests/language/read.hpp"

#include "text/render.hpp"

#include <fmt/format.h>

namespace kyujo::language {
namespace {

std::string only_errors(const Reading& reading)
{
    return "errors: " + reading.errors();
}

}  // namespace

Reading::Reading(std::string law, const ParseLimits& limits)
{
    const auto id = sources.add("a.law", std::move(law));
    syntax = parse(id, sources, diagnostics, limits);
}

std::string Reading::errors() const
{
    std::string list;
    for (const auto& found : diagnostics.sorted()) {
        const auto place = sources[found.span.file].position(found.span.begin);
        list += fmt::format("{}{} {}:{}", list.empty() ? "" : ", ", found.code, place.line, place.column);
    }
    return list;
}

std::string Reading::brief() const
{
    std::string list;
    for (const auto& found : diagnostics.sorted()) {
        const auto place = sources[found.span.file].position(found.span.begin);
        list += fmt::format("{}{} {}:{} {}{}{}", list.empty() ? "" : "\n", found.code, place.line, place.column, found.message,
                            found.help.empty() ? "" : " | ", found.help);
    }
    return list;
}

std::string Reading::rendered() const
{
    std::string all;
    for (const auto& found : diagnostics.sorted()) all += text::render(found, sources, false);
    return all;
}

std::string condition(std::string_view text)
{
    const Reading reading(fmt::format("rule r\nif {}\nthen x is permitted", text));
    if (!reading.diagnostics.empty()) return only_errors(reading);
    return dump(*std::get<RuleDeclaration>(reading.syntax.declarations.at(0).form).condition);
}

std::string conclusions(std::string_view text)
{
    const Reading reading(fmt::format("rule r\nthen {}", text));
    if (!reading.diagnostics.empty()) return only_errors(reading);
    std::string all;
    for (const auto& conclusion : std::get<RuleDeclaration>(reading.syntax.declarations.at(0).form).conclusions)
        all += (all.empty() ? "" : "; ") + dump(conclusion);
    return all;
}

std::string file(std::string text)
{
    const Reading reading(std::move(text));
    return reading.diagnostics.empty() ? dump(reading.syntax) : only_errors(reading);
}

std::string complaint(std::string text)
{
    return Reading(std::move(text)).rendered();
}

const std::string_view everything = R"law(# a file with everything
use "vocabulary.law"
use "more"

order japan "Law of Japan" / "日本法"
precedence superior, special, later

source constitution "Constitution of Japan" / "日本国憲法"
  rank      constitution  # highest
  in force  from 1947-05-03 until 2100-01-01
  enacted   1946-11-03
  published 1946-11-03
source report
  published 2017-07
  points    "seeds/report.yaml"
  says      "A newspaper" / "新聞"
source minutes
  in force until 2030-01-01
  published 2017

entity act plural acts "Something someone does" / "行為"
  kind            one of study, train, intrude, disrupt
  by              actor
  in_response_to  act, normally none
  consented       yes or no, normally no "The owner agreed"

  # what it did
  casualties      number, normally 0
  duration        number hours, normally 2.5 hours
  effects         some of data_loss, physical_damage, normally data_loss, physical_damage "What it broke"
  targets         list of system
  date            date, normally 2017-07-16
  note            text, normally "nothing" "With \"quotes\""
entity situation, just one
  reclassified yes or no

concept armed_attack of act
concept crime of act, presumed not "Crime"
concept lawful of act, presumed
concept cyberattack of act "Breaking in"
  means act.kind is one of intrude, disrupt and act.consented is no

rule force_is_outlawed "Force is outlawed" / "武力は禁止"
  under constitution art 9
  cite report P12, report 6-2, minutes "para. 3 (a)", minutes
  from 2017-01-01
  until 2027-01-01
  overrides a_rule, b_rule
  exception to c_rule
  on reading yes of may_they
  by default
  note "A note" / "注"
  note "Another"
  if (act is a use_of_force or act.by is organ) and not act.x
  unless act is self_defence in international
  unless act is not established as the crime in japan or act.note is "nothing"
  then act is prohibited and act counts as a crime and act.by does not count as soldier

rule all_tests
  if all of
       - act is given
       - act.by is not given
       - act.kind is not one of train, study
       - act.effects includes data_loss
       - act.effects does not include data_loss
       - act.duration is at least 3 hours
       - act.duration is at most -1
       - act.duration is more than 0.5
       - act.duration is less than 7 in_hours
       - act.date is before 2017-07-16 + 60 days + 1 days
       - act.date is after end of fiscal year 2023
       - act.date is on or before act.in_response_to.date
       - act.date is on or after 2017-07-16
       - act.date is on 2017-07-16
       - act.by is the same as act.in_response_to.by
       - act.by is not the same as act.by
       - (any of
            - some s in act.targets where s.civilian and every t in act.targets where t.y
            - no s in act.targets where not s.x)
       - at least 2 of
           - act is not crime
           - act.x is none
           - act.y is yes
  then act is permitted only if situation.reclassified and (act.x or act.y)

rule duty
  if act.urgent
  then act.by must "notify" / "通知する", done when act.notified by act.date + 60 days, failing which act.by must "pay", done when act.paid,
       failing which act is prohibited

rule closure
  by default
  then act lacks a legal basis

rule needed
  then act is required and act is permitted

question may_they "May they?" / "できるか"
  cite report P17
  open from 2017-07-16 until 2020-01-01
  reading yes "They may"
    held by "The cabinet", "A professor" / "教授"
    held by "Others"
  reading no
  settled 2020-01-01 as yes by constitution art 9
  settled 2021-01-01 as no
  note "Still debated"

claim never_both "Never both" never act is permitted and act is prohibited
claim sometimes always act is crime
)law";

}  // namespace kyujo::language
