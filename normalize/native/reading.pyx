# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""A text cut into words, to the letter as `normalize.match.document` and `normalize.text.tokens` have it.

What each sign is, and what of the rarer gaps between two words means, is asked of the modules that own it.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.long cimport PyLong_FromSsize_t
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_SET_ITEM
from cpython.unicode cimport PyUnicode_Substring
from libc.stdlib cimport calloc

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    static inline PyObject* made(PyTypeObject* type, Py_ssize_t size) { return type->tp_alloc(type, size); }
    """
    const char* SOURCES
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

cdef int _abbreviated = 0
cdef unsigned char* _kinds = <unsigned char*> calloc(0x110000, 1)
cdef object _kind_of, _joined, _linked
cdef PyTypeObject* _token

if _kinds is NULL:
    raise MemoryError


def learn_words(kind_of, token, joined, linked, int longest_abbreviated):
    """Take over what `normalize.text.tokens` knows of signs, of tokens, and of what stands between two."""
    global _kind_of, _token, _joined, _linked, _abbreviated
    _kind_of, _joined, _linked, _abbreviated = kind_of, joined, linked, longest_abbreviated
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


def cut(str text not None, protected, words):
    """The words of a text that stand outside protected regions, and what is to be known of them.

    Args:
        text: any text.
        protected: spans of it, sorted and disjoint.
        words: a word as it stands → folded, and whether it is capitalised; it works out what it does not have.

    Returns:
        What `normalize.match.document.Document` has, in its order: tokens, folded words, which are tied to the one
        before, and which are if a name is known, their lines, which are capitalised, and which are behind a hyphen.
    """
    cdef int size = PyUnicode_KIND(text)
    cdef void* signs = PyUnicode_DATA(text)
    cdef Py_ssize_t length = len(text), place = 0, end, before = 0, at, line = 0, count = 0, left = 0
    cdef Py_ssize_t region = 0, regions = len(protected), region_start = length + 1, region_end = length + 1
    cdef list tokens = [], folded = [], tied = [], linked = [], lines = [], capitals = []
    cdef set hyphens = set()
    cdef object token = None, last, word
    cdef PyObject* kept
    cdef tuple known
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
            word = PyUnicode_Substring(text, place, end)
            kept = PyDict_GetItemWithError(words, word)
            known = <tuple> kept if kept is not NULL else words[word]
            last, token = token, _made_token(place, end, word)
            if count and place - before == 1 and PyUnicode_READ(size, signs, before) == u" ":
                tied.append(True)
                linked.append(True)
            else:
                at = before
                while at < place:
                    line += PyUnicode_READ(size, signs, at) == u"\n"
                    at += 1
                if line != line_number or not count:
                    line_number = line
                if count and _may_join(size, signs, before, place, left):
                    tied.append(_joined(text, last, token))
                    linked.append(_linked(text, last, token))
                    if place - before == 1 and PyUnicode_READ(size, signs, before) == u"-":
                        hyphens.add(count)
                else:
                    tied.append(False)
                    linked.append(False)
            tokens.append(token)
            folded.append(known[0])
            capitals.append(known[1])
            lines.append(line_number)
            before, left = end, end - place
            count += 1
        place = end + 2 if _possessive(size, signs, end, length) else end
    return tokens, folded, tied, linked, lines, capitals, hyphens
