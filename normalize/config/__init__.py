"""What a configuration file says: which keys there are, where the file is, what stands in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Setting:
    """What a file says of one key.

    Attributes:
        value: as the option of the same name takes it: text, truth, or a tuple of texts; paths start from the working
            folder.
        line: where it stands, from 1; 0 if that cannot be told.
    """

    value: object
    line: int


@dataclass(frozen=True, slots=True)
class Override:
    """What holds for some paths alone.

    Attributes:
        paths: patterns as in ``.gitignore``, from the folder of the file.
        settings: what holds there, by key.
    """

    paths: tuple[str, ...]
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class Config:
    """What a configuration file says.

    Attributes:
        path: the file, as seen from the working folder; empty if there is none.
        folder: the folder of the file, absolute, with no symbolic link on the way.
        settings: what holds for all files, by key.
        overrides: what holds for some; later ones win.
    """

    path: str = ""
    folder: str = ""
    settings: Mapping[str, Setting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    def place(self, setting: Setting) -> str:
        """Where a setting stands, in a word: ``pyproject.toml:12``."""
        return f"{self.path}:{setting.line}" if setting.line else self.path


NOTHING = Config()
"""There is no configuration file, or none is wanted."""
