"""What an index of stories knows of its texts, as it is kept with a case."""

from __future__ import annotations

import msgspec


class KeptTexts(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """Edges and groups; texts are told by their place in `texts`.

    `kept`: whom each text keeps, in its order; `edges`: pairs of texts and their log-odds;
    `parts`: the texts that hang together, and the groups that they make; `marks`: what tells
    the profile of each text from another of it.
    """

    texts: tuple[str, ...]
    kept: tuple[tuple[int, ...], ...]
    edges: tuple[tuple[int, int, float], ...]
    parts: tuple[tuple[tuple[int, ...], tuple[tuple[int, ...], ...]], ...]
    marks: tuple[str, ...]
