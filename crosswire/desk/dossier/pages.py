"""Pages that stand alone: templates, their style inside them, no script and nothing loaded."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup


def render_page(template: str, page: object, style: str) -> str:
    """A template of the desk with its style; every text of `page` is escaped, SVG is ours.

    `style`: a sheet of our own, in which nothing foreign stands.
    """
    hashed = b64encode(sha256(style.encode()).digest()).decode()
    env = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        loader=PackageLoader("crosswire.desk", "templates"), keep_trailing_newline=True,
    )  # fmt: skip
    env.globals["svg"] = _svg
    inside = Markup(style)  # noqa: S704
    return env.get_template(template).render(page=page, style=inside, style_hash=hashed)


def sheet(name: str) -> str:
    """A style sheet of the package."""
    return files("crosswire.desk").joinpath("static", name).read_text("utf-8")


def _svg(drawn: str) -> Markup:
    """Our own SVG, in which every foreign text was escaped when it was drawn."""
    return Markup(drawn)  # noqa: S704
