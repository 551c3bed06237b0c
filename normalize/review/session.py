"""The state of a review: what was decided about each suggestion, and which is next. No terminal, no files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, get_args

from normalize.files.plain import Judged
from normalize.files.walk import Found
from normalize.result import Change

What = Literal["accept", "reject", "always", "never", "skip"]
WHATS: tuple[What, ...] = get_args(What)


class Decision(NamedTuple):
    """A decision on a suggestion.

    Attributes:
        what: accept or reject, for this one; always or never, for all of its kind; skip, to be asked again.
        words: what to write, if not what was suggested.
    """

    what: What
    words: str = ""


class Case(NamedTuple):
    """A suggestion to decide on.

    Attributes:
        file: the file.
        judged: the file with all its open suggestions.
        change: the suggestion.
        key: identifies the file, wherever the review is started.
        mark: identifies the suggestion in its file, also next time.
    """

    file: Found
    judged: Judged
    change: Change
    key: str
    mark: str

    @property
    def kind(self) -> tuple[str, str, str]:
        """What ``always`` and ``never`` apply to: the same words, entity and replacement."""
        change = self.change
        return " ".join(change.original.split()), change.entity, " ".join(change.replacement.split())


@dataclass
class Session:
    """The progress through some suggestions.

    Attributes:
        cases: the suggestions, in order.
        decided: the decisions by index; a decision for all of a kind is at the one where it was made.
        trail: the indices in the order of the decisions.
    """

    cases: Sequence[Case]
    decided: dict[int, Decision] = field(default_factory=dict)
    trail: list[int] = field(default_factory=list)

    @classmethod
    def resumed(cls, cases: Sequence[Case], kept: Mapping[tuple[str, str], Decision]) -> Session:
        """A session with the decisions made before, given by key and mark; what was skipped is asked again."""
        session = cls(cases)
        for index, case in enumerate(cases):
            decision = kept.get((case.key, case.mark))
            if decision and decision.what != "skip":
                session.decide(index, decision)
        return session

    def decide(self, index: int, decision: Decision) -> None:
        """Decide on a suggestion."""
        self.decided[index] = decision
        self.trail.append(index)

    def back(self) -> int | None:
        """Take the last decision back; its index, or None if there is none."""
        if not self.trail:
            return None
        index = self.trail.pop()
        del self.decided[index]
        return index

    def next(self) -> int | None:
        """The first suggestion that is still to be decided; None if there is none."""
        held = self._held()
        return next((i for i in range(len(self.cases)) if self._decision(i, held) is None), None)

    def like(self, index: int) -> int:
        """How many other undecided suggestions are of the same kind."""
        kind = self.cases[index].kind
        return sum(case.kind == kind for i, case in enumerate(self.cases) if i != index and i not in self.decided)

    def decisions(self) -> list[Decision | None]:
        """The decision that applies to each suggestion; None if there is none."""
        held = self._held()
        return [self._decision(i, held) for i in range(len(self.cases))]

    def accepted(self) -> dict[str, list[tuple[Case, str]]]:
        """The suggestions to carry out, by key of the file; disjoint and in order, with what to write."""
        found: dict[str, list[tuple[Case, str]]] = {}
        for case, decision in zip(self.cases, self.decisions(), strict=True):
            if decision and decision.what in ("accept", "always"):
                its = found.setdefault(case.key, [])
                if not its or its[-1][0].change.end <= case.change.start:
                    its.append((case, decision.words or case.change.replacement))
        return found

    def _held(self) -> dict[tuple[str, str, str], Decision]:
        """The decisions for all of a kind; the last one applies."""
        chosen = ((i, self.decided[i]) for i in self.trail)
        return {self.cases[i].kind: decision for i, decision in chosen if decision.what in ("always", "never")}

    def _decision(self, index: int, held: Mapping[tuple[str, str, str], Decision]) -> Decision | None:
        return self.decided.get(index) or held.get(self.cases[index].kind)
