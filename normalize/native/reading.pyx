# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""A text cut into words, to the letter as `normalize.match.document` and `normalize.text.tokens` have it.

What each sign is, and what of the rarer gaps between two words means, is asked of the modules that own it.
"""

from cpython.long cimport PyLong_FromSsize_t
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF, Py_XDECREF
from cpython.tuple cimport PyTuple_SET_ITEM
from cpython.unicode cimport PyUnicode_Substring
from libc.stdint cimport uint64_t
from libc.stdlib cimport calloc, free, realloc

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    #define FACTOR 0x9E3779B97F4A7C15ULL
    static inline PyObject* made(PyTypeObject* type, Py_ssize_t size) { return type->tp_alloc(type, size); }
    """
    const char* SOURCES
    uint64_t FACTOR
    object made(PyTypeObject* type, Py_ssize_t size)
    int PyUnicode_KIND(object text)
    void* PyUnicode_DATA(object text)
    Py_UCS4 PyUnicode_READ(int kind, void* data, Py_ssize_t place) nogil

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""

cdef enum:
    LETTER = 1
    MARK = 2
    IDEOGRAPH = 4
    APOSTROPHE = 8
    WORDLY = 16
    KNOWN = 128

cdef enum:
    LONGEST_GAP = 8

cdef int _abbreviated = 0, _longest = 0
cdef unsigned char* _kinds = <unsigned char*> calloc(0x110000, 1)
cdef object _kind_of, _tied_by, _joined, _linked
cdef PyTypeObject* _token

if _kinds is NULL:
    raise MemoryError


def learn_words(kind_of, token, tied_by, joined, linked, int longest_abbreviated, int longest):
    """Take over what `normalize.text.tokens` knows of signs, of tokens, and of what stands between two."""
    global _kind_of, _token, _tied_by, _joined, _linked, _abbreviated, _longest
    _kind_of, _tied_by, _joined, _linked = kind_of, tied_by, joined, linked
    _abbreviated, _longest = longest_abbreviated, longest
    Py_INCREF(token)
    _token = <PyTypeObject*> token


cdef int _ask(Py_UCS4 sign) except -1:
    cdef int kind = _kind_of(chr(sign))
    _kinds[sign] = kind | KNOWN
    return kind


