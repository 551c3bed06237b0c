import pytest

from normalize.decision import Decision
from normalize.match.document import read
from normalize.rewrite import rewrite
from tests.normalize.match.entities import AKAR, TURKEY

# label, text, the words that are wrong, what they should read, the text that comes out (None: no change is made)
CASES = [
    ("the same words", "Akar spoke", "Akar", "Akar", None),
    ("another number of words over a line end", "Yun\ncheng spoke", "Yun cheng", "Yuncheng", None),
    ("one word", "Akal spoke", "Akal", "Akar", "Akar spoke"),
    ("possessive", "Akal's aide", "Akal", "Akar", "Akar's aide"),
    ("curly possessive", "Akal’s aide", "Akal", "Akar", "Akar’s aide"),
    ("compound", "Akal-led talks", "Akal", "Akar", "Akar-led talks"),
    ("capitals", "SAID AKAL", "AKAL", "Akar", "SAID AKAR"),
    ("quotes", "“Akal”", "Akal", "Akar", "“Akar”"),
    ("over a line end", "Hulusi\nAkal", "Hulusi Akal", "Hulusi Akar", "Hulusi\nAkar"),
    ("over a Windows line end", "Hulusi\r\n  Akal", "Hulusi Akal", "Hulusi Akar", "Hulusi\r\n  Akar"),
    ("hyphens are those of the name", "Moon Je In", "Moon Je In", "Moon Jae-in", "Moon Jae-in"),
    ("a brings an", "an Okal aide", "Okal", "Blinken", "a Blinken aide"),
    ("an brings a", "A Plinken aide", "Plinken", "Akar", "An Akar aide"),
    ("the stays", "the Akal plan", "Akal", "Akar", "the Akar plan"),
    ("in mid-sentence", "that earthwork has", "earthwork", "the Turkish side", "that the Turkish side has"),
    ("sentence start", "So. Earthwork has", "Earthwork", "the Turkish side", "So. The Turkish side has"),
    ("no second article", "the earthwork has", "earthwork", "the Turkish side", "the Turkish side has"),
    (
        "no second article at a start",
        "The earthwork has",
        "earthwork",
        "the Turkish side",
        "The Turkish side has",
    ),
]


@pytest.mark.parametrize(("label", "text", "wrong", "right", "expected"), CASES, ids=[c[0] for c in CASES])
def test_rewrite(label, text, wrong, right, expected):
    document = read(text)
    words = [t.word for t in read(wrong).tokens]
    first = next(i for i, t in enumerate(document.tokens) if t.word == words[0])
    mention = document.mention(first, first + len(words))
    entity = TURKEY if "Turkish" in right else AKAR
    change = rewrite(document, Decision(mention, entity, right, "garble", 0.95, tuple, True))
    if expected is None:
        assert change is None
    else:
        assert change is not None
        assert text[change.start : change.end] == change.original
        assert text[: change.start] + change.replacement + text[change.end :] == expected
