# cython: boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
# What `lookup` and `proposing` use of `sounding` without going through Python.
from libc.stdint cimport int64_t, uint32_t, uint64_t
from libcpp.pair cimport pair
from libcpp.vector cimport vector

from normalize.native.hearing cimport LONGEST, Mask, Word

cdef extern from *:
    """
    #if !defined(__GNUC__) && !defined(__builtin_prefetch)
    #define __builtin_prefetch(place)
    #endif
    """
    void __builtin_prefetch(const void* place) nogil


cdef enum:
    AHEAD = 16  # so many things ahead are asked for that lie far apart
    NEAR_BY = 16  # a hash is looked for so far from where it should stand, then twice as far, and so on


ctypedef pair[uint32_t, double] Like  # the number of a word or a form, and how much it is alike
ctypedef pair[uint32_t, int] Filed  # the number of a skeleton, and its rank
ctypedef pair[uint64_t, uint32_t] Ranked  # how early a sound comes, by its rank and how much it is alike, and its number
ctypedef pair[uint64_t, double] Level  # by how much something is less than alike, as a whole number, and how much it is alike


cdef struct Sounding:  # some of a file that are of one length and may be alike, one behind the other
    const unsigned char* signs
    int length, rank
    uint32_t number, count


cdef class Known:
    cdef Word word
    cdef vector[Like] similar


cdef class Sounds:
    cdef const unsigned char[::1] bones, sounds
    cdef const uint32_t[::1] bones_starts, bones_slots, shorter, longer
    cdef const uint32_t[::1] sounds_starts, sounds_first, sound_words, sound_words_first
    cdef double least_alike
    cdef int least_for_another
    cdef int shortest[LONGEST + 1]  # how many signs a sound has at least to be alike, by those of the other
    cdef int longest[LONGEST + 1]
    cdef int farthest[LONGEST + 1]  # how many signs of the longer of two sounds may differ
    cdef Mask mask
    # What one search needs and the next one uses again.
    cdef vector[Word] keys
    cdef vector[Filed] files
    cdef vector[uint32_t] hashes
    cdef vector[Sounding] near
    cdef vector[const Sounding*] sorted
    cdef vector[uint32_t] slots  # a hash table of files
    cdef vector[Ranked] alike  # sounds
    cdef vector[Level] levels
    cdef vector[uint64_t] found  # their words, each behind how early it comes

    cdef bint find(self, object text, Known known) except -1
    cdef long long file_of(self, const Word* bones, uint32_t hashed) except -2
    cdef void leave_out_again(self) noexcept
    cdef int add_files(self) except -1
    cdef int add_file(self, uint32_t file, int rank) except -1
    cdef int add_alike(self) except -1
    cdef void keep(self, const Sounding* sounds, uint32_t place, double alike) noexcept
    cdef double alike_of(self, uint64_t found) noexcept
    cdef int add_words(self) except -1


# These are called again and again, so they are made part of what calls them.

cdef inline const unsigned char* cut(const unsigned char[::1] data, uint32_t start, uint32_t stop) except? NULL:
    """Where a stretch of bytes begins that is surely within its section."""
    if start > stop or <Py_ssize_t>stop > data.shape[0]:
        raise IndexError("a section ends before what it should hold")
    return &data[start] if start < stop else <const unsigned char*>b""


cdef inline Py_ssize_t left(const uint32_t[::1] numbers, uint32_t least, Py_ssize_t start, Py_ssize_t stop) except -1:
    """The first place from `start` on whose number is not less, among sorted ones."""
    cdef Py_ssize_t middle
    while start < stop:
        middle = (start + stop) // 2
        if numbers[middle] < least:
            start = middle + 1
        else:
            stop = middle
    return start


cdef inline Py_ssize_t about(const uint32_t[::1] hashes, uint32_t wanted) noexcept:
    """About where a hash stands among sorted ones, which lie evenly."""
    return <Py_ssize_t>(<uint64_t>wanted * <uint64_t>hashes.shape[0] >> 32)


cdef inline Py_ssize_t among(const uint32_t[::1] hashes, uint32_t wanted) except -1:
    """The first place whose hash is not less, as `left` finds it, where they lie evenly."""
    cdef Py_ssize_t start = 0, stop = hashes.shape[0], place = about(hashes, wanted), step = NEAR_BY
    if stop == 0:
        return 0
    # How far it is to go on is told by how much is missing there.
    place += (<int64_t>wanted - <int64_t>hashes[place]) * <int64_t>stop >> 32
    place = max(0, min(place, stop - 1))
    if hashes[place] < wanted:
        start = place + 1
        while start + step < stop and hashes[start + step] < wanted:
            start += step + 1
            step *= 2
        stop = min(stop, start + step)
    else:
        stop = place
        while stop - step > 0 and hashes[stop - step] >= wanted:
            stop -= step
            step *= 2
        start = max(0, stop - step)
    return left(hashes, wanted, start, stop)


cdef inline void expect(const uint32_t[::1] numbers, uint32_t place) noexcept:
    """Have a number brought near that will be read soon."""
    if place < numbers.shape[0]:
        __builtin_prefetch(&numbers[place])


cdef inline void expect_letters(const unsigned char[::1] letters, uint32_t place) noexcept:
    if place < letters.shape[0]:
        __builtin_prefetch(&letters[place])
