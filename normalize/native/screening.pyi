from collections.abc import Callable, Hashable, Mapping

from normalize.match.screening.hopes import Hope, InRun
from normalize.native.hearing import Ears
from normalize.native.limits import Limits

sources: str

class Screen:
    def __init__(
        self,
        limits: Limits,
        ears: Ears,
        least: float,
        printed: Callable[[tuple[str, ...]], float],
        noted: memoryview,
        settings: Hashable,
        rules: Mapping[str, float],
    ) -> None: ...
    def among(
        self,
        words: tuple[str, ...],
        right: tuple[int, ...],
        begins: int,
        ends: int,
        known: Mapping[tuple[str, ...], Hope | None],
    ) -> InRun: ...
    def hopeless(self, words: tuple[str, ...]) -> bool: ...
