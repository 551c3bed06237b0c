# What the other modules use of `numbering` directly in C.
from libc.stdint cimport uint32_t, uint64_t

cdef enum:  # flags of a token
    CAPITAL = 1
    TIED = 2
    LINKED = 4
    HYPHEN = 8


cdef struct Word:
    Py_ssize_t start, end
    uint32_t number, line
    int flags


cdef struct Entry:  # a word as spelt, in one or two bytes per letter
    uint64_t letters[3]
    uint32_t shape, known


cdef enum:  # what `Told` gives for each token
    WORDS
    LINES
    FLAG


cdef extern from *:
    """
    #define FACTOR 0x9E3779B97F4A7C15ULL
    """
    uint64_t FACTOR

cdef uint64_t seed


cdef inline uint32_t hash_of(const uint64_t* letters, uint32_t shape) noexcept:
    """The hash of the letters of a word as spelt."""
    cdef uint64_t hash = (seed ^ shape ^ letters[0]) * FACTOR
    hash = (hash ^ hash >> 32 ^ letters[1]) * FACTOR
    hash = (hash ^ hash >> 32 ^ letters[2]) * FACTOR
    return hash >> 32


cdef class Vocabulary:
    cdef uint64_t serial  # unique, even among vocabularies that are gone: what caches word numbers stores it
    cdef object seen, american
    cdef dict numbers, others
    cdef list folded
    cdef uint32_t* placed
    cdef Entry* entries
    cdef Py_ssize_t room, size, count
    cdef int number(self, str word) except -1
    cdef Entry* slot(self, uint32_t hash, const uint64_t* letters, uint32_t shape) noexcept
    cdef int grow(self) except -1
    cdef uint32_t learn(self, const uint64_t* letters, uint32_t shape, str word) except? 0
    cdef uint32_t other(self, str word) except? 0


cdef class Tokens:
    cdef str text
    cdef readonly Vocabulary vocabulary
    cdef Word* each
    cdef Py_ssize_t count, room
    cdef Word* add(self, Py_ssize_t start, Py_ssize_t end) except NULL
    cdef object at(self, Py_ssize_t place)
    cdef str word(self, Py_ssize_t place)
    cdef tuple between(self, Py_ssize_t first, Py_ssize_t last)


cdef class Told:
    cdef Tokens tokens
    cdef int what, flag
    cdef object at(self, Py_ssize_t place)


cdef class Places:
    cdef Tokens tokens
    cdef int* firsts
    cdef int* nexts
    cdef uint32_t mask
    cdef int arrange(self) except -1
    cdef int first(self, uint32_t number) except -2
    cdef int of(self, object word) except -2


cdef object paired(kind, first, second)
cdef object named(kind, Py_ssize_t start, Py_ssize_t end, words)
cpdef tuple spelt(Tokens tokens, Py_ssize_t first, Py_ssize_t last)
