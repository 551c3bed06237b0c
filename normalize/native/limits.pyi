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
    def alone(self, proposed: Proposed, place: int) -> float: ...
    def of(self, proposed: Proposed, place: int) -> float: ...
