"""The benchmark of real machine translation: its texts, its standard gazetteer, and what its labels say of a change.

Labels and references are read here to measure and to fit, never by the product.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any, Literal

from gazetteer import Entity, Gazetteer

LEAST_POPULATION = 15_000
Verdict = Literal["right", "neutral", "wrong"]
Row = dict[str, Any]


def rows(bench: Path) -> Iterator[Row]:
    """The outputs: ``{set, doc, system, src, lines, refs}``."""
    with gzip.open(bench / "dev" / "docs.jsonl.gz", "rt", encoding="utf-8") as file:
        yield from map(json.loads, file)


def standard_gazetteer(bench: Path) -> Gazetteer:
    """The entities a user would own, with real places and people beside them."""
    own = [_entity(i, d) for i, d in enumerate(_read(bench / "dev" / "entities.jsonl"))]
    names = {e.name for e in own}
    places = (d for d in _read(bench / "places.jsonl.gz") if d["population"] >= LEAST_POPULATION)
    others = [_entity(f"p{i}", d) for i, d in enumerate([*places, *_read(bench / "people.jsonl.gz")])]
    return Gazetteer.of([*own, *(e for e in others if e.name not in names)])


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
    """What labels, judgements and references say of a change, as the benchmark's scorer reads them."""

    scorer: ModuleType
    judged: dict[tuple[str, tuple[str, ...], tuple[str, ...]], str]
    labelled: dict[str, dict[tuple[str, str], list[frozenset[str]]]]

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
        for g in _read(bench / "dev" / "gold.jsonl"):
            target = frozenset(scorer.words(g["canonical"]) + scorer.words(g["name"]))
            for word in scorer.words(g["span"]):
                places = labelled["neutral" if g["label"] == "v" else "right"][g["set"][3:], word]
                if target not in places:
                    places.append(target)
        return cls(scorer, judged, labelled)

    def of(self, row: Row, line: int, new: str) -> Verdict:
        """The verdict on replacing a line of an output by a new one; several changes take the worst."""
        found = {self._one(row, line, gone, come) for gone, come in self.scorer.changes(row["lines"][line], new)}
        return "wrong" if "wrong" in found else "right" if "right" in found else "neutral"

    def _one(self, row: Row, line: int, gone: list[str], come: list[str]) -> Verdict:
        pair = row["set"][3:]
        verdict = self.judged.get((pair, tuple(gone), tuple(come)))
        if verdict:
            return {"r": "right", "n": "neutral", "w": "wrong"}[verdict]  # type: ignore[return-value]
        for kind in ("right", "neutral"):
            if self._says(kind, pair, gone, come):
                return kind  # type: ignore[return-value]
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
