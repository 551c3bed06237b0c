"""The benchmark of real machine translation: its texts, its standard gazetteer, and what its labels say of a change.

Labels and references are read here to measure and to fit, never by the product.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from gazetteer import Entity, Gazetteer

LEAST_POPULATION = 15_000
Verdict = Literal["right", "neutral", "wrong"]
Row = dict[str, Any]
_JUDGED: Mapping[str, Verdict] = {"r": "right", "n": "neutral", "w": "wrong"}
Output = tuple[str, str, str]
"""Identifies an output: its set (``21:zh-en``), document and system."""


@dataclass(frozen=True)
class Labelled:
    """Words of an output that people labelled.

    Attributes:
        set: year and language pair, ``21:zh-en``.
        doc: the document.
        system: the system that translated it.
        line: the line of the output, from 0.
        span: the words in question, as they stand there.
        name: the name that the reference has there.
        canonical: the name of the entity in the standard gazetteer.
        kind: what the entity is.
        label: ``g`` garble, ``c`` calque, ``v`` accepted variant.
    """

    set: str
    doc: str
    system: str
    line: int
    span: str
    name: str
    canonical: str
    kind: str
    label: str

    @property
    def output(self) -> Output:
        """The output that it is in."""
        return self.set, self.doc, self.system

    @property
    def lang(self) -> str:
        """The language it was translated from."""
        return pair_of(self.set)[:2]


def pair_of(name: str) -> str:
    """The language pair of a set.

    >>> pair_of("21:zh-en"), year_of("21:zh-en")
    ('zh-en', '2021')
    """
    return name[3:]


def year_of(name: str) -> str:
    """The year of a set."""
    return f"20{name[:2]}"


def output_of(row: Row) -> Output:
    """The output of a row."""
    return row["set"], row["doc"], row["system"]


def text_of(row: Row) -> str:
    """The text of an output."""
    return "\n".join(row["lines"])


def source_of(row: Row) -> str:
    """The text that an output was translated from."""
    return "\n".join(row["src"])


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The verdict on several changes together: wrong if any is, right if any is and none is wrong."""
    found = set(verdicts)
    return "wrong" if "wrong" in found else "right" if "right" in found else "neutral"


def labels(bench: Path) -> Iterator[Labelled]:
    """All labels."""
    for data in _read(bench / "dev" / "gold.jsonl"):
        yield Labelled(**data)


