from collections.abc import Callable, Mapping, Sequence, Set

from gazetteer.stored import Sections
from normalize.native.hearing import Ears
from normalize.native.lookup import Least, Lookup

sources: str

Row = tuple[int, int, int, int, tuple[float, float, float, float, tuple[int, ...], bool, bool], float]

class Proposed:
    words: tuple[str, ...]
    commonness: tuple[float, ...]
    proposer: Proposer
    def __len__(self) -> int: ...
    def rows(self) -> Sequence[Row]: ...
    def any_of(self, entities: Set[int]) -> bool: ...
    def may_be_whole(self, least: float) -> bool: ...

class Proposer:
    def __init__(
        self,
        lookup: Lookup,
        sections: Sections,
        least: Least,
        rules: Mapping[str, float],
        titles: Set[str],
        commonness: Callable[[str], float],
    ) -> None: ...
    def of(self, words: tuple[str, ...], ears: Ears) -> Proposed | None: ...
