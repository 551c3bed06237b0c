"""From decisions to new words that fit in: with the case, line breaks, articles and sentence start of the old ones."""

from __future__ import annotations

import itertools
import re

from normalize.decision import Decision
from normalize.match.document import Document, Mention
from normalize.match.names.form import is_acronym
from normalize.match.recognise import needs_capital
from normalize.result import Change
from normalize.text.folding import fold
from normalize.text.tokens import POSSESSIVE

_SHORT = 3
_LINE_BREAK = re.compile(r"[\r\n]")
_WORD = re.compile(r"[^\s-]+")
_GAP = re.compile(r"[ -]")
_PARTED = re.compile(r"[\s-]")
_VOWEL_SOUND = re.compile(r"(?!(?:uni|use|usu|eu|ukr|uru|one|ura)\w)[aeiou]", re.IGNORECASE)
_VOWEL_LETTERS = frozenset("AEFHILMNORSX")
_READ_AS_WORDS = frozenset("NATO NASA SANA HIMARS FIFA NAFTA LUKOIL ROSATOM SADC FARC HAMAS".split())
"""Capitals that are read as words, where spelling them out would take another article."""


def rewrite(document: Document, decision: Decision) -> Change | None:
    """The change for a decision; None if the new words do not fit in, or change nothing.

    Args:
        document: the document.
        decision: the decision on a mention.
    """
    start, end = document.span(decision.mention)
    original = document.text[start:end]
    written = _with_white_space(decision.written, _gaps(document, decision.mention))
    if written is None or _misplaced(document, decision.mention, written):
        return None
    written = _in_case(original, written)
    written = _not_doubled(document, decision.mention, written)
    if decision.written[0].islower() and needs_capital(document.text, start):
        written = written[0].upper() + written[1:]
    start, written = _with_article(document, decision.mention, start, written)
    original = document.text[start:end]
    if written == original:
        return None
    entity, name = (decision.entity.id, decision.entity.name) if decision.entity else ("", "")
    score = round(decision.score, 4)
    return Change(start, end, original, written, entity, name, decision.kind, score, decision.evidence)


def _gaps(document: Document, mention: Mention) -> list[str]:
    if mention.last - mention.first == 1:
        return []
    found = document.tokens[mention.first : mention.last]
    return [document.text[a.end : b.start] for a, b in itertools.pairwise(found)]


def _with_white_space(written: str, gaps: list[str]) -> str | None:
    """Words with the white space of the old ones between them; None if a line break has no place."""
    breaks = list(_GAP.finditer(written))
    if len(breaks) != len(gaps):
        return None if any(_LINE_BREAK.search(gap) for gap in gaps) else written
    parts, at = [], 0
    for place, gap in zip(breaks, gaps, strict=True):
        parts += [written[at : place.start()], gap if gap.isspace() and place.group() == " " else place.group()]
        at = place.end()
    return "".join([*parts, written[at:]])


def _in_case(original: str, written: str) -> str:
    """Put words in capitals where the old ones were; word by word if there are as many."""
    old = _WORD.findall(original)
    # Few words are in capitals.
    if not any(map(str.isupper, old)):
        return written
    new = list(_WORD.finditer(written))
    # An acronym that is replaced by several words was not shouted.
    if _shouted(original) and not (len(new) > 1 and is_acronym(original)):
        return written.upper()
    if len(old) != len(new):
        return written
    for before, word in zip(reversed(old), reversed(new), strict=True):
        if _shouted(before) and len(before) > _SHORT:
            written = written[: word.start()] + word.group().upper() + written[word.end() :]
    return written


def _shouted(words: str) -> bool:
    letters = [c for c in words if c.isalpha()]
    return len(letters) > 1 and all(c.isupper() for c in letters)


def _not_doubled(document: Document, mention: Mention, written: str) -> str:
    """Drop leading words that already precede the mention: von der Layen is not to become von der von der Leyen."""
    # A single word has no leading ones.
    words = list(_WORD.finditer(written)) if mention.first and _PARTED.search(written) else []
    for count in range(len(words) - 1, 0, -1):
        before = document.words[max(0, mention.first - count) : mention.first]
        if list(before) == [fold(word.group()) for word in words[:count]]:
            return written[words[count].start() :]
    return written


_DETERMINERS = frozenset("this these those every each our his her its their my your no any some".split())


def _misplaced(document: Document, mention: Mention, written: str) -> bool:
    """Whether new words would repeat the word after them, or bring an article where none can stand."""
    following = document.words[mention.last : mention.last + 1]
    if following and document.tied[mention.last] and fold(_WORD.findall(written)[-1]) == following[0]:
        return True
    if not written.lower().startswith("the ") or not mention.first:
        return False
    before = document.tokens[mention.first - 1]
    gap = document.text[before.end : document.tokens[mention.first].start]
    return document.words[mention.first - 1] in _DETERMINERS or POSSESSIVE.match(gap) is not None


def _with_article(document: Document, mention: Mention, start: int, written: str) -> tuple[int, str]:
    """Extend a change to the article before it if the new words bring their own or need another."""
    if not mention.first or not document.tied[mention.first]:
        return start, written
    before = document.tokens[mention.first - 1]
    gap = document.text[before.end : start]
    article = before.word.lower()
    if gap != " " or article not in ("a", "an", "the"):
        return start, written
    if written.lower().startswith("the "):
        kept = written[0].upper() + written[1:] if before.word[0].isupper() else written
        return before.start, kept
    if article != "the" and _article(document.text[start : start + 40]) == article:
        right = _article(written)
        if right != article:
            cased = right.capitalize() if before.word[0].isupper() else right
            return before.start, f"{cased} {written}"
    return start, written


def _article(words: str) -> str:
    """``a`` or ``an``, by the first sound of the words.

    >>> _article("Akar aide"), _article("Ukrainian aide"), _article("F-16"), _article("Blinken"), _article("NATO aide")
    ('an', 'a', 'an', 'a', 'a')
    """
    first = re.split(r"[\s-]", words, maxsplit=1)[0]
    if first.isupper() and first not in _READ_AS_WORDS:
        return "an" if first[0] in _VOWEL_LETTERS else "a"
    return "an" if _VOWEL_SOUND.match(words) else "a"
