"""File paths: Unix, Windows, and plain file names; not "and/or", not "Russia/Ukraine"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_ENDINGS = (
    "py js ts tsx jsx json jsonl yaml yml toml ini cfg conf md rst txt csv tsv xml html htm css exe dll cpp "
    "hpp java php sql pdf doc docx xls xlsx ppt pptx odt png jpg jpeg gif svg webp mp3 mp4 wav avi tar gz "
    "bz2 xz rar srt vtt tmx xliff tex bib ipynb sqlite"
)
# File extensions that are English words count only after a folder.
_DOUBTFUL_ENDINGS = "c h go rs rb so sh po log bat lock zip mov bak db tmp"
_DOUBTFUL = frozenset(_DOUBTFUL_ENDINGS.split())
_ROOT_NAMES = (
    "usr etc home var tmp opt bin lib lib64 dev proc mnt root srv sbin boot sys run Users Applications Library Volumes"
)
_ROOTS = frozenset(_ROOT_NAMES.split())
_LONGEST = 255  # a usual NAME_MAX

_ANY_ENDING = "|".join(f"{_ENDINGS} {_DOUBTFUL_ENDINGS}".split())
_FILE_ENDING = re.compile(rf"\.(?=[a-z])({_ANY_ENDING})(?![\w/@-])(?!\.\w)")
_ROOT_SIGN = re.compile(r"/(?<![\w<>/]/)\S")
_ROOTED = re.compile(r"(?<![\w./~+@<-])(?:~|\.{1,2})?/(?=[\w.~-])[\w.+@~/-]*+")
_INNER = r"[^\s\\/:*?\"<>|]"
_SHARE = r"\\\\[\w.-]{1,63}+\\"
_DRIVE = re.compile(
    rf"(?<!\w)(?:[A-Za-z]:\\|{_SHARE})(?:(?:{_INNER}{{1,64}}+ ){{0,3}}+{_INNER}{{1,255}}+\\)*+{_INNER}*+"
)
_NOT_LAST = ".,-'’"


def paths(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the file paths and file names in `text`.

    >>> list(paths("and/or in /etc/hosts or notes.txt"))
    [(10, 20), (24, 33)]
    """
    if _ROOT_SIGN.search(text):
        yield from _rooted(text)
    if "\\" in text:
        yield from (_trimmed(text, *match.span()) for match in _DRIVE.finditer(text))
    yield from _files(text)


def _rooted(text: str) -> Iterator[tuple[int, int]]:
    for match in _ROOTED.finditer(text):
        start, end = _trimmed(text, *match.span())
        names = text[start:end].split("/")
        if names[0] or (names[1] in _ROOTS and len(names) > 2):
            yield start, end


def _files(text: str) -> Iterator[tuple[int, int]]:
    done = 0
    for ending in _FILE_ENDING.finditer(text):
        dot, end = ending.span()
        start = dot
        while start > max(done, dot - _LONGEST) and (text[start - 1].isalnum() or text[start - 1] in "_-./+@~"):
            start -= 1
        stem = text[start:dot]
        if stem and any(map(str.isalnum, stem)) and ("/" in stem or ending[1] not in _DOUBTFUL):
            done = end
            yield start, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    return start, start + len(text[start:end].rstrip(_NOT_LAST))
