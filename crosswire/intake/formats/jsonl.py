"""Lines of JSONL: one report a line, with `id`, `text` or `html`, and what else is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

import msgspec

from crosswire.intake.guard import TOO_NESTED, as_refusal
from crosswire.intake.received import Received, Refused
from crosswire.model.errors import InputError
from crosswire.model.ids import digest


class JsonlLine(msgspec.Struct, frozen=True):
    """What a line may hold; other keys are kept in the original and not read."""

    id: str | int | None = None
    text: str | None = None
    html: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    published: str | None = None
    language: str | None = None


def lines(stream: BinaryIO, name: str, limit: int) -> Iterator[Received | Refused]:
    """One report for each line of a stream; a bad line is refused by its number."""
    for number, data in enumerate(_rows(stream, limit), 1):
        row = data.strip().removeprefix(b"\xef\xbb\xbf")
        if not row:
            continue
        where = f"{name}:{number}"
        try:
            if len(row) > limit:
                raise InputError(
                    "CW104", f"the line is over {limit:,} bytes", do="Put one report on a line."
                )
            yield received_line(row, where, name)
        except Exception as problem:  # noqa: BLE001 - one bad line never stops the others
            yield Refused.of(where, as_refusal(problem))


def _rows(stream: BinaryIO, limit: int) -> Iterator[bytes]:
    """The lines; of one that is over the limit only as much as shows that it is."""
    most = limit + 16  # a mark, blanks and the line's end may stand beside a row of the limit
    while row := stream.readline(most):
        yield row
        while len(row) == most and not row.endswith(b"\n"):
            row = stream.readline(most)


def parse_line(data: bytes, where: str) -> JsonlLine:
    """A line's fields. Raises InputError CW105 or CW102."""
    try:
        line = msgspec.json.decode(data, type=JsonlLine)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as problem:
        # RecursionError: brackets in brackets, thousands deep
        why = TOO_NESTED if isinstance(problem, RecursionError) else problem
        raise InputError(
            "CW105",
            f"not a report ({why})",
            where=where,
            do="A line holds id, text or html; see docs/steps/intake.md.",
        ) from problem
    if not (line.text or "").strip() and not (line.html or "").strip():
        raise InputError("CW102", "neither text nor html", where=where, do="Leave it out.")
    return line


def received_line(data: bytes, where: str, name: str | None) -> Received:
    """The report of a line. Raises InputError CW105 or CW102."""
    line = parse_line(data, where)
    sha = digest(data)
    given = line.id is not None and str(line.id).strip() != ""
    report_id = str(line.id).strip()[:200] if given else f"r-{sha[:12]}"
    return Received(
        report_id=report_id, sha256=sha, media="jsonl", path=name, original=data, given=given
    )