def rows(bench: Path) -> Iterator[Row]:
    """The outputs: ``{set, doc, system, src, lines, refs}``."""
    with gzip.open(bench / "dev" / "docs.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def standard_gazetteer(bench: Path) -> Gazetteer:
    """The entities that a user might list, with real places and people added."""
    own = [_entity(i, d) for i, d in enumerate(_read(bench / "dev" / "entities.jsonl"))]
    names = {e.name for e in own}
    places = (d for d in _read(bench / "places.jsonl.gz") if d["population"] >= LEAST_POPULATION)
    others = [_entity(f"p{i}", d) for i, d in enumerate([*places, *_read(bench / "people.jsonl.gz")])]
    return Gazetteer.of([*own, *(e for e in others if e.name not in names)])


def listed(bench: Path) -> list[Entity]:
    """All places and people of the benchmark, including little-known ones."""
    files = ("places", "people")
    return [_entity(f"{file}-{i}", d) for file in files for i, d in enumerate(_read(bench / f"{file}.jsonl.gz"))]


def _read(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def _entity(key: object, data: dict[str, Any]) -> Entity:
    return Entity(
        id=f"{key}-{data['name']}",
        name=data["name"],
        kind=data["kind"],
        description=data.get("description", ""),
        country=data.get("country", ""),
        aliases=tuple(data.get("aliases", ())),
        names={k: (v,) if isinstance(v, str) else tuple(v) for k, v in data.get("names", {}).items()},
        population=data.get("population"),
        rank=data.get("rank"),
    )


@dataclass(frozen=True)
class Verdicts:
    """What labels, judgements and references say about a change, as the benchmark's scorer reads them."""

    scorer: ModuleType
    judged: dict[tuple[str, tuple[str, ...], tuple[str, ...]], str]
    labelled: dict[str, dict[tuple[str, str], list[frozenset[str]]]]
    variants: dict[tuple[Output, int], frozenset[str]]

    @classmethod
    def read(cls, bench: Path) -> Verdicts:
        """Read the labels of a benchmark folder."""
        scorer = scorer_of(bench)
        judged = {}
        for j in _read(bench / "dev" / "judged.jsonl"):
            for gone, come in scorer.changes(j["gone"], j["come"]):
                judged[j["pair"], tuple(gone), tuple(come)] = j["verdict"]
        labelled: dict[str, dict[tuple[str, str], list[frozenset[str]]]] = {
            "right": defaultdict(list),
            "neutral": defaultdict(list),
        }
        variants: dict[tuple[Output, int], frozenset[str]] = {}
        for g in labels(bench):
            target, span = frozenset(scorer.words(g.canonical) + scorer.words(g.name)), scorer.words(g.span)
            if g.label == "v":
                variants[g.output, g.line] = variants.get((g.output, g.line), frozenset()).union(span)
            for word in span:
                places = labelled["neutral" if g.label == "v" else "right"][pair_of(g.set), word]
                if target not in places:
                    places.append(target)
        return cls(scorer, judged, labelled, variants)

    def of(self, row: Row, line: int, new: str) -> Verdict:
        """The verdict on replacing a line of an output by a new one; several changes take the worst."""
        return worst(self.each(row, line, new))

    def of_words(self, row: Row, line: int, gone: str, come: str) -> tuple[Verdict, bool]:
        """The verdict on replacing some words of a line, and whether labels or judgements call all of it right."""
        pair, parts = pair_of(row["set"]), list(self.scorer.changes(gone, come))
        labelled = all(
            self.judged.get((pair, tuple(g), tuple(c))) == "r" or self._says("right", pair, g, c) for g, c in parts
        )
        return worst(self._one(row, line, *part) for part in parts), labelled

    def each(self, row: Row, line: int, new: str) -> list[Verdict]:
        """The verdict on each change that replacing a line of an output by a new one makes."""
        return [self._one(row, line, gone, come) for gone, come in self.scorer.changes(row["lines"][line], new)]

    def fixed(self, labelled: Labelled, new: str) -> bool:
        """Whether labelled words are gone from a line and the right name is there."""
        words, names = self.scorer.words(new), (labelled.name, labelled.canonical)
        return not self.scorer.contains(words, self.scorer.words(labelled.span)) and any(
            self.scorer.contains(words, self.scorer.words(name)) for name in names
        )

    def _one(self, row: Row, line: int, gone: list[str], come: list[str]) -> Verdict:
        pair = pair_of(row["set"])
        verdict = self.judged.get((pair, tuple(gone), tuple(come)))
        if verdict:
            return _JUDGED[verdict]
        kinds: tuple[Verdict, ...] = ("right", "neutral")
        for kind in kinds:
            if self._says(kind, pair, gone, come):
                return kind
        if not self.variants.get((output_of(row), line), frozenset()).isdisjoint(gone):
            return "neutral"
        refs = [self.scorer.words(r[line]) for r in row["refs"]]
        there = any(self.scorer.contains(r, come) for r in refs)
        return "right" if there and not any(self.scorer.contains(r, gone) for r in refs) else "wrong"

    def _says(self, kind: str, pair: str, gone: list[str], come: list[str]) -> bool:
        known = self.labelled[kind]
        return bool(gone) and any(
            set(come) <= target and all(w in target or target in known.get((pair, w), ()) for w in gone)
            for target in known.get((pair, gone[0]), ())
        )


def scorer_of(bench: Path) -> ModuleType:
    """The benchmark's own scorer, as a module."""
    spec = importlib.util.spec_from_file_location("scorer", bench / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(f"{bench} holds no score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
