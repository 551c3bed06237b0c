# What `lookup` uses of `hearing` without going through Python.
from libc.stdint cimport uint64_t

cdef enum:
    LONGEST = 64
    LETTERS = 7
    MOST_RULES = 24
    MOST_EARS = 16


cdef struct Word:  # at most LONGEST signs; what is behind them may be read, eight at a time, and means nothing
    int length
    unsigned char signs[LONGEST + 8]


cdef struct Mask:  # where each sign stands in a word, as bits; all zero but for those of the word
    int length
    uint64_t places[256]


cdef struct Rule:
    int length
    uint64_t letters, places  # the letters as they lie in a word, and where they are
    unsigned int behind  # one bit a letter that must come next; 0 for any
    bint ends
    unsigned char sign  # 0: not heard


cdef struct Ear:
    Rule rules[26][MOST_RULES]
    int counts[26]
    bint without_vowels


cdef struct Alike:  # from 0 to 1 each
    double spelling, heard, sound


cdef class Heard:  # all that is heard of a word, kept for the next time
    cdef Word word
    cdef Word sound
    cdef Word keys[MOST_EARS]
    cdef int kinds[MOST_EARS]  # for each ear the first one that hears the same, vowels meaning as much to it
    cdef object given


cdef class Ears:
    cdef Ear ears[MOST_EARS]
    cdef int count, enough
    cdef object given_names
    cdef double given_alike
    cdef dict heard
    cdef Py_ssize_t most
    cdef Mask mask

    cdef Heard of(self, object text)
    cdef void compare(self, Heard one, Heard other, Alike* alike) noexcept
    cdef double similarity_of(self, const Word* one, const Word* other) noexcept
    cdef double ear(self, Heard one, Heard other) noexcept


cdef bint read_word(object text, Word* word) except -1
cdef bint is_same(const Word* one, const Word* other) noexcept nogil
cdef void hear_sound(const Word* word, Word* heard) noexcept nogil
cdef void hear_bones(const Word* heard, Word* bones) noexcept nogil
cdef void set_mask(Mask* mask, const Word* word) noexcept nogil
cdef void clear_mask(Mask* mask, const Word* word) noexcept nogil
cdef double similarity(const Mask* mask, const unsigned char* other, Py_ssize_t length) noexcept nogil
