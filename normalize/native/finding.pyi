from collections.abc import Mapping, Sequence
from typing import TypeVar

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
