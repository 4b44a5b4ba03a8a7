// Tables of scenarios: cells, columns, rows.
#include "scenario/csv.hpp"
#include "scenario_support.hpp"
#include "tests/catch.hpp"

using namespace kyujo;
using namespace kyujo::scenario;
using namespace kyujo::scenario::test;

namespace {

struct Record {
    explicit Record(const std::string& text)
    {
        const text::FileId file = sources.add("acts.csv", text);
        cells = read_record(file, sources[file].text(), found);
    }
    /// "a|b|c", or what is wrong.
    std::string shown() const
    {
        if (!cells) return faults();
        std::string result;
        for (const Cell& cell : *cells) result += (&cell == &cells->front() ? "" : "|") + cell.text;
        return result;
    }
    std::string faults() const
    {
        std::string result;
        for (const auto& each : found.sorted())
            result += std::string(each.code) + " " + std::to_string(each.span.begin) + " " + each.message +
                      (each.help.empty() ? "" : " | " + each.help) + "\n";
        return result;
    }

    text::SourceSet sources;
    text::Diagnostics found;
    std::optional<std::vector<Cell>> cells;
};

std::string header(const std::string& text)
{
    Record record(text);
    if (!read_header(*record.cells, small_law(), record.found)) return record.faults();
    return "good";
}

std::string row(const std::string& names, const std::string& text)
{
    Record head(names), record(text);
    const auto columns = read_header(*head.cells, small_law(), head.found);
    REQUIRE(columns);
    REQUIRE(record.cells);
    const auto node = read_row(*record.cells, *columns, 7, record.found);
    return node ? outline(*node) : record.faults();
}

}  // namespace

TEST_CASE("cells are parted by commas, and may stand in quotes")
{
    CHECK(Record("a,b,c").shown() == "a|b|c");
    CHECK(Record("a,,c,").shown() == "a||c|");
    CHECK(Record(" a , b b ,\tc\r\n").shown() == "a|b b|c");
    CHECK(Record("\"a,b\",\"c \"\"d\"\"\", \" e \" ,\"\"").shown() == "a,b|c \"d\"| e |");
    CHECK(Record("\"a\r\nb\",c\r\n").shown() == "a\nb|c");
    CHECK(Record("").shown() == "");
    CHECK(Record("\"a,b").shown() == "S103 0 a quote is opened and never closed\n");
    CHECK(Record("x,\"a\"b,c").shown() == "S103 5 text after the closing quote of a cell | write `\"\"` for a quote inside the cell\n");
    CHECK(Record("x,a\"b,c").shown() ==
          "S103 3 a quote inside a cell that does not begin with one | put the whole cell in quotes, and write `\"\"` for a quote in it\n");
    CHECK(Record("a,b\xFF").shown() == "S101 3 a control character, or no UTF-8 text (byte 0xff) | save the table as UTF-8 text\n");
    CHECK(Record("a,b\x01").shown() == "S101 3 a control character, or no UTF-8 text (byte 0x01) | save the table as UTF-8 text\n");
}

TEST_CASE("a cell knows its place, quotes included")
{
    const Record record("ab, \"c\" ,d");
    const auto text = [&](std::size_t i) { return record.sources.text(record.cells->at(i).span); };
    CHECK(text(0) == "ab");
    CHECK(text(1) == "\"c\"");
    CHECK(text(2) == "d");
}

TEST_CASE("a record goes on while a quote is open")
{
    CHECK(is_open_record("a,\"b"));
    CHECK_FALSE(is_open_record("a,\"b\"\"\""));
    CHECK(is_open_record("a,\"b\"\""));
}

