"""A signal waits for steps that belong together, and is not forgotten."""

from __future__ import annotations

import signal

import pytest

from normalize.files.unbroken import unbroken


def test_a_signal_waits_and_is_not_forgotten() -> None:
    kept = signal.signal(signal.SIGINT, signal.default_int_handler)
    done: list[str] = []
    try:
        with pytest.raises(KeyboardInterrupt):
            _steps(done)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGINT, kept)
    assert done == ["all of it"]


def _steps(done: list[str]) -> None:
    with unbroken():
        signal.raise_signal(signal.SIGINT)
        done.append("all of it")


def test_without_a_signal_nothing_happens() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with pytest.raises(ValueError, match="x"), unbroken():
        raise ValueError("x")
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before
