# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""The words of texts as numbers, and the tokens of a text; mirrors what `normalize.match.document` holds.

`reading` cuts texts into these tokens, and the other modules read them.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.list cimport PyList_New, PyList_SET_ITEM
from cpython.long cimport PyLong_FromSsize_t
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_New, PyTuple_SET_ITEM
from cpython.unicode cimport PyUnicode_Substring
from libc.stdint cimport uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memset

from normalize.native.compiled cimport SOURCES

cdef extern from *:
    """
    static inline PyObject* made(PyTypeObject* type, Py_ssize_t size) { return type->tp_alloc(type, size); }
    """
    object made(PyTypeObject* type, Py_ssize_t size)
    int PySlice_Unpack(object slice, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t* step) except -1
    Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t step)

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef object _token
cdef uint64_t _vocabularies = 0  # how many vocabularies have been created
seed = <uint64_t> <Py_hash_t> hash("words")


def learn_tokens(token):
    """Take over the type of tokens from `normalize.text.tokens`."""
    global _token
    _token = token


cdef class Vocabulary:
    """Numbers for the words of texts: each folded word has one, and each word as spelt maps to that of its folded form.

    Words as spelt that fit into 24 bytes are in an open-addressing hash table, others in a dict.

    Args:
        seen: word as spelt → folded, and whether it is capitalised.
        american: folded word → in American spelling.
    """

    def __cinit__(self, seen not None, american not None):
        global _vocabularies
        _vocabularies += 1
        self.serial, self.seen, self.american = _vocabularies, seen, american
        self.numbers, self.others, self.folded = {}, {}, []
        self.placed = NULL
        self.room = 0
        self.size, self.count = 1 << 13, 0
        self.entries = <Entry*> calloc(self.size, sizeof(Entry))
        if self.entries is NULL:
            raise MemoryError
        self.number("")

    def __dealloc__(self):
        free(self.entries)
        free(self.placed)

    cdef int number(self, str word) except -1:
        """The number of a folded word, which gets one if it has none."""
        cdef PyObject* known = PyDict_GetItemWithError(self.numbers, word)
        cdef Py_ssize_t room
        cdef uint32_t* placed
        cdef int number, other = -1
        if known is not NULL:
            return <object> known
        placed_as = self.american(word)
        if placed_as != word:
            other = self.number(placed_as)
        # While Python ran, another thread may have numbered the word.
        known = PyDict_GetItemWithError(self.numbers, word)
        if known is not NULL:
            return <object> known
        number = len(self.folded)
        if number == self.room:
            room = 2 * self.room + 64
            placed = <uint32_t*> realloc(self.placed, room * sizeof(uint32_t))
            if placed is NULL:
                raise MemoryError
            self.placed, self.room = placed, room
        # Its American spelling must be set before any text can contain the word.
        self.placed[number] = number if other < 0 else other
        self.folded.append(word)
        self.numbers[word] = number
        return number

    cdef Entry* slot(self, uint32_t hash, const uint64_t* letters, uint32_t shape) noexcept:
        """The slot of a word, or the free slot for it."""
        cdef Py_ssize_t mask = self.size - 1, place = hash & mask
        cdef Entry* entry
        while True:
            entry = &self.entries[place]
            if entry.shape == 0 or (
                entry.letters[0] == letters[0]
                and entry.letters[1] == letters[1]
                and entry.letters[2] == letters[2]
                and entry.shape == shape
            ):
                return entry
            place = place + 1 & mask

    cdef int grow(self) except -1:
        cdef Entry* before = self.entries
        cdef Py_ssize_t place, size = self.size
        cdef Entry* entry
        cdef Entry* more = <Entry*> calloc(2 * size, sizeof(Entry))
        if more is NULL:
            raise MemoryError
        self.entries, self.size = more, 2 * size
        for place in range(size):
            entry = &before[place]
            if entry.shape:
                self.slot(hash_of(entry.letters, entry.shape), entry.letters, entry.shape)[0] = entry[0]
        free(before)
        return 0

    cdef uint32_t learn(self, const uint64_t* letters, uint32_t shape, str word) except? 0:
        """Add a new word; returns twice the number of its folded form, plus 1 if it is capitalised."""
        cdef Entry* entry
        cdef uint32_t known
        folded, capital = self.seen(word)
        known = 2 * <uint32_t> self.number(folded) + <bint> capital
        if 4 * self.count >= 3 * self.size:
            self.grow()
        # Only now: while Python ran, another thread may have added a word.
        entry = self.slot(hash_of(letters, shape), letters, shape)
        if entry.shape == 0:
            entry.letters[0], entry.letters[1], entry.letters[2] = letters[0], letters[1], letters[2]
            entry.shape, entry.known = shape, known
            self.count += 1
        return known

    cdef uint32_t other(self, str word) except? 0:
        """The same for a word whose letters do not fit into an entry."""
        cdef PyObject* known = PyDict_GetItemWithError(self.others, word)
        if known is not NULL:
            return <object> known
        folded, capital = self.seen(word)
        number = self.others[word] = 2 * self.number(folded) + <bint> capital
        return number

    def __len__(self):
        """How many words as spelt are stored."""
        return self.count + len(self.others)


