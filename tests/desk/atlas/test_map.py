"""The map: what it shows, what it says in words, and that names do not lie over each other."""

from __future__ import annotations

import re
from itertools import combinations
from math import inf, nan

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from crosswire.desk.atlas.frame import PAD, bar_length, frame_of, turned
from crosswire.desk.atlas.labels import Wish, meet, place_labels
from crosswire.desk.atlas.marks import event_marks, named_marks, whole_areas
from crosswire.desk.atlas.outlines import cut, rings
from crosswire.desk.atlas.record import draw, plan_map, record_map
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.index import index
from crosswire.export.exchange.pictures import write_picture
from crosswire.model.errors import QueryError
from crosswire.model.rows import Record
from desk.factory import make_record
from desk.mapped import mapped_record

SVG = "{http://www.w3.org/2000/svg}"
norths, easts = st.floats(-85, 85), st.floats(-180, 180)


@pytest.fixture(scope="module")
def drawn() -> str:
    plan = plan_map(index(mapped_record()))
    assert plan
    return draw(plan, width=860)


def test_marks_show_how_exactly_a_place_is_known() -> None:
    marks = {mark.to: mark for mark in event_marks(index(mapped_record()))}
    assert {to: mark.level for to, mark in marks.items()} == {
        "e-camp": "near", "e-fight": "exact", "e-hostile": "near", "e-road": "province",
        "e-war": "country",
    }  # fmt: skip
    assert marks["e-fight"].reports == 2


def test_a_place_without_a_word_on_its_exactness_does_not_look_exact() -> None:
    record = mapped_record()
    events = tuple(msgspec.structs.replace(e, where_prec=None) for e in record.events)
    marks = event_marks(index(msgspec.structs.replace(record, events=events)))
    assert {mark.level for mark in marks} == {"region"}


def test_other_places_need_two_reports_and_a_point() -> None:
    look = index(mapped_record())
    assert [mark.name for mark in named_marks(look, event_marks(look))] == ["Marenta & Sons"]
    assert whole_areas(look) == [("Orvania", 2)]


def test_what_is_far_off_is_told_in_words() -> None:
    plan = plan_map(index(mapped_record()))
    assert plan
    assert [mark.name for mark in plan.elsewhere] == ["Farland"]
    svg = record_map(mapped_record())
    assert svg
    assert "Elsewhere: Farland (1 report)." in svg
    assert "Named as a whole: Orvania (2 reports)." in svg


def test_a_strict_policy_blocks_nothing(drawn: str) -> None:
    root = etree.fromstring(drawn)
    for node in root.iter():
        assert node.tag.removeprefix(SVG) in {
            "svg", "g", "path", "line", "text", "rect", "circle", "a", "title"
        }  # fmt: skip
        assert not {"style", "id"} & set(node.attrib)
        assert node.get("href", "#").startswith("#")
    assert "http" not in drawn.replace("http://www.w3.org/2000/svg", "")
    paints = set(re.findall(r'(?:fill|stroke)="([^"]*)"', drawn))
    assert all(p in {"none", "currentColor"} or "var(--plot-" in p for p in paints)


def test_foreign_text_is_escaped_and_capped(drawn: str) -> None:
    assert "<script" not in drawn
    assert "Brennhold &lt;script&gt;" in drawn
    record = mapped_record()
    events = tuple(msgspec.structs.replace(e, place="\u202eX" * 9000) for e in record.events)
    svg = record_map(msgspec.structs.replace(record, events=events))
    assert svg
    assert len(svg) < 2 * len(drawn)
    assert "\u202e" not in svg


def test_each_mark_tells_its_words_and_leads_to_its_event(drawn: str) -> None:
    root = etree.fromstring(drawn)
    links = root.findall(f".//{SVG}a")
    assert {a.get("href") for a in links} >= {"#e-fight", "#e-camp", "#e-road"}
    assert all(a[0].tag == f"{SVG}title" and a[0].text for a in links)


def test_the_order_of_rows_changes_nothing(drawn: str) -> None:
    record = mapped_record()
    turned_round = msgspec.structs.replace(
        record, events=record.events[::-1], places=record.places[::-1]
    )
    assert record_map(turned_round) == record_map(record)


def test_without_a_point_there_is_no_map() -> None:
    assert record_map(Record()) is None
    assert record_map(make_record()) is None
    assert 'id="map"' not in render_dossier(make_record(), title="x")
    record = mapped_record()
    for wrong in (nan, inf, 91.0, -1e300):
        events = tuple(msgspec.structs.replace(e, latitude=wrong) for e in record.events)
        bare = msgspec.structs.replace(record, events=events, places=())
        assert record_map(bare) is None


