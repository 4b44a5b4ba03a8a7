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

import yaml

DECLARATION = re.compile(r"^(order|source|entity|concept|rule|question|precedence|claim|use)\b")
RULE = re.compile(r"^rule (\w+)")


NAMES = re.compile(r"^(\s+(?:overrides|exception to)\s+)(\w+(?:,\s+\w+)*)[ \t]*\n", flags=re.M)


def without(text, name):
    """The text of a law file without one rule, and without its name in the headers of others."""
    kept, dropping = [], False
    for line in text.splitlines(keepends=True):
        rule = RULE.match(line)
        if rule:
            dropping = rule.group(1) == name
        elif DECLARATION.match(line):
            dropping = False
        if not dropping:
            kept.append(line)

    def header(found):
        names = re.split(r",\s+", found[2])
        left = [other for other in names if other != name]
        return found[0] if left == names else f"{found[1]}{', '.join(left)}\n" if left else ""

    return NAMES.sub(header, "".join(kept))


def printed(program, folder, command, files):
    run = subprocess.run([program, command, "--format", "json", *files], cwd=folder, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        sys.exit(f"the examples could not be judged:\n{run.stderr}")
    return json.loads(run.stdout)["scenarios"]


def answers(program, folder, file):
    """Every answer: of things and of the classes that the examples ask for, with the rules that decide."""
    return printed(program, folder, "check", [file])


def rules_at_work(part, found):
    """Rules that do something in an explanation: that stand, are beaten or open, or give a class."""
    if isinstance(part, dict):
        idle = part.get("outcome") in ("condition_false", "not_yet", "no_longer", "source_left_out")
        if isinstance(part.get("rule"), dict) and not idle:
            found.add(part["rule"]["name"])
        elif isinstance(part.get("rule"), str):
            found.add(part["rule"])
        part = list(part.values())
    for item in part if isinstance(part, list) else []:
        if isinstance(item, (dict, list)):
            rules_at_work(item, found)
    return found


REASONS = ("because", "not_because", "duties")


def drop_reasons(node):
    if isinstance(node, yaml.MappingNode):
        node.value = [(key, value) for key, value in node.value if key.value not in REASONS]
        for _, value in node.value:
            drop_reasons(value)


def without_reasons(text):
    """Scenario documents whose `expect` still asks for classes, but names no rule: the rule may be gone."""
    documents = list(yaml.compose_all(text, Loader=yaml.BaseLoader))
    for document in documents:
        for key, value in document.value:
            if key.value == "expect":
                drop_reasons(value)
    return yaml.serialize_all(documents, Dumper=yaml.BaseDumper, allow_unicode=True)


def main():
    program, project = sys.argv[1], pathlib.Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        for part in ("rules", "examples", "seeds"):
            shutil.copytree(project / part, folder / part)
        for example in (folder / "examples").rglob("*.yaml"):
            example.write_text(without_reasons(example.read_text(encoding="utf-8")), encoding="utf-8")
        examples = sorted(str(path.relative_to(folder)) for path in (folder / "examples").rglob("*.yaml"))
        whole = {example: answers(program, folder, example) for example in examples}
        at_work = {example: rules_at_work(printed(program, folder, "explain", [example]), set()) for example in examples}
        files = {path: path.read_text(encoding="utf-8") for path in (folder / "rules").rglob("*.law")}
        names = [name for text in files.values() for name in re.findall(r"^rule (\w+)", text, flags=re.M)]
        if not names:
            sys.exit("no rule was found")
        idle = []
        for name in names:
            changed = [path for path, text in files.items() if name in text]
            for path in changed:
                path.write_text(without(files[path], name), encoding="utf-8")
            if all(answers(program, folder, example) == whole[example] for example in examples if name in at_work[example]):
                idle.append(name)
            for path in changed:
                path.write_text(files[path], encoding="utf-8")
        for name in idle:
            print(f"without {name}, every example has the same verdict for the same reasons")
        print(f"{len(names)} rules, {len(names) - len(idle)} needed")
        sys.exit(1 if idle else 0)


if __name__ == "__main__":
    main()
