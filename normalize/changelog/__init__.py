"""The change log: what a run changed and why, with enough detail to redo and undo the changes."""

from normalize.changelog.merge import Left, Merged, merge
from normalize.changelog.read import read, read_file
from normalize.changelog.record import SCHEMA, Entry, Header, Logged, record
from normalize.changelog.replay import redo, undo
from normalize.changelog.runs import Undone, again, again_large, unwind, unwind_large
from normalize.changelog.write import LogFile, lines

__all__ = [
    "SCHEMA",
    "Entry",
    "Header",
    "Left",
    "LogFile",
    "Logged",
    "Merged",
    "Undone",
    "again",
    "again_large",
    "lines",
    "merge",
    "read",
    "read_file",
    "record",
    "redo",
    "undo",
    "unwind",
    "unwind_large",
]
