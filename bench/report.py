"""Writes the tables of docs/performance.md from what the measuring programs found, between their markers. Figures that were not measured this time
stay as they are."""
import argparse
import json
import pathlib
import platform
import re
import shutil
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
VERSIONS = {"clingo": ["clingo", "--version"], "SWI-Prolog": ["swipl", "--version"], "SQLite": ["sqlite3", "--version"], "Node": ["node", "--version"],
            "compiler": ["c++", "--version"]}


def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "| --- |" + " ---: |" * (len(head) - 1)] + ["| " + " | ".join(row) + " |" for row in rows])


def significant(number):
    return f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2g}"


def machine(build):
    model = re.search(r"(?m)^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text()) if pathlib.Path("/proc/cpuinfo").exists() else None
    parts = [f"{model[1] if model else platform.machine()}, {platform.system()}"]
    for name, command in VERSIONS.items():
        if shutil.which(command[0]):
            parts.append(f"{name} {re.search(r'[0-9]+(?:[.][0-9]+)+', subprocess.run(command, capture_output=True, text=True).stdout)[0]}")
    for package in ("@duckdb/node-api", "json-rules-engine", "@gorules/zen-engine"):
        path = build / "peers" / "node_modules" / package / "package.json"
        if path.exists():
            parts.append(f"{package} {json.loads(path.read_text())['version']}")
    return "; ".join(parts) + "."


def peers(figures):
    rows = [[name, figure["what"], f"{figure['per_second'] / 1e6:.4f}", significant(figure["ratio"])] for name, figure in figures["figures"].items()]
    return table(["", "how", "million scenarios/s", "Kyujo is so many times as fast"], rows).replace("| --- | ---: |", "| --- | --- |", 1)


def families(figures):
    rows = []
    for name, one in figures.items():
        peer = f"{one['clingo_ratio']:.0f} (size {one['clingo_size']:,})" if "clingo_ratio" in one else "–"
        rows.append([name, f"{one['size']:,}", f"{one['seconds'] * 1e3:.0f}", f"{one['bytes_per_unit']:.0f}", peer])
    return table(["theory", "size", "ms, reading to printing", "bytes of memory per unit", "times as fast as clingo, per unit"], rows)


def cold(path):
    rows = [line.split("\t") for line in path.read_text().splitlines()]
    return table(["", "ms from start to end, median", "ms of processor, least", "MiB at most", "times as long as clingo"], rows)


def guard():
    rows = [line.split("\t") for line in (ROOT / "bench" / "guard.txt").read_text().splitlines() if not line.startswith("#")]
    return table(["compiler", "work", "instructions"], [[own, name, f"{float(count):,.0f}"] for own, name, count in rows])


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--build", type=pathlib.Path, required=True)
    options.add_argument("--peers", type=pathlib.Path)
    options.add_argument("--families", type=pathlib.Path)
    options.add_argument("--cold", type=pathlib.Path)
    chosen = options.parse_args()
    fresh = {"machine": machine(chosen.build), "guard": guard()}
    if chosen.peers:
        fresh["peers"] = peers(json.loads(chosen.peers.read_text()))
    if chosen.families:
        fresh["families"] = families(json.loads(chosen.families.read_text()))
    if chosen.cold:
        fresh["cold"] = cold(chosen.cold)
    page = PAGE.read_text()
    for name, text in fresh.items():
        page, count = re.subn(rf"(?s)(<!-- {name}: written by bench/run -->\n).*?(<!-- end of {name} -->)", lambda found: f"{found[1]}\n{text}\n\n{found[2]}", page)
        if count != 1:
            raise SystemExit(f"{PAGE} has no place for {name}")
    PAGE.write_text(page)


if __name__ == "__main__":
    main()
