from collections.abc import Mapping, Sequence

from normalize.native.proposing import Proposed, Proposer

sources: str

class Limits:
    def __init__(
        self,
        proposer: Proposer,
        lines: Mapping[str, tuple[Sequence[float], Sequence[float]]],
        bias: float,
        always: float,
        printed: float,
        rules: Mapping[str, object],
    ) -> None: ...
    def hopeful(self, proposed: Proposed, least: float, bearers: bytes | None = None, named: bool = True) -> bool: ...
    def alone(self, proposed: Proposed, place: int) -> float: ...
    def of(self, proposed: Proposed, place: int) -> float: ...
