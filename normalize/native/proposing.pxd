# What `limits`, `screening` and `glancing` use of `proposing` directly in C.
from libc.stdint cimport uint32_t, uint64_t
from libcpp.vector cimport vector

from normalize.native.comparing cimport Asked, Comparer, Fit, Least
from normalize.native.hearing cimport Ears
from normalize.native.lookup cimport Lookup
from normalize.native.stored cimport StoredWords

cdef enum:
    EACH_ENTITY = 4  # numbers per entity: traits, rank, low and high 32 bits of the population


cdef enum How:  # how a candidate got the form that it is compared with
    AS_FOUND  # found by it
    AS_WRITTEN  # found by a reading; compared with the form that this is written as
    AS_ANOTHER  # the same, but another form of its entity is more alike


cdef struct Draft:  # a candidate as numbers
    uint32_t written  # the form that represents all forms of its entity with the same written form
    uint32_t entity
    uint32_t first  # the form that it was found by
    uint32_t form  # the form that it is compared with
    uint32_t reading
    bint has_latin, has_reading
    How how
    Fit latin
    double alike, native  # the likeness of the form, and of the reading


cdef class Proposer


cdef class Proposed:
    cdef vector[Draft] drafts
    cdef readonly tuple words, commonness
    cdef readonly Proposer proposer
    cdef uint64_t given

    cdef const Draft* at(self, Py_ssize_t place) except NULL


cdef class Mention:
    cdef tuple words, commonness
    cdef Asked asked, behind, before
    cdef uint64_t figures, titles, everywhere, letters, small, given


cdef class Proposer:
    cdef Comparer comparer
    cdef Lookup lookup
    cdef StoredWords stored
    cdef Least least
    cdef const uint32_t[::1] traits, written, first, bearers, entities, ids_starts
    cdef const unsigned char[::1] ids
    cdef size_t most_compared, most_candidates
    cdef double everywhere, as_much
    cdef uint32_t shorts, acronym
    cdef uint32_t name, alias, origins, as_written, the_name, in_full, ranked, peopled, odd, kinds, person
    cdef object titles, commonness
    cdef readonly Proposed nobody
    cdef Mention likely  # the last mention that `Screen` let pass; below, who heard it and the forms left for it
    cdef Ears likely_by
    cdef vector[uint32_t] likely_forms

    cdef Proposed proposed(self, tuple words, tuple commonness, uint64_t given)
    cdef bint may_be_whole(self, const Draft* draft) except -1
    cdef Mention mention(self, tuple words, Ears ears)
    cdef bint comparable(self, Mention mention, uint32_t form) except -1
    cdef bint is_among(self, Mention mention, uint32_t number) except -1
    cdef bint parts_a_letter(self, Mention mention, uint32_t form, const Fit* fit) except -1
    cdef int loses_a_word(self, Mention mention, uint32_t form, const Fit* fit, Ears ears) except -2
    cdef int add(self, vector[Draft]& drafts, uint32_t form, const Fit* fit) except -1
    cdef bint rank(self, vector[Draft]& drafts) except -1
    cdef bint before(self, const Draft* one, const Draft* other) except -1
    cdef str id_of(self, uint32_t entity)
    cdef uint64_t rank_of(self, uint32_t entity) except? 1
    cdef uint64_t population(self, uint32_t entity) except? 1
    cdef int in_latin(self, Mention mention, Draft* draft, Ears ears) except -2
    cdef uint32_t entity_of(self, uint32_t form) except? 0
    cdef double alike(self, const Fit* fit) noexcept
