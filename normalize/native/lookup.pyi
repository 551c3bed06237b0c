from collections.abc import Mapping

from gazetteer.stored import Sections

sources: str

class Lookup:
    def __init__(self, sections: Sections, rules: Mapping[str, float]) -> None: ...
    def near(self, words: tuple[str, ...], most: int) -> list[int] | None: ...
    def similar(self, text: str) -> dict[int, float] | None: ...
