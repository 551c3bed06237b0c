# What `screening` and `glancing` use of `limits` directly in C.
from libc.stdint cimport uint32_t, uint64_t
from libcpp.vector cimport vector

from normalize.native.proposing cimport Draft, Proposed, Proposer
from normalize.native.stored cimport StoredWords

cdef enum:
    SPELLING, EAR, SOUND, UNLIKE_WORD, SAME_WORDS, JOINED, MORE_WORDS, SWAPPED, LETTERS_OFF
    READING, NATIVE_NAME, SEVERAL_WORDS, LETTERS, INITIAL, COMMON_WORD, WELL_KNOWN_WORD, ANOTHER_WORD
    SMALL_PLACE, LITTLE_KNOWN, NAMED_ELSEWHERE, STANDS_ELSEWHERE, SHORT_FORM
    OWN_GIVEN_NAME, GIVEN_ALONE, TITLE, PLACE_BESIDE, OFFICE_BESIDE, OFFICE_NEAR, OFFICE
    AT_HOME, CASE, OWN_CASE, ANOTHER_ENDING
    SILENCE, STRANGER, STRANGER_BEHIND, NAME_BEFORE, GIVEN_BEFORE, OTHER_GIVEN_NAME, FOREIGN_GROUND, HOME_GROUND, SETTLED
    COUNT

cdef enum:
    WORTHS = 256  # how many values the weight of an office can have


cdef struct Line:
    vector[double] values, odds


cdef double MOST  # more than any candidate can reach


cdef class Limits:
    cdef readonly Proposer proposer
    cdef StoredWords stored
    cdef Line lines[COUNT]
    cdef double bias, always, printed, unlike, most_common, well_known, another, common, known_place, known_people, little
    cdef uint32_t words_written, bodies, given, shorts, office, elsewhere, declined, accepted
    cdef Py_ssize_t stem, longest_ending, longest_left
    cdef double offices[WORTHS]
    cdef double at_home, city_at_home  # the most that is added where the country is spoken of
    cdef uint64_t a_city  # how many people make a place a city
    cdef dict given_names
    cdef double steepest[COUNT]  # for each line the highest ratio of log odds to value
    cdef double tops[COUNT]  # for each line its maximum, at least 0
    cdef double rounded  # the most that rounding adds to likeness

    cdef double most(self, Proposed proposed, const Draft* draft) except? -1
    cdef double anywhere(self, const Draft* draft, double odds) except? -1
    cdef double by_itself(self, Proposed proposed, const Draft* draft) except? -1
    cdef double by_likeness(self, Proposed proposed, const Draft* draft) except? -1
    cdef bint is_at_home(self, Proposed proposed, const Draft* draft) except -1
    cdef bint only_longer(self, Proposed proposed, const Draft* draft) except -1
    cdef bint stands(self, Proposed proposed, const Draft* draft) except -1
    cdef str letters_of(self, uint32_t place)
    cdef bint may_be_declined(self, Proposed proposed, const Draft* draft) except -1
    cdef double prior(self, const Draft* draft) except? -1
    cdef double around(self, const Draft* draft) except? -1
    cdef double share(self, int name, double value) noexcept
    cdef double at(self, int name, double value) noexcept
    cdef double top(self, int name) noexcept
    cdef double most_up_to(self, int name, double value) noexcept
