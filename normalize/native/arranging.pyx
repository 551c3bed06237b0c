# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False
"""Arranges the parts of an index: postings, as in `gazetteer.stored.postings.pack_postings`, after their keys have been
renumbered, hash tables, as in `gazetteer.stored.strings`, and skeletons that lack one consonant, as in
`normalize.match.index.sounds`.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcmp
from libcpp.algorithm cimport sort
from libcpp.vector cimport vector

from normalize.native.checksum cimport crc32, crc_on
from normalize.native.compiled cimport SOURCES

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""


cdef Py_ssize_t _next(const unsigned char* letters, Py_ssize_t place, Py_ssize_t length) noexcept nogil:
    """Where the next sign begins, in UTF-8."""
    place += 1
    while place < length and letters[place] & 0xC0 == 0x80:
        place += 1
    return place


def lacking(skeletons):
    """The keys under which skeletons are found by other skeletons that have one consonant less.

    Args:
        skeletons: each is numbered by its place.

    Returns:
        The checksums of the skeletons without one consonant, sorted, and for each the number of the full skeleton.
    """
    cdef vector[uint64_t] every
    cdef vector[uint32_t] keys, numbers
    cdef const unsigned char* letters
    cdef Py_ssize_t place, behind, before, length
    cdef uint32_t number = 0, begun
    cdef uint64_t each
    cdef bytes data
    for skeleton in skeletons:
        data = skeleton.encode()
        letters, length = data, len(data)
        place, before, begun = 0, 0, 0xFFFFFFFFu
        # A single consonant would leave nothing.
        while place < length and (place or _next(letters, 0, length) < length):
            behind = _next(letters, place, length)
            # Leaving out either of two equal signs in a row gives the same.
            if place - before != behind - place or memcmp(letters + before, letters + place, place - before) != 0:
                every.push_back(<uint64_t>(crc_on(begun, letters + behind, length - behind) ^ 0xFFFFFFFFu) << 32 | number)
            begun = crc_on(begun, letters + place, behind - place)
            before, place = place, behind
        number += 1
    sort(every.begin(), every.end())
    for each in every:
        keys.push_back(<uint32_t>(each >> 32))
        numbers.push_back(<uint32_t>each)
    return _bytes_of(keys), _bytes_of(numbers)


cdef bytes _bytes_of(vector[uint32_t]& numbers):
    return (<unsigned char*>numbers.data())[:4 * numbers.size()] if numbers.size() else b""


def slotted(data, Py_ssize_t size):
    """The hash table of some strings, given as bytes; mirrors `gazetteer.stored.strings.slotted`."""
    cdef vector[uint32_t] slots
    cdef uint32_t number = 0
    cdef const unsigned char* letters
    cdef Py_ssize_t place
    cdef bytes string
    if len(data) >= size:
        raise ValueError("so many strings need more slots")
    slots.assign(size, 0)
    for string in data:
        letters = string
        place = crc32(letters, len(string)) % size
        while slots[place]:
            place = place + 1 if place + 1 < size else 0
        number += 1
        slots[place] = number
    return _bytes_of(slots)


def arranged(postings, Py_ssize_t count):
    """The posting lists as sections.

    Args:
        postings: arrays of posts (key, relation and item in one number), each with its keys' final numbers, by their old
            ones, and with what is added to the items.
        count: how many keys there are in the end.

    Returns:
        All items, sorted by key, and where the list of each key begins.
    """
    cdef const uint64_t[::1] posts
    cdef const uint32_t[::1] final
    cdef vector[uint32_t] items, starts, ends
    cdef uint32_t first
    cdef Py_ssize_t place, key
    starts.assign(count + 1, 0)
    for posts, final, first in postings:
        for place in range(posts.shape[0]):
            key = final[<Py_ssize_t>(posts[place] >> 32)]
            if key >= count:
                raise IndexError("there are not so many keys")
            starts[key + 1] += 1
    for key in range(count):
        starts[key + 1] += starts[key]
    # Each item is put into the list of its key at once, so that only these lists are sorted.
    items.resize(starts[count])
    ends = starts
    for posts, final, first in postings:
        for place in range(posts.shape[0]):
            key = final[<Py_ssize_t>(posts[place] >> 32)]
            items[ends[key]] = <uint32_t>((posts[place] & 0xFFFFFFFFu) + first)
            ends[key] += 1
    for key in range(count):
        sort(items.begin() + starts[key], items.begin() + starts[key + 1])
    return _bytes_of(items), _bytes_of(starts)
