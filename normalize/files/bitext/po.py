"""PO: the msgstr of each entry is a target, its msgid the source. Header and obsolete entries stay as they are.

What is marked as fuzzy may be the translation of another msgid, and waits for a person; there changes are only listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from normalize.errors import BadFormat, OtherLanguage
from normalize.files.bitext.bitext import Bitext
from normalize.files.bitext.language import english
from normalize.files.encoding import Encoding
from normalize.files.units import Piece, Unit
from normalize.lines import split

_LINE = re.compile(
    r"\s*+(?P<key>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?"
    r'\s*+(?:"(?P<string>(?:[^"\\\r\n]|\\[^\r\n])*+)")?\s*+'
)
_PART = re.compile(r"(?P<text>[^\\]+)|\\.")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", '"': '"', "\\": "\\"}
_QUOTED = {ord(letter): f"\\{name}" for name, letter in _ESCAPES.items()}
_FUZZY = re.compile(r"\s*#,(?:[^\r\n]*[,\s])?fuzzy\s*(?:,|$)")
_CHARSET = re.compile(r"charset=([\w.:-]+)", re.IGNORECASE)
_LANGUAGE = re.compile(r"^Language:[ \t]*([\w@.-]+)", re.IGNORECASE | re.MULTILINE)


@dataclass(slots=True)
class _Entry:
    """The strings of an entry (keyword → pieces), and whether it is marked as fuzzy."""

    strings: dict[str, list[Piece]] = field(default_factory=dict)
    fuzzy: bool = False

    @property
    def targets(self) -> list[str]:
        return [key for key in self.strings if key.startswith("msgstr")]

    def reads(self, key: str) -> str:
        """What a string reads."""
        return "".join(piece.text for piece in self.strings.get(key, ()))


def read(text: str, encoding: Encoding, path: str) -> Bitext:
    """Find the translated entries of a catalogue.

    Raises:
        BadFormat: a line is of no known form, or the header names another language than English, or another encoding.
    """
    units: list[Unit] = []
    texts: list[str] = []
    for entry in _entries(text, path):
        if not entry.strings.get("msgid") and "msgctxt" not in entry.strings:
            _check_header(entry.reads("msgstr"), path)
            continue
        for i, key in enumerate(entry.targets):
            source = entry.reads("msgid_plural" if i and "msgid_plural" in entry.strings else "msgid")
            target = entry.strings[key]
            texts += [source, entry.reads(key)]
            if target:
                units.append(Unit(source, target, settled="it is marked as fuzzy" if entry.fuzzy else ""))
    return Bitext(units, kind="po", texts=texts)


def _entries(text: str, path: str) -> Iterator[_Entry]:
    """The entries in use; a new one starts with the first msgctxt or msgid behind a msgstr."""
    entry, key, at, fuzzy = _Entry(), "", 0, False
    for number, line in enumerate(split(text), 1):
        start, at = at, at + len(line)
        if line.lstrip().startswith("#") or not line.strip():
            # Flags stand before their entry; an obsolete one has its own.
            fuzzy = (fuzzy or _FUZZY.match(line) is not None) and not line.lstrip().startswith("#~")
            continue
        found = _LINE.fullmatch(text, start, at)
        if found is None or not (found["key"] or key):
            raise BadFormat(f"{path}:{number}", "is not a comment, keyword or string of a PO file; left as it is")
        if found["key"]:
            key = found["key"]
            if entry.targets and key in ("msgctxt", "msgid"):
                yield entry
                entry = _Entry()
            if not entry.strings:
                entry.fuzzy, fuzzy = fuzzy, False
            if key in entry.strings:
                raise BadFormat(f"{path}:{number}", f"has a second {key} in one entry; left as it is")
            entry.strings[key] = []
        entry.strings[key] += _pieces(text, found, f"{path}:{number}")
    if entry.strings:
        yield entry


def _pieces(text: str, line: re.Match[str], place: str) -> Iterator[Piece]:
    """The pieces of the string in a line."""
    for part in _PART.finditer(text, *line.span("string")) if line["string"] else ():
        letter = part.group()[1:]
        if part["text"]:
            yield Piece(part["text"], *part.span(), "plain", _quoted)
        elif letter in _ESCAPES:
            yield Piece(_ESCAPES[letter], *part.span(), "escape", _quoted)
        else:
            raise BadFormat(place, f'has the escape \\{letter}, where \\n \\t \\r \\" \\\\ are known; left as it is')


def _quoted(words: str) -> str:
    return words.translate(_QUOTED)


def _check_header(header: str, path: str) -> None:
    charset, language = _CHARSET.search(header), _LANGUAGE.search(header)
    if charset and charset[1].lower() not in ("utf-8", "utf8", "us-ascii", "ascii", "charset"):
        raise BadFormat(path, f"says that it is {charset[1]}; save it as UTF-8, and say so in its header")
    if language and not english(language[1]):
        raise OtherLanguage(
            path, f"is translated into {language[1]}; only translations into English are repaired; left alone"
        )
