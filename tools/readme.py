"""Put the actual output of their examples into the README and the page on the command.

    python tools/readme.py          rewrites the blocks that follow a comment
    python tools/readme.py --check  only checks whether they are true

A block after ``<!-- path -->`` has the content of that file, one after ``<!-- mt-normalize … -->`` the output of the
command.
"""

from __future__ import annotations

import re
import shlex
import sys
from pathlib import Path

from click.testing import CliRunner

from normalize.cli import cli

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "docs/command.md")
BLOCK = re.compile(r"<!-- (?P<what>[^\n]+) -->\n```text\n(?P<body>.*?)```\n", re.DOTALL)


def given(what: str) -> str:
    """The right content of a block: a file of the project, or the output of a command there."""
    if not what.startswith("mt-normalize "):
        return (ROOT / what).read_text("utf-8")
    done = CliRunner().invoke(cli, shlex.split(what)[1:])
    return done.stdout


def true(page: str) -> str:
    """A page with the right content in every block."""
    return BLOCK.sub(lambda m: f"<!-- {m['what']} -->\n```text\n{given(m['what'])}```\n", page)


def main() -> int:
    """Check or rewrite the pages; returns the exit status."""
    false = 0
    for name in PAGES:
        path = ROOT / name
        old = path.read_text("utf-8")
        new = true(old)
        if "--check" in sys.argv[1:]:
            print(f"{name} is true" if old == new else f"{name} is not true: run python tools/readme.py")
            false |= old != new
        else:
            path.write_text(new, "utf-8")
    return int(false)


if __name__ == "__main__":
    sys.exit(main())
