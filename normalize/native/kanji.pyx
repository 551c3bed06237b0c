# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False, nonecheck=True
"""The likeliest readings of words in kanji, by one character more each time, as `normalize.text.romanise.kanji` has them."""

from cython.operator cimport dereference
from libcpp.algorithm cimport stable_sort
from libcpp.string cimport string
from libcpp.unordered_map cimport unordered_map
from libcpp.vector cimport vector

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""

cdef enum:
    UNKNOWN = -1


cdef struct Reading:
    string spelled
    int chinese
    double weight


cdef size_t most = 0
cdef double shortened = 0.0
cdef string not_doubled
cdef bint long_across[128][128]


def learn(rules):
    """Take the constants of the plain module, by name."""
    global most, shortened, not_doubled
    most, shortened, not_doubled = rules["most"], rules["shortened"], rules["not_doubled"].encode("ascii")
    for first, second in rules["long_across"]:
        long_across[<int>ord(first)][<int>ord(second)] = True


cdef bint heavier(const Reading& one, const Reading& other) noexcept nogil:
    return one.weight > other.weight


cdef class Beam:
    """Some readings of the beginning of a word, the likeliest first."""

    cdef vector[Reading] readings

    def ahead(self, options, double loss):
        """The likeliest readings of the beginning with one character more.

        Args:
            options: how that can be read: spelling, whether it is of Chinese origin, share.
            loss: what is left of a reading that changes between Chinese and native origin.
        """
        cdef Beam found = Beam.__new__(Beam)
        cdef unordered_map[string, size_t] places
        cdef vector[Reading] known
        cdef Reading one
        cdef const Reading* before
        cdef string joined
        cdef size_t i, j
        cdef int chinese
        cdef double agreed
        for spelled, origin, share in options:
            one.spelled, one.weight = spelled.encode("ascii"), share
            one.chinese = UNKNOWN if origin is None else 1 if origin else 0
            known.push_back(one)
        for i in range(self.readings.size()):
            before = &self.readings[i]
            for j in range(known.size()):
                agreed, chinese = before.weight * known[j].weight, known[j].chinese
                if chinese == UNKNOWN:
                    chinese = before.chinese
                elif before.chinese != UNKNOWN and before.chinese != chinese:
                    agreed *= loss
                if not before.spelled.empty() and before.spelled.back() == c"q":
                    if not _doubled(before.spelled, known[j].spelled, joined):
                        continue
                else:
                    joined = before.spelled
                    joined.append(known[j].spelled)
                found.add(places, joined, chinese, agreed)
                if _is_long(before.spelled, known[j].spelled):
                    joined = before.spelled
                    joined.append(known[j].spelled, 1, known[j].spelled.size() - 1)
                    found.add(places, joined, chinese, agreed * shortened)
        stable_sort(found.readings.begin(), found.readings.end(), &heavier)
        if found.readings.size() > most:
            found.readings.resize(most)
        return found

    def whole(self):
        """Each reading that may end a word, with its weight."""
        cdef dict found = {}
        cdef size_t i
        for i in range(self.readings.size()):
            if not self.readings[i].spelled.empty() and self.readings[i].spelled.back() != c"q":
                spelled = self.readings[i].spelled.decode("ascii")
                found[spelled] = found.get(spelled, 0.0) + self.readings[i].weight
        return found

    cdef int add(self, unordered_map[string, size_t]& places, string& spelled, int chinese, double weight) except -1:
        """Add to the weight of a reading."""
        cdef Reading new
        cdef string key = spelled
        key.push_back(<char>(chinese + 1))
        cdef unordered_map[string, size_t].iterator known = places.find(key)
        if known != places.end():
            self.readings[dereference(known).second].weight += weight
            return 0
        places[key] = self.readings.size()
        new.spelled, new.chinese, new.weight = spelled, chinese, weight
        self.readings.push_back(new)
        return 0


def beginning():
    """The one reading of no character."""
    cdef Beam beam = Beam.__new__(Beam)
    cdef Reading nothing
    nothing.chinese, nothing.weight = UNKNOWN, 1.0
    beam.readings.push_back(nothing)
    return beam


cdef bint _doubled(const string& before, const string& spelled, string& joined) except -1:
    """Put what ends in a small tsu together with what is behind it, if that has a consonant to double."""
    if spelled.empty():
        raise IndexError("nothing is behind a small tsu")
    if not_doubled.find(spelled[0]) < not_doubled.size():
        return False
    joined = before.substr(0, before.size() - 1)
    joined.push_back(c"t" if spelled.size() > 1 and spelled[0] == c"c" and spelled[1] == c"h" else spelled[0])
    joined.append(spelled)
    return True


cdef bint _is_long(const string& before, const string& spelled) noexcept:
    """Whether two vowels meet that may be written as one."""
    if before.empty() or spelled.empty():
        return False
    # Both are ASCII.
    return long_across[<unsigned char>before.back() & 127][<unsigned char>spelled[0] & 127]
