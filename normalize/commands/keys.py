"""Single keys from the terminal."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager

import click

_CONTROL_C, _CONTROL_D, _ESCAPE = "\x03", "\x04", "\x1b"


class Keys:
    """Reads each key as it is pressed, without waiting for the end of the line or losing what is typed ahead."""

    def __init__(self) -> None:
        self._typed: deque[str] = deque()

    def next(self) -> str:
        """The next key; arrows and the like are skipped.

        Raises:
            KeyboardInterrupt: Ctrl-C or Ctrl-D was pressed, or the terminal is gone.
        """
        while not self._typed:
            chunk = self._chunk()
            if not chunk.startswith(_ESCAPE):
                self._typed.extend(chunk)
        key = self._typed.popleft()
        if key in (_CONTROL_C, _CONTROL_D):
            raise KeyboardInterrupt
        return key

    @contextmanager
    def pressed(self) -> Iterator[None]:
        """Let the terminal pass on each key as it is pressed; afterwards it is as it was."""
        if sys.platform == "win32":
            yield
            return
        import termios

        # Once for all questions: to switch for each key would lose what is typed between two of them.
        handle = sys.stdin.fileno()
        before = termios.tcgetattr(handle)
        raw = termios.tcgetattr(handle)
        raw[3] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
        termios.tcsetattr(handle, termios.TCSADRAIN, raw)
        try:
            yield
        finally:
            termios.tcsetattr(handle, termios.TCSADRAIN, before)

    @contextmanager
    def line(self) -> Iterator[None]:
        """Let the terminal edit whole lines meanwhile."""
        if sys.platform == "win32":
            yield
            return
        import termios

        handle = sys.stdin.fileno()
        raw = termios.tcgetattr(handle)
        cooked = termios.tcgetattr(handle)
        cooked[3] |= termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN
        termios.tcsetattr(handle, termios.TCSADRAIN, cooked)
        try:
            yield
        finally:
            termios.tcsetattr(handle, termios.TCSADRAIN, raw)

    def _chunk(self) -> str:
        if sys.platform == "win32":
            return click.getchar()
        data = os.read(sys.stdin.fileno(), 1024)
        if not data:
            raise KeyboardInterrupt
        return data.decode("utf-8", "ignore")
