"""Writes the made parts and the marked excerpts of the documentation anew.

`python -m tests.docs.refresh`, from the repository's root; what changed is listed. Words that
people wrote are never touched.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from .made import fill
from .pages import ROOT, every_page
from .transcript import Desk, renew


def main() -> int:
    """Renews every page; 0 in any case."""
    with tempfile.TemporaryDirectory() as name:
        desk = Desk(Path(name))
        desk.run("crosswire run sample/reports --case sample --actors sample/actors.yml")
        for page in every_page():
            before = page.read_text("utf-8")
            after = renew(fill(before), desk)
            if after != before:
                page.write_text(after, "utf-8")
                sys.stdout.write(f"{page.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
