#include "generate/generate.hpp"
#include "cli/carried_law.hpp"
#include "cli/commands.hpp"
#include "cli/evaluate.hpp"
#include "scenario/ndjson.hpp"
#include "scenario/writing.hpp"

#include <limits>

#include <fmt/format.h>

namespace kyujo::cli {

namespace {

constexpr std::size_t buffered = 1u << 16u;

Exit refuse(std::string_view message, std::string_view help, Console& console)
{
    console.err(fmt::format("error: {}\n{}", message, help.empty() ? "" : fmt::format("  = help: {}\n", help)));
    return Exit::usage;
}

/// One line of JSON as a document of YAML.
void append_yaml(scenario::JsonReader& reader, std::string_view line, bool first, std::string& out)
{
    text::Diagnostics none;
    if (!first) out += "---\n";
    scenario::write_yaml(reader.read({text::FileId(0), 0, line}, none).value(), out);
}

Exit write_all(const generate::Generator& generator, const GenerateArguments& arguments, Console& console)
{
    scenario::JsonReader reader;
    std::string out, line;
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t end = arguments.count == 0 || arguments.count > most - arguments.skip ? most : arguments.skip + arguments.count;
    for (std::uint64_t number = arguments.skip; number < end && !console.closed(); ++number) {
        if (arguments.form == Form::yaml) {
            line.clear();
            generator.write(number + 1, line);
            append_yaml(reader, line, number == arguments.skip, out);
        } else {
            generator.write(number + 1, out);
        }
        if (out.size() < buffered && number + 1 < end) continue;
        console.out(out);
        out.clear();
    }
    return Exit::done;
}

}  // namespace

Exit run(const GenerateArguments& arguments, Console& console)
{
    const auto paths = rules_or_default(arguments.rules, console);
    if (!paths) return Exit::usage;
    session::RuleSets sets({}, carried_law());
    const session::RuleSet& rules = sets.load(*paths);
    if (rules.findings.has_errors()) {
        print_findings(rules.findings, *rules.loaded.texts, arguments.output, console);
        return exit_of(rules.findings);
    }
    const law::Law& law = rules.loaded.law;
    const law::OrderId order = law.find_order(arguments.order);
    if (!arguments.order.empty() && !order.valid()) {
        std::vector<std::string_view> names;
        for (const law::Order& each : law.orders) names.push_back(each.name);
        return refuse(fmt::format("the rules have no legal order `{}`", arguments.order), text::did_you_mean(arguments.order, names), console);
    }
    const generate::Generator generator(law, {arguments.seed, order, arguments.unknown});
    if (!generator.possible()) return refuse("these rules say nothing that a scenario could be made for", "", console);
    return write_all(generator, arguments, console);
}

}  // namespace kyujo::cli
