"""``gazetteer``: what the gazetteer knows, and what is wrong with it."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

import click

from normalize.commands import options
from normalize.commands.configured import configured
from normalize.commands.group import Group
from normalize.commands.output import Refused, emit
from normalize.commands.path import PATH
from normalize.report.counts import many

if TYPE_CHECKING:
    from normalize.commands.settings import Names


_OUTPUT = "Write the index to FILE, named .names, instead of the cache. Default: the cache."


_ELSEWHERE = dict.fromkeys(("check", "test", "validate", "verify"), "lint") | {"get": "show", "search": "find"}
"""What a user may call a command → what it is called."""


@click.group(cls=Group, elsewhere=_ELSEWHERE, short_help="Look up names; check a list of names; build its index.")
def gazetteer() -> None:
    """Look up names in the gazetteer, check it, build its index.

    \b
      mt-normalize gazetteer find Akkar
      mt-normalize gazetteer show hulusi-akar
      mt-normalize gazetteer lint mine.yaml
      mt-normalize gazetteer build mine.yaml -o mine.names
    """  # noqa: D301 - click reads the character


@gazetteer.command(short_help="Say what is known about a name.")
@click.argument("names_given", metavar="NAME...", nargs=-1, required=True)
@options.naming
@configured
def find(names_given: tuple[str, ...], names: Names) -> None:
    """Say what the gazetteer knows about each NAME, and how it would match as a mention.

    Exit status: 0 something was found for every NAME, 1 nothing for one of them, 2 bad usage or gazetteer.
    """
    from normalize.lookup import lookup
    from normalize.report.entry import known

    known_names = names.read()
    missing = False
    for name in names_given:
        found = lookup(name, known_names)
        missing |= not found
        emit(name)
        for line in known(name, found):
            emit(line)
    click.get_current_context().exit(int(missing))


@gazetteer.command(short_help="Show the whole entry of an id.")
@click.argument("ids", metavar="ID...", nargs=-1, required=True)
@options.naming
@configured
def show(ids: tuple[str, ...], names: Names) -> None:
    """Show all that the gazetteer says about each ID, or about the name that it was made from."""
    from gazetteer import UnknownEntity
    from gazetteer.slug import slug
    from normalize.report.entry import entry

    known = names.read()
    try:
        entities = [known[id if id in known else slug(id) or id] for id in ids]
    except UnknownEntity as error:
        raise Refused(f"{error} (mt-normalize gazetteer find looks up any form of a name)") from None
    for entity in entities:
        for line in entry(entity):
            emit(line)


@gazetteer.command(short_help="Build the index of a list ahead of time.")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, type=PATH)
@click.option("--output", "-o", metavar="FILE", type=PATH, help=_OUTPUT)
@options.naming
def build(sources: tuple[str, ...], output: str | None, names: Names) -> None:
    """Build the index of the starter and every SOURCE, and print where it is.

    Every command does so when it first uses a list, and keeps the index in the user's cache, or in the folder that
    MT_NORMALIZE_CACHE names. A FILE can be shared between processes and machines: give it to --gazetteer instead of the
    list.

    Exit status: 0 built, 2 bad usage or gazetteer.
    """
    chosen = replace(names, given=(*names.given, *sources))
    known = chosen.read() if output is None else chosen.build(output)
    path = known.sections.path if known.sections else ""
    if not path:
        raise Refused("the index was built, but cannot be kept in the cache; name a file with --output")
    emit(path)
    size = os.path.getsize(path) / 1e6
    click.echo(f"{many(len(known), 'name')}, {size:,.1f} MB.", err=True)


@gazetteer.command(short_help="Find what is legal but wrong in a list.")
@click.argument("sources", metavar="[SOURCE]...", nargs=-1, type=PATH)
@options.naming
@options.as_json
def lint(sources: tuple[str, ...], names: Names, as_json: bool) -> None:
    """Find entries that are legal but wrong: a garble that is another's right name, one that never matches, and so on.

    Each SOURCE is read after the starter and checked with it; without one, only the starter is checked.

    Exit status: 0 clean, 1 findings, 2 bad usage or gazetteer.
    """
    from normalize.lint import lint as findings_of

    findings = findings_of(replace(names, given=(*names.given, *sources)).read())
    for finding in findings:
        if as_json:
            emit(json.dumps(asdict(finding), ensure_ascii=False))
        else:
            emit(str(finding))
    count = len(findings)
    click.echo(f"{many(count, 'finding')}." if count else "Clean.", err=True)
    click.get_current_context().exit(int(count > 0))
