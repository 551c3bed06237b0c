from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

sources: str

Answer = TypeVar("Answer", bound=Hashable)

class Counts(Generic[Answer]):
    def __init__(self, of: Callable[[str], Answer]) -> None: ...
    def __call__(self, text: str) -> Sequence[tuple[Answer, int]] | None: ...
