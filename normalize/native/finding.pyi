from collections.abc import Mapping, Sequence
from typing import TypeVar

from gazetteer.stored import Sections

sources: str

Found = TypeVar("Found")

def marked(words: Sequence[str], kept: Mapping[str, object]) -> list[int]: ...
def placed(words: Sequence[str]) -> dict[str, list[int]]: ...
def longest_first(
    words: Sequence[str],
    linked: Sequence[bool],
    longest: Mapping[str, int],
    goes_on: Mapping[str, bool],
    found: Mapping[str, Found | None],
) -> list[tuple[int, int, Found]]: ...

class Table:
    def __init__(self, sections: Sections, prefix: str) -> None: ...
    def find(self, string: str) -> int: ...
    def beginnings(self, string: str, most: int) -> list[str]: ...
