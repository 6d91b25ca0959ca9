"""Makes the README's pictures from the sample: a part of the page, and a part of the terminal.

    python -m tools.make_pictures [--chromium /usr/bin/chromium]

Writes docs/pictures/page.png and docs/pictures/terminal.svg. Needs Chromium; nothing else does.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright
from rich.console import Console
from rich.text import Text

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"
FIGURE = ("killed", "people", "36")  # of the sample: two counts, of which one replaces the other
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]
COLUMNS = 100
ROOM = 24  # pixels around what the page's picture shows


def crosswire(*arguments: str) -> str:
    """What a command prints, with the colours of a terminal."""
    wide = {"FORCE_COLOR": "1", "COLUMNS": str(COLUMNS), "TERM": "xterm-256color"}
    return subprocess.run(  # noqa: S603 - our own command
        [sys.executable, "-m", "crosswire", *arguments],
        cwd=ROOT, env={**os.environ, **wide}, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip


def terminal(shown: str) -> str:
    """The event with the figure, as SVG that loads nothing."""
    lines = shown.split("\n")
    plain = [Text.from_ansi(line).plain for line in lines]
    at = next(n for n, line in enumerate(plain) if all(word in line.split() for word in FIGURE))
    # the main event stands at the top, below a line
    first = max((n for n in range(at) if not plain[n].strip()), default=0) + 1
    last = next(n for n in range(at, len(plain)) if not plain[n].strip())
    console = Console(record=True, width=COLUMNS, file=open(os.devnull, "w"))  # noqa: PTH123, SIM115
    for line in ["$ crosswire figures --case sample", *lines[first:last]]:
        console.print(Text.from_ansi(line))
    drawn = console.export_svg(title="crosswire")
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)
    return drawn.replace("Fira Code", "DejaVu Sans Mono")


def page(dossier: Path, chromium: str, output: Path) -> None:
    """The figure on the page: its low, best and high, why, and the sentences below it."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=FLAGS)
        view = browser.new_page(viewport={"width": 1200, "height": 900})
        view.goto(dossier.as_uri())
        heads = view.locator("h4")
        texts = heads.all_inner_texts()
        at = next(
            n
            for n, text in enumerate(texts)
            if f"{FIGURE[0]}, {FIGURE[1]}" in text and FIGURE[2] in text
        )
        boxes = [heads.nth(n).bounding_box() for n in (at, at + 1)]
        top, end = (box["y"] for box in boxes if box)
        view.screenshot(
            path=output, full_page=True,
            clip={"x": 264, "y": top - ROOM, "width": 936, "height": end - top},
        )  # fmt: skip
        browser.close()


def main() -> None:
    """Makes both."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    chosen = parser.parse_args()
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        case = str(Path(folder, "sample.case"))
        crosswire("run", "sample/reports", "--case", case, "--actors", "sample/actors.yml", "-q")
        crosswire("dossier", "--case", case, "-o", str(Path(folder, "page.html")))
        PICTURES.joinpath("terminal.svg").write_text(terminal(crosswire("figures", "--case", case)))
        page(Path(folder, "page.html"), chosen.chromium, PICTURES / "page.png")


if __name__ == "__main__":
    main()
