from collections.abc import Callable, Mapping, Sequence, Set

from normalize.match.candidates.candidate import Candidate
from normalize.match.screening.hopes import Hope
from normalize.native.proposing import Proposed
from normalize.text.tokens import Token

sources: str

class Asker:
    def __init__(
        self,
        tokens: Sequence[Token],
        right: bytes,
        may_end: Callable[[int], bool],
        longest: int,
        parted: bool,
        among: Mapping[tuple[tuple[str, ...], tuple[str, ...]], Sequence[Candidate]],
        proposed: Mapping[tuple[str, ...], Proposed | None],
        propose_any: Callable[[tuple[str, ...], Set[int]], bool],
        of: Mapping[tuple[str, ...], Hope | None],
    ) -> None: ...
    def beside(
        self, runs: Sequence[tuple[int, int, int]], missing: tuple[str, ...], named: Set[int]
    ) -> tuple[list[tuple[int, int, tuple[str, ...]]], list[tuple[int, int, tuple[str, ...], Hope]]]: ...
    def line(self, runs: Sequence[tuple[int, int, int]], missing: tuple[str, ...]) -> InLine: ...

class InLine:
    def about(self, entity: str, number: Set[int]) -> list[tuple[int, int, tuple[str, ...]]]: ...
