"""Units of a file → one document, with the source of each line beside it, and the way back into the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from normalize.files.units import CUT, Piece, Quote, Unit, no_words

_BETWEEN = "\n\n"
_ON = "\n"
_MOST_LINES = 100
_LOOK = 60
_CUT_OFF = re.compile(rf"(\s*{CUT}[{CUT}\s]*)(\w+)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Letters of a document that stand in the file without a seam.

    Attributes:
        start: where they begin in the file.
        end: where they end there.
        count: how many letters of the document they are.
        quote: how others are written in their place.
    """

    start: int
    end: int
    count: int
    quote: Quote


class Joined:
    r"""Units as one document; an empty line parts them, so that no name goes from one into the next.

    Args:
        units: some units of a file, in its order.
        flows: whether a name may go from one into the next; then each stands in a line of its own.

    Attributes:
        text: their targets.
        source: their sources, with as many lines as the text; None if there are none at all.

    >>> earth, a = Piece("Earth", 7, 12, "plain", str), Piece("A", 20, 21, "plain", str)
    >>> joined = Joined([Unit("土", [earth]), Unit("甲\n乙", [a])])
    >>> joined.text, joined.source
    ('Earth\n\nA', '土\n\n甲 乙')
    >>> joined.begin(7)
    20
    """

    def __init__(self, units: Sequence[Unit], flows: bool = False) -> None:
        between = _ON if flows else _BETWEEN
        targets = [unit.text for unit in units]
        self.text = between.join(targets)
        sources = [_beside(target, unit.source) for target, unit in zip(targets, units, strict=True)]
        self.source = between.join(sources) if any(unit.source.strip() for unit in units) else None
        self._pieces: list[Piece] = []
        self._starts: list[int] = []
        self._settled: list[str] = []
        at = 0
        for number, unit in enumerate(units):
            target = [*_way(units, number), *unit.target] if flows else unit.target
            for piece in target:
                self._pieces.append(piece)
                self._starts.append(at)
                self._settled.append(unit.settled)
                at += len(piece.text)
            at += 0 if flows else len(_BETWEEN)

    def begin(self, offset: int) -> int | None:
        """Where the letter at an offset begins in the file; None between units."""
        i = self._piece(offset)
        return None if i is None else self._place(i, offset)

    def end(self, offset: int) -> int | None:
        """Where the letter before an offset ends in the file; None between units."""
        i = self._piece(offset - 1)
        return None if i is None else self._place_behind(i, offset)

    def whole(self, start: int, end: int) -> bool:
        """Whether no tag and no end of a unit stands within a name, nor a tag between it and the rest of it."""
        if _cut_off(self.text[max(0, start - _LOOK) : start][::-1], self.text[start:end]):
            return False
        if _cut_off(self.text[end : end + _LOOK], self.text[start:end]):
            return False
        at = start
        while at < end:
            i = self._piece(at)
            if i is None or self._pieces[i].kind == "cut":
                return False
            at = self._starts[i] + len(self._pieces[i].text)
        return True

    def settled(self, offset: int) -> str:
        """Why the letter at an offset is not to be rewritten; empty if nothing forbids it."""
        i = self._piece(offset)
        return "" if i is None else self._settled[i]

    def stretches(self, start: int, end: int) -> list[Stretch]:
        """Where letters stand in the file: one stretch, or several where something else stands between them there.

        Args:
            start: where they begin in the document.
            end: where they end there, behind the start, in the same unit.
        """
        found: list[Stretch] = []
        at = start
        while at < end and (i := self._piece(at)) is not None:
            stop = min(end, self._starts[i] + len(self._pieces[i].text))
            begin, behind, quote = self._place(i, at), self._place_behind(i, stop), self._pieces[i].quote
            last = found[-1] if found else None
            if last and last.end == begin and last.quote is quote:
                found[-1] = Stretch(last.start, behind, last.count + stop - at, quote)
            else:
                found.append(Stretch(begin, behind, stop - at, quote))
            at = stop
        return found

    def _piece(self, offset: int) -> int | None:
        i = bisect_right(self._starts, offset) - 1
        return i if i >= 0 and offset < self._starts[i] + len(self._pieces[i].text) else None

    def _place(self, i: int, offset: int) -> int:
        piece = self._pieces[i]
        return piece.start + (offset - self._starts[i] if piece.kind == "plain" else 0)

    def _place_behind(self, i: int, offset: int) -> int:
        piece = self._pieces[i]
        return piece.start + offset - self._starts[i] if piece.kind == "plain" else piece.end


def _way(units: Sequence[Unit], number: int) -> Sequence[Piece]:
    """What stands in the file between a unit and the one before it, as the end of a line."""
    if not number:
        return ()
    before, after = units[number - 1].target, units[number].target
    start = before[-1].end if before else 0
    return (Piece(_ON, start, after[0].start if after else start, "escape", no_words),)


def _beside(target: str, source: str) -> str:
    """A source with as many lines as its target: line for line, or else all of it beside each line."""
    count = target.count("\n") + 1
    if source.count("\n") + 1 == count:
        return source
    flat = " ".join(source.split())
    # All of it a hundred times is no burden; beyond that it could grow as the square of the file.
    return "\n".join([flat] * count if count <= _MOST_LINES else [flat, *[""] * (count - 1)])


def _cut_off(beside: str, name: str) -> bool:
    """Whether what stands beside a name, going away from it, is a tag and more of the same name behind it.

    A letter right behind the tag is of the same word; of several words, a capitalised one goes with a single name.
    """
    found = _CUT_OFF.match(beside)
    if found is None:
        return False
    gap, word = found.groups()
    within = not any(c.isspace() for c in gap)
    return within or (len(name.split()) == 1 and (word[0].isupper() or word[-1].isupper()))
