# cython: boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False
# What `lookup` uses of `hearing` without going through Python.
from libc.stdint cimport uint64_t
from libc.string cimport memcmp

cdef enum:
    LONGEST = 64
    LETTERS = 7
    MOST_RULES = 24
    MOST_EARS = 16
    MOST_MAYBE = 1 << 16
    NOTHING = 26  # of what comes next: the end of the word
    OTHER = 27  # and what is no letter


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
    unsigned char alone[26]  # what is heard of a letter where no rule looks further
    unsigned int behind[26]  # one bit for each thing that comes next where a rule may look further
    bint without_vowels


cdef struct Alike:  # from 0 to 1 each
    double spelling, heard, sound


cdef class Heard:  # all that is heard of a word, kept for the next time
    cdef Word word
    cdef Word sound
    cdef unsigned char* keys  # what each ear hears, one behind the other, what many hear but once
    cdef int room  # how many signs of keys there is room for
    cdef bint by_ear  # whether the keys are known: they are first heard when they are asked for
    cdef unsigned short starts[MOST_EARS]
    cdef unsigned char lengths[MOST_EARS]
    cdef unsigned char kinds[MOST_EARS]  # for each ear the first one that hears the same, vowels meaning as much to it
    cdef object given
    cdef uint64_t number  # no other one has it that is kept for the next time


cdef class Ears:
    cdef Ear ears[MOST_EARS]
    cdef int count, enough
    cdef dict given_names
    cdef unsigned char maybe_given[MOST_MAYBE]  # one for each hash that a word in them has
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


# These are called for each pair of words, so they are made part of what calls them.

cdef inline bint is_same(const Word* one, const Word* other) noexcept nogil:
    return one.length == other.length and memcmp(one.signs, other.signs, one.length) == 0


cdef inline bint is_plain(const unsigned char* letters, Py_ssize_t length) noexcept nogil:
    """Whether letters in UTF-8 are a word that is known here."""
    cdef Py_ssize_t place
    if length > LONGEST:
        return False
    # An end of line is no sign to a regular expression, and nothing is no sign here.
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
