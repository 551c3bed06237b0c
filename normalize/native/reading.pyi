from collections.abc import Callable, Sequence, Set

from normalize.text.tokens import Token

sources: str

def learn_words(
    kind_of: Callable[[str], int],
    token: type[Token],
    joined: Callable[[str, Token, Token], bool],
    linked: Callable[[str, Token, Token], bool],
    longest_abbreviated: int,
) -> None: ...
def cut(
    text: str, protected: Sequence[tuple[int, int]], words: dict[str, tuple[str, bool]]
) -> tuple[Sequence[Token], Sequence[str], Sequence[bool], Sequence[bool], Sequence[int], Sequence[bool], Set[int]]: ...
