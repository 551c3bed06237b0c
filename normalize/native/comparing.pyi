from collections.abc import Iterable, Mapping

from gazetteer.stored import Sections
from normalize.native.hearing import Ears

sources: str

_Alike = tuple[float, float, float, float, tuple[int, ...], bool, bool]

class Least:
    def __init__(
        self, as_many: float, joined: float, read: float, word: float, turned_word: float, lost_by_joined: float
    ) -> None: ...

class LeastAsked:
    def __init__(self, unlike: float, beside_same: float, lost_by_joined: float) -> None: ...

class Comparer:
    def __init__(self, sections: Sections, rules: Mapping[str, float]) -> None: ...
    def near_enough(
        self, words: tuple[str, ...], most: int, ears: Ears, least: Least
    ) -> list[tuple[int, _Alike | None]] | None: ...
    def like_enough(
        self, entities: Iterable[int], words: tuple[str, ...], ears: Ears, least: LeastAsked
    ) -> list[tuple[int, list[tuple[int, _Alike | None]]]] | None: ...
