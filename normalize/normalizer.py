"""From text to corrected text: runs the steps in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import repeat

from gazetteer import Gazetteer
from gazetteer.collector import collector_off
from normalize.decide import decide
from normalize.lines import ended_as
from normalize.match.candidates.proposing import Candidates
from normalize.match.document import read
from normalize.match.index import Index
from normalize.options import PRESETS, Options, Preset, PresetName, Spelling
from normalize.parallel import LITTLE, check_jobs, in_order
from normalize.parts import Part, Stretch, is_long, stretches
from normalize.result import Change, Result, joined
from normalize.rewrite import rewrite
from normalize.rounds import Verdict, alone, settled
from normalize.text.protected import protected

_AHEAD = 4
"""How many parts of a text are queued for each process, in each round."""

_MOST_AT_ONCE = 25_000_000
"""How many letters of texts the processes have at a time; a longer text is judged alone."""


class Normalizer:
    """Repairs the names of a gazetteer in texts.

    Args:
        names: the names that exist.
        preset: how much risk to take, a key of `normalize.options.PRESETS`.
        spelling: whether to write the English press form or the native Latin one.
        source_language: code of the language that texts were translated from; None tries all.
        unify: whether to rewrite accepted other forms to the canonical one as well.
        protect: patterns of text never to touch, besides what is always protected.

    Attributes:
        names: as given.
        options: the other choices, apart from the patterns.
        protect: as given.

    Raises:
        ValueError: an unknown preset, spelling or language code.

    >>> from gazetteer import Entity
    >>> akar = Entity("akar", "Hulusi Akar", "person", description="Minister of Defence", country="Turkey")
    >>> Normalizer(Gazetteer.of([akar])).fix("Turkey's Defence Minister Hulusi Akkar spoke.")
    "Turkey's Defence Minister Hulusi Akar spoke."
    """

    def __init__(
        self,
        names: Gazetteer,
        preset: PresetName = "standard",
        spelling: Spelling = "english",
        source_language: str | None = None,
        unify: bool = False,
        protect: Sequence[re.Pattern[str]] = (),
    ) -> None:
        _check_language("source_language", source_language)
        self.names = names
        self.options = Options(preset, spelling, source_language, unify)
        self.protect = tuple(protect)
        self._index = Index(names, self.options)
        self._candidates: dict[str | None, Candidates] = {}

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle so that another process maps the same built file, or builds the index of a gazetteer in memory."""
        options = self.options
        return Normalizer, (
            self.names,
            options.preset,
            options.spelling,
            options.source_language,
            options.unify,
            self.protect,
        )

    def translated_from(self, language: str | None) -> Normalizer:
        """A normalizer for texts translated from a language; it shares everything built from the gazetteer.

        Args:
            language: its code; None tries all.

        Raises:
            ValueError: an unknown language code.
        """
        _check_language("language", language)
        # Copying as for another process would build the index again.
        other = object.__new__(Normalizer)
        vars(other).update(vars(self), options=replace(self.options, source_language=language))
        return other

    def fix(self, text: str) -> str:
        """The text with every sure change made.

        Args:
            text: any string.

        Raises:
            TypeError: the text is not a string.
        """
        return self.explain(text).text

    def explain(self, text: str, source: str | None = None, jobs: int = 1) -> Result:
        """Judge every name in a text.

        Args:
            text: any string.
            source: the text that it was translated from; compared line by line if it has as many lines, not counting
                empty ones at the end, otherwise as a whole.
            jobs: how many processes share the parts of a text of very many lines.

        Returns:
            The new text, its changes and suggestions, with their evidence. The new text itself gives no further
            changes.

        Raises:
            TypeError: the text or the source is not a string.
            ValueError: jobs is less than 1.
        """
        check_jobs(jobs)
        if not isinstance(text, str):
            raise TypeError(f"a text is a str, not {type(text).__name__}; decode bytes, and leave out what is missing")
        if not isinstance(source, str | None):
            raise TypeError(f"a source is a str, or None where there is none, not {type(source).__name__}")
        with collector_off():
            source = source and ended_as(source, text)
            lang = self._language(source)
            if not is_long(text):
                # A single part needs no spans hidden by what is out of view.
                return alone(
                    Stretch(text, source), lambda part, least: partial(self._verdict, part, lang, least), self._preset
                )
            hidden = protected(text, patterns=self.protect)
            found = list(self.explain_stretches(stretches(text, source, hidden), lang, jobs))
            return joined(found) if len(found) > 1 else found[0]

    def explain_stretches(
        self, stretches: Iterable[Stretch], lang: str | None = None, jobs: int = 1
    ) -> Iterator[Result]:
        """Judge a text that may be too long for memory, a few of its stretches at a time.

        Args:
            stretches: the stretches, as cut by `normalize.parts.cut`.
            lang: code of the language that it was translated from; None tries all.
            jobs: how many processes share the work.

        Returns:
            What was found in each stretch, or in a few together, with spans in their text.

        Raises:
            ProcessLost: a process was killed.
            ValueError: jobs is less than 1.
        """
        if jobs == 1:
            yield from settled(stretches, lambda part, least: partial(self._judge, part, lang, least), self._preset)
            return
        from normalize.workers import pool

        with pool(self._judge, jobs) as processes:
            yield from settled(
                stretches, lambda part, least: processes.begin(part, lang, least), self._preset, jobs * _AHEAD
            )

    def _language(self, source: str | None) -> str | None:
        if self.options.source_language or not source:
            return self.options.source_language
        # Only users with a source wait for this import.
        from normalize.text.languages.language_of_text import language_of

        return language_of(source)

    @property
    def _preset(self) -> Preset:
        return PRESETS[self.options.preset]

    def _judge(self, part: Part, lang: str | None, least: float) -> Verdict:
        """What to change and what to suggest in a part, in a process that does nothing else."""
        with collector_off():
            return self._verdict(part, lang, least)

    def _verdict(self, part: Part, lang: str | None, least: float) -> Verdict:
        """What to change and what to suggest in a part, with a score of at least `least`."""
        document = read(part.text, protected(part.text, patterns=self.protect), part.above)
        beside = None
        if part.source is not None:
            from normalize.match.source.source import read_source

            beside = read_source(part.source, document, self._index, lang)
        changes: list[Change] = []
        suggestions: list[Change] = []
        candidates = self._candidates_of(self.options.source_language)
        for decision in decide(document, self._index, candidates, self.options, beside, least):
            change = rewrite(document, decision)
            if change is not None:
                fixed = decision.fix and decision.score >= self._preset.fix
                (changes if fixed else suggestions).append(change)
        return Verdict(changes, suggestions)

    def _candidates_of(self, lang: str | None) -> Candidates:
        if lang not in self._candidates:
            self._candidates[lang] = Candidates(self._index, lang)
        return self._candidates[lang]

    def explain_many(
        self, texts: Iterable[str], sources: Iterable[str | None] | None = None, jobs: int = 1
    ) -> Iterator[Result]:
        """Judge many texts, each as a document of its own.

        Args:
            texts: the texts; read one by one, so they may be endless.
            sources: the source of each text.
            jobs: how many processes share the work.

        Returns:
            The results, in the order of the texts.

        Raises:
            TypeError: on reaching a text or source that is not a string.
            ValueError: jobs is less than 1; or, on reaching it, a text has no source or a source no text.
            ProcessLost: a process was killed.
        """
        pairs = zip(texts, repeat(None)) if sources is None else zip(texts, sources, strict=True)
        if jobs == 1:
            return (self.explain(text, source) for text, source in pairs)
        return in_order(self.explain, pairs, jobs, lambda text, _: len(text), _MOST_AT_ONCE, LITTLE)


def _check_language(argument: str, code: str | None) -> None:
    """Refuse an unknown language code; the message names the argument that has it."""
    if code:
        # Only users who name a language wait for this import.
        from gazetteer.language import wrong_with

        if wrong := wrong_with(code):
            raise ValueError(f"{argument}: {wrong}")