def test_the_page_lists_the_events_of_each_place() -> None:
    page = render_dossier(mapped_record(), title="x")
    section = page.partition('id="map"')[2].partition("</section>")[0]
    assert "Where it happened" in section
    assert '<a href="#e-road">' in section
    assert "Natural Earth" in section


def test_the_map_as_a_file(tmp_path) -> None:
    svg = record_map(mapped_record())
    assert svg
    for name, start in (("m.svg", b"<svg"), ("m.png", b"\x89PNG"), ("m.pdf", b"%PDF")):
        write_picture(tmp_path / name, svg)
        data = (tmp_path / name).read_bytes()
        assert data.startswith(start)
        assert b"var(--" not in data
        assert b"href" not in data
    with pytest.raises(QueryError) as caught:
        write_picture(tmp_path / "m.gif", svg)
    assert caught.value.code == "CW502"


def test_outlines_are_closed_and_on_the_earth() -> None:
    names = {ring.country for ring in rings()}
    assert {"SY", "IQ", "UA", "SD", "US", "NZ"} <= names
    for ring in rings():
        assert ring.points[0] == ring.points[-1] or abs(ring.points[-1][1]) == 90
        assert all(abs(east) <= 540 and abs(north) <= 90 for east, north in ring.points)
        jumps = (abs(a[0] - b[0]) for a, b in zip(ring.points, ring.points[1:], strict=False))
        assert max(jumps) < 180 or ring.name == "Antarctica"


@given(st.lists(st.tuples(norths, easts), min_size=1, max_size=12), st.sampled_from([326, 860]))
def test_all_marks_lie_inside_the_frame(points, width) -> None:
    frame = frame_of(points, width)
    for north, east in points:
        x, y = frame.place(north, east)
        assert PAD - 1e-6 <= x <= frame.width - PAD + 1e-6
        assert PAD - 1e-6 <= y <= frame.height - PAD + 1e-6
        assert frame.holds(north, east)
    length, pixels = bar_length(frame, 110)
    assert length >= 1
    assert pixels <= 110 or length == 1


@given(norths, easts, st.floats(-20, 20), st.floats(-2, 2))
def test_the_180th_meridian_is_no_edge(north, east, across, along) -> None:
    other = turned(east + across)
    frame = frame_of([(north, east), (north + along, other)], 860)
    (a, _), (b, _) = frame.place(north, east), frame.place(north + along, other)
    assert b - a == pytest.approx(across * frame.scale * frame.squeeze, abs=1e-3)


wishes = st.lists(
    st.builds(
        Wish, rank=st.integers(0, 5), text=st.text("abMW é漢", min_size=1, max_size=12),
        x=st.floats(0, 300), y=st.floats(0, 200), r=st.floats(1, 14), inside=st.booleans(),
        led=st.booleans(),
    ),
    max_size=14,
)  # fmt: skip


@given(wishes, st.randoms(use_true_random=False))
def test_names_never_lie_over_each_other(rows, chance) -> None:
    paper = (0.0, 0.0, 300.0, 200.0)
    taken = [(0.0, 0.0, 60.0, 40.0)]
    dots = [(row.x, row.y, row.r) for row in rows]
    labels = place_labels(rows, paper, taken, dots)
    boxes = [label.box for label in labels]
    assert not any(meet(a, b) for a, b in combinations([*boxes, *taken], 2))
    assert all(box[0] >= 0 and box[1] >= 0 and box[2] <= 300 and box[3] <= 200 for box in boxes)
    again = list(rows)
    chance.shuffle(again)
    assert place_labels(again, paper, taken, dots[::-1]) == labels


@given(st.lists(st.tuples(st.floats(-50, 50), st.floats(-50, 50)), min_size=3, max_size=12))
@settings(max_examples=60)
def test_what_is_cut_lies_in_the_box(points) -> None:
    for x, y in cut(points, (-10, -10, 10, 10)):
        assert -10 - 1e-6 <= x <= 10 + 1e-6
        assert -10 - 1e-6 <= y <= 10 + 1e-6


@given(st.lists(st.tuples(norths, easts, st.integers(1, 6)), min_size=1, max_size=9))
@settings(max_examples=25, deadline=None)
def test_any_record_can_be_drawn(spots) -> None:
    record = make_record()
    event = record.events[0]
    events = tuple(
        msgspec.structs.replace(
            event, event_id=f"e-{n}", latitude=north, longitude=east, where_prec=code,
            reports=tuple(record.reports[i].report_id for i in range(n % 4)),
        )
        for n, (north, east, code) in enumerate(spots)
    )  # fmt: skip
    svg = record_map(msgspec.structs.replace(record, events=events), width=326)
    assert svg
    etree.fromstring(svg)
