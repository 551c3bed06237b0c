"""Reads the settings of a configuration file, or reports everything that is wrong with it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazetteer.fault import Fault
from normalize.config import Config, Override, Setting
from normalize.config.find import SHARED, TABLE
from normalize.config.keys import KEYS, OVERRIDES, PATHS, Key
from normalize.config.places import Place, place_of
from normalize.errors import BadConfig

_STARTER = "starter"
_PLACE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_EXPECTED = {
    "text": "a text",
    "path": "a text",
    "flag": "true or false",
    "texts": "a list of texts",
    "paths": "a list of texts",
}


def read(path: Path, name: str) -> Config:
    """Read a configuration file.

    Args:
        path: absolute.
        name: its name in messages.

    Returns:
        Its content; for a pyproject.toml, that of the table ``[tool.mt-normalize]``.

    Raises:
        BadConfig: it cannot be read, is no TOML, or has faults; the error lists all of them.
    """
    text = _text(path, name)
    table, values = _table(text, path, name)
    return _Reader(name, text, table, Path(os.path.realpath(path)).parent).config(values)


def _text(path: Path, name: str) -> str:
    try:
        return path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise BadConfig([Fault(name, 0, 0, "", f"not UTF-8: byte {error.start}; save it as UTF-8")]) from None
    except FileNotFoundError:
        raise BadConfig([Fault(name, 0, 0, "", "no such configuration file")]) from None
    except IsADirectoryError:
        raise BadConfig([Fault(name, 0, 0, "", "is a folder; a configuration file is needed")]) from None
    except OSError as error:
        raise BadConfig([Fault(name, 0, 0, "", f"cannot be read: {error.strerror}")]) from None


def _table(text: str, path: Path, name: str) -> tuple[tuple[str, ...], Mapping[str, object]]:
    """The names of our table in the file, and its content."""
    import tomllib

    try:
        values: object = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        at, lines = _PLACE.search(str(error)), text.split("\n")
        line = int(at[1]) if at and at[1] else len(lines)
        column = int(at[2]) if at and at[2] else len(lines[-1]) + 1
        message = f"not TOML: {_PLACE.sub('', str(error))}"
        raise BadConfig([Fault(name, line, column, lines[line - 1].rstrip("\r"), message)]) from None
    if path.name != SHARED:
        return (), values if isinstance(values, dict) else {}
    for part in TABLE:
        values = values.get(part) if isinstance(values, dict) else None
    if not isinstance(values, dict):
        raise BadConfig([Fault(name, 0, 0, "", f"has no table [{'.'.join(TABLE)}]")])
    return TABLE, values


class _Reader:
    """Reads one file, and collects its faults."""

    def __init__(self, name: str, text: str, table: tuple[str, ...], folder: Path) -> None:
        self._name, self._text, self._table, self._folder = name, text, table, folder
        self._faults: list[Fault] = []

    def config(self, values: Mapping[str, object]) -> Config:
        settings = dict(self._settings({k: v for k, v in values.items() if k != OVERRIDES}, self._table, 0, False))
        overrides = tuple(self._overrides(values.get(OVERRIDES, [])))
        if self._faults:
            raise BadConfig(sorted(self._faults, key=lambda fault: fault.line))
        return Config(self._name, str(self._folder), settings, overrides)

    def _overrides(self, tables: object) -> Iterator[Override]:
        header = ".".join((*self._table, OVERRIDES))
        if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
            place = place_of(self._text, self._table, OVERRIDES)
            place = place if place.line else place_of(self._text, (*self._table, OVERRIDES), "")
            self._fault(place, f"{OVERRIDES!r} must be tables, each headed [[{header}]], not {_described(tables)}")
            return
        for number, table in enumerate(tables):
            inner = (*self._table, OVERRIDES)
            rest = {key: value for key, value in table.items() if key != PATHS}
            settings = dict(self._settings(rest, inner, number, True))
            paths = self._value(PATHS, Key("texts"), table.get(PATHS), place_of(self._text, inner, PATHS, number))
            if PATHS not in table:
                self._fault(
                    place_of(self._text, inner, "", number), f"{PATHS!r} is missing: say which files it applies to"
                )
            if isinstance(paths, tuple):
                yield Override(paths, settings)

    def _settings(
        self, values: Mapping[str, object], table: tuple[str, ...], number: int, by_path: bool
    ) -> Iterator[tuple[str, Setting]]:
        known = tuple(key for key in KEYS if KEYS[key].by_path or not by_path)
        for key, value in values.items():
            place = place_of(self._text, table, key, number)
            if key in known:
                ready = self._value(key, KEYS[key], value, place)
                if ready is not None:
                    yield key, Setting(ready, place.line)
            elif key in KEYS:
                self._fault(place, f"{key!r} applies to all files; it cannot be set for some paths only")
            elif key == TABLE[0] and not table:
                self._fault(
                    place_of(self._text, TABLE, ""),
                    f"in this file the keys stand at the top level, without [{'.'.join(TABLE)}]",
                )
            else:
                others = (*known, PATHS) if by_path else (*known, OVERRIDES)
                hint = _did_you_mean(key.replace("_", "-"), others)
                self._fault(place, f"unknown key {key!r}{hint}", "" if hint else ", ".join(others))

    def _value(self, name: str, key: Key, value: object, place: Place) -> object:
        """A value as the option takes it; None if it is wrong, which is recorded."""
        if value is None:
            return None
        many = key.form in ("texts", "paths")
        items = value if isinstance(value, list) else [value]
        texts = [item for item in items if isinstance(item, str)]
        right = type(value) is bool if key.form == "flag" else len(texts) == len(items)
        if not right or (key.form != "flag" and many != isinstance(value, list)):
            hint = f"; write [{value!r}]" if many and isinstance(value, str) else ""
            self._fault(place, f"{name!r} must be {_EXPECTED[key.form]}, not {_described(value)}{hint}")
            return None
        if key.form == "flag":
            return value
        wrong = [message for text in texts if (message := self._wrong(name, key, text))]
        for message in wrong:
            self._fault(place, message, ", ".join(key.words))
        if wrong:
            return None
        if key.form in ("path", "paths"):
            texts = [self._from_here(text) for text in texts]
        gone = [text for text in texts if key.form == "paths" and text != _STARTER and not os.path.exists(text)]
        for path in gone:
            self._fault(place, f"{name!r}: {path}: no such file or folder")
        return tuple(texts) if many else texts[0]

    def _wrong(self, name: str, key: Key, text: str) -> str:
        if key.words and text not in key.words:
            return f"{name!r} cannot be {text!r}{_did_you_mean(text, key.words)}"
        told = key.wrong_with(text)
        return f"{name!r}: {told}" if told else ""

    def _from_here(self, path: str) -> str:
        """A path in the file, made relative to the working folder; ``starter`` is not a path."""
        if path in ("", _STARTER) or os.path.isabs(path):
            return path
        return os.path.relpath(self._folder / path)

    def _fault(self, place: Place, message: str, allowed: str = "") -> None:
        self._faults.append(Fault(self._name, *place, message, allowed))


def _did_you_mean(word: str, known: tuple[str, ...]) -> str:
    # Only needed for faults, and slow to import.
    from gazetteer.schema.values import did_you_mean

    return did_you_mean(word, known)


def _described(value: object) -> str:
    from gazetteer.schema.values import described

    if isinstance(value, list):
        odd = [item for item in value if not isinstance(item, str)]
        return f"a list with {_described(odd[0])} in it" if odd else "a list"
    if isinstance(value, dict):
        return "a table"
    return described(value) if isinstance(value, str | int | float) else "a date or time"
