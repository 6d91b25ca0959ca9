"""The report's own row: cleaned text, what was dropped, and what it tells of itself."""

from __future__ import annotations

from crosswire.model.codes import PublishedBasis
from crosswire.model.errors import InputError
from crosswire.model.ids import digest
from crosswire.model.rows import Report, Source
from crosswire.reading.page.clean import Cleaned, clean
from crosswire.reading.page.header import agency_in
from crosswire.reading.page.html import Page, read_page
from crosswire.reading.page.notes import notes_of
from crosswire.reading.page.printed_days import (
    day_beside,
    day_heading,
    day_of_address,
    day_of_status,
    day_signed,
)
from crosswire.reading.steps.headline import with_title


def make_report(source: Source) -> Report:
    """The report's row: cleaned text, what was dropped, and what it tells of itself.

    Raises InputError CW107 (a page without an article) or CW108 (a text without words).
    """
    page = read_page(source.html) if source.html is not None else None
    if page is not None and not page.text.strip():
        raise InputError(
            "CW107",
            "no article was found in the page",
            where=source.path or source.report_id,
            do="Give the text of the article instead.",
        )
    cleaned = clean(page.text if page is not None else with_title(source.title, source.text or ""))
    if not cleaned.text:
        raise InputError(
            "CW108",
            "nothing is left of the text",
            where=source.path or source.report_id,
            do="Look whether the file holds an article.",
        )
    return _row(source, page or Page(text=""), cleaned)


def _row(source: Source, page: Page, cleaned: Cleaned) -> Report:
    title = source.title or page.title or cleaned.title
    day = source.published
    basis: PublishedBasis = "given" if day else "unknown"
    if day is None and page.published is not None:
        day, basis = page.published, "page"
    address = day_of_address(source.url or page.url)
    if day is None and address is not None:
        day, basis = address, "page"
    told = cleaned.day or day_beside(cleaned.text) or day_heading(cleaned.text, title)
    told = told or day_signed(cleaned.text) or day_of_status(cleaned.text)
    if day is None and told is not None:
        day, basis = told, "text"
    warnings = notes_of(title, cleaned.text, whole=bool(title and title in cleaned.text))
    byline = page.byline.replace("; ", " and ") if page.byline else cleaned.byline
    return Report(
        report_id=source.report_id,
        path=source.path,
        url=source.url or page.url,
        outlet=source.outlet or page.outlet or cleaned.outlet,
        agency=cleaned.agency or agency_in(byline or ""),
        title=title,
        byline=byline,
        dateline=cleaned.dateline,
        published_start=day,
        published_end=day,
        published_basis=basis,
        language=source.language or page.language or None,
        text=cleaned.text,
        text_sha256=digest(cleaned.text.encode("utf-8", "surrogatepass")),
        dropped=(*page.dropped, *cleaned.dropped),
        notes=(*source.notes, *cleaned.notes, *warnings),
    )


def is_headed(source: Source) -> bool:
    """Whether a report's first line is a headline that came beside its text."""
    return source.html is not None or with_title(source.title, source.text or "") != source.text
