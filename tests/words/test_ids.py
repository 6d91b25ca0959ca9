"""An id stands once in its data file: of two the later would silently take the other's place."""

from __future__ import annotations

from collections import Counter
from importlib import resources

import pytest
import yaml

FILES = sorted(
    f.name for f in resources.files("crosswire.data").iterdir() if f.name.endswith(".yml")
)


@pytest.mark.parametrize("name", FILES)
def test_no_id_stands_twice_in_a_file(name):
    rows = yaml.safe_load(resources.files("crosswire.data").joinpath(name).read_text("utf-8"))
    ids = Counter(row["id"] for row in rows if isinstance(row, dict) and "id" in row)
    assert [key for key, count in ids.items() if count > 1] == []
