# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False
"""How much two folded words look and sound alike; mirrors `normalize.match.names.words_alike`, to the last digit.

Words are byte arrays of at most `LONGEST` ASCII letters; others are left to the plain code. The rules (which letters a
pivot hears as one, which spellings are one sound) are passed in by the modules that own them.
"""

cimport cython
from cpython.unicode cimport PyUnicode_AsUTF8AndSize, PyUnicode_Check
from libc.stdlib cimport free, malloc
from libc.string cimport memcmp, memcpy, memset

from normalize.native.checksum cimport crc32
from normalize.native.compiled cimport SOURCES

cdef extern from *:
    bint PyUnicode_IS_ASCII(object text)

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

# Letters ---------------------------------------------------------------------------------------------------------

cdef bint read_word(object text, Word* word) except -1:
    """Read a string into `word`; False if it is not supported here."""
    cdef Py_ssize_t length
    cdef const char* letters
    if not PyUnicode_Check(text) or not PyUnicode_IS_ASCII(text):
        return False
    letters = PyUnicode_AsUTF8AndSize(text, &length)
    return read_letters(<const unsigned char*>letters, length, word)


cdef bint read_letters(const unsigned char* letters, Py_ssize_t length, Word* word) noexcept nogil:
    """The same for a word in UTF-8."""
    if not is_plain(letters, length):
        return False
    memcpy(word.signs, letters, length)
    word.length = <int>length
    return True

# Sounds ----------------------------------------------------------------------------------------------------------

cdef struct Spelling:
    int length, classes
    unsigned char letters[LETTERS + 1]
    unsigned char sound[LETTERS + 1]

cdef Spelling _spellings[26][MOST_RULES]
cdef int _spelling_counts[26]
cdef unsigned char _vowels[256]


def learn_sounds(spellings, vowels):
    """Take over the rules of `normalize.text.sound`.

    Args:
        spellings: spellings of consonants, each with its classes of sound.
        vowels: each with the sign that stands for it.
    """
    cdef Spelling* one
    memset(_spelling_counts, 0, sizeof(_spelling_counts))
    memset(_vowels, 0, sizeof(_vowels))
    for letters, heard in sorted(spellings, key=lambda pair: -len(pair[0])):
        first = ord(letters[0]) - 97
        if not 0 <= first < 26 or len(letters) > LETTERS or len(heard) > len(letters):
            raise ValueError(f"the spelling {letters!r} is beyond what can be heard")
        if _spelling_counts[first] >= MOST_RULES:
            raise ValueError(f"too many spellings begin with {letters[0]!r}")
        one = &_spellings[first][_spelling_counts[first]]
        _spelling_counts[first] += 1
        one.length, one.classes = len(letters), len(heard)
        letters, heard = letters.encode("ascii"), heard.encode("ascii")
        memcpy(one.letters, <const char*>letters, one.length)
        memcpy(one.sound, <const char*>heard, one.classes)
    for vowel, kept in vowels.items():
        _vowels[<unsigned char>ord(vowel)] = ord(kept)


cdef inline void _add(Word* word, unsigned char sign) noexcept nogil:
    """Append a sign unless it repeats the last one; a sound key is never longer than its word."""
    if word.length < LONGEST and (word.length == 0 or word.signs[word.length - 1] != sign):
        word.signs[word.length] = sign
        word.length += 1


cdef void hear_sound(const Word* word, Word* heard) noexcept nogil:
    """Compute the sound key of a word; mirrors `normalize.text.sound.sound`."""
    cdef unsigned char letters[LONGEST]
    cdef int place, count = word.length, i, j
    cdef unsigned char letter, behind
    cdef const Spelling* one
    cdef bint found
    for place in range(count):
        letter = word.signs[place]
        behind = word.signs[place + 1] if place + 1 < count else 0
        letters[place] = c"s" if letter == c"c" and (behind == c"e" or behind == c"i" or behind == c"y") else letter
    heard.length = 0
    place = 0
    while place < count:
        letter = letters[place]
        found = False
        if c"a" <= letter <= c"z":
            for i in range(_spelling_counts[letter - 97]):
                one = &_spellings[letter - 97][i]
                if one.length <= count - place and memcmp(letters + place, one.letters, one.length) == 0:
                    for j in range(one.classes):
                        _add(heard, one.sound[j])
                    place += one.length
                    found = True
                    break
        if found:
            continue
        place += 1
        if letter == c"c":
            _add(heard, c"K")
        elif _vowels[letter]:
            _add(heard, _vowels[letter])
            while place < count and _vowels[letters[place]]:
                place += 1
        else:
            _add(heard, letter)


