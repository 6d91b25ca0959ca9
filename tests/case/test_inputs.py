"""Adding reports: once each, under ids that do not depend on the order."""

from __future__ import annotations

import tempfile
from itertools import chain, count, permutations
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.case import Store
from crosswire.case.layout import original_path

from .factory import reading_of, received

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from crosswire.intake.received import Received

TWINS = ("text 859", "text 4460")  # their SHA-256s share the first 8 digits


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "x.case") as made:
        yield made


def ids(store: Store) -> dict[str, str]:
    """The report ids by text."""
    return {one.original.decode(): one.report_id for one in store.pending("none")}


def test_a_report_is_kept_as_it_came(store: Store) -> None:
    one = received("25 killed \U0001f4a5\r\n", path="b/a.txt", published="2019-03-19")
    assert store.add(one) == "added"
    assert list(store.pending("f")) == [one]
    assert original_path(store.folder, one.sha256).read_bytes() == one.original


def test_the_same_bytes_are_known_and_the_smallest_path_stays(store: Store) -> None:
    assert store.add(received("x", path="b.txt")) == "added"
    for path in ("c.txt", "a.txt", None, "b.txt"):
        assert store.add(received("x", path=path)) == "known"
    assert [one.path for one in store.pending("f")] == ["a.txt"]
    assert store.counts()["inputs"] == 1


def test_a_changed_path_or_day_has_the_report_read_again(store: Store) -> None:
    one = received("x", path="b.txt")
    store.add(one)
    store.put_reading(reading_of(one), one.sha256, "f")
    before = store.basis()
    store.add(one)
    assert not list(store.pending("f"))
    assert store.basis() == before
    store.add(received("x", path="a.txt"))
    assert [one.path for one in store.pending("f")] == ["a.txt"]
    store.add(received("x", path="a.txt", published="2019-03-19"))
    assert [one.published for one in store.pending("f")] == ["2019-03-19"]
    assert store.basis() != before


def test_an_id_wanted_twice_goes_to_the_smaller_sha256(store: Store) -> None:
    first, second = sorted((received("x", "X"), received("y", "X")), key=lambda r: r.sha256)
    store.add(second)
    store.put_reading(reading_of(second), second.sha256, "f")
    assert not list(store.pending("f"))
    store.add(first)
    other = f"X~{second.sha256[:8]}"
    assert [one.report_id for one in store.pending("f")] == ["X", other]
    assert not list(store.readings())


def test_a_reading_under_an_id_that_was_lost_is_not_kept(store: Store) -> None:
    first, second = sorted((received("x", "X"), received("y", "X")), key=lambda r: r.sha256)
    store.add(second)
    store.add(first)
    assert not store.put_reading(reading_of(second), second.sha256, "f")
    assert store.put_reading(reading_of(first), first.sha256, "f")
    assert [one.report_id for one in store.pending("f")] == [f"X~{second.sha256[:8]}"]


def test_an_original_that_does_not_fit_its_sha256_is_refused(store: Store) -> None:
    with pytest.raises(ValueError, match=r"^[0-9a-f]{64}$"):
        store.add(received("x", sha256="0" * 64))
    assert store.counts()["inputs"] == 0


def test_a_damaged_original_is_told_and_mended_by_adding_again(store: Store) -> None:
    one, two = received("x", "a"), received("y", "b")
    store.add(one)
    store.add(two)
    file = original_path(store.folder, one.sha256)
    file.write_bytes(b"z")
    assert store.check() == [f"a: the original {one.sha256} is missing or was changed"]
    assert [r.report_id for r in store.pending("f")] == ["b"]
    assert [(f.report_id, f.code) for f in store.failures()] == [("a", "CW106")]
    assert store.add(one) == "known"
    assert store.check() == []
    assert [r.report_id for r in store.pending("f")] == ["a", "b"]
    file.unlink()
    assert store.check()


