"""New reasons are weighed on top of a model that stays."""

from __future__ import annotations

import pytest

from normalize.match.weights import Line, Weights

np = pytest.importorskip("numpy", reason="the extra fit is not installed")
pytest.importorskip("scipy", reason="the extra fit is not installed")
extend = pytest.importorskip("benchmarks.extend").extend

MODEL = Weights(-1.0, {"known": Line((0.0, 1.0), (0.0, 2.0))})
FOR, AGAINST = (0.0, None), (None, 0.0)

# label, whether those readings are right that have the new reason, its bounds, the least and the most it may weigh
WEIGHED = [
    ("a known reason stays", "known", True, FOR, 2.0, 2.0),
    ("for what is right", "new", True, FOR, 0.5, 5.0),
    ("no more than it may", "new", True, (0.0, 0.3), 0.3, 0.3),
    ("for what is wrong, which it may not speak against", "new", False, FOR, 0.0, 0.0),
    ("against what is wrong", "new", False, AGAINST, -5.0, -0.5),
    ("no less than it must", "new", True, (None, -1.5), -1.5, -1.5),
]


@pytest.mark.parametrize(("label", "name", "right", "bounds", "least", "most"), WEIGHED, ids=[c[0] for c in WEIGHED])
def test_a_new_reason_is_weighed(label, name, right, bounds, least, most):
    evidence = [{name: 1.0, "known": 1.0}] * 20 + [{"known": 0.5}] * 20
    found = extend(MODEL, evidence, [right] * 20 + [not right] * 20, np.ones(40), {name: bounds}, 0.3)
    assert least - 1e-6 <= found.odds(name, 1.0) <= most + 1e-6
    assert (found.bias, found.lines["known"]) == (MODEL.bias, MODEL.lines["known"])
