"""Gives options the defaults that the configuration file sets."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from normalize.commands.path import PATH
from normalize.errors import InputError

if TYPE_CHECKING:
    from normalize.config import Config
    from normalize.files.patterns import Patterns

_Command = Callable[..., Any]

_META = "normalize.config"
_NONE = "normalize.no-config"
_GIVEN = "normalize.config.given"

_CONFIG = "Configuration file. Default: the nearest mt-normalize.toml or pyproject.toml with our table, upward."
_NO_CONFIG = "Read no configuration file. Default: off."


def configured(command: _Command) -> _Command:
    """Give a command the options that choose a configuration file, and let that file set the defaults of the others."""
    # Eager, so that they are processed before the options whose defaults they set.
    command = click.option(
        "--config", metavar="FILE", type=PATH, is_eager=True, expose_value=False, callback=_load, help=_CONFIG
    )(command)
    return click.option(
        "--no-config", is_flag=True, is_eager=True, expose_value=False, callback=_leave, help=_NO_CONFIG
    )(command)


def in_force() -> Config:
    """The configuration of the running command."""
    from normalize.config import NOTHING

    config: Config = click.get_current_context().meta.get(_META, NOTHING)
    return config


def on_command_line(parameter: str) -> bool:
    """Whether an option was given on the command line."""
    return click.get_current_context().get_parameter_source(parameter) is ParameterSource.COMMANDLINE


def patterns(parameter: str, lines: tuple[str, ...]) -> Patterns:
    """The patterns of an option, relative to the folder of the file that sets them, or to the working folder."""
    from normalize.files.patterns import Patterns

    from_file = not on_command_line(parameter) and in_force().folder
    return Patterns(lines, from_file or os.path.realpath(os.curdir))


def overrides() -> Iterator[tuple[Patterns, Mapping[str, object]]]:
    """The settings for some paths only, without those given on the command line: the paths, and values by parameter."""
    from normalize.config.keys import parameter
    from normalize.files.patterns import Patterns

    config = in_force()
    for override in config.overrides:
        values = {parameter(key): setting.value for key, setting in override.settings.items()}
        yield (
            Patterns(override.paths, config.folder),
            {name: value for name, value in values.items() if not on_command_line(name)},
        )


def _leave(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        _both(context, _GIVEN)
        context.meta[_NONE] = True


def _load(context: click.Context, _: click.Parameter, path: str | None) -> None:
    if context.resilient_parsing:
        return
    if path is not None:
        _both(context, _NONE)
        context.meta[_GIVEN] = True
    if context.meta.get(_NONE):
        return
    from normalize.config.find import nearest

    found = nearest(_working_folder()) if path is None else Path(path).absolute()
    if found:
        from normalize.config.keys import parameter
        from normalize.config.read import read

        config = read(found, path or os.path.relpath(found))
        context.meta[_META] = config
        context.default_map = {parameter(key): setting.value for key, setting in config.settings.items()}


def _working_folder() -> Path:
    try:
        return Path.cwd()
    except OSError as error:
        message = f"the working folder cannot be found: {error.strerror}; change to one that exists"
        raise InputError(os.curdir, message) from None


def _both(context: click.Context, other: str) -> None:
    if context.meta.get(other):
        raise click.UsageError("--config and --no-config exclude each other; give one")
