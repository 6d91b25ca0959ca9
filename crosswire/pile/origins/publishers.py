"""Families of outlets: the names, editions and hosts of one newsroom count once.

A name or host of the lexicon belongs to its publisher. An outlet that the lexicon does not
know is a family of its own: by its name, and by its registrable domain (Public Suffix List)
where it has no name.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from urllib.parse import urlsplit

from crosswire.model.rows import Report
from crosswire.words.articles import without_article
from crosswire.words.entries import Entry, load, parse

DomainOf = Callable[[str | None], str | None]
REMEMBERED = 4096  # names and addresses whose plain name and host are remembered
HOST = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}")


class Publisher(Entry, frozen=True, kw_only=True):
    """A newsroom: its names (the canonical one first), its hosts, the agency that it is.

    `example` and `counter` may be left out by a user.
    """

    names: tuple[str, ...]
    domains: tuple[str, ...] = ()
    agency: str | None = None
    example: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """The publisher of a report: an id, a name to show, and whether the lexicon knows it."""

    id: str
    name: str
    agency: str | None = None


class Publishers:
    """Publishers by the words of their names and by their hosts; a user's come first."""

    def __init__(self, extra: tuple[Publisher, ...] = ()) -> None:
        self.by_name: dict[str, Family] = {}
        self.by_host: dict[str, Family] = {}
        for entry in (*extra, *load("publishers", Publisher)):
            family = Family(entry.id, entry.names[0], entry.agency)
            for name in entry.names:
                if words := plain_name(name):
                    self.by_name.setdefault(words, family)
            for domain in entry.domains:
                self.by_host.setdefault(domain.lower().removeprefix("www."), family)

    def known(self, outlet: str | None, url: str | None = None) -> Family | None:
        """The publisher of an outlet as written, else of an address, None where unknown."""
        if outlet:
            if family := self.by_name.get(plain_name(outlet)):
                return family
            host = host_of(outlet)
            return self._of_host(host) if host else None
        return self._of_host(host_of(url)) if url else None

    def families(
        self, reports: Iterable[Report], domains: Mapping[str, str] | None = None
    ) -> dict[str, Family]:
        """The family of each report that tells its outlet or address, by report id.

        `domains`: the registrable domains of hosts (see `hosts_of`) that are known.

        One unknown name on two hosts that are both called so ("The Gazette" on two gazettes'
        hosts) is two outlets; on the hosts of others it is one.
        """
        found: dict[str, Family] = {}
        named: dict[str, list[Report]] = defaultdict(list)
        known = domains or {}

        def domain_of(host: str | None) -> str | None:
            return known.get(host or "") or registrable(host)

        for report in sorted(reports, key=lambda r: r.report_id):
            if family := self.known(report.outlet, report.url):
                found[report.report_id] = family
            elif report.outlet and plain_name(report.outlet) and not host_of(report.outlet):
                named[plain_name(report.outlet)].append(report)
            elif domain := domain_of(host_of(report.outlet) or host_of(report.url)):
                found[report.report_id] = Family(f"host:{domain}", domain)
        for name, members in named.items():
            found.update(_named(name, members, domain_of))
        return found

    def _of_host(self, host: str | None) -> Family | None:
        parts = (host or "").split(".")
        hosts = (".".join(parts[n:]) for n in range(len(parts) - 1))
        return next((self.by_host[h] for h in hosts if h in self.by_host), None)


def parse_publishers(text: str, where: str) -> tuple[Publisher, ...]:
    """The entries of a user's `publishers.yml`. Raises SettingsError CW302."""
    return parse(text, Publisher, where)


@lru_cache(maxsize=REMEMBERED)
def plain_name(name: str) -> str:
    """A name without case, article and punctuation; the empty string where nothing is left."""
    return without_article(" ".join(re.findall(r"[^\W_]+", name.lower())), "definite_article")


@lru_cache(maxsize=REMEMBERED)
def host_of(address: str | None) -> str | None:
    """The host of an address or of an outlet that is written as one, without `www.`."""
    if not address:
        return None
    text = address.strip().lower()
    try:
        host = urlsplit(text if "//" in text else f"//{text}").hostname or ""
    except ValueError:  # hostile address
        return None
    return host.removeprefix("www.") if HOST.fullmatch(host) else None


def hosts_of(report: Report) -> tuple[str, ...]:
    """The hosts of a report's outlet and address, sorted."""
    return tuple(sorted({h for h in (host_of(report.outlet), host_of(report.url)) if h}))


@cache
def registrable(host: str | None) -> str | None:
    """The domain under a public suffix: `example.co.uk` of `m.example.co.uk`."""
    if host is None:
        return None
    from tld import get_fld  # the list of suffixes takes time to open, and is seldom asked

    found = get_fld(host, fix_protocol=True, fail_silently=True, search_private=True)
    return str(found) if found else host


def _named(name: str, reports: list[Report], domain_of: DomainOf) -> dict[str, Family]:
    shown = min(r.outlet for r in reports if r.outlet)
    own = {r.report_id: _called_so(name, domain_of(host_of(r.url))) for r in reports}
    apart = len({domain for domain in own.values() if domain}) > 1
    families = {}
    for report_id, domain in own.items():
        split = apart and domain
        families[report_id] = (
            Family(f"name:{name}@{domain}", f"{shown} ({domain})")
            if split
            else Family(f"name:{name}", shown)
        )
    return families


def _called_so(name: str, domain: str | None) -> str | None:
    """A domain where it is called after the outlet, else None."""
    if domain is None:
        return None
    label, letters = domain.split(".")[0].replace("-", ""), name.replace(" ", "")
    initials = "".join(word[0] for word in name.split())
    return domain if label in letters or letters in label or label == initials else None
