# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
"""Looks strings up in a hash table of a mapped file; mirrors `gazetteer.stored.strings.Table`."""

from cpython.unicode cimport PyUnicode_AsUTF8AndSize
from libc.stdint cimport uint32_t
from libc.string cimport memcmp, memcpy

from normalize.native.checksum cimport crc32
from normalize.native.compiled cimport SOURCES

cdef extern from *:
    bint PyUnicode_IS_ASCII(object text)

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""


cdef class Table:
    """Strings that can be looked up: a hash table in mapped sections.

    Args:
        sections: where it is stored.
        prefix: the one it was packed with by `gazetteer.stored.strings.pack_table`.
    """

    cdef const unsigned char[::1] data
    cdef const uint32_t[::1] starts, slots

    def __init__(self, sections, prefix):
        self.data, self.starts = sections[f"{prefix}.data"], sections.numbers(f"{prefix}.starts")
        self.slots = sections.numbers(f"{prefix}.slots")

    def find(self, str string not None):
        """The number of a string, or -1."""
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
        """The string and its prefixes as far as they are in the table, the longest first.

        Args:
            string: any but the empty one.
            most: how many letters may be cut off at the end; one letter always remains.
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
            # Skip the continuation bytes of a letter in UTF-8.
            while length > 0 and wanted[length] & 0xC0 == 0x80:
                length -= 1
        return found

    def stretches(self, str string not None, Py_ssize_t size):
        """The substrings of a given length that are in the table, each with its place, in order."""
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
    """Where the letter that begins at a place ends, in UTF-8."""
    if place < length:
        place += 1
    while place < length and letters[place] & 0xC0 == 0x80:
        place += 1
    return place


def edited(Table table not None, str word not None):
    """The strings of a table one edit away from an ASCII word, with their numbers; mirrors `english.plain_edited`."""
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
    """Add a string to `found` if it is in the table."""
    cdef Py_ssize_t number = table.number(letters, length)
    if number >= 0:
        found.append((letters[:length].decode("ascii"), number))
    return 0
