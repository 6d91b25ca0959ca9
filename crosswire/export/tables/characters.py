"""Characters that no format of the field can hold, or that only hide something."""

from __future__ import annotations

import re

# Controls other than tab and line ends, lone surrogates, and what XML 1.0 has no room for.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: str) -> str:
    """The text without them."""
    return _FORBIDDEN.sub("", text)