TEST_CASE("columns are paths into the vocabulary")
{
    CHECK(
        header("scenario,as_of,act.kind,act.by.kind,act.by,act.as_of,actors.gang.kind,situation.reclassified,judge,rules,sources,note,description") ==
        "good");
    CHECK(header("scenario.en,scenario.ja,expect.japan,expect.because,expect.japan.not_because,expect.crime") == "good");
    CHECK(header("act.in_response_to.by.kind,,act.targets.network") == "good");
    CHECK(header("scenari") == "S201 0 `scenari` means nothing in a scenario | did you mean `scenario`?\n");
    CHECK(header("as_of,act.knd") == "S201 6 an act has no attribute `knd` | did you mean `act.kind`?\n");
    CHECK(header("act.by.knd") == "S201 0 an actor has no attribute `knd` | did you mean `act.by.kind`?\n");
    CHECK(header("act.kind.by") == "S201 0 `kind` has no attributes of its own\n");
    CHECK(header("act") == "S201 0 `act` does not name an attribute | write `act.ATTRIBUTE`\n");
    CHECK(header("acts.a") == "S201 0 `acts.a` does not name an attribute | write `acts.a.ATTRIBUTE` after the name of a thing\n");
    CHECK(header("act..kind") == "S108 0 `act..kind` has an empty part\n");
    CHECK(header("assume.nothing").substr(0, 41) == "S202 0 there is no question `nothing`\n");
    CHECK(header("vary.act.kind") == "S210 0 a column cannot vary anything: each row is one case | write a row for each value\n");
    CHECK(header("act.kind,as_of,act.kind") == "S104 15 there are two columns `act.kind`\n");
    CHECK(header("act.kind;act.by.kind") == "S103 0 the cells of this table are not parted by commas | save it as CSV with commas\n");
    CHECK(header("x,y").find('\n') != header("x,y").rfind('\n'));
}

TEST_CASE("a row is a scenario")
{
    CHECK(row("scenario,as_of,act.kind,act.by.kind", "One,2017-07-20,study,police") ==
          "{scenario: One, as_of: 2017-07-20, act: {kind: study, by: {kind: police}}}");
    CHECK(row("as_of,act.kind,act.by.kind", ",study,") == "{scenario: row 7, act: {kind: study}}");
    CHECK(row("scenario.en,scenario.ja,act.kind", "One,一,study") == "{scenario: {en: One, ja: 一}, act: {kind: study}}");
    CHECK(row("act.effects,act.targets,judge", "injury; data_loss,s,\"a;b\"") ==
          "{scenario: row 7, act: {effects: [injury, data_loss], targets: s}, judge: [a, b]}");
    CHECK(row("act.effects,act.targets", "none,unknown") == "{scenario: row 7, act: {effects: none, targets: unknown}}");
    CHECK(row("act.consented,situation.reclassified", "TRUE,false") == "{scenario: row 7, act: {consented: yes}, situation: {reclassified: no}}");
    CHECK(row("expect.japan,expect.because", "permitted,a;b") == "{scenario: row 7, expect: {japan: permitted, because: [a, b]}}");
    CHECK(row("act.kind,,as_of", "study,,") == "{scenario: row 7, act: {kind: study}}");
}

TEST_CASE("a row of empty cells is no scenario and no error")
{
    CHECK(row("as_of,act.kind", ",") == "");
    CHECK(row("as_of,act.kind", "") == "");
    CHECK(row("as_of,act.kind", ",,, ,") == "");
}

TEST_CASE("rows that do not fit their columns are told")
{
    CHECK(row("as_of,act.kind", "2017-07-20") == "S103 0 this row has 1 cell, and there are 2 columns | leave a cell empty where nothing is known\n");
    CHECK(row("act.kind", "study,x") == "S103 0 this row has 2 cells, and there is 1 column | put a cell in quotes if a comma is part of it\n");
    CHECK(row("act.kind,", "study,x") == "S108 6 `x` stands in a column without a name | give the column a name in the first row\n");
    CHECK(row("act.by,act.by.kind", "p,police") == "S104 2 two columns say what `act.by` is | leave one of the two cells empty\n");
    CHECK(row("act.by.kind,act.by", "police,p") == "S104 7 two columns say what `act.by` is | leave one of the two cells empty\n");
    CHECK(row("act.by,act.by.kind", ",police") == "{scenario: row 7, act: {by: {kind: police}}}");
}

TEST_CASE("what is wrong with a value names its row and column")
{
    Record head("as_of,act.kind,act.casualties"), record("2017-07-20,studi,many");
    const auto columns = read_header(*head.cells, small_law(), head.found);
    const auto node = read_row(*record.cells, *columns, 7, record.found);
    REQUIRE(node);
    text::Diagnostics found;
    read_scenarios(*node, small_law(), record.sources, found);
    const auto named = name_cells(found, *record.cells, *columns, 7);
    REQUIRE(named.error_count() == 2);
    CHECK(named.all()[0].message == "`studi` is not among the values of `kind`");
    CHECK(named.all()[0].help == "did you mean `study`?");
    CHECK(named.all()[0].notes.back().message == "row 7, column `act.kind`");
    CHECK(named.all()[1].notes.back().message == "row 7, column `act.casualties`");
}
