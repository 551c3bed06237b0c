# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False, nonecheck=True
"""Beam search for the likeliest readings of a word in kanji, sign by sign; mirrors `normalize.text.romanise.kanji`."""

from libc.stdint cimport uint32_t
from libc.string cimport memcmp
from libcpp.algorithm cimport partial_sort
from libcpp.string cimport string
from libcpp.vector cimport vector

from normalize.native.compiled cimport SOURCES

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    UNKNOWN = -1


cdef struct Reading:
    string spelled
    int chinese
    uint32_t hashed
    double weight


cdef struct Ranked:
    double weight
    size_t place


cdef uint32_t OFFSET = 2166136261u
cdef size_t most = 0
cdef double shortened = 0.0
cdef string not_doubled
cdef bint long_across[128][128]


def learn(rules):
    """Set the constants of the plain module, by name."""
    global most, shortened, not_doubled
    most, shortened, not_doubled = rules["most"], rules["shortened"], rules["not_doubled"].encode("ascii")
    for first, second in rules["long_across"]:
        long_across[<int>ord(first)][<int>ord(second)] = True


cdef bint heavier(const Ranked& one, const Ranked& other) noexcept nogil:
    """Sorts by weight, the heaviest first; equal weights in order of discovery."""
    return one.weight > other.weight or (one.weight == other.weight and one.place < other.place)


cdef inline uint32_t hashed_on(uint32_t value, const char* letters, size_t length) noexcept nogil:
    """The hash (FNV-1a) of letters appended to others, whose hash is given."""
    cdef size_t i
    for i in range(length):
        value = (value ^ <unsigned char>letters[i]) * <uint32_t>16777619
    return value


cdef class Beam:
    """The likeliest readings of the beginning of a word, best first."""

    cdef vector[Reading] readings

    def ahead(self, options, double loss):
        """The likeliest readings after one more character.

        Args:
            options: the readings of the character: spelling, whether of Chinese origin, share.
            loss: factor for a reading that changes between Chinese and native origin.
        """
        cdef Made made
        cdef vector[Reading] known
        cdef Reading one
        cdef const Reading* before
        cdef string twice
        cdef size_t i, j
        cdef int chinese
        cdef double agreed
        for spelled, origin, share in options:
            one.spelled, one.weight = spelled.encode("ascii"), share
            one.chinese = UNKNOWN if origin is None else 1 if origin else 0
            known.push_back(one)
        # Each combination may be spelt in two ways.
        made = Made.__new__(Made, <Py_ssize_t>(2 * self.readings.size() * known.size()))
        for i in range(self.readings.size()):
            before = &self.readings[i]
            for j in range(known.size()):
                agreed, chinese = before.weight * known[j].weight, known[j].chinese
                if chinese == UNKNOWN:
                    chinese = before.chinese
                elif before.chinese != UNKNOWN and before.chinese != chinese:
                    agreed *= loss
                if not before.spelled.empty() and before.spelled.back() == c"q":
                    if _doubled(before.spelled, known[j].spelled, twice):
                        one.spelled, one.hashed = b"", OFFSET
                        made.add(&one, twice, 0, chinese, agreed)
                    continue
                made.add(before, known[j].spelled, 0, chinese, agreed)
                if _is_long(before.spelled, known[j].spelled):
                    made.add(before, known[j].spelled, 1, chinese, agreed * shortened)
        return made.likeliest()

    def whole(self):
        """Each reading that may end a word, with its weight."""
        cdef dict found = {}
        cdef size_t i
        for i in range(self.readings.size()):
            if not self.readings[i].spelled.empty() and self.readings[i].spelled.back() != c"q":
                spelled = self.readings[i].spelled.decode("ascii")
                found[spelled] = found.get(spelled, 0.0) + self.readings[i].weight
        return found


cdef class Made:
    """Collects readings in order of discovery and adds up the weights of equal ones, by a hash table."""

    cdef vector[Reading] readings
    cdef vector[uint32_t] slots

    def __cinit__(self, Py_ssize_t most):
        # Large enough that a lookup takes a step or two.
        self.slots.resize(2 * most + 1)

    cdef int add(self, const Reading* before, const string& spelled, size_t first, int chinese, double weight) except -1:
        """Add weight to the reading that consists of `before` and the letters of `spelled` from `first` on."""
        cdef Reading new
        cdef const Reading* one
        cdef size_t start = before.spelled.size(), length = spelled.size() - first
        cdef uint32_t value = hashed_on(before.hashed, spelled.data() + first, length)
        cdef size_t slot = (value ^ value >> 15 ^ <uint32_t>(chinese + 1)) % self.slots.size()
        while self.slots[slot]:
            one = &self.readings[self.slots[slot] - 1]
            if (
                one.hashed == value and one.chinese == chinese and one.spelled.size() == start + length
                and memcmp(one.spelled.data(), before.spelled.data(), start) == 0
                and memcmp(one.spelled.data() + start, spelled.data() + first, length) == 0
            ):
                self.readings[self.slots[slot] - 1].weight += weight
                return 0
            slot = slot + 1 if slot + 1 < self.slots.size() else 0
        new.spelled = before.spelled
        new.spelled.append(spelled, first, length)
        new.chinese, new.hashed, new.weight = chinese, value, weight
        self.readings.push_back(new)
        self.slots[slot] = <uint32_t>self.readings.size()
        return 0

    cdef Beam likeliest(self):
        """The likeliest readings, at most `most`."""
        cdef Beam beam = Beam.__new__(Beam)
        cdef vector[Ranked] ranks
        cdef Ranked rank
        cdef size_t place, count = min(most, self.readings.size())
        for place in range(self.readings.size()):
            rank.weight, rank.place = self.readings[place].weight, place
            ranks.push_back(rank)
        partial_sort(ranks.begin(), ranks.begin() + <Py_ssize_t>count, ranks.end(), &heavier)
        for place in range(count):
            beam.readings.push_back(self.readings[ranks[place].place])
        return beam


def beginning():
    """The beam before the first character: one empty reading."""
    cdef Beam beam = Beam.__new__(Beam)
    cdef Reading nothing
    nothing.chinese, nothing.hashed, nothing.weight = UNKNOWN, OFFSET, 1.0
    beam.readings.push_back(nothing)
    return beam


cdef bint _doubled(const string& before, const string& spelled, string& joined) except -1:
    """Replace the small tsu (q) at the end of `before` by doubling the next consonant; False if there is none."""
    if spelled.empty():
        raise IndexError("nothing is behind a small tsu")
    if not_doubled.find(spelled[0]) < not_doubled.size():
        return False
    joined = before.substr(0, before.size() - 1)
    joined.push_back(c"t" if spelled.size() > 1 and spelled[0] == c"c" and spelled[1] == c"h" else spelled[0])
    joined.append(spelled)
    return True


cdef bint _is_long(const string& before, const string& spelled) noexcept:
    """Whether two vowels meet here that may be written as one."""
    if before.empty() or spelled.empty():
        return False
    # Both are ASCII.
    return long_across[<unsigned char>before.back() & 127][<unsigned char>spelled[0] & 127]