def test_a_file_name_that_is_not_utf8_is_kept(store: Store) -> None:
    store.add(received("x", path="caf\udce9.txt"))
    assert [one.path for one in store.pending("f")] == ["caf\ufffd\ufffd\ufffd.txt"]


def test_names_that_share_eight_digits_get_more_of_them(store: Store) -> None:
    for text in (*TWINS, *map(str, range(20))):
        store.add(received(text, "X"))
    found = ids(store)
    assert {len(found[text]) for text in TWINS} == {2 + 16}
    assert len(set(found.values())) == 22


def test_the_other_name_of_one_report_may_be_the_given_id_of_another(tmp_path: Path) -> None:
    first, second = sorted((received("x", "X"), received("y", "X")), key=lambda r: r.sha256)
    third = received("z", f"X~{second.sha256[:8]}")
    seen = set()
    for place, order in enumerate(permutations((first, second, third))):
        with Store.create(tmp_path / f"{place}.case") as store:
            for one in order:
                store.add(one)
            seen.add(tuple(sorted(ids(store).items())))
    assert seen == {tuple(sorted(specified((first, second, third)).items()))}
    assert len(set(dict(next(iter(seen))).values())) == 3


def test_an_input_that_wants_another_id_leaves_room_for_its_own(store: Store) -> None:
    """Ids changed hands for one of the two wanted ids at a time, and met on the way."""
    name = f"X~{received('a').sha256[:8]}"
    many = (
        received("a", "X"),
        received("b", "X"),
        received(TWINS[0], "X"),
        received("b", name, media="html"),
    )
    for one in many:
        store.add(one)
    assert ids(store) == specified(many)
    assert ids(store)["b"] == name


def specified(many: Iterable[Received]) -> dict[str, str]:
    """The rule for ids, written down for the whole set at once."""
    best: dict[str, Received] = {}
    for one in many:
        key = (not one.given, one.media, one.report_id)
        old = best.get(one.sha256)
        if old is None or key < (not old.given, old.media, old.report_id):
            best[one.sha256] = one
    wanted = {one.report_id for one in best.values()}
    names = {}
    for sha, one in best.items():
        group = sorted(s for s, other in best.items() if other.report_id == one.report_id)
        if sha == group[0]:
            names[one.original.decode()] = one.report_id
            continue
        for length in chain((8, 16, 32, 64), count(65)):
            digits = sha.ljust(length, "0")[:length]
            shared = sum(s.startswith(digits) for s in group) > 1
            if not shared and f"{one.report_id}~{digits}" not in wanted:
                names[one.original.decode()] = f"{one.report_id}~{digits}"
                break
    return names


def _some() -> st.SearchStrategy[Received]:
    """Reports from few texts, with few ids: some are the other names of these texts."""
    texts = ("a", "b", *TWINS)
    shas = [received(text).sha256 for text in texts]
    wanted = ["X", *(f"X~{sha[:length]}" for sha in shas for length in (8, 16))]
    return st.builds(
        received,
        st.sampled_from(texts),
        st.none() | st.just("X") | st.sampled_from(wanted),
        path=st.sampled_from([None, "a.txt", "b.txt"]),
        published=st.sampled_from([None, "2019-03-19", "2019-03-20"]),
        media=st.sampled_from(["text", "html"]),
    )


def _state(many: Sequence[Received]) -> list[Received]:
    with (
        patch("os.fsync"),
        tempfile.TemporaryDirectory() as folder,
        Store.create(Path(folder, "x.case")) as store,
    ):
        for one in many:
            store.add(one)
        assert store.check() == []
        return list(store.pending("f"))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_order_of_adding_changes_nothing(data: st.DataObject) -> None:
    many = data.draw(st.lists(_some(), max_size=8))
    once = _state(many)
    assert {one.original.decode(): one.report_id for one in once} == specified(many)
    assert _state(data.draw(st.permutations(many))) == once
