"""What stands right beside a mention."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.match.document import Mention, read
from normalize.match.evidence.context import neighbours as module
from normalize.match.evidence.context.context import Around, Context
from normalize.match.evidence.context.neighbours import (
    around,
    is_introduced,
    plain_words_beside,
    ruler_word,
    spelt_out,
    words_beside,
)
from normalize.match.index import Index

# label, text, the words of the mention, what beside them makes a ruler or a saint of it
RULERS = [
    ("a surname behind", "John Baker spoke", ["john"], ""),
    ("what follows", "John the next day", ["john"], ""),
    ("where it is", "John of course knew", ["john"], ""),
    ("the next line", "John\nThe Baptist", ["john"], ""),
    ("the line before", "the pope\nJohn spoke", ["john"], ""),
    ("the pronoun", "John. I knew him", ["john"], ""),
    ("a number", "Charles IV built it", ["charles"], "IV"),
    ("a title", "Pope Francis came", ["francis"], "Pope"),
    ("a saint", "of St. Peter", ["peter"], "St"),
    ("a byname", "John the Baptist", ["john"], "the Baptist"),
    ("a land", "Joan of Arc", ["joan"], "of Arc"),
    ("the second of two", "the apostles Peter and Paul", ["paul"], "apostles"),
    ("another one beside a saint", "Saint Peter met Paul", ["paul"], ""),
    ("a gospel", "the Gospel according to Luke", ["luke"], "Gospel"),
    ("named in full before", "Philip II slept. Philip rose", ["philip"], "II"),
    ("named in full behind", "Mark wrote.\nMark the Evangelist lived", ["mark"], "the Evangelist"),
    ("another name in full elsewhere", "Philip II met Henry. Henry left", ["henry"], ""),
    ("a longer name", "Philip II met Philip Baker", ["philip", "baker"], ""),
]


@pytest.mark.parametrize(("label", "text", "words", "beside"), RULERS, ids=[case[0] for case in RULERS])
def test_rulers_and_saints_are_called_by_given_names(label: str, text: str, words: list[str], beside: str) -> None:
    document = read(text)
    first = next(i for i in range(len(document.words)) if document.words[i : i + len(words)] == words)
    mention = Mention(first, first + len(words), tuple(words))
    assert ruler_word(Context(document, Index([]), {}, {}, ()), mention) == beside


# label, text, whether it introduces Ann Baker
INTRODUCED = [
    ("no more", "Ann Baker", False),
    ("an office", "Ann Baker, the minister", False),
    ("what she did", "Ann Baker is at home", False),
    ("somebody else", "Ann Baker and a nurse", False),
    ("what else there is", "Ann Baker. A nurse", False),
    ("the next line", "Ann Baker,\na nurse", False),
    ("what she is", "Ann Baker is a nurse", True),
    ("what she was", "Ann Baker was an actress", True),
    ("behind a comma", "Ann Baker, an actress from Hull,", True),
    ("behind her age", "Ann Baker, 45, a nurse", True),
]


@pytest.mark.parametrize(("label", "text", "introduced"), INTRODUCED, ids=[case[0] for case in INTRODUCED])
def test_who_is_not_known_is_introduced(label: str, text: str, introduced: bool) -> None:
    context = Context(read(text), Index([]), {}, {}, ())
    assert is_introduced(context, Mention(0, 2, ("ann", "baker"))) is introduced


# label, text, the word in question, the words that it is short for
SPELT_OUT = [
    ("no brackets", "the Institute of Statistics IST", "ist", set()),
    ("brackets behind nothing", "(IST) counted", "ist", set()),
    ("an aside", "the institute (IST) counted", "ist", set()),
    ("more in the brackets", "the Institute of Statistics (IST and others)", "ist", set()),
    ("another line", "Institute of Statistics\n(IST)", "ist", set()),
    ("its words", "Institute of Statistics (IST)", "ist", {"institute", "of", "statistics"}),
]


@pytest.mark.parametrize(("label", "text", "word", "words"), SPELT_OUT, ids=[case[0] for case in SPELT_OUT])
def test_what_an_acronym_is_short_for(label: str, text: str, word: str, words: set[str]) -> None:
    document = read(text)
    first = document.words.index(word)
    assert spelt_out(Context(document, Index([]), {}, {}, ()), Mention(first, first + 1, (word,))) == words


_WORDS = (
    "Akar Akar akar Sadeq Minister insurer the of in village Pope St Peter Peter IV x gospel and a an 45 centre centre "
    "cho NATO"
).split()
_GAPS = [" ", " ", " ", " ", ", ", ". ", "-", "\n", " (", ") ", " is a ", " was an ", ", an ", "'s "]
TEXTS = some.lists(some.tuples(some.sampled_from(_WORDS), some.sampled_from(_GAPS)), min_size=1, max_size=12).map(
    lambda parts: "".join(word + gap for word, gap in parts)
)


@given(TEXTS, some.integers(0, 11), some.integers(1, 3), some.sets(some.integers(0, 11)))
@example("Saint Peter and Peter. Peter met Peter IV", 3, 1, set())
def test_what_is_told_at_a_glance_leaves_nothing_out(text: str, first: int, length: int, explained: set[int]) -> None:
    document = read(text)
    first = min(first, len(document.words) - 1)
    mention = document.mention(first, min(len(document.words), first + length))
    context = Context(document, Index([]), {}, {}, explained)
    every = (
        *(module.stranger_before, module.stranger_behind, module.given_before, module.compound, module.title_before),
        *(module.body_word, module.place_word, spelt_out, ruler_word, is_introduced),
    )
    assert around(context, mention) == Around(*(one(context, mention) for one in every))  # type: ignore[arg-type]
    assert words_beside(context, mention) == plain_words_beside(document, mention)
