"""Put into the README, and the page on the command, what their examples really give.

    python tools/readme.py          rewrites the blocks that stand behind a comment
    python tools/readme.py --check  only says whether they are true

A block behind ``<!-- path -->`` holds that file, one behind ``<!-- mt-normalize … -->`` what the command prints.
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
    """What a block must hold: a file of the project, or what a command prints there."""
    if not what.startswith("mt-normalize "):
        return (ROOT / what).read_text("utf-8")
    done = CliRunner().invoke(cli, shlex.split(what)[1:])
    return done.stdout


def true(page: str) -> str:
    """A page with every block as it should be."""
    return BLOCK.sub(lambda m: f"<!-- {m['what']} -->\n```text\n{given(m['what'])}```\n", page)


def main() -> int:
    """Check or rewrite the pages; the exit status."""
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
