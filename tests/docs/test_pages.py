"""Each step, error, setting, command, data file and dependency has its words, and no other has."""

from __future__ import annotations

import re
import tomllib
from importlib import import_module
from itertools import chain

import pytest
from typer.main import get_command

from crosswire.case.settings import RULES, Settings
from crosswire.cli import command_line
from crosswire.export.codebooks import acled, ucdp
from crosswire.export.exchange.formats import EXCHANGES
from crosswire.model.errors import CODES
from crosswire.model.rows import TABLES
from crosswire.reading.actors import parse_actors

from .made import fill
from .pages import DATA, DOCS, ROOT, blocks, codes, every_page, headings, links, read, rows, section

PAGES = every_page()
STEPS = sorted((DOCS / "steps").glob("*.md"))


def name_of(page):
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name_of)
class TestPage:
    def test_it_begins_with_its_only_title(self, page):
        text = page.read_text("utf-8")
        assert text.startswith("# ")
        assert len(headings(text, 1)) == 1

    def test_the_made_parts_are_as_the_data_has_them(self, page):
        text = page.read_text("utf-8")
        assert fill(text) == text, "run: python -m tests.docs.refresh"

    def test_every_link_leads_somewhere(self, page):
        for link in links(page.read_text("utf-8")):
            file, _, anchor = link.partition("#")
            target = (page.parent / file).resolve() if file else page
            assert target.exists(), link
            if anchor:
                assert anchor in anchors(target.read_text("utf-8")), link


CODED = [*PAGES, ROOT / "CONTRIBUTING.md"]


@pytest.mark.parametrize("page", CODED, ids=name_of)
class TestCode:
    """What pages name of the code is there, under that name."""

    def test_every_dotted_name_exists(self, page):
        for name in sorted(set(re.findall(r"\bcrosswire(?:\.[A-Za-z_]\w*)+", prose(page)))):
            if name != "crosswire.toml":
                assert found(name), name

    def test_every_import_of_an_example_exists(self, page):
        lines = re.findall(
            r"^(?:>>> )?from (crosswire[\w.]*) import (.+)$", prose(page), re.MULTILINE
        )
        for module, names in lines:
            for name in names.split(", "):
                assert found(f"{module}.{name.split(' as ')[0].strip()}"), f"{module}.{name}"

    def test_every_path_exists(self, page):
        for path in re.findall(r"`(?:python )?([\w./-]+/[\w./-]*|\w+/\w+\.py)[^`]*`", prose(page)):
            if path.startswith(ROOMS):
                assert (ROOT / path).exists() or (ROOT / "crosswire" / path).exists(), path


# Folders of the repository, and rooms of the package, as pages call them.
FOLDERS = ("crosswire", "tests", "tools", "bench", "sample", "findings")
ROOMS = tuple(
    f"{name}/"
    for name in (*FOLDERS, *(p.name for p in (ROOT / "crosswire").iterdir() if p.is_dir()))
)


def prose(page):
    """A page without what the changelog tells of versions that are gone."""
    text = page.read_text("utf-8")
    return "" if page.name == "CHANGELOG.md" else text


def found(name):
    """Whether a dotted name is a module, or a name in one."""
    parts = name.split(".")
    for end in range(len(parts), 0, -1):
        try:
            thing = import_module(".".join(parts[:end]))
        except ModuleNotFoundError:
            continue
        for part in parts[end:]:
            if not hasattr(thing, part):
                return False
            thing = getattr(thing, part)
        return True
    return False


def test_a_name_that_is_gone_is_seen():
    assert found("crosswire.pile.figures.comparable")
    assert found("crosswire.read_report")
    assert not found("crosswire.pile.figures.gone")
    assert not found("crosswire.read_nothing")


def anchors(text):
    """The anchors of a page's headings, as web hosts make them."""
    found = [title for level in (1, 2, 3) for title in headings(text, level)]
    return {re.sub(r"[^\w -]", "", title.lower()).strip().replace(" ", "-") for title in found}


class TestIndex:
    def test_it_leads_to_every_page(self):
        led = {(DOCS / link.partition("#")[0]).resolve() for link in links(read("docs/index.md"))}
        assert led >= set(DOCS.rglob("*.md")) - {DOCS / "index.md"}

    def test_it_lists_the_tables_in_their_order(self):
        listed = codes(section(read("docs/index.md"), "## Tables"))
        assert [re.sub(r"\[(\w+)\].*", r"\1", one) for one in listed] == list(TABLES)

    def test_it_lists_every_step(self):
        listed = codes(section(read("docs/index.md"), "## Steps"))
        assert {re.sub(r"\[([\w-]+)\].*", r"\1", one) for one in listed} == {p.stem for p in STEPS}


@pytest.mark.parametrize("page", STEPS, ids=lambda page: page.stem)
class TestStep:
    def test_it_tells_the_same_of_every_step(self, page):
        assert headings(page.read_text("utf-8"), 2) == [
            "What goes in", "What comes out", "The rule", "Its data", "Limits", "From Python",
        ]  # fmt: skip

    def test_it_has_an_example(self, page):
        assert blocks(section(page.read_text("utf-8"), "## From Python"), "pycon")

    def test_the_data_files_that_it_names_exist(self, page):
        for file in re.findall(r"`(\w+\.yml)`", section(page.read_text("utf-8"), "## Its data")):
            assert (DATA / file).exists()


class TestErrors:
    def test_every_code_has_its_words_and_no_other(self):
        assert headings(read("docs/errors.md"), 3) == list(CODES)

    @pytest.mark.parametrize("code", CODES)
    def test_what_where_and_what_to_do(self, code):
        told = section(read("docs/errors.md"), f"### {code}")
        for label in ("**What:** ", "**Where:** ", "**What to do:** "):
            assert told.count(label) == 1

    def test_classes_stand_over_their_codes(self):
        classes = [title[:3] for title in headings(read("docs/errors.md"), 2) if "xx" in title]
        assert classes == sorted({code[:3] for code in CODES})


