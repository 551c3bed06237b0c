"""Patterns in the language of ``.gitignore``, and the folder that they start from."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

_TRAILING_SPACES = re.compile(r"((?:[^\\ ]|\\.| +(?=[^ ]))*) *", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern.

    Attributes:
        fitting: what the path, or its last part, must be.
        whole: whether that is said of the path, from the folder of the patterns, or of its last part alone.
        folders: whether it speaks of folders only.
        takes_back: whether it takes back what those before it say.
    """

    fitting: re.Pattern[str]
    whole: bool
    folders: bool
    takes_back: bool

    def fits(self, path: str, is_folder: bool) -> bool:
        """Whether it fits a path that starts from the folder of the patterns."""
        if self.folders and not is_folder:
            return False
        return bool(self.fitting.fullmatch(path if self.whole else path.rpartition("/")[2]))


def pattern(line: str) -> Pattern | None:
    """The pattern on a line of an ignore file; None for a comment, an empty line and what never fits anything.

    >>> pattern("docs/*.txt").fits("docs/a.txt", False), pattern("!b/").takes_back, pattern("# comment")
    (True, True, None)
    """
    from normalize.files.wildcards import compiled

    trimmed = _TRAILING_SPACES.fullmatch(line)
    glob = trimmed[1] if trimmed else line
    if glob.startswith("#"):
        return None
    takes_back, glob = glob.startswith("!"), glob.removeprefix("!")
    folders, glob = glob.endswith("/"), glob.removesuffix("/")
    whole = "/" in glob
    fitting = compiled(glob.removeprefix("/"))
    return Pattern(fitting, whole, folders, takes_back) if glob and fitting else None


@dataclass(frozen=True)
class Patterns:
    """Patterns, of which the last that fits a path decides.

    Attributes:
        lines: one pattern each, as a line of ``.gitignore``; with ``!`` it takes back what those before it say.
        folder: where they start from, an absolute path with no symbolic link on the way.

    >>> texts = Patterns(("*.txt", "!left.txt", "drafts/"), "/texts")
    >>> texts.says("/texts/sub/a.txt"), texts.says("/texts/left.txt"), texts.says("/texts/drafts", is_folder=True)
    (True, False, True)
    """

    lines: Sequence[str]
    folder: str

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self.lines)

    def says(self, path: str, is_folder: bool = False) -> bool | None:
        """What they say of a path itself; what they say of the folders on its way is another question.

        Args:
            path: absolute, with no symbolic link on the way to its last part.
            is_folder: whether it is a folder.

        Returns:
            True if they fit, False if the last that fits has ``!``, None if none does.
        """
        relative = self._relative(path) if self.lines else os.curdir
        if relative != os.curdir:
            for one in reversed(self._patterns):
                if one.fits(relative, is_folder):
                    return not one.takes_back
        return None

    def covers(self, path: str, is_folder: bool = False) -> bool:
        """Whether they fit a path or a folder on the way to it."""
        *above, _ = self._relative(path).split("/")
        folders = (os.path.join(self.folder, *above[: i + 1]) for i in range(len(above)))
        return bool(self.says(path, is_folder)) or any(self.says(folder, is_folder=True) for folder in folders)

    def but_not_for(self, folder: str) -> Patterns:
        """The patterns without those that cover a folder, since somebody who named it wants what is in it."""
        if not self.lines:
            return self
        return Patterns(
            [line for line in self.lines if not Patterns([line], self.folder).covers(folder, True)], self.folder
        )

    @cached_property
    def _patterns(self) -> Sequence[Pattern]:
        return [one for line in self.lines if (one := pattern(line))]

    def _relative(self, path: str) -> str:
        inside = self.folder.rstrip(os.sep) + os.sep
        relative = path[len(inside) :] if path.startswith(inside) else os.path.relpath(path, self.folder)
        return relative.replace(os.sep, "/")
