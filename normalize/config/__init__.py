"""The configuration file: its keys, where it is, and what it says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Setting:
    """The value of a key in a file.

    Attributes:
        value: as the option of the same name takes it: a text, a boolean, or a tuple of texts; paths are relative to
            the working folder.
        line: its line, from 1; 0 if unknown.
    """

    value: object
    line: int


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for some paths only.

    Attributes:
        paths: patterns as in ``.gitignore``, relative to the folder of the file.
        settings: the settings for these paths, by key.
    """

    paths: tuple[str, ...]
    settings: Mapping[str, Setting]


@dataclass(frozen=True, slots=True)
class Config:
    """The content of a configuration file.

    Attributes:
        path: the file, as seen from the working folder; empty if there is none.
        folder: the real absolute path of its folder.
        settings: the settings for all files, by key.
        overrides: the settings for some paths; later ones win.
    """

    path: str = ""
    folder: str = ""
    settings: Mapping[str, Setting] = field(default_factory=dict)
    overrides: tuple[Override, ...] = ()

    def place(self, setting: Setting) -> str:
        """The place of a setting: ``pyproject.toml:12``."""
        return f"{self.path}:{setting.line}" if setting.line else self.path


NOTHING = Config()
"""Stands for no configuration file."""
