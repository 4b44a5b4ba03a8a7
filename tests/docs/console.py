"""Blocks that show a terminal: every `$ command` is run, and what it prints must be what the page shows."""

from dataclasses import dataclass, field

ELISION = "…"
MARK = "\x1ekyujo-docs:"


@dataclass
class Step:
    command: str
    shown: list = field(default_factory=list)
    line: int = 0  # in the block, counted from 0


def steps_of(text):
    """Commands with the output shown for each. `> ` continues a command that a backslash left open."""
    steps, stray = [], []
    for number, line in enumerate(text.rstrip("\n").split("\n")):
        if line.startswith("$ "):
            steps.append(Step(line[2:], line=number))
        elif line.startswith("> ") and steps and steps[-1].command.endswith("\\") and not steps[-1].shown:
            steps[-1].command += "\n" + line[2:]
        elif steps:
            steps[-1].shown.append(line)
        elif line.strip():
            stray.append(number)
    return steps, stray


def matches(shown, got):
    """Whether the lines are the same, where a line of nothing but `…` stands for any number of lines."""
    if not shown:
        return not got
    if shown[0].strip() == ELISION:
        return any(matches(shown[1:], got[skip:]) for skip in range(len(got) + 1))
    return bool(got) and shown[0] == got[0] and matches(shown[1:], got[1:])


def shows(part, got):
    """Whether the lines stand in the output, one after the other, anywhere."""
    return matches([ELISION, *part, ELISION], got)


def trimmed(lines):
    end = len(lines)
    while end and not lines[end - 1].strip():
        end -= 1
    return lines[:end]


def script_of(steps):
    """One shell for the whole block; `$?` still is that of the command before."""
    lines = []
    for step in steps:
        lines += [step.command, f"__status=$?; printf '%s%s\\n' '{MARK}' $__status; (exit $__status)"]
    return "\n".join(lines) + "\nexit 0\n"


def outcomes(output):
    """Per step: its lines and its exit status."""
    result, lines = [], []
    for line in output.split("\n"):
        before, mark, status = line.partition(MARK)
        if mark:
            result.append((trimmed(lines + ([before] if before else [])), int(status)))
            lines = []
        else:
            lines.append(line)
    return result


def asks_for_status(steps, index):
    """Whether the page shows the exit status of a step: a command that fails unnoticed would pass for one that works."""
    following = steps[index + 1].command if index + 1 < len(steps) else ""
    return following.strip() in ("echo $?", "echo \"$?\"", "echo exit code $?")


def renewed(shown, got):
    """What the page should show instead: as many lines as before where it leaves out the end; where it leaves out others, a person must choose."""
    shown = trimmed(shown)
    elisions = [index for index, line in enumerate(shown) if line.strip() == ELISION]
    if not elisions:
        return got
    if elisions == [len(shown) - 1]:
        return got[: len(shown) - 1] + shown[-1:]
    return shown


def run_console(block, sandbox):
    """Faults as (line, what) and the block's text as it should be."""
    steps, stray = steps_of(block.text)
    faults = [(block.line + 1 + number, "output that belongs to no command") for number in stray]
    if not steps:
        return faults + [(block.line, "a console block without a `$ command`")], block.text
    got = outcomes(sandbox.run(script_of(steps)).out)
    fresh = []
    for index, step in enumerate(steps):
        place = block.line + 1 + step.line
        lines, status = got[index] if index < len(got) else ([f"(the shell ended before this command)"], -1)
        if status != 0 and not asks_for_status(steps, index):
            faults.append((place, f"`{step.command}` ends with {status}, and the page does not say so with `$ echo $?`"))
        same = matches(trimmed(step.shown), lines)
        if not same:
            faults.append((place, f"`{step.command}` prints something else:\n" + "\n".join("      " + line for line in lines)))
        fresh += ["$ " + step.command.replace("\n", "\n> ")] + (step.shown if same else renewed(step.shown, lines))
        if not same and index + 1 < len(steps) and step.shown[-1:] == [""]:
            fresh.append("")
    return faults, "\n".join(trimmed(fresh)) + "\n"
