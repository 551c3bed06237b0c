"""The most frequent wrong changes and misses of a run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.bench import pair_of, text_of
from benchmarks.facts import Judged
from benchmarks.misses import Miss
from normalize import Evidence

_MOST_EVIDENCE = 3
_ROUND = 45


@dataclass(frozen=True)
class WrongChange:
    """A wrong change, with all its occurrences.

    Attributes:
        pair: the language pair.
        original: the old words.
        replacement: the new words.
        count: how often it was made.
        score: its highest score.
        line: its surroundings there, with the old words in brackets.
        speaks_for: the strongest evidence for it there.
        speaks_against: the strongest evidence against it there.
    """

    pair: str
    original: str
    replacement: str
    count: int
    score: float
    line: str
    speaks_for: Sequence[Evidence]
    speaks_against: Sequence[Evidence]


@dataclass(frozen=True)
class FrequentMiss:
    """A garble that was missed several times for the same reason; the detail is that of the first time."""

    pair: str
    span: str
    name: str
    label: str
    reason: str
    detail: str
    count: int


def wrong_changes(changes: Sequence[Judged], most: int) -> list[WrongChange]:
    """The most frequent wrong changes, the most frequent first."""
    groups: dict[tuple[str, str, str], list[Judged]] = defaultdict(list)
    for each in changes:
        if each.verdict == "wrong":
            groups[pair_of(each.row["set"]), each.change.original, each.change.replacement].append(each)
    often = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return [_wrong(pair, group) for (pair, _, _), group in often[:most]]


def _wrong(pair: str, group: Sequence[Judged]) -> WrongChange:
    surest = max(group, key=lambda each: each.change.score)
    change = surest.change
    strongest = sorted(change.evidence, key=lambda e: -abs(e.share))
    return WrongChange(
        pair=pair,
        original=change.original,
        replacement=change.replacement,
        count=len(group),
        score=change.score,
        line=around(surest),
        speaks_for=[e for e in strongest if e.share > 0][:_MOST_EVIDENCE],
        speaks_against=[e for e in strongest if e.share < 0][:_MOST_EVIDENCE],
    )


def around(judged: Judged) -> str:
    """A change in its line, shortened, with the old words in brackets."""
    text, change = text_of(judged.row), judged.change
    first, last = text.rfind("\n", 0, change.start) + 1, text.find("\n", change.end)
    last = len(text) if last < 0 else last
    before, after = text[first : change.start], text[change.end : last]
    before = before if len(before) <= _ROUND else "…" + before[-_ROUND:]
    after = after if len(after) <= _ROUND else after[:_ROUND] + "…"
    return f"{before}[{change.original}]{after}".replace("\n", "↵")


def misses(found: Sequence[Miss], most: int) -> list[FrequentMiss]:
    """The most frequent misses, the most frequent first."""
    groups: dict[tuple[str, str, str, str, str], list[Miss]] = defaultdict(list)
    for each in found:
        of = each.labelled
        groups[pair_of(of.set), of.span, of.name, of.label, reason(each)].append(each)
    often = sorted(groups.items(), key=lambda item: (-len(item[1]), item[0]))
    return [FrequentMiss(*key, group[0].detail, len(group)) for key, group in often[:most]]


def reason(miss: Miss) -> str:
    """The reason of a miss, and whether the entity was at least suggested."""
    return f"{miss.reason}, suggested" if miss.suggested else miss.reason
