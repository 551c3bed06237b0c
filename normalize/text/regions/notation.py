"""Placeholders of programs, character entities, identifiers, hashes, and numbers with units."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from html.entities import html5

from normalize.native import regions

_PERCENT = re.compile(
    r"%(?<![\w%]%)(?:\(\w{1,64}\)|[1-9]\d?\$)?[-+#0]?\d{0,3}(?:\.\d{1,3})?(?:l{1,2}|h|z)?[sdifuxXeEgGcr@](?!\w)"
)
_BRACES = re.compile(r"\$?\{\{[^{}\r\n]{0,200}\}\}|\{%[^{}\r\n]{0,200}%\}|[$%#]?\{[\w.\[\]!:,<>^+|-]{0,64}\}")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,31}));")

_UNITS = (
    "mm cm m km nm µm μm ft yd mi mg g kg kt Mt lb lbs oz ml ms ns min hrs Hz kHz MHz GHz THz kB KB MB GB TB "
    "PB MiB GiB bps kbps Kbps Mbps Gbps V kV mV mA W kW MW GW TW kWh MWh GWh TWh kJ MJ kN Pa kPa hPa MPa psi "
    "°C °F px pt em rem dB rpm mph kph kmh km/h m/s m² m2 km² km2 m³ m3 kts"
)
_NUMBER_WITH_UNIT = re.compile(
    r"[0-9](?<![\w.,][0-9])[0-9.,]*+(?:" + "|".join(sorted(_UNITS.split(), key=len, reverse=True)) + r")(?!\w)"
)
_UUID = re.compile(r"(?<![\w-])[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![\w-])")
_NUMBER_IN_SIGNS = re.compile(r"(?<![0-9.,])[0-9][0-9.,]*+(?=[A-Za-z\xb0\xb5\u03bc])")
_DIGIT_BESIDE_LETTER = re.compile(r"[0-9](?:[A-Fa-f]|(?<=[A-Fa-f][0-9]))")
_SEVEN = re.compile("[0-9A-Fa-f]{7}")
_PREFIXED = re.compile(r"0x(?<!\w0x)[0-9A-Fa-f]++(?!\w)")
_HEXADECIMAL = re.compile(r"(?<![\w-])(?:[0-9a-f]{7,128}+|[0-9A-F]{16,128}+)(?![\w-])")
_UNDERSCORED = re.compile(r"(?<!\w)\w*?[^\W_]_++[^\W_]\w*+(?:\(\))?")
_CALL_SIGN = re.compile(r"\((?<=\w\()")
_CALLED = re.compile(r"(?<![\w.])(?:[a-z][a-z0-9]*+[A-Z]\w*+(?=\()|[A-Za-z_][\w.]*+\(\))")
_SCOPED = re.compile(r"(?<![\w:])\w++(?:::\w++)++")


def notation(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans in `text` that are written for programs or instruments rather than read as words.

    >>> list(notation("Hello %s, 10km"))
    [(6, 8), (10, 14)]
    """
    if "%" in text:
        yield from (match.span() for match in _PERCENT.finditer(text))
    if "&" in text:
        yield from (match.span() for match in _ENTITY.finditer(text) if not match[1] or f"{match[1]};" in html5)
    starts, hexadecimal = figures(text)
    yield from (match.span() for match in map(partial(_NUMBER_WITH_UNIT.match, text), starts) if match)
    yield from (match.span() for match in _PREFIXED.finditer(text))
    if hexadecimal:
        yield from (match.span() for match in _UUID.finditer(text))
        yield from (match.span() for match in _HEXADECIMAL.finditer(text) if _is_mixed(match[0]))
    if "_" in text:
        yield from (match.span() for match in _UNDERSCORED.finditer(text))
    if _CALL_SIGN.search(text):
        yield from (match.span() for match in _CALLED.finditer(text))
    if "::" in text:
        yield from (match.span() for match in _SCOPED.finditer(text))


def figures(text: str) -> tuple[list[int], bool]:
    """Where numbers begin that a letter or unit sign follows directly; and whether one may be hexadecimal.

    It may if a digit stands next to A to F, and seven such characters are in a row.

    >>> figures("4 of 10km, 3.5 a"), figures("F5 0012345")
    (([5], False), ([], True))
    """
    if regions:
        found: tuple[list[int], bool] = regions.figures(text)
        return found
    return plain_figures(text)


def plain_figures(text: str) -> tuple[list[int], bool]:
    """The same by patterns, which `normalize.native.regions` follows."""
    starts = [match.start() for match in _NUMBER_IN_SIGNS.finditer(text)]
    return starts, bool(_DIGIT_BESIDE_LETTER.search(text) and _SEVEN.search(text))


def braces(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the placeholders in braces in `text`: {name}, {0}, ${x}, {{x}}, {% x %}.

    >>> list(braces("Hello {name}"))
    [(6, 12)]
    """
    if "{" in text:
        yield from (match.span() for match in _BRACES.finditer(text))


def _is_mixed(digits: str) -> bool:
    """Whether a hexadecimal number is neither a word ("defaced") nor a decimal number."""
    decimal = sum(map(str.isdigit, digits))
    return 2 <= decimal < len(digits)
