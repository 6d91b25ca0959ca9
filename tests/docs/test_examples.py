"""Every example with a prompt (`>>>`) gives what its page says."""

from __future__ import annotations

import doctest

import pytest

from .pages import DOCS, ROOT, blocks
from .transcript import inside

SHOWING = [p for p in sorted(DOCS.rglob("*.md")) if blocks(p.read_text("utf-8"), "pycon")]


@pytest.mark.parametrize("page", SHOWING, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_examples(page, desk):
    text = "\n".join(blocks(page.read_text("utf-8"), "pycon"))
    test = doctest.DocTestParser().get_doctest(text, {}, page.name, str(page), 0)
    told: list[str] = []
    flags = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
    with inside(desk.folder):
        result = doctest.DocTestRunner(optionflags=flags).run(test, out=told.append)
    assert result.attempted
    assert not result.failed, "".join(told)
