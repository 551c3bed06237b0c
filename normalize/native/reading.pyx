# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""Cuts a text into words; mirrors `normalize.match.document.plain_read` and `normalize.text.tokens`, to the letter.

The kinds of signs, and what the rarer gaps between two words mean, are asked of the modules that own them.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.list cimport PyList_New, PyList_SET_ITEM
from cpython.long cimport PyLong_FromSsize_t
from cpython.object cimport PyObject, PyTypeObject
from cpython.ref cimport Py_INCREF
from cpython.tuple cimport PyTuple_New, PyTuple_SET_ITEM
from cpython.unicode cimport PyUnicode_Substring
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcpy, memset

from normalize.native.compiled cimport SOURCES

cdef extern from *:
    """
    #define FACTOR 0x9E3779B97F4A7C15ULL
    #if defined(__GNUC__)
    #define prefetch(place) __builtin_prefetch(place)
    #else
    #define prefetch(place) ((void) (place))
    #endif
    static inline PyObject* made(PyTypeObject* type, Py_ssize_t size) { return type->tp_alloc(type, size); }
    """
    void prefetch(const void* place) noexcept nogil
    uint64_t FACTOR
    object made(PyTypeObject* type, Py_ssize_t size)
    int PySlice_Unpack(object slice, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t* step) except -1
    Py_ssize_t PySlice_AdjustIndices(Py_ssize_t length, Py_ssize_t* start, Py_ssize_t* stop, Py_ssize_t step)
    int PyUnicode_KIND(object text)
    void* PyUnicode_DATA(object text)

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    LETTER = 1
    MARK = 2
    IDEOGRAPH = 4
    APOSTROPHE = 8
    WORDLY = 16
    KNOWN = 128

cdef enum:
    LONGEST_GAP = 8
    NARROW = 24  # letters stored inline with a word if they take one byte each; half as many of two bytes
    WIDE = 1 << 8
    AT_ONCE = 64  # words that are cut before the first of them is looked up

cdef int _abbreviated = 0, _longest = 0
cdef unsigned char* _kinds = <unsigned char*> calloc(0x110000, 1)
cdef object _kind_of, _tied_by, _joined, _linked, _token
cdef uint64_t _seed = <uint64_t> <Py_hash_t> hash("words")
cdef uint64_t _vocabularies = 0  # how many vocabularies have been created

ctypedef fused Sign:
    uint8_t
    uint16_t
    uint32_t

if _kinds is NULL:
    raise MemoryError


def learn_words(kind_of, token, tied_by, joined, linked, int longest_abbreviated, int longest):
    """Take over from `normalize.text.tokens` the kinds of signs, the type of tokens, and the rules for gaps."""
    global _kind_of, _token, _tied_by, _joined, _linked, _abbreviated, _longest
    _kind_of, _token, _tied_by, _joined, _linked = kind_of, token, tied_by, joined, linked
    _abbreviated, _longest = longest_abbreviated, longest


cdef int _ask(Py_UCS4 sign) except -1:
    cdef int kind = _kind_of(chr(sign))
    _kinds[sign] = kind | KNOWN
    return kind


