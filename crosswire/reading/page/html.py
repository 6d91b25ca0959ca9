"""Pages to their article: trafilatura finds it, what it leaves out is kept as dropped."""

from __future__ import annotations

import re

from crosswire.model.addresses import page_host
from crosswire.model.codes import Row
from crosswire.model.rows import Dropped


class Page(Row, frozen=True, kw_only=True):
    """The article of a page, its metadata, and the visible lines outside the article."""

    text: str
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published: str | None = None
    language: str | None = None
    url: str | None = None
    dropped: tuple[Dropped, ...] = ()


def read_page(html: str) -> Page:
    """The article of one HTML page; the text is empty where there is none.

    Offsets of `dropped` count in the page's visible text, line by line.
    """
    import trafilatura  # heavy, and most reports are no pages
    from trafilatura.settings import Document, use_config

    from crosswire.reading.page.visible import visible_lines

    config = use_config()
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")  # no signal handlers: workers are threads too
    document = trafilatura.bare_extraction(
        html,
        fast=True,
        include_comments=False,
        include_tables=True,
        favor_precision=False,
        with_metadata=True,
        config=config,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    visible = "\n".join(visible_lines(html))
    if not isinstance(document, Document) or not (document.text or "").strip():
        return Page(text="", dropped=_outside(visible, ""))
    text = str(document.text)
    title = document.title or None
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    language = re.search(r"<html[^>]{0,400}?\blang=[\"']?([A-Za-z]{2})", html[:4000])
    return Page(
        text=re.sub(r"\n(?!\n)", "\n\n", text).replace("\n\n\n\n", "\n\n"),
        title=title,
        outlet=document.sitename or _host(document.url),
        byline=document.author or None,
        published=document.date or None,
        language=language.group(1).lower() if language else None,
        url=document.url or None,
        dropped=_outside(visible, text),
    )


def _host(url: str | None) -> str | None:
    host = page_host(url)
    return host.removeprefix("www.") if host else None


def _outside(visible: str, article: str) -> tuple[Dropped, ...]:
    """The visible lines of a page that are not in its article."""
    inside = {_plain(line) for line in article.split("\n")}
    whole = _plain(article)
    rows, at = [], 0
    for line in visible.split("\n"):
        plain = _plain(line)
        if plain and plain not in inside and plain not in whole:
            start = at + len(line) - len(line.lstrip())
            rows.append(
                Dropped(
                    start=start,
                    end=start + len(line.strip()),
                    text=line.strip(),
                    why="outside the article",
                )
            )
        at += len(line) + 1
    return tuple(rows)


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()
