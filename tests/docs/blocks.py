"""What each kind of fenced block must do when it is run.

law      lints clean, without warnings
           id=NAME       other blocks may stand on it          with=A,B    linted together with these (blocks, or files of the project)
           file=PATH     written there, for `$` commands to use
           error=L203    gives these errors and no others      warning=L301   the same for warnings
yaml     is a scenario file, and `kyujo test` passes
           rules=A,B     the law it is judged by, as `with` names it; without it, what the scenario itself asks for
           file, error, warning as above; `fails`: an expectation does not hold
ndjson   is scenarios that `kyujo convert` reads without a word; file, error as above;
           rules=A,B: `kyujo batch` judges every line by them
csv      the same, as a table
dfl      is a theory that `kyujo logic` reads without a word; file, error, warning as above
points   is a file of numbered points without faults; file, error, warning as above
console  every `$ command` is run in a folder like a fresh clone, and prints what is shown; a line `…` stands for any lines;
           a command that fails must be followed by `$ echo $?`
text     is not run; `skip=WHY` (console) and `needs=WHY` (the others) do the same. not_run.txt must list each with its count.

On a page docs/errors/CODE.md, a block gives CODE unless it says otherwise or has an id, for others to stand on: `law`, `yaml` and `dfl` no
other error of its group (on pages P…, `law` is traced, and all others may come with it). A `console` block there shows a part of what
is printed. setup/CODE.sh prepares the folder, and stands for the command of a block that shows none; without either, such a block is
not run.
"""

from console import run_console, shows

KNOWN = {
    "law": {"id", "with", "file", "error", "warning", "needs"},
    "yaml": {"rules", "file", "error", "warning", "fails", "needs"},
    "ndjson": {"rules", "file", "error", "needs"},
    "csv": {"file", "error", "needs"},
    "dfl": {"file", "error", "warning", "needs"},
    "points": {"file", "error", "warning", "needs"},
    "console": {"skip"},
    "text": set(),
}


