import pytest

from crosswire.ground.gazetteer.imported import Imported
from crosswire.intake.formats.geonames import read_geonames
from crosswire.intake.received import Refused
from crosswire.model.errors import InputError


def line(**changes):
    cells = {
        "id": "99000001", "name": "Oont", "plain": "Oont", "names": "Ount,Wont,وونت",
        "latitude": "35.1", "longitude": "40.2", "feature": "P", "code": "PPL", "country": "SY",
        "other": "", "admin1": "07", "admin2": "", "admin3": "", "admin4": "",
        "population": "1200", "elevation": "", "model": "200", "zone": "Asia/Damascus",
        "day": "2020-01-01",
    } | changes  # fmt: skip
    return "\t".join(cells.values())


def rows(folder, *lines):
    file = folder / "SY.txt"
    file.write_text("\n".join(lines), "utf-8")
    return list(read_geonames(file))


def test_a_place(tmp_path):
    (row,) = rows(tmp_path, line())
    assert row == Imported(
        place_id="99000001", name="Oont", names=("Ount", "Wont"), latitude=35.1, longitude=40.2,
        country="SY", admin1="07", precision="point", population=1200, feature="P.PPL",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("feature", "code", "precision"),
    [
        ("A", "ADM1", "province"),
        ("A", "ADM3", "district"),
        ("S", "CMPRF", "point"),
        ("H", "STM", "region"),
        ("T", "MTS", "district"),
    ],
)
def test_what_a_feature_covers(tmp_path, feature, code, precision):
    (row,) = rows(tmp_path, line(feature=feature, code=code))
    assert row.precision == precision


def test_other_features_are_left_out(tmp_path):
    assert rows(tmp_path, line(feature="S", code="SCH")) == [None]


@pytest.mark.parametrize(
    "bad",
    [
        "not a row",
        line(latitude="north"),
        line(latitude="91"),
        line(id="x"),
        line(name=""),
        line(population="many"),
    ],
)
def test_a_bad_line_is_refused_and_the_rest_go_on(tmp_path, bad):
    first, second = rows(tmp_path, bad, line())
    assert isinstance(first, Refused)
    assert (first.code, first.path) == ("CW111", "SY.txt, line 1")
    assert second.name == "Oont"


def test_bytes_that_are_no_text(tmp_path):
    file = tmp_path / "SY.txt"
    file.write_bytes(b"\xff\xfe\x00\n" + line().encode())
    first, second = read_geonames(file)
    assert isinstance(first, Refused)
    assert second.name == "Oont"


def test_no_such_file(tmp_path):
    with pytest.raises(InputError, match="CW101"):
        list(read_geonames(tmp_path / "SY.txt"))
