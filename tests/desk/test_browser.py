"""The page in Chromium: quiet console, no sideways scrolling, and links that light up."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any

import pytest

from crosswire.desk.dossier.render import render_dossier

from .factory import make_record
from .mapped import mapped_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

CHROMIUM = next(
    (p for n in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(n))), None
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if CHROMIUM is None:
        pytest.skip("no Chromium on the path: install chromium to run the browser tests")
    with api.sync_playwright() as play:
        chromium = play.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path: Path = tmp_path_factory.mktemp("page") / "dossier.html"
    path.write_text(render_dossier(make_record(), title="Brennhold"), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_is_quiet_and_fits(browser: Any, address: str, width: int, scheme: str) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    said: list[str] = []
    asked: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert said == []
    assert asked == [address]
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 900)])
def test_the_first_screen_is_the_answer(
    browser: Any, address: str, width: int, height: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": height})
    page.goto(address)
    first = page.locator(".answer")
    assert first.locator("h2").inner_text().startswith("Assault on Brennhold")
    parts = (first.locator("h2"), first.locator(".when-where"), first.locator("tbody tr").first)
    for part in parts:
        box = part.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] <= height
    below = page.locator("#made").bounding_box()
    assert below is not None
    assert below["y"] > height
    first.locator(".best a").first.click()
    assert page.locator(".card:target").count() == 1
    page.close()


def test_a_click_on_a_number_lights_its_sentence(browser: Any, address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(address)
    colour = "e => getComputedStyle(e).backgroundColor"
    whole = page.locator("mark.c-40", has_text="including")
    dark = whole.evaluate(colour)
    page.locator("#f-road a.num").first.click()
    assert page.url.endswith("#c-40")
    assert page.locator("#c-40").evaluate("e => e.matches(':target')")
    assert whole.evaluate(colour) != dark
    # The sub-count lies inside the clause of the whole and lights up with it.
    assert page.locator("#c-12 mark").evaluate(colour) == whole.evaluate(colour)
    box = page.locator("#c-40").bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900
    page.close()


def test_a_number_in_the_text_leads_back_to_its_figure(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.goto(address)
    page.locator("#c-38 a").click()
    assert page.url.endswith("#f-is")
    page.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_map_shows_its_marks_and_no_name_over_another(
    browser: Any, tmp_path: Path, width: int
) -> None:
    file = tmp_path / "map.html"
    file.write_text(render_dossier(mapped_record(), title="Brennhold"), encoding="utf-8")
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(file.as_uri())
    shown = page.locator("#map .wide .plot" if width > 800 else "#map .narrow .plot")
    assert shown.is_visible()
    assert shown.locator(".mark.event").count() == 4
    assert shown.locator(".mark.named").count() == 1
    assert shown.locator("text.name").count() >= 4
    assert shown.evaluate(_OVERLAPS) == []
    assert page.evaluate(_DEAD_LINKS) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    shown.locator(".mark.event.exact a circle").click()
    assert page.url.endswith("#e-fight")
    page.close()


def test_all_text_can_be_read_against_its_ground(browser: Any, address: str) -> None:
    """WCAG AA: 4.5 to 1 for text of ordinary size, in both colour schemes."""
    for scheme in ("light", "dark"):
        page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
        page.goto(f"{address}#c-25")
        assert page.evaluate(_CONTRAST) == []
        page.close()


_CONTRAST = """() => {
  const parse = text => (text.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(v => v / 255)
    .map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = node => {
    for (let e = node; e; e = e.parentElement) {
      const c = parse(getComputedStyle(e).backgroundColor);
      if (c.length === 3 || c[3] > 0) return c;
    }
    return [255, 255, 255];
  };
  const bad = [];
  for (const node of document.body.querySelectorAll("*")) {
    const own = [...node.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    if (!own || node.closest("svg") || !node.offsetParent) continue;
    const a = light(parse(getComputedStyle(node).color)), b = light(ground(node));
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.push([node.className, node.textContent.slice(0, 30), ratio]);
  }
  return bad;
}"""

_OVERLAPS = """svg => {
  const boxes = [...svg.querySelectorAll("text")]
    .map(t => [t.textContent, t.getBoundingClientRect()]);
  const bad = [];
  boxes.forEach(([one, a], n) => boxes.slice(n + 1).forEach(([other, b]) => {
    const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const tall = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (wide > 1 && tall > 1) bad.push([one, other]);
  }));
  const frame = svg.getBoundingClientRect();
  return bad.concat(boxes.filter(([_, a]) => a.right > frame.right + 1).map(([one]) => one));
}"""

_DEAD_LINKS = """() => [...document.querySelectorAll("#map a")]
  .map(a => a.getAttribute("href").slice(1)).filter(id => !document.getElementById(id))"""
