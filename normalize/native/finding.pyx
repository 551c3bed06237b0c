# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
"""The words of a text looked up one by one, as `normalize.match.document` and `normalize.match.recognise` have it.

What is asked of a word is kept in a dict that works out what it does not have. The numbers of strings are found as
`gazetteer.stored.strings.Table` finds them.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from cpython.ref cimport Py_INCREF, Py_XDECREF
from cpython.unicode cimport PyUnicode_AsUTF8AndSize
from libc.stdint cimport uint32_t
from libc.stdlib cimport calloc, free
from libc.string cimport memcmp, memcpy

from normalize.native.checksum cimport crc32

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES
    bint PyUnicode_IS_ASCII(object text)

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""


cdef inline object _of(object kept, object asked):
    """What is kept of a value; worked out where it is not."""
    cdef PyObject* known = PyDict_GetItemWithError(kept, asked)
    return <object>known if known is not NULL else kept[asked]


cdef enum:
    REMEMBERED = 1 << 13

cdef struct Answer:
    PyObject* asked
    PyObject* answer


cdef class Remembered:
    """What is kept of strings, found by where a string lies in memory, as a text has the very same ones again and again.

    Args:
        kept: what works an answer out where it is not kept.
    """

    cdef object kept
    cdef Answer* answers

    def __cinit__(self, kept not None):
        self.kept, self.answers = kept, <Answer*> calloc(REMEMBERED, sizeof(Answer))
        if self.answers is NULL:
            raise MemoryError

    def __dealloc__(self):
        cdef Py_ssize_t place
        if self.answers is not NULL:
            for place in range(REMEMBERED):
                Py_XDECREF(self.answers[place].asked)
                Py_XDECREF(self.answers[place].answer)
            free(self.answers)

    cdef PyObject* of(self, object asked) except NULL:
        """The answer for a string; lent."""
        cdef size_t lies = <size_t> <PyObject*> asked
        cdef Answer* remembered = &self.answers[(lies >> 4 ^ lies >> 17) & (REMEMBERED - 1)]
        cdef Answer before
        if remembered.asked is not <PyObject*> asked:
            answer = _of(self.kept, asked)
            before = remembered[0]
            Py_INCREF(asked)
            Py_INCREF(answer)
            remembered.asked, remembered.answer = <PyObject*> asked, <PyObject*> answer
            Py_XDECREF(before.asked)
            Py_XDECREF(before.answer)
        return remembered.answer

    def __getitem__(self, asked):
        return <object> self.of(asked)


def marked(list words not None, Remembered kept not None):
    """The places of the words of which something is kept that is not nothing."""
    cdef Py_ssize_t place
    cdef list found = []
    for place in range(len(words)):
        if <object> kept.of(words[place]):
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


def longest_first(
    list words not None,
    list linked not None,
    Remembered longest not None,
    Remembered goes_on not None,
    Remembered found not None,
):
    """From which word to which something stands that is looked for, the longest first at each place, and what."""
    cdef Py_ssize_t first, last, most, count = len(words)
    cdef list spans = []
    for first in range(count):
        most = <object> longest.of(words[first])
        if most == 0:
            continue
        most = min(first + most, count)
        last = first + 1
        while last < most and linked[last] is True and <object> goes_on.of(words[last]):
            last += 1
        while last > first + 1:
            known = _of(found.kept, " ".join(words[first:last]))
            if known is not None:
                spans.append((first, last, known))
            last -= 1
        known = <object> found.of(words[first])
        if known is not None:
            spans.append((first, last, known))
    return spans


def runs(list words not None, list capitals not None, list tied not None, set hyphens not None, particles, bound):
    """The longest stretches of tied capitalised words, from which word to which.

    Args:
        words: folded.
        capitals: for each, whether it is capitalised.
        tied: for each, whether it is tied to the one before.
        hyphens: the places of those behind a hyphen.
        particles: words that may stand between others.
        bound: tells of a place behind a hyphen whether the word there is bound to the one before.
    """
    cdef Py_ssize_t first, last, behind = 0, count = len(words)
    cdef list found = []
    for first in range(count):
        if first < behind or capitals[first] is not True or not words[first]:
            continue
        last = behind = first + 1
        while behind < count and tied[behind] is True:
            word = words[behind]
            if word and (capitals[behind] is True or (hyphens and behind in hyphens and bound(behind))):
                last = behind + 1
            elif word not in particles:
                break
            behind += 1
        found.append((first, last))
    return found


def promising(
    list runs not None,
    list words not None,
    list capitals not None,
    set hyphens not None,
    dict explained not None,
    Py_ssize_t most,
    in_run,
    beside_right,
):
    """The stretches of some runs of which something is kept, and what that is; None where it is to be looked at otherwise.

    Args:
        runs: from which word to which.
        words: folded.
        capitals: for each, whether it is capitalised.
        hyphens: the places of those behind a hyphen.
        explained: the places of words that are explained already, each with the right name there; those of several words
            part stretches.
        most: longer stretches are to be looked at otherwise, like those with a word that is small or beside a hyphen.
        in_run: the words of a stretch → what is kept of it.
        beside_right: the same with the places of its words that are right by themselves.
    """
    cdef Py_ssize_t end, begin, stop, behind
    cdef PyObject* right
    cdef list found = []
    cdef list ones
    for run in runs:
        begin, end = run
        while begin < end:
            ones, stop, behind = [], begin, end
            while stop < end:
                right = PyDict_GetItemWithError(explained, stop)
                if right is not NULL:
                    # A right name begins with its mention, and that with its places.
                    first, last, _ = (<object>right)[0]
                    if last - first > 1:
                        behind = last
                        break
                    ones.append(stop - begin)
                stop += 1
            if stop - begin > len(ones) or len(ones) > 1:
                known = None
                if _is_plain(capitals, hyphens, begin, stop, most):
                    stretch = tuple(words[begin:stop])
                    known = _of(beside_right, (stretch, tuple(ones))) if ones else _of(in_run, stretch)
                if known is None or known:
                    found.append((begin, stop, known))
            begin = behind
    return found


cdef bint _is_plain(list capitals, set hyphens, Py_ssize_t begin, Py_ssize_t stop, Py_ssize_t most) except -1:
    """Whether a stretch is not longer than that, and a mention may begin and end with each of its words."""
    cdef Py_ssize_t place
    if stop - begin > most or stop in hyphens:
        return False
    for place in range(begin, stop):
        if capitals[place] is not True or (place > begin and place in hyphens):
            return False
    return True


cdef class Table:
    """Strings that can be looked up.

    Args:
        sections: where they are.
        prefix: what `gazetteer.stored.strings.pack_table` was given.
    """

    cdef const unsigned char[::1] data
    cdef const uint32_t[::1] starts, slots

    def __init__(self, sections, prefix):
        self.data, self.starts = sections[f"{prefix}.data"], sections.numbers(f"{prefix}.starts")
        self.slots = sections.numbers(f"{prefix}.slots")

    def find(self, str string not None):
        """The number of a string, -1 if it is not there."""
        cdef bytes encoded
        cdef const unsigned char* wanted
        cdef Py_ssize_t length
        if PyUnicode_IS_ASCII(string):
            wanted = <const unsigned char*>PyUnicode_AsUTF8AndSize(string, &length)
        else:
            encoded = string.encode("utf-8", "surrogatepass")
            wanted, length = encoded, len(encoded)
        return self.number(wanted, length)

    def beginnings(self, str string not None, Py_ssize_t most):
        """What is there of a string and of its beginnings, the longest first.

        Args:
            string: any but the empty one.
            most: so many of its last letters are left out at most, and never all.
        """
        cdef bytes encoded = string.encode("utf-8", "surrogatepass")
        cdef const unsigned char* wanted = encoded
        cdef Py_ssize_t length = len(encoded), letters = len(string), least = max(1, letters - most)
        cdef list found = []
        while letters >= least:
            if self.number(wanted, length) >= 0:
                found.append(string[:letters])
            letters -= 1
            length -= 1
            # A letter of several bytes begins with the one that is no later one of a letter.
            while length > 0 and wanted[length] & 0xC0 == 0x80:
                length -= 1
        return found

    def stretches(self, str string not None, Py_ssize_t size):
        """Where in a string any of so many signs stands that is there, and it, in order."""
        cdef bytes encoded = string.encode("utf-8", "surrogatepass")
        cdef const unsigned char* letters = encoded
        cdef Py_ssize_t length = len(encoded), start = 0, end = 0, place
        cdef list found = []
        if size < 1:
            raise ValueError("a stretch has a sign at least")
        for place in range(size):
            end = _behind(letters, end, length)
        for place in range(len(string) - size + 1):
            if self.number(letters + start, end - start) >= 0:
                found.append((place, string[place:place + size]))
            start, end = _behind(letters, start, length), _behind(letters, end, length)
        return found

    cdef Py_ssize_t number(self, const unsigned char* wanted, Py_ssize_t length) except? -2:
        cdef Py_ssize_t place, size = self.slots.shape[0], step
        cdef uint32_t number, start, stop
        place = crc32(wanted, length) % size if size else 0
        for step in range(size):
            number = self.slots[place]
            if number == 0:
                return -1
            start, stop = self.starts[number - 1], self.starts[number]
            if start > stop or <Py_ssize_t>stop > self.data.shape[0]:
                raise IndexError("a section ends before what it should hold")
            if stop - start == <uint32_t>length and (not length or memcmp(&self.data[start], wanted, length) == 0):
                return <Py_ssize_t>number - 1
            place = place + 1 if place + 1 < size else 0
        return -1


cdef Py_ssize_t _behind(const unsigned char* letters, Py_ssize_t place, Py_ssize_t length) noexcept:
    """Where the letter ends that begins at a place, of several bytes or of one."""
    if place < length:
        place += 1
    while place < length and letters[place] & 0xC0 == 0x80:
        place += 1
    return place


def edited(Table table not None, str word not None):
    """The strings of a table that are one edit away from a word of ASCII letters, each with its number."""
    cdef bytes encoded = word.encode("ascii")
    cdef const unsigned char* own = encoded
    cdef Py_ssize_t length = len(encoded), at
    cdef bytearray room = bytearray(length + 1)
    cdef unsigned char* other = room
    cdef unsigned char letter
    cdef list found = []
    for at in range(length + 1):
        memcpy(other, own, at)
        memcpy(other + at + 1, own + at, length - at)
        for letter in range(c"a", c"z" + 1):
            other[at] = letter
            _add(table, other, length + 1, found)
        if at == length:
            break
        memcpy(other + at + 1, own + at + 1, length - at - 1)
        for letter in range(c"a", c"z" + 1):
            other[at] = letter
            if letter != own[at]:
                _add(table, other, length, found)
        if at + 1 < length:
            other[at], other[at + 1] = own[at + 1], own[at]
            _add(table, other, length, found)
        memcpy(other + at, own + at + 1, length - at - 1)
        _add(table, other, length - 1, found)
    return found


cdef int _add(Table table, const unsigned char* letters, Py_ssize_t length, list found) except -1:
    """Add a string that is in a table."""
    cdef Py_ssize_t number = table.number(letters, length)
    if number >= 0:
        found.append((letters[:length].decode("ascii"), number))
    return 0
