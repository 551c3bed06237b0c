"""``report``: turn a change log into a page for a browser."""

from __future__ import annotations

import click

from normalize.commands import log as logs
from normalize.commands.output import STDIN, Refused
from normalize.commands.path import PATH

_HTML = "Write a self-contained page for a browser to FILE; - is standard output."


@click.command(short_help="Turn a change log into a page for a browser.")
@click.argument("log", metavar="LOG", type=PATH)
@click.option("--html", "html", metavar="FILE", type=PATH, required=True, help=_HTML)
def report(log: str, html: str) -> None:
    """Show what a run changed and suggested: before and after, the reasons, figures, and filters.

    The page is a single file that fetches nothing: it can be sent, kept and opened anywhere. Only the filters need
    JavaScript.

    Exit status: 0 written, 2 the log cannot be read or the page cannot be written.

    \b
      mt-normalize report run.jsonl --html run.html
    """  # noqa: D301 - click reads the character
    from normalize.report.web import page

    data = "".join(page(logs.entries(log), log)).encode("utf-8")
    if html == STDIN:
        click.echo(data, nl=False)
        return
    _write(html, data)
    click.echo(f"{html}: written, {_size(len(data))}; open it in a browser.", err=True)


def _write(path: str, data: bytes) -> None:
    """Write a page; only an older page may be replaced."""
    from normalize.files.safe import put
    from normalize.files.walk import Found, real
    from normalize.report.web import GENERATOR

    try:
        with open(path, "rb") as file:
            ours = file.read(len(GENERATOR)) in (b"", GENERATOR.encode())
    except FileNotFoundError:
        ours = True
    except OSError as error:
        raise Refused(f"{path}: cannot be written: {error.strerror}") from None
    if not ours:
        raise Refused(f"{path}: exists and is not a page of mt-normalize; left as it is, name another file with --html")
    put(Found(path, real(path)), data)


def _size(count: int) -> str:
    return f"{count / 1_000_000:.1f} MB" if count >= 100_000 else f"{count / 1000:.0f} kB"
