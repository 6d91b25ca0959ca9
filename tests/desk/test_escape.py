"""Whatever a report, a file or an id is called, it is text in every medium, and nothing else."""

from __future__ import annotations

import io
import re
from html.parser import HTMLParser

import msgspec
import pytest
from factories import pile
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from rich.table import Table
from rich.text import Text
from rich.tree import Tree

from crosswire.desk.changes import changes_between
from crosswire.desk.dossier.render import render_dossier
from crosswire.desk.escape import markdown, markdown_link, plain, shown, web_link
from crosswire.desk.news import news_since
from crosswire.desk.sitrep import situation, to_html, to_markdown, to_pdf
from crosswire.desk.terminal.actors import render_actors
from crosswire.desk.terminal.changes import render_changes
from crosswire.desk.terminal.copies import render_copies
from crosswire.desk.terminal.dates import render_dates
from crosswire.desk.terminal.findings import render_findings
from crosswire.desk.terminal.gazetteer import render_import
from crosswire.desk.terminal.news import render_news
from crosswire.desk.terminal.origins import render_origins
from crosswire.desk.terminal.record import render_record
from crosswire.desk.terminal.recovered import render_recovered
from crosswire.desk.terminal.screen import Console
from crosswire.desk.terminal.series import render_series
from crosswire.desk.terminal.stories import render_stories
from crosswire.desk.terminal.summary import render_summary
from crosswire.desk.terminal.tracing import render_trace
from crosswire.desk.trace import trace
from crosswire.model.rows import Record

READER = MarkdownIt("commonmark").enable("table")
# Marks of every medium, harmless in what they would do.
MARKS = (
    "[]()<>*_`#|~&!:;/.-+=\\\"'@^${}%?,0123456789 \n\t\r"
    "\x00\x07\x1b\x9b\u202e\u2066\u2028\ufeffaehlps"
)
HOSTILE = st.text(st.sampled_from(MARKS), min_size=1, max_size=40) | st.sampled_from([
    "](https://x.example) [y](javascript:x)", "![i](data:x)", "<b>x</b>", "<!-- x", "&lt;b&gt;",
    "www.x.example and https://x.example", "a@x.example", "1. x", "1) x", "- x", "+ x", "# x",
    "> x", "| x | y |", "``` x", "    x", "x\n\ny\n===", "[x]: https://x.example", "$x$ #x",
    "#eval(x)", "\\", "\x1b]8;;https://x.example\x07x\x1b]8;;\x07", "\x1b[2J", "{{ x }}",
    "{% x %}", "]]>", "--", "\ud800",
])  # fmt: skip
BAD = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
PLACES = {
    "line": "- {} [[1]](#ref-1)",
    "heading": "# {}: situation report",
    "cell": "| a | b |\n| --- | --- |\n| {} | [[1]](#ref-1) |",
    "source": '1. <a id="ref-1"></a>[{}](https://x.example), {}. “{}” (characters 1–2)',
    "sentence": "Low and high by the rule {}",
}


def structure(text):
    """The kinds of all tokens, runs of text as one, and where links lead."""
    found, words = [], []
    for token in READER.parse(text):
        for one in [token, *(token.children or [])]:
            if one.type in ("text", "text_special"):
                words.append(one.content)
                if found[-1:] != [("text",)]:
                    found.append(("text",))
            elif one.type != "inline":
                found.append((one.type, one.tag, one.attrs.get("href")))
                if one.type == "html_inline":
                    found.append((one.content,))
    return found, " ".join("".join(words).split())


@settings(max_examples=400)
@given(HOSTILE, st.sampled_from(sorted(PLACES)))
def test_text_is_text_wherever_it_stands_in_markdown(text, place):
    if not plain(text).strip():
        return
    template = PLACES[place]
    found, words = structure(template.replace("{}", markdown(text)))
    expected, _ = structure(template.replace("{}", "word"))
    assert found == expected
    assert " ".join(plain(text).split()) in words


@given(HOSTILE | st.builds("https://{}".format, HOSTILE), HOSTILE)
def test_an_address_never_leaves_its_brackets(url, text):
    """One that closed its bracket put markup into the situation report."""
    found, _ = structure(f"x {markdown_link(text, url)} y")
    links = [part for part in found if part[0] == "link_open"]
    assert len(links) == (web_link(url) is not None)
    assert all(href.startswith(("https://", "http://")) for _, _, href in links)
    kinds = {part[0] for part in found}
    assert kinds <= {"paragraph_open", "paragraph_close", "text", "link_open", "link_close"}


@pytest.mark.parametrize(
    "url",
    ["javascript:x", "data:text/html,x", "JaVaScRiPt:x", " https://x.example", "https://", "//x",
     "ftp://x.example", "https://x.example/\n", "file:///x", "https://[", "x", "", None,
     "https://x.example/" + "a" * 5000, "vbscript:x", "https://x.example/\u202e"],
)  # fmt: skip
def test_only_addresses_of_the_web_are_links(url):
    assert web_link(url) is None


@given(HOSTILE)
def test_plain_text_keeps_its_length_and_acts_on_nothing(text):
    assert len(plain(text)) == len(text)
    assert not BAD.search(plain(text))
    assert not BAD.search(shown(text))
    assert shown(text).count("\n") == text.count("\n")


