from collections.abc import Mapping

from gazetteer.stored import Sections
from normalize.native.hearing import Ears

sources: str

class Lookup:
    def __init__(self, sections: Sections, rules: Mapping[str, float]) -> None: ...
    def near(
        self, words: tuple[str, ...], most: int, ears: Ears | None, least: tuple[float, float, float]
    ) -> list[int] | None: ...
    def similar(self, text: str) -> dict[int, float] | None: ...
