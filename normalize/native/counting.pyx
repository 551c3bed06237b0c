# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
"""What the signs of a text come to, each counted, as `normalize.text.counted` has it."""

from libc.stdint cimport uint16_t
from libc.string cimport memset

from normalize.native.compiled cimport SOURCES

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""

cdef enum:
    FEW = 1 << 16  # signs are known by their numbers up to this one
    MOST = 1 << 10  # so many things they come to at most; of more it is not told


cdef class Counts:
    """Counts what signs come to.

    Args:
        of: a sign → what it comes to.
    """

    cdef object of
    cdef uint16_t[FEW] numbers  # of what a sign comes to, from 1 on; 0 where it has not been asked for
    cdef dict known
    cdef list told

    def __init__(self, of not None):
        self.of, self.known, self.told = of, {}, [None]
        memset(self.numbers, 0, sizeof(self.numbers))

    def __call__(self, str text not None):
        """What signs of a text come to, in the order in which they stand there first, and how often.

        None where more is known than can be counted here.
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
        """The number of what a sign comes to; 0 if there are too many."""
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
