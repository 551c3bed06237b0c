"""The garbage collector while much is made."""

from __future__ import annotations

import gc
import weakref

import pytest

from gazetteer.collector import collect_no_more, collect_seldom, collector_off


def test_it_is_off_inside_and_on_again_behind():
    with collector_off():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_after_an_error():
    with pytest.raises(ValueError, match="broken"), collector_off():
        raise ValueError("broken")
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off():
    gc.disable()
    try:
        with collector_off():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_it_runs_more_seldom_but_it_runs():
    before = gc.get_threshold()
    try:
        collect_seldom()
        assert gc.get_threshold()[0] > before[0]
        assert gc.isenabled()
    finally:
        gc.set_threshold(*before)


def test_what_was_made_is_searched_no_more():
    class Circle:
        itself: Circle

    circle = Circle()
    circle.itself = circle
    gone = weakref.ref(circle)
    collect_no_more()
    try:
        del circle
        gc.collect()
        assert gone() is not None
    finally:
        gc.unfreeze()
    gc.collect()
    assert gone() is None
