"""What is compiled looks for protected regions as the plain modules do, and hints at each that they find."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from normalize.native import regions
from normalize.text.protected import FINDERS
from normalize.text.regions import notation, paths, web
from normalize.text.regions.hints import ANYTHING, hints
from normalize.text.regions.notation import plain_figures

pytestmark = pytest.mark.skipif(regions is None, reason="nothing is compiled")

_SIGNS = [
    *notation._UNITS.split(),
    *paths._ANY_ENDING.split("|"),
    *web._ENDINGS.split("|"),
    *paths._ROOT_NAMES.split(),
    *(
        "mt-normalize: ignore",
        "mt-normalize:off",
        "://",
        "http",
        "www.",
        "@",
        "#",
        "/",
        "~/",
        "C:\\",
        "\\\\",
        "%s",
        "% d",
    ),
    *(
        "%",
        "&amp;",
        "&#1",
        "&",
        ";",
        "_",
        "a_b",
        "()",
        "(",
        "::",
        "{",
        "}",
        "{{",
        "%}",
        "<b>",
        "<",
        ">",
        "</1>",
        "<!--",
    ),
    *(
        "0x",
        "F",
        "F5",
        "deface",
        "1234567",
        "12345678-1234-1234-1234-123456789abc",
        "-",
        ".",
        ",",
        "..",
        "é",
        "土",
        "µ",
    ),
    *("7", "10", "3.5", "a", "Akar", "nd", "rd", "minister", " ", " ", "\n", "\u2003", "\x1c", "'s"),
]


@given(
    some.one_of(
        some.lists(some.sampled_from(_SIGNS), max_size=8).map("".join), some.text(), some.text("07aFxnd.,/:@_%&(w <-é")
    )
)
@example("at 3nd 10°C")
@example("F16 deface 0123abc")
@example("see a.c/b and x/y.h")
def test_regions_are_of_the_kinds_that_are_hinted(text: str) -> None:
    hinted = hints(text)
    found = {kind or 0 for kind, find in FINDERS["html"] if any(end > start for start, end in find(text))}
    assert sum(found) & ~hinted == 0


def test_most_texts_have_no_hint() -> None:
    assert hints("Hulusi Akar's aides, e.g. the 2nd one, met on 5 May (he said) at 10:30: 50% came.") == 0
    assert hints("see www.akal.org") not in (0, ANYTHING)


@given(some.text("0189.,aFgkm\u00b0\u00b5\u03bc\u571f\U00010428 -"))
def test_the_same_figures_are_found(text: str) -> None:
    assert regions.figures(text) == plain_figures(text)