cdef void hear_bones(const Word* heard, Word* bones) noexcept nogil:
    """Compute the consonant skeleton of a sound key; mirrors `normalize.text.sound.skeleton`."""
    cdef int place, first
    cdef unsigned char sign
    cdef Word bare
    bare.length = 0
    for place in range(heard.length):
        sign = heard.signs[place]
        if not _is_trace(sign) and sign != c"H":
            _add(&bare, c"P" if sign == c"F" else sign)
    first = 1 if heard.length and _is_trace(heard.signs[0]) else 0
    if first:
        bones.signs[0] = c"a"
    memcpy(bones.signs + first, bare.signs, bare.length)
    bones.length = bare.length + first


cdef inline bint _is_trace(unsigned char sign) noexcept nogil:
    return sign == c"a" or sign == c"e" or sign == c"i" or sign == c"o"


def sound_of(text):
    """The sound key of a word; None if the word is not supported here."""
    cdef Word word, heard
    if not read_word(text, &word):
        return None
    hear_sound(&word, &heard)
    return heard.signs[:heard.length].decode("ascii")


def heard_of(text):
    """The skeleton and the sound key of a word; None if the word is not supported here."""
    cdef Word word, heard, bones
    if not read_word(text, &word):
        return None
    hear_sound(&word, &heard)
    hear_bones(&heard, &bones)
    return bones.signs[:bones.length].decode("ascii"), heard.signs[:heard.length].decode("ascii")


# Ears ------------------------------------------------------------------------------------------------------------

cdef struct Letters:  # the letters of a word, each with the one after it, prepared once for all ears
    int firsts[LONGEST]  # from 0 for a; OTHER for what is no letter
    unsigned int nexts[LONGEST]  # as a bit of `Ear.behind`


cdef void _read(const Word* word, Letters* letters) noexcept nogil:
    cdef int place
    for place in range(word.length):
        letters.firsts[place] = _what(word.signs[place])
        letters.nexts[place] = 1u << (_what(word.signs[place + 1]) if place + 1 < word.length else NOTHING)


cdef void _hear(const Ear* ear, const Word* word, const Letters* letters, Word* heard) noexcept nogil:
    """Compute the key of a word in one pivot; mirrors `normalize.text.pivots.key`."""
    cdef int place = 0, i, first, length = 0
    cdef unsigned char sign, last = 0
    cdef const Rule* rule
    while place < word.length:
        first = letters.firsts[place]
        if first < 26:
            sign = ear.alone[first]
            if ear.behind[first] & letters.nexts[place]:
                for i in range(ear.counts[first]):
                    rule = &ear.rules[first][i]
                    if _fits(rule, word.signs + place, word.length - place):
                        place += rule.length - 1
                        sign = rule.sign
                        break
        else:
            sign = word.signs[place]
        place += 1
        # As in `_add`.
        if sign and sign != last:
            heard.signs[length] = last = sign
            length += 1
    heard.length = length


cdef inline int _what(unsigned char letter) noexcept nogil:
    """A letter as a bit number of `Ear.behind`; the end of the word and other signs have one too."""
    if c"a" <= letter <= c"z":
        return letter - 97
    return OTHER if letter else NOTHING


cdef inline bint _fits(const Rule* rule, const unsigned char* letters, int left) noexcept nogil:
    cdef uint64_t here
    memcpy(&here, letters, sizeof(here))
    if (here ^ rule.letters) & rule.places or rule.length > left:
        return False
    if rule.ends:
        return left == rule.length
    if rule.behind == 0:
        return True
    return left > rule.length and c"a" <= letters[rule.length] <= c"z" and rule.behind >> (letters[rule.length] - 97) & 1


cdef void _prepare(Ear* ear) noexcept:
    """Set what is heard of each letter without looking ahead, and which next letters make it necessary to look."""
    cdef int first, i
    cdef const Rule* rule
    for first in range(26):
        ear.alone[first], ear.behind[first] = 97 + first, 0
        for i in range(ear.counts[first]):
            rule = &ear.rules[first][i]
            if rule.length > 1:
                ear.behind[first] |= 1u << _what((<const unsigned char*>&rule.letters)[1])
            elif rule.behind:
                ear.behind[first] |= rule.behind
            elif rule.ends:
                ear.behind[first] |= 1u << NOTHING
            else:
                ear.alone[first] = rule.sign
                break


