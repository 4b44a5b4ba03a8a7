#include "cli/carried_law.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "cli/findings.hpp"
#include "scenario/csv.hpp"
#include "scenario/ndjson.hpp"
#include "scenario/writing.hpp"
#include "session/files.hpp"
#include "text/lines.hpp"

#include <algorithm>
#include <deque>

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

using scenario::Node;

constexpr std::size_t longest_line = scenario::DocumentLimits{}.document_bytes;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::string_view> endings_of(Form form)
{
    switch (form) {
        case Form::yaml:
            return {".yaml", ".yml"};
        case Form::ndjson:
            return {".ndjson", ".jsonl"};
        case Form::csv:
            return {".csv"};
    }
    return {};
}

std::optional<Form> form_of(std::string_view path)
{
    for (const Form form : {Form::yaml, Form::ndjson, Form::csv})
        for (const std::string_view ending : endings_of(form))
            if (path.ends_with(ending)) return form;
    return std::nullopt;
}

/// The records of a table, one after the other: a line, and further ones while a quote is open.
class Records {
public:
    explicit Records(const std::string& path) : lines_(path, longest_line) {}

    bool next(std::string& record)
    {
        ahead_.erase(ahead_.begin(), ahead_.begin() + static_cast<std::ptrdiff_t>(taken_));
        number_ += taken_ + 1;
        taken_ = 0;
        if (!line(0)) return false;
        record = std::move(ahead_.front());
        ahead_.pop_front();
        bool open = scenario::is_open_record(record);
        while (open && record.size() < longest_line && line(taken_)) {
            open = !scenario::is_open_record(ahead_[taken_]);
            record += '\n';
            record += ahead_[taken_++];
        }
        return true;
    }
    /// The record is faulty: what follows its first line may be good, and comes again. False when it is one line.
    bool keep_first_line(std::string& record)
    {
        if (taken_ == 0) return false;
        taken_ = 0;
        record.resize(record.find('\n'));
        return true;
    }
    std::uint64_t number() const { return number_; }  ///< of the record's first line
    int error() const { return lines_.error(); }

private:
    bool line(std::size_t index)
    {
        std::string_view found;
        if (index < ahead_.size()) return true;
        if (!lines_.next(found)) return false;
        ahead_.emplace_back(found);
        return true;
    }

    text::LineReader lines_;
    std::deque<std::string> ahead_;  ///< lines looked at and not done with; of these, as many as `taken_` belong to the record that came last
    std::size_t taken_ = 0;
    std::uint64_t number_ = 0;
};

class Converter {
public:
    Converter(const ConvertArguments& arguments, Console& console) : arguments_(arguments), console_(console), findings_(arguments.output, console) {}

    Exit run()
    {
        for (const std::string& path : arguments_.paths) {
            text::Diagnostics found;
            const auto files = session::find_files(path, endings_of(arguments_.from.value_or(Form::yaml)), found);
            findings_.say(found, {});
            for (const std::string& file : files) this->file(file);
        }
        flush();
        return worse(findings_.finish(), exit_);
    }

private:
    void file(const std::string& path)
    {
        const auto form = arguments_.from ? arguments_.from : form_of(path);
        if (!form) {
            console_.err(fmt::format(
                "error: the name of `{}` does not say what it holds\n  = help: add `--from yaml`, `--from ndjson` or `--from csv`\n", path));
            exit_ = Exit::usage;
            return;
        }
        to_ = arguments_.to.value_or(*form == Form::ndjson ? Form::yaml : Form::ndjson);
        if (*form == Form::yaml) yaml(path);
        if (*form == Form::ndjson) ndjson(path);
        if (*form == Form::csv) csv(path);
    }

    void yaml(const std::string& path)
    {
        text::SourceSet texts;
        text::Diagnostics found;
        auto bytes = session::read_file(path, found);
        if (bytes) {
            const text::FileId file = texts.add(path, std::move(*bytes));
            const auto documents = scenario::read_documents(file, texts, found);
            if (documents.empty() && !found.has_errors())
                found.error(session::no_scenario, {file, 0, 0}, "there is no scenario in this file", "begin one with `scenario: a title`");
            for (const Node& document : documents) convert(document, path, found);
        }
        findings_.say(found, texts);
    }

    void ndjson(const std::string& path)
    {
        text::LineReader lines(path, longest_line + 1);  // one more, so that a line too long is seen to be so
        scenario::JsonReader reader;
        std::string_view line;
        while (!console_.closed() && lines.next(line)) {
            if (lines.number() == 1 && line.starts_with(byte_order_mark)) line.remove_prefix(byte_order_mark.size());
            if (scenario::is_blank(line)) continue;
            text::Diagnostics found;
            if (const auto scenario = reader.read({text::FileId(0), 0, line}, found)) convert(*scenario, path, found);
            say(found, path, line, lines.number());
        }
        refuse_unreadable(path, lines.error());
    }

