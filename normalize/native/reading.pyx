# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""Cuts a text into words; mirrors `normalize.match.document.plain_read` and `normalize.text.tokens`, to the letter.

The kinds of signs, and what the rarer gaps between two words mean, are asked of the modules that own them.
"""

from cpython.unicode cimport PyUnicode_Substring
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc
from libc.string cimport memcpy

from normalize.native.compiled cimport SOURCES
from normalize.native.numbering cimport (
    CAPITAL, FLAG, HYPHEN, LINES, LINKED, TIED, WORDS, Entry, Told, Tokens, Vocabulary, Word, hash_of,
)

cdef extern from *:
    """
    #if defined(__GNUC__)
    #define prefetch(place) __builtin_prefetch(place)
    #else
    #define prefetch(place) ((void) (place))
    #endif
    """
    void prefetch(const void* place) noexcept nogil
    int PyUnicode_KIND(object text)
    void* PyUnicode_DATA(object text)

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    LETTER = 1
    MARK = 2
    IDEOGRAPH = 4
    APOSTROPHE = 8
    WORDLY = 16
    KNOWN = 128

cdef enum:
    LONGEST_GAP = 8
    NARROW = 24  # letters stored inline with a word if they take one byte each; half as many of two bytes
    WIDE = 1 << 8
    AT_ONCE = 64  # words that are cut before the first of them is looked up

cdef int _abbreviated = 0, _longest = 0
cdef unsigned char* _kinds = <unsigned char*> calloc(0x110000, 1)
cdef object _kind_of, _tied_by, _joined, _linked

ctypedef fused Sign:
    uint8_t
    uint16_t
    uint32_t

if _kinds is NULL:
    raise MemoryError


def learn_words(kind_of, tied_by, joined, linked, int longest_abbreviated, int longest):
    """Take over from `normalize.text.tokens` the kinds of signs, and the rules for gaps."""
    global _kind_of, _tied_by, _joined, _linked, _abbreviated, _longest
    _kind_of, _tied_by, _joined, _linked = kind_of, tied_by, joined, linked
    _abbreviated, _longest = longest_abbreviated, longest


cdef int _ask(Py_UCS4 sign) except -1:
    cdef int kind = _kind_of(chr(sign))
    _kinds[sign] = kind | KNOWN
    return kind


cdef inline int _kind(const Sign* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """The kind of the sign at a place; 0 beyond the end."""
    if place >= length:
        return 0
    return _kinds[signs[place]] if _kinds[signs[place]] else _ask(signs[place])


cdef inline Py_ssize_t _past(const Sign* signs, Py_ssize_t place, Py_ssize_t length, int kinds) except -1:
    """The first place from the given one on whose sign is of none of these kinds."""
    while _kind(signs, place, length) & kinds:
        place += 1
    return place


cdef inline bint _possessive(const Sign* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """Whether a possessive ('s) stands at a place."""
    if place + 1 >= length or not _kind(signs, place, length) & APOSTROPHE:
        return False
    return (signs[place + 1] == c"s" or signs[place + 1] == c"S") and not _kind(signs, place + 2, length) & WORDLY


cdef inline Py_ssize_t _word_end(const Sign* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """Where the word that begins at a place ends; the same place if no word begins there."""
    cdef int kind = _kind(signs, place, length)
    if kind & IDEOGRAPH:
        return _past(signs, place + 1, length, IDEOGRAPH | MARK)
    if not kind & LETTER:
        return place
    place = _past(signs, place + 1, length, LETTER | MARK)
    while (
        _kind(signs, place, length) & APOSTROPHE
        and _kind(signs, place + 1, length) & LETTER
        and not _possessive(signs, place, length)
    ):
        place = _past(signs, place + 2, length, LETTER | MARK)
    return place


cdef uint32_t _shape(uint64_t* letters, const Sign* signs, Py_ssize_t length) noexcept:
    """Pack a word into `letters` for comparison; returns its length and width, 0 if it does not fit."""
    cdef Py_ssize_t at
    cdef Sign all = 0
    letters[0] = letters[1] = letters[2] = 0
    if length > NARROW:
        return 0
    if Sign is uint8_t:
        memcpy(letters, signs, length)
        return length
    for at in range(length):
        all |= signs[at]
    if all < 256:
        for at in range(length):
            (<unsigned char*> letters)[at] = signs[at]
        return length
    if all > 0xFFFF or length > NARROW // 2:
        return 0
    for at in range(length):
        (<uint16_t*> letters)[at] = signs[at]
    return length | WIDE


cdef tuple _ties(str text, Tokens tokens):
    """Whether the last token is tied to the one before it, in general and within a known name."""
    cdef Py_ssize_t last = tokens.count - 1, start = tokens.each[last - 1].end, end = tokens.each[last].start
    if end - start <= LONGEST_GAP:
        ties = _tied_by[PyUnicode_Substring(text, start, end)]
        if ties is not None:
            return ties
    left, right = tokens.at(last - 1), tokens.at(last)
    return _joined(text, left, right), _linked(text, left, right)


cdef bint _may_join(const Sign* signs, Py_ssize_t start, Py_ssize_t end, Py_ssize_t left) noexcept:
    """Whether the gap between two words may join them, by a quick check; `left` is the length of the first word.

    After a full stop only an abbreviation goes on, and that begins with a capital letter.
    """
    cdef Sign sign
    if start == end:
        return False
    sign = signs[start]
    if sign == c",":
        return False
    if sign == c" " and end - start > 1:
        sign = signs[start + 1]
        return sign == c" " or sign == c"\t" or sign == c"\n" or sign == c"\r" or sign == c"&"
    if sign == c".":
        return end - start <= 2 and left <= _abbreviated and not c"a" <= signs[start - left] <= c"z"
    return True


cdef struct Shaped:  # a word that waits to be looked up, and the place of its token
    uint64_t letters[3]
    uint32_t shape, hash
    Py_ssize_t place


cdef set _cut(Tokens tokens, const Sign* signs, protected):
    """Add the words of a text outside protected regions; returns the places of those behind a hyphen."""
    cdef str text = tokens.text
    cdef Vocabulary vocabulary = tokens.vocabulary
    cdef Py_ssize_t length = len(text), place = 0, end, before = 0, at, left = 0
    cdef Py_ssize_t region = 0, regions = len(protected), region_start = length + 1, region_end = length + 1
    cdef Shaped[AT_ONCE] waiting
    cdef Shaped* shaped
    cdef int many = 0
    cdef uint32_t line = 0
    cdef Word* word
    cdef bint spaced
    cdef set hyphens = set()
    if regions:
        region_start, region_end = protected[0]
    while place < length:
        end = _word_end(signs, place, length)
        if end == place:
            place += 1
            continue
        while region_end <= place:
            region += 1
            if region < regions:
                region_start, region_end = protected[region]
            else:
                region_start = region_end = length + 1
        if end <= region_start:
            spaced = tokens.count > 0 and place - before == 1 and signs[before] == c" "
            word = tokens.add(place, end)
            shaped = &waiting[many]
            many += 1
            shaped.place, shaped.shape = tokens.count - 1, _shape(shaped.letters, signs + place, end - place)
            if shaped.shape:
                # The entries are scattered in memory: each is prefetched while other words are cut.
                shaped.hash = hash_of(shaped.letters, shaped.shape)
                prefetch(&vocabulary.entries[shaped.hash & (vocabulary.size - 1)])
            if spaced:
                word.flags |= TIED | LINKED
                word.line = line
            else:
                for at in range(before, place):
                    line += signs[at] == c"\n"
                word.line = line
                if tokens.count > 1 and _may_join(signs, before, place, left):
                    ties = _ties(text, tokens)
                    word.flags |= (TIED if ties[0] else 0) | (LINKED if ties[1] else 0)
                    if place - before == 1 and signs[before] == c"-":
                        word.flags |= HYPHEN
                        hyphens.add(tokens.count - 1)
            before, left = end, end - place
            if many == AT_ONCE:
                _number(tokens, waiting, many)
                many = 0
        place = end + 2 if _possessive(signs, end, length) else end
    _number(tokens, waiting, many)
    return hyphens


cdef int _number(Tokens tokens, const Shaped* waiting, int many) except -1:
    """Set the numbers of some words, and whether they are capitalised."""
    cdef Vocabulary vocabulary = tokens.vocabulary
    cdef const Shaped* shaped
    cdef Word* word
    cdef uint32_t known
    cdef Entry* entry
    cdef int which
    for which in range(many):
        shaped = &waiting[which]
        word = &tokens.each[shaped.place]
        known = 0
        if shaped.shape:
            entry = vocabulary.slot(shaped.hash, shaped.letters, shaped.shape)
            if entry.shape:
                known = entry.known
            else:
                written = PyUnicode_Substring(tokens.text, word.start, word.end)
                known = vocabulary.learn(shaped.letters, shaped.shape, written)
        elif word.end - word.start <= _longest:
            known = vocabulary.other(PyUnicode_Substring(tokens.text, word.start, word.end))
        word.number = known >> 1
        word.flags |= known & CAPITAL
    return 0


cdef class Cutter:
    """Cuts texts into words, and keeps the words it has met, so that no string is made to look one up.

    Args:
        seen: word as spelt → folded, and whether it is capitalised; not called for words that are too long.
        american: folded word → in American spelling.
        most: when more words than this are known, all are dropped.
    """

    cdef object seen, american
    cdef Py_ssize_t most
    cdef Vocabulary vocabulary

    def __init__(self, seen not None, american not None, Py_ssize_t most):
        self.seen, self.american, self.most = seen, american, most
        self.vocabulary = Vocabulary(seen, american)

    def cut(self, str text not None, protected):
        """The words of a text outside protected regions, and their properties.

        Args:
            text: any text.
            protected: spans of it, sorted and disjoint.

        Returns:
            The fields of `normalize.match.document.Document`, in order: tokens, folded words, whether each is tied to
            the word before, the same within a known name, lines, capitals, and the tokens behind a hyphen.
        """
        cdef void* signs = PyUnicode_DATA(text)
        cdef int size = PyUnicode_KIND(text)
        cdef Tokens tokens
        if len(self.vocabulary) > self.most:
            self.vocabulary = Vocabulary(self.seen, self.american)
        tokens = Tokens(text, self.vocabulary)
        if size == 1:
            hyphens = _cut(tokens, <const uint8_t*> signs, protected)
        elif size == 2:
            hyphens = _cut(tokens, <const uint16_t*> signs, protected)
        else:
            hyphens = _cut(tokens, <const uint32_t*> signs, protected)
        return (
            tokens,
            Told(tokens, WORDS, 0),
            Told(tokens, FLAG, TIED),
            Told(tokens, FLAG, LINKED),
            Told(tokens, LINES, 0),
            Told(tokens, FLAG, CAPITAL),
            hyphens,
        )
