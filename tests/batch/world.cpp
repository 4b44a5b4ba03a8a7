#include "tests/batch/world.hpp"

#include "batch/render.hpp"
#include "session/evaluate.hpp"
#include "text/render.hpp"

#include <sstream>

namespace kyujo::tests {

namespace {

constexpr const char* pond = R"(
order town "Byelaws of a town"

source byelaw "Pond byelaw"
  rank     ordinance
  in force from 2020-04-01

source reform "Reform of the pond byelaw"
  rank     ordinance
  in force from 2025-01-01

entity person plural people "Someone at the pond"
  role one of visitor, keeper

entity act "Something done at the pond"
  kind    one of swim, feed, row
  by      person
  warned  yes or no, normally no
  depth   number m
  tools   some of net, boat, rod, normally none
  day     date, normally none
  remark  text, normally none

concept rowing of act "Rowing"

rule no_swimming "No swimming"
  under byelaw art 1
  if    act.kind is swim and act.depth is at least 1.5
  then  act is prohibited

rule keepers_may_swim "Keepers may swim"
  under        byelaw art 2
  exception to no_swimming
  if           act.by.role is keeper and act.kind is swim
  then         act is permitted

rule boats_row "Who has a boat rows"
  under byelaw art 3
  if    act.tools includes boat
  then  act counts as rowing

rule row_when_warned "Rowing needs a warning"
  under byelaw art 4
  if    act is rowing
  then  act is permitted only if act.warned

rule row_by_day "Rowing is allowed in summer"
  under byelaw art 5
  if    act is rowing and act.day is on or after 2021-06-01
  then  act is permitted

rule feeding "Feeding is allowed"
  under reform art 1
  if    act.kind is feed
  then  act is permitted
)";

}  // namespace

BatchWorld::BatchWorld()
{
    rules_ = &sets_.load({folder_.write("pond.law", pond)});
    setting_.rules = rules_;
    setting_.orders = session::judged_orders(rules_->loaded.law, "");
    setting_.columns = batch::Columns::usual();
}

BatchWorld::Said BatchWorld::run(const std::vector<std::string>& texts, std::uint64_t skip, unsigned jobs) const
{
    batch::Task task{{}, skip, jobs};
    for (std::size_t i = 0; i < texts.size(); ++i) task.paths.push_back(folder_.write("lines" + std::to_string(i), texts[i]));
    Said said;
    std::string answers;
    batch::Outlets outlets;
    outlets.answers = [&](std::string_view text) {
        answers += text;
        return true;
    };
    outlets.rejected = [&](std::string_view bytes) {
        said.rejected += bytes;
        return true;
    };
    outlets.fault = [&](const batch::Fault& fault) { said.faults += text::render(fault.findings, fault.texts, {false, 0, fault.line}); };
    said.result = batch::run(setting_, task, outlets);
    std::istringstream stream(answers);
    for (std::string line; std::getline(stream, line);) said.lines.push_back(line);
    return said;
}

std::string BatchWorld::alone(const std::string& line) const
{
    text::Diagnostics findings;
    batch::Reader reader(setting_);
    auto scenario = reader.read(line, findings);
    if (!scenario) return {};
    std::string title;
    batch::quote(title, scenario->title);
    const auto answers = batch::judge(setting_, std::move(*scenario), findings);
    if (findings.has_errors()) return {};
    batch::Sheet sheet;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const std::string members = batch::members(setting_, answers[i]);
        sheet.make_room(members.size() + 64);
        if (i != 0) sheet.add(",");
        batch::append_answer(sheet, setting_, members, answers[i].date);
    }
    return ",\"scenario\":" + title + ",\"answers\":[" + std::string(sheet.text()) + "]}";
}

}  // namespace kyujo::tests
