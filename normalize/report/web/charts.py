"""The figures of a log as bars, in a table so that they can be read without seeing them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from normalize.report.web.beside import Beside
from normalize.report.web.markup import number, text

_MOST_NAMES = 15
_EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)


def charts(rows: Sequence[Beside]) -> Iterator[str]:
    """The names fixed most often, and the scores of changes and suggestions."""
    names = Counter(row.logged.change.name for row in rows if row.made and row.logged.change.name)
    if names:
        most = names.most_common(_MOST_NAMES)
        title = "Most-fixed names" if len(names) <= _MOST_NAMES else f"The {_MOST_NAMES} most-fixed names"
        yield from _chart("names", title, ("Name", "Changes"), ((name, name, (count, 0)) for name, count in most))
    legend = "Scores" + "".join(f" {_key(what)} {what}" for what in ("changes", "suggestions"))
    bins = ((None, label, counts) for label, counts in _bins(rows))
    yield from _chart("scores", legend, ("Score", "Changes and suggestions"), bins)


def _key(what: str) -> str:
    return f'<svg class="key" viewBox="0 0 1 1" aria-hidden="true"><rect class="{what}" width="1" height="1"/></svg>'


def _bins(rows: Sequence[Beside]) -> Iterator[tuple[str, tuple[int, int]]]:
    """The ranges of scores that occur, the highest first, each with its changes and suggestions."""
    made, listed = (
        Counter(_bin(row.logged.change.score) for row in rows if row.made is which) for which in (True, False)
    )
    for i in range(len(_EDGES) - 1, -1, -1):
        if made[i] or listed[i]:
            end = f"{_EDGES[i + 1]:.2f}" if i + 1 < len(_EDGES) else "1.00"
            yield f"{_EDGES[i]:.2f} – {end}", (made[i], listed[i])


def _bin(score: float) -> int:
    return max(i for i, edge in enumerate(_EDGES) if score >= edge or i == 0)


def _chart(
    id: str, title: str, heads: tuple[str, str], bars: Iterable[tuple[str | None, str, tuple[int, int]]]
) -> Iterator[str]:
    bars = list(bars)
    longest = max((sum(counts) for _, _, counts in bars), default=1)
    yield f'<table class="chart" id="{id}"><caption>{title}</caption>'
    yield f'<thead><tr><th scope="col">{heads[0]}</th><th scope="col">{heads[1]}</th></tr></thead><tbody>\n'
    for name, label, (made, listed) in bars:
        shown = text(label)
        if name is not None:
            shown = f'<a href="#list" data-name="{text(name)}">{shown}</a>'
        figures = f"{number(made)}" if made or not listed else ""
        if listed:
            figures += f"{' + ' if figures else ''}<i>{number(listed)}</i>"
        first, second = 100 * made / longest, 100 * listed / longest
        yield (
            f'<tr><th scope="row">{shown}</th><td><span>{figures}</span>'
            '<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">'
            f'<rect class="changes" width="{first:.2f}" height="10"/>'
            f'<rect class="suggestions" x="{first:.2f}" width="{second:.2f}" height="10"/></svg></td></tr>\n'
        )
    yield "</tbody></table>\n"
