"""The same 60 rules in every engine: first all must agree on every verdict of a sample, then each is timed, whole process, from its input to its
verdicts in a file. Engines that read no JSON get their facts in their own form, made beforehand, which is to their advantage.

What is compared is processor time (user and system, all threads), the least of several runs: other work on the machine hardly changes it."""
import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import time

sys.dont_write_bytecode = True
import languages  # noqa: E402  (beside this file)

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LAW = ROOT / "bench" / "batch" / "republic.law"
REPEATS = 3


class Failed(Exception):
    pass


def run(command, out, stdin=None, env=None):
    """Runs it with its output in a file. Returns processor seconds and wall seconds."""
    with open(out, "wb") as sink, open(stdin or os.devnull, "rb") as source, open(f"{out}.err", "wb") as errors:
        start = time.monotonic()
        child = subprocess.Popen([str(word) for word in command], stdin=source, stdout=sink, stderr=errors, env=env)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 30):  # 30 is clingo's word for "answer found, and there is no other"
        message = pathlib.Path(f"{out}.err").read_text(errors="replace").strip()
        raise Failed(f"{command[0]} ended with {child.returncode}: {message[:300]}")
    return usage.ru_utime + usage.ru_stime, wall


def as_yaml(line):
    return "---\n" + re.sub(r":(true|false)\b", lambda found: ": yes" if found[1] == "true" else ": no", line)


class Contender:
    """`prepare(folder, lines)` writes its input; `command(folder)` runs; `verdicts(text, count)` reads what came out."""

    def __init__(self, name, size, needs, prepare, command, verdicts, what, stdin=None, output=None):
        self.name, self.size, self.needs, self.prepare, self.command = name, size, needs, prepare, command
        self.verdicts, self.what, self.stdin, self.output = verdicts, what, stdin, output

    def run(self, folder, env):
        out = folder / "out"
        figures = run(self.command(folder), out, self.stdin and folder / self.stdin, env)
        return figures, (folder / (self.output or "out"))


def words(text, _):
    return text.split()


def words_in_json(text, _):
    return re.findall(r'"(?:republic|verdict)":"([a-z_]+)"', text)


def numbered(pattern):
    def read(text, count):
        found = [None] * count
        for number, verdict in re.findall(pattern, text):
            found[int(number)] = verdict
        return found

    return read


