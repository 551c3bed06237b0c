# What `comparing`, `proposing` and `screening` use of `lookup` directly in C.
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libcpp.pair cimport pair
from libcpp.vector cimport vector

from normalize.native.hearing cimport Ears, Mask, Word
from normalize.native.sounding cimport Known, Like, Sounds
from normalize.native.stored cimport StoredWords

cdef enum:
    SIZES = 3  # forms of two words, of three, and of more are posted apart
    MOST_MET = 1 << 6  # cached pairs of words of a text, with the forms that have words like both
    NO_LIKE = 0xFFFFFFFF  # stands for a word that is not among the similar ones
    MOST_PLACED = 0xFFFF  # of more similar words, places are not kept
    PLACES_EACH = 8  # bytes for each similar word, about, in what is filled only when needed


ctypedef pair[uint32_t, uint32_t] Post  # a form, and the index in `similar` of the word that it has
ctypedef pair[double, uint64_t] Glance  # the negative likeness, and a place in the order, which decides between equals
ctypedef pair[Glance, uint32_t] Near  # with the number of the form


cdef struct Under:  # the posts of forms that are this word when joined; `like` is its index in `similar`
    uint32_t like, word, start, stop


cdef struct Slice:  # the posts of forms of several words that have this word; `like` is its index in `similar`
    uint32_t like, start, stop


cdef enum Ear:  # whether a word of the index may be taken to sound to the ear like the word that it is similar to
    NOT_SEEN
    SAME_TO_THE_EAR
    TOLD_ELSEWHERE  # letters and sounds do not suffice to tell it


cdef struct Spelt:  # the letters of a word, and its index in `similar`
    const unsigned char* letters
    uint32_t length, like


cdef class KnownForms(Known):
    # In vectors, not in arrays: what is in an array of C++ objects is never freed with the object.
    cdef vector[vector[Slice]] having  # by the word count of the forms
    cdef size_t posts[SIZES]  # how many there are in all slices
    cdef vector[vector[uint64_t]] bits  # Bloom filters of these, filled when needed
    cdef vector[uint32_t] same
    cdef bint forms_known
    cdef uint64_t number  # unique to this word
    cdef size_t bytes  # how much memory it takes
    cdef vector[uint16_t] places  # hash table: word number → index in `similar`, from 1; built when needed
    cdef vector[uint8_t] by_ear  # for each similar word, one of `Ear`; empty until needed
    cdef Ears ears  # those that `by_ear` was told by
    cdef bint given  # whether the word may be a form of a given name


cdef struct Met:  # two words of a text, and the forms that have words like both, with their mean likeness
    uint64_t left, right
    int sized
    vector[Like] forms


cdef class Found:
    cdef vector[Like] forms
    cdef vector[uint64_t] orders  # the place of each in the order
    cdef vector[uint32_t] places
    cdef uint32_t mask

    cdef void clear(self) noexcept
    cdef void add(self, uint32_t form, double alike, bint instead, uint64_t order) noexcept
    cdef uint32_t place_of(self, uint32_t form) noexcept
    cdef void grow(self) noexcept


cdef class Lookup:
    cdef Sounds sounds
    cdef StoredWords stored
    cdef const uint32_t[::1] posted, posted_starts
    cdef double least_of_a_pair
    cdef uint32_t whole_base, read_base, read_end, form_mask
    cdef int relation_bits
    cdef size_t most_forms_of_a_word, most_kept, kept
    cdef dict known, known_before
    cdef Mask mask
    cdef uint64_t looked
    cdef vector[Met] met
    # Buffers, reused from search to search.
    cdef Found found, pairs_found
    cdef vector[vector[Slice]] slices_found
    cdef vector[Post] fewer, more, least
    cdef vector[uint64_t] bits_found
    cdef vector[Like] lefts, rights
    cdef vector[Under] wholes_found
    cdef vector[Glance] looks
    cdef vector[Spelt] spelt
    cdef vector[const Spelt*] sorted
    cdef vector[Near] near_found
    cdef object last_words  # the words of the last search; the next two are their similar words, one by one and joined
    cdef list last_known
    cdef KnownForms last_whole
    cdef KnownForms spare  # reused for the joined words of mentions
    cdef Word masked  # the word that the mask is set for
    cdef uint64_t looked_for  # its number

    cdef KnownForms of(self, object text)
    cdef KnownForms looked_up(self, object text)
    cdef KnownForms whole_of(self, object text)
    cdef bint find(self, object words, size_t most, vector[uint32_t]& nearest) except -1
    cdef int add_wholes(self, KnownForms whole, vector[Under]& wholes, Found found) except -1
    cdef int add_pairs(self, list words, Found found) except -1
    cdef Met* meet(self, KnownForms left, KnownForms right, int sized) except NULL
    cdef int find_forms(self, KnownForms known) except -1
    cdef int find_both(self, KnownForms one, KnownForms other, int sized) except -1
    cdef int tell_all(self, KnownForms known, int sized) except -1
    cdef int leave_of(self, KnownForms known, int sized, int way, vector[uint64_t]& bits, vector[Post]& left) except -1
    cdef int in_order_of(self, vector[Post]& posts, KnownForms known, vector[Like]& forms) except -1
    cdef Py_ssize_t until(self, Py_ssize_t place, Py_ssize_t last, uint32_t base) except -1
    cdef double alike(self, KnownForms known, uint32_t like) noexcept
    cdef bint forms_of(self, object word, size_t most, vector[uint32_t]& forms) except -1
    cdef int add_nearest(
        self, KnownForms whole, vector[Under]& wholes, Found found, size_t most, vector[uint32_t]& nearest
    ) except -1
    cdef bint find_whole(self, Found found, size_t i, KnownForms whole) except -1
    cdef int add_under(self, Under under, double less, Found found, size_t most, vector[Near]& near) except -1
    cdef void look_for(self, KnownForms known) noexcept
    cdef int spell_all(self, vector[Under]& wholes, KnownForms known) except -1
    cdef double look(self, uint32_t number, KnownForms known) except? -1
    cdef double spelling(self, uint32_t like, KnownForms known) except? -1
    cdef int expect_words(self, vector[Under]& wholes, size_t i) except -1


cdef uint32_t place_of(uint32_t number, KnownForms known) noexcept
