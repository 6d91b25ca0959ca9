"""The dossier: one self-contained page with every number one click from its sentence."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from crosswire.desk.anchors import anchor
from crosswire.desk.build_page import page_view
from crosswire.desk.index import index

if TYPE_CHECKING:
    from collections.abc import Mapping

    from crosswire.rows import Record

_CHUNK: Final = 500  # selectors in one rule


def render_dossier(
    record: Record,
    *,
    title: str,
    names: Mapping[str, str] | None = None,
    generated: str | None = None,
) -> str:
    """The record as one HTML page that loads nothing and runs nothing.

    `names` maps report ids to short display names; `generated` is printed as it is. The same
    arguments give the same page, to the byte.
    """
    style = _style(record)
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    env = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        loader=PackageLoader("crosswire.desk", "templates"), keep_trailing_newline=True,
    )  # fmt: skip
    env.globals["svg"] = _svg
    view = page_view(index(record, names), title=title, generated=generated)
    # The sheet is ours, and what is added to it is made of checked anchors alone.
    sheet = Markup(style)  # noqa: S704
    return env.get_template("dossier.html.j2").render(page=view, style=sheet, style_hash=hashed)


def _svg(drawn: str) -> Markup:
    """Our own SVG, in which every foreign text was escaped when it was drawn."""
    return Markup(drawn)  # noqa: S704


def _style(record: Record) -> str:
    """The style sheet, with a rule for each claim: all of its pieces light up as the target.

    A claim's pieces are apart where claims overlap, and only one of them can bear the anchor.
    """
    sheet = files("crosswire.desk").joinpath("static", "dossier.css").read_text("utf-8")
    names = [anchor("c", claim.claim_id) for claim in record.claims]
    picks = [f".text:has(#{name}:target) .{name}" for name in names]
    lit = "{background:var(--lit);box-shadow:0 0 0 2px var(--lit)}"
    rules = [",".join(picks[n : n + _CHUNK]) + lit for n in range(0, len(picks), _CHUNK)]
    return "\n".join([sheet, *rules])
