# cython: boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False
# What the other modules use of `hearing` directly in C.
from libc.stdint cimport uint64_t
from libc.string cimport memcmp

cdef enum:
    LONGEST = 64
    LETTERS = 7
    MOST_RULES = 24
    MOST_EARS = 16
    MOST_MAYBE = 1 << 16
    NOTHING = 26  # as a next letter: the end of the word
    OTHER = 27  # as a next letter: a sign that is no letter


cdef struct Word:  # at most LONGEST signs; the bytes after them may be read, eight at a time, but mean nothing
    int length
    unsigned char signs[LONGEST + 8]


cdef struct Mask:  # the positions of each sign in a word, as bits; zero for all other signs
    int length
    uint64_t places[256]


cdef struct Rule:
    int length
    uint64_t letters, places  # its letters in memory order, and a mask of their bytes
    unsigned int behind  # the letters of which one must follow, as bits; 0 for any
    bint ends
    unsigned char sign  # 0: silent


cdef struct Ear:
    Rule rules[26][MOST_RULES]
    int counts[26]
    unsigned char alone[26]  # what is heard of a letter where no rule looks further
    unsigned int behind[26]  # the next letters (as bits) with which a longer rule may apply
    bint without_vowels


cdef struct Alike:  # each from 0 to 1
    double spelling, heard, sound


cdef class Heard:  # a word as it is heard
    cdef Word word
    cdef Word sound
    cdef unsigned char* keys  # the keys of all pivots, concatenated; equal ones are stored once
    cdef int room  # the allocated size of `keys`
    cdef bint by_ear  # whether the keys have been computed, which is done when they are first needed
    cdef unsigned short starts[MOST_EARS]
    cdef unsigned char lengths[MOST_EARS]
    cdef unsigned char kinds[MOST_EARS]  # for each ear the first ear with the same key and the same treatment of vowels
    cdef object given
    cdef uint64_t number  # unique among cached words


cdef class Ears:
    cdef Ear ears[MOST_EARS]
    cdef int count, enough
    cdef dict given_names
    cdef unsigned char maybe_given[MOST_MAYBE]  # 1 for each hash that a word of `given_names` has
    cdef double given_alike
    cdef dict heard
    cdef Py_ssize_t most
    cdef Mask mask

    cdef Heard of(self, object text)
    cdef Heard heard_anew(self, object text)
    cdef bint hear_letters(self, Heard found, const unsigned char* letters, Py_ssize_t length) except -1
    cdef int hear(self, Heard found) except -1
    cdef void compare(self, Heard one, Heard other, Alike* alike) except *
    cdef bint glance(self, Heard one, Heard other, Alike* alike) noexcept
    cdef double similarity_of(self, const unsigned char* one, int length, const unsigned char* other, int more) noexcept
    cdef double ear(self, Heard one, Heard other) except? -1
    cdef bint may_be_given(self, const unsigned char* letters, Py_ssize_t length) noexcept


cdef bint read_word(object text, Word* word) except -1
cdef bint read_letters(const unsigned char* letters, Py_ssize_t length, Word* word) noexcept nogil
cdef void hear_sound(const Word* word, Word* heard) noexcept nogil
cdef void hear_bones(const Word* heard, Word* bones) noexcept nogil


# Called for each pair of words, so these are inlined.

cdef inline bint is_same(const Word* one, const Word* other) noexcept nogil:
    return one.length == other.length and memcmp(one.signs, other.signs, one.length) == 0


cdef inline bint is_plain(const unsigned char* letters, Py_ssize_t length) noexcept nogil:
    """Whether letters in UTF-8 are a word that is supported here."""
    cdef Py_ssize_t place
    if length > LONGEST:
        return False
    # The plain code treats a newline specially in regular expressions, and 0 is no sign here.
    for place in range(length):
        if letters[place] == c"\n" or letters[place] == 0 or letters[place] > 127:
            return False
    return True


cdef inline void set_mask(Mask* mask, const unsigned char* signs, int length) noexcept nogil:
    cdef int place
    mask.length = length
    for place in range(length):
        mask.places[signs[place]] |= (<uint64_t>1) << place


cdef inline void clear_mask(Mask* mask, const unsigned char* signs, int length) noexcept nogil:
    cdef int place
    for place in range(length):
        mask.places[signs[place]] = 0


cdef inline double similarity(const Mask* mask, const unsigned char* other, Py_ssize_t length) noexcept nogil:
    """Normalized optimal string alignment similarity, by the bits of Hyyrö (2003)."""
    cdef Py_ssize_t longer = max(length, <Py_ssize_t>mask.length)
    cdef Py_ssize_t distance = mask.length
    cdef uint64_t last, vp, vn, d0, hp, hn, here, before, swapped
    cdef Py_ssize_t place
    if longer == 0:
        return 1.0
    if mask.length == 0:
        return 0.0
    last = (<uint64_t>1) << (mask.length - 1)
    vp, vn, d0, before = ~<uint64_t>0, 0, 0, 0
    for place in range(length):
        here = mask.places[other[place]]
        swapped = (((~d0) & here) << 1) & before
        d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped
        hp = vn | ~(d0 | vp)
        hn = d0 & vp
        distance += (hp & last) != 0
        distance -= (hn & last) != 0
        hp = (hp << 1) | 1
        hn = hn << 1
        vp = hn | ~(d0 | hp)
        vn = hp & d0
        before = here
    return 1.0 - <double>distance / <double>longer
