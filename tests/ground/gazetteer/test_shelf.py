"""The compiled gazetteer gives what its sources say, and is made anew where it cannot be used."""

from __future__ import annotations

import os
import stat
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.ground.gazetteer import Gazetteer, gazetteer
from crosswire.ground.gazetteer import shelf as shelf_module
from crosswire.ground.gazetteer.divisions import divisions
from crosswire.ground.gazetteer.divisions_file import read_divisions
from crosswire.ground.gazetteer.listed import listed_spots
from crosswire.ground.gazetteer.shelf import Town, shelf
from crosswire.ground.gazetteer.towns import index_names, load_cities


@pytest.fixture(scope="module")
def sources():
    """The towns, their names and the supplement as they are before they are compiled."""
    cities = load_cities()
    return cities, index_names(cities), listed_spots(read_divisions().provinces)


def test_every_town_and_name_is_there(sources):
    cities, names, _ = sources
    keys = sorted(names)
    for key in keys[::97]:
        places = names[key] if isinstance(names[key], list) else [names[key]]
        wanted = [(cities[place >> 1], bool(place & 1)) for place in places]
        assert shelf().bearing(key).towns == [(_town(city), other) for city, other in wanted], key


def test_every_listed_place_is_there(sources):
    listed = sources[2]
    assert {key: shelf().listed(key) for key in listed} == listed
    assert {key: shelf().bearing(key).listed for key in listed} == listed


def test_provinces_come_with_all_else_that_bears_their_name():
    keys = sorted({key for key, _ in read_divisions().keyed()})[::31]
    found = [shelf().bearing(key).provinces for key in keys]
    assert any(found)
    assert found == [divisions().named(key, "province") for key in keys]


def test_every_division_is_there():
    read = read_divisions()
    for level, one in read.provinces.items():
        assert divisions().province(*level) == one.name
    for level, wanted in list(read.districts.items())[::7]:
        found = [name for name, _, _ in shelf().districts(level)]
        assert found == [one.name for one in wanted]


@given(st.text(max_size=30))
def test_any_text_may_be_asked_for(text):
    book = gazetteer()
    assert all(spot.name for spot in (*book.spots(text), *book.variants(text)))
    assert shelf().district_of(7) is None


def test_a_spot_without_a_code_gets_that_of_the_nearest_town():
    (raqqa, *_) = gazetteer().spots("raqqa")
    bare = replace(raqqa, admin1=None, place_id=None, name="a camp")
    assert gazetteer().division_names(bare)[0] == gazetteer().division_names(raqqa)[0]


@pytest.fixture
def empty(tmp_path, monkeypatch):
    """A cache that holds nothing, and a gazetteer that is opened anew."""
    monkeypatch.setenv("CROSSWIRE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("crosswire.ground.gazetteer.compile.compile_to", _small)
    shelf.cache_clear()
    yield tmp_path / "cache"
    shelf.cache_clear()


def _small(tables):
    """Compiles one town only, as the whole takes seconds."""
    tables.executescript(
        "CREATE TABLE names (key TEXT, places BLOB); CREATE TABLE listed (key TEXT, spots BLOB);"
        "CREATE TABLE divisions (key TEXT, precision TEXT, spots BLOB);"
        "CREATE TABLE towns (place, id, name, latitude, longitude, country, population, admin1);"
        "INSERT INTO names VALUES ('orlune', x'9100');"
        "INSERT INTO towns VALUES (0, 1, 'Orlune', 1.5, 2.5, 'XX', 900, '01');"
    )


def _names():
    return [spot.name for spot in Gazetteer(shelf()).spots("orlune")]


def test_it_is_compiled_once(empty, monkeypatch):
    assert _names() == ["Orlune"]
    assert len(list(empty.glob("gazetteer-*"))) == 1
    shelf.cache_clear()
    monkeypatch.setattr("crosswire.ground.gazetteer.compile.compile_to", None)
    assert _names() == ["Orlune"]


def test_a_damaged_one_is_compiled_again(empty):
    _names()
    (file,) = empty.glob("gazetteer-*")
    whole = file.read_bytes()
    for damage in (b"", whole[:-1], whole[:-4096] + bytes(4096)):
        file.write_bytes(damage)
        shelf.cache_clear()
        assert _names() == ["Orlune"]
        assert file.read_bytes() == whole


def test_other_sources_make_another(empty, monkeypatch):
    _names()
    monkeypatch.setattr("crosswire.ground.gazetteer.compile.sources", lambda: [b"other"])
    shelf.cache_clear()
    _names()
    assert len(list(empty.glob("gazetteer-*"))) == 2


def test_without_a_folder_it_lies_in_memory(empty, tmp_path, monkeypatch):
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("CROSSWIRE_CACHE", str(tmp_path / "file" / "below"))
    assert _names() == ["Orlune"]
    assert not empty.exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user without rights")
def test_in_a_folder_that_may_not_be_written_it_lies_in_memory(empty):
    empty.mkdir()
    empty.chmod(stat.S_IRUSR | stat.S_IXUSR)
    assert _names() == ["Orlune"]
    empty.chmod(stat.S_IRWXU)


def test_a_full_disk_leaves_nothing_behind(empty, monkeypatch):
    import sqlite3

    def full(tables):
        if tables.execute("PRAGMA database_list").fetchone()[2]:
            tables.execute("CREATE TABLE half (a)")
            raise sqlite3.OperationalError("database or disk is full")
        _small(tables)

    monkeypatch.setattr("crosswire.ground.gazetteer.compile.compile_to", full)
    assert _names() == ["Orlune"]
    assert list(empty.iterdir()) == []


def test_the_shelf_is_read_only():
    import sqlite3

    with pytest.raises(sqlite3.OperationalError):
        shelf()._tables.execute("DELETE FROM towns")
    assert shelf_module.MAPPED >= 1 << 26


def _town(city):
    return Town(
        city.geonameid, city.name, city.latitude, city.longitude, city.countrycode,
        city.population, city.admin1code,
    )  # fmt: skip
