"""One folder for all commands that the pages show, made once."""

from __future__ import annotations

import pytest

from .transcript import Desk

FIRST = "crosswire run sample/reports --case sample --actors sample/actors.yml"


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """A desk on which the sample was run into the case `sample`."""
    made = Desk(tmp_path_factory.mktemp("docs"))
    assert made.run(FIRST).code == 0
    return made
