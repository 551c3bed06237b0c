"""The keys of a configuration file and their values; each is an option of the command with the same name."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from normalize.files.formats import FORMATS as FILE_FORMATS
from normalize.files.reading import Division
from normalize.options import PRESETS, Spelling
from normalize.report.formats import COLOURS, FORMATS

Form = Literal["text", "flag", "texts", "path", "paths"]


def _anything(_: str) -> str:
    return ""


def _language(code: str) -> str:
    from gazetteer.language import wrong_with

    return wrong_with(code)


def _expression(pattern: str) -> str:
    try:
        re.compile(pattern)
    except (re.error, OverflowError) as error:
        return f"{pattern!r} is not a regular expression: {error}"
    return ""


@dataclass(frozen=True, slots=True)
class Key:
    """The values that a key may have.

    Attributes:
        form: the type of its value; paths are relative to the folder of the file.
        by_path: whether it may be set for some paths only.
        words: the allowed texts; any if empty.
        wrong_with: returns what is wrong with a text, in words; empty if nothing is.
        parameter: the name of the option's value in the code.
    """

    form: Form
    by_path: bool = False
    words: tuple[str, ...] = ()
    wrong_with: Callable[[str], str] = _anything
    parameter: str = ""


KEYS: Mapping[str, Key] = {
    "preset": Key("text", True, tuple(PRESETS)),
    "spelling": Key("text", True, get_args(Spelling)),
    "source-language": Key("text", True, wrong_with=_language),
    "unify": Key("flag", True),
    "protect": Key("texts", True, wrong_with=_expression),
    "gazetteer": Key("paths", True),
    "starter": Key("flag", True),
    "as": Key("text", True, tuple(FILE_FORMATS), parameter="as_format"),
    "column": Key("texts", True, parameter="columns"),
    "field": Key("texts", True, parameter="fields"),
    "document": Key("text", True, get_args(Division)),
    "include": Key("texts"),
    "exclude": Key("texts"),
    "ignore": Key("flag"),
    "force-exclude": Key("flag"),
    "baseline": Key("path"),
    "format": Key("text", words=FORMATS),
    "color": Key("text", words=COLOURS, parameter="colour"),
}
"""All keys but ``overrides``, in the order in which they are shown."""

OVERRIDES, PATHS = "overrides", "paths"


def parameter(key: str) -> str:
    """The name that the value of a key has in the code.

    >>> parameter("source-language"), parameter("color")
    ('source_language', 'colour')
    """
    return KEYS[key].parameter or key.replace("-", "_")
