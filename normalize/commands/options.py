"""Options that several subcommands share; each group reaches a command as one value."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any

import click

from normalize.commands.path import PATH
from normalize.commands.settings import Names, Settings, check

if TYPE_CHECKING:
    from normalize.files.reading import Division, Reading
    from normalize.options import PresetName, Spelling

_Command = Callable[..., Any]

PRESETS = ("strict", "standard", "bold")
SPELLINGS = ("english", "native")
FORMATS = ("plain", "markdown", "html", "srt", "vtt", "csv", "tsv", "json", "jsonl", "docx", "po", "xliff", "tmx")
DIVISIONS = ("file", "paragraph", "row")

_LOG = (
    "Append the changes to FILE, for undo and redo; if this fails, no file is changed. Default: no log, and so no undo."
)
_PRESET = (
    "How careful to be: strict, standard (default), bold. Risk: bold makes changes that are only likely; read the log."
)
_SPELLING = "Write repaired names in english (default: Cavusoglu) or native (Çavuşoğlu) spelling."
_LANGUAGE = "Language of the source text (zh, ru, tr). Default: any. Risk: a wrong one hides evidence."
_UNIFY = "Also rewrite other accepted forms to the usual one. Default: off. Risk: it changes right names."
_PROTECT = "Never touch what matches, besides URLs, paths, code and markup; repeatable. Default: none."
_GAZETTEER = (
    "File or folder with names of your own; .yaml, .jsonl or .csv; repeatable; read after the starter, later ones win. "
    "A .names file made by gazetteer build is used by itself."
)
_STARTER = (
    "Use the included gazetteer, the starter. Default: yes. Risk without it: right names that only it knows may be "
    "taken for garbles."
)
_SOURCE = (
    "Text that PATH was translated from; compared line by line, or as a whole if the line counts differ. TSV, "
    "TMX, XLIFF and PO contain theirs. Default: none."
)
_AS = f"Format of the files: {', '.join(FORMATS)}. Default: by the file extension."
_COLUMN = "Column of a table that holds text; repeatable. Default: none, tables are left alone."
_FIELD = "Field of JSON that holds text (items.*.text); repeatable. Default: none, JSON is left alone."
_DOCUMENT = (
    "What is judged together: file, paragraph or row. Default: row for CSV and JSON, else file. "
    "Risk: a surname separated from the full name says less."
)
_JSON = "Print JSON, one object per line."


def naming(command: _Command) -> _Command:
    """Give a command the options that choose a gazetteer, as one argument ``names``."""

    @_option("--gazetteer", "-g", metavar="SOURCE", type=PATH, multiple=True, help=_GAZETTEER)
    @_option("--starter/--no-starter", default=True, help=_STARTER)
    @wraps(command)
    def with_names(gazetteer: tuple[str, ...], starter: bool, **rest: Any) -> Any:
        return command(names=Names(gazetteer, starter), **rest)

    return with_names


def judging(command: _Command) -> _Command:
    """Give a command the options that decide what is changed, as one argument ``settings``."""

    @_option("--preset", type=click.Choice(PRESETS), metavar="NAME", default="standard", help=_PRESET)
    @_option("--spelling", type=click.Choice(SPELLINGS), metavar="NAME", default="english", help=_SPELLING)
    @_option("--source-language", metavar="CODE", help=_LANGUAGE)
    @_option("--unify/--no-unify", default=False, help=_UNIFY)
    @_option("--protect", metavar="REGEX", multiple=True, help=_PROTECT)
    @reading
    @naming
    @wraps(command)
    def with_settings(
        preset: PresetName, spelling: Spelling, source_language: str | None, unify: bool, protect: tuple[str, ...],
        reading: Reading, names: Names, **rest: Any,
    ) -> Any:  # fmt: skip
        if source_language:
            check("source-language", source_language)
        settings = Settings(names, preset, spelling, source_language or None, unify, protect, reading)
        return command(settings=settings, **rest)

    return with_settings


def reading(command: _Command) -> _Command:
    """Give a command the options that say how files are read, as one argument ``reading``."""

    @_option("--as", "as_format", type=click.Choice(FORMATS), metavar="FORMAT", help=_AS)
    @_option("--column", "columns", metavar="NAME", multiple=True, help=_COLUMN)
    @_option("--field", "fields", metavar="PATH", multiple=True, help=_FIELD)
    @_option("--document", type=click.Choice(DIVISIONS), metavar="WHAT", help=_DOCUMENT)
    @wraps(command)
    def with_reading(
        as_format: str | None, columns: tuple[str, ...], fields: tuple[str, ...], document: Division | None, **rest: Any
    ) -> Any:
        from normalize.files.reading import Reading

        return command(reading=Reading(as_format or None, columns, fields, document or None), **rest)

    return with_reading


def _option(*names: str, **how: Any) -> Callable[[_Command], _Command]:
    return click.option(*names, **how)


paths = click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=PATH)
"""The argument ``PATH...``."""

log = _option("--log", metavar="FILE", type=PATH, help=_LOG)
source = _option("--source", "source", metavar="FILE", type=PATH, help=_SOURCE)
as_json = _option("--json", "as_json", is_flag=True, help=_JSON)
