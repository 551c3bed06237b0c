from array import array
from collections.abc import Sequence

sources: str

def arranged(postings: Sequence[array[int]], finals: Sequence[array[int]], count: int) -> tuple[bytes, bytes]: ...
