from typer.testing import CliRunner

from crosswire.cli import command_line
from crosswire.run.case import open_case
from crosswire.run.own_places import own_digest

CELLS = ("99000001", "Qarzbek", "Qarzbek", "Karzbeq", "35.11", "40.22", "P", "PPL", "SY", "", "07",
         "", "", "", "0", "", "200", "Asia/Damascus", "2020-01-01")  # fmt: skip
ROW = "\t".join(CELLS)
LIST = """\
- {id: v, name: Velmoont, country: SY, latitude: 35.5, longitude: 40.5, example: In Velmoont.}
"""


def run(*arguments):
    return CliRunner().invoke(command_line(), list(map(str, arguments)))


def test_an_imported_place_is_shown_and_read(tmp_path):
    file, case = tmp_path / "SY.txt", tmp_path / "a.case"
    file.write_text(f"{ROW}\nnot a row\n", "utf-8")
    done = run("gazetteer", "import", file, "--case", case)
    assert done.exit_code == 3
    assert "1 places kept" in done.stdout
    assert "CW111" in done.stdout
    shown = run("gazetteer", "show", "Karzbeq", "--case", case, "--json")
    assert '"place_id":"99000001"' in shown.stdout
    assert run("gazetteer", "show", "Karzbeq").exit_code == 1
    with open_case(case) as opened:
        opened.add_text("Twelve people were killed in the village of Qarzbek on Sunday.")
        (claim,) = opened.run(workers=1).claims
        assert (claim.place_id, claim.admin1, claim.where_prec) == ("99000001", "Deir ez-Zor", 1)


def test_a_users_list_makes_the_reports_pending_again(tmp_path):
    with open_case(tmp_path / "a.case") as opened:
        opened.add_text("Twelve people were killed in Velmoont on Sunday.")
        (claim,) = opened.run(workers=1).claims
        assert claim.latitude is None
        assert own_digest(opened.store) is None
        opened.store.set_lexicon("places.yml", LIST)
        (claim,) = opened.run(workers=1).claims
        assert (claim.place, claim.latitude) == ("Velmoont", 35.5)
