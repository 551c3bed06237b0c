"""Adds weights for new reasons to a model whose other weights stay as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import minimize

from normalize.match.weights import Line, Weights

Bounds = tuple[float | None, float | None]


def extend(
    model: Weights,
    evidence: Sequence[Mapping[str, float]],
    right: Sequence[bool],
    counts: np.ndarray,
    bounds: Mapping[str, Bounds],
    penalty: float,
) -> Weights:
    """A model with weights for the reasons that it lacks; all others stay.

    Args:
        model: the model to extend.
        evidence: name of evidence → value, for each reading.
        right: whether each reading is right.
        counts: how much each reading counts.
        bounds: for each new reason, the least and the most log odds at its full value.
        penalty: the penalty on the squares of the new weights.
    """
    names = [name for name in bounds if name not in model.lines]
    odds = np.array([model.bias + sum(model.odds(n, v) for n, v in each.items()) for each in evidence])
    x = np.array([[each.get(name, 0.0) for name in names] for each in evidence]).reshape(len(evidence), len(names))
    y = np.array(right, dtype=float)

    def loss(w: np.ndarray) -> float:
        with_new = odds + x @ w
        return float(counts @ (np.logaddexp(0, with_new) - y * with_new) + penalty * (w @ w))

    start = np.array([high or low or 0.0 for low, high in map(bounds.__getitem__, names)])
    best = minimize(loss, start, method="L-BFGS-B", bounds=[bounds[name] for name in names]) if names else None
    found = best.x if best is not None else ()
    lines = {name: Line((0.0, 1.0), (0.0, float(w))) for name, w in zip(names, found, strict=True)}
    return Weights(model.bias, {**model.lines, **lines})
