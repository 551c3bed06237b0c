"""``config``: what is in force, and where it comes from."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import click

from normalize.commands import options
from normalize.commands.choosing import choosing
from normalize.commands.configured import configured, in_force, on_command_line
from normalize.commands.group import Group
from normalize.commands.help import Sectioned
from normalize.commands.output import emit
from normalize.commands.path import PATH
from normalize.commands.reporting import reporting

if TYPE_CHECKING:
    from normalize.commands.choosing import Chosen
    from normalize.commands.reporting import Reporting
    from normalize.commands.settings import Settings

_MOST = 40


@click.group(cls=Group, short_help="Show the configuration in force.")
def config() -> None:
    """Show the configuration in force.

    \b
      mt-normalize config show
      mt-normalize config show translations/a.txt
    """  # noqa: D301 - click reads the character


@config.command(cls=Sectioned, short_help="Show the values in force, and where they come from.")
@click.argument("path", metavar="[PATH]", required=False, type=PATH)
@options.judging
@choosing
@reporting
@configured
def show(path: str | None, settings: Settings, chosen: Chosen, reporting: Reporting) -> None:
    """Show the value of every option, and where it comes from: a flag, a line of the configuration file, the default.

    With PATH, show the values for that file. The options of fix are accepted to show their effect. The output is a
    valid mt-normalize.toml.
    """
    from normalize.config.keys import KEYS, parameter

    context, file = click.get_current_context(), in_force()
    its = {key: file.place(setting) for key, setting in file.settings.items()}
    values = {key: context.params[parameter(key)] for key in KEYS}
    values["format"] = reporting.format
    for override in file.overrides if path else ():
        from normalize.files.patterns import Patterns

        if Patterns(override.paths, file.folder).covers(os.path.realpath(str(path))):
            for key, setting in override.settings.items():
                its[key] = f"{file.place(setting)}, for {', '.join(override.paths)}"
                values[key] = values[key] if on_command_line(parameter(key)) else setting.value
    emit(f"# configuration file: {file.path or 'none'}")
    for key, value in values.items():
        flag = on_command_line(parameter(key)) or (key == "format" and context.params["as_json"])
        _line(key, value, "command line" if flag else its.get(key, "default"))
    for override in file.overrides if not path else ():
        emit("")
        emit("[[overrides]]")
        _line("paths", override.paths, "")
        for key, setting in override.settings.items():
            _line(key, setting.value, file.place(setting))


def _line(key: str, value: object, origin: str) -> None:
    unset = value in (None, "")
    shown = f"# {key} is not set" if unset else f"{key} = {_toml(value)}"
    emit(f"{shown:<{_MOST}}  # {origin}" if origin else shown)


def _toml(value: object) -> str:
    """A value in TOML, whose strings are escaped as in JSON."""
    return json.dumps(list(value) if isinstance(value, tuple) else value, ensure_ascii=False)
