"""Families of outlets: editions and labels of one newsroom, and outlets that nobody knows."""

from __future__ import annotations

import pytest
from factories import source
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.errors import SettingsError
from crosswire.model.rows import Report
from crosswire.pile.origins import Publishers, parse_publishers
from crosswire.pile.origins.publishers import host_of, hosts_of, plain_name, registrable

BOOK = Publishers()


def report(report_id, outlet=None, url=None):
    return Report(report_id=report_id, text="x", text_sha256=report_id, outlet=outlet, url=url)


def families(*reports, book=BOOK):
    return {k: f.id for k, f in book.families(reports).items()}


@pytest.mark.parametrize(
    ("outlet", "url", "family"),
    [
        ("BBC News", None, "bbc"),
        ("bbc arabic", None, "bbc"),
        ("www.bbc.co.uk", None, "bbc"),
        (None, "https://www.bbc.com/news/world-1", "bbc"),
        (None, "https://arabic.rt.com/a", "rt"),
        ("The Guardian", None, "guardian"),
        ("Guardian", "https://example.org/", "guardian"),
        ("AP", None, "ap"),
    ],
)
def test_editions_and_hosts_of_one_newsroom(outlet, url, family):
    assert families(report("a", outlet, url)) == {"a": family}


def test_a_portal_and_its_mobile_page_are_one_family():
    found = families(
        report("a", url="https://m.ostrelherald.co.uk/1"),
        report("b", url="https://www.ostrelherald.co.uk/2"),
        report("c", outlet="ostrelherald.co.uk"),
    )
    assert set(found.values()) == {"host:ostrelherald.co.uk"}


def test_two_blogs_of_one_host_are_two_families():
    found = families(
        report("a", url="https://one.blogspot.com/1"), report("b", url="https://two.blogspot.com/1")
    )
    assert len(set(found.values())) == 2


def test_an_unknown_outlet_is_its_own_family_whatever_the_address():
    found = families(
        report("a", "Ostrel Herald", "https://ostrelherald.example/1"),
        report("b", "The Ostrel Herald", "https://news.yahoo.com/ostrel"),
        report("c", "Ostrel Herald"),
        report("d", "Velm Herald"),
    )
    assert found["a"] == found["b"] == found["c"] != found["d"]


def test_one_name_on_two_hosts_called_so_is_two_outlets():
    found = families(
        report("a", "The Gazette", "https://thegazette.example/1"),
        report("b", "The Gazette", "https://gazette.test/1"),
        report("c", "The Gazette", "https://thegazette.example/2"),
    )
    assert found["a"] == found["c"] != found["b"]


def test_what_tells_neither_outlet_nor_address_has_no_family():
    assert families(report("a"), report("b", "  "), report("c", url="no address")) == {}


def test_a_user_adds_families():
    text = "- {id: lake, names: [Lake Post, Lake Post Online], domains: [lake.example]}"
    book = Publishers(parse_publishers(text, "publishers.yml"))
    found = families(
        report("a", "Lake Post Online"), report("b", url="https://m.lake.example/1"), book=book
    )
    assert found == {"a": "lake", "b": "lake"}


def test_a_wrong_entry_is_told():
    with pytest.raises(SettingsError) as caught:
        parse_publishers("- {id: lake}", "publishers.yml")
    assert caught.value.code == "CW302"


@given(st.text(max_size=60), st.text(max_size=60))
def test_hostile_outlets_and_addresses_are_taken_as_they_are(outlet, url):
    for family in BOOK.families([report("a", outlet, url)]).values():
        assert family.id
        assert family.name


@given(st.text(max_size=40))
def test_names_and_hosts_are_plain(text):
    assert plain_name(plain_name(text)) in {plain_name(text), plain_name(text).removeprefix("the ")}
    host = host_of(text)
    assert host is None or registrable(host)


def test_sources_keep_their_outlet():
    assert source("x", outlet="BBC").outlet == "BBC"


OUTLETS = st.sampled_from([None, "The Gazette", "gazette.co.uk", "a b"])
ADDRESSES = st.sampled_from([None, "https://m.gazette.co.uk/1", "http://x.org", "q:"])


@given(st.lists(st.tuples(OUTLETS, ADDRESSES)))
def test_domains_that_are_kept_change_no_family(rows):
    reports = [report(f"r{n}", outlet, url) for n, (outlet, url) in enumerate(rows)]
    domains = {host: registrable(host) for one in reports for host in hosts_of(one)}
    assert BOOK.families(reports, domains) == BOOK.families(reports)
