from array import array
from collections.abc import Iterable, Sequence

sources: str

def arranged(postings: Sequence[array[int]], finals: Sequence[array[int]], count: int) -> tuple[bytes, bytes]: ...
def lacking(skeletons: Iterable[str]) -> tuple[bytes, bytes]: ...
