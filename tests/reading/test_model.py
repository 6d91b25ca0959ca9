"""The setting `model`: only an installed pipeline, its weights before its code, else a code."""

from __future__ import annotations

import sys

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.errors import ModelError
from crosswire.reading.syntax import model, weights
from crosswire.reading.syntax.model import PINNED_SHA256, load_model
from crosswire.reading.syntax.weights import PINNED, weights_sha256


@pytest.fixture
def module(tmp_path, monkeypatch):
    """A module that can be imported, is no pipeline, and tells when it is run."""
    (tmp_path / "no_pipeline.py").write_text("raise SystemExit('the module was run')\n", "utf-8")
    (tmp_path / "no_package").mkdir()
    (tmp_path / "no_package" / "__init__.py").write_text(
        "raise SystemExit('the package was run')\n", "utf-8"
    )
    monkeypatch.syspath_prepend(tmp_path)


@pytest.mark.parametrize(
    "name",
    ["no_pipeline", "no_package", "no_package.sub", "spacy", "antigravity", "json", ".", "/", "..",
     "blank:en", "en", "a\0b", "x" * 5000, ""],
)  # fmt: skip
def test_a_name_that_is_no_installed_pipeline_runs_nothing(module, name):
    """The name was once imported as a module before anything was checked."""
    before = set(sys.modules)
    for use in (weights_sha256, load_model):
        with pytest.raises(ModelError, match="CW401"):
            use(name)
    assert set(sys.modules) == before


@given(st.text(max_size=30))
def test_any_name_is_a_pipeline_or_has_a_code(name):
    with pytest.raises(ModelError, match="CW401"):
        weights_sha256(name)


def test_the_weights_are_checked_before_the_code_is_run(monkeypatch):
    monkeypatch.setattr(model, "weights_sha256", lambda _: "0" * 64)
    monkeypatch.setattr(spacy, "load", lambda *_, **__: pytest.fail("it was loaded"))
    with pytest.raises(ModelError, match="CW402"):
        model.load_model.__wrapped__(PINNED)


def test_a_pipeline_that_cannot_be_loaded_has_a_code(monkeypatch):
    def broken(*_, **__):
        raise ImportError("it needs another package")

    monkeypatch.setattr(spacy, "load", broken)
    with pytest.raises(ModelError, match="another package"):
        model.load_model.__wrapped__(PINNED)


def test_the_pinned_pipeline_is_found_without_its_code():
    assert weights_sha256(PINNED) == PINNED_SHA256
    assert weights._folder(PINNED).name == PINNED


def test_lemmas_are_those_of_the_pipeline_as_it_comes():
    own, plain = load_model(PINNED), spacy.load(PINNED, exclude=["ner"])
    index = own.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    assert {type(known) for known in index.values()} == {frozenset}
    text = (
        "The shelling wounded children, geese and oxen before sirens were heard in the suburbs;"
        " militias hung flags on the worst-hit houses, and the rescuers' searches went on."
    )
    assert [token.lemma_ for token in own(text)] == [token.lemma_ for token in plain(text)]
