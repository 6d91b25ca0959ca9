"""What a reviewer writes for the columns of a claim, or the bounds of a figure, as cells."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from crosswire.ground.settle import date_precision
from crosswire.intake.open import iso_day
from crosswire.model.claims import Claim
from crosswire.model.codes import Kind, Modality, Role, Scope
from crosswire.model.errors import QueryError
from crosswire.model.rows import Figure, Record
from crosswire.pile.decisions.content import Cell, fits
from crosswire.run.ruling_ids import find_actor

Cells = dict[str, Cell]
NOBODY = "none"  # what is written for an empty column
OPEN = "open"  # what is written for a bound that is not known
NUMBERS = ("value", "low", "high")
PLACED = (
    "place_id", "place", "latitude", "longitude", "where_prec", "country", "admin1", "admin2",
)  # fmt: skip
CHOICES: dict[str, tuple[str, ...]] = {
    "kind": get_args(Kind), "scope": get_args(Scope), "modality": get_args(Modality),
    "role": get_args(Role),
}  # fmt: skip


def cells_of(record: Record, claim: Claim, written: dict[str, str]) -> Cells:
    """The columns of a claim that an edit changes. Raises QueryError CW511 or CW501."""
    if not written:
        raise _wrong("nothing is edited", f"Write COLUMN=VALUE of {', '.join(fields())}.")
    unknown = sorted(set(written) - set(fields()))
    if unknown:
        raise _wrong(
            f"{unknown[0]!r} is no column that can be edited", f"Choose {', '.join(fields())}."
        )
    cells: Cells = {}
    cells |= _numbers(claim, {k: v for k, v in written.items() if k in NUMBERS})
    for name, text in written.items():
        if name in CHOICES:
            cells["affected_role" if name == "role" else name] = _choice(name, text)
        elif name in _SPECIAL:
            cells |= _SPECIAL[name](record, text)
    if "cause" in written:
        cells["cause"] = written["cause"]
    if not fits({**_row(claim), **cells}):
        raise _wrong("the columns do not go together", "Keep low <= value <= high.")
    return cells


def fields() -> tuple[str, ...]:
    """The names by which a reviewer calls what can be edited."""
    cause = ("cause",) if "cause" in Claim.__struct_fields__ else ()
    return (*NUMBERS, *CHOICES, *_SPECIAL, *cause)


def bounds_of(figure: Figure, written: dict[str, str]) -> Cells:
    """Best, low and high of a figure as a reviewer sets them. Raises QueryError CW511."""
    known = {"best": figure.best, "low": figure.low, "high": figure.high}
    unknown = sorted(set(written) - set(known))
    if unknown or not written:
        raise _wrong("nothing of the figure is set", "Give best, low or high.")
    cells: Cells = {name: _number(name, text) for name, text in written.items()}
    after = {**known, **cells}
    # what is set pulls along what is not: a best above the old high raises it
    told = [after[n] for n in ("low", "best", "high") if n in cells and after[n] is not None]
    if told != sorted(told, key=lambda v: float(v or 0)):
        raise _wrong("low, best and high are out of order", "Keep low <= best <= high.")
    for name in ("low", "high"):
        edge, best = cells.get(name), after["best"]
        beyond = edge is not None and best is not None and "best" not in cells
        if beyond and (float(edge or 0) > float(best or 0)) == (name == "low") and edge != best:
            raise _wrong(f"{name} lies on the wrong side of best", "Set best as well.")
    return cells


def _row(claim: Claim) -> Cells:
    return {"value": claim.value, "low": claim.low, "high": claim.high}


def _numbers(claim: Claim, written: dict[str, str]) -> Cells:
    cells: Cells = {name: _number(name, text) for name, text in written.items()}
    if "value" not in cells:
        return cells
    if cells["value"] is None:
        raise _wrong("a value cannot be open", "Write a number.")
    bounds: Cells = {"low": cells["value"], "high": cells["value"], **cells}
    exact = bounds["low"] == bounds["high"]
    kept = claim.qualifier if claim.qualifier not in ("vague", "exact", "between") else "about"
    return {**bounds, "qualifier": "exact" if exact else kept}


def _number(name: str, text: str) -> float | None:
    if text.strip().lower() == OPEN:
        return None
    try:
        value = float(text.replace(",", ""))
    except ValueError:
        value = -1.0
    if not 0 <= value < 1e12:
        raise _wrong(f"{name} is no number of people: {text!r}", "Write digits, or `open`.")
    return value


def _choice(name: str, text: str) -> str:
    if text not in CHOICES[name]:
        raise _wrong(f"{text!r} is no {name}", f"Choose {', '.join(CHOICES[name])}.")
    return text


def _affected(record: Record, text: str) -> Cells:
    if text == NOBODY:
        return {"affected": None, "affected_id": None}
    name, actor_id = _actor(record, text)
    return {"affected": name, "affected_id": actor_id}


def _speaker(record: Record, text: str) -> Cells:
    """Another speaker: the statement that the claim stood in is not his."""
    if text == NOBODY:
        return {"speaker": None, "speaker_id": None, "statement_id": None}
    name, actor_id = _actor(record, text)
    return {"speaker": name, "speaker_id": actor_id, "statement_id": None}


def _actor(record: Record, text: str) -> tuple[str, str | None]:
    """The name and id of an actor of the record; of one that is not there, the words alone."""
    try:
        actor_id = find_actor(record, text)
    except QueryError:
        return " ".join(text.split()), None
    names = {a.actor_id: a.name for a in record.actors if a.name}
    return names.get(actor_id) or " ".join(text.split()), actor_id


def _day(_: Record, text: str) -> Cells:
    first, _dots, last = text.partition("..")
    start, end = iso_day(first), iso_day(last or first)
    if start is None or end is None or end < start:
        raise _wrong(f"{text!r} is no day", "Write 2019-03-12, or 2019-03-10..2019-03-12.")
    return {"time_start": start, "time_end": end, "date_prec": date_precision(start, end)}


def _place(record: Record, text: str) -> Cells:
    """A place that the record names: by id or by name, as most claims have it."""
    if text == NOBODY:
        return dict.fromkeys(PLACED)
    lower = text.lower()
    for claim in sorted(record.claims, key=lambda c: (c.where_prec or 9, c.claim_id)):
        if lower in (claim.place_id, (claim.place or "").lower()):
            return {name: getattr(claim, name) for name in PLACED}
    for row in sorted(record.places, key=lambda p: (p.name or "", p.report_id, p.start)):
        if lower in (row.place_id, (row.name or "").lower()):
            codes = {"point": 1, "near": 2, "district": 3, "province": 4, "region": 5, "country": 6}
            return {
                "place_id": row.place_id, "place": row.name, "latitude": row.latitude,
                "longitude": row.longitude, "where_prec": codes.get(row.precision or "", 5),
                "country": row.country, "admin1": row.admin1, "admin2": row.admin2,
            }  # fmt: skip
    raise QueryError(
        "CW501", f"no report names a place called {text!r}",
        do="Give a name or an id of the table places.",
    )  # fmt: skip


_SPECIAL: dict[str, Callable[[Record, str], Cells]] = {
    "affected": _affected, "speaker": _speaker, "day": _day, "place": _place,
}  # fmt: skip


def _wrong(what: str, do: str) -> QueryError:
    return QueryError("CW511", what, do=do)
