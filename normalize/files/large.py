"""Plain text files that are too large for memory: judged a stretch at a time, while what is found waits on the disk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from normalize.errors import FileError, UnreadableFile
from normalize.files.encoding import Encoding, encoded
from normalize.files.long import LongText
from normalize.files.safe import changed
from normalize.files.spool import Spool
from normalize.files.walk import Found
from normalize.many import Many
from normalize.normalizer import Normalizer
from normalize.result import Change, Result, moved, redo


class _Piece(NamedTuple):
    """What was found in some stretches, with its spans in them.

    Attributes:
        size: how many code points they have.
        changes: what was rewritten, in order.
        suggestions: what is only listed, in order.
    """

    size: int
    changes: Sequence[Change]
    suggestions: Sequence[Change]


class LongResult:
    """What was found in a long text.

    Args:
        path: how to call its file.
        text: the text.
        found: what was found in its pieces.
    """

    def __init__(self, path: str, text: LongText, found: Spool[_Piece]) -> None:
        self._path = path
        self._text = text
        self._found = found
        self._sizes = [0, 0]
        for piece in found:
            self._sizes[0] += len(piece.changes)
            self._sizes[1] += len(piece.suggestions)

    @property
    def changes(self) -> Many[Change]:
        """What was rewritten, in order, disjoint."""
        return Many(self._sizes[0], lambda: self._placed(lambda piece: piece.changes))

    @property
    def suggestions(self) -> Many[Change]:
        """What is only listed, in order."""
        return Many(self._sizes[1], lambda: self._placed(lambda piece: piece.suggestions))

    def _placed(self, which: Callable[[_Piece], Sequence[Change]]) -> Iterator[Change]:
        at = 0
        for piece in self._found:
            yield from (moved(change, at) for change in which(piece))
            at += piece.size

    def pieces(self) -> Iterator[Result]:
        """The same piece by piece, in order, each with the spans of its own text.

        Raises:
            UnwritableFile: the file does not hold any more what was read from it.
        """
        at = 0
        for size, changes, suggestions in self._found:
            try:
                new = redo(self._text[at : at + size], changes)
            except ValueError:
                raise changed(self._path) from None
            yield Result(new, tuple(changes), tuple(suggestions))
            at += size


@dataclass(frozen=True)
class Large:
    """A large file and what was found in it, as `normalize.files.plain.Judged` is for others.

    Attributes:
        path: how to call it.
        text: its text.
        result: what was found in it.
        source_language: code of the language it was translated from, if that is known.
    """

    path: str
    text: LongText
    result: LongResult
    source_language: str | None = None
    packed: None = None

    @property
    def encoding(self) -> Encoding:
        """How its bytes hold the text."""
        return self.text.encoding

    @property
    def lines(self) -> LongText:
        """The lines of the text."""
        return self.text

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes as they were read, in hexadecimal."""
        return self.text.digest

    def new_chunks(self) -> Iterator[bytes]:
        """The bytes with all changes made, piece by piece.

        Raises:
            UnwritableFile: the file does not hold any more what was read from it.
        """
        return encoded((piece.text for piece in self.result.pieces()), self.encoding, self.path)


@contextmanager
def judged(file: Found, normalizer: Normalizer, most: int, jobs: int) -> Iterator[Large]:
    """Judge a file; what was found can be asked for until the end.

    Args:
        file: the file.
        normalizer: who judges.
        most: how many bytes as many lines as a stretch has may have.
        jobs: how many processes share the work.

    Raises:
        NotText: it is no text, or not in a known encoding.
        TooLarge: its lines are too long.
        UnreadableFile: it cannot be read.
        FileError: there is no room for what is found.
    """
    try:
        opened = file.target.open("rb")
    except OSError as error:
        raise UnreadableFile(file.path, f"cannot be read: {error.strerror}") from None
    with opened, Spool[_Piece]() as found:
        text = LongText(opened, file.path, most)
        language = normalizer.options.source_language
        for result in normalizer.explain_stretches(text.stretches(), language, jobs):
            piece = _Piece(result.size, result.changes, result.suggestions)
            try:
                found.add(piece)
            except OSError as error:
                raise FileError(file.path, f"what is found in it cannot be kept meanwhile: {error.strerror}") from None
        yield Large(file.path, text, LongResult(file.path, text, found), language)