def contenders(build, kyujo, node_modules):
    """Sizes are such that a run takes about a second on a machine of 2025."""
    batch = build / "bench" / "batch"

    def files(**texts):
        def prepare(folder, lines):
            for name, text in texts.items():
                name = name.replace("__", ".")
                (folder / name).write_text(text(lines, folder) if callable(text) else text)

        return prepare

    def lines_of(lines, _=None):
        return "".join(lines)

    def acts(write):
        return lambda lines, _: write(json.loads(line)["act"] for line in lines)

    def check_verdicts(text, _):
        return [scenario["answers"][0]["verdict"] for scenario in json.loads(text)["scenarios"]]

    def node(package):
        return ["node", node_modules / package]

    result = [
        Contender("check", 2_000, [kyujo], files(lines__yaml=lambda lines, _: "".join(map(as_yaml, lines))),
                  lambda f: [kyujo, "check", f / "lines.yaml", "--rules", LAW, "--format", "json"], check_verdicts,
                  "`kyujo check`, scenarios as YAML, whole accounts as JSON"),
        Contender("by hand (bits)", 1_000_000, [batch / "bench_batch_handwritten"], files(lines__ndjson=lines_of),
                  lambda f: [batch / "bench_batch_handwritten"], words_in_json, "bench/batch/handwritten.cpp: the limit", stdin="lines.ndjson"),
        Contender("by hand (simdjson)", 500_000, [build / "peers" / "if_else"], files(lines__ndjson=lines_of),
                  lambda f: [build / "peers" / "if_else", f / "lines.ndjson"], words, "bench/peers/if_else.cpp: plain conditions in C++"),
        Contender("DuckDB", 300_000, [*node("@duckdb"), HERE / "duckdb.mjs"],
                  files(lines__ndjson=lines_of, query__sql=lambda _, f: languages.duckdb(f / "lines.ndjson", f / "verdicts")),
                  lambda f: ["node", HERE / "duckdb.mjs", f / "query.sql"], words, "one SQL query over the lines, one thread", output="verdicts"),
        Contender("SQLite", 20_000, ["sqlite3"], files(lines__ndjson=lines_of, query__sql=lambda _, f: languages.sqlite(f / "lines.ndjson")),
                  lambda f: ["sqlite3"], words, "the same in its SQL", stdin="query.sql"),
        Contender("SWI-Prolog", 20_000, ["swipl"], files(rules__pl=languages.prolog(), facts__pl=acts(languages.prolog_facts)),
                  lambda f: ["swipl", "-O", "-g", f"run('{f / 'facts.pl'}')", "-t", "halt", f / "rules.pl"], words,
                  "a predicate for each rule; a term for each scenario"),
        Contender("clingo", 4_000, ["clingo"], files(rules__lp=languages.clingo(), facts__lp=acts(languages.clingo_facts)),
                  lambda f: ["clingo", f / "rules.lp", f / "facts.lp", "--outf=0", "-V0"], numbered(r"verdict\((\d+),(\w+)\)"),
                  "a stratified program; facts in its form"),
        Contender("CLIPS", 3_000, ["clips"],
                  files(rules__clp=languages.clips(), facts__clp=acts(languages.clips_facts),
                        run__bat=lambda _, f: f'(load "{f}/rules.clp")\n(load-facts "{f}/facts.clp")\n(run)\n(exit)\n'),
                  lambda f: ["clips", "-f2", f / "run.bat"], numbered(r"(?m)^(\d+) (\w+)$"), "production rules; facts in its form"),
        Contender("ZEN", 3_000, [*node("@gorules"), HERE / "zen.mjs"], files(lines__ndjson=lines_of, rules__json=languages.zen()),
                  lambda f: ["node", HERE / "zen.mjs", f / "rules.json", f / "lines.ndjson"], words, "one node of expressions"),
        Contender("json-rules-engine", 200, [*node("json-rules-engine"), HERE / "json_rules.mjs"],
                  files(lines__ndjson=lines_of, rules__json=languages.json_rules()),
                  lambda f: ["node", HERE / "json_rules.mjs", f / "rules.json", f / "lines.ndjson"], words, "a rule for each, by priority"),
    ]
    if re.search(r"(?m)^ +batch\b", subprocess.run([kyujo, "--help"], capture_output=True, text=True).stdout):
        result.insert(0, Contender("Kyujo", 1_000_000, [kyujo], files(lines__ndjson=lines_of),
                                   lambda f: [kyujo, "batch", "--rules", LAW, "--jobs", "1", "--columns", "verdict", f / "lines.ndjson"], words_in_json,
                                   "`kyujo batch --columns verdict`, one thread"))
    return result


def present(contender):
    for need in contender.needs:
        if shutil.which(str(need)) is None and not pathlib.Path(need).exists():
            return f"{need} is missing"
    return None


def build_if_else(build):
    folder = build / "peers"
    (folder / "if_else.inc").write_text(languages.cpp())
    made = subprocess.run(["c++", "-O3", "-std=c++20", f"-I{folder}", HERE / "if_else.cpp", "-o", folder / "if_else", "-lsimdjson"], capture_output=True, text=True)
    if made.returncode != 0:
        print(f"left out: by hand (simdjson): {made.stderr.strip()[:300]}", file=sys.stderr)


