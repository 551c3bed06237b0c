"""The change log: what a run changed and why, enough to make the changes again and to take them back."""

from normalize.changelog.merge import Left, Merged, merge
from normalize.changelog.read import read
from normalize.changelog.record import SCHEMA, Entry, Header, Logged, record
from normalize.changelog.replay import redo, undo
from normalize.changelog.runs import Undone, again, unwind
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
    "lines",
    "merge",
    "read",
    "record",
    "redo",
    "undo",
    "unwind",
]