class Runner:
    """Runs the blocks of one page in order."""

    def __init__(self, page, sandbox, implied="", setup=""):
        self.page, self.sandbox = page, sandbox
        self.implied = implied  # the error code that the page is about
        self.setup = setup  # a bash script that prepares the folder
        self.named = {block.get("id"): block for block in page.blocks if block.get("id")}
        self.faults = []  # (line, what)
        self.skipped = []  # (kind, reason)
        self.fresh = {}  # block line -> text as it should be
        self.produced = set()  # codes that blocks gave
        self.count = 0
        self.prepared = ""  # what the setup printed

    def fault(self, block, what, line=None):
        self.faults.append((line or block.line, what))

    def run(self):
        ids = [block.get("id") for block in self.page.blocks if block.get("id")]
        for block in self.page.blocks:
            if block.get("id") and ids.count(block.get("id")) > 1:
                self.fault(block, f"two blocks are called `{block.get('id')}`")
            if block.get("file"):
                self.sandbox.write(block.get("file"), block.text)
        if self.setup:
            self.prepared = self.sandbox.run(self.setup).out
        for block in self.page.blocks:
            self.one(block)

    def one(self, block):
        if block.kind not in KNOWN:
            what = f"blocks of kind `{block.kind}` are not run" if block.kind else "a fence must say what it holds"
            return self.fault(block, f"{what}: use {', '.join(sorted(KNOWN))}")
        for unknown in sorted(set(block.attributes) - KNOWN[block.kind]):
            self.fault(block, f"`{block.kind}` has no attribute `{unknown}`")
        reason = block.get("needs") or block.get("skip")
        if block.kind == "text" or reason:
            return self.skipped.append((block.kind, reason or "not run"))
        self.count += 1
        getattr(self, block.kind)(block)

    # --- law ---

    def place(self, block, ending):
        return block.get("file") or self.sandbox.write(f"block_{block.line}{ending}", block.text)

    def laws(self, names, block):
        """Files of blocks by name, with those that they stand on; a name that is no block is a path of the project."""
        files, waiting = [], list(names)
        while waiting:
            name = waiting.pop(0)
            other = self.named.get(name)
            if other is None and not (self.sandbox.folder / name).exists():
                self.fault(block, f"no block is called `{name}`, and there is no such file")
                continue
            path = name if other is None else self.place(other, ".law")
            if path not in files:
                files.append(path)
                waiting += other.names("with") if other else []
        return files

    def law(self, block):
        files = [self.place(block, ".law")] + self.laws(block.names("with"), block)
        if self.implied.startswith("P"):
            return self.traced(block, files)
        asked = ["--require-verification"] if self.implied == "L322" else []  # found on request only
        self.judge(block, self.sandbox.run(["./kyujo", "lint", "--limit", "0", *asked, *files]))

    def traced(self, block, files):
        (self.sandbox.folder / "no_scenarios").mkdir(exist_ok=True)
        result = self.sandbox.run(["./kyujo", "trace", "--limit", "0", *files, "--scenarios", "no_scenarios"])
        self.produced |= result.codes["error"]
        if self.implied not in result.codes["error"]:
            self.fault(block, f"errors: want {self.implied}, got {spelled(result.codes['error'])}\n{indented(result.out)}")

    # --- scenarios ---

    def yaml(self, block):
        words = [self.place(block, ".yaml"), "--limit", "0"]
        for path in self.laws(block.names("rules"), block):
            words += ["--rules", path]
        result = self.sandbox.run(["./kyujo", "test", *words])
        if self.implied:
            # What is wrong with a scenario is told by `check`; that it expects nothing, or nothing that holds, only by `test`.
            checked = self.sandbox.run(["./kyujo", "check", *words])
            result = checked if self.implied in checked.codes["error"] else result
        self.judge(block, result)

    def points(self, block):
        """Read by `sources verify`; the text it is compared with is of no interest."""
        text = self.sandbox.write("compared.txt", "nothing\n")
        result = self.sandbox.run(["./kyujo", "sources", "verify", "--points", self.place(block, ".yaml"), text])
        self.judge(block, result, compared=True)

    def ndjson(self, block):
        words = ["--limit", "0", self.place(block, ".ndjson")]
        laws = self.laws(block.names("rules"), block)
        command = ["batch"] if laws else ["convert", "--rules", "rules"]
        for path in laws:
            words += ["--rules", path]
        self.judge(block, self.sandbox.run(["./kyujo", *command, *words]))

    def csv(self, block):
        self.judge(block, self.sandbox.run(["./kyujo", "convert", "--limit", "0", self.place(block, ".csv")]))

    def dfl(self, block):
        self.judge(block, self.sandbox.run(["./kyujo", "logic", "--limit", "0", self.place(block, ".dfl")]))

    def judge(self, block, result, compared=False):
        self.produced |= result.codes["error"] | result.codes["warning"]
        errors, warnings = set(block.names("error")), set(block.names("warning"))
        if self.implied and not errors and not warnings and not block.get("id"):
            # What a broken declaration leaves undeclared is missed elsewhere: codes of other groups may come with it.
            others = {code for code in result.codes["error"] if code[:2] != self.implied[:2]}
            warned = self.implied in result.codes["warning"]
            errors, warnings = (others, {self.implied}) if warned else (others | {self.implied}, result.codes["warning"])
        elif errors:
            warnings = warnings or result.codes["warning"]  # a block that shows an error need not be flawless otherwise
        for severity, want in (("error", errors), ("warning", warnings)):
            got = result.codes[severity]
            if got != want:
                return self.fault(block, f"{severity}s: want {spelled(want)}, got {spelled(got)}\n{indented(result.out)}")
        unmet = result.status == 3
        good = unmet if block.get("fails") else result.status == 0 or (compared and unmet)
        if good == bool(errors):
            self.fault(block, f"ends with exit code {result.status}\n{indented(result.out)}")

    # --- terminal ---

    def console(self, block):
        if self.implied:
            return self.shown_part(block)
        faults, fresh = run_console(block, self.sandbox)
        for line, what in faults:
            self.fault(block, what, line)
        self.fresh[block.line] = fresh

    def shown_part(self, block):
        """An error page shows the finding, not the whole run."""
        commands = [line[2:] for line in block.text.split("\n") if line.startswith("$ ")]
        if not commands and not self.setup:
            return self.skipped.append(("console", "no_setup"))
        result = self.sandbox.run("\n".join(commands)) if commands else None
        output = result.out if result else self.prepared
        if not shows([line for line in block.text.rstrip("\n").split("\n") if not line.startswith("$ ")], output.split("\n")):
            self.fault(block, f"prints something else:\n{indented(output)}")
        if f"[{self.implied}]" in output:
            self.produced.add(self.implied)


def spelled(codes):
    return ", ".join(sorted(codes)) or "none"


def indented(text):
    return "\n".join("      " + line for line in text.rstrip("\n").split("\n"))
