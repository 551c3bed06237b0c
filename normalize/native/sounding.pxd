# cython: boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
# What `lookup` and `proposing` use of `sounding` without going through Python.
from libc.stdint cimport uint32_t
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


ctypedef pair[uint32_t, double] Like  # the number of a word or a form, and how much it is alike
ctypedef pair[uint32_t, int] Filed  # the number of a skeleton, and its rank
ctypedef pair[pair[int, double], uint32_t] Ranked


cdef struct Sound:  # one of a file that may be alike
    const unsigned char* signs
    int length, rank
    uint32_t number


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
    cdef vector[Sound] near
    cdef vector[const Sound*] sorted
    cdef vector[Ranked] alike, found  # sounds, and their words

    cdef bint find(self, object text, Known known) except -1
    cdef long long file_of(self, const Word* bones) except -2
    cdef int add_files(self) except -1
    cdef int add_file(self, uint32_t file, int rank) except -1
    cdef int add_alike(self) except -1
    cdef void keep(self, const Sound* sound, double alike) noexcept
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


cdef inline void expect(const uint32_t[::1] numbers, uint32_t place) noexcept:
    """Have a number brought near that will be read soon."""
    if place < numbers.shape[0]:
        __builtin_prefetch(&numbers[place])


cdef inline void expect_letters(const unsigned char[::1] letters, uint32_t place) noexcept:
    if place < letters.shape[0]:
        __builtin_prefetch(&letters[place])
