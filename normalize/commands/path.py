"""Paths on the command line."""

from __future__ import annotations

import click

PATH = click.Path(readable=False)
"""A path of which nothing is asked: whoever opens it says what is wrong, and one bad file does not stop the others."""
