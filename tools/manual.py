"""Write docs/manual.md from the command itself.

python tools/manual.py          writes it
python tools/manual.py --check  only checks whether it is current
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from normalize.cli import cli
from normalize.commands.help import sections

PAGE = Path(__file__).parent.parent / "docs" / "manual.md"
HEAD = """\
# mt-normalize(1)

All commands with all their options, as `--help-all` prints them. What they share is described in [the command in a
project](command.md): the configuration file, the choice of files, formats of results, exit status. For the content of a
log see [the change log](changelog.md), for that of a list of names [the gazetteer](gazetteer.md). This page is made by
`python tools/manual.py`.
"""


def manual() -> str:
    """The page."""
    root = click.Context(cli, info_name="mt-normalize", **cli.context_settings)
    return "\n".join([HEAD, *_command(cli, root)])


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"## {context.command_path}\n"
    yield f"```text\n{context.command_path} {' '.join(command.collect_usage_pieces(context))}\n```\n"
    yield from _words(command.help or "")
    yield from _words(command.epilog) if command.epilog else ()
    several = list(sections(command, context))
    for heading, rows in several:
        if len(several) > 1:
            yield f"**{heading}**\n"
        yield from (f"- `{option}`: {_escaped(what)}" for option, what in rows)
        yield ""
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            its = command.get_command(context, name)
            if its:
                yield from _command(its, click.Context(its, info_name=name, parent=context))


def _words(told: str) -> Iterator[str]:
    """The paragraphs of a help text; preformatted ones become blocks."""
    for paragraph in re.split(r"\n\n+", inspect.cleandoc(told)):
        if paragraph.startswith("\b"):
            yield f"```text\n{inspect.cleandoc(paragraph.removeprefix(chr(8)))}\n```\n"
        else:
            yield f"{_escaped(' '.join(paragraph.split()))}\n"


def _escaped(words: str) -> str:
    return re.sub(r"([*_<>\[\]{}])", r"\\\1", words)


def main() -> int:
    """Write the page, or check it; returns the exit status."""
    new = manual()
    if "--check" in sys.argv[1:]:
        current = PAGE.exists() and PAGE.read_text("utf-8") == new
        print("docs/manual.md is current" if current else "docs/manual.md is not current: run python tools/manual.py")
        return int(not current)
    PAGE.write_text(new, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
