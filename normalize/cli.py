"""The command mt-normalize: its subcommands and its exit status."""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module

import click

from gazetteer.collector import collect_no_more, collect_seldom
from normalize.commands.group import Group
from normalize.commands.output import Refused
from normalize.errors import InputError

_COMMANDS = (
    "baseline",
    "check",
    "completion",
    "config",
    "diff",
    "explain",
    "fix",
    "gazetteer",
    "redo",
    "report",
    "review",
    "undo",
)

_ELSEWHERE = {
    "build": "gazetteer build",
    "find": "gazetteer find",
    "lint": "gazetteer lint",
    "preview": "diff",
    "restore": "undo",
    "revert": "undo",
    "show": "gazetteer show",
    "suggest": "check",
}
"""What a user may call a command → what it is called."""

_OPTIONS_ELSEWHERE = {
    "--dry-run": "check and diff tell what would change",
    "--in-place": "fix rewrites files in place",
    "--lang": "--source-language is the language that the text was translated from",
    "--language": "--source-language is the language that the text was translated from",
    "--output": "fix - reads standard input and writes standard output",
    "-i": "fix rewrites files in place",
    "-n": "check and diff tell what would change",
    "-o": "fix - reads standard input and writes standard output",
}
"""What other programs have an option for → how it is done here."""

_STATUS = """\b
Run mt-normalize COMMAND --help for more.
Exit status: 0 nothing to do, 1 changed or would change, 2 bad usage or input.
"""

_BROKEN_PIPE = 128 + 13
_INTERRUPTED = 128 + 2
_TERMINATED = 128 + 15


class _Terminated(BaseException):
    """The process was asked to end."""


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        from normalize.version import __version__

        click.echo(f"mt-normalize {__version__}")
        context.exit()


class _Group(Group):
    """Loads commands on demand; bad input ends with status 2 and one message."""

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write only the commands; the epilog explains the options, so that all fits on one screen."""
        self.format_commands(ctx, formatter)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command with a name, from the module of that name."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"normalize.commands.{cmd_name}"), cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except InputError as error:
            raise Refused(str(error)) from None
        except click.NoSuchOption as error:
            instead = _OPTIONS_ELSEWHERE.get(error.option_name)
            if not instead:
                raise
            message = f"{error.message.removesuffix('.')}; {instead}"
            raise click.NoSuchOption(error.option_name, message, ctx=error.ctx) from None
        except BrokenPipeError:
            _close_streams()
            raise click.exceptions.Exit(_BROKEN_PIPE) from None


@click.group(cls=_Group, elsewhere=_ELSEWHERE, context_settings={"help_option_names": ["-h", "--help"]}, epilog=_STATUS)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
def cli() -> None:
    """Repair names that machine translation garbled, and say why.

    \b
      mt-normalize diff article.txt                 what would change
      mt-normalize fix articles/ --log run.jsonl    change it, keep a log
      mt-normalize undo run.jsonl                   take it back
    """  # noqa: D301 - click reads the character


def main() -> None:
    """Run the command and exit with its status; a closed pipe or an interrupt prints no error."""
    _open_streams()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    signal.signal(signal.SIGTERM, _terminated)
    collect_seldom()
    try:
        status = cli.main(prog_name="mt-normalize", standalone_mode=False)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_streams()
        status = _BROKEN_PIPE
    except (click.Abort, KeyboardInterrupt):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        status = _INTERRUPTED
    except _Terminated:
        status = _TERMINATED
    except click.ClickException as error:
        error.show()
        status = 2
    except Exception as error:
        ended = _ended(error)
        if ended is not None:
            sys.exit(ended)
        # No error may look like success, nor like "changed".
        where = (error.filename or "standard output") if isinstance(error, OSError) else "mt-normalize"
        click.echo(f"{where}: {getattr(error, 'strerror', None) or f'{type(error).__name__}: {error}'}", err=True)
        if isinstance(error, OSError) and sys.stdout is not None:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 2
    collect_no_more()
    sys.exit(status if isinstance(status, int) else 0)


def _ended(error: BaseException | None) -> int | None:
    """The exit status if an error arose only because the program was being ended, as when a pool just starts."""
    while error is not None:
        if isinstance(error, _Terminated | KeyboardInterrupt):
            return _TERMINATED if isinstance(error, _Terminated) else _INTERRUPTED
        error = error.__context__
    return None


def _terminated(*_: object) -> None:
    # Once is enough: the cleanup that follows must not be stopped.
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise _Terminated


def _open_streams() -> None:
    """Open closed standard streams on the null device, so that no file gets their numbers and their output."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - open as long as the process


def _close_streams() -> None:
    """Send what is still flushed at exit to the null device."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for number in (1, 2):
        os.dup2(nowhere, number)
