"""The result of judging a mention."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gazetteer import Entity
from normalize.match.document import Mention
from normalize.result import ChangeKind, Evidence


@dataclass(frozen=True, slots=True)
class Decision:
    """A mention and what it should read.

    Attributes:
        mention: the tokens in question.
        entity: the entity meant; None for a misspelt common word.
        written: what the mention should read, before its case is fitted.
        kind: what is wrong with it.
        score: the chance, 0 to 1, that the change is right.
        reasons: returns the evidence, which is bulky and only needed for what is written or listed.
        fix: whether the gazetteer allows the change without asking.
    """

    mention: Mention
    entity: Entity | None
    written: str
    kind: ChangeKind
    score: float
    reasons: Callable[[], tuple[Evidence, ...]]
    fix: bool

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The evidence, the strongest first."""
        return self.reasons()
