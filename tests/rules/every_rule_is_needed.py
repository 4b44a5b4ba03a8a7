#!/usr/bin/env python3
"""Every shipped rule is needed: without it, some example gets another verdict or other reasons.

usage: every_rule_is_needed.py PROGRAM PROJECT_FOLDER

Takes each rule out of a copy of the rules in turn and compares the answers for all examples with those of the whole law.
What names the missing rule (an `overrides`, an expectation) is taken out with it, so that only answers are compared.
"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

DECLARATION = re.compile(r"^(order|source|entity|concept|rule|question|precedence|claim|use)\b")
RULE = re.compile(r"^rule (\w+)")


def without(text, name):
    """The text of a law file without one rule, and without the header lines that name it."""
    kept, dropping = [], False
    for line in text.splitlines(keepends=True):
        rule = RULE.match(line)
        if rule:
            dropping = rule.group(1) == name
        elif DECLARATION.match(line):
            dropping = False
        refers = re.match(rf"\s+(overrides|exception to)\s+{name}\s*$", line)
        if not dropping and not refers:
            kept.append(line)
    return "".join(kept)


def answers(program, folder):
    """Every answer: of things and of the classes that the examples ask for, with the rules that decide."""
    run = subprocess.run([program, "check", "examples", "--format", "json"], cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"the examples could not be judged:\n{run.stderr}")
    return json.loads(run.stdout)["scenarios"]


def without_reasons(text):
    """Scenario documents whose `expect` still asks for classes, but names no rule: the rule may be gone."""
    reasons = r"(?:not_)?because:\s*\[[^\]]*\]"
    text = re.sub(reasons + r",\s*", "", text)
    text = re.sub(r",\s*" + reasons, "", text)
    return re.sub(r"^[ \t]*" + reasons + r"[ \t]*\n", "", text, flags=re.M)


def main():
    program, project = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for part in ("rules", "examples", "seeds"):
            shutil.copytree(project / part, folder / part)
        for example in (folder / "examples").rglob("*.yaml"):
            example.write_text(without_reasons(example.read_text(encoding="utf-8")), encoding="utf-8")
        whole = answers(program, folder)
        files = {path: path.read_text(encoding="utf-8") for path in (folder / "rules").rglob("*.law")}
        names = [name for text in files.values() for name in re.findall(r"^rule (\w+)", text, flags=re.M)]
        if not names:
            sys.exit("no rule was found")
        idle = []
        for name in names:
            for path, text in files.items():
                path.write_text(without(text, name), encoding="utf-8")
            if answers(program, folder) == whole:
                idle.append(name)
        for name in idle:
            print(f"without {name}, every example has the same verdict for the same reasons")
        print(f"{len(names)} rules, {len(names) - len(idle)} needed")
        sys.exit(1 if idle else 0)


if __name__ == "__main__":
    main()
