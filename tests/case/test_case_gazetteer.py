import pytest

from crosswire.case.store import Store
from crosswire.ground.gazetteer.imported import Imported


def place(number, name="Oont"):
    return Imported(place_id=str(number), name=name, names=("Ount",), latitude=35.1,
                    longitude=40.2, country="SY", admin1="07", precision="point",
                    population=10, feature="P.PPL")  # fmt: skip


def test_places_come_back_as_they_went_in(tmp_path):
    with Store.create(tmp_path / "a.case") as store:
        assert store.gazetteer_digest() is None
        assert store.add_places([place(2), place(1)]) == 2
        assert list(store.gazetteer()) == [place(1), place(2)]


def test_the_digest_is_of_the_places_and_not_of_their_order(tmp_path):
    with Store.create(tmp_path / "a.case") as one, Store.create(tmp_path / "b.case") as other:
        one.add_places([place(1), place(2)])
        other.add_places([place(2)])
        assert one.gazetteer_digest() != other.gazetteer_digest()
        other.add_places([place(1)])
        assert one.gazetteer_digest() == other.gazetteer_digest()
        other.add_places([place(1, "Velm")])
        assert one.gazetteer_digest() != other.gazetteer_digest()


def test_a_file_that_breaks_off_leaves_nothing(tmp_path):
    def broken():
        yield place(1)
        raise OSError

    with Store.create(tmp_path / "a.case") as store:
        with pytest.raises(OSError):  # noqa: PT011 - any error of the reader
            store.add_places(broken())
        assert list(store.gazetteer()) == []
