"""A place to run a page's blocks in: a copy of what a reader has after cloning, with the built program as ./kyujo."""

import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

FINDING = re.compile(r"^(error|warning)\[([A-Z]\d{3})\]", re.MULTILINE)
COPIED = ("rules", "examples", "seeds")
SECONDS = 120


class Result:
    def __init__(self, completed):
        self.status = completed.returncode
        self.out = completed.stdout
        self.codes = {"error": set(), "warning": set()}
        for severity, code in FINDING.findall(completed.stdout):
            self.codes[severity].add(code)


class Sandbox:
    """One per page, so that pages cannot lean on each other. Use as a context manager."""

    def __init__(self, root, program):
        self.root, self.program = Path(root), Path(program)

    def __enter__(self):
        self.folder = Path(tempfile.mkdtemp(prefix="kyujo-docs-"))
        for name in COPIED:
            if (self.root / name).is_dir():
                shutil.copytree(self.root / name, self.folder / name)
        (self.folder / "kyujo").symlink_to(self.program)
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def write(self, name, text):
        target = self.folder / name
        if not target.resolve().is_relative_to(self.folder.resolve()):
            raise ValueError(f"`{name}` lies outside of the page's folder")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return name

    def environment(self):
        kept = {name: value for name, value in os.environ.items() if not name.startswith("KYUJO_")}
        path = f"{self.folder}{os.pathsep}{kept.get('PATH', '')}"
        # The rules of a page are those beside it, never what this machine has installed.
        return kept | {"PATH": path, "KYUJO_RULES": "", "NO_COLOR": "1", "LC_ALL": "C.UTF-8", "TERM": "dumb"}

    def run(self, command):
        """Runs a list of words, or a bash script; what it writes to either stream comes back in one text, in the order written."""
        if isinstance(command, str):
            command = ["bash", "-c", command]
        completed = subprocess.run(
            command,
            cwd=self.folder,
            env=self.environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            timeout=SECONDS,
        )
        return Result(completed)
