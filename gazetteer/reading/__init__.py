"""Reads files into entities: YAML, JSON Lines and CSV, with every fault located."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from typing import NamedTuple

from gazetteer.collector import collector_off
from gazetteer.entity import Entity
from gazetteer.fault import Fault, GazetteerError
from gazetteer.reading.document import Document, Record
from gazetteer.reading.source import document, sources
from gazetteer.schema import Path, Problem, entity, identity
from gazetteer.stored import StoredEntities, is_stored, open_stored


class _Format(NamedTuple):
    """A format: how to read its entries, and how to locate the parts of one entry."""

    records: Callable[[Document], Iterator[Record | Fault]]
    places: Callable[[Document, Record], dict[tuple[Path, bool], int]]


def _format(name: str) -> _Format:
    """The format with a name; each module is imported when first needed."""
    module = import_module(f"gazetteer.reading.{name}")
    return _Format(module.records, module.places)


def read(given: Sequence[str | os.PathLike[str]], max_bytes: int) -> tuple[list[Entity], list[Fault]]:
    """Read all entries of some sources, in order.

    Args:
        given: files, folders, "starter"; also built files.
        max_bytes: larger files are refused; for .gz, the size after decompression counts.

    Returns:
        The entries, not merged, and all faults.
    """
    entities: list[Entity] = []
    faults: list[Fault] = []
    with collector_off():
        for item in given:
            if is_stored(item):
                try:
                    entities.extend(StoredEntities(open_stored(item)).values())
                except GazetteerError as error:
                    faults.extend(error.faults)
                continue
            found, wrong = sources(item)
            faults.extend(wrong)
            for source in found:
                text = document(source, max_bytes)
                if isinstance(text, Fault):
                    faults.append(text)
                    continue
                more, wrong = parse(text, source.format)
                entities.extend(more)
                faults.extend(wrong)
    return entities, faults


def parse(text: Document, format: str) -> tuple[list[Entity], list[Fault]]:
    """Read the entries of one text.

    Args:
        text: the content of a file.
        format: "yaml", "jsonl" or "csv".

    Returns:
        The entries without fault, in order, and all faults, by line.
    """
    form = _format(format)
    entities: list[Entity] = []
    faults: list[Fault] = []
    seen: dict[str, int] = {}
    for record in form.records(text):
        if isinstance(record, Fault):
            faults.append(record)
            continue
        made, problems = entity(record.value, f"{text.path}:{record.line}")
        id, wikidata = (made.id, made.wikidata) if made else identity(record.value)
        if id in seen or wikidata in seen:
            problems = problems + _repetitions(id, wikidata, seen)
        if problems:
            faults.extend(_faults(text, record, form, problems))
        elif made:
            entities.append(made)
        for mark in (id, wikidata):
            if mark:
                seen.setdefault(mark, record.line)
    faults.sort(key=lambda fault: (fault.line, fault.column))
    return entities, faults


def _repetitions(id: str, wikidata: str, seen: dict[str, int]) -> list[Problem]:
    """Problems with ids and Q-numbers that an earlier entry of the same file already has.

    A Q-number cannot be mistaken for an id, since ids have no capitals.
    """
    problems = []
    if id in seen:
        message = f"the id {id!r} is already that of the entry in line {seen[id]}"
        allowed = "one entry for one thing; an 'id' of its own for another thing of the same name"
        problems.append(Problem(("id",), message, allowed))
    if wikidata in seen:
        message = f"{wikidata} is already the Wikidata number of the entry in line {seen[wikidata]}"
        problems.append(Problem(("wikidata",), message, "one entry for one thing"))
    return problems


def _faults(text: Document, record: Record, form: _Format, problems: list[Problem]) -> Iterator[Fault]:
    """The problems of an entry as faults, each at its place, or at the nearest one above if it has none in the file."""
    places = form.places(text, record)
    for problem in problems:
        path, at_key = problem.path, problem.at_key
        if path == ("id",) and (path, False) not in places:
            path = ("name",)
        while path and (path, at_key) not in places and (path, False) not in places:
            path = path[:-1]
        index = places.get((path, at_key), places.get((path, False), record.start))
        yield text.fault(index, problem.message, problem.allowed)
