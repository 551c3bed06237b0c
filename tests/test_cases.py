"""What the product does to whole texts, as data: cases, and articles with what must become of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from gazetteer import Gazetteer
from normalize.normalizer import Normalizer

HERE = Path(__file__).parent
ARTICLES = HERE / "articles"
KEYS = {"label", "text", "source", "changes", "suggests", "seen", "options", "gazetteer", "known_failure"}

Pairs = Sequence[Sequence[str]]
Make = Callable[[Mapping[str, Any]], Normalizer]


def read(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


CASES = [(path.stem, case) for path in sorted((HERE / "cases").glob("*.yaml")) for case in read(path)]
EXPECTED: Mapping[str, Mapping[str, Any]] = read(ARTICLES / "expected.yaml")


def params(named: Iterator[tuple[str, Mapping[str, Any]]]) -> list[Any]:
    """Parameters of a test; one that is known to fail is expected to, so that its repair shows up."""
    return [
        pytest.param(
            case,
            id=name,
            marks=[pytest.mark.xfail(reason=case["known_failure"], strict=True)] if "known_failure" in case else [],
        )
        for name, case in named
    ]


def rewritten(text: str, changes: Pairs) -> str:
    """A text with each of its changes made once, in the order in which they stand."""
    parts, at = [], 0
    for old, new in changes:
        start = text.find(old, at)
        assert start >= 0, f"the case is wrong: {old!r} does not stand in the text after {text[:at]!r}"
        parts += [text[at:start], new]
        at = start + len(old)
    return "".join([*parts, text[at:]])


@pytest.fixture(scope="session")
def normalizer(tmp_path_factory: pytest.TempPathFactory) -> Make:
    """Makes the Normalizer that a case asks for: of the starter, or of its own entries; each only once."""

    @cache
    def made(entries: str, options: str) -> Normalizer:
        own = [entry for entry in json.loads(entries) if entry != "starter"]
        sources = ["starter"] if "starter" in json.loads(entries) else []
        if own:
            path = tmp_path_factory.mktemp("gazetteer") / "own.yaml"
            path.write_text(yaml.safe_dump(own, allow_unicode=True), "utf-8")
            sources.append(str(path))
        chosen = json.loads(options)
        protect = [re.compile(pattern) for pattern in chosen.pop("protect", ())]
        return Normalizer(Gazetteer.read(*sources), protect=protect, **chosen)

    def make(case: Mapping[str, Any]) -> Normalizer:
        entries = json.dumps(case.get("gazetteer", ["starter"]))
        return made(entries, json.dumps(case.get("options", {}), sort_keys=True))

    return make


def judge(normalizer: Normalizer, text: str, source: str | None, changes: Pairs, suggests: Pairs) -> None:
    """Hold what is done to a text against what should be: these changes and no other, at least these suggestions."""
    result = normalizer.explain(text, source)
    assert result.text == rewritten(text, changes), [(c.original, c.replacement, c.score) for c in result.changes]
    suggested = [[s.original, s.replacement] for s in result.suggestions]
    assert [pair for pair in suggests if list(pair) not in suggested] == [], suggested
    assert result.undo() == text
    assert normalizer.explain(result.text, source).text == result.text


@pytest.mark.parametrize("case", params((f"{theme}: {case['label']}", case) for theme, case in CASES))
def test_case(case: Mapping[str, Any], normalizer: Make) -> None:
    judge(normalizer(case), case["text"], case.get("source"), case.get("changes", ()), case.get("suggests", ()))


@pytest.mark.parametrize("case", params((name, {**case, "name": name}) for name, case in EXPECTED.items()))
def test_article(case: Mapping[str, Any], normalizer: Make) -> None:
    text = (ARTICLES / case["name"]).read_text("utf-8")
    judge(normalizer({}), text, None, case.get("changes", ()), case.get("suggests", ()))
    fixed = normalizer({}).fix(text)
    assert [name for name in case.get("keep", ()) if name not in text or name not in fixed] == []


MISSED = [(name, old, new) for name, case in EXPECTED.items() for old, new in case.get("missed", ())]


@pytest.mark.xfail(reason="a garble that still stands; once repaired, it belongs under changes", strict=True)
@pytest.mark.parametrize(("name", "old", "new"), [pytest.param(*missed, id=" ".join(missed)) for missed in MISSED])
def test_missed(name: str, old: str, new: str, normalizer: Make) -> None:
    text = (ARTICLES / name).read_text("utf-8")
    assert old in text
    assert new in normalizer({}).fix(text)


def test_the_cases_are_well_formed() -> None:
    """Every case says what it is and where it is from, and none is there twice."""
    labels = [f"{theme}: {case['label']}" for theme, case in CASES]
    assert len(set(labels)) == len(labels)
    texts = [json.dumps([case.get(key) for key in ("text", "source", "options", "gazetteer")]) for _, case in CASES]
    assert len(set(texts)) == len(texts)
    assert [case["label"] for _, case in CASES if not case.keys() <= KEYS or not case.get("seen")] == []
    assert sorted(EXPECTED) == sorted(path.name for path in ARTICLES.glob("*.txt"))


def test_most_cases_must_not_change() -> None:
    """Leaving right names alone is the product."""
    unchanged = [case for _, case in CASES if not case.get("changes")]
    assert len(CASES) >= 220
    assert 2 * len(unchanged) > len(CASES)
