"""From the paths of a command line to the files that are meant, each once, in order."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from normalize.errors import FileError, UnreadableFile
from normalize.files.choice import EVERYTHING, Choice, Sieve
from normalize.files.encoding import Encoding, detect

_HEAD = 8192
_ZIP_START = b"PK\x03\x04"
LOG_START = b'{"record": "file", '
"""What a change log starts with. A folder's logs are not its texts: mended, they could undo nothing."""
BASELINE_START = b'{"record": "baseline", '
"""What a baseline starts with."""


@dataclass(frozen=True, slots=True)
class Found:
    """A file to work on.

    Attributes:
        path: how to call it, as the user would.
        target: where it is, with no symbolic link on the way.
    """

    path: str
    target: Path


def walk(
    paths: Sequence[str],
    leave_out: Collection[Path] = (),
    within: Sequence[str] = (),
    choice: Choice = EVERYTHING,
) -> Iterator[Found | FileError]:
    """Find the files that are meant.

    Args:
        paths: files and folders. In folders, what is hidden, ignored, binary, a change log or a baseline is left
            out; a file named itself is taken, unless the choice is forced on it.
        leave_out: files that are never meant, with no symbolic link on the way.
        within: further folders that links may lead into.
        choice: what the user said of the files to take.

    Yields:
        Files in the order of the paths, those of a folder sorted by name, none twice; and in their places the
        errors of what cannot be taken: gone, a dangling link, a device, a link that leads out of every given tree.
    """
    trees = [_tree(path) for path in (*paths, *within)]
    # Of a million files, a million paths are kept; strings take a third of the memory.
    seen = {str(path) for path in leave_out}
    for path in paths:
        for item in _meant(path, choice):
            taken = item if isinstance(item, FileError) else _taken(item, trees)
            if isinstance(taken, FileError):
                yield taken
            elif str(taken.target) not in seen and (item == path or not _passed_over(taken.target)):
                seen.add(str(taken.target))
                yield taken


def real(path: str) -> Path:
    """Where a path leads, with no symbolic link on the way; it need not be there."""
    return Path(os.path.realpath(path or os.curdir))


def _tree(path: str) -> Path:
    """The folder within which links may lead: the one that was named, or that of the file that was named."""
    return real(path) if os.path.isdir(path) else real(os.path.dirname(path))


def _meant(path: str, choice: Choice) -> Iterator[str | FileError]:
    """The paths that a path of the command line stands for."""
    is_folder = os.path.isdir(path)
    absolute = str(real(path)) if is_folder else os.path.join(real(os.path.dirname(path)), os.path.basename(path))
    if not choice.takes(absolute):
        return
    if not is_folder:
        yield path
        return
    try:
        sieve = choice.within(absolute)
    except FileError as error:
        yield error
        return
    yield from _inside(path, sieve)


def _inside(folder: str, sieve: Sieve) -> Iterator[str | FileError]:
    """The paths in a folder and the folders in it, sorted, without hidden ones; folders are not entered by links."""
    try:
        with os.scandir(folder) as listing:
            items = sorted((item for item in listing if not item.name.startswith(".")), key=lambda item: item.name)
    except OSError as error:
        yield UnreadableFile(folder, f"the folder cannot be read: {error.strerror}")
        return
    for item in items:
        is_folder = item.is_dir(follow_symlinks=False)
        if not sieve.passes(item.name, is_folder):
            continue
        if not is_folder:
            yield item.path
            continue
        try:
            below = sieve.below(item.name)
        except FileError as error:
            yield error
            continue
        yield from _inside(item.path, below)


def _taken(path: str, trees: Sequence[Path]) -> Found | FileError:
    target = real(path)
    try:
        mode = os.stat(path).st_mode
    except FileNotFoundError:
        gone = f"a broken link to {os.readlink(path)}" if os.path.islink(path) else "no such file or folder"
        return UnreadableFile(path, gone)
    except (OSError, ValueError) as error:
        return UnreadableFile(path, f"cannot be read: {getattr(error, 'strerror', None) or error}")
    if os.path.islink(path) and not any(target.is_relative_to(tree) for tree in trees):
        return UnreadableFile(
            path, f"a link that leads out of the given folder, to {target}; name that path to process it"
        )
    if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):
        return UnreadableFile(path, "neither file nor folder; use - and a redirection to read from it")
    return Found(_tidy(path), target)


def _tidy(path: str) -> str:
    """A path as a person would write it; ``./-`` keeps its folder, since ``-`` is standard input."""
    tidy = os.path.normpath(path)
    return path if tidy == "-" else tidy


def _passed_over(target: Path) -> bool:
    """Whether a file of a folder is none of its texts. What cannot be opened is left for the reader to report."""
    if os.path.isdir(target):
        return True
    try:
        with target.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        return False
    if target.suffix.lower() == ".docx" and head.startswith(_ZIP_START):
        return False
    return head.startswith((LOG_START, BASELINE_START)) or (b"\0" in head and detect(head) == Encoding())
