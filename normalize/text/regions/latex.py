"""LaTeX: commands, the arguments that are keys or paths, comments, verbatim text and mathematics."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"(?<!\\)%[^\r\n]*+")
_COMMAND = re.compile(r"\\(?:([A-Za-z@]++)\*?|[^\sA-Za-z])")
_VERB = re.compile(r"\\(?:verb|lstinline)\*?([^\sA-Za-z*{])[^\r\n]{0,1000}?\1")
_OPTIONS = r"(?:\[[^\[\]{}]{0,500}+\]){0,2}"
_KEYS = re.compile(_OPTIONS + r"\{[^{}]{0,2000}+\}")
_KEY_COMMANDS = (
    "begin end label ref eqref pageref autoref nameref cref Cref vref cite citep citet citealp citeauthor "
    "citeyear nocite parencite textcite autocite footcite url href path input include includegraphics "
    "includeonly usepackage documentclass bibliography bibliographystyle addbibresource hypersetup setlength "
    "vspace hspace color definecolor"
)
_TAKES_KEYS = frozenset(_KEY_COMMANDS.split())
_LITERAL = "verbatim Verbatim lstlisting minted comment tikzpicture"
_MATHEMATICS = "equation align gather multline eqnarray math displaymath alignat flalign"
_ENVIRONMENTS = frozenset(name for each in f"{_LITERAL} {_MATHEMATICS}".split() for name in (each, each + "*"))
_BEGIN = re.compile(r"\\begin\{([A-Za-z]{1,20}\*?)\}")
_DISPLAY = re.compile(r"\\\[|\\\(")
_CLOSING = {"\\[": "\\]", "\\(": "\\)"}

_DOLLARS = re.compile(r"\\[^\n]|\$\$?|\n[ \t\r]*\n")
_PRICE = re.compile(r"\d[\d.,]*(?![\\^_=+<>{*\d.,])")
_SIGNS = re.compile(r"[\\^_=+<>{*]")


def latex(text: str) -> Iterator[tuple[int, int]]:
    r"""Yield the spans of what is not prose in the LaTeX document `text`.

    Mathematics between single dollars follows the rule of Pandoc: no space after the opening one, no space before and
    no digit after the closing one. What looks like a price must also contain a mathematical sign.

    >>> list(latex(r"\emph{Akal} cost $5 or $6, $x$"))
    [(0, 5), (27, 30)]
    """
    if "\\" in text:
        yield from (match.span() for match in _VERB.finditer(text))
        yield from _commands(text)
        yield from _environments(text)
        yield from _displays(text)
    if "%" in text:
        yield from (match.span() for match in _COMMENT.finditer(text))
    if "$" in text:
        yield from _dollars(text)


def _commands(text: str) -> Iterator[tuple[int, int]]:
    for command in _COMMAND.finditer(text):
        keys = _KEYS.match(text, command.end()) if command[1] in _TAKES_KEYS else None
        yield command.start(), keys.end() if keys else command.end()


def _environments(text: str) -> Iterator[tuple[int, int]]:
    unclosed: set[str] = set()
    done = 0
    for begin in _BEGIN.finditer(text):
        name = begin[1]
        if begin.start() < done or name not in _ENVIRONMENTS or name in unclosed:
            continue
        closing = f"\\end{{{name}}}"
        end = text.find(closing, begin.end())
        if end < 0:
            unclosed.add(name)
        else:
            done = end + len(closing)
            yield begin.start(), done


def _displays(text: str) -> Iterator[tuple[int, int]]:
    unclosed: set[str] = set()
    done = 0
    for opening in _DISPLAY.finditer(text):
        closing = _CLOSING[opening[0]]
        if opening.start() < done or closing in unclosed or text[opening.start() - 1 : opening.start()] == "\\":
            continue
        end = text.find(closing, opening.end())
        if end < 0:
            unclosed.add(closing)
        else:
            done = end + 2
            yield opening.start(), done


def _dollars(text: str) -> Iterator[tuple[int, int]]:
    single = double = -1
    for mark in _DOLLARS.finditer(text):
        start, end = mark.span()
        if mark[0][0] == "\n":
            single = double = -1
        elif mark[0] == "$$":
            if double >= 0:
                yield double, end
            double = start if double < 0 else -1
            single = -1
        elif mark[0] == "$" and double < 0:
            if single >= 0 and _closes(text, single, start):
                yield single, end
                single = -1
            else:
                single = start if text[end : end + 1].strip() else -1


def _closes(text: str, opening: int, closing: int) -> bool:
    if text[closing - 1].isspace() or text[closing + 1 : closing + 2].isdigit():
        return False
    return not _PRICE.match(text, opening + 1) or bool(_SIGNS.search(text, opening + 1, closing))
