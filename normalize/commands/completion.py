"""``completion``: the script that lets a shell complete the command."""

from __future__ import annotations

import click

_SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print a script for shell completion.")
@click.argument("shell", type=click.Choice(_SHELLS), metavar="bash|zsh|fish")
def completion(shell: str) -> None:
    """Print the script that lets a shell complete subcommands, options, their values and files.

    To have it in every new shell, put one of these lines into the start-up file:

    \b
      eval "$(mt-normalize completion bash)"      ~/.bashrc (bash 4.4 or newer)
      eval "$(mt-normalize completion zsh)"       ~/.zshrc, after compinit
      mt-normalize completion fish | source       ~/.config/fish/config.fish
    """  # noqa: D301 - click reads the character
    from click.shell_completion import get_completion_class

    root = click.get_current_context().find_root()
    made = get_completion_class(shell)
    assert made is not None
    click.echo(made(root.command, {}, "mt-normalize", "_MT_NORMALIZE_COMPLETE").source())
