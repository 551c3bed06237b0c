# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
"""Counts what the signs of a text are classified as; mirrors `normalize.text.counted`."""

from libc.stdint cimport uint16_t
from libc.string cimport memset

from normalize.native.compiled cimport SOURCES

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    FEW = 1 << 16  # signs below this are looked up in an array
    MOST = 1 << 10  # different answers that can be counted; with more, the plain code takes over


cdef class Counts:
    """Counts the answers of a function for the signs of a text; an array by code point caches them.

    Args:
        of: sign → answer.
    """

    cdef object of
    cdef uint16_t[FEW] numbers  # of each sign the number of its answer, from 1; 0 if not yet asked
    cdef dict known
    cdef list told

    def __init__(self, of not None):
        self.of, self.known, self.told = of, {}, [None]
        memset(self.numbers, 0, sizeof(self.numbers))

    def __call__(self, str text not None):
        """The answers for the signs of a text, in order of first occurrence, each with its count.

        None if there are more answers than can be counted here.
        """
        cdef Py_ssize_t[MOST] times
        cdef Py_UCS4 sign
        cdef int number
        cdef list order = []
        memset(times, 0, sizeof(times))
        for sign in text:
            number = self.numbers[<int> sign] if sign < FEW else 0
            if number == 0:
                number = self.learn(sign)
                if number == 0:
                    return None
            if times[number] == 0:
                order.append(number)
            times[number] += 1
        return [(self.told[<int> each], times[<int> each]) for each in order]

    cdef int learn(self, Py_UCS4 sign) except -1:
        """The number of the answer for a sign; 0 if there are too many answers."""
        cdef int number
        answer = self.of(chr(sign))
        if answer not in self.known:
            if len(self.told) == MOST:
                return 0
            self.told.append(answer)
            self.known[answer] = len(self.told) - 1
        number = self.known[answer]
        if sign < FEW:
            self.numbers[<int> sign] = number
        return number
