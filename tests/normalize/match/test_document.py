import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize.match.document import LONGEST_MENTION, mentions, read, runs

# label, text, the runs of capitalised words
RUNS = [
    ("no names", "nothing to see here", []),
    ("a comma parts", "Akar, Blinken", ["Akar", "Blinken"]),
    ("a sentence end parts", "Akar. Blinken", ["Akar", "Blinken"]),
    ("particles", "met Alexander van der Bellen today", ["Alexander van der Bellen"]),
    ("a particle at the end is not taken", "Alexander van der who", ["Alexander"]),
    ("a compound", "Akal-led", ["Akal"]),
    ("over a line end", "Hulusi\nAkal", ["Hulusi\nAkal"]),
    ("a blank line parts", "Hulusi\n\nAkal", ["Hulusi", "Akal"]),
]


@pytest.mark.parametrize(("label", "text", "expected"), RUNS, ids=[c[0] for c in RUNS])
def test_runs(label, text, expected):
    d = read(text)
    assert [text[d.tokens[a].start : d.tokens[b - 1].end] for a, b in runs(d)] == expected


def test_what_is_too_long_for_a_word_is_none():
    key = "Ab0" * 1_000
    document = read(f"Hulusi Akal {key} spoke of {key}")
    assert [" ".join(document.words[first:last]) for first, last in runs(document)] == ["hulusi akal"]
    assert [token.word for token in document.tokens] == ["Hulusi", "Akal", key, "spoke", "of", key]


def test_no_mention_ends_before_what_a_hyphen_binds_to_it():
    assert {" ".join(m.words) for m in mentions(read("met Kang Kyung-wha"))} == {"kang", "kang kyung wha", "kyung wha"}
    assert {" ".join(m.words) for m in mentions(read("met Kim Yo-jung"))} == {"kim"}
    assert {" ".join(m.words) for m in mentions(read("the Akal-led army"))} == {"akal"}


@given(st.text(alphabet="Ab. -\nÖ'"))
def test_mentions_are_spans_of_capitalised_words(text):
    document = read(text)
    for mention in mentions(document):
        start, end = document.span(mention)
        assert text[start].isupper()
        assert 0 < mention.last - mention.first <= LONGEST_MENTION
        assert end <= len(text)


@given(st.text())
def test_lines_are_those_of_the_text(text):
    document = read(text)
    assert [text.count("\n", 0, t.start) for t in document.tokens] == list(document.lines)
