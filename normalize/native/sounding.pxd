# cython: boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
# What `lookup`, `proposing` and `screening` use of `sounding` directly in C.
from libc.stdint cimport int64_t, uint8_t, uint16_t, uint32_t, uint64_t
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
    AHEAD = 16  # how many items ahead data scattered in memory is prefetched
    NEAR_BY = 16  # the search for a hash starts with steps of this size, which then double
    MOST_DIFFER = LONGEST + 1  # in two sound keys that are similar, fewer signs differ
    UNSEEN_LETTERS = 0  # as the length of the longer word


ctypedef pair[uint32_t, double] Like  # a form by number, and its likeness
ctypedef pair[uint32_t, int] Filed  # a skeleton by number, and its rank: how it was found
ctypedef pair[uint64_t, uint32_t] Ranked  # the sort key of a sound key (rank, then distance), and its number


cdef struct Similar:  # a word of the index that sounds like a word of a text; small, since very many are kept
    uint32_t word
    uint16_t level  # how much they sound alike, as a place in `Sounds.levels`
    uint8_t differ, longer  # by how many letters they differ, of those of the longer word; UNSEEN_LETTERS: not compared


cdef struct Sounding:  # consecutive sound keys of a file that have one length and may be similar
    const unsigned char* signs
    int length, rank
    uint32_t number, count


cdef class Known:
    cdef Word word
    cdef vector[Similar] similar


cdef class Sounds:
    cdef const unsigned char[::1] bones, sounds
    cdef const uint32_t[::1] bones_starts, bones_slots, shorter, longer
    cdef const uint32_t[::1] sounds_starts, sounds_first, sound_words, sound_words_first
    cdef double least_alike
    cdef int least_for_another
    cdef int shortest[LONGEST + 1]  # by length: the fewest signs of a sound key that may be similar
    cdef int longest[LONGEST + 1]
    cdef int farthest[LONGEST + 1]  # by the length of the longer sound key: how many signs may differ
    cdef vector[double] levels  # all likenesses that similar sound keys may have, the highest first
    cdef vector[uint16_t] level_of  # by the length of the longer key and how many signs differ: the place in these
    cdef Mask mask
    # Buffers, reused from search to search.
    cdef vector[Word] keys
    cdef vector[Filed] files
    cdef vector[uint32_t] hashes
    cdef vector[Sounding] near
    cdef vector[const Sounding*] sorted
    cdef vector[uint32_t] slots  # hash table of files
    cdef vector[Ranked] alike  # sound keys
    cdef vector[uint64_t] found  # their words, each as a sort key with the word number in its low bits

    cdef bint find(self, object text, Known known) except -1
    cdef long long file_of(self, const Word* bones, uint32_t hashed) except -2
    cdef void leave_out_again(self) noexcept
    cdef int add_files(self) except -1
    cdef int add_file(self, uint32_t file, int rank) except -1
    cdef int add_alike(self) except -1
    cdef int find_levels(self) except -1
    cdef void keep(self, const Sounding* sounds, uint32_t place, int longer, int differ) noexcept
    cdef int add_words(self) except -1


# Called in inner loops, so these are inlined.

cdef inline const unsigned char* cut(const unsigned char[::1] data, uint32_t start, uint32_t stop) except? NULL:
    """A pointer to a range of bytes, checked to lie within its section."""
    if start > stop or <Py_ssize_t>stop > data.shape[0]:
        raise IndexError("a section ends before what it should hold")
    return &data[start] if start < stop else <const unsigned char*>b""


cdef inline Py_ssize_t left(const uint32_t[::1] numbers, uint32_t least, Py_ssize_t start, Py_ssize_t stop) except -1:
    """Binary search: the first place in a range whose number is not less than `least`."""
    cdef Py_ssize_t middle
    while start < stop:
        middle = (start + stop) // 2
        if numbers[middle] < least:
            start = middle + 1
        else:
            stop = middle
    return start


cdef inline Py_ssize_t about(const uint32_t[::1] hashes, uint32_t wanted) noexcept:
    """About where a hash is in a sorted array of evenly distributed ones."""
    return <Py_ssize_t>(<uint64_t>wanted * <uint64_t>hashes.shape[0] >> 32)


cdef inline Py_ssize_t among(const uint32_t[::1] hashes, uint32_t wanted) except -1:
    """The first place whose hash is not less, as `left` finds it; faster as hashes are evenly distributed."""
    cdef Py_ssize_t start = 0, stop = hashes.shape[0], place = about(hashes, wanted), step = NEAR_BY
    if stop == 0:
        return 0
    # The difference at the first guess tells how far off it is.
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
    """Prefetch a number that will be read soon."""
    if place < numbers.shape[0]:
        __builtin_prefetch(&numbers[place])


cdef inline void expect_letters(const unsigned char[::1] letters, uint32_t place) noexcept:
    if place < letters.shape[0]:
        __builtin_prefetch(&letters[place])