def flat(group):
    """The commands of the command line by name, those of a group with its name before theirs."""
    found = {}
    for name, command in group.commands.items():
        inner = getattr(command, "commands", None)
        if inner is None:
            found[name] = command
        else:
            found |= {f"{name} {part}": one for part, one in inner.items()}
    return found


class TestCommands:
    main = get_command(command_line())
    known = flat(main)

    def test_every_command_has_its_words_and_no_other(self):
        told = [title.strip("`") for title in headings(read("docs/cli.md"), 2)]
        names = [f"crosswire {name}" for name in self.known]
        assert [one for one in told if one.startswith("crosswire")] == ["crosswire", *names]

    @pytest.mark.parametrize("name", ["", *known])
    def test_every_option_has_its_words_and_no_other(self, name):
        command = self.known[name] if name else self.main
        page = section(read("docs/cli.md"), f"## `{f'crosswire {name}'.strip()}`")
        told = {one for row in table_cells(page) for one in re.findall(r"`([^`]+)`", row[0])}
        real = set()
        for param in command.params:
            if param.param_type_name == "argument":
                real.add((param.metavar or param.name).strip("{}."))
            elif param.name not in ("help", "show_completion", "install_completion"):
                real |= {*param.opts, *param.secondary_opts}
        assert {one.replace("\\|", "|") for one in told} == real

    def test_exit_codes_are_those_of_the_code(self):
        from crosswire.commands import shared

        told = codes(section(read("docs/cli.md"), "## Exit codes"))
        assert told == [
            str(code) for code in (shared.OK, shared.FAILED, shared.USAGE, shared.REFUSED)
        ]


def table_cells(text):
    """The cells of all tables of a text."""
    tables = re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE)
    return [row for table in tables for row in rows(table)]


class TestSettings:
    def test_every_setting_has_its_words_and_no_other(self):
        told = {row[0].strip("`"): row for row in rows(read("docs/settings.md"))}
        assert list(told) == list(Settings.__struct_fields__)
        for name, row in told.items():
            value = getattr(Settings(), name)
            assert row[1] == (f"`{value}`" if value is not None else "none")
        assert re.findall(r"`(\w+)`", told["rule"][2]) == list(RULES)

    def test_the_example_is_taken(self):
        from crosswire.case.settings import parse_settings

        (example,) = blocks(read("docs/settings.md"), "toml")
        assert parse_settings(example, "example").rule == "acled"


class TestDataFiles:
    def test_every_file_has_its_words_and_no_other(self):
        told = [title.strip("`") for title in headings(read("docs/data-files.md"), 3)]
        assert told == sorted(file.name for file in DATA.glob("*.yml"))

    def test_every_file_shows_an_entry(self):
        page = read("docs/data-files.md")
        for title in headings(page, 3):
            assert blocks(section(page, f"### {title}"), "yaml"), title

    def test_the_example_of_own_actors_is_taken(self):
        (example,) = blocks(section(read("docs/data-files.md"), "## Your own actors"), "yaml")
        assert [entry.id for entry in parse_actors(example, "x")] == [
            "northern-guard", "lakeland-army",
        ]  # fmt: skip


class TestDependencies:
    project = tomllib.loads(read("pyproject.toml"))

    @pytest.mark.parametrize(
        ("title", "wanted"),
        [
            ("## To run it", project["project"]["dependencies"]),
            ("## Optional", [*chain(*project["project"]["optional-dependencies"].values())]),
            ("## To develop it", [*chain(*project["dependency-groups"].values())]),
            ("## To build it", project["build-system"]["requires"]),
        ],
    )
    def test_every_one_has_its_reason_and_licence_and_no_other(self, title, wanted):
        told = rows(section(read("docs/dependencies.md"), title))
        names = [re.match(r"[\w.-]+", one).group() for one in wanted]
        assert [row[0].strip("`") for row in told] == names
        assert all(row[1] and row[2] for row in told)


class TestFormats:
    page = read("docs/steps/export.md")

    def test_every_format_has_its_words_and_its_endings(self):
        told = {row[0]: row[2] for row in rows(section(self.page, "## What comes out"))}
        assert {one.strip("`") for one in told if one.startswith("`")} == set(EXCHANGES)
        for name, exchange in EXCHANGES.items():
            assert re.findall(r"`([^`]+)`", told[f"`{name}`"]) == list(exchange.endings)

    @pytest.mark.parametrize(
        ("title", "columns"),
        [("### UCDP's columns", ucdp.UCDP_COLUMNS), ("### ACLED's columns", acled.ACLED_COLUMNS)],
    )
    def test_every_column_has_its_words_in_its_order(self, title, columns):
        cells = [row[0] for row in rows(section(self.page, title))]
        assert tuple(one for cell in cells for one in re.findall(r"`(\w+)`", cell)) == columns


class TestReadme:
    def test_it_names_every_command(self):
        text = read("README.md")
        for name in get_command(command_line()).commands:
            assert f"crosswire {name}" in text

    def test_it_says_the_version(self):
        from crosswire import __version__

        assert f"## {__version__}" in read("CHANGELOG.md")
        assert __version__ in read("README.md")

    def test_the_targets_of_make_that_pages_name_exist(self):
        targets = set(re.findall(r"^(\w+):", read("Makefile"), re.MULTILINE))
        for page in PAGES:
            named = re.findall(r"make (demo|test|check|lint|bench|lock)\b", page.read_text("utf-8"))
            assert set(named) <= targets