cdef uint64_t _words_heard = 0  # how many words have got a number, in all instances of `Ears`


@cython.no_gc
cdef class Heard:
    """A word as it is heard: its sound key, its key in each pivot, the given names that it is a form of."""

    def __dealloc__(self):
        free(self.keys)


cdef class Ears:
    """Compares words by ear: as each of some pivot languages hears them.

    Args:
        pivots: for each its rules, of which the first that fits holds, and whether it ignores vowels. A rule is
            letters, the letters one of which must follow, whether the word must end there, and the sign that is heard.
        given_names: word → the given names that it is a form of; words without any are missing.
        given_alike: the likeness of two forms of one given name.
        enough: for pivots that ignore vowels, keys with fewer signs than this count for less.
        most: how many words are cached.
    """

    def __init__(self, pivots, dict given_names not None, double given_alike, int enough, Py_ssize_t most):
        cdef Rule* rule
        if len(pivots) > MOST_EARS:
            raise ValueError("too many pivots")
        memset(&self.mask, 0, sizeof(Mask))
        memset(self.ears, 0, sizeof(self.ears))
        for number, (rules, without_vowels) in enumerate(pivots):
            self.ears[<int>number].without_vowels = without_vowels
            for letters, behind, ends, sign in rules:
                first = ord(letters[0]) - 97
                if not 0 <= first < 26 or len(letters) > LETTERS or len(sign) > 1:
                    raise ValueError(f"the spelling {letters!r} is beyond what can be heard")
                if self.ears[<int>number].counts[<int>first] >= MOST_RULES:
                    raise ValueError(f"too many spellings begin with {letters[0]!r}")
                rule = &self.ears[<int>number].rules[<int>first][self.ears[<int>number].counts[<int>first]]
                self.ears[<int>number].counts[<int>first] += 1
                rule.length, rule.ends, rule.sign = len(letters), ends, ord(sign) if sign else 0
                letters = letters.encode("ascii")
                memcpy(&rule.letters, <const char*>letters, rule.length)
                memset(&rule.places, 0xFF, rule.length)
                for letter in behind:
                    rule.behind |= 1u << (ord(letter) - 97)
            _prepare(&self.ears[<int>number])
        self.count, self.enough, self.heard, self.most = len(pivots), enough, {}, most
        self.given_names, self.given_alike = given_names, given_alike
        memset(self.maybe_given, 0, sizeof(self.maybe_given))
        for name in given_names:
            letters = name.encode()
            self.maybe_given[crc32(letters, len(letters)) % MOST_MAYBE] = 1

    cdef Heard of(self, object text):
        """A word as it is heard, cached; None if it is not supported here."""
        global _words_heard
        cdef Heard found = self.heard.get(text)
        if found is None:
            found = self.heard_anew(text)
            if found is not None:
                if len(self.heard) >= self.most:
                    self.heard.clear()
                _words_heard += 1
                found.number = _words_heard
                self.heard[text] = found
        return found

    cdef Heard heard_anew(self, text):
        """The same without the cache."""
        cdef Heard found = Heard.__new__(Heard)
        cdef Word word
        if not read_word(text, &word):
            return None
        self.hear_letters(found, word.signs, word.length)
        return found

    cdef bint hear_letters(self, Heard found, const unsigned char* letters, Py_ssize_t length) except -1:
        """Put a word in UTF-8 in place of the one heard before; whether it is supported here."""
        if not read_letters(letters, length, &found.word):
            return False
        hear_sound(&found.word, &found.sound)
        found.by_ear = False
        if self.may_be_given(letters, length):
            found.given = self.given_names.get(letters[:length].decode("ascii"))
        else:
            found.given = None
        return True

    cdef bint may_be_given(self, const unsigned char* letters, Py_ssize_t length) noexcept:
        """Whether a word may be a form of a given name; a hash bitmap that rules out most words."""
        return self.maybe_given[crc32(letters, length) % MOST_MAYBE] != 0

    cdef int hear(self, Heard found) except -1:
        """Compute the key of a word in each pivot."""
        cdef unsigned char keys[MOST_EARS * LONGEST]
        cdef Word key
        cdef Letters letters
        cdef int ear, first, end = 0
        _read(&found.word, &letters)
        for ear in range(self.count):
            _hear(&self.ears[ear], &found.word, &letters, &key)
            for first in range(ear):
                if found.lengths[first] == key.length and self.ears[first].without_vowels == self.ears[ear].without_vowels:
                    if memcmp(keys + found.starts[first], key.signs, key.length) == 0:
                        found.kinds[ear], found.starts[ear] = found.kinds[first], found.starts[first]
                        break
            else:
                found.kinds[ear], found.starts[ear] = ear, end
                memcpy(keys + end, key.signs, key.length)
                end += key.length
            found.lengths[ear] = key.length
        if found.room < end or found.keys is NULL:
            free(found.keys)
            found.room, found.keys = end, <unsigned char*>malloc(end + 1)
            if found.keys is NULL:
                raise MemoryError
        memcpy(found.keys, keys, end)
        found.by_ear = True
        return 0

    def keys(self, text):
        """The keys of a word, one for each pivot; None if it is not supported here."""
        cdef Heard heard = self.of(text)
        if heard is None:
            return None
        self.hear(heard)
        return tuple([heard.keys[heard.starts[ear]:heard.starts[ear] + heard.lengths[ear]].decode("ascii")
                      for ear in range(self.count)])

    def likeness(self, left, right):
        """How much two words are alike in letters, by ear and in sound; None if one of them is not supported here."""
        cdef Heard one, other
        cdef Alike alike
        one, other = self.of(left), self.of(right)
        if one is None or other is None:
            return None
        self.compare(one, other, &alike)
        return alike.spelling, alike.heard, alike.sound

    cdef void compare(self, Heard one, Heard other, Alike* alike) except *:
        if not self.glance(one, other, alike):
            alike.heard = self.ear(one, other)

    cdef bint glance(self, Heard one, Heard other, Alike* alike) noexcept:
        """Compare letters and sounds; `heard` is set to its upper bound, 1. Returns whether that is final."""
        alike.heard = 1.0
        if is_same(&one.word, &other.word):
            alike.spelling = alike.sound = 1.0
            return True
        alike.spelling = self.similarity_of(one.word.signs, one.word.length, other.word.signs, other.word.length)
        if one.given is not None and other.given is not None and not one.given.isdisjoint(other.given):
            alike.heard = alike.sound = self.given_alike
            return True
        alike.sound = self.similarity_of(one.sound.signs, one.sound.length, other.sound.signs, other.sound.length)
        return False

    cdef double similarity_of(self, const unsigned char* one, int length, const unsigned char* other, int more) noexcept:
        cdef double alike
        set_mask(&self.mask, one, length)
        alike = similarity(&self.mask, other, more)
        clear_mask(&self.mask, one, length)
        return alike

    cdef double ear(self, Heard one, Heard other) except? -1:
        """How much two words are alike to the ear of the pivot that confuses them most."""
        cdef double best = 0.0, alike
        cdef int ear, length, more, shorter, longer
        cdef const unsigned char* left
        cdef const unsigned char* right
        cdef unsigned int seen[MOST_EARS]
        if not one.by_ear:
            self.hear(one)
        if not other.by_ear:
            self.hear(other)
        memset(seen, 0, sizeof(seen))
        for ear in range(self.count):
            # Many pivots hear the same in both words.
            if seen[one.kinds[ear]] >> other.kinds[ear] & 1:
                continue
            seen[one.kinds[ear]] |= 1u << other.kinds[ear]
            left, length = one.keys + one.starts[ear], one.lengths[ear]
            right, more = other.keys + other.starts[ear], other.lengths[ear]
            shorter, longer = min(length, more), max(length, more)
            if length == more and memcmp(left, right, length) == 0:
                if not self.ears[ear].without_vowels or length >= self.enough:
                    return 1.0
            elif 1.0 - <double>(longer - shorter) / <double>longer <= best:
                # A difference in length counts as that many differing signs.
                continue
            alike = self.similarity_of(left, length, right, more)
            if self.ears[ear].without_vowels:
                alike *= min(1.0, <double>(self.enough + shorter) / <double>(2 * self.enough))
            if alike > best:
                best = alike
        return best
