"""Which files of the folders that are walked are meant, and which of those that are named."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from normalize.files.patterns import Patterns

if TYPE_CHECKING:
    from normalize.files.ignoring import Ignored

_NONE = Patterns((), os.sep)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the user said of the files to take.

    Attributes:
        include: in folders, only files that fit; all if there are no patterns.
        exclude: in folders, none that fit, nor what is in a folder that fits.
        ignore: whether ignore files are honoured.
        force: whether `include` and `exclude` hold for what is named, too.
    """

    include: Patterns = field(default=_NONE)
    exclude: Patterns = field(default=_NONE)
    ignore: bool = True
    force: bool = False

    def takes(self, path: str) -> bool:
        """Whether a file or folder that was named is taken.

        Args:
            path: absolute, with no symbolic link on the way to its last part.
        """
        if not self.force:
            return True
        is_folder = os.path.isdir(path)
        if self.exclude.covers(path, is_folder):
            return False
        return is_folder or not self.include or self.include.covers(path)

    def within(self, folder: str) -> Sieve:
        """What passes of a folder that was named.

        Args:
            folder: absolute, with no symbolic link on the way.

        Raises:
            UnreadableFile: an ignore file cannot be read.
        """
        from normalize.files.ignoring import Ignored, above

        ignored = above(folder).wanted(folder).below(folder) if self.ignore else Ignored()
        exclude = self.exclude if self.force else self.exclude.but_not_for(folder)
        return Sieve(Choice(self.include, exclude, self.ignore, self.force), ignored, folder)


EVERYTHING = Choice()
"""No choice was made; ignore files are honoured."""


@dataclass(frozen=True, slots=True)
class Sieve:
    """What passes of one folder.

    Attributes:
        choice: what the user said.
        ignored: what the ignore files say.
        folder: its absolute path, with no symbolic link on the way.
    """

    choice: Choice
    ignored: Ignored
    folder: str

    def passes(self, name: str, is_folder: bool) -> bool:
        """Whether a file of the folder is taken, or a folder of it entered."""
        path = os.path.join(self.folder, name)
        if self.ignored.leaves_out(path, is_folder) or self.choice.exclude.says(path, is_folder):
            return False
        return is_folder or not self.choice.include or self.choice.include.covers(path)

    def below(self, name: str) -> Sieve:
        """What passes of a folder in the folder.

        Raises:
            UnreadableFile: an ignore file of it cannot be read.
        """
        folder = os.path.join(self.folder, name)
        return Sieve(self.choice, self.ignored.below(folder) if self.choice.ignore else self.ignored, folder)
