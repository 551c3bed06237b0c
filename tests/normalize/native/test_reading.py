"""What is compiled cuts a text as the plain modules do, whatever stands in it."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.match.document import plain_read, read
from normalize.native import numbering, reading
from normalize.text.protected import merged
from normalize.text.tokens import LONGEST

pytestmark = pytest.mark.skipif(reading is None, reason="nothing is compiled")

_PIECES = [
    *("Akar", "akal", "A", "s", "S", "O", "Brien", "9th", "土方", "ァ", "は", "İ", "ß", "é", "e\u0301", "\u0301", "ʼ"),
    *("ǅ", "\u06e5", "\u200d", "\U00020000", "\ud800", "\0", "_", "St", "Abcd", "U", "ᵃ", "٣"),
    *(" ", "  ", "\t", "\n", "\r\n", "\r", " \n ", "-", "-\n", "‐", "\u00a0", "\u202f", "·", "/", " & ", "&"),
    *(
        ".",
        ". ",
        ".\u00a0",
        "..",
        ", ",
        "'",
        "’",
        "' ",
        "’ ",
        "'s",
        "’s ",
        "`s-",
        "´S",
        "(",
        ")",
        "–",
        "\u2028",
        "\x85",
    ),
]
TEXTS = some.one_of(
    some.lists(some.sampled_from(_PIECES), max_size=24).map("".join), some.text(), some.text("Aas'’. -\n·/&é土\u0301")
)


def spans(text: str, places: list[int]) -> list[tuple[int, int]]:
    ends = sorted(min(place, len(text)) for place in places)
    return merged(zip(ends[::2], ends[1::2], strict=False))


@given(TEXTS, some.lists(some.integers(0, 40), max_size=6))
@example("", [])
@example("Akal’s's O'Brien's S-400, 土方's has", [])
@example("Akar. Akal St. Petersburg J. E.\u00a0Fric U.N", [])
@example("a" * 70_000 + "\n" + "é" * 70_000, [3, 9])
@example("A" * 499 + " Akal " + "A" * 500 + " Akal " + "A" * 501 + " Akal-" + "é" * 501, [])
@example("one `two three` four\nfive", [4, 15])
def test_documents_are_the_same(text: str, places: list[int]) -> None:
    protected = spans(text, places)
    assert read(text, protected, 3) == plain_read(text, protected, 3)
    document = read(text, protected)
    assert [token.capital and token.end - token.start <= LONGEST for token in document.tokens] == document.capitals


@given(some.integers(10, 27), some.sampled_from("ab\u00e9\u00ff"), some.sampled_from("ab\u00e9\u0107\u571f\U00010428"))
def test_words_of_any_length_and_width_are_told_apart(length: int, letter: str, other: str) -> None:
    words = [letter * length, letter * (length - 1) + other, other * length, letter + "\0" + other]
    for text in (" ".join(words), *words, " ".join(reversed(words))):
        assert read(text) == plain_read(text)


def test_a_token_is_a_token() -> None:
    (token,) = read("Akal").tokens
    assert repr(token) == "Token(start=0, end=4, word='Akal')"
    assert token.capital


@given(TEXTS, some.slices(9))
def test_tokens_are_a_sequence_like_any_other(text: str, places: slice) -> None:
    found, plain = read(text).tokens, plain_read(text).tokens
    assert len(found) == len(plain)
    assert list(found) == list(plain)
    assert found[places] == plain[places]
    assert [found[-place] for place in range(1, len(plain) + 1)] == list(reversed(plain))
    for place in (len(plain), -len(plain) - 1):
        with pytest.raises(IndexError):
            found[place]


def test_the_many_words_of_a_long_text_are_told_apart() -> None:
    text = " ".join(f"{word}{number}" for number in range(30_000) for word in ("akal", "Akal", "\u00e4kal"))
    assert read(text) == plain_read(text)


def test_a_word_that_another_thread_meets_stands_where_it_is_placed() -> None:
    met: list[object] = []

    def american(word: str) -> str:
        # As if another thread were let in while the word is asked for.
        if word == "colour" and not met:
            met.append(None)
            met[0] = numbering.Places(cutter.cut("colour color", [])[0]).get("color", ())
        return "color" if word == "colour" else word

    cutter = reading.Cutter(lambda word: (word, False), american, 9)
    assert numbering.Places(cutter.cut("a color colour", [])[0]).get("color", ()) == [1, 2]
    assert met == [[0, 1]]
