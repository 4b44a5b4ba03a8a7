"""The scalable theories of Maher, Rock, Antoniou, Billington and Miller: `kyujo logic` reading, solving and printing all conclusions, beside clingo
with the proof conditions as an answer set program (defeasible.lp, beside this file). Processor time, the least of several runs.

clingo takes minutes for the large instances, so it gets a tenth of each unless --full is given; both engines' times are also per unit of size. Before
anything is timed, both must draw the same conclusions from a small instance of every family."""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
# name: words for `write`, for the large instance, a tenth of it, and a small one
FAMILIES = {
    "chain 10^5": (["chain", "100000"], ["chain", "10000"], ["chain", "50"]),
    "circle 10^5": (["circle", "100000"], ["circle", "10000"], ["circle", "50"]),
    "levels 10^5": (["levels", "100000"], ["levels", "10000"], ["levels", "50"]),
    "teams 8": (["teams", "8"], ["teams", "6"], ["teams", "3"]),
    "dag 10000 x 10": (["dag", "10000", "10"], ["dag", "1000", "10"], ["dag", "20", "5"]),
    "mix 500 x 10 x 10": (["mix", "500", "10", "10"], ["mix", "50", "10", "10"], ["mix", "5", "4", "4"]),
}
LARGER = {"chain 10^6": ["chain", "1000000"], "chain 10^7": ["chain", "10000000"], "levels 10^6": ["levels", "1000000"]}


# A process counts the memory of the one that it was copied from until it becomes another program, so a small one stands between.
BETWEEN = """import os, sys
child = os.fork()
if child == 0: os.execvp(sys.argv[1], sys.argv[1:])
_, status, usage = os.wait4(child, 0)
print("", os.waitstatus_to_exitcode(status), usage.ru_utime + usage.ru_stime, usage.ru_maxrss, file=sys.stderr)"""


def run(command, out):
    """Processor seconds and peak memory in MiB."""
    with open(out, "wb") as sink:
        done = subprocess.run([sys.executable, "-S", "-c", BETWEEN, *map(str, command)], stdout=sink, stderr=subprocess.PIPE, text=True)
    code, seconds, kib = done.stderr.split()[-3:]
    if code not in ("0", "30"):  # 30 is clingo's word for "answer found, and there is no other"
        sys.exit(f"{command[0]} ended with {code}: {done.stderr[:300]}")
    return float(seconds), int(kib) / 1024


def write(program, words, path):
    with open(path, "wb") as sink:
        made = subprocess.run([program, *words], stdout=sink, stderr=subprocess.PIPE, check=True)
    return int(made.stderr)


def facts(dfl):
    """The theory in the predicates of defeasible.lp."""
    literals, labels, lines = set(), {}, []

    def literal(word):
        atom = word.lstrip("-")
        literals.update((atom, "-" + atom))
        return f'"{word}"'

    for number, line in enumerate(dfl.splitlines()):
        if line.startswith(">>"):
            lines.append(f"fact({literal(line[2:].strip())}).")
        elif " > " in line and "=" not in line and "-" not in line.split(">")[0]:
            stronger, weaker = (labels[word.strip()] for word in line.split(" > "))
            lines.append(f"beats({stronger},{weaker}).")
        else:
            label, body, arrow, head = re.fullmatch(r"(\w+):\s*(.*?)\s*(->|=>|~>)\s*(\S+)", line).groups()
            labels[label] = number
            lines.append(f"head({number},{literal(head)}).")
            if arrow != "=>":
                lines.append(f"{'strict' if arrow == '->' else 'defeater'}({number}).")
            lines += [f"asks({number},{literal(premise.strip())})." for premise in body.split(",") if premise.strip()]
    for one in sorted(literals):
        other = one[1:] if one.startswith("-") else "-" + one
        lines.append(f'literal("{one}").opposes("{other}","{one}").')
    return "\n".join(lines) + "\n"


def conclusions(printed):
    """What clingo printed, in the lines of `kyujo logic` that have a tag."""
    names = {"yes_D": "+D", "no_D": "-D", "yes_d": "+d", "no_d": "-d"}
    return {f"{names[name]} {literal}" for name, literal in re.findall(r'(\w+)\("([^"]+)"\)', printed) if name in names}


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--full", action="store_true", help="clingo gets the large instances as well")
    options.add_argument("--larger", action="store_true", help="sizes of 10^6 and 10^7 too (gigabytes of memory)")
    options.add_argument("--json", type=pathlib.Path, help="where the figures go as well")
    chosen = options.parse_args()
    kyujo, writer = chosen.build / "kyujo", chosen.build / "bench" / "families" / "bench_families_write"
    has_clingo = shutil.which("clingo") is not None
    if not has_clingo:
        print("left out: clingo is not installed", file=sys.stderr)
    work = chosen.build / "families"
    work.mkdir(exist_ok=True)
    theory, answer_set, out = work / "theory.dfl", work / "theory.lp", work / "out"

    def ask_clingo(words, repeats):
        size = write(writer, words, theory)
        answer_set.write_text(facts(theory.read_text()))
        runs = [run(["clingo", "-V0", "--warn=none", HERE / "defeasible.lp", answer_set], out) for _ in range(repeats)]
        return size, min(one[0] for one in runs), max(one[1] for one in runs)

    def ask_kyujo(words, repeats):
        size = write(writer, words, theory)
        runs = [run([kyujo, "logic", theory], out) for _ in range(repeats)]
        return size, min(one[0] for one in runs), max(one[1] for one in runs)

    if has_clingo:
        for name, (_, _, small) in FAMILIES.items():
            ask_clingo(small, 1)
            theirs = conclusions(out.read_text())
            ask_kyujo(small, 1)
            ours = {line for line in out.read_text().splitlines() if not line.startswith("?")}
            if ours != theirs:
                sys.exit(f"{name}: kyujo and clingo differ, first on {sorted(ours ^ theirs)[0]}")
        print(f"Both agree on a small instance of all {len(FAMILIES)} families.")

    figures = {}
    for name, (large, tenth, _) in FAMILIES.items():
        size, seconds, memory = ask_kyujo(large, 5)
        figures[name] = {"size": size, "seconds": seconds, "peak_mib": memory, "bytes_per_unit": memory * 2**20 / size}
        line = f"{name:18} size {size:>8} {seconds * 1e3:8.1f} ms {memory:6.0f} MiB {memory * 2**20 / size:5.0f} bytes/unit"
        if has_clingo:
            their_size, theirs, their_memory = ask_clingo(large if chosen.full else tenth, 1)
            ratio = (theirs / their_size) / (seconds / size)
            figures[name] |= {"clingo_size": their_size, "clingo_seconds": theirs, "clingo_mib": their_memory, "clingo_ratio": ratio}
            line += f"   clingo, size {their_size:>8}: {theirs:7.2f} s, {ratio:5.0f} times the time per unit"
        print(line, flush=True)
    for name, words in LARGER.items() if chosen.larger else ():
        size, seconds, memory = ask_kyujo(words, 1)
        figures[name] = {"size": size, "seconds": seconds, "peak_mib": memory, "bytes_per_unit": memory * 2**20 / size}
        print(f"{name:18} size {size:>8} {seconds * 1e3:8.1f} ms {memory:6.0f} MiB {memory * 2**20 / size:5.0f} bytes/unit", flush=True)
    for path in (theory, answer_set, out):
        path.unlink(missing_ok=True)
    if chosen.json:
        chosen.json.write_text(json.dumps(figures, indent=1) + "\n")


if __name__ == "__main__":
    main()
