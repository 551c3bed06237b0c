# What `proposing` uses of `lookup` without going through Python.
from libc.stdint cimport uint32_t, uint64_t
from libcpp.pair cimport pair
from libcpp.vector cimport vector

from normalize.native.hearing cimport Alike, Ears, Heard, Mask, Word

cdef enum:
    MOST_PLACES = 64
    MOST_HEARD = 1 << 12  # words of the index that are kept with what is heard of them
    MOST_PAIRS = 1 << 10  # pairs of a word of a mention and one of the index that are kept
    WHOLE = MOST_PLACES  # the place of a whole mention, written together


cdef struct Fit:  # how much a mention and a form are alike
    Alike alike
    double weakest
    uint64_t changed  # the words of the mention that are no words of the form, as bits
    bint swapped, joined


cdef struct Pair:  # how much the word at a place of a mention and a word of the index are alike
    uint64_t mention
    uint32_t number
    int place
    Alike alike


ctypedef pair[uint32_t, double] Like  # the number of a word or a form, and how much it is alike
ctypedef pair[uint32_t, int] Filed  # the number of a skeleton, and its rank
ctypedef pair[pair[int, double], uint32_t] Ranked


cdef class Asked:
    cdef list words
    cdef str joined
    cdef Heard whole  # None until it is asked for
    cdef int count
    cdef uint64_t number  # no other mention has it


cdef class Least:
    cdef double as_many, joined, read, word, turned_word, lost_by_joined

    cdef bint reached(self, const Fit* fit, int words, bint reading) noexcept


cdef class Known:
    cdef Word word
    cdef vector[Like] similar
    cdef vector[Like] having
    cdef vector[uint32_t] same
    cdef bint forms_known


cdef class Found:
    cdef vector[Like] forms
    cdef vector[uint32_t] places
    cdef uint32_t mask

    cdef void add(self, uint32_t form, double alike, bint instead) noexcept
    cdef uint32_t place_of(self, uint32_t form) noexcept
    cdef void grow(self) noexcept


cdef class Lookup:
    cdef const unsigned char[::1] bones, sounds, words, sizes
    cdef const uint32_t[::1] bones_starts, bones_slots, shorter, longer
    cdef const uint32_t[::1] sounds_starts, sounds_first, sound_words, sound_words_first
    cdef const uint32_t[::1] words_starts, posted, posted_starts, wholes, rows, rows_starts
    cdef double least_alike, least_of_a_pair, turned_lead
    cdef int least_for_another, relation_in, relation_whole, relation_bits
    cdef uint32_t another
    cdef int most_words
    cdef size_t most_forms_of_a_word, most_kept, kept
    cdef dict known
    cdef Mask mask
    cdef list heard_words
    cdef uint32_t heard_numbers[MOST_HEARD]
    cdef Ears heard_by
    cdef Pair pairs[MOST_PAIRS]
    cdef uint64_t mentions

    cdef Known of(self, object text)
    cdef Known looked_up(self, object text)
    cdef long long file_of(self, const Word* bones) except -2
    cdef int add_files(self, vector[Filed]& files, vector[Ranked]& found) except -1
    cdef int add_file(self, uint32_t file, int rank, vector[Ranked]& found) except -1
    cdef void expect(self, const uint32_t[::1] numbers, uint32_t place) noexcept
    cdef void expect_letters(self, const unsigned char[::1] letters, uint32_t place) noexcept
    cdef bint find(self, object words, size_t most, vector[uint32_t]& nearest) except -1
    cdef int add_wholes(self, Known whole, Found found) except -1
    cdef int add_pairs(self, list words, Found found) except -1
    cdef int find_forms(self, Known known) except -1
    cdef Py_ssize_t end_of(self, uint32_t key) except -1
    cdef int expect_posts(self, vector[Like]& words, size_t i) except -1
    cdef int expect_wholes(self, Found found, size_t i) except -1
    cdef int add_nearest(self, Known whole, Found found, size_t most, vector[uint32_t]& nearest) except -1
    cdef Asked asked(self, object words, Ears ears)
    cdef list worth(self, vector[uint32_t]& numbers, Asked asked, Ears ears, Least least)
    cdef bint compare(self, uint32_t form, Asked asked, Ears ears, Fit* fit) except -1
    cdef bint in_order(self, const uint32_t* words, int first, Asked asked, Ears ears, Fit* fit) except -1
    cdef int find_words(self, uint32_t form, uint32_t* words) except -1
    cdef uint64_t absent(self, const uint32_t* words, int count, Asked asked) except? 1
    cdef bint is_word(self, uint32_t number, const Word* word) except -1
    cdef bint is_figure(self, uint32_t number) except -1
    cdef bint pair(self, int place, uint32_t number, Asked asked, Ears ears, Alike* alike) except -1
    cdef Heard heard(self, uint32_t number, Ears ears)


cdef const unsigned char* cut(const unsigned char[::1] data, uint32_t start, uint32_t stop) except? NULL
cdef Py_ssize_t left(const uint32_t[::1] numbers, uint32_t least, Py_ssize_t start, Py_ssize_t stop) except -1
cdef double read(const Alike* alike) noexcept nogil
cdef double mean(const Alike* alike) noexcept nogil
