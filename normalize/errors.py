"""What can be wrong with user input: one exception for each kind, one line for each message.

The exceptions of this package::

    Exception
    └── InputError                 the input cannot be used as it is
        ├── FileError              a file
        │   ├── UnreadableFile     gone, forbidden, a folder, a device, a link out of the given tree
        │   ├── TooLarge           larger than the limit of its format
        │   ├── NoMemory           not enough memory for the file
        │   ├── NotText            binary, or in an unsupported encoding
        │   ├── BadFormat          not what its name says, or cannot be written back unchanged
        │   │   ├── NothingNamed   a table or JSON without a setting for where the texts are
        │   │   └── OtherLanguage  its translation is not into English
        │   └── UnwritableFile     read-only, no room, changed since it was read
        ├── LogError               a change log
        │   ├── BadLog             one of its lines is malformed
        │   │   └── CutLog         it ends within an entry; carries the entries before
        │   └── ChangedText        the text is not the one that the log refers to
        ├── BadConfig              a configuration file; carries every fault
        ├── BadBaseline            a baseline
        └── BadReview              the saved state of a review
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from normalize.text.visible import visible

if TYPE_CHECKING:
    from gazetteer.fault import Fault
    from normalize.changelog.record import Entry


class InputError(Exception):
    """The input cannot be used as it is.

    Args:
        place: the file, with the line if it is known, as the user named it.
        message: what is wrong and what to do.

    Attributes:
        place: the same.
        message: the same.

    >>> print(InputError("a.txt", "no such file"))
    a.txt: no such file
    """

    def __init__(self, place: str, message: str) -> None:
        super().__init__(place, message)
        self.place = place
        self.message = message

    def __str__(self) -> str:
        """Place and message; the place is on one line whatever the file name."""
        return f"{visible(self.place)}: {self.message}"


class FileError(InputError):
    """A file cannot be used."""


class UnreadableFile(FileError):
    """A file cannot be read."""


class TooLarge(FileError):
    """A file is larger than the limit of its format."""


class NoMemory(FileError):
    """There is not enough memory for a file."""


class NotText(FileError):
    """A file is not text, or is in an unsupported encoding."""


class BadFormat(FileError):
    """A file cannot be read in its format, or could not be written back without damage."""


class NothingNamed(BadFormat):
    """A table or JSON without a setting for where its texts are."""


class OtherLanguage(BadFormat):
    """A file of translations into another language than English."""


class UnwritableFile(FileError):
    """A file cannot be replaced; it is left as it was."""


class LogError(InputError):
    """A change log cannot be used."""


class BadLog(LogError):
    """A line of a change log is malformed."""


class CutLog(BadLog):
    """A change log ends within an entry, as a killed run leaves it; the file of that entry was not touched.

    Args:
        place: the log and its last line.
        message: what is wrong.
        entries: the complete entries before.

    Attributes:
        entries: the same.
    """

    def __init__(self, place: str, message: str, entries: Sequence[Entry]) -> None:
        super().__init__(place, message)
        self.entries = tuple(entries)


class ChangedText(LogError):
    """A text is not the one that a change log refers to."""


class BadConfig(InputError):
    """A configuration file has faults.

    Args:
        faults: everything that is wrong, at least one.

    Attributes:
        faults: the same.
    """

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__(faults[0].path, "\n".join(map(str, faults)))
        self.faults = tuple(faults)

    def __str__(self) -> str:
        """All faults, one on each line, with their places."""
        return self.message


class BadBaseline(InputError):
    """A baseline cannot be used."""


class BadReview(InputError):
    """The saved state of a review cannot be used."""