cdef inline int _kind(const Sign* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """The kind of the sign at a place; 0 beyond the end."""
    if place >= length:
        return 0
    return _kinds[signs[place]] if _kinds[signs[place]] else _ask(signs[place])


cdef inline Py_ssize_t _past(const Sign* signs, Py_ssize_t place, Py_ssize_t length, int kinds) except -1:
    """The first place from the given one on whose sign is of none of these kinds."""
    while _kind(signs, place, length) & kinds:
        place += 1
    return place


cdef inline bint _possessive(const Sign* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """Whether a possessive ('s) stands at a place."""
    if place + 1 >= length or not _kind(signs, place, length) & APOSTROPHE:
        return False
    return (signs[place + 1] == c"s" or signs[place + 1] == c"S") and not _kind(signs, place + 2, length) & WORDLY


cdef inline Py_ssize_t _word_end(const Sign* signs, Py_ssize_t place, Py_ssize_t length) except -1:
    """Where the word that begins at a place ends; the same place if no word begins there."""
    cdef int kind = _kind(signs, place, length)
    if kind & IDEOGRAPH:
        return _past(signs, place + 1, length, IDEOGRAPH | MARK)
    if not kind & LETTER:
        return place
    place = _past(signs, place + 1, length, LETTER | MARK)
    while (
        _kind(signs, place, length) & APOSTROPHE
        and _kind(signs, place + 1, length) & LETTER
        and not _possessive(signs, place, length)
    ):
        place = _past(signs, place + 2, length, LETTER | MARK)
    return place


cdef uint32_t _shape(uint64_t* letters, const Sign* signs, Py_ssize_t length) noexcept:
    """Pack a word into `letters` for comparison; returns its length and width, 0 if it does not fit."""
    cdef Py_ssize_t at
    cdef Sign all = 0
    letters[0] = letters[1] = letters[2] = 0
    if length > NARROW:
        return 0
    if Sign is uint8_t:
        memcpy(letters, signs, length)
        return length
    for at in range(length):
        all |= signs[at]
    if all < 256:
        for at in range(length):
            (<unsigned char*> letters)[at] = signs[at]
        return length
    if all > 0xFFFF or length > NARROW // 2:
        return 0
    for at in range(length):
        (<uint16_t*> letters)[at] = signs[at]
    return length | WIDE


cdef uint32_t _hash(const uint64_t* letters, uint32_t shape) noexcept:
    cdef uint64_t hash = (_seed ^ shape ^ letters[0]) * FACTOR
    hash = (hash ^ hash >> 32 ^ letters[1]) * FACTOR
    hash = (hash ^ hash >> 32 ^ letters[2]) * FACTOR
    return hash >> 32


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
        self.placed, self.room = NULL, 0
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
                self.slot(_hash(entry.letters, entry.shape), entry.letters, entry.shape)[0] = entry[0]
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
        entry = self.slot(_hash(letters, shape), letters, shape)
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
        self.text, self.vocabulary, self.each, self.count, self.room = text, vocabulary, NULL, 0, 0

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


cdef enum:  # what `Told` gives for each token
    WORDS
    LINES
    FLAG


cdef class Told:
    """A sequence with one property of each token, made when it is asked for."""

    cdef Tokens tokens
    cdef int what, flag

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
        self.tokens, self.firsts, self.nexts, self.mask = tokens, NULL, NULL, 0

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


cdef tuple _ties(str text, Tokens tokens):
    """Whether the last token is tied to the one before it, in general and within a known name."""
    cdef Py_ssize_t last = tokens.count - 1, start = tokens.each[last - 1].end, end = tokens.each[last].start
    if end - start <= LONGEST_GAP:
        ties = _tied_by[PyUnicode_Substring(text, start, end)]
        if ties is not None:
            return ties
    left, right = tokens.at(last - 1), tokens.at(last)
    return _joined(text, left, right), _linked(text, left, right)


cdef bint _may_join(const Sign* signs, Py_ssize_t start, Py_ssize_t end, Py_ssize_t left) noexcept:
    """Whether the gap between two words may join them, by a quick check; `left` is the length of the first word.

    After a full stop only an abbreviation goes on, and that begins with a capital letter.
    """
    cdef Sign sign
    if start == end:
        return False
    sign = signs[start]
    if sign == c",":
        return False
    if sign == c" " and end - start > 1:
        sign = signs[start + 1]
        return sign == c" " or sign == c"\t" or sign == c"\n" or sign == c"\r" or sign == c"&"
    if sign == c".":
        return end - start <= 2 and left <= _abbreviated and not c"a" <= signs[start - left] <= c"z"
    return True


cdef struct Shaped:  # a word that waits to be looked up, and the place of its token
    uint64_t letters[3]
    uint32_t shape, hash
    Py_ssize_t place


cdef set _cut(Tokens tokens, const Sign* signs, protected):
    """Add the words of a text outside protected regions; returns the places of those behind a hyphen."""
    cdef str text = tokens.text
    cdef Vocabulary vocabulary = tokens.vocabulary
    cdef Py_ssize_t length = len(text), place = 0, end, before = 0, at, left = 0
    cdef Py_ssize_t region = 0, regions = len(protected), region_start = length + 1, region_end = length + 1
    cdef Shaped[AT_ONCE] waiting
    cdef Shaped* shaped
    cdef int many = 0
    cdef uint32_t line = 0
    cdef Word* word
    cdef bint spaced
    cdef set hyphens = set()
    if regions:
        region_start, region_end = protected[0]
    while place < length:
        end = _word_end(signs, place, length)
        if end == place:
            place += 1
            continue
        while region_end <= place:
            region += 1
            if region < regions:
                region_start, region_end = protected[region]
            else:
                region_start = region_end = length + 1
        if end <= region_start:
            spaced = tokens.count > 0 and place - before == 1 and signs[before] == c" "
            word = tokens.add(place, end)
            shaped = &waiting[many]
            many += 1
            shaped.place, shaped.shape = tokens.count - 1, _shape(shaped.letters, signs + place, end - place)
            if shaped.shape:
                # The entries are scattered in memory: each is prefetched while other words are cut.
                shaped.hash = _hash(shaped.letters, shaped.shape)
                prefetch(&vocabulary.entries[shaped.hash & (vocabulary.size - 1)])
            if spaced:
                word.flags |= TIED | LINKED
                word.line = line
            else:
                for at in range(before, place):
                    line += signs[at] == c"\n"
                word.line = line
                if tokens.count > 1 and _may_join(signs, before, place, left):
                    ties = _ties(text, tokens)
                    word.flags |= (TIED if ties[0] else 0) | (LINKED if ties[1] else 0)
                    if place - before == 1 and signs[before] == c"-":
                        word.flags |= HYPHEN
                        hyphens.add(tokens.count - 1)
            before, left = end, end - place
            if many == AT_ONCE:
                _number(tokens, waiting, many)
                many = 0
        place = end + 2 if _possessive(signs, end, length) else end
    _number(tokens, waiting, many)
    return hyphens


cdef int _number(Tokens tokens, const Shaped* waiting, int many) except -1:
    """Set the numbers of some words, and whether they are capitalised."""
    cdef Vocabulary vocabulary = tokens.vocabulary
    cdef const Shaped* shaped
    cdef Word* word
    cdef uint32_t known
    cdef Entry* entry
    cdef int which
    for which in range(many):
        shaped = &waiting[which]
        word = &tokens.each[shaped.place]
        known = 0
        if shaped.shape:
            entry = vocabulary.slot(shaped.hash, shaped.letters, shaped.shape)
            if entry.shape:
                known = entry.known
            else:
                written = PyUnicode_Substring(tokens.text, word.start, word.end)
                known = vocabulary.learn(shaped.letters, shaped.shape, written)
        elif word.end - word.start <= _longest:
            known = vocabulary.other(PyUnicode_Substring(tokens.text, word.start, word.end))
        word.number = known >> 1
        word.flags |= known & CAPITAL
    return 0


cdef class Cutter:
    """Cuts texts into words, and keeps the words it has met, so that no string is made to look one up.

    Args:
        seen: word as spelt → folded, and whether it is capitalised; not called for words that are too long.
        american: folded word → in American spelling.
        most: when more words than this are known, all are dropped.
    """

    cdef object seen, american
    cdef Py_ssize_t most
    cdef Vocabulary vocabulary

    def __init__(self, seen not None, american not None, Py_ssize_t most):
        self.seen, self.american, self.most = seen, american, most
        self.vocabulary = Vocabulary(seen, american)

    def cut(self, str text not None, protected):
        """The words of a text outside protected regions, and their properties.

        Args:
            text: any text.
            protected: spans of it, sorted and disjoint.

        Returns:
            The fields of `normalize.match.document.Document`, in order: tokens, folded words, whether each is tied to
            the word before, the same within a known name, lines, capitals, and the tokens behind a hyphen.
        """
        cdef void* signs = PyUnicode_DATA(text)
        cdef int size = PyUnicode_KIND(text)
        cdef Tokens tokens
        if len(self.vocabulary) > self.most:
            self.vocabulary = Vocabulary(self.seen, self.american)
        tokens = Tokens(text, self.vocabulary)
        if size == 1:
            hyphens = _cut(tokens, <const uint8_t*> signs, protected)
        elif size == 2:
            hyphens = _cut(tokens, <const uint16_t*> signs, protected)
        else:
            hyphens = _cut(tokens, <const uint32_t*> signs, protected)
        return (
            tokens,
            Told(tokens, WORDS, 0),
            Told(tokens, FLAG, TIED),
            Told(tokens, FLAG, LINKED),
            Told(tokens, LINES, 0),
            Told(tokens, FLAG, CAPITAL),
            hyphens,
        )
