from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Generic, TypeVar

from normalize.kept import Answers
from normalize.match.document import Mention, Places
from normalize.match.index import Listed
from normalize.match.names.form import Form
from normalize.match.recognise import Known
from normalize.text.tokens import Token

sources: str

Found = TypeVar("Found")

class Remembered(Generic[Found]):
    def __init__(self, kept: Mapping[str, Found]) -> None: ...
    def __getitem__(self, asked: str, /) -> Found: ...

def marked(tokens: Sequence[Token], kept: Remembered[object]) -> list[int]: ...
def runs(
    tokens: Sequence[Token],
    particles: Remembered[bool],
    bound: Callable[[int], bool],
) -> list[tuple[int, int]]: ...
def words_beside(tokens: Sequence[Token], first: int, last: int, most: int) -> set[str]: ...
def beside(
    tokens: Sequence[Token], first: int, last: int, kinds: Remembered[int], places: Places, most_places: int
) -> int: ...
def promising(
    runs: Sequence[tuple[int, int]] | None,
    particles: Answers[bool],
    bound: Callable[[int], bool],
    tokens: Sequence[Token],
    explained: Explained,
    most: int,
    alone: Remembered[bool],
    in_run: Mapping[tuple[str, ...], Sequence[Found]],
    in_stretch: Mapping[tuple[tuple[str, ...], tuple[int, ...], int, int], Sequence[Found]],
    may_end: Callable[[int], bool],
) -> list[tuple[int, int, Sequence[Found] | None]]: ...

class Names:
    def __init__(
        self,
        longest: Remembered[int],
        goes_on: Remembered[bool],
        found: Remembered[Any],
        small: Remembered[bool],
        fitting: Mapping[tuple[str, ...], Sequence[Form]],
        mention: type[Mention],
        known: type[Known],
    ) -> None: ...
    def among(self, tokens: Sequence[Token]) -> tuple[list[Known], list[tuple[int, int, Sequence[Listed]]]]: ...

class Explained:
    def __init__(self, count: int, right: Sequence[Known]) -> None: ...
    def __contains__(self, place: object, /) -> bool: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[int]: ...
    def within(self, first: int, last: int) -> Sequence[Known]: ...
