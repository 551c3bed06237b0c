from libc.stdint cimport uint32_t, uint64_t

from normalize.native.numbering cimport Vocabulary


cdef class Remembered:
    cdef object kept
    cdef uint64_t vocabulary  # the serial number of the vocabulary that `told` belongs to, 0 for none
    cdef unsigned char* told
    cdef Py_ssize_t room
    cdef int of(self, Vocabulary vocabulary, uint32_t number) except -1
    cdef int learn(self, Vocabulary vocabulary, uint32_t number) except -1
