# cython: language_level=3, boundscheck=True, wraparound=False, initializedcheck=False
"""Exact lookup of the words of a text; mirrors parts of `document`, `recognise` and `doubtful` in `normalize.match`.

What is asked of a word is cached in a dict that computes missing answers.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from libc.stdint cimport uint32_t
from libc.stdlib cimport calloc, free, malloc, realloc
from libc.string cimport memcmp, memset

from normalize.native.compiled cimport SOURCES
from normalize.native.numbering cimport CAPITAL, HYPHEN, LINKED, TIED, Places, Tokens, Vocabulary, Word, named, paired, spelt

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""


cdef inline object _of(object kept, object asked):
    """The cached answer for a value, computed if it is missing."""
    cdef PyObject* known = PyDict_GetItemWithError(kept, asked)
    return <object>known if known is not NULL else kept[asked]


cdef enum:
    MOST_TOLD = 254

cdef class Remembered:
    """A cache of answers for strings, behind a byte array indexed by word number; mirrors `normalize.kept.Kept`.

    Args:
        kept: the cache, which computes missing answers.
    """

    def __cinit__(self, kept not None):
        self.kept, self.vocabulary, self.room = kept, 0, 0
        self.told = NULL

    def __dealloc__(self):
        free(self.told)

    cdef int of(self, Vocabulary vocabulary, uint32_t number) except -1:
        """The answer for a word: an integer, at most `MOST_TOLD`; for any other answer 1 or 0, whether it is true."""
        if vocabulary.serial == self.vocabulary and number < self.room and self.told[number]:
            return self.told[number] - 1
        return self.learn(vocabulary, number)

    cdef int learn(self, Vocabulary vocabulary, uint32_t number) except -1:
        cdef int comes_to
        cdef Py_ssize_t room
        cdef unsigned char* told
        answer = _of(self.kept, vocabulary.folded[number])
        comes_to = min(<int> answer, MOST_TOLD) if isinstance(answer, int) else 1 if answer else 0
        # Only now: while Python ran, another thread may have asked for words of another vocabulary.
        if vocabulary.serial != self.vocabulary:
            free(self.told)
            self.vocabulary, self.room = vocabulary.serial, 0
            self.told = NULL
        if number >= self.room:
            room = max(<Py_ssize_t> number + 1, 2 * self.room)
            told = <unsigned char*> realloc(self.told, room)
            if told is NULL:
                raise MemoryError
            memset(told + self.room, 0, room - self.room)
            self.told, self.room = told, room
        self.told[number] = comes_to + 1
        return comes_to

    def __getitem__(self, asked):
        return _of(self.kept, asked)


cdef inline int _told(Remembered kept, Vocabulary vocabulary, uint32_t number) except -1:
    """The same as `Remembered.of`, inlined for known words: it is asked for every word of a text."""
    if vocabulary.serial == kept.vocabulary and number < kept.room and kept.told[number]:
        return kept.told[number] - 1
    return kept.learn(vocabulary, number)


def marked(Tokens tokens not None, Remembered kept not None):
    """The places of the words whose cached answer is true; mirrors `document.marked`."""
    cdef Py_ssize_t place
    cdef list found = []
    for place in range(tokens.count):
        if _told(kept, tokens.vocabulary, tokens.each[place].number):
            found.append(place)
    return found


cdef enum:
    MOST_NUMBERED = 4  # phrases up to this length that lead to nothing are remembered by word numbers
    PHRASES = 1 << 15
    NO_WORD = 0xFFFFFFFF


cdef struct Phrase:  # its word numbers, padded with `NO_WORD`
    uint32_t numbers[MOST_NUMBERED]


cdef class Names:
    """Finds accepted forms and listed wrong forms; mirrors `normalize.match.recognise.plain_standing_names`.

    Phrases that are known to lead to nothing are kept in a direct-mapped table of word numbers.

    Args:
        longest: word → most words in a form that begins with it, 0 if none does.
        goes_on: word → whether it is a later word of a form.
        found: joined words → accepted forms and listed wrong forms; None if there is neither.
        small: word → whether it may count as one of these with a small first letter.
        fitting: words as spelt → the forms that are right in that spelling, capitals included.
        mention, known: the types of the results.
    """

    cdef Remembered longest, goes_on, found, small
    cdef object fitting, mention, known
    cdef dict words
    cdef uint64_t vocabulary  # the serial number of the vocabulary that `nothing` belongs to, 0 for none
    cdef Phrase* nothing

    def __cinit__(
        self, Remembered longest not None, Remembered goes_on not None, Remembered found not None,
        Remembered small not None, fitting not None, mention not None, known not None,
    ):
        self.longest, self.goes_on, self.found, self.small = longest, goes_on, found, small
        self.fitting, self.mention, self.known, self.vocabulary = fitting, mention, known, 0
        self.words = {}
        self.nothing = <Phrase*> malloc(PHRASES * sizeof(Phrase))
        if self.nothing is NULL:
            raise MemoryError

    def __dealloc__(self):
        free(self.nothing)

    def among(self, Tokens tokens not None):
        """The right names in a text, and for each listed wrong form its first token, the end, and its entries."""
        cdef Py_ssize_t first, last, most, count = tokens.count, behind = 0
        cdef Vocabulary words = tokens.vocabulary
        cdef Word* each = tokens.each
        cdef list right = [], wrong = []
        cdef Py_UCS4 sign
        for first in range(count):
            most = _told(self.longest, words, each[first].number)
            if most == 0:
                continue
            most = min(first + most, count)
            last = first + 1
            while last < most and each[last].flags & LINKED and _told(self.goes_on, words, each[last].number):
                last += 1
            while last > first:
                if last > first + 1:
                    known = self.phrase(tokens, first, last)
                else:
                    sign = tokens.text[each[first].start]
                    kept = self.small if u"a" <= sign <= u"z" else self.found
                    known = _of(self.found.kept, tokens.word(first)) if kept.of(words, each[first].number) else None
                if known is not None:
                    forms, listed = known
                    if forms and first >= behind:
                        fit = _of(self.fitting, spelt(tokens, first, last))
                        if fit:
                            mention = named(self.mention, first, last, self.same(tokens.between(first, last)))
                            right.append(paired(self.known, mention, fit))
                            behind = last
                    if listed:
                        wrong.append((first, last, listed))
                last -= 1
        return right, wrong

    cdef object same(self, tuple words):
        """These words as one shared tuple, however often they occur."""
        cdef PyObject* known = PyDict_GetItemWithError(self.words, words)
        if known is not NULL:
            return <object> known
        if len(self.words) >= PHRASES:
            self.words.clear()
        self.words[words] = words
        return words

    cdef object phrase(self, Tokens tokens, Py_ssize_t first, Py_ssize_t last):
        """What `found` has for several words."""
        cdef Vocabulary words = tokens.vocabulary
        cdef uint64_t hash = 0
        cdef Py_ssize_t place
        cdef Phrase phrase
        cdef Phrase* kept = NULL
        if last - first <= MOST_NUMBERED:
            if words.serial != self.vocabulary:
                memset(self.nothing, 0xFF, PHRASES * sizeof(Phrase))
                self.vocabulary = words.serial
            for place in range(MOST_NUMBERED):
                phrase.numbers[place] = tokens.each[first + place].number if first + place < last else <uint32_t> NO_WORD
                hash = (hash ^ phrase.numbers[place]) * <uint64_t> 0x9E3779B97F4A7C15
                hash ^= hash >> 32
            kept = &self.nothing[hash & (PHRASES - 1)]
            if memcmp(kept, &phrase, sizeof(Phrase)) == 0:
                return None
        found = _of(self.found.kept, " ".join(tokens.between(first, last)))
        # While Python ran, another thread may have asked for phrases of another vocabulary.
        if kept is not NULL and found is None and words.serial == self.vocabulary:
            kept[0] = phrase
        return found


def runs(Tokens tokens not None, Remembered particles not None, bound):
    """The longest stretches of tied capitalised words, as pairs of token numbers; mirrors `document.plain_runs`.

    Args:
        tokens: the words.
        particles: word → whether it may stand inside a run.
        bound: place of a token behind a hyphen → whether it belongs to the word before it.
    """
    cdef Py_ssize_t first = 0, last = 0, behind = 0
    cdef list found = []
    while _next_run(tokens, particles, bound, &first, &last, &behind):
        found.append((first, last))
    return found


cdef bint _next_run(
    Tokens tokens, Remembered particles, bound, Py_ssize_t* first, Py_ssize_t* last, Py_ssize_t* behind
) except -1:
    """Find the next run from `behind` on, and set where to continue; whether there is one."""
    cdef Py_ssize_t place = behind[0], count = tokens.count
    cdef Word* each = tokens.each
    while place < count and (not each[place].flags & CAPITAL or each[place].number == 0):
        place += 1
    if place >= count:
        return False
    first[0] = place
    place += 1
    last[0] = place
    while place < count and each[place].flags & TIED:
        if each[place].number and (each[place].flags & CAPITAL or (each[place].flags & HYPHEN and bound(place))):
            last[0] = place + 1
        elif not _told(particles, tokens.vocabulary, each[place].number):
            break
        place += 1
    behind[0] = place
    return True


def words_beside(Tokens tokens not None, Py_ssize_t first, Py_ssize_t last, Py_ssize_t most):
    """The words before and after a mention on its line, in American spelling; mirrors `neighbours.words_beside`.

    Args:
        tokens: the words.
        first: the first token of the mention.
        last: the token after its last.
        most: how many words to look at on each side.
    """
    cdef Py_ssize_t place
    cdef uint32_t line
    cdef set found = set()
    _check(tokens, first, last)
    line = tokens.each[first].line
    for place in range(max(0, first - most), min(tokens.count, last + most)):
        if not first <= place < last and tokens.each[place].line == line:
            found.add(tokens.vocabulary.folded[tokens.vocabulary.placed[tokens.each[place].number]])
    return found


cdef int _check(Tokens tokens, Py_ssize_t first, Py_ssize_t last) except -1:
    if not 0 <= first < last <= tokens.count:
        raise IndexError("no token has that number")
    return 0


cdef enum:  # what may stand around a mention, and what a word is; the bits of `normalize.match.evidence.context.neighbours`
    TITLE = 1
    FIRM = 2
    PLACE = 4
    RULER = 8
    BEHIND_RULER = 16
    BEFORE = 32
    BEHIND = 64
    BOUND = 128
    IN_BRACKETS = 256
    INTRODUCED = 512


def beside(
    Tokens tokens not None,
    Py_ssize_t first,
    Py_ssize_t last,
    Remembered kinds not None,
    Places places not None,
    int most_places,
):
    """What may stand around a mention, as bits, so that `normalize.match.evidence.context.neighbours` need not look for the rest.

    Args:
        tokens: the words.
        first: the first token of the mention.
        last: the token after its last.
        kinds: word → what it is, as bits.
        places: where each word of the text occurs.
        most_places: how many occurrences of the same word to look at.
    """
    cdef Vocabulary words = tokens.vocabulary
    cdef Word* each = tokens.each
    cdef Py_ssize_t place, end, length = len(tokens.text)
    cdef int found = 0, same
    cdef Py_UCS4 sign, then
    _check(tokens, first, last)
    for place in range(max(0, first - 3), min(tokens.count, last + 2)):
        if not first <= place < last:
            found |= kinds.of(words, each[place].number) & PLACE
    if first > 0:
        found |= kinds.of(words, each[first - 1].number) & (TITLE | FIRM)
        if each[first].flags & TIED and (each[first - 1].flags & CAPITAL or each[first - 1].number == 0):
            found |= BEFORE
        if tokens.text[each[first].start - 1] == u"(":
            found |= IN_BRACKETS
    if last < tokens.count:
        if each[last].flags & HYPHEN:
            found |= BOUND
        if each[last].flags & TIED and (each[last].flags & CAPITAL or each[last].number == 0):
            found |= BEHIND
    end = each[last - 1].end
    if end + 1 < length:
        sign, then = tokens.text[end], tokens.text[end + 1]
        if sign == u"," or (sign == u" " and (then == u"i" or then == u"w" or then == u"(" or then == u"a")):
            found |= INTRODUCED
    if _may_rule(tokens, first, last, kinds):
        found |= RULER
    elif last - first == 1:
        same = places.first(words.placed[each[first].number])
        while same >= 0 and most_places > 0:
            if _may_rule(tokens, same, same + 1, kinds):
                found |= RULER
                break
            same, most_places = places.nexts[same], most_places - 1
    return found


cdef bint _may_rule(Tokens tokens, Py_ssize_t first, Py_ssize_t last, Remembered kinds) except -1:
    """Whether the words beside a mention may make it the name of a ruler or saint."""
    cdef Py_ssize_t place
    for place in range(max(0, first - 3), first):
        if kinds.of(tokens.vocabulary, tokens.each[place].number) & RULER:
            return True
    return (
        last < tokens.count
        and tokens.each[last].flags & LINKED
        and kinds.of(tokens.vocabulary, tokens.each[last].number) & BEHIND_RULER
    )


cdef class Explained:
    """The tokens of the right names, each with its name; mirrors `normalize.match.recognise.PlainExplained`.

    Args:
        count: how many tokens the text has.
        right: its right names, in order and not overlapping.
    """

    cdef list right
    cdef int* each  # for each token the number of its name, from 1; 0 if it has none
    cdef Py_ssize_t count

    def __cinit__(self, Py_ssize_t count, right not None):
        cdef Py_ssize_t first, last, place
        cdef int number
        self.right, self.count = right if isinstance(right, list) else list(right), max(0, count)
        self.each = <int*> calloc(self.count + 1, sizeof(int))
        if self.each is NULL:
            raise MemoryError
        for number in range(<int> len(self.right)):
            (first, last, _), _ = self.right[number]
            if not 0 <= first <= last <= self.count:
                raise IndexError("no token has that number")
            for place in range(first, last):
                self.each[place] = number + 1

    def __dealloc__(self):
        free(self.each)

    def __contains__(self, place):
        cdef Py_ssize_t at = place
        return 0 <= at < self.count and self.each[at] != 0

    def __len__(self):
        return sum([self.each[place] != 0 for place in range(self.count)])

    def __iter__(self):
        return iter([place for place in range(self.count) if self.each[place]])

    def within(self, Py_ssize_t first, Py_ssize_t last):
        """The right names that overlap a range of tokens, in order."""
        cdef Py_ssize_t place
        cdef int number = 0
        cdef list found = []
        for place in range(max(0, first), min(last, self.count)):
            if self.each[place] and self.each[place] != number:
                number = self.each[place]
                found.append(self.right[number - 1])
        return found


def promising(
    list runs,
    Remembered particles not None,
    bound,
    Tokens tokens not None,
    Explained explained not None,
    Py_ssize_t most,
    Remembered alone not None,
    in_run,
    in_stretch,
    may_end,
):
    """The stretches of runs that may hold mentions, with what is cached of each; mirrors `doubtful.plain_promising`.

    The cached value is None where the stretch has to be examined by the caller.

    Args:
        runs: runs as token ranges; None for all runs of the text.
        particles, bound: as for `runs`.
        tokens: the words.
        explained: the tokens of right names; those of several words split runs into stretches.
        most: longer stretches are left to the caller.
        alone: word → whether anything is cached of a stretch of this word only.
        in_run: words of a stretch → what is cached of it.
        in_stretch: the same, but with the places of words that are right names by themselves, and as bits the words at
            which a mention may begin and after which it may end.
        may_end: place → whether a mention may end before it; asked where a hyphen binds an uncapitalised word.
    """
    cdef Py_ssize_t end = 0, begin = 0, stop, behind, place, beyond = 0, number = 0
    cdef int begins, ends, right
    cdef list found = []
    cdef list ones
    if explained.count != tokens.count:
        raise IndexError("no token has that number")
    while True:
        if runs is None:
            if not _next_run(tokens, particles, bound, &begin, &end, &beyond):
                break
        else:
            if number == len(runs):
                break
            begin, end = runs[number]
            number += 1
            _check(tokens, begin, end)
        while begin < end:
            ones, stop, behind = [], begin, end
            while stop < end:
                right = explained.each[stop]
                if right:
                    # A right name is a pair whose first item is its mention, and that begins with its two places.
                    first, last, _ = explained.right[right - 1][0]
                    if last - first > 1:
                        behind = last
                        break
                    ones.append(stop - begin)
                stop += 1
            if stop - begin > len(ones) or len(ones) > 1:
                known = None
                if stop - begin == 1 and _is_plain(tokens, begin, stop):
                    # Most stretches are like this, and for few of them anything is cached.
                    if alone.of(tokens.vocabulary, tokens.each[begin].number):
                        known = _of(in_run, (tokens.word(begin),))
                    else:
                        known = ()
                elif stop - begin <= most:
                    stretch = tokens.between(begin, stop)
                    if not ones and _is_plain(tokens, begin, stop):
                        known = _of(in_run, stretch)
                    else:
                        begins = ends = 0
                        for place in range(begin, stop):
                            begins |= (tokens.each[place].flags & CAPITAL != 0) << place - begin
                            ends |= _ends(tokens, place + 1, may_end) << place - begin
                        known = _of(in_stretch, (stretch, tuple(ones), begins, ends))
                if known is None or known:
                    found.append((begin, stop, known))
            begin = behind
    return found


cdef bint _ends(Tokens tokens, Py_ssize_t last, may_end) except -1:
    """Whether a mention may end before this place."""
    if _binds_a_small(tokens, last - 1) or (last < tokens.count and _binds_a_small(tokens, last)):
        return may_end(last)
    return tokens.each[last - 1].flags & CAPITAL != 0


cdef bint _binds_a_small(Tokens tokens, Py_ssize_t place) except -1:
    """Whether a word is uncapitalised and bound to the word before it by a hyphen."""
    return tokens.each[place].flags & HYPHEN and not tokens.text[tokens.each[place].start].isupper()


cdef bint _is_plain(Tokens tokens, Py_ssize_t begin, Py_ssize_t stop) noexcept:
    """Whether a mention may begin and end at each word of a stretch."""
    cdef Py_ssize_t place
    if stop < tokens.count and tokens.each[stop].flags & HYPHEN:
        return False
    for place in range(begin, stop):
        if not tokens.each[place].flags & CAPITAL or (place > begin and tokens.each[place].flags & HYPHEN):
            return False
    return True
