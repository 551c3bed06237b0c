"""Rules on wrong forms: none may be a right name, or undo what another one writes."""

from __future__ import annotations

from collections.abc import Iterator

from gazetteer import Calque
from normalize.lint.finding import Remark, where
from normalize.lint.names import Names, Right, Wrong, holds, runs, same_case
from normalize.match.names.form import words_of


def right_of_another(names: Names) -> Iterator[Remark]:
    """A garble or calque that another entity accepts: a right name would be rewritten."""
    for words, listed in names.wrong.items():
        for wrong in listed:
            others = [r for r in names.right.get(words, ()) if _other(wrong, r)]
            if others:
                yield (
                    wrong.entity,
                    f"{wrong.sort} '{wrong.text}' is the right name of {_entities(others)}; take it out",
                )


def right_of_its_own(names: Names) -> Iterator[Remark]:
    """A garble or calque that its own entity accepts: it is right and wrong at once."""
    for words, listed in names.wrong.items():
        for wrong in listed:
            own = [r for r in names.right.get(words, ()) if r.entity is wrong.entity and same_case(wrong.text, r.text)]
            if own:
                yield (
                    wrong.entity,
                    f"{wrong.sort} '{wrong.text}' is also its own accepted form '{own[0].text}'; keep one",
                )


def cycle(names: Names) -> Iterator[Remark]:
    """A wrong form inside what an entry writes: the next run would rewrite what this one wrote."""
    if not names.wrong:
        return
    for entity in names.gazetteer:
        texts = [entity.name, *(calque.write for calque in entity.calques if calque.write)]
        for text in dict.fromkeys(texts):
            # Calques are not looked for inside accepted forms, but a garble there may also be a family name.
            right = words_of(text) in names.right
            for words, stretch in runs(text):
                # If a whole accepted form is listed as wrong, the rules above report it.
                listed = () if stretch == text and words in names.right else names.wrong.get(words, ())
                for wrong in listed:
                    dropped = right and wrong.sort == "calque"
                    if same_case(wrong.text, stretch) and not dropped and _rewrites(wrong, words_of(text)):
                        yield (
                            wrong.entity,
                            f"{wrong.sort} '{wrong.text}' stands in '{text}', which {where(entity)} writes, "
                            f"and would make '{wrong.written}' of it; make it longer, or bar it by `unless`",
                        )


def _other(wrong: Wrong, right: Right) -> bool:
    return right.entity is not wrong.entity and same_case(wrong.text, right.text)


def _entities(rights: list[Right]) -> str:
    return " and ".join(dict.fromkeys(where(right.entity) for right in rights))


def _rewrites(wrong: Wrong, words: tuple[str, ...]) -> bool:
    """Whether a wrong form would be changed inside these words."""
    listed = wrong.listed
    if wrong.words == words_of(wrong.written):
        return False
    return not (isinstance(listed, Calque) and any(holds(words, words_of(text)) for text in listed.unless))
