"""Every command that a page shows is run on the sample, and prints what the page quotes."""

from __future__ import annotations

import pytest

from .pages import ROOT, blocks, every_page
from .transcript import commands, inside, missing

SHOWING = [page for page in every_page() if blocks(page.read_text("utf-8"), "console")]


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_the_commands_of_a_page_print_what_it_quotes(page, desk):
    for command in commands(page.read_text("utf-8")):
        if not command.line.startswith("crosswire "):
            assert not command.quoted, f"{command.line}: only commands that are run are quoted"
            continue
        printed = desk.run(command.line)
        assert printed.code in (0, 1), f"{command.line}\n{printed.text}"
        left = missing(command, printed)
        assert not left, (
            f"{command.line} does not print {left[0]!r}; it prints:\n{printed.text}\n"
            "Where that is right, run: python -m tests.docs.refresh"
        )


@pytest.mark.parametrize("page", every_page(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_scripts_in_python_run(page, desk):
    for script in blocks(page.read_text("utf-8"), "python"):
        with inside(desk.folder):
            exec(compile(script, page.name, "exec"), {"__name__": "example"})  # noqa: S102
