"""The dialogue of a review in the terminal: asks about each suggestion, and in the end carries out the answers."""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from normalize.commands.carrying import carry_out
from normalize.commands.keys import Keys
from normalize.commands.signals import stopping, undisturbed
from normalize.report.counts import many
from normalize.review import state
from normalize.review.listing import Listing, listing
from normalize.review.lists import trial
from normalize.review.session import Decision, Session, What

if TYPE_CHECKING:
    from normalize.commands.reporting import Reporting
    from normalize.commands.settings import Settings
    from normalize.files.walk import Found
    from normalize.normalizer import Normalizer

_QUESTION = "[y]es [n]o [e]dit [a]lways ne[v]er [s]kip [b]ack [q]uit [?]"
_KEYS: dict[str, What] = {"y": "accept", "n": "reject", "a": "always", "v": "never", "s": "skip"}
_ANSWERS: dict[What, str] = {"accept": "yes", "reject": "no", "always": "always", "never": "never", "skip": "skipped"}
_HELP = """
  y  yes: write it here
  n  no: leave it, and do not ask again
  e  edit: write other words here
  a  always: yes to all like it, and the wrong form goes into the list of names
  v  never: no to all like it, and the list says that these words are not meant
  s  skip: leave it, and ask again next time
  b  back: take the last answer back
  q  quit: write what was accepted, and stop
  Ctrl-C: stop and write nothing; the same command goes on from there
"""


