"""What must hold of the pages without running them: links lead somewhere, every error code has its page, the index is complete."""

import re

CODE_LITERAL = re.compile(r'"([DLSFP]\d{3})"')
TITLE = re.compile(r"^# ([A-Z]\d{3}): (.+)$")
PROJECT_PATH = re.compile(r"^(?:rules|examples|seeds|docs|engine|include|tests|bench)/[\w./-]+$")
BEGIN = "<!-- index of error codes: written by tests/docs/run.py --update -->"
END = "<!-- end of the index -->"


def check_links(root, pages):
    """Relative links, their anchors, and project paths named in `code`."""
    by_path = {(root / page.path).resolve(): page for page in pages}
    for page in pages:
        yield from ((page.path, line, what) for line, what in page.faults)
        for line, link in page.links():
            if re.match(r"[a-z]+:", link):
                continue
            target, _, anchor = link.partition("#")
            path = (root / page.path.parent / target).resolve() if target else (root / page.path).resolve()
            if not path.exists() or not path.is_relative_to(root.resolve()):
                yield page.path, line, f"the link `{link}` leads nowhere"
            elif anchor and path in by_path and anchor not in by_path[path].anchors():
                yield page.path, line, f"`{target or page.path.name}` has no heading `#{anchor}`"
        written = {block.get("file") for block in page.blocks}
        for line, code in page.inline_code():
            if PROJECT_PATH.match(code) and code not in written and not (root / code).exists():
                yield page.path, line, f"there is no `{code}`"


def codes_in_engine(root):
    """Codes written as texts anywhere in the engine, with a file each."""
    found = {}
    for folder in ("engine", "include"):
        for path in sorted((root / folder).rglob("*.[ch]pp")):
            for code in CODE_LITERAL.findall(path.read_text(encoding="utf-8")):
                found.setdefault(code, path.relative_to(root))
    return found


def error_pages(pages):
    """Code -> (page, what it means), from the first lines of docs/errors/*.md."""
    found = {}
    for page in pages:
        if page.path.parent.as_posix() != "docs/errors":
            continue
        title = TITLE.match(page.lines[0])
        found[page.path.stem] = (page, title.group(2) if title and title.group(1) == page.path.stem else None)
    return found


def check_codes(root, pages):
    engine, written = codes_in_engine(root), error_pages(pages)
    for code, path in sorted(engine.items()):
        if code not in written:
            yield path, 1, f"{code} has no page docs/errors/{code}.md"
    for code, (page, meaning) in sorted(written.items()):
        if meaning is None:
            yield page.path, 1, f"the first line must be `# {code}: what it means`"
        if code not in engine:
            yield page.path, 1, f"nothing in the engine reports {code}"


GROUPS = {
    "L1": "Law files: how they are written",
    "L2": "Law files: names and types",
    "L3": "Law files: structure, sources, strength",
    "S1": "Scenario files: YAML",
    "S2": "Scenario files: names and types",
    "S3": "Scenario files: expectations",
    "S4": "Scenario files: together with the law",
    "D1": "Theories of defeasible logic",
    "F1": "Files, folders, limits",
    "P1": "Points of a source, and tracing",
}


def index_of_codes(pages):
    lines = []
    written = error_pages(pages)
    for group in sorted({code[:2] for code in written}, key=lambda one: (list(GROUPS).index(one) if one in GROUPS else len(GROUPS), one)):
        codes = sorted(code for code in written if code.startswith(group))
        lines += [f"**{GROUPS.get(group, group)}**", "", "| code | |", "| --- | --- |"]
        lines += [f"| [{code}](errors/{code}.md) | {written[code][1] or ''} |" for code in codes]
        lines.append("")
    return lines


def check_index(pages, update=None):
    """The list in docs/language.md is the list of pages. With `update`, it is put there."""
    for page in pages:
        if page.path.as_posix() != "docs/language.md":
            continue
        if BEGIN not in page.lines or END not in page.lines:
            yield page.path, 1, "the index of error codes has lost its marks"
            return
        begin, end = page.lines.index(BEGIN) + 1, page.lines.index(END)
        want = [""] + index_of_codes(pages)
        if page.lines[begin:end] == want:
            return
        if update:
            page.lines[begin:end] = want
            return update(page)
        yield page.path, begin, "the index of error codes is not that of docs/errors: tests/docs/run.py --update writes it"
