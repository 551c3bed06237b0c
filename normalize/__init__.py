"""Repair names that machine translation garbled, and say why.

>>> import normalize
>>> normalize.fix("Turkish Defense Minister Hulusi Akal spoke.")
'Turkish Defense Minister Hulusi Akar spoke.'

Heavy modules are imported on first use; see `normalize.normalizer` for other gazetteers and options.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.normalizer import Normalizer
    from normalize.options import PRESETS, Options, Preset
    from normalize.result import Change, Evidence, Result
    from normalize.starter import explain, fix
    from normalize.version import __version__

__all__ = [
    "PRESETS",
    "Change",
    "Evidence",
    "Normalizer",
    "Options",
    "Preset",
    "Result",
    "__version__",
    "explain",
    "fix",
]

_HOMES = {
    "PRESETS": "options",
    "Change": "result",
    "Evidence": "result",
    "Normalizer": "normalizer",
    "Options": "options",
    "Preset": "options",
    "Result": "result",
    "__version__": "version",
    "explain": "starter",
    "fix": "starter",
}


def __getattr__(name: str) -> object:
    """Import a public name from its module on first use (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return value


def __dir__() -> list[str]:
    """All public names, loaded or not."""
    return sorted({*globals(), *__all__})
