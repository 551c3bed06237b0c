"""What the ignore files of a folder say: ``.gitignore`` and ``.ignore``, those above it, ``.git/info/exclude``."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from normalize.errors import UnreadableFile
from normalize.files.patterns import Patterns

NAMES = (".gitignore", ".ignore")
"""The ignore files of a folder; what the later one says wins."""

_REPOSITORY = ".git"


@dataclass(frozen=True, slots=True)
class Ignored:
    """What is left out in a folder.

    Attributes:
        layers: the patterns that bear on it, the outermost folder's first; the innermost that says something wins.
    """

    layers: tuple[Patterns, ...] = ()

    def leaves_out(self, path: str, is_folder: bool) -> bool:
        """Whether a path in the folder is left out.

        Args:
            path: absolute.
            is_folder: whether it is a folder.
        """
        for layer in reversed(self.layers):
            verdict = layer.says(path, is_folder)
            if verdict is not None:
                return verdict
        return False

    def below(self, folder: str) -> Ignored:
        """What is left out in a folder of this one; a repository within a repository starts anew.

        Raises:
            UnreadableFile: an ignore file of it cannot be read.
        """
        return Ignored((*_outer(folder, self.layers), *_own(folder)))

    def wanted(self, folder: str) -> Ignored:
        """The same without the patterns that fit a folder, which somebody named although they do."""
        return Ignored(tuple(layer.but_not_for(folder) for layer in self.layers))


def above(folder: str) -> Ignored:
    """What the ignore files above a folder say, up to the root of its repository; without one, nothing.

    Args:
        folder: absolute, with no symbolic link on the way.

    Raises:
        UnreadableFile: one of them cannot be read.
    """
    if _is_repository(folder):
        return Ignored()
    between: list[Path] = []
    for parent in Path(folder).parents:
        between.append(parent)
        if _is_repository(str(parent)):
            found = Ignored()
            for outer in reversed(between):
                found = found.below(str(outer))
            return found
    return Ignored()


def _is_repository(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, _REPOSITORY))


def _outer(folder: str, layers: tuple[Patterns, ...]) -> tuple[Patterns, ...]:
    if not _is_repository(folder):
        return layers
    return _read(os.path.join(_shared(os.path.join(folder, _REPOSITORY)), "info", "exclude"), folder)


def _own(folder: str) -> tuple[Patterns, ...]:
    return tuple(patterns for name in NAMES for patterns in _read(os.path.join(folder, name), folder))


def _shared(git: str) -> str:
    """The folder that a repository shares with its other work trees; there ``.git`` is a file that leads on."""
    if os.path.isdir(git):
        return git
    leads_to = _text(git).removeprefix("gitdir:").strip()
    own = os.path.join(os.path.dirname(git), leads_to)
    common = _text(os.path.join(own, "commondir")).strip()
    return os.path.join(own, common)


def _read(path: str, folder: str) -> tuple[Patterns, ...]:
    lines = tuple(line.removesuffix("\r") for line in _text(path).split("\n"))
    meant = tuple(line for line in lines if line and not line.startswith("#"))
    return (Patterns(meant, folder),) if meant else ()


def _text(path: str) -> str:
    """What stands in a file, nothing if it is not there; names in it may be in any encoding."""
    try:
        with open(path, encoding="utf-8-sig", errors="surrogateescape", newline="\n") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
        return ""
    except OSError as error:
        raise UnreadableFile(path, f"cannot be read, so its folder is skipped: {error.strerror}") from None
