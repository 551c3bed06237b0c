# What the other modules use of `stored` directly in C.
from libc.stdint cimport uint32_t

from normalize.native.hearing cimport Word

cdef enum:
    MOST_PLACES = 64  # forms of more words are not supported


cdef class StoredWords:
    cdef const unsigned char[::1] letters  # of all words, one behind the other
    cdef const uint32_t[::1] starts  # where those of each word begin
    cdef const uint32_t[::1] rows, rows_starts  # the words of each form, each followed by its other readings
    cdef const uint32_t[::1] wholes  # for each form the word that it is when written together
    cdef const unsigned char[::1] sizes  # how many words a form has, and above `most_words` whether it is a reading
    cdef uint32_t another
    cdef int most_words

    cdef int of_form(self, uint32_t form, uint32_t* places) except -1
    cdef int count(self, uint32_t form) except -1
    cdef bint is_reading(self, uint32_t form) except -1
    cdef str text(self, uint32_t word)
    cdef Py_ssize_t length(self, uint32_t word) except -1
    cdef Py_ssize_t common(self, uint32_t word, str other) except -1
    cdef bint is_same(self, uint32_t word, const Word* other) except -1
    cdef bint is_figure(self, uint32_t word) except -1
