from collections.abc import Container, Mapping, Sequence

from normalize.match.document import Document
from normalize.match.evidence.context.context import SpokenOf
from normalize.match.screening.hopes import Hope, InRun
from normalize.native.limits import Limits
from normalize.native.proposing import Proposed

sources: str

class Outlook:
    learned: int
    @property
    def hopeful(self) -> bool: ...
    def __init__(
        self,
        models: tuple[Limits, ...],
        proposed: Proposed,
        least: float,
        bearers: bytes | None = None,
        unasked: float = 0.0,
    ) -> None: ...
    def learn(self, place: int, odds: float, most: float, stands: bool) -> None: ...

class Facts:
    def __init__(
        self, country: str, words: tuple[str, ...], office: tuple[str, ...], written: tuple[str, ...]
    ) -> None: ...

class Glance:
    def __init__(
        self,
        document: Document,
        standing: Container[str],
        countries: Mapping[str, Sequence[int]],
        explained: Container[int],
        settled: Container[str],
        spoken_of: tuple[dict[str, SpokenOf], ...],
        said: tuple[Mapping[tuple[bool, tuple[str, ...]], SpokenOf], ...],
        facts: Mapping[str, Facts],
        given: Mapping[tuple[str, str], int],
        titles: Mapping[str, int],
        rounded: float,
        least: float,
    ) -> None: ...
    def among(
        self, stretches: Sequence[tuple[int, int, InRun | None]]
    ) -> list[tuple[int, int, tuple[str, ...] | None, Hope | None]]: ...
    def left(self, outlook: Outlook, first: int, last: int) -> dict[int, float]: ...
    def of(self, hope: Hope, first: int, last: int) -> bool: ...
