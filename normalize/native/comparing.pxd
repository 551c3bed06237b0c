# What `proposing` and `screening` use of `comparing` directly in C.
from libc.stdint cimport uint32_t, uint64_t
from libcpp.vector cimport vector

from normalize.native.hearing cimport Alike, Ears, Heard
from normalize.native.lookup cimport Lookup
from normalize.native.stored cimport MOST_PLACES, StoredWords

cdef enum:
    MOST_HEARD = 1 << 9  # words of the index cached as heard: few enough to stay in the processor's cache
    MOST_PAIRS = 1 << 12  # cached pairs of a word of a text and a word of the index
    WHOLE = MOST_PLACES  # stands for the whole mention, joined


cdef struct Fit:  # the likeness of a mention and a form
    Alike alike
    double weakest
    uint64_t changed  # the words of the mention that the form does not have, as bits
    bint swapped, joined


cdef enum Orders:  # in how many orders the words of a form may be like those of a mention
    UNKNOWN  # the form or the mention is not supported
    ONE  # in their own order
    TWO  # also in one other order
    MORE


cdef struct Pair:  # the likeness of a word of a text and a word of the index
    uint64_t word
    uint32_t number
    bint by_ear  # whether the likeness by ear has been computed
    Alike alike


cdef class Asked:
    cdef list words
    cdef str joined
    cdef Heard whole  # all words joined; None until needed
    cdef int count
    cdef object given  # its words and the ears, for the cache
    cdef Ears ears


cdef class Least:
    cdef double as_many, joined, read, word, turned_word, lost_by_joined

    cdef bint reached(self, const Fit* fit, int words, bint reading) noexcept


cdef class Comparer:
    cdef Lookup lookup
    cdef StoredWords stored
    cdef const uint32_t[::1] first
    cdef double turned_lead
    cdef list heard_words
    cdef uint32_t heard_numbers[MOST_HEARD]
    cdef Ears heard_by
    cdef Pair pairs[MOST_PAIRS]
    cdef Asked last_asked

    cdef Asked asked(self, object words, Ears ears)
    cdef list worth(self, vector[uint32_t]& numbers, Asked asked, Ears ears, Least least)
    cdef bint may_be_worth(self, uint32_t form, Asked asked, Ears ears, Least least) except -1
    cdef bint compare(self, uint32_t form, Asked asked, Ears ears, Fit* fit) except -1
    cdef Orders glance(self, uint32_t form, Asked asked, Ears ears, Fit* fit, Fit* turned) except? UNKNOWN
    cdef bint in_order(
        self, const uint32_t* words, int first, Asked asked, Ears ears, Fit* fit, bint by_ear=*
    ) except -1
    cdef uint64_t absent(self, const uint32_t* words, int count, Asked asked) except? 1
    cdef bint pair(
        self, int place, uint32_t number, Asked asked, Ears ears, Alike* alike, bint by_ear=*
    ) except -1
    cdef bint at_a_glance(self, int place, uint32_t number, Asked asked, Ears ears, Alike* alike) except -1
    cdef Heard heard(self, uint32_t number, Ears ears)


cdef double read(const Alike* alike) noexcept nogil
cdef double mean(const Alike* alike) noexcept nogil
