"""A signal waits for steps that belong together, and is not forgotten."""

from __future__ import annotations

import signal

import pytest

from normalize.files.unbroken import give_up, unbroken


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


def test_long_steps_are_left_off_for_a_signal() -> None:
    kept = signal.signal(signal.SIGINT, signal.default_int_handler)
    done: list[int] = []
    try:
        with pytest.raises(KeyboardInterrupt):
            _long_steps(done)
    finally:
        signal.signal(signal.SIGINT, kept)
    assert done == [0]


def _long_steps(done: list[int]) -> None:
    with unbroken() as came:
        for step in range(3):
            give_up(came)
            done.append(step)
            signal.raise_signal(signal.SIGINT)


def test_a_signal_that_is_ignored_stays_so() -> None:
    kept = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with unbroken() as came:
            signal.raise_signal(signal.SIGINT)
            give_up(came)
            assert came == []
        assert signal.getsignal(signal.SIGINT) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGINT, kept)
