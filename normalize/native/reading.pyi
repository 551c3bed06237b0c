from collections.abc import Callable, Mapping, Sequence, Set

from normalize.text.tokens import Token

sources: str

def learn_words(
    kind_of: Callable[[str], int],
    tied_by: Mapping[str, tuple[bool, bool] | None],
    joined: Callable[[str, Token, Token], bool],
    linked: Callable[[str, Token, Token], bool],
    longest_abbreviated: int,
    longest: int,
) -> None: ...

class Cutter:
    def __init__(self, seen: Callable[[str], tuple[str, bool]], american: Callable[[str], str], most: int) -> None: ...
    def cut(
        self, text: str, protected: Sequence[tuple[int, int]]
    ) -> tuple[
        Sequence[Token], Sequence[str], Sequence[bool], Sequence[bool], Sequence[int], Sequence[bool], Set[int]
    ]: ...