cdef object paired(kind, first, second):
    """A named tuple of two items."""
    made_tuple = made(<PyTypeObject*> kind, 2)
    Py_INCREF(first)
    PyTuple_SET_ITEM(made_tuple, 0, first)
    Py_INCREF(second)
    PyTuple_SET_ITEM(made_tuple, 1, second)
    return made_tuple


cdef object named(kind, Py_ssize_t start, Py_ssize_t end, words):
    """A named tuple of a start, an end, and what is there."""
    made_tuple = made(<PyTypeObject*> kind, 3)
    first, last = PyLong_FromSsize_t(start), PyLong_FromSsize_t(end)
    Py_INCREF(first)
    PyTuple_SET_ITEM(made_tuple, 0, first)
    Py_INCREF(last)
    PyTuple_SET_ITEM(made_tuple, 1, last)
    Py_INCREF(words)
    PyTuple_SET_ITEM(made_tuple, 2, words)
    return made_tuple


cdef class Tokens:
    """The tokens of a text, an array of `Word`; a Python token is made when it is asked for, since few are needed."""

    def __cinit__(self, str text, Vocabulary vocabulary not None):
        self.text, self.vocabulary, self.count, self.room = text, vocabulary, 0, 0
        self.each = NULL

    def __dealloc__(self):
        free(self.each)

    cdef Word* add(self, Py_ssize_t start, Py_ssize_t end) except NULL:
        cdef Py_ssize_t room
        cdef Word* each
        if self.count == self.room:
            room = 2 * self.room + len(self.text) // 8 + 16
            each = <Word*> realloc(self.each, room * sizeof(Word))
            if each is NULL:
                raise MemoryError
            self.each, self.room = each, room
        each = &self.each[self.count]
        each.start, each.end, each.number, each.line, each.flags = start, end, 0, 0, 0
        self.count += 1
        return each

    cdef object at(self, Py_ssize_t place):
        cdef Py_ssize_t start = self.each[place].start, end = self.each[place].end
        return named(_token, start, end, PyUnicode_Substring(self.text, start, end))

    cdef str word(self, Py_ssize_t place):
        """The folded word at a place."""
        return self.vocabulary.folded[self.each[place].number]

    cdef tuple between(self, Py_ssize_t first, Py_ssize_t last):
        """The folded words of a range of tokens."""
        cdef tuple words = PyTuple_New(last - first)
        cdef Py_ssize_t place
        for place in range(first, last):
            word = self.word(place)
            Py_INCREF(word)
            PyTuple_SET_ITEM(words, place - first, word)
        return words

    def __len__(self):
        return self.count

    def __getitem__(self, which):
        cdef Py_ssize_t place
        if isinstance(which, slice):
            return [self.at(each) for each in range(*which.indices(self.count))]
        place = which
        if place < 0:
            place += self.count
        if not 0 <= place < self.count:
            raise IndexError("no token has that number")
        return self.at(place)

    def __eq__(self, other):
        return list(self) == list(other)


cpdef tuple spelt(Tokens tokens, Py_ssize_t first, Py_ssize_t last):
    """The words of a range of tokens as spelt."""
    cdef tuple words
    cdef Py_ssize_t place
    if not 0 <= first <= last <= tokens.count:
        raise IndexError("no token has that number")
    words = PyTuple_New(last - first)
    for place in range(first, last):
        word = PyUnicode_Substring(tokens.text, tokens.each[place].start, tokens.each[place].end)
        Py_INCREF(word)
        PyTuple_SET_ITEM(words, place - first, word)
    return words


