"""Carries out a review: adds names to the list, changes to the files and the log, and keeps the rest for next time.

Each step can be repeated: nothing is added to a list twice, a log entry whose file was not replaced has nothing to
undo, and answers are forgotten only once they are carried out. So a review that is killed here can be continued.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from gazetteer.editing import CannotEdit
from normalize.changelog import LogFile
from normalize.commands.writing import write
from normalize.errors import InputError
from normalize.files.safe import replace
from normalize.report.counts import many
from normalize.review import state
from normalize.review.listing import Listing, listing
from normalize.review.lists import add_all
from normalize.review.making import left, made
from normalize.review.session import Case, Decision, Session

if TYPE_CHECKING:
    from normalize.commands.settings import Settings
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer

    JudgeOf = Callable[[Found], tuple[Settings, Normalizer]]


@dataclass
class Done:
    """The outcome of a review.

    Attributes:
        changes: how many changes were made.
        files: in how many files.
        listed: how many wrong and right forms were added to the list.
        rejected: how many suggestions were rejected.
        failures: messages about what went wrong.
    """

    changes: int = 0
    files: int = 0
    listed: int = 0
    rejected: int = 0
    failures: list[str] = field(default_factory=list)

    def summary(self, log: str, names: str) -> str:
        """The outcome in a sentence.

        >>> print(Done(3, 2, 1, 4).summary("run.jsonl", "names.yaml"))
        3 changes made in 2 files; 4 suggestions left as they are; 1 form added to names.yaml.
        mt-normalize undo run.jsonl takes the changes back.
        """
        told = [f"{many(self.changes, 'change')} made in {many(self.files, 'file')}" if self.changes else ""]
        told.append(f"{many(self.rejected, 'suggestion')} left as they are" if self.rejected else "")
        told.append(f"{many(self.listed, 'form')} added to {names}" if self.listed else "")
        words = "; ".join(filter(None, told)) or "Nothing was changed"
        return f"{words}." + (f"\nmt-normalize undo {log} takes the changes back." if self.changes else "")


def carry_out(session: Session, judge_of: JudgeOf, names: str, log: str) -> Done:
    """Carry out what was decided.

    Args:
        session: the decisions.
        judge_of: the settings for a file, and its normalizer.
        names: path of the list to add to.
        log: path of the log to append to.
    """
    done = Done()
    # Answers kept for files outside this review stay.
    kept = {spot: d for spot, d in state.read(state.place(log)).items() if spot[0] not in _keys(session)}
    kept |= _kept(session)
    try:
        done.listed = add_all(names, _listings(session, judge_of)) if names else 0
    except (CannotEdit, InputError) as error:
        # If its wrong forms cannot be listed, an answer for all of a kind would be carried out only by half.
        done.failures.append(f"{names}: {error}" if isinstance(error, CannotEdit) else str(error))
        return done
    accepted = session.accepted()
    if accepted:
        try:
            with LogFile(log) as file:
                for key, its in accepted.items():
                    _write(its, file, judge_of, done, kept, key)
        except InputError as error:
            done.failures.append(str(error))
    if not done.failures:
        kept = {spot: _settled(decision) for spot, decision in kept.items() if decision.what in ("reject", "never")}
    state.rewrite(state.place(log), kept)
    done.rejected = sum(
        decision is not None and decision.what in ("reject", "never") for decision in session.decisions()
    )
    return done


def _write(
    its: list[tuple[Case, str]], log: LogFile, judge_of: JudgeOf, done: Done, kept: state.Kept, key: str
) -> None:
    """Write one file, and drop the answers that this carries out."""
    file, judged = its[0][0].file, its[0][0].judged
    settings, normalizer = judge_of(file)
    try:
        new = made(its, settings.reading)
        write(file, new, settings, normalizer, log, replace)
    except InputError as error:
        done.failures.append(str(error))
        return
    done.changes += len(new.result.changes)
    done.files += 1
    marks = left(judged, new.result.changes)
    for spot in [spot for spot in kept if spot[0] == key]:
        decision = kept.pop(spot)
        if spot[1] in marks:
            kept[key, marks[spot[1]]] = decision


def _kept(session: Session) -> state.Kept:
    """All decisions by file and mark; a decision for all of a kind is written out for each suggestion."""
    found: state.Kept = {}
    for index, (case, decision) in enumerate(zip(session.cases, session.decisions(), strict=True)):
        if decision:
            own = index in session.decided or decision.what == "skip"
            found[case.key, case.mark] = decision if own else _settled(decision)
    return found


def _settled(decision: Decision) -> Decision:
    """What remains of a decision once the list holds what was decided for all of a kind."""
    settled: dict[str, Decision] = {"always": Decision("accept", decision.words), "never": Decision("reject")}
    return settled.get(decision.what, decision)


def _listings(session: Session, judge_of: JudgeOf) -> list[Listing]:
    found = []
    for index in session.trail:
        case, decision = session.cases[index], session.decided[index]
        if decision.what in ("always", "never"):
            settings, normalizer = judge_of(case.file)
            wanted = listing(case.change, decision.what, normalizer.names.get(case.change.entity), settings.spelling)
            if isinstance(wanted, Listing):
                found.append(wanted)
    return found


def _keys(session: Session) -> set[str]:
    return {case.key for case in session.cases}
