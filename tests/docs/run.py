#!/usr/bin/env python3
"""Runs every fenced block of README.md and docs/, and checks what the pages point to.

    tests/docs/run.py --program build/release/kyujo              everything
    tests/docs/run.py --program build/release/kyujo docs/language.md
    tests/docs/run.py --program build/release/kyujo --update     writes what the program prints into the pages
"""

import argparse
import sys
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True  # the sources stay as they were cloned

from blocks import Runner
from checks import check_codes, check_index, check_links, error_pages
from pages import read_pages
from sandbox import Sandbox

ALLOWED = Path("tests/docs/not_run.txt")
SETUP = Path("tests/docs/setup")


def allowed_skips(root):
    """What may be left unrun, and how often: `page kind reason count` per line."""
    allowed = Counter()
    for line in (root / ALLOWED).read_text(encoding="utf-8").splitlines():
        words = line.partition("#")[0].split()
        if words:
            page, kind, reason, count = words
            allowed[(page, kind, reason)] = int(count)
    return allowed


def write_back(root, page, fresh):
    """Puts fresh texts into a page, last block first so that line numbers keep their meaning."""
    for block in sorted(page.blocks, key=lambda one: -one.line):
        if block.line in fresh:
            lines = fresh[block.line].rstrip("\n").split("\n")
            page.lines[block.first : block.last] = [(" " * block.indent + line).rstrip() if block.indent else line for line in lines]
    (root / page.path).write_text("\n".join(page.lines), encoding="utf-8")


def run_page(page, arguments, faults, skipped):
    code = page.path.stem if page.path.parent.as_posix() == "docs/errors" and page.path.stem[1:].isdigit() else ""
    script = arguments.root / SETUP / f"{code}.sh"
    with Sandbox(arguments.root, arguments.program) as sandbox:
        runner = Runner(page, sandbox, code, script.read_text(encoding="utf-8") if code and script.is_file() else "")
        runner.run()
    faults += [(page.path, line, what) for line, what in runner.faults]
    skipped.update((page.path.as_posix(), kind, reason.replace(" ", "_")) for kind, reason in runner.skipped)
    if code and code not in runner.produced and not runner.skipped:
        faults.append((page.path, 1, f"no block of this page gives {code}"))
    if arguments.update and any(runner.fresh.get(block.line, block.text) != block.text for block in page.blocks):
        write_back(arguments.root, page, runner.fresh)
    return runner.count


def compare_skips(allowed, skipped, pages):
    """Leaving a block unrun is a decision: it is listed, with a count, or it is a fault."""
    looked_at = {page.path.as_posix() for page in pages}
    for key in sorted(set(allowed) | set(skipped)):
        page, kind, reason = key
        if page not in looked_at and allowed[key] and skipped[key] == 0:
            continue
        if allowed[key] != skipped[key]:
            yield ALLOWED, 1, f"{page}: {skipped[key]} blocks `{kind}` are not run ({reason}), and {allowed[key]} are listed"


def arguments_of(argv):
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("pages", nargs="*", help="only these pages; without any, all of them")
    parser.add_argument("--program", required=True, type=Path, help="the built program kyujo")
    parser.add_argument("--root", type=Path, default=Path(__file__).resolve().parents[2], help="the project")
    parser.add_argument("--update", action="store_true", help="write what the program prints, and the index, into the pages")
    arguments = parser.parse_args(argv)
    arguments.program = arguments.program.resolve()
    arguments.root = arguments.root.resolve()
    return arguments


def main(argv):
    arguments = arguments_of(argv)
    if not arguments.program.is_file():
        print(f"there is no program at {arguments.program}", file=sys.stderr)
        return 1
    everything = read_pages(arguments.root)
    pages = [page for page in everything if not arguments.pages or page.path.as_posix() in arguments.pages]
    if not pages or len(pages) < len(arguments.pages):
        print("there is no such page", file=sys.stderr)
        return 1
    faults, skipped, count = [], Counter(), 0
    for page in pages:
        count += run_page(page, arguments, faults, skipped)
    faults += compare_skips(allowed_skips(arguments.root), skipped, pages)
    chosen = {page.path for page in pages}
    faults += [fault for fault in check_links(arguments.root, everything) if fault[0] in chosen]
    if not arguments.pages:
        faults += check_codes(arguments.root, everything)
        update = (lambda page: write_back(arguments.root, page, {})) if arguments.update else None
        faults += check_index(everything, update)
    for path, line, what in faults:
        print(f"{path}:{line}: {what}")
    for (page, kind, reason), times in sorted(skipped.items()):
        print(f"not run: {page}, {times} x {kind} ({reason})")
    print(f"{len(pages)} pages, {count} blocks run, {sum(skipped.values())} not run, {len(error_pages(everything))} error codes, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
