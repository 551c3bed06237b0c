from collections.abc import Mapping, Sequence

from normalize.native.proposing import Proposed, Proposer

sources: str

class Limits:
    def __init__(
        self,
        proposer: Proposer,
        lines: Mapping[str, tuple[Sequence[float], Sequence[float]]],
        always: float,
        printed: float,
        rules: Mapping[str, float],
    ) -> None: ...
    def places(
        self, proposed: Proposed, least: float, bearers: bytes | None = None, named: bool = True
    ) -> list[int]: ...
    def of(self, proposed: Proposed, place: int) -> float: ...