@given(HOSTILE)
def test_whatever_is_printed_acts_on_no_terminal(text):
    """Ids and names of cases went out as they came, with their control characters."""
    table = Table("x")
    table.add_row(text, Text(text))
    tree = Tree(Text(text))
    tree.add(Text(text, style="bold"))
    for thing in (text, Text(text), table, tree):
        console = Console(file=io.StringIO(), width=60)
        console.print(thing, markup=False)
        assert not BAD.search(console.file.getvalue())


NAME = "](x) <i>|`\x1b[31m\u202e\x07"
NEWS = (
    "The army shelled the town of Aldrava on Sunday, 12 September 2021. The mayor of Aldrava, Luka "
    "Brenn, said that {} people had been killed in Aldrava. Some 41,000 people are sheltering in "
    "the camp of Aldrava, the UN said on Monday."
)


@pytest.fixture(scope="module")
def record() -> Record:
    """A record whose ids, paths, titles, outlets, addresses and bylines are all hostile."""
    columns = {
        "title": f"T {NAME}", "outlet": f"O {NAME}", "path": f"p/{NAME}.txt",
        "url": "https://x.example/)[y](javascript:x)<i>", "published": "2021-09-13",
    }  # fmt: skip
    texts = {f"{n} {NAME}": NEWS.format(20 + n) for n in range(3)}
    return pile(texts, **columns)


@pytest.fixture(scope="module")
def report(record):
    whole = situation(record, Record(), since="2021-09-12", until="2021-09-14", title=f"C {NAME}")
    assert whole.sources
    assert whole.figures
    return whole


class Tags(HTMLParser):
    """Elements by name, and every address of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        assert not [name for name, _ in attrs if name.startswith("on")]
        self.addresses |= {value for name, value in attrs if name in ("href", "src", "xlink:href")}


def screens(record):
    """What every command prints of a record."""
    names: dict[str, str] = {}
    some = record.reports[0].report_id
    changes = changes_between(Record(), record)
    rows = [("a " + NAME, "CW102", NAME, NAME)]
    yield lambda c: render_record(c, record, names=names)
    yield lambda c: render_copies(c, record, names=names)
    yield lambda c: render_origins(c, record, names=names)
    yield lambda c: render_stories(c, record, names=names)
    yield lambda c: render_dates(c, record, names=names)
    yield lambda c: render_actors(c, record, backers={})
    yield lambda c: render_series(c, record, names=names)
    yield lambda c: render_news(c, record, news_since(record, "2021-01-01"), names=names)
    yield lambda c: render_changes(c, changes, (Record(), record), names=names, spans=(NAME, NAME))
    yield lambda c: render_summary(c, NAME, {"new": 1}, rows, {"dossier": NAME})
    yield lambda c: render_findings(c, [(NAME, NAME, "wrong", NAME)])
    yield lambda c: render_import(c, 1, 1, [(NAME, NAME, NAME)])
    yield lambda c: render_recovered(c, NAME, (1, 1), [NAME], [NAME], [NAME], NAME)
    for row_id in (some, record.figures[0].figure_id, record.events[0].event_id):
        yield lambda c, row_id=row_id: render_trace(c, trace(record, row_id, names))


def test_no_screen_acts_on_the_terminal(record):
    for show in screens(record):
        console = Console(file=io.StringIO(), width=100)
        show(console)
        assert console.file.getvalue()
        assert not BAD.search(console.file.getvalue())


def test_the_page_of_a_hostile_record_is_like_that_of_any_other(record, report):
    calm = pile(
        {f"{n} x": NEWS.format(20 + n) for n in range(3)}, title="T x", outlet="O x",
        path="p/x.txt", url="https://x.example/", published="2021-09-13",
    )  # fmt: skip
    for page, other in (
        (render_dossier(record, title=NAME), render_dossier(calm, title="x")),
        (to_html(report), to_html(situation(calm, Record(), since="2021-09-12", until="2021-09-14",
                                            title="x"))),
    ):  # fmt: skip
        found, expected = Tags(), Tags()
        found.feed(page)
        expected.feed(other)
        assert found.tags == expected.tags
        assert all(a.startswith(("#", "https://x.example/")) for a in found.addresses)
        assert not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\u202a-\u202e\u2066-\u2069]", page)


def test_the_markdown_of_a_hostile_record_links_only_to_its_sources(report):
    found, _ = structure(to_markdown(report))
    hrefs = {part[2] for part in found if part[0] == "link_open"}
    assert hrefs
    assert all(h.startswith(("#ref-", "https://x.example/")) for h in hrefs)
    html = {part[0] for part in found if len(part) == 1 and part != ("text",)}
    assert all(re.fullmatch(r'<a id="ref-\d+">|</a>', one) for one in html)
    assert not {"image", "em_open", "strong_open", "html_block", "fence", "code_inline"} & {
        part[0] for part in found
    }


@pytest.mark.parametrize(
    "text",
    [NAME, "#eval(x) $x$ *x* _x_ <x> @x `x` // x /* x", "\ud800\x00\x01", "\\u{1}", '"', "]", ""],
)
def test_typst_sets_hostile_text_as_it_stands(report, text):
    pytest.importorskip("typst")

    def spoil(value):
        if isinstance(value, str):
            return text
        if isinstance(value, dict):
            return {key: spoil(one) for key, one in value.items()}
        return [spoil(one) for one in value] if isinstance(value, list) else value

    kept = {"since", "until", "map", "narrow_map"}
    values = {k: v if k in kept else spoil(v) for k, v in msgspec.to_builtins(report).items()}
    for ref in values["sources"]:
        ref["url"] = web_link(ref["url"])
    assert to_pdf(msgspec.convert(values, type(report))).startswith(b"%PDF")
