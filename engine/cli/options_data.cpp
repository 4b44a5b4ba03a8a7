#include "cli/options_data.hpp"

#include <CLI/CLI.hpp>

namespace kyujo::cli {

namespace {

void add_rules(CLI::App* command, std::vector<std::string>& rules, const char* says)
{
    command->add_option("--rules", rules, says)->type_name("PATH")->allow_extra_args(false);
}

}  // namespace

DataOptions::DataOptions(CLI::App& app)
{
    add_convert(app);
    add_generate(app);
}

void DataOptions::add_convert(CLI::App& app)
{
    convert_ = app.add_subcommand("convert", "Write scenarios down in another form: YAML or JSON lines; tables (CSV) are read too");
    convert_->footer(
        "Each line of JSON is one scenario. A row of a table is one, too; its columns are named by paths such as act.by.kind.\n"
        "What can be converted is written to standard output, what cannot is reported. Comments are not kept.\n"
        "\n"
        "Examples:\n"
        "  kyujo convert case.yaml > case.ndjson\n"
        "  kyujo convert case.ndjson > case.yaml\n"
        "  kyujo convert --rules rules acts.csv > acts.ndjson\n"
        "  kyujo convert --from csv --to yaml - < acts.csv");
    convert_->add_option("PATHS", paths_, "Files, folders of them, or - for standard input")->type_name(" ");
    convert_->add_option("--from", from_, "yaml, ndjson or csv; without it, what the names of the files say")->type_name("FORM");
    convert_->add_option("--to", to_, "yaml or ndjson; without it, yaml for what was ndjson, else ndjson")->type_name("FORM");
    add_rules(convert_, rules_,
              "Leave out scenarios that have errors under these law files or folders; may be repeated. Tables are always held against law: these, or "
              "the nearest `rules` folder");
    convert_->add_flag("--keep-vary", keep_vary_, "To ndjson: one line for a scenario with `vary`, not one for each combination");
    convert_->add_option("--limit", limit_, "Errors and warnings shown (default 20); 0 shows all")->type_name("N");
}

void DataOptions::add_generate(CLI::App& app)
{
    generate_ = app.add_subcommand("generate", "Make random scenarios without errors, for tests of rules and of programs");
    generate_->footer(
        "Values are drawn from the classes that the rules tell apart, each class as likely as another; law dates from the periods\n"
        "between changes of the law, their first and last days often. The same seed gives the same scenarios on every machine.\n"
        "\n"
        "Examples:\n"
        "  kyujo generate --count 1000 > cases.ndjson\n"
        "  kyujo generate --rules rules --order japan --seed 7 --count 3 --format yaml\n"
        "  kyujo generate --count 0 | head -n 5    # without end, until nobody reads");
    add_rules(generate_, rules_, "Law files or folders; may be repeated. Without any, the nearest `rules` folder");
    generate_->add_option("--count", count_, "How many (default 10); 0 is without end")->type_name("N");
    generate_->add_option("--seed", seed_, "Which ones (default 0)")->type_name("N");
    generate_->add_option("--skip", skip_, "Begin after so many (default 0)")->type_name("N");
    generate_->add_option("--order", order_, "Only what the rules of this legal order look at, such as japan")->type_name("NAME");
    generate_->add_option("--unknown", unknown_, "How often a fact is unknown, from 0 to 1 (default 0.05)")->type_name("SHARE");
    generate_->add_option("--format", format_, "ndjson (the default) or yaml")->type_name("FORM");
    generate_->add_option("--limit", limit_, "Errors and warnings shown (default 20); 0 shows all")->type_name("N");
}

bool DataOptions::parsed() const
{
    return convert_->parsed() || generate_->parsed();
}

std::string DataOptions::too_few() const
{
    if (!convert_->parsed() || !paths_.empty()) return "";
    return "error: no scenario is named\n  = help: name a file, a folder, or - for standard input, as in `kyujo convert case.yaml`\n";
}

std::optional<Arguments> DataOptions::understand(Choices& choices) const
{
    Output output;
    output.limit = choices.count("--limit", limit_);
    if (convert_->parsed())
        return ConvertArguments{paths_, choices.form("--from", from_, true), choices.form("--to", to_, false), rules_, keep_vary_, output};
    GenerateArguments arguments;
    arguments.rules = rules_;
    arguments.order = order_;
    arguments.seed = choices.number("--seed", seed_);
    arguments.count = choices.number("--count", count_, "write a whole number; 0 is without end");
    arguments.skip = choices.number("--skip", skip_);
    arguments.unknown = choices.share("--unknown", unknown_);
    arguments.form = choices.form("--format", format_, false).value_or(Form::ndjson);
    arguments.output = output;
    return arguments;
}

}  // namespace kyujo::cli
