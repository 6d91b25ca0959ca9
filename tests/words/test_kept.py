"""What is kept in the cache: made once, checked before use, never half written."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.words import entries
from crosswire.words.kept import OLD, cache_folder, kept_bytes, kept_file, key_of


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setenv("CROSSWIRE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def made(data=b"data"):
    calls = []

    def make():
        calls.append(1)
        return data

    return make, calls


def test_it_is_made_once(cache):
    make, calls = made()
    assert [kept_bytes("x", "k" * 16, make) for _ in range(3)] == [b"data"] * 3
    assert len(calls) == 1
    assert [file.name[:18] for file in cache.iterdir()] == ["x-" + "k" * 16]


@pytest.mark.parametrize("damage", [b"", b"dat", b"datA", b"data and more"])
def test_what_was_changed_is_made_anew(cache, damage):
    make, calls = made()
    kept_bytes("x", "k" * 16, make)
    (file,) = cache.iterdir()
    file.write_bytes(damage)
    assert kept_bytes("x", "k" * 16, make) == b"data"
    assert len(calls) == 2
    assert [f.read_bytes() for f in cache.iterdir()] == [b"data"]


def test_a_foreign_file_is_left_alone(cache):
    cache.mkdir()
    (cache / "notes.txt").write_text("mine")
    (cache / ("x-" + "k" * 16 + "-short")).write_text("mine too")
    make, _ = made()
    kept_bytes("x", "k" * 16, make)
    assert {"notes.txt", "x-" + "k" * 16 + "-short"} < {file.name for file in cache.iterdir()}


def test_what_cannot_be_kept_is_made_each_time(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CROSSWIRE_CACHE", str(tmp_path / "file" / "below"))
    make, calls = made()
    assert kept_bytes("x", "k" * 16, make) == kept_bytes("x", "k" * 16, make) == b"data"
    assert len(calls) == 2
    assert kept_file("x", "k" * 16, lambda to: to.write_bytes(b"")) is None


def test_without_a_home_nothing_is_kept(monkeypatch):
    for name in ("CROSSWIRE_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)

    def homeless():
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert cache_folder() is None
    make, _ = made()
    assert kept_bytes("x", "k" * 16, make) == b"data"


def test_the_folder_of_the_platform(monkeypatch, tmp_path):
    monkeypatch.delenv("CROSSWIRE_CACHE", raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "crosswire"


def test_a_making_that_fails_leaves_nothing(cache):
    def fail(to):
        to.write_bytes(b"half")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept_file("x", "k" * 16, fail)
    assert list(cache.iterdir()) == []


def test_what_is_old_goes_when_something_new_comes(cache):
    make, _ = made()
    kept_bytes("x", "a" * 16, make)
    kept_bytes("y", "a" * 16, make)
    for file in cache.iterdir():
        os.utime(file, (0, file.stat().st_mtime - OLD - 60))
    kept_bytes("x", "b" * 16, make)
    assert sorted(file.name[:3] for file in cache.iterdir()) == ["x-b", "y-a"]


def test_many_processes_may_make_it_at_once(cache):
    code = (
        "import sys; from crosswire.words.entries import load, Entry;"
        "from crosswire.words.sets import WordSet; print(len(load('wordsets', WordSet)))"
    )
    running = [
        subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in range(4)
    ]
    assert len({one.communicate()[0] for one in running}) == 1
    assert len(list(cache.glob("words-wordsets-*"))) == 1
    assert len(list(cache.iterdir())) == 1


def test_the_key_knows_where_one_part_ends():
    assert key_of(b"ab", b"c") != key_of(b"a", b"bc")


def test_kept_rows_are_those_of_the_file(cache):
    from crosswire.words.sets import WordSet

    first = entries._read.__wrapped__("wordsets", WordSet)
    again = entries._read.__wrapped__("wordsets", WordSet)
    source = Path(entries.__file__).parents[1] / "data" / "wordsets.yml"
    assert first == again == entries.parse(source.read_text("utf-8"), WordSet, "wordsets")