class Asking:
    """A review in the terminal.

    Args:
        session: the suggestions.
        judge_of: the settings for a file, and its normalizer.
        reporting: how suggestions are shown.
        names: path of the list that ``always`` and ``never`` add to; empty if there is none.
        log: path of the log in which accepted changes are recorded.
    """

    def __init__(
        self,
        session: Session,
        judge_of: Callable[[Found], tuple[Settings, Normalizer]],
        reporting: Reporting,
        names: str,
        log: str,
    ) -> None:
        self._session = session
        self._judge_of = judge_of
        self._reporting = reporting
        self._names = names
        self._log = log
        self._kept_in = state.place(log)
        self._keys = Keys()

    def run(self, failed: bool) -> int:
        """Ask until everything is decided or the user quits, then carry out what was accepted.

        Args:
            failed: whether anything has gone wrong already.

        Returns:
            The exit status: 0 nothing was written, 1 something was, 2 something went wrong.
        """
        session = self._session
        if not session.cases:
            click.echo("No suggestion to decide on.")
            return 2 if failed else 0
        state.mend(self._kept_in)
        if session.trail:
            click.echo(
                f"{many(len(session.trail), 'answer')} from last time still hold{'s' * (len(session.trail) == 1)}."
            )
        if session.next() is None and not self._waiting():
            click.echo("All suggestions are decided already.")
            return 2 if failed else 0
        with stopping():
            try:
                with self._keys.pressed():
                    self._ask_all()
            except BaseException:
                with suppress(OSError):
                    kept = f" Your answers are kept in {self._kept_in}: the same command goes on from there."
                    click.echo(f"\nStopped; nothing was written.{kept if session.trail else ''}")
                raise
        with undisturbed():
            done = carry_out(session, self._judge_of, self._names, self._log)
            for message in done.failures:
                click.echo(message, err=True)
            click.echo(done.summary(self._log, self._names))
        return 2 if failed or done.failures else int(done.changes > 0)

    def _waiting(self) -> bool:
        """Whether anything is decided but not yet written."""
        decisions = self._session.decided.values()
        return bool(self._session.accepted()) or any(one.what in ("always", "never") for one in decisions)

    def _ask_all(self) -> None:
        while True:
            index = self._session.next()
            if index is not None:
                if not self._ask(index):
                    return
                continue
            click.echo(f"\nAll decided: {self._so_far()}.")
            key = self._key("[w]rite it [b]ack", "wbq")
            if key != "b":
                return
            self._back()

    def _ask(self, index: int) -> bool:
        """Ask about one suggestion; False if the user quits."""
        self._show(index)
        while True:
            key = self._key(_QUESTION, "yneavsbq?")
            if key == "q":
                return False
            if key == "?":
                click.echo("\n".join(_wrapped(line, 5) for line in _HELP.splitlines()) + "\n")
                continue
            if key == "b":
                self._back()
                return True
            if key == "e":
                decision = self._edited(index)
                if decision is None:
                    continue
            else:
                decision = Decision(_KEYS[key])
            if decision.what in ("always", "never"):
                refused = self._refused(index, decision.what)
                if refused:
                    click.echo(_wrapped(f"  Not {decision.what}: {refused}.", 2))
                    continue
            self._decide(index, decision)
            return True

    def _decide(self, index: int, decision: Decision) -> None:
        case = self._session.cases[index]
        like = self._session.like(index) if decision.what in ("always", "never") else 0
        state.keep(self._kept_in, case.key, case.mark, decision)
        self._session.decide(index, decision)
        if decision.what in ("always", "never"):
            more = f" for this and {many(like, 'other')} like it" if like else ""
            click.echo(f"  {_ANSWERS[decision.what]}{more}; goes into {self._names} with the rest")

    def _back(self) -> None:
        index = self._session.back()
        if index is None:
            click.echo("  This is the first; what was written before is taken back with mt-normalize undo.")
            return
        case = self._session.cases[index]
        state.keep(self._kept_in, case.key, case.mark, None)

    def _refused(self, index: int, what: What) -> str:
        """Why always or never is not possible here, as the end of a message; empty if it is."""
        if not self._names:
            return "no list of names to put it in; name one with --to FILE"
        found = self._listing(index, what)
        if isinstance(found, str):
            return found
        earlier = [
            made
            for i in self._session.trail
            if (its := self._session.decided[i]).what in ("always", "never")
            and isinstance(made := self._listing(i, its.what), Listing)
        ]
        return trial(self._names, [*earlier, found])

    def _listing(self, index: int, what: What) -> Listing | str:
        case = self._session.cases[index]
        settings, normalizer = self._judge_of(case.file)
        return listing(case.change, what, normalizer.names.get(case.change.entity), settings.spelling)

    def _edited(self, index: int) -> Decision | None:
        """What the user writes instead; None for nothing, or for the words that stand there already."""
        change = self._session.cases[index].change
        line_end = "\r\n" if "\r\n" in change.original else "\r" if "\r" in change.original else "\n"
        asked = change.replacement.replace(line_end, "↵")
        try:
            with self._keys.line():
                answer = _line("  write: ", asked)
        except (EOFError, KeyboardInterrupt):
            click.echo()
            return None
        words = answer.replace("↵", line_end)
        if not words.strip() or words == change.original:
            click.echo("  Nothing to write; n leaves it as it is.")
            return None
        return Decision("accept", "" if words == change.replacement else words)

    def _show(self, index: int) -> None:
        from normalize.commands.output import emit
        from normalize.report.reasons import of_change
        from normalize.text.visible import visible

        case = self._session.cases[index]
        page = self._reporting.page(self._judge_of(case.file)[1])
        line, column = case.judged.lines.position(case.change.start)
        where = f"{visible(case.judged.path)}:{line}:{column}"
        click.echo()
        emit(f"{page.ink(f'{index + 1} of {len(self._session.cases)}', 'head')}  {page.ink(where, 'place')}")
        for text in of_change(case.judged.text, case.change, False, page):
            emit(text)

    def _key(self, question: str, allowed: str) -> str:
        """The next key that is an answer."""
        click.echo(f"{_wrapped(question)} ", nl=False)
        while True:
            key = self._keys.next().lower()
            if key in allowed:
                click.echo(key)
                return key

    def _so_far(self) -> str:
        decisions = [decision.what for decision in self._session.decisions() if decision]
        told = (
            (many(decisions.count("accept") + decisions.count("always"), "change"), ("accept", "always")),
            (f"{decisions.count('reject') + decisions.count('never')} left as they are", ("reject", "never")),
            (f"{decisions.count('skip')} skipped", ("skip",)),
        )
        return ", ".join(words for words, whats in told if any(what in decisions for what in whats))


def _wrapped(line: str, indent: int = 0) -> str:
    """A line wrapped to the terminal; the lines after the first are indented by so many columns."""
    width = shutil.get_terminal_size().columns - 1
    return textwrap.fill(line, width, subsequent_indent=" " * indent, break_on_hyphens=False)


def _line(question: str, filled: str) -> str:
    """A line that the user edits."""
    try:
        import readline
    except ImportError:
        click.echo(f"{question.rstrip()} (now: {filled})")
        return input(question)
    readline.set_startup_hook(lambda: readline.insert_text(filled))
    try:
        return input(question)
    finally:
        readline.set_startup_hook(None)
