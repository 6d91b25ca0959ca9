"""The floors hold, and no floor can be lowered by the way."""

import pytest

from tests.quality import expected, floors, measure, pile_measures


def test_the_sample_is_read_at_least_as_well_as_before():
    corpus, shares, _ = measure.sample()
    assert corpus == floors.floors("sample")[0], "the sample changed: measure anew with --update"
    assert floors.below("sample", shares) == []


def test_no_number_that_counts_no_people_becomes_a_claim():
    assert measure.sample()[2].false == []


def test_the_held_part_of_the_corpus_is_read_at_least_as_well_as_before():
    corpus, shares = measure.corpus()
    assert corpus == floors.floors("corpus")[0], "the corpus changed: measure anew with --update"
    assert floors.below("corpus", shares) == []


@pytest.mark.skipif(
    not (measure.SHARED / "gold" / "crises").is_dir(),
    reason="the shared gold is not beside the repository",
)
def test_the_shared_gold_is_read_at_least_as_well_as_before():
    corpus, shares = measure.crises()
    assert corpus == floors.floors("crises")[0], "the gold changed: measure anew with --update"
    assert floors.below("crises", shares) == []


@pytest.mark.skipif(
    not (measure.SHARED / "gold" / "gva").is_dir(),
    reason="the shared gold is not beside the repository",
)
@pytest.mark.parametrize("name", ["copies", "stories", "times", "places"])
def test_each_shared_gold_is_read_at_least_as_well_as_before(name):
    corpus, shares = getattr(pile_measures, name)()
    assert corpus == floors.floors(name)[0], "the gold changed: measure anew with --update"
    assert floors.below(name, shares) == []


def test_a_floor_never_goes_down(tmp_path, monkeypatch):
    monkeypatch.setattr(floors, "FILE", tmp_path / "baseline.json")
    floors.raised("x", "abc", {"found": 0.5})
    floors.raised("x", "abc", {"found": 0.6})
    with pytest.raises(ValueError, match="found would go down"):
        floors.raised("x", "abc", {"found": 0.59})
    assert floors.floors("x") == ("abc", {"found": 0.6})


def test_the_expected_record_names_every_report_of_the_sample():
    names = set(expected.load()["reports"])
    files = {f.name for f in (expected.SAMPLE / "reports").iterdir() if f.suffix != ".jsonl"}
    assert files <= names
    assert {n for n in names if "." in n} == files
