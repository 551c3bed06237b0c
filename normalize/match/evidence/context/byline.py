"""Who made a text, as it says itself, is not in the news: By Anton Blinkov in Moscow; editing by John Kirbie."""

from __future__ import annotations

import re
from collections.abc import Iterator

from normalize.match.candidates.candidate import Candidate
from normalize.match.document import Document, Mention
from normalize.match.evidence.context.context import Context
from normalize.match.names.form import words_of
from normalize.match.weights import Seen

BYLINE = "byline"

_OF_THE_PRESS = frozenset(
    "author columnist correspondent editor journalist photographer photojournalist reporter translator writer".split()
)
"""Who a byline names may be listed as one of these."""

_LONGEST_CREDIT = 200

_NAMES = r"(?:[A-Z][\w'\u2019-]*\.?(?:, | and | & | in | for |; | ))*"
_CREDIT = re.compile(
    r"\b(?:(?:report(?:ing|ed)|edit(?:ing|ed)|writing|written|translat(?:ion|ed)|photo(?:s|graphs?)?|compiled|interview)"
    rf" by:?|(?:reporter|editor|correspondent|translator)s?:) (?-i:{_NAMES})\Z",
    re.IGNORECASE,
)
_BYLINE = re.compile(rf"[ \t]*(?:By|BY) {_NAMES}\Z")
_REST_OF_BYLINE = re.compile(
    rf"(?:,? (?:and|in|for|&)|,)? ?{_NAMES}(?:[A-Z][\w'\u2019-]*)?(?:;|[.,]?[ \t]*(?:\n|\r|\Z))"
)
"""What a newspaper writes before the names of its own people, and a line of nothing else."""


_AUTHOR = re.compile(r",[ \u00a0]([A-Z])\.(?:[ \u00a0-]?[A-Z]\.)*(?=[ \u00a0]?(?:[,;(&]|and\b|et al|[A-Z][a-z]))")
"""What follows a surname in a bibliography: Makron, P. Sur les traces."""


def observe_byline(context: Context, mention: Mention, candidate: Candidate) -> Iterator[Seen]:
    """Whether a text names a person as one who made it, who is not in the news, as (name, value, detail)."""
    entity, document = candidate.entity, context.document
    if entity.kind != "person":
        return
    of_the_press = not _OF_THE_PRESS.isdisjoint(words_of(entity.description))
    if not of_the_press and is_byline(document, mention):
        yield BYLINE, 1.0, f"it tells who made the text, which {entity.name} did not"
    elif (initial := initial_behind(document, mention)) and not any(
        word.startswith(initial) for word in context.index.given_words(entity)
    ):
        yield BYLINE, 1.0, f"{initial.upper()}. behind it is the initial of an author of another given name"


def initial_behind(document: Document, mention: Mention) -> str:
    """The first initial that follows a surname in a bibliography, folded; else empty.

    >>> from normalize.match.document import read
    >>> [initial_behind(read(text), Mention(0, 1, ())) for text in ("Jon, P. J. Bees. Rome", "Jon, P. Lee", "Jon, A b")]
    ['p', 'p', '']
    """
    found = _AUTHOR.match(document.text, document.span(mention)[1]) if mention.last - mention.first == 1 else None
    return found[1].lower() if found else ""


def is_byline(document: Document, mention: Mention) -> bool:
    """Whether a mention is among those who made a text: By Anton Blinkov in Moscow; editing by John Kirbie.

    >>> from normalize.match.document import read
    >>> lines = ["By Jon Kerry in Bonn", "By May Jon Kerry had left", "(Written by Ann Lee; editing by Jon Kerry)"]
    >>> [is_byline(d, Mention(at, at + 2, ())) for d in map(read, lines) for at in [d.words.index("jon")]]
    [True, False, True]
    """
    start, end = document.span(mention)
    text = document.text
    line = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    before = text[max(line, start - _LONGEST_CREDIT) : start]
    if _CREDIT.search(before):
        return True
    return bool(_BYLINE.match(text[line:start])) and _REST_OF_BYLINE.match(text, end) is not None
