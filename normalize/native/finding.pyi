from collections.abc import Callable, Container, Mapping, Sequence, Set
from typing import Generic, TypeVar

from gazetteer.stored import Sections
from normalize.match.recognise import Known

sources: str

Found = TypeVar("Found")

class Remembered(Generic[Found]):
    def __init__(self, kept: Mapping[str, Found]) -> None: ...
    def __getitem__(self, asked: str, /) -> Found: ...

def marked(words: Sequence[str], kept: Remembered[object]) -> list[int]: ...
def placed(words: Sequence[str]) -> dict[str, list[int]]: ...
def longest_first(
    words: Sequence[str],
    linked: Sequence[bool],
    longest: Remembered[int],
    goes_on: Remembered[bool],
    found: Remembered[Found | None],
) -> list[tuple[int, int, Found]]: ...
def runs(
    words: Sequence[str],
    capitals: Sequence[bool],
    tied: Sequence[bool],
    hyphens: Set[int],
    particles: Container[str],
    bound: Callable[[int], bool],
) -> list[tuple[int, int]]: ...
def promising(
    runs: Sequence[tuple[int, int]],
    words: Sequence[str],
    capitals: Sequence[bool],
    hyphens: Set[int],
    explained: Mapping[int, Known],
    most: int,
    in_run: Mapping[tuple[str, ...], Sequence[Found]],
    beside_right: Mapping[tuple[tuple[str, ...], tuple[int, ...]], Sequence[Found]],
) -> list[tuple[int, int, Sequence[Found] | None]]: ...
def edited(table: Table, word: str) -> list[tuple[str, int]]: ...

class Table:
    def __init__(self, sections: Sections, prefix: str) -> None: ...
    def find(self, string: str) -> int: ...
    def beginnings(self, string: str, most: int) -> list[str]: ...
    def stretches(self, string: str, size: int) -> list[tuple[int, str]]: ...
