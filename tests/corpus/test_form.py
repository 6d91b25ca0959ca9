"""The corpus is well formed: each figure stands in its passage, and each says what it must."""

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any, get_args

import pytest

from crosswire.model.codes import Kind, Modality, Qualifier, Role, Scope, Unit

REGISTERS = sorted(Path(__file__).parent.glob("*.jsonl"))
every_register = pytest.mark.parametrize("path", REGISTERS, ids=lambda path: path.stem)
PASSAGE = {"id", "published", "title", "text", "about", "figures"}
MUST = {"in", "kind", "qualifier", "who", "role", "scope", "modality"}
MAY = {
    "value", "low", "high", "unit", "speaker", "day", "part_of", "revises", "optional",
    "kind_alt", "role_alt", "scope_alt", "speaker_alt",
}  # fmt: skip
CODES = {"kind": Kind, "qualifier": Qualifier, "role": Role, "scope": Scope, "modality": Modality}


def passages_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@every_register
def test_each_passage_is_whole_and_has_an_id_of_its_own(path: Path) -> None:
    passages = passages_of(path)
    assert max(Counter(passage["id"] for passage in passages).values()) == 1
    assert max(Counter(passage["text"] for passage in passages).values()) == 1
    for passage in passages:
        assert set(passage) == PASSAGE, passage["id"]
        assert passage["id"].startswith(path.stem + "-")
        assert all(passage[key].strip() for key in ("text", "about"))
        assert passage["published"] is None or dt.date.fromisoformat(passage["published"])


@every_register
def test_each_figure_has_its_codes(path: Path) -> None:
    for passage in passages_of(path):
        for figure in passage["figures"]:
            told = f"{passage['id']}: {figure['in']}"
            assert set(figure) >= MUST, told
            assert not set(figure) - MUST - MAY, told
            for key, codes in CODES.items():
                assert figure[key] in get_args(codes), told
            for key in ("kind", "role", "scope"):
                assert set(figure.get(key + "_alt", ())) <= set(get_args(CODES[key])), told
            assert figure.get("unit", "persons") in get_args(Unit), told


@every_register
def test_each_figure_stands_in_its_passage(path: Path) -> None:
    for passage in passages_of(path):
        whole = f"{passage['title'] or ''}\n{passage['text']}"
        carried = [figure["in"] for figure in passage["figures"]]
        for figure in passage["figures"]:
            told = f"{passage['id']}: {figure['in']}"
            assert figure["in"] in whole, told
            assert figure.get("part_of") in {*carried, None} - {figure["in"]} | {None}, told


@every_register
def test_each_figure_has_a_number_a_range_or_a_vague_word(path: Path) -> None:
    for passage in passages_of(path):
        for figure in passage["figures"]:
            told = f"{passage['id']}: {figure['in']}"
            value, low, high = (figure.get(key) for key in ("value", "low", "high"))
            if figure["qualifier"] == "vague":
                assert value is low is high is None, told
            elif figure["qualifier"] == "between":
                assert value is None, told
                assert low < high, told
            else:
                assert value is not None, told
                assert low is high is None, told
            for day in (figure.get("day") or "").split("/"):
                assert not day or dt.date.fromisoformat(day), told
