"""Paths on the command line."""

from __future__ import annotations

import click

PATH = click.Path(readable=False)
"""A path that is not checked: whatever opens it reports what is wrong, and one bad file does not stop the others."""