def scenarios(build, count, seed):
    made = subprocess.run([build / "bench" / "batch" / "bench_batch_generate", str(count), str(seed)], capture_output=True, check=True)
    return made.stdout.decode().splitlines(keepends=True)


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--sample", type=int, default=2_000, help="scenarios on which all must agree")
    options.add_argument("--kyujo", type=pathlib.Path, help="the program, if it is not the one in the build folder")
    options.add_argument("--quick", action="store_true", help="a tenth of the scenarios, one run each")
    options.add_argument("--only", default="", help="names, with commas between")
    options.add_argument("--json", type=pathlib.Path, help="where the figures go as well")
    chosen = options.parse_args()
    build = chosen.build.resolve()
    build_if_else(build)
    env = dict(os.environ, NODE_FROM=str(build / "peers" / "package.json"))
    work = build / "peers" / "work"
    shutil.rmtree(work, ignore_errors=True)

    taking_part = []
    only = [name for name in chosen.only.split(",") if name]
    for contender in contenders(build, (chosen.kyujo or build / "kyujo").resolve(), build / "peers" / "node_modules"):
        if only and contender.name not in only and contender.name != "check":
            continue
        missing = present(contender)
        if missing:
            print(f"left out: {contender.name}: {missing}", file=sys.stderr)
        else:
            taking_part.append(contender)

    # All agree before anything is timed. json-rules-engine is so slow that a part of the sample must do.
    sample = scenarios(build, chosen.sample, 7)
    expected, different = None, 0
    for contender in sorted(taking_part, key=lambda one: one.name != "check"):
        lines = sample[:500] if contender.size < 1_000 else sample
        folder = work / "sample" / contender.name.replace(" ", "_")
        folder.mkdir(parents=True)
        contender.prepare(folder, lines)
        try:
            _, out = contender.run(folder, env)
            found = contender.verdicts(out.read_text(), len(lines))
        except Failed as failure:
            sys.exit(f"{contender.name}: {failure}")
        if expected is None:
            expected = found
        wrong = [i for i in range(len(lines)) if i >= len(found) or found[i] != expected[i]] + ([len(lines)] if len(found) > len(lines) else [])
        for i in wrong[:3]:
            print(f"{contender.name} says {found[i] if i < len(found) else 'nothing'} of line {i + 1}, kyujo check {expected[i] if i < len(lines) else 'nothing'}",
                  file=sys.stderr)
        different += len(wrong)
    if different:
        sys.exit(3)
    counts = {verdict: expected.count(verdict) for verdict in sorted(set(expected))}
    print(f"All {len(taking_part)} agree on {len(sample)} scenarios: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items()))

    figures = {}
    lines = []
    for contender in taking_part:
        size = max(100, contender.size // 10) if chosen.quick else contender.size
        lines = lines if len(lines) >= size else scenarios(build, size, 11)
        folder = work / "timed" / contender.name.replace(" ", "_")
        folder.mkdir(parents=True)
        contender.prepare(folder, lines[:size])
        runs = [contender.run(folder, env)[0] for _ in range(1 if chosen.quick else REPEATS)]
        shutil.rmtree(folder)
        processor, wall = (min(one[i] for one in runs) for i in range(2))
        figures[contender.name] = {"scenarios": size, "processor_seconds": processor, "wall_seconds": wall,
                                   "per_second": size / processor, "what": contender.what}
        print(f"{contender.name:18} {size:>8} scenarios {processor:7.2f} s of processor {size / processor / 1e6:9.4f} million/s", flush=True)
    reference = "Kyujo" if "Kyujo" in figures else "by hand (bits)"
    print(f"\nTimes as fast as each: {reference}")
    for name, figure in figures.items():
        figure["reference"] = reference
        figure["ratio"] = figures[reference]["per_second"] / figure["per_second"]
        print(f"{name:18} {figure['ratio']:10.2f}")
    if chosen.json:
        chosen.json.write_text(json.dumps({"machine": platform.machine(), "figures": figures}, indent=1) + "\n")


if __name__ == "__main__":
    main()