cdef inline int _kind(int size, void* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """What the sign at a place is; nothing behind the end."""
    cdef Py_UCS4 sign
    if place >= length:
        return 0
    sign = PyUnicode_READ(size, signs, place)
    return _kinds[sign] if _kinds[sign] else _ask(sign)


cdef inline Py_ssize_t _past(int size, void* signs, Py_ssize_t place, Py_ssize_t length, int kinds) except -1:
    """The first place from one on at which no sign of some kinds stands."""
    while _kind(size, signs, place, length) & kinds:
        place += 1
    return place


cdef inline bint _possessive(int size, void* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """Whether a possessive stands at a place."""
    cdef Py_UCS4 sign
    if place + 1 >= length or not _kind(size, signs, place, length) & APOSTROPHE:
        return False
    sign = PyUnicode_READ(size, signs, place + 1)
    return (sign == u"s" or sign == u"S") and not _kind(size, signs, place + 2, length) & WORDLY


cdef Py_ssize_t _word_end(int size, void* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """Where the word ends that begins at a place; the same place if none does."""
    cdef int kind = _kind(size, signs, place, length)
    if kind & IDEOGRAPH:
        return _past(size, signs, place + 1, length, IDEOGRAPH | MARK)
    if not kind & LETTER:
        return place
    place = _past(size, signs, place + 1, length, LETTER | MARK)
    while (
        _kind(size, signs, place, length) & APOSTROPHE
        and _kind(size, signs, place + 1, length) & LETTER
        and not _possessive(size, signs, place, length)
    ):
        place = _past(size, signs, place + 2, length, LETTER | MARK)
    return place


cdef object _made_token(Py_ssize_t start, Py_ssize_t end, word):
    made_token = made(_token, 3)
    first, last = PyLong_FromSsize_t(start), PyLong_FromSsize_t(end)
    Py_INCREF(first)
    PyTuple_SET_ITEM(made_token, 0, first)
    Py_INCREF(last)
    PyTuple_SET_ITEM(made_token, 1, last)
    Py_INCREF(word)
    PyTuple_SET_ITEM(made_token, 2, word)
    return made_token


cdef struct Place:
    Py_ssize_t start, end


cdef class Tokens:
    """The tokens of a text, each made when it is asked for: of most words nobody wants to know where they stand."""

    cdef str text
    cdef Place* places
    cdef Py_ssize_t count, room

    def __cinit__(self, str text):
        self.text, self.places, self.count, self.room = text, NULL, 0, 0

    def __dealloc__(self):
        free(self.places)

    cdef int add(self, Py_ssize_t start, Py_ssize_t end) except -1:
        cdef Py_ssize_t room
        cdef Place* places
        if self.count == self.room:
            room = 2 * self.room + 64
            places = <Place*> realloc(self.places, room * sizeof(Place))
            if places is NULL:
                raise MemoryError
            self.places, self.room = places, room
        self.places[self.count].start, self.places[self.count].end = start, end
        self.count += 1
        return 0

    cdef object at(self, Py_ssize_t number):
        cdef Py_ssize_t start = self.places[number].start, end = self.places[number].end
        return _made_token(start, end, PyUnicode_Substring(self.text, start, end))

    def __len__(self):
        return self.count

    def __getitem__(self, which):
        cdef Py_ssize_t number
        if isinstance(which, slice):
            return [self.at(each) for each in range(*which.indices(self.count))]
        number = which + self.count if which < 0 else which
        if not 0 <= number < self.count:
            raise IndexError("so many tokens there are not")
        return self.at(number)

    def __eq__(self, other):
        return list(self) == list(other)


cdef tuple _ties(str text, Tokens tokens):
    """Whether the last token is tied to the one before, and whether it is if a name is known."""
    cdef Py_ssize_t last = tokens.count - 1, start = tokens.places[last - 1].end, end = tokens.places[last].start
    if end - start <= LONGEST_GAP:
        ties = _tied_by[PyUnicode_Substring(text, start, end)]
        if ties is not None:
            return ties
    left, right = tokens.at(last - 1), tokens.at(last)
    return _joined(text, left, right), _linked(text, left, right)


cdef uint64_t _hash(int size, void* signs, Py_ssize_t start, Py_ssize_t end) noexcept:
    """A number that hardly any other word has as well."""
    cdef uint64_t hash = 0
    while start < end:
        hash = (hash ^ <uint64_t> PyUnicode_READ(size, signs, start)) * FACTOR
        hash ^= hash >> 29
        start += 1
    return hash


cdef bint _same(str word, int size, void* signs, Py_ssize_t start, Py_ssize_t end) noexcept:
    """Whether a word stands from one place of a text to another."""
    cdef int own_size = PyUnicode_KIND(word)
    cdef void* own = PyUnicode_DATA(word)
    cdef Py_ssize_t at
    if len(word) != end - start:
        return False
    for at in range(end - start):
        if PyUnicode_READ(own_size, own, at) != PyUnicode_READ(size, signs, start + at):
            return False
    return True


cdef bint _may_join(int size, void* signs, Py_ssize_t start, Py_ssize_t end, Py_ssize_t left) except -1:
    """Whether what stands between a word of so many signs and another may join them, told at a glance."""
    cdef Py_UCS4 sign
    if start == end:
        return False
    sign = PyUnicode_READ(size, signs, start)
    if sign == u",":
        return False
    if sign == u" " and end - start > 1:
        sign = PyUnicode_READ(size, signs, start + 1)
        return sign == u" " or sign == u"\t" or sign == u"\n" or sign == u"\r" or sign == u"&"
    if sign == u".":
        return end - start <= 2 and left <= _abbreviated
    return True


cdef enum:
    REMEMBERED = 1 << 14

cdef struct Word:
    uint64_t hash
    PyObject* word
    PyObject* folded
    PyObject* capital


cdef void _put(PyObject** place, object value) noexcept:
    """Keep a value in the place of another."""
    cdef PyObject* before = place[0]
    Py_INCREF(value)
    place[0] = <PyObject*> value
    Py_XDECREF(before)


cdef class Cutter:
    """Cuts texts into words, and remembers the words that it last met, so that none is made anew to be looked up.

    Args:
        words: a word as it stands → folded, and whether it is capitalised; it works out what it does not have.
        nothing: the same of what is too long for a word.
    """

    cdef object words
    cdef tuple nothing
    cdef Word* remembered

    def __cinit__(self, words, nothing):
        self.words, self.nothing, self.remembered = words, nothing, <Word*> calloc(REMEMBERED, sizeof(Word))
        if self.remembered is NULL:
            raise MemoryError

    def __dealloc__(self):
        cdef Py_ssize_t place
        if self.remembered is not NULL:
            for place in range(REMEMBERED):
                Py_XDECREF(self.remembered[place].word)
                Py_XDECREF(self.remembered[place].folded)
                Py_XDECREF(self.remembered[place].capital)
            free(self.remembered)

    cdef Word* known(self, str text, int size, void* signs, Py_ssize_t start, Py_ssize_t end) except NULL:
        """A word of a text with what is known of it."""
        cdef uint64_t hash = _hash(size, signs, start, end)
        cdef Word* kept = &self.remembered[hash & (REMEMBERED - 1)]
        if kept.word is NULL or kept.hash != hash or not _same(<object> kept.word, size, signs, start, end):
            word = PyUnicode_Substring(text, start, end)
            folded, capital = self.words[word]
            kept.hash = hash
            _put(&kept.word, word)
            _put(&kept.folded, folded)
            _put(&kept.capital, capital)
        return kept

    def cut(self, str text not None, protected):
        """The words of a text that stand outside protected regions, and what is to be known of them.

        Args:
            text: any text.
            protected: spans of it, sorted and disjoint.

        Returns:
            What `normalize.match.document.Document` has, in its order: tokens, folded words, which are tied to the one
            before, and which are if a name is known, their lines, which are capitalised, and which are behind a hyphen.
        """
        cdef int size = PyUnicode_KIND(text)
        cdef void* signs = PyUnicode_DATA(text)
        cdef Py_ssize_t length = len(text), place = 0, end, before = 0, at, line = 0, left = 0
        cdef Py_ssize_t region = 0, regions = len(protected), region_start = length + 1, region_end = length + 1
        cdef Tokens tokens = Tokens(text)
        cdef list folded = [], tied = [], linked = [], lines = [], capitals = []
        cdef set hyphens = set()
        cdef Word* known
        if regions:
            region_start, region_end = protected[0]
        line_number = 0
        while place < length:
            end = _word_end(size, signs, place, length)
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
                if end - place <= _longest:
                    known = self.known(text, size, signs, place, end)
                    # At once: what is asked of Python below may let another thread remember another word there.
                    folded.append(<object> known.folded)
                    capitals.append(<object> known.capital)
                else:
                    folded.append(self.nothing[0])
                    capitals.append(self.nothing[1])
                tokens.add(place, end)
                if tokens.count > 1 and place - before == 1 and PyUnicode_READ(size, signs, before) == u" ":
                    tied.append(True)
                    linked.append(True)
                else:
                    at = before
                    while at < place:
                        line += PyUnicode_READ(size, signs, at) == u"\n"
                        at += 1
                    if line != line_number:
                        line_number = line
                    if tokens.count > 1 and _may_join(size, signs, before, place, left):
                        ties = _ties(text, tokens)
                        tied.append(ties[0])
                        linked.append(ties[1])
                        if place - before == 1 and PyUnicode_READ(size, signs, before) == u"-":
                            hyphens.add(tokens.count - 1)
                    else:
                        tied.append(False)
                        linked.append(False)
                lines.append(line_number)
                before, left = end, end - place
            place = end + 2 if _possessive(size, signs, end, length) else end
        return tokens, folded, tied, linked, lines, capitals, hyphens