cdef class Told:
    """A sequence with one property of each token, made when it is asked for."""

    def __cinit__(self, Tokens tokens not None, int what, int flag):
        self.tokens, self.what, self.flag = tokens, what, flag

    cdef object at(self, Py_ssize_t place):
        if self.what == WORDS:
            return self.tokens.word(place)
        if self.what == LINES:
            return self.tokens.each[place].line
        return self.tokens.each[place].flags & self.flag != 0

    def __len__(self):
        return self.tokens.count

    def __getitem__(self, which):
        cdef Py_ssize_t place, start, stop, step, count
        cdef list found
        if isinstance(which, slice):
            PySlice_Unpack(which, &start, &stop, &step)
            count = PySlice_AdjustIndices(self.tokens.count, &start, &stop, step)
            found = PyList_New(count)
            for place in range(count):
                value = self.at(start + place * step)
                Py_INCREF(value)
                PyList_SET_ITEM(found, place, value)
            return found
        place = which
        if place < 0:
            place += self.tokens.count
        if not 0 <= place < self.tokens.count:
            raise IndexError("no token has that number")
        return self.at(place)

    def __iter__(self):
        return iter(self[:])

    def __eq__(self, other):
        return self[:] == list(other)

    def index(self, value):
        """Where a value occurs first."""
        return self[:].index(value)

    def count(self, value):
        """How often a value occurs."""
        return self[:].count(value)

    def __repr__(self):
        return repr(self[:])


cdef class Places:
    """The places of each word in American spelling, found at the first query; mirrors `document.plain_places`.

    A hash table gives the first place of a word, and a linked list the next ones.
    """

    def __cinit__(self, Tokens tokens not None):
        self.tokens, self.mask = tokens, 0
        self.firsts = self.nexts = NULL

    def __dealloc__(self):
        free(self.firsts)
        free(self.nexts)

    cdef int arrange(self) except -1:
        """Build the hash table of first places, and link each place to the next one of the same word."""
        cdef Py_ssize_t size = 16, place, count = self.tokens.count
        cdef uint32_t* placed = self.tokens.vocabulary.placed
        cdef Word* each = self.tokens.each
        cdef int first
        cdef uint32_t at, number
        while size < 2 * count:
            size *= 2
        self.nexts = <int*> malloc((count + 1) * sizeof(int))
        if self.nexts is NULL:
            raise MemoryError
        self.firsts = <int*> malloc(size * sizeof(int))
        if self.firsts is NULL:
            raise MemoryError
        memset(self.firsts, -1, size * sizeof(int))
        self.mask = size - 1
        # Backwards, so that the first place ends up at the head.
        for place in range(count - 1, -1, -1):
            number = placed[each[place].number]
            at = number * <uint32_t> 0x9E3779B1 >> 7 & self.mask
            first = self.firsts[at]
            while first >= 0 and placed[each[first].number] != number:
                at = at + 1 & self.mask
                first = self.firsts[at]
            self.nexts[place], self.firsts[at] = first, place
        return 0

    cdef int first(self, uint32_t number) except -2:
        """The first place of the word with a number; -1 if there is none."""
        cdef uint32_t at
        cdef int first
        if self.firsts is NULL:
            self.arrange()
        at = number * <uint32_t> 0x9E3779B1 >> 7 & self.mask
        first = self.firsts[at]
        while first >= 0 and self.tokens.vocabulary.placed[self.tokens.each[first].number] != number:
            at = at + 1 & self.mask
            first = self.firsts[at]
        return first

    cdef int of(self, object word) except -2:
        """The first place of a word; -1 if there is none."""
        cdef PyObject* known = PyDict_GetItemWithError(self.tokens.vocabulary.numbers, word)
        return -1 if known is NULL else self.first(<object> known)

    def __contains__(self, word):
        return self.of(word) >= 0

    def get(self, word, default=None):
        """The places of a word in order, or the default if there is none."""
        cdef int place = self.of(word)
        cdef list found
        if place < 0:
            return default
        found = []
        while place >= 0:
            found.append(place)
            place = self.nexts[place]
        return found
