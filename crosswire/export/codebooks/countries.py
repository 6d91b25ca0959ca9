"""Countries as the codebooks write them: their numbers, names and regions."""

from __future__ import annotations

import re
from functools import cache

from crosswire.words.entries import Entry, load

_STATE = re.compile(r"([a-z]{2})-government")


class Country(Entry, frozen=True, kw_only=True):
    """A country or territory of ISO 3166-1.

    `country`: its alpha-2 code; `iso`: its numeric one; `gw`: the number of Gleditsch and Ward
    (1999, "A revised list of independent states"), which only states have; `within`: the state
    to which UCDP counts a territory; `region`: of UCDP's five; `acled_region`: ACLED's; `ucdp`
    and `acled`: their own names for it.
    """

    country: str
    name: str
    iso: int | None = None
    gw: int | None = None
    within: str | None = None
    region: str | None = None
    acled_region: str
    ucdp: str | None = None
    acled: str | None = None

    @property
    def acled_name(self) -> str:
        """What ACLED calls it."""
        return self.acled or self.name


def country_of(code: str | None) -> Country | None:
    """The country of an alpha-2 code; None where there is none."""
    return _countries().get(code) if code else None


def ucdp_state(code: str | None) -> Country | None:
    """The state to which UCDP counts a country or territory."""
    found = country_of(code)
    return country_of(found.within) if found is not None and found.within else found


def ucdp_name(country: Country | None) -> str | None:
    """What UCDP calls a state."""
    return (country.ucdp or country.name) if country is not None else None


def state_of(actor_id: str) -> Country | None:
    """The country whose government has this id: `sy-government`."""
    match = _STATE.fullmatch(actor_id)
    return country_of(match[1].upper()) if match else None


@cache
def _countries() -> dict[str, Country]:
    return {entry.country: entry for entry in load("country_codes", Country)}
