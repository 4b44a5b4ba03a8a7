#!/usr/bin/env python3
"""The runner finds what it is there to find. A stand-in for the program reports a finding for each `!CODE` in a file."""

import sys
import tempfile
import unittest
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

sys.dont_write_bytecode = True
sys.path.insert(0, str(Path(__file__).resolve().parent))

import run  # noqa: E402

STAND_IN = """#!/bin/sh
case $1 in
say) shift; echo "$@"; exit 0 ;;
fail) echo "failed" >&2; exit 3 ;;
esac
shift
status=0
for file in "$@"; do
    grep -q UNMET "$file" 2>/dev/null && status=3
    [ -f "$file" ] || continue
    for code in $(grep -o '!L[0-9]*' "$file" | tr -d '!'); do echo "error[$code]: no good"; status=2; done
    for code in $(grep -o '?L[0-9]*' "$file" | tr -d '?'); do echo "warning[$code]: hm"; done
done
exit $status
"""


class RunnerTest(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.root = Path(self.folder.name)
        self.write("tests/docs/not_run.txt", "")
        self.write("engine/codes.hpp", "")
        self.write("program", STAND_IN)
        (self.root / "program").chmod(0o755)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def outcome(self, readme="", *more):
        """Exit code and output of the runner for a README."""
        self.write("README.md", readme)
        output = StringIO()
        with redirect_stdout(output):
            status = run.main(["--program", str(self.root / "program"), "--root", str(self.root), *more])
        return status, output.getvalue()

    def passes(self, readme="", *more):
        status, output = self.outcome(readme, *more)
        self.assertEqual(status, 0, output)
        return output

    def fails(self, readme, saying, *more):
        status, output = self.outcome(readme, *more)
        self.assertEqual(status, 1, output)
        self.assertIn(saying, output)

    # --- fences ---

    def test_an_untagged_fence_does_not_escape(self):
        self.fails("```\nx\n```\n", "README.md:1: a fence must say what it holds")

    def test_an_unknown_kind_does_not_escape(self):
        self.fails("```cpp\nx\n```\n", "blocks of kind `cpp` are not run")

    def test_an_unknown_attribute_is_a_fault(self):
        self.fails("```law eror=L203\n!L203\n```\n", "`law` has no attribute `eror`")

    def test_a_fence_that_is_never_closed_is_a_fault(self):
        self.fails("```law\nx\n", "this fence is never closed")

    def test_fences_of_tildes_and_in_lists_are_found(self):
        self.fails("- item\n  ~~~law\n  !L203\n  ~~~\n", "errors: want none, got L203")

    # --- law and scenarios ---

    def test_a_law_block_is_clean_or_gives_exactly_its_codes(self):
        self.passes("```law\nfine\n```\n")
        self.passes("```law error=L203\n!L203\n```\n")
        self.fails("```law\n!L203\n```\n", "errors: want none, got L203")
        self.fails("```law\n?L301\n```\n", "warnings: want none, got L301")
        self.fails("```law error=L203\nfine\n```\n", "errors: want L203, got none")
        self.fails("```law error=L203\n!L203 !L206\n```\n", "errors: want L203, got L203, L206")

    def test_a_block_is_linted_with_the_blocks_it_stands_on(self):
        base = "```law id=base error=L203\n!L203\n```\n```law id=middle with=base error=L203\n\n```\n"
        self.passes(base + "```law with=middle error=L203\n\n```\n")
        self.fails("```law with=nothing\n\n```\n", "no block is called `nothing`")

    def test_a_scenario_is_judged_by_the_blocks_it_names(self):
        self.passes("```law id=base error=L203\n!L203\n```\n```yaml rules=base error=L203\nact: {}\n```\n")

    def test_a_scenario_that_fails_must_say_so(self):
        self.passes("```yaml fails\nUNMET\n```\n")
        self.fails("```yaml\nUNMET\n```\n", "ends with exit code 3")
        self.fails("```yaml fails\nfine\n```\n", "ends with exit code 0")

    # --- terminal ---

    def test_a_command_must_print_what_is_shown(self):
        self.passes("```console\n$ ./kyujo say one\none\n$ ./kyujo say two\ntwo\n```\n")
        self.fails("```console\n$ ./kyujo say one\ntwo\n```\n", "prints something else")
        self.fails("```console\n$ ./kyujo say one\n```\n", "prints something else")

    def test_an_ellipsis_stands_for_any_lines(self):
        shown = "```console\n$ printf 'a\\nb\\nc\\n'\na\n…\n{}\n```\n"
        self.passes(shown.format("c"))
        self.passes(shown.format("b\nc"))
        self.fails(shown.format("b"), "prints something else")

    def test_a_failing_command_must_show_its_exit_code(self):
        self.passes("```console\n$ ./kyujo fail\nfailed\n$ echo $?\n3\n```\n")
        self.fails("```console\n$ ./kyujo fail\nfailed\n```\n", "ends with 3")
        self.fails("```console\n$ ./kyujo fail\nfailed\n$ echo $?\n2\n```\n", "prints something else")

    def test_commands_see_the_files_of_the_page_only(self):
        self.passes("```law file=my.law\nfine\n```\n```console\n$ cat my.law\nfine\n```\n")
        self.write("docs/other.md", "```console\n$ cat my.law\n…\n```\n")
        self.fails("```law file=my.law\nfine\n```\n", "docs/other.md:2: `cat my.law` ends with 1")

    def test_a_block_without_a_command_is_a_fault(self):
        self.fails("```console\nhello\n```\n", "output that belongs to no command")

    def test_update_writes_what_is_printed(self):
        self.outcome("```console\n$ ./kyujo say one\ntwo\n\n$ ./kyujo say three\n```\nend\n", "--update")
        page = (self.root / "README.md").read_text(encoding="utf-8")
        self.assertEqual(page, "```console\n$ ./kyujo say one\none\n\n$ ./kyujo say three\nthree\n```\nend\n")
        self.passes(page)

    def test_update_leaves_out_what_the_page_leaves_out(self):
        self.outcome("```console\n$ printf 'a\\nb\\nc\\nd\\n'\nx\nb\n…\n```\n", "--update")
        page = (self.root / "README.md").read_text(encoding="utf-8")
        self.assertEqual(page, "```console\n$ printf 'a\\nb\\nc\\nd\\n'\na\nb\n…\n```\n")

    # --- what is not run ---

    def test_what_is_not_run_must_be_listed_with_its_count(self):
        self.fails("```text\nx\n```\n", "README.md: 1 blocks `text` are not run (not_run), and 0 are listed")
        self.write("tests/docs/not_run.txt", "README.md text not_run 1\n")
        self.assertIn("not run: README.md, 1 x text", self.passes("```text\nx\n```\n"))
        self.fails("```text\nx\n```\n```text\ny\n```\n", "2 blocks `text` are not run")
        self.fails("none\n", "0 blocks `text` are not run")

    # --- error pages ---

    def test_an_error_page_must_give_its_code(self):
        self.write("engine/codes.hpp", 'x = "L203";')
        self.write("docs/errors/L203.md", "# L203: a name\n```law\n!L203\n```\n")
        self.passes()
        self.write("docs/errors/L203.md", "# L203: a name\n```law\n!L206\n```\n")
        self.fails("", "errors: want L203, got L206")
        self.write("docs/errors/L203.md", "# L203: a name\n")
        self.fails("", "no block of this page gives L203")

    def test_an_error_page_may_bring_its_own_law(self):
        self.write("engine/codes.hpp", 'x = "L401";')
        self.write("docs/errors/L401.md", "# L401: both\n```law id=base\nfine\n```\n```yaml rules=base\n!L401\n```\n")
        self.passes()

    def test_a_page_about_a_warning_shows_the_warning(self):
        self.write("engine/codes.hpp", 'x = "L301";')
        self.write("docs/errors/L301.md", "# L301: hm\n```law\n?L301\n```\n")
        self.passes()

    def test_an_error_page_may_show_a_part_of_a_run(self):
        self.write("engine/codes.hpp", 'x = "F150";')
        page = "# F150: a file\n```console\n{}error[F150]: no good\n```\n"
        self.write("docs/errors/F150.md", page.format("$ printf 'a\\nerror[F150]: no good\\nb\\n'; false\n"))
        self.passes()
        self.write("docs/errors/F150.md", page.format("$ echo hello\n"))
        self.fails("", "prints something else")
        self.write("docs/errors/F150.md", page.format(""))
        self.fails("", "1 blocks `console` are not run (no_setup)")
        self.write("tests/docs/setup/F150.sh", "echo 'error[F150]: no good'\n")
        self.passes()

    def test_codes_and_pages_match(self):
        self.write("engine/codes.hpp", 'x = "L203";')
        self.fails("", "L203 has no page docs/errors/L203.md")
        self.write("docs/errors/L203.md", "# L203: a name\n```law\n!L203\n```\n")
        self.write("docs/errors/L999.md", "# L999: nothing\n```law\n!L999\n```\n")
        self.fails("", "nothing in the engine reports L999")

    def test_the_index_lists_every_code(self):
        self.write("engine/codes.hpp", 'x = "L203";')
        self.write("docs/errors/L203.md", "# L203: a name\n```law\n!L203\n```\n")
        self.write("docs/language.md", f"{run_index_begin()}\n{run_index_end()}\n")
        self.fails("", "the index of error codes is not that of docs/errors")
        self.passes("", "--update")
        self.assertIn("| [L203](errors/L203.md) | a name |", (self.root / "docs/language.md").read_text(encoding="utf-8"))
        self.passes()

    # --- links ---

    def test_links_lead_somewhere(self):
        self.write("docs/a.md", "# A page, with `code`\n[back](../README.md)\n")
        self.passes("[a](docs/a.md) [part](docs/a.md#a-page-with-code) [out](https://example.org/x) `docs/a.md`\n")
        self.fails("[b](docs/b.md)\n", "README.md:1: the link `docs/b.md` leads nowhere")
        self.fails("[a](docs/a.md#b)\n", "`docs/a.md` has no heading `#b`")
        self.fails("see `docs/b.md`\n", "there is no `docs/b.md`")
        self.fails("[up](../x)\n", "the link `../x` leads nowhere")

    def test_a_link_may_run_on_in_the_next_line(self):
        self.fails("see [some\nplace](docs/b.md)\n", "README.md:1: the link `docs/b.md` leads nowhere")
        self.fails("fine\nand `code` [b](docs/b.md)\n", "README.md:2: the link `docs/b.md` leads nowhere")

    def test_links_in_fences_are_no_links(self):
        self.passes("```law\n[a](b)\n```\n")


def run_index_begin():
    return run.check_index.__globals__["BEGIN"]


def run_index_end():
    return run.check_index.__globals__["END"]


if __name__ == "__main__":
    unittest.main()
