"""Addresses of pages, which reports give as they like."""

from __future__ import annotations

from urllib.parse import urlsplit


def page_host(url: str | None) -> str | None:
    """The host that an address names, in lower case; None where it names none or is no address."""
    try:
        return urlsplit(url or "").hostname
    except ValueError:  # such as "http://[": Python raises on brackets that stay open
        return None
