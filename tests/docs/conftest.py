"""One folder for all commands that the pages show, made once."""

from __future__ import annotations

import pytest

from crosswire.desk.dossier import render as dossier

from .transcript import Desk

FIRST = "crosswire run sample/reports --case sample --actors sample/actors.yml"


@pytest.fixture(scope="session", autouse=True)
def _pages_are_drawn_once():
    """The same record gives the same page, and some commands of the pages draw it twice."""
    draw, drawn = dossier.render_dossier, {}

    def once(record, *, title, names=None, generated=None):
        key = (record, title, tuple((names or {}).items()), generated)
        if key not in drawn:
            drawn[key] = draw(record, title=title, names=names, generated=generated)
        return drawn[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dossier, "render_dossier", once)
        yield


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """A desk on which the sample was run into the case `sample`."""
    made = Desk(tmp_path_factory.mktemp("docs"))
    assert made.run(FIRST).code == 0
    return made
