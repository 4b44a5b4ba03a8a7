"""Markdown pages as the runner sees them: fenced blocks, headings, links. Only what these pages use of Markdown."""

import re
import shlex
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^(?P<indent> *)(?P<mark>`{3,}|~{3,})(?P<info>[^`]*)$")
HEADING = re.compile(r"^(#{1,6}) +(.*?) *#*$")
LINK = re.compile(r"(?<!!)\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^()\s]+)\)")
CODE = re.compile(r"(`+)(.+?)\1", re.DOTALL)


@dataclass
class Block:
    """A fenced block. `line` is that of its first fence, counted from 1; `first` and `last` delimit its lines in Page.lines."""

    page: Path
    line: int
    kind: str
    attributes: dict
    text: str
    first: int = 0
    last: int = 0
    indent: int = 0

    def get(self, name):
        return self.attributes.get(name, "")

    def names(self, name):
        """A comma-separated attribute as a list."""
        return [word for word in self.get(name).split(",") if word]


@dataclass
class Page:
    path: Path  # relative to the project
    lines: list
    blocks: list = field(default_factory=list)
    prose: list = field(default_factory=list)  # (line number, text) outside of fences
    faults: list = field(default_factory=list)  # (line number, what)

    def headings(self):
        return [match.group(2) for _, line in self.prose if (match := HEADING.match(line))]

    def anchors(self):
        """Names by which links reach the headings, made as the usual Markdown renderers make them."""
        seen = {}
        names = set()
        for heading in self.headings():
            name = re.sub(r"[^\w\- ]", "", heading.replace("`", "").lower()).replace(" ", "-")
            count = seen.get(name, 0)
            seen[name] = count + 1
            names.add(name if count == 0 else f"{name}-{count}")
        return names

    def paragraphs(self):
        """Lines that follow each other, for links and code may run on in the next line. Yields the number of the first and the text."""
        begin, lines = 0, []
        for number, line in self.prose + [(0, "")]:
            if lines and (not line.strip() or number != begin + len(lines)):
                yield begin, "\n".join(lines)
                lines = []
            if line.strip():
                begin = begin if lines else number
                lines.append(line)

    def links(self):
        for begin, text in self.paragraphs():
            hidden = CODE.sub(lambda match: "`" + "\n" * match.group().count("\n") + "`", text)
            for match in LINK.finditer(hidden):
                yield begin + hidden.count("\n", 0, match.start()), match.group(1)

    def inline_code(self):
        for begin, text in self.paragraphs():
            for match in CODE.finditer(text):
                yield begin + text.count("\n", 0, match.start()), match.group(2).strip()


def attributes_of(info):
    """`law error=L203 id=x` gives its kind and its attributes; an attribute without a value is its own value."""
    words = shlex.split(info)
    if not words:
        return "", {}
    pairs = (word.partition("=") for word in words[1:])
    return words[0], {name: value if equals else name for name, equals, value in pairs}


def read_page(root, path):
    page = Page(path, (root / path).read_text(encoding="utf-8").split("\n"))
    opened = None
    for number, line in enumerate(page.lines, start=1):
        match = FENCE.match(line)
        if opened is None and match:
            kind, attributes = attributes_of(match.group("info").strip())
            opened = Block(path, number, kind, attributes, "", first=number, indent=len(match.group("indent")))
            mark = match.group("mark")
        elif opened is None:
            page.prose.append((number, line))
        elif match and match.group("mark").startswith(mark) and not match.group("info").strip():
            opened.last = number - 1
            body = page.lines[opened.first : opened.last]
            opened.text = "".join(text[min(opened.indent, len(text) - len(text.lstrip(" "))) :] + "\n" for text in body)
            page.blocks.append(opened)
            opened = None
    if opened is not None:
        page.faults.append((opened.line, "this fence is never closed"))
    return page


def read_pages(root):
    """README.md and everything below docs/, in a fixed order."""
    paths = [Path("README.md")] + sorted(path.relative_to(root) for path in (root / "docs").rglob("*.md"))
    return [read_page(root, path) for path in paths if (root / path).is_file()]
