"""Reports and places that are taken into a case: what is new is kept, what is wrong is refused."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec.structs import replace

from crosswire.intake.received import Refused
from crosswire.model.codes import Row

if TYPE_CHECKING:
    from crosswire.case.store import Store
    from crosswire.ground.gazetteer.imported import Imported
    from crosswire.run.progress import Reporter


class Added(Row, frozen=True, kw_only=True):
    """What `add` did: how many reports are new, how many were known, what was refused."""

    new: int
    known: int
    refused: tuple[Refused, ...] = ()


class ImportedFile(Row, frozen=True, kw_only=True):
    """What `import_places` did: places kept, lines left out by their feature, and refused."""

    kept: int
    left: int
    refused: tuple[Refused, ...] = ()


def take_in(
    store: Store,
    inputs: Iterable[str | os.PathLike[str]],
    published: str | None,
    progress: Reporter | None,
) -> Added:
    """Takes in folders, files or `-` (standard input); each report is kept at once.

    `published`: the ISO day of these reports, before what they tell themselves.
    """
    from crosswire.intake.sources import receive
    from crosswire.run.progress import Silent

    new = known = 0
    refused: list[Refused] = []
    items = receive(inputs)
    for item in (progress or Silent()).step("taking in", items, None):
        if isinstance(item, Refused):
            refused.append(item)
            continue
        one = replace(item, published=published) if published else item
        try:
            added = store.add(one)
        except ValueError as problem:  # one that cannot be kept stops no other
            from crosswire.intake.guard import as_refusal

            refused.append(Refused.of(one.path or one.report_id, as_refusal(problem)))
            continue
        if added == "added":
            new += 1
        else:
            known += 1
            if published:
                store.set_published(one.sha256, published)
    return Added(new=new, known=known, refused=tuple(refused))


def take_places_in(store: Store, file: Path, progress: Reporter | None) -> ImportedFile:
    """Takes the places of a GeoNames country file in; what is wrong is refused line by line.

    Raises InputError CW101 or CW106 where the file cannot be opened.
    """
    from crosswire.intake.formats.geonames import read_geonames
    from crosswire.run.progress import Silent

    refused: list[Refused] = []
    left = 0

    def wanted() -> Iterator[Imported]:
        nonlocal left
        rows = read_geonames(file)
        for row in (progress or Silent()).step("taking places in", rows, None):
            if isinstance(row, Refused):
                refused.append(row)
            elif row is None:
                left += 1
            else:
                yield row

    kept = store.add_places(wanted())
    return ImportedFile(kept=kept, left=left, refused=tuple(refused))
