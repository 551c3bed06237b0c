"""A small made-up benchmark: two outputs, their labels, and a scorer that knows what a word is."""

import gzip
import json

from normalize import Change, Result
from normalize.result import redo

ROWS = [
    {
        "set": "21:cs-en",
        "doc": "town",
        "system": "A",
        "src": ["Starosta Tomáš Vrabec mluvil v Lipovici.", "Vrabec poděkoval Hnutí Duha."],
        "lines": ["Mayor Tomas Vrabek spoke in Lipovice.", "Vrabek thanked the Rainbow Movement."],
        "refs": [["Mayor Tomáš Vrabec spoke in Lipovice.", "Vrabec thanked the Duha Movement."]],
    },
    {
        "set": "22:ja-en",
        "doc": "game",
        "system": "B",
        "src": ["外岐は北村でホームランを打った。"],
        "lines": ["Sotozaki hit a home run in Kitamura."],
        "refs": [["Tonosaki hit a home run in Kitamura."]],
    },
]

LABELS = [
    ("21:cs-en", "town", "A", 0, "Tomas Vrabek", "Tomáš Vrabec", "Tomáš Vrabec", "person", "g"),
    ("21:cs-en", "town", "A", 1, "Vrabek", "Vrabec", "Tomáš Vrabec", "person", "g"),
    ("21:cs-en", "town", "A", 1, "Rainbow Movement", "Duha Movement", "Duha Movement", "org", "c"),
    ("22:ja-en", "game", "B", 0, "Sotozaki", "Tonosaki", "Shuta Tonosaki", "person", "g"),
    ("22:ja-en", "game", "B", 0, "Kitamura", "Kita Village", "Kitamura", "place", "v"),
]
KEYS = ("set", "doc", "system", "line", "span", "name", "canonical", "kind", "label")

JUDGED = [{"pair": "ja-en", "gone": "home run", "come": "homer", "verdict": "w"}]

ENTITIES = [
    {"name": "Tomáš Vrabec", "kind": "person", "names": {"cs": "Tomáš Vrabec"}},
    {"name": "Duha Movement", "kind": "org", "names": {"cs": "Hnutí Duha"}},
    {"name": "Shuta Tonosaki", "kind": "person", "names": {"ja": "外岐修汰"}},
    {"name": "Kitamura", "kind": "place", "names": {"ja": "北村"}},
]

SCORER = """
import difflib, re, unicodedata

def words(s):
    s = "".join(c for c in unicodedata.normalize("NFKD", s.lower()) if not unicodedata.combining(c))
    return re.findall(r"[^\\W_]+|\\S", s)

def contains(hay, needle):
    return any(hay[i:i + len(needle)] == needle for i in range(len(hay) - len(needle) + 1))

def changes(old, new):
    a, b = words(old), words(new)
    for op, i, j, k, m in difflib.SequenceMatcher(a=a, b=b, autojunk=False).get_opcodes():
        if op != "equal":
            yield a[i:j], b[k:m]
"""


def write_benchmark(folder):
    """Write the benchmark into a new folder."""
    (folder / "dev").mkdir(parents=True)
    _lines(folder / "dev" / "docs.jsonl.gz", ROWS)
    _lines(folder / "dev" / "gold.jsonl", (dict(zip(KEYS, each, strict=True)) for each in LABELS))
    _lines(folder / "dev" / "judged.jsonl", JUDGED)
    _lines(folder / "dev" / "entities.jsonl", ENTITIES)
    _lines(folder / "places.jsonl.gz", [{"name": "Lipovice", "kind": "place", "population": 20_000}])
    _lines(folder / "people.jsonl.gz", [])
    (folder / "clean_english.txt").write_text("The mayor spoke at noon.\n", encoding="utf-8")
    (folder / "score.py").write_text(SCORER, encoding="utf-8")


def _lines(path, every):
    text = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in every).encode()
    path.write_bytes(gzip.compress(text) if path.suffix == ".gz" else text)


def change(row, original, replacement, **more):
    """A change of the first place where words stand in an output."""
    text = "\n".join(row["lines"])
    start = text.index(original)
    given = {"entity": "e", "name": replacement, "kind": "garble", "score": 0.95, "evidence": ()} | more
    return Change(start, start + len(original), original, replacement, **given)


def result(row, changes=(), suggestions=()):
    """What the product would give if it had decided so."""
    return Result(redo("\n".join(row["lines"]), changes), tuple(changes), tuple(suggestions))


def decided(town, game):
    """Right, harmful and neutral changes, right and wrong suggestions, a misspelt word."""
    right = change(town, "Tomas Vrabek", "Tomas Vrabec")
    harmful = change(town, "Lipovice", "Lipnice")
    later = change(town, "\nVrabek", "\nVrabec")
    neutral = change(game, "Kitamura", "Kitamora")
    wrong = change(game, "Sotozaki", "Sotosaki")
    word = change(game, "home run", "homer run", kind="misspelling")
    return [result(town, [right, harmful], [later]), result(game, [neutral], [wrong, word])]
