"""The reasons for each change, as an editor would give them."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator, Sequence

from gazetteer import Entity
from normalize.report.held import asked_by, held
from normalize.report.human import shown
from normalize.report.page import JudgedFile, Page, Text, columns
from normalize.report.sentences import sentences
from normalize.result import Change, decisions
from normalize.text.visible import visible

_WIDTH = 80
_MOST_BESIDE = 90
_FAR = 400
_SENTENCE_END = re.compile(r"[.!?…。！？]['\"”’)\]]*\s+(?=\S)|[\r\n]+")

_CHANCES = (
    (0.98, "almost certain"),
    (0.9, "very likely"),
    (0.75, "likely"),
    (0.5, "more likely than not"),
    (0.0, "doubtful"),
)


def reasons(judged: JudgedFile, page: Page) -> Iterator[str]:
    """For each change and suggestion, in order: its sentence, who is meant, and the reasons for and against it."""
    for change, fixed in decisions(judged.result):
        yield from _heading(judged, change, page)
        yield from of_change(judged.text, change, fixed, page)


def of_change(text: Text, change: Change, fixed: bool, page: Page) -> Iterator[str]:
    """One change: its sentence, who is meant, and the reasons for and against it, with blank lines around them.

    Args:
        text: the text that its span refers to.
        change: the change.
        fixed: whether it is made, or only suggested.
        page: the page to print on.
    """
    yield ""
    yield from _indented(_in_its_sentence(text, change, page), page)
    yield ""
    yield from _indented(_verdict(change, fixed, page), page)
    found = sentences(change)
    yield from _list("For it:", found.pro, page)
    yield from _list("Against it:", found.con, page)
    yield ""


def chance(score: float) -> str:
    """A score in words.

    >>> chance(0.989), chance(0.6)
    ('almost certain', 'more likely than not')
    """
    return next(words for least, words in _CHANCES if score >= least)


def _heading(judged: JudgedFile, change: Change, page: Page) -> Iterator[str]:
    line, column = judged.lines.position(change.start)
    yield page.ink(f"{visible(judged.path)}:{line}:{column}", "place")


def _in_its_sentence(text: Text, change: Change, page: Page) -> str:
    """The sentence around a change, cut where it is long, with the old and the new words marked."""
    before = re.split(_SENTENCE_END, text[max(0, change.start - _FAR) : change.start])[-1]
    after = text[change.end : change.end + _FAR]
    following = _SENTENCE_END.search(after)
    after = after[: following.end()] if following else after
    if len(before) > _MOST_BESIDE:
        before = "… " + before[-_MOST_BESIDE:].partition(" ")[2]
    if len(after) > _MOST_BESIDE:
        after = after[:_MOST_BESIDE].rpartition(" ")[0] + " …"
    old, new = page.ink(visible(change.original), "old"), page.ink(visible(change.replacement), "new")
    return f"{visible(before).lstrip(' ↵')}[{old} → {new}]{visible(after).rstrip(' ↵')}"


def _verdict(change: Change, fixed: bool, page: Page) -> str:
    entity = page.names.get(change.entity)
    sure = f"{chance(change.score)} ({shown(change.score)})"
    said = f"{sure.capitalize()}." if fixed else f"Only a suggestion: {sure}, {_why_not(change, entity, page)}."
    verdict = page.ink(said, "head")
    if entity is None or entity.kind == "other":
        return verdict
    about = entity.description or _KINDS.get(entity.kind, "")
    return f"{verdict} {visible(entity.name)}{f' ({visible(about)})' if about else ''} is meant."


_KINDS = {"place": "a place", "org": "an organization", "product": "a product", "event": "an event"}


def _why_not(change: Change, entity: Entity | None, page: Page) -> str:
    """Why a change is not made, as the end of a sentence that starts with its chance."""
    if change.score < page.least and asked_by(entity, change) is None:
        return f"where the preset {page.options.preset} wants {page.least:.2f}"
    return f"but {visible(held(change, page.least, entity))}"


def _list(heading: str, lines: Sequence[str], page: Page) -> Iterator[str]:
    if lines:
        yield f"  {heading}"
        for sentence in lines:
            yield from textwrap.wrap(
                visible(sentence), _width(page), initial_indent="    - ", subsequent_indent="      "
            )


def _indented(text: str, page: Page) -> Iterator[str]:
    """Wrapped lines, indented by two columns; colour codes take no room."""
    width = _width(page) - 2
    line, length = "", 0
    for word in text.split(" "):
        size = columns(word)
        if line and length + 1 + size > width:
            yield f"  {line}"
            line, length = word, size
        else:
            line, length = (f"{line} {word}", length + 1 + size) if line else (word, size)
    yield f"  {line}"


def _width(page: Page) -> int:
    return min(page.width or _WIDTH, _WIDTH)