    void csv(const std::string& path)
    {
        const auto names = rules_or_default(arguments_.rules, console_);
        if (!names) {
            exit_ = Exit::usage;
            return;
        }
        const session::RuleSet* const rules = sound(rules_.load(*names));
        if (rules == nullptr) return;
        Records records(path);
        std::string record;
        std::optional<std::vector<scenario::Column>> columns;
        std::uint64_t row = 0;
        while (!console_.closed() && records.next(record)) {
            if (++row == 1 && record.starts_with(byte_order_mark)) record.erase(0, byte_order_mark.size());
            if (scenario::is_blank(record)) continue;
            text::Diagnostics found;
            auto cells = scenario::read_record(text::FileId(0), record, found);
            if (!cells && records.keep_first_line(record)) {
                found = {};
                cells = scenario::read_record(text::FileId(0), record, found);
            }
            if (!columns) {
                if (cells) columns = scenario::read_header(*cells, rules->loaded.law, found);
                say(found, path, record, records.number());
                if (!columns) return;
                continue;
            }
            if (const auto scenario = cells ? scenario::read_row(*cells, *columns, row, found) : std::nullopt)
                if (is_sound(*scenario, *rules, found)) write(*scenario);
            if (!found.empty())
                say(scenario::name_cells(found, cells.value_or(std::vector<scenario::Cell>{}), *columns, row), path, record, records.number());
        }
        refuse_unreadable(path, records.error());
        if (columns || records.error() != 0) return;
        text::Diagnostics found;
        found.error(session::no_scenario, {}, fmt::format("there is no table in `{}`", path),
                    "begin with a row of column names, such as `scenario,as_of,act.kind`");
        findings_.say(found, {});
    }

    /// One scenario as it was read; checked where that is asked for or needed.
    void convert(const Node& document, const std::string& path, text::Diagnostics& found)
    {
        if (document.faulty || !is_map(document, found) || !scenario::refuse_nulls(document, found)) return;
        const bool expands = to_ == Form::ndjson && !arguments_.keep_vary && document.find("vary") != nullptr;
        if (arguments_.rules.empty() && !expands) return write(document);
        const session::RuleSet* const rules = rules_for(document, path, found);
        if (rules == nullptr) return;
        if (expands) {
            for (const Node& each : scenario::expand_variations(document, rules->loaded.law, found)) write(each);
        } else if (is_sound(document, *rules, found)) {
            write(document);
        }
    }

    static bool is_map(const Node& document, text::Diagnostics& found)
    {
        if (document.kind == Node::Kind::map) return true;
        scenario::read_scenarios(document, {}, {}, found);  // says what it is instead
        return false;
    }

    static bool is_sound(const Node& document, const session::RuleSet& rules, text::Diagnostics& found)
    {
        const std::size_t errors = found.error_count();
        scenario::read_scenarios(document, rules.loaded.law, {}, found);
        return found.error_count() == errors;
    }

    /// Null, and said once, when the law has errors.
    const session::RuleSet* sound(const session::RuleSet& rules)
    {
        if (!rules.findings.has_errors()) return &rules;
        if (std::find(broken_.begin(), broken_.end(), &rules) == broken_.end()) findings_.say(rules.findings, *rules.loaded.texts);
        broken_.push_back(&rules);
        return nullptr;
    }

    const session::RuleSet* rules_for(const Node& document, const std::string& path, text::Diagnostics& found)
    {
        if (!arguments_.rules.empty()) return sound(rules_.load(arguments_.rules));
        const std::size_t errors = found.error_count();
        const auto request = scenario::requested_rules(document, found);
        const auto paths = found.error_count() == errors ? session::resolve(request, path, found) : std::nullopt;
        return paths ? sound(rules_.load(*paths)) : nullptr;
    }

    void write(const Node& scenario)
    {
        if (to_ == Form::yaml) {
            if (any_written_) out_ += "---\n";
            scenario::write_yaml(scenario, out_);
        } else {
            scenario::write_json(scenario, out_);
        }
        any_written_ = true;
        if (out_.size() > buffered) flush();
    }
    void flush()
    {
        console_.out(out_);
        out_.clear();
    }

    void say(const text::Diagnostics& found, const std::string& path, std::string_view line, std::uint64_t number)
    {
        if (found.empty()) return;
        text::SourceSet texts;
        texts.add(path, std::string(line));
        findings_.say(found, texts, number);
    }

    void refuse_unreadable(const std::string& path, int error)
    {
        if (error == 0) return;
        text::Diagnostics found;
        found.error(session::unreadable, {}, fmt::format("cannot read `{}`: {}", path, text::why_unreadable(error)));
        findings_.say(found, {});
    }

    static constexpr std::size_t buffered = 1u << 16u;

    const ConvertArguments& arguments_;
    Console& console_;
    Findings findings_;
    session::RuleSets rules_{{}, carried_law()};
    std::vector<const session::RuleSet*> broken_;
    std::string out_;
    Form to_ = Form::ndjson;
    bool any_written_ = false;
    Exit exit_ = Exit::done;
};

}  // namespace

Exit run(const ConvertArguments& arguments, Console& console)
{
    return Converter(arguments, console).run();
}

}  // namespace kyujo::cli
