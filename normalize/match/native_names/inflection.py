"""Whether a word in a source text is an inflected form of a word of a native name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from os.path import commonprefix

from normalize.text.folding import fold
from normalize.text.languages import cyrillic_cases
from normalize.text.languages.endings import cases_in, declined_at_length, declined_in, long_endings
from normalize.text.languages.languages_of_country import languages_of

FEWEST_LETTERS = 3
"""The fewest letters of a word, and of what it shares with its inflected forms."""

_LONGEST_ENDING = 5
"""The most letters that replace the end of an inflected name: Helsingissä."""

_FEWEST_SHORN = 5
"""A name that loses its whole ending keeps at least this many letters."""

_LONGEST_OF = (
    ("\u0400", "\u052f", cyrillic_cases.LONGEST_ENDING),
    ("\u0530", "\u058f", 3),
    ("\u0590", "\u08ff", 0),
    ("\u0900", "\u097f", 0),
    ("\u0980", "\u09ff", 4),
    ("\u0a00", "\u0a7f", 0),
    ("\u0a80", "\u0aff", 4),
    ("\u0b80", "\u0d7f", 7),
    ("\u10a0", "\u10ff", 6),
    ("\u1200", "\u139f", 2),
)
"""The longest ending by script, given by its first and last letter: none in Hebrew, Arabic, Hindi and Panjabi, where
names are not inflected; some in Armenian, Bengali, Gujarati and Amharic; long ones in southern India and in Georgian,
which attach to a name what elsewhere is a separate word."""

_FIRST_OF_OTHERS = _LONGEST_OF[0][0]

_BEHIND_LATIN = "\u0370"
"""The first letter of the scripts after the Latin one."""

_FEWEST_BEFORE_HYPHEN = 4
"""The part before a hyphen is looked up by itself only if it has this many letters: Ростов, not Аль."""


def longest_ending(word: str) -> int:
    """The most letters of an ending in the script of a word."""
    letter = word[0]
    if letter >= _FIRST_OF_OTHERS:
        for first, last, most in _LONGEST_OF:
            if first <= letter <= last:
                return most
    return _LONGEST_ENDING


def beginnings(word: str) -> set[str]:
    """The beginnings of a name's word that are long enough to look up any of its inflected forms.

    Args:
        word: a word of the name, in lower case.

    >>> sorted(beginnings("akar")), sorted(beginnings("київ"))
    (['aka', 'akar'], ['києв', 'київ'])
    """
    stems = cyrillic_cases.stems(word) if _is_cyrillic(word) else {word[: len(word) - cut] for cut in _cuts(word)}
    found = {word, *(stem for stem in stems if len(stem) >= FEWEST_LETTERS)}
    head = before_hyphen(word)
    return found | beginnings(head) if head else found


def before_hyphen(word: str) -> str:
    """The part before the first hyphen, which is inflected by itself: Ростове-на-Дону; else empty."""
    head, hyphen, _ = word.partition("-")
    return head if hyphen and len(head) >= _FEWEST_BEFORE_HYPHEN else ""


def _cuts(word: str) -> tuple[int, ...]:
    """How many final letters a name may lose when inflected."""
    return (1, 2, *long_endings(fold(word))) if word[0] < _BEHIND_LATIN else (1, 2)


def inflected(word: str, stood: str) -> bool:
    """Whether a word in a text may be an inflected form of a word of a name.

    Args:
        word: the word of the name, in lower case.
        stood: the word in the text, in lower case.

    >>> inflected("медведев", "медведевым"), inflected("медведев", "медведчук")
    (True, False)
    """
    if word == stood:
        return True
    if "-" in word and "-" in stood:
        parts, others = word.split("-"), stood.split("-")
        return len(parts) == len(others) and all(map(inflected, parts, others))
    if not word or not stood:
        return False
    if word[:FEWEST_LETTERS] != stood[:FEWEST_LETTERS] and _is_folded(word) and _is_folded(stood):
        # Too little in common, whatever the ending; this rules out most words.
        return False
    if _is_cyrillic(word):
        return _is_cyrillic_case(word, stood)
    if _is_arabic(word):
        return stood == word + _EZAFE and word.endswith(_BEFORE_EZAFE)
    return _declined(word, stood) or (word[0] < _BEHIND_LATIN and declined_at_length(fold(word), fold(stood)))


def _is_folded(word: str) -> bool:
    return word.isascii() and word.isalnum()


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u052f"


def _is_arabic(word: str) -> bool:
    return "\u0600" <= word[0] <= "\u06ff"


def without_ending(word: str) -> Iterator[str]:
    """The names that a word may be without an ending, as used in Kazakh, Gujarati and Tamil.

    Args:
        word: the word in a text, in lower case.

    >>> list(without_ending("оспановқа")), list(without_ending("વાઘેલાને")), list(without_ending("оспанов"))
    (['оспанов'], ['વાઘેલા'], [])
    """
    for first, last, endings, lost in _WRITTEN_BEHIND:
        if first <= word[0] <= last:
            stems = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
            yield from (stem + each for stem in stems if len(stem) >= FEWEST_LETTERS for each in lost)


def is_own_case(pairs: Iterable[tuple[str, str]], country: str) -> bool:
    """Whether words may be those of a name, inflected in a language of its country.

    Args:
        pairs: each folded word of the name, with the word in its place.
        country: the country of the name.

    >>> is_own_case([("bucha", "buchi")], "Ukraine"), is_own_case([("bucha", "buchi")], "Iceland")
    (True, False)
    >>> is_own_case([("stubb", "stubbin")], "Finland"), is_own_case([("rast", "rastin")], "Russia")
    (True, False)
    """
    own = languages_of(country)
    return bool(own) and all(
        (inflected(*pair) or _is_finnish(*pair, own)) and not own.isdisjoint(cases_in(*pair)) for pair in pairs
    )


def _is_finnish(word: str, stood: str, own: Set[str]) -> bool:
    """Whether a name has a Finnish genitive ending that elsewhere makes another name: Stubbin."""
    return "fi" in own and len(word) > FEWEST_LETTERS and stood == word + "in"


def of_a_body(word: str, stood: str) -> bool:
    """Whether a word may be an inflected last word of a body's name, where Turkish uses no apostrophe.

    According to the guide of the Turkish Language Association: Birleşmiş Milletlerin, but Erdoğan'ın.

    Args:
        word: the word of the name, in lower case.
        stood: the word in the text, in lower case.

    >>> of_a_body("ajansi", "ajansinin"), of_a_body("fidan", "fidaner")
    (True, False)
    """
    return bool(stood) and not declined_in(word, stood).isdisjoint(_BEHIND_APOSTROPHES)


def _is_cyrillic_case(word: str, stood: str) -> bool:
    return cyrillic_cases.is_case(word, stood) or (word[:-1] == stood[:-1] and _one_spelling(word[-1], stood[-1]))


def _declined(word: str, stood: str) -> bool:
    """Whether two words share enough letters and differ by two endings of one name."""
    common = len(commonprefix((word, stood)))  # noqa: RUF071 - letters are meant, not paths
    longest = longest_ending(word)
    # Pavel, Pavlovi: the last letter of a stem that lost its vowel is not part of the ending.
    again = longest > 0 and common < len(word) and word[-1] == stood[common : common + 1]
    return (
        common >= FEWEST_LETTERS
        and len(word) - common <= 2
        and len(stood) - common - again <= longest
        and common >= len(word) / 2
        and _is_case(word[:common], word[common:], stood[common:])
    )


def _is_case(stem: str, lost: str, ending: str) -> bool:
    """Whether inflection may replace one ending of a name by another: Pavlas is no form of Pavel."""
    first = (ending or lost)[0]
    if "\u0370" <= first <= "\u03ff":
        return (lost, ending) in _GREEK
    if "\u0a80" <= first <= "\u0aff":
        return not lost and ending in _IN_GUJARATI
    if "\u0530" <= first <= "\u058f" or "\u0980" <= first <= "\u09ff" or "\u1200" <= first <= "\u139f":
        return not lost and ending in _WRITTEN_ON
    if "\u0b80" <= first <= "\u0d7f":
        return lost in _LOST_IN_INDIA and ending in _IN_INDIA
    if "\u10a0" <= first <= "\u10ff":
        return lost in _LOST_IN_GEORGIAN and not ending.startswith(_GEORGIAN_NAMES)
    if not ending:
        # Guðmund is Guðmundur, but Tim is not Timur; Valdi is Valdis, but Vollmer not Vollmers.
        shorn = len(stem) >= _FEWEST_SHORN and bool(declined_in(stem + lost, stem))
        return shorn or (all(letter in _LOST_ALONE for letter in lost) and (lost != "s" or stem[-1] in _LOST_ALONE))
    # The stem may have lost the vowel before its last letter: Pavla is Pavel, Marka is Marek.
    behind = ending[1:] if lost[-1:] == ending[0] else ending
    return behind not in _OTHER_NAMES and _is_latin_case(stem, lost, ending)


def _is_latin_case(stem: str, lost: str, ending: str) -> bool:
    if (lost, ending) == ("", "t") and not stem.endswith(_BEFORE_ACCUSATIVE):
        # Hungarian, but also the end of other French and German names: Bornet, Reinhardt.
        return False
    if ending in _OF_WOMEN and (lost == "y" or (stem + lost).endswith(_OF_MEN)):
        return False
    return not declined_in(stem + lost, stem + ending) <= _BEHIND_APOSTROPHES or _one_spelling(lost, ending)


def _one_spelling(lost: str, ending: str) -> bool:
    """Whether some languages write one final letter for the other: Райнхард, Райнхарт."""
    return {lost, ending} in _SPELT_EITHER_WAY


_EZAFE = "ي"
_BEFORE_EZAFE = ("ا", "و")
"""Ties a Persian name to the next word, and the letters after which it is written: آمریکای."""

_SPELT_EITHER_WAY = [set(pair) for pair in "bp dt gk sz fv cz cs ck бп дт гк зс вф жш иі иы".split()]
_BEHIND_APOSTROPHES = frozenset({"tr"})
"""Languages that set off endings of names by apostrophes; without one it is another name: Fidanlı."""

_LOST_ALONE = frozenset("aeiouys")

_OTHER_NAMES = frozenset("ova ove ovou ev as ak ek ik ko ka uk ic son sen sky ska ina iny ine inie in inou".split())
"""Latin endings that turn a name into another: Fialová, Pavlas, Karolina."""

_BEFORE_ACCUSATIVE = ("a", "i", "o", "s", "u", "z", "j", "ly", "ny")
"""What precedes a Hungarian accusative or an Estonian partitive; no longer name has it: Ukrajnát, Gergelyt."""

_OF_WOMEN = frozenset("a e ej ou".split())
"""Endings of a woman's name where the man's has -i or -y: Nawrocka, Nawrockiej, Lipavská."""

_OF_MEN = ("ski", "cki", "zki")
"""Endings of Polish names that are adjectives, not places: Skawina has Skawiny."""

_GREEK = {("σ", ""), ("σ", "υ"), ("σ", "ι"), ("", "σ"), ("οσ", "ε"), ("οσ", "ων"), ("οσ", "εισ")}
"""The ending lost, and the one that replaces it: Μητσοτάκη, Κυριάκου, Κατερίνας."""

_IN_GUJARATI = frozenset("ને ના ની નો નું નાં એ થી માં માંથી પર".split())
"""Gujarati endings, without -ઓ, which makes a plural, and -ઈ, which makes another name."""

_WRITTEN_ON = frozenset("ը ն ի ին ից ով ում իս իդ յի յին յից յով র ের য়ের কে ে তে য় রা দের ও ই ን ም ና ስ ንም".split())
"""Endings in Armenian, with the article; in Bengali, with also and just; in Amharic, with and."""

_LOST_IN_INDIA = ("", "்", "ம்", "್", "്", "్")
_IN_INDIA = frozenset(
    "ை யை வை ுக்கு க்கு ுக்கும் க்கும் ின் யின் வின் மின் னின் த்தின் த்துக்கு த்தை ால் "
    "யால் ோடு யோடு ில் யில் ுடைய யுடைய ிடம் யிடம் விடம் "
    "ுடன் யுடன் ும் யும் வும் கి కి కు ను ని తో లో కి యొక్క ಗೆ ಯನ್ನು ನನ್ನು ನ ಯ "
    "ಯವರ ಅವರ ರನ್ನು ന്റെ യുടെ ക്ക് യെ നെ ിന് ിന്റെ ിൽ ും യും".split()
)
"""Endings in Tamil, Telugu, Kannada and Malayalam."""

_WRITTEN_BEHIND = (
    ("\u0400", "\u052f", sorted(each for each in cyrillic_cases.TURKIC if set(each) & set("қғң")), ("",)),
    ("\u0a80", "\u0aff", sorted(_IN_GUJARATI), ("",)),
    ("\u0b80", "\u0bff", sorted(each for each in _IN_INDIA if "\u0b80" <= each[0] <= "\u0bff"), ("", "்")),
)
"""First and last letter of a script, endings that no name in it has itself, and what a name loses before them."""

_LOST_IN_GEORGIAN = ("", "ი", "ა", "ე")
_GEORGIAN_NAMES = ("იშვილ", "აშვილ", "შვილ", "იძ", "აძ", "ძ", "ია", "ავ", "უა")
"""How other family names with the same beginning continue."""
