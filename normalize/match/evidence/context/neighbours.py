"""What stands right beside a mention, whichever entity it means."""

from __future__ import annotations

import re
from collections.abc import Set

from normalize.kept import Kept, put
from normalize.match.document import MOST_PLACES, Document, Mention, same_word
from normalize.match.evidence.context.context import Around, Context
from normalize.match.evidence.context.neighbour_names import is_no_name
from normalize.native import finding, remembered
from normalize.text.english import zipf
from normalize.text.folding import american
from normalize.text.lists.titles import RULERS, TITLES

PLACE_WORDS = frozenset(
    "village town city district region province county municipality settlement street square river lake mountain "
    "station airport island bridge port near".split()
)
"""Words that stand beside names of places."""

BODY_WORDS = frozenset(
    "airline automaker bank brand brewer broker carmaker chain company developer firm insurer lender maker "
    "manufacturer publisher retailer startup supermarket".split()
)
"""Words that stand right before names of firms."""

_NO_WORDS: frozenset[str] = frozenset()

_MOST_SEEN = 1 << 12
"""For how many mentions the result of `around` is cached, as each candidate of a mention asks for it."""

_MOST_WORDS = 1 << 16

_TITLE, _FIRM, _PLACE, _RULER, _BEHIND_RULER, _BEFORE, _BEHIND, _BOUND, _IN_BRACKETS, _INTRODUCED = (
    1 << bit for bit in range(10)
)
"""What may stand around a mention, as bits; the first five say what a word is."""

_ANYTHING = (1 << 10) - 1

_NUMERAL = re.compile("[IVX]{2,}|[VX]")
_FOLDED_NUMERAL = re.compile("[ivx]+")

_INTRODUCTION = re.compile(r"(?:, [0-9]+| \([1-9][0-9]\))?(?:,| is| was) an? |, [1-9][0-9][,.]| alias [A-Z]")
"""What follows the name of somebody whom a text introduces: a nurse from Hull; or just the age, or another name."""

_LINKS = ("a", "an", "the", "of", "called", "named")

_COMMON_BEHIND = 3.7

WORDS_BESIDE = 6
"""How many words before and after a mention count as beside it."""


NOTHING = Around("", "", "", "", "", "", "", _NO_WORDS, "", False)
"""The result for most mentions."""


def around(context: Context, mention: Mention) -> Around:
    """What stands around a mention; cached."""
    found = context.seen.get(mention)
    if found is None:
        may_be = _may_stand_beside(context.document, mention)
        found = put(context.seen, mention, _seen(context, mention, may_be) if may_be else NOTHING, _MOST_SEEN)
    return found


def _seen(context: Context, mention: Mention, may_be: int) -> Around:
    """What stands around a mention; `may_be` says as bits what to look for."""
    seen = (
        stranger_before(context, mention) if may_be & _BEFORE else "",
        stranger_behind(context, mention) if may_be & _BEHIND else "",
        given_before(context, mention) if may_be & _BEFORE else "",
        compound(context, mention) if may_be & _BOUND else "",
        title_before(context, mention) if may_be & _TITLE else "",
        body_word(context, mention) if may_be & _FIRM else "",
        place_word(context, mention) if may_be & _PLACE else "",
        spelt_out(context, mention) if may_be & _IN_BRACKETS else _NO_WORDS,
        ruler_word(context, mention) if may_be & _RULER else "",
        is_introduced(context, mention) if may_be & _INTRODUCED else False,
    )
    return Around(*seen) if any(seen) else NOTHING


def _may_stand_beside(document: Document, mention: Mention) -> int:
    """What may stand around a mention, as bits, by a quick look."""
    if finding:
        found: int = finding.beside(document.tokens, mention.first, mention.last, _kinds, document.places, MOST_PLACES)
        return found
    return _ANYTHING


def _kind_of(word: str) -> int:
    """What a folded word may mean beside a mention, as bits."""
    return (
        _TITLE * (word in TITLES)
        | _FIRM * (word in BODY_WORDS)
        | _PLACE * (word in PLACE_WORDS or word == "in")
        | _RULER * (word in RULERS or word in ("and", "gospel"))
        | _BEHIND_RULER * (word in ("the", "of") or _FOLDED_NUMERAL.fullmatch(word) is not None)
    )


_kinds = remembered(Kept(_kind_of, _MOST_WORDS))


def stranger(context: Context, mention: Mention) -> str:
    """A capitalised word tied to a mention that is neither a title nor part of a known name; else empty."""
    return stranger_before(context, mention) or stranger_behind(context, mention)


def stranger_before(context: Context, mention: Mention) -> str:
    """`stranger` for the word before a mention."""
    return _stranger(context, mention.first - 1, mention.first)


def stranger_behind(context: Context, mention: Mention) -> str:
    """`stranger` for the word after a mention; a surname has none there: Takht after Akal."""
    return _stranger(context, mention.last, mention.last)


def given_before(context: Context, mention: Mention) -> str:
    """The stranger right before a whole name, unless an ordinary word: Sadeq before Ali Larijani; else empty."""
    stranger = stranger_before(context, mention)
    return stranger if stranger and zipf(context.document.words[mention.first - 1]) < _COMMON_BEHIND else ""


