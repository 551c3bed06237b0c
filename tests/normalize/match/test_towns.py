"""Whether a mention is the name of a town."""

from __future__ import annotations

import pytest

from gazetteer import Entity
from normalize.match.context import Context
from normalize.match.document import Mention, read
from normalize.match.index import Index
from normalize.match.towns import observe_town

PESKOV = Entity("peskov", "Dmitry Peskov", "person", country="Russia")
INDEX = Index([PESKOV])

# label, text, the words of the mention, the value of the evidence, None if there is none
TOWNS = [
    ("its country is spoken of", "Drones hit Pskov in Russia", ["pskov"], 1.0),
    ("its country is not spoken of", "Drones hit Pskov at night", ["pskov"], 0.3),
    ("another country is spoken of", "Drones hit Pskov, says Norway", ["pskov"], 0.3),
    ("part of a longer name", "It rained in Iskandar Puteri, Malaysia", ["iskandar"], 1.0),
    ("the end of a longer name", "It rained in Iskandar Puteri, Malaysia", ["puteri"], 1.0),
    ("no part of it across a comma", "It rained in Iskandar, Puteri fell ill in Malaysia", ["iskandar"], 0.3),
    ("no town", "Drones hit Peskow in Russia", ["peskow"], None),
    ("a title before it", "Spokesman Pskov left Russia", ["pskov"], None),
    ("the person's given name before it", "Dmitry Pskov left Russia", ["pskov"], None),
    ("somebody else's given name before it", "Ivan Pskov left Russia", ["pskov"], 1.0),
]


@pytest.mark.parametrize(("label", "text", "words", "value"), TOWNS, ids=[case[0] for case in TOWNS])
def test_the_name_of_a_town_is_right_as_it_stands(label, text, words, value):
    document = read(text)
    first = next(i for i in range(len(document.words)) if document.words[i : i + len(words)] == words)
    mention = Mention(first, first + len(words), tuple(words))
    seen = [value for _, value, _ in observe_town(Context(document, INDEX, {}, {}, ()), mention, PESKOV)]
    assert seen == ([] if value is None else [value])
