"""The page: summary, bars, filters, and a table for each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from importlib.resources import files

from normalize.changelog.record import CONTEXT, Entry
from normalize.options import PRESETS
from normalize.report.counts import many
from normalize.report.held import held
from normalize.report.human import shown
from normalize.report.sentences import sentences
from normalize.report.web.beside import Beside, beside
from normalize.report.web.charts import charts
from normalize.report.web.markup import digest, number, text

GENERATOR = (
    '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<meta name="generator" content="mt-normalize">'
)
"""Every page starts with this, so that it can be recognised."""

_MOST_CHOICES = 2000
"""The most names or files offered as completions; others are found as well if typed."""


_TOGETHER = 50
"""The most rows in a table: a browser lays out only the tables in view, but each as a whole."""


def page(entries: Sequence[Entry], log: str) -> Iterator[str]:
    """The page of a log, in pieces.

    Args:
        entries: the entries of the log.
        log: its name.
    """
    style, script = _own("style.css"), _own("script.js")
    groups = [(entry, list(beside(entry))) for entry in entries]
    rows = [row for _, its in groups for row in its]
    only = f"default-src 'none'; style-src {digest(style)}; script-src {digest(script)}"
    policy = f"{only}; base-uri 'none'; form-action 'none'"
    yield f'{GENERATOR}\n<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="color-scheme" content="light dark">\n'
    yield f"<title>Names repaired: {text(log)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#list">Skip to the changes</a>\n'
    yield from _head(groups, rows, log)
    if rows:
        yield '<section class="charts" aria-label="Figures">\n'
        yield from charts(rows)
        yield "</section>\n"
        yield from _filters(rows, [entry.header.path for entry, _ in groups])
        yield '<h2 id="list" tabindex="-1">Changes and suggestions</h2>\n<p id="none" hidden>No matches.</p>\n'
    seen: Counter[str] = Counter()
    for entry, its in groups:
        seen[entry.header.path] += 1
        yield from _file(entry, its, seen[entry.header.path])
    yield f"</main>\n<script>{script}</script>\n</body>\n</html>\n"


def _own(name: str) -> str:
    return (files("normalize.report.web") / name).read_text("utf-8")


def _head(groups: Sequence[tuple[Entry, list[Beside]]], rows: Sequence[Beside], log: str) -> Iterator[str]:
    paths = {entry.header.path for entry, _ in groups}
    made = sum(row.made for row in rows)
    yield f"<main>\n<header>\n<h1>Names repaired</h1>\n<p><code>{text(log)}</code></p>\n"
    if rows:
        yield (
            f"<p><b>{many(made, 'change')}</b> and <b>{many(len(rows) - made, 'suggestion')}</b> in "
            f"<b>{many(len(paths), 'file')}</b>. Changes were made when the log was written; suggestions were "
            "only listed. The log does not record what was undone later.</p>\n"
        )
    else:
        yield "<p>The log is empty: there was nothing to change.</p>\n"
    yield "</header>\n"


def _filters(rows: Sequence[Beside], paths: Sequence[str]) -> Iterator[str]:
    """The filters; hidden until the script, without which they would do nothing, shows them."""
    kinds = sorted({row.logged.change.kind for row in rows})
    yield '<form id="filters" hidden aria-label="Filters">\n'
    yield '<label>Name or words <input id="by-name" type="search" list="all-names" autocomplete="off"></label>\n'
    yield '<label>File <input id="by-file" type="search" list="all-files" autocomplete="off"></label>\n'
    yield '<label>Kind <select id="by-kind"><option value="">all</option>'
    yield from (f'<option value="{kind}">{kind}</option>' for kind in kinds)
    yield "</select></label>\n"
    yield (
        '<label>Decision <select id="by-made"><option value="">all</option><option value="1">changes</option>'
        '<option value="0">suggestions</option></select></label>\n'
    )
    for id, label in (("least", "Score from"), ("most", "to")):
        yield f'<label>{label} <input id="{id}" type="number" min="0" max="1" step="0.01"></label>\n'
    yield '<button type="reset">Show all</button>\n'
    yield f'<p id="count" role="status" aria-live="polite">{many(len(rows), "row")}</p>\n'
    yield from _choices("all-names", sorted({row.logged.change.name for row in rows} - {""}))
    yield from _choices("all-files", sorted(set(paths)))
    yield "</form>\n"


def _choices(id: str, values: Sequence[str]) -> Iterator[str]:
    yield f'<datalist id="{id}">'
    if len(values) <= _MOST_CHOICES:
        yield from (f'<option value="{text(value)}">' for value in values)
    yield "</datalist>\n"


def _file(entry: Entry, rows: Sequence[Beside], which: int) -> Iterator[str]:
    path = "standard input" if entry.header.path == "-" else entry.header.path
    made = sum(row.made for row in rows)
    told = [many(count, what) for count, what in ((made, "change"), (len(rows) - made, "suggestion")) if count]
    if which > 1:
        told.insert(0, f"run {which} over it")
    preset = entry.header.options.get("preset", "")
    if preset != "standard":
        told.append(f"preset {text(str(preset))}")
    yield f'<section class="file" data-file="{text(path)}"><h3>{text(path)} <small>{", ".join(told)}</small></h3>\n'
    least = next((its.fix for name, its in PRESETS.items() if name == preset), 1.0)
    for first in range(0, len(rows), _TOGETHER):
        some = rows[first : first + _TOGETHER]
        label = f"{path}, from row {number(first + 1)}" if first else path
        yield f'<div class="some"><table role="table" aria-label="{text(label)}"><thead role="rowgroup"><tr role="row">'
        yield _HEAD
        yield '</tr></thead><tbody role="rowgroup">\n'
        yield from (_row(row, least) for row in some)
        yield "</tbody></table></div>\n"
    yield "</section>\n"


_HEAD = "".join(
    f'<th role="columnheader" scope="col">{head}</th>' for head in ("Before", "After", "Name", "Score", "Why")
)


def _row(row: Beside, least: float) -> str:
    change = row.logged.change
    was, now = ("<del>{}</del>", "<ins>{}</ins>") if row.made else ("<mark>{}</mark>", '<mark class="new">{}</mark>')
    old = _framed(row, row.old, was.format(text(change.original)))
    new = _framed(row, row.new, now.format(text(change.replacement)))
    kind = change.kind if row.made else f"{change.kind}, suggested"
    return (
        f'<tr role="row" data-k="{change.kind}" data-m="{int(row.made)}" data-s="{change.score:.4f}">'
        f'<td role="cell" class="old">{old}</td><td role="cell" class="new">{new}</td>'
        f'<td role="cell" class="who"><b>{text(change.name) or "–"}</b> <small>{kind}</small></td>'
        f'<td role="cell" class="score">{shown(change.score)}</td><td role="cell">{_why(row, least)}</td></tr>\n'
    )


def _framed(row: Beside, around: tuple[str, str], words: str) -> str:
    """Marked words in their surroundings, without the cut words at the ends of the logged context."""
    left, right = around
    if len(row.logged.before) == CONTEXT and " " in left.strip():
        left = f"… {left.partition(' ')[2]}"
    if len(row.logged.after) == CONTEXT and " " in right.strip():
        right = f"{right.rpartition(' ')[0]} …"
    return f"{text(left)}{words}{text(right)}"


def _why(row: Beside, least: float) -> str:
    held_back = "" if row.made else f"<p>Not changed: {text(held(row.logged.change, least))}.</p>"
    found = sentences(row.logged.change)
    # One element for all sentences: a page of many changes has enough elements as it is.
    lists = [
        f"<p>{heading}\n" + "\n".join(f"– {text(sentence)}" for sentence in its) + "</p>"
        for heading, its in (("For it:", found.pro), ("Against it:", found.con))
        if its
    ]
    if not lists:
        return held_back
    label = text(f"reasons “{row.logged.change.original}”")
    return f'{held_back}<details><summary aria-label="{label}">reasons</summary>{"".join(lists)}</details>'
