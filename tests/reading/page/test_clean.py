"""Scraped text to the article: what goes, what stays, what the lines tell."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.reading.page.clean import clean, unwrap

TITLE = "Troops enter Aldrava after long siege"
FIRST = "Government troops entered the town of Aldrava on Monday after a siege of six weeks."
SECOND = "The mayor, Luka Brenn, said that the last defenders had left by the river before dawn."
THIRD = "Doctors at the clinic counted twelve bodies, and thirty people were treated for burns."
PROSE = (FIRST, SECOND, THIRD)


def page(*lines):
    return "\n\n".join(lines)


def why(cleaned):
    return {row.text: row.why for row in cleaned.dropped}


def checked(text):
    """The cleaned text of a scraped one, whose drops stand where they say."""
    cleaned = clean(text)
    for row in cleaned.dropped:
        assert text[row.start : row.end] == row.text
        assert row.why
    return cleaned


def test_an_article_stays_whole():
    text = page(TITLE, *PROSE)
    cleaned = checked(text)
    assert cleaned.text == text
    assert cleaned.title == TITLE
    assert cleaned.dropped == ()


def test_a_repeated_title_goes_once():
    cleaned = checked(page(TITLE, TITLE, *PROSE))
    assert cleaned.text == page(TITLE, *PROSE)
    assert cleaned.title == TITLE
    assert why(cleaned) == {TITLE: "repeated"}


def test_a_title_with_the_outlet_behind_it_goes():
    cleaned = checked(page(TITLE, f"{TITLE} | Brenn Post", *PROSE))
    assert cleaned.text == page(TITLE, *PROSE)
    assert cleaned.title == TITLE


@pytest.mark.parametrize(
    "junk",
    [
        "Share on Facebook | Twitter | Email",
        "Share this story with your friends",
        "Follow us on Twitter | Like us on Facebook",
        "Sign up for our daily newsletter and get the news in your inbox.",
        "We use cookies to improve your experience.",
        "Home | World | Middle East | Opinion",
        "Image: Example Online",
        "© 2021 Brenn Post. All rights reserved.",
        "(Reporting by I. Moren; Editing by O. Falk)",
        "Read more: Harvest fails in the valley",
        "Click here to join our channel",
        "0 Comments",
        "4 min read",
        "Advertisement",
        "' rel='stylesheet' type='text/css'>",
        "———",
        "شارك الخبر",
        "Поделиться новостью",
    ],
)
@pytest.mark.parametrize("place", [1, 2, 4])
def test_furniture_goes_wherever_it_stands(junk, place):
    lines = [TITLE, *PROSE]
    lines.insert(place, junk)
    cleaned = checked(page(*lines))
    assert cleaned.text == page(TITLE, *PROSE)
    assert junk in why(cleaned)


def test_furniture_inside_a_line_goes_alone():
    inside = f"Like this: Like Loading... {SECOND}"
    cleaned = checked(page(TITLE, FIRST, inside, THIRD))
    assert cleaned.text == page(TITLE, *PROSE)


def test_a_headline_of_another_story_between_paragraphs_goes():
    other = "Brenn harvest fails as mills stand idle"
    cleaned = checked(page(TITLE, FIRST, other, SECOND, THIRD))
    assert cleaned.text == page(TITLE, *PROSE)
    assert why(cleaned) == {other: "related headline"}


def test_a_subheading_and_a_short_reply_stay():
    text = page(TITLE, FIRST, "‘Nobody came’", SECOND, "The last days", THIRD)
    assert checked(text).text == text


def test_a_tail_of_related_links_goes():
    tail = ("You may also like", "Ten soups for a cold day", "Five rivers to see")
    assert checked(page(TITLE, *PROSE, *tail)).text == page(TITLE, *PROSE)


@pytest.mark.parametrize(
    "head",
    [
        ("By Ida Moren", "April 3, 2021"),
        ("Ida Moren", "3 April 2021"),
        ("3 April 2021", "Ida Moren"),
        ("By Ida Moren, chief correspondent", "Published: April 3, 2021"),
        ("Ida Moren | April 3, 2021",),
    ],
)
def test_a_byline_and_a_date(head):
    cleaned = checked(page(TITLE, *head, *PROSE))
    assert (cleaned.byline, cleaned.day) == ("Ida Moren", "2021-04-03")
    assert cleaned.text == page(TITLE, *PROSE)


def test_a_slashed_date_counts_only_where_it_has_one_reading():
    assert checked(page(TITLE, "23/04/2021", *PROSE)).day == "2021-04-23"
    assert checked(page(TITLE, "03/04/2021", *PROSE)).day is None


def test_a_dateline_stays_and_tells_place_and_agency():
    cleaned = checked(page(TITLE, f"ALDRAVA, Velm (AP) — {FIRST}", SECOND, THIRD))
    assert cleaned.dateline == "ALDRAVA, Velm (AP)"
    assert cleaned.agency == "Associated Press"
    assert cleaned.text.split("\n\n")[1].startswith("ALDRAVA, Velm (AP) — ")


@pytest.mark.parametrize(
    ("dateline", "agency", "day"),
    [
        ("ALDRAVA, 3 JAN 90 (VELM RADIO)", "VELM RADIO", "1990-01-03"),
        ("SAN OREN (KORVA), 12 NOV 89 (AFP)", "AFP", "1989-11-12"),
        ("ALDRAVA, 12 NOV (AFP)", "AFP", None),
        ("ALDRAVA, 3 January 1990", None, "1990-01-03"),
        ("ALDRAVA, Nov. 19 (AFP)", "AFP", None),
        ("Port-sur-Velm, Jan. 3, 1990 (AFP)", "AFP", "1990-01-03"),
    ],
)
def test_a_dateline_of_a_wire_tells_the_day(dateline, agency, day):
    cleaned = checked(page(TITLE, f"{dateline} -- [TEXT] {FIRST}", SECOND, f"{THIRD} [CONTINUED]"))
    assert (cleaned.dateline, cleaned.agency, cleaned.day) == (dateline, agency, day)
    assert cleaned.text == page(TITLE, f"{dateline} -- {FIRST}", SECOND, THIRD)


def test_a_hostile_dateline_costs_no_time():
    began = time.perf_counter()
    checked(page(TITLE, "A-" * 4000 + ".", "A B, " * 2000 + ".", THIRD))
    assert time.perf_counter() - began < 5


def test_prose_with_a_dash_is_no_dateline():
    assert checked(page(TITLE, f"The town — {FIRST}", SECOND)).dateline is None


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("Brenn News Agency/AFP", "AFP"),
        ("— Reuters", "Reuters"),
        ("Copyright 2021 Associated Press. All rights reserved.", "Associated Press"),
    ],
)
def test_an_agency_is_credited_at_the_end(line, agency):
    assert checked(page(TITLE, *PROSE, line)).agency == agency


def test_an_outlet_that_credits_itself():
    assert (
        checked(page(TITLE, *PROSE, "© 2021 Brenn Post. All rights reserved.")).outlet
        == "Brenn Post"
    )


@pytest.mark.parametrize(
    "text",
    [
        "They didnt stop at the bridge. They dont know who it was.",
        "They entered Syrias largest town on Monday.",
    ],
)
def test_lost_apostrophes_are_noted(text):
    assert any("apostrophe" in note for note in checked(text).notes)


def test_no_apostrophe_is_missed_where_none_is_lost():
    assert checked("They didn’t stop. It isn't over. Syria’s town fell.").notes == ()


HARD = """Government troops entered the town of Aldrava on Monday after a siege
of six weeks. The mayor, Luka Brenn, said that the last defenders had left
by the river before dawn. Doctors at the clinic counted twelve bodies, and
thirty people were treated for burns. The bridge is closed to all traffic,
and trucks wait on the far bank. Nobody knows when it will be opened again
because the pillars were mined by the men who held it for so long. A boat
takes the sick across at noon. The baker has opened his shop, and the line
in front of it is long."""


def test_hard_wrapped_lines_are_joined_and_no_offset_moves():
    joined = unwrap(HARD)
    assert len(joined) == len(HARD)
    assert joined == HARD.replace("\n", " ")
    assert checked(HARD).text == joined


def test_paragraphs_of_hard_wrapped_text_stay_apart():
    text = f"{HARD}\n\n{HARD.replace('Monday', 'Friday')}"
    assert unwrap(text).count("\n\n") == 1


def test_short_lines_that_were_not_wrapped_stay_apart():
    text = "\n".join(PROSE * 3)
    assert unwrap(text) == text


@pytest.mark.parametrize("text", ["", " \n ", "Home | World | Opinion", "—"])
def test_where_nothing_is_left_the_text_stays_and_says_so(text):
    cleaned = checked(text)
    assert cleaned.text == text.strip()
    assert cleaned.notes


SUBJECTS = (
    "The mayor of Aldrava",
    "A doctor at the clinic",
    "One of the soldiers",
    "The old baker",
    "Colonel Aren Tavik",
    "She",
    "A woman of forty",
    "The council",
    "Nobody in the town",
    "The ministry in Brenn",
    "Two drivers",
    "Some 40 families",
)
VERBS = (
    "said that the bridge was closed",
    "had left the town before dawn",
    "was seen at the gate",
    "would not speak of the siege",
    "saw twelve men die near the river",
    "has gone home again",
    "was told to wait for 3 days",
    "had been killed by a shell",
    "shared bread with the others",
    "wrote a letter about the print works",
    "was taken to the hospital",
    "had no comment",
)
ENDS = (
    ".",
    ".",
    ".",
    "!",
    ", and then the rain came.",
    " on Monday, 12 April.",
    ", she said.",
    " (all of them).",
    ": “It was a terrible day.”",
    ", officials said.",
    " — and nobody came.",
)
PARAGRAPHS = st.lists(
    st.tuples(st.sampled_from(SUBJECTS), st.sampled_from(VERBS), st.sampled_from(ENDS)),
    min_size=1, max_size=9, unique=True,
)  # fmt: skip


@given(PARAGRAPHS, st.sampled_from(["\n", "\n\n", " "]))
def test_finished_prose_survives_whole(parts, gap):
    text = gap.join(f"{subject} {verb}{end}" for subject, verb, end in parts)
    cleaned = checked(text)
    assert cleaned.dropped == ()
    assert cleaned.text == text


LINES = st.sampled_from(
    [
        *PROSE,
        TITLE,
        "By Ida Moren",
        "April 3, 2021",
        "Share",
        "Comments",
        "© 2021",
        "(c)",
        "|",
        "12",
        "Follow us on Twitter",
        "You may also like",
        "",
        "  ",
        "\t",
        "Читать далее",
        "a",
        "“Yes.”",
        "{;}",
        "<div>",
        "ALDRAVA (AFP) — Shells fell.",
        "Photo: X",
        "Like this: Like Loading... Yes, he said.",
    ]
)


@given(st.one_of(st.lists(LINES, max_size=12).map("\n".join), st.text(max_size=200)))
def test_nothing_is_lost_but_what_is_listed(text):
    cleaned = checked(text)
    left = "".join(cleaned.text.split())
    for row in cleaned.dropped:
        assert row.start < row.end
    if not cleaned.notes:
        gone = sum(len("".join(row.text.split())) for row in cleaned.dropped)
        assert len(left) + gone == len("".join(text.split()))


@given(st.lists(LINES, max_size=12).map("\n".join))
def test_a_clean_text_stays_clean(text):
    once = clean(text).text
    assert len(clean(once).text) <= len(once)


@pytest.mark.parametrize(
    "piece",
    ["a ", "A", "| ", "(photo: ", "© ", "share ", "\n", "a\n", "By Ida ", "1/2 ", "{a:b", ". "],
)
def test_a_hostile_text_takes_no_long_time(piece):
    begun = time.process_time()
    clean(piece * 15_000)
    assert time.process_time() - begun < 5
