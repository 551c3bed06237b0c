"""The page in a real browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from normalize.changelog import Entry
from normalize.report.web import page as made
from tests.normalize.report.web.logs import HOSTILE, entry, long

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or shutil.which("chromium-browser")
pytestmark = pytest.mark.skipif(not CHROMIUM, reason="no Chromium")

# A sandbox of its own is refused to the administrator; nothing is to be fetched.
OPTIONS = ["--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"]
ROWS = (
    entry("a.txt", ("Akal", "Akar", True), ("Akkar", "Akar", False)),
    entry("b/c.txt", ("Blinkin", "Blinken", True), name="Antony Blinken", score=0.7),
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with playwright.sync_playwright() as found:
        opened = found.chromium.launch(executable_path=CHROMIUM, args=[*OPTIONS, *(["--no-sandbox"] if root else [])])
        yield opened
        opened.close()


def opened(browser: Any, folder: Path, entries: Any, **how: Any) -> Any:
    """A page, which is to make no complaint and no request."""
    path = folder / "run.html"
    path.write_text("".join(made(list(entries), "run.jsonl")), "utf-8")
    page = browser.new_page(**how)
    page.told = []
    page.on("console", lambda message: page.told.append(message.text))
    page.on("pageerror", lambda error: page.told.append(str(error)))
    page.on("dialog", lambda dialog: page.told.append("dialog"))
    page.on("request", lambda request: page.told.append(request.url) if request.url != path.as_uri() else None)
    page.goto(path.as_uri())
    return page


def shown(page: Any) -> list[str]:
    return [
        row.inner_text().split()[0]
        for row in page.locator("td.old ins, td.old del, td.old mark").all()
        if row.is_visible()
    ]


def test_filters(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, ROWS)
    count = page.get_by_role("status")
    assert count.inner_text() == "all 3 shown"
    for label, value, left in (
        ("Name or words", "blink", ["Blinkin"]),
        ("Name or words", "hulusi", ["Akal", "Akkar"]),
        ("File", "a.t", ["Akal", "Akkar"]),
        ("Score from", "0.8", ["Akal", "Akkar"]),
        ("to", "0.7", ["Blinkin"]),
    ):
        page.get_by_label(label, exact=True).fill(value)
        playwright.expect(count).to_have_text(f"{len(left)} of 3 shown")
        assert shown(page) == left
        page.get_by_role("button", name="Show all").click()
        playwright.expect(count).to_have_text("all 3 shown")
    page.get_by_label("Decision").select_option("suggestions")
    playwright.expect(count).to_have_text("1 of 3 shown")
    page.get_by_label("Kind").select_option("garble")
    page.get_by_label("Name or words").fill("nobody")
    playwright.expect(page.get_by_text("No matches.")).to_be_visible()
    assert page.locator("section.file:visible").count() == 0
    page.get_by_role("button", name="Show all").click()
    page.get_by_role("link", name="Antony Blinken").click()
    playwright.expect(count).to_have_text("1 of 3 shown")
    assert page.told == []


def test_keyboard_alone(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, ROWS)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "list"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    assert page.get_by_text("For it").first.is_visible()


def test_without_javascript(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, ROWS, java_script_enabled=False)
    assert len(shown(page)) == 3
    assert not page.locator("form").is_visible()
    page.locator("summary").first.click()
    assert page.get_by_text("For it").first.is_visible()


def test_names_and_roles(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, ROWS)
    assert page.get_by_role("heading", level=1).count() == 1
    assert page.get_by_role("heading", level=3).count() == 2
    assert page.get_by_role("table", name="Scores").is_visible()
    assert page.get_by_role("table", name="a.txt").get_by_role("columnheader").count() == 5
    assert page.get_by_role("form", name="Filters").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_fits_and_can_be_read(browser: Any, tmp_path: Path, scheme: str, width: int) -> None:
    page = opened(browser, tmp_path, [*ROWS, entry("x" * 300, ("y" * 200, "z" * 200, True))],
                  viewport={"width": width, "height": 800}, color_scheme=scheme)  # fmt: skip
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(CELLS) >= (0.8 if width == 320 else 0.05) * width
    assert page.locator("mark.new").first.evaluate("node => getComputedStyle(node, '::before').content") == "none"
    colours = page.evaluate(CONTRASTS)
    assert colours
    assert [found for found in colours if found[1] < 4.5] == []


CELLS = "Math.min(...[...document.querySelectorAll('.file td')].map((cell) => cell.clientWidth))"
CONTRASTS = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map((v) => v / 255)
      .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const colour = getComputedStyle(node).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
  };
  return [...document.querySelectorAll("h1,h2,h3,p,b,small,del,ins,mark,td,th,label,input,button,a,summary,caption")]
    .map((node) => {
      const [a, b] = [light(getComputedStyle(node).color), light(behind(node))].sort((x, y) => y - x);
      return [node.outerHTML.slice(0, 60), (a + 0.05) / (b + 0.05)];
    });
}"""


def test_hostile_words_do_nothing(browser: Any, tmp_path: Path) -> None:
    page = opened(browser, tmp_path, [entry(words, (words, f"{words}!", True), name=words) for words in HOSTILE])
    assert page.evaluate("window.broken") is None
    assert page.locator("script").count() == 1
    assert page.locator("img, iframe, object, embed, body svg[onload]").count() == 0
    assert page.locator("tbody del").count() == len(HOSTILE)
    assert page.told == []


def test_a_script_that_got_in_would_not_run(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "broken.html"
    markup = "".join(made(list(ROWS), "run.jsonl"))
    path.write_text(
        markup.replace("</main>", "<script>window.broken = 1</script><i style='color:red'>x</i></main>"), "utf-8"
    )
    page = browser.new_page()
    page.goto(path.as_uri())
    assert page.evaluate("window.broken") is None
    assert page.locator("i").last.evaluate("node => getComputedStyle(node).color") != "rgb(255, 0, 0)"


def test_many_changes_in_one_file(browser: Any, tmp_path: Path) -> None:
    page = opened(
        browser, tmp_path, [*long(120, 120), entry("z.txt", ("Blinkin", "Blinken", True), name="Antony Blinken")]
    )
    assert page.locator("section.file").count() == 2
    assert page.get_by_role("table", name="articles/00000.txt, from row 101").get_by_role("row").count() == 21
    left = page.evaluate("[...document.querySelectorAll('.score')].map((cell) => cell.getBoundingClientRect().left)")
    assert len(set(left)) == 1, "columns stand below one another"
    page.get_by_label("Name or words").fill("blinkin")
    playwright.expect(page.get_by_role("status")).to_have_text("1 of 121 shown")
    assert page.locator("section.file:visible, .some:visible").count() == 2
    page.get_by_role("button", name="Show all").click()
    playwright.expect(page.get_by_role("status")).to_have_text("all 121 shown")
    assert page.locator(".some:visible").count() == 4
    assert page.told == []


def test_ten_thousand_changes_can_be_used(browser: Any, tmp_path: Path) -> None:
    entries: list[Entry] = list(long(10_000))
    page = opened(browser, tmp_path, entries)
    playwright.expect(page.get_by_role("status")).to_have_text("all 10,000 shown")
    page.get_by_label("Name or words").fill("Name 7")
    playwright.expect(page.get_by_role("status")).not_to_have_text("all 10,000 shown")
    assert (tmp_path / "run.html").stat().st_size < 20_000_000