def _stranger(context: Context, beside: int, tie: int) -> str:
    document = context.document
    if not 0 <= beside < len(document.tokens) or not document.tied[tie]:
        return ""
    token, word = document.tokens[beside], document.words[beside]
    shouted = token.word.isupper() and len(token.word) > 1
    strange = token.capital and not shouted and beside not in context.explained
    return token.word if strange and not is_no_name(word, beside, document) else ""


def title_before(context: Context, mention: Mention) -> str:
    """The title or office right before a mention; else empty."""
    beside = mention.first - 1
    if (
        beside >= 0
        and context.document.words[beside] in TITLES
        and context.document.lines[beside] == context.document.lines[mention.first]
    ):
        return context.document.tokens[beside].word
    return ""


def compound(context: Context, mention: Mention) -> str:
    """The lower-case word that a hyphen binds to a mention as one name: cho in Yoko-cho; else empty.

    Common words do not count: Akal-led.
    """
    document, behind = context.document, mention.last
    if behind == len(document.tokens) or document.lines[behind] != document.lines[mention.first]:
        return ""
    word = document.tokens[behind].word
    bound = document.hyphenated(behind) and word.islower()
    return word if bound and zipf(document.words[behind]) < _COMMON_BEHIND else ""


def place_word(context: Context, mention: Mention) -> str:
    """A word beside a mention that goes with places: the village of, in, street; else empty."""
    words = context.document.words
    before = [word for word in words[max(0, mention.first - 3) : mention.first] if word not in _LINKS]
    behind = [word for word in words[mention.last : mention.last + 2] if word not in _LINKS]
    found = [word for word in (*before[-1:], *behind[:1]) if word in PLACE_WORDS]
    return "in" if words[max(0, mention.first - 1) : mention.first] == ["in"] else next(iter(found), "")


def body_word(context: Context, mention: Mention) -> str:
    """A word right before a mention that goes with firms: the insurer Markel; else empty."""
    words, lines, before = context.document.words, context.document.lines, mention.first - 1
    same_line = before >= 0 and lines[before] == lines[mention.first]
    return words[before] if same_line and words[before] in BODY_WORDS else ""


def spelt_out(context: Context, mention: Mention) -> Set[str]:
    """The folded words right before a bracketed mention, which abbreviates them: Institute of Statistics (IST)."""
    document, before = context.document, mention.first - 1
    start, end = document.span(mention)
    if before < 0 or document.text[start - 1 : start] != "(" or document.text[end : end + 1] != ")":
        return _NO_WORDS
    if not document.capitals[before] or document.lines[before] != document.lines[mention.first]:
        return _NO_WORDS
    return frozenset(document.words[max(0, before - WORDS_BESIDE + 1) : mention.first])


def ruler_word(context: Context, mention: Mention) -> str:
    """What makes a mention a ruler or saint: Pope, IV, the Baptist, of Arc; else empty.

    It may stand beside the same word elsewhere, since a ruler is introduced once and then goes by the name alone.
    """
    document, word = context.document, mention.words[0]
    found = _ruler_beside(document, mention.first, mention.last)
    if found or len(mention.words) > 1:
        return found
    same = (at for at in same_word(document, word) if document.words[at] == word)
    return next(filter(None, (_ruler_beside(document, at, at + 1) for at in same)), "")


def _ruler_beside(document: Document, first: int, last: int) -> str:
    """What stands beside the tokens from `first` up to `last` and makes a ruler or saint of them."""
    line, words, tokens = document.lines[first], document.words, document.tokens
    before = first - 1
    if before > 1 and words[before] == "and" and tokens[before - 1].capital:
        # As in Saints Peter and Paul.
        before -= 2
    if before >= 0 and document.lines[before] == line and words[before] in RULERS:
        return tokens[before].word
    if "gospel" in words[max(0, first - 3) : first]:
        return "Gospel"
    behind = [token.word for token in tokens[last : last + 2]]
    if not behind or document.lines[last] != line or not document.linked[last]:
        return ""
    if _NUMERAL.fullmatch(behind[0]):
        return behind[0]
    return " ".join(behind) if behind[0] in ("the", "of") and behind[-1][:1].isupper() else ""


def is_introduced(context: Context, mention: Mention) -> bool:
    """Whether a text introduces a mention: Jon Kerry, an Irish fiddler; Angela Merkle is a teacher; Jon Kerry, 41."""
    _, end = context.document.span(mention)
    return _INTRODUCTION.match(context.document.text, end) is not None


def words_beside(context: Context, mention: Mention) -> Set[str]:
    """The words on the same line right before or after a mention, in American spelling."""
    if finding:
        tokens = context.document.tokens
        found: Set[str] = finding.words_beside(tokens, mention.first, mention.last, WORDS_BESIDE)
        return found
    return plain_words_beside(context.document, mention)


def plain_words_beside(document: Document, mention: Mention) -> Set[str]:
    """`words_beside` in plain Python, which `normalize.native.finding` must agree with."""
    around = [
        *range(max(0, mention.first - WORDS_BESIDE), mention.first),
        *range(mention.last, min(len(document.words), mention.last + WORDS_BESIDE)),
    ]
    line = document.lines[mention.first]
    return {american(document.words[i]) for i in around if document.lines[i] == line}
