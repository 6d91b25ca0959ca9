"""A print and what two prints share, as they are kept with a case: plain bytes and numbers."""

from __future__ import annotations

import msgspec
import numpy as np

from crosswire.pile.copies.align import Match
from crosswire.pile.copies.fingerprints import Print

NONE = np.zeros(0, np.int32)


class KeptPrint(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a print is looked up by; its words are made again where they are compared.

    `number` in 16 bytes; the others are arrays as `numpy` holds them, least byte first.
    """

    number: bytes
    keys: bytes
    weights: bytes
    places: bytes
    bands: tuple[int, ...]


class KeptFound(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What two prints share, by their numbers; of one print alone both are the same.

    `saved` is None where a print's own sentences are no evidence.
    """

    first: bytes
    second: bytes
    matches: tuple[Match, ...] = ()
    saved: float | None = None
    quotations: tuple[int, ...] = ()
    bands: tuple[int, ...] = ()
    keys: tuple[int, ...] = ()
    weights: tuple[float, ...] = ()
    told_by: tuple[int, ...] = ()


def kept_print(held: Print) -> KeptPrint:
    """A print as it is kept."""
    return KeptPrint(
        number_bytes(held.number),
        held.keys.astype("<u8").tobytes(),
        held.weights.astype("<f4").tobytes(),
        held.places.astype("<i4").tobytes(),
        held.bands,
    )


def bare_print(kept: KeptPrint) -> Print:
    """The print without its words."""
    return Print(
        words=NONE,
        starts=NONE,
        quoted=None,
        number=int.from_bytes(kept.number, "big"),
        keys=np.frombuffer(kept.keys, "<u8").astype(np.uint64, copy=False),
        weights=np.frombuffer(kept.weights, "<f4").astype(np.float32, copy=False),
        places=np.frombuffer(kept.places, "<i4").astype(np.int32, copy=False),
        bands=kept.bands,
    )


def number_bytes(number: int) -> bytes:
    """A print's number in 16 bytes."""
    return number.to_bytes(16, "big")
