# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
"""The words of a text looked up one by one, as `normalize.match.document` and `normalize.match.recognise` have it.

What is asked of a word is kept in a dict that works out what it does not have.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""


cdef inline object _of(object kept, object asked):
    """What is kept of a value; worked out where it is not."""
    cdef PyObject* known = PyDict_GetItemWithError(kept, asked)
    return <object>known if known is not NULL else kept[asked]


def marked(list words not None, kept):
    """The places of the words of which something is kept that is not nothing."""
    cdef Py_ssize_t place
    cdef list found = []
    for place in range(len(words)):
        if _of(kept, words[place]):
            found.append(place)
    return found


def placed(list words not None):
    """Each word with the places where it stands, in order."""
    cdef Py_ssize_t place
    cdef PyObject* known
    cdef dict found = {}
    for place in range(len(words)):
        known = PyDict_GetItemWithError(found, words[place])
        if known is NULL:
            found[words[place]] = [place]
        else:
            (<list>known).append(place)
    return found


def longest_first(list words not None, list linked not None, longest, goes_on, found):
    """From which word to which something stands that is looked for, the longest first at each place, and what."""
    cdef Py_ssize_t first, last, most, count = len(words)
    cdef list spans = []
    for first in range(count):
        most = _of(longest, words[first])
        if most == 0:
            continue
        most = min(first + most, count)
        last = first + 1
        while last < most and linked[last] and _of(goes_on, words[last]):
            last += 1
        while last > first:
            known = _of(found, words[first] if last == first + 1 else " ".join(words[first:last]))
            if known is not None:
                spans.append((first, last, known))
            last -= 1
    return spans
