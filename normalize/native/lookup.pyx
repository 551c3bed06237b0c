# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Which forms of names are near some words, as `normalize.match.index` has it, read where the sections lie.

Every place that is read from a file is checked against the bounds, since a file may be damaged: by Cython where a view
is indexed, and in `_cut` where a stretch of one is taken.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcmp, memcpy, memset
from libcpp.algorithm cimport partial_sort, sort
from libcpp.pair cimport pair
from libcpp.unordered_map cimport unordered_map
from libcpp.unordered_set cimport unordered_set
from libcpp.vector cimport vector

from normalize.native.hearing cimport (
    LONGEST, Alike, Ears, Heard, Mask, Word, clear_mask, hear_bones, hear_sound, is_same, read_word, set_mask, similarity,
)

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
    MOST_PLACES = 64

cdef struct Fit:  # how much a mention and a form are alike
    Alike alike
    double weakest
    uint64_t changed  # the words of the mention that are no words of the form, as bits
    bint swapped, joined

ctypedef pair[uint32_t, double] Like  # the number of a word or a form, and how much it is alike
ctypedef pair[pair[int, double], uint32_t] Ranked

cdef uint32_t _crc[256]


cdef void _make_crc() noexcept:
    cdef uint32_t value
    cdef int byte, bit
    for byte in range(256):
        value = byte
        for bit in range(8):
            value = (value >> 1) ^ (0xEDB88320u if value & 1 else 0)
        _crc[byte] = value


_make_crc()


cdef uint32_t _crc32(const Word* word) noexcept nogil:
    cdef uint32_t value = 0xFFFFFFFFu
    cdef int place
    for place in range(word.length):
        value = _crc[(value ^ word.signs[place]) & 0xFF] ^ (value >> 8)
    return value ^ 0xFFFFFFFFu


cdef const unsigned char* _cut(const unsigned char[::1] data, uint32_t start, uint32_t stop) except? NULL:
    """Where a stretch of bytes begins that is surely within its section."""
    if start > stop or <Py_ssize_t>stop > data.shape[0]:
        raise IndexError("a section ends before what it should hold")
    return &data[start] if start < stop else <const unsigned char*>b""


cdef Py_ssize_t _left(const uint32_t[::1] numbers, uint32_t least, Py_ssize_t start, Py_ssize_t stop) except -1:
    """The first place from `start` on whose number is not less, among sorted ones."""
    cdef Py_ssize_t middle
    while start < stop:
        middle = (start + stop) // 2
        if numbers[middle] < least:
            start = middle + 1
        else:
            stop = middle
    return start


cdef class _Known:
    """What is known of a word of a text: the words of the vocabulary like it, the most alike first, and their forms."""

    cdef Word word
    cdef vector[Like] similar
    cdef vector[Like] having
    cdef vector[uint32_t] same
    cdef bint forms_known


cdef class Least:
    """How much alike a form must be; the arguments are those of `normalize.match.index.Least`, and what joining costs."""

    cdef double as_many, joined, read, word, turned_word, lost_by_joined

    def __init__(self, as_many, joined, read, word, turned_word, lost_by_joined):
        self.as_many, self.joined, self.read = as_many, joined, read
        self.word, self.turned_word, self.lost_by_joined = word, turned_word, lost_by_joined

    cdef bint reached(self, const Fit* fit, int words, bint reading) noexcept:
        """Whether a form is as much alike as it must be to so many words of a mention."""
        if reading:
            return _read(&fit.alike) >= self.read
        if fit.weakest < (self.turned_word if fit.swapped else self.word):
            return False
        if fit.joined:
            return _mean(&fit.alike) - self.lost_by_joined >= self.joined
        return _mean(&fit.alike) >= self.as_many


cdef class LeastAsked(Least):
    """The same for `normalize.match.index.LeastAsked`."""

    cdef double unlike, beside_same

    def __init__(self, unlike, beside_same, lost_by_joined):
        self.unlike, self.beside_same, self.lost_by_joined = unlike, beside_same, lost_by_joined

    cdef bint reached(self, const Fit* fit, int words, bint reading) noexcept:
        cdef double least = self.unlike
        cdef int place
        for place in range(words):
            if not fit.changed >> place & 1:
                least = self.beside_same
        if reading:
            return _read(&fit.alike) >= least
        return _mean(&fit.alike) - (self.lost_by_joined if fit.joined else 0.0) >= least


cdef class Lookup:
    """Finds forms by the sound of their words.

    Args:
        sections: those of an index.
        rules: the constants of the plain modules, by name.
    """

    cdef const unsigned char[::1] bones, sounds, words, sizes
    cdef const uint32_t[::1] bones_starts, bones_slots, shorter, longer
    cdef const uint32_t[::1] sounds_starts, sounds_first, sound_words, sound_words_first
    cdef const uint32_t[::1] words_starts, posted, posted_starts, wholes, rows, rows_starts
    cdef double least_alike, least_of_a_pair, turned_lead
    cdef int least_for_another, relation_in, relation_whole, relation_bits
    cdef uint32_t another
    cdef int most_words
    cdef size_t most_forms_of_a_word, most_kept, kept
    cdef dict known
    cdef Mask mask

    def __init__(self, sections, rules):
        self.bones, self.bones_starts = sections["bones.data"], sections.numbers("bones.starts")
        self.bones_slots = sections.numbers("bones.slots")
        self.shorter, self.longer = sections.numbers("bones.shorter"), sections.numbers("bones.longer")
        self.sounds, self.sounds_starts = sections["sounds.data"], sections.numbers("sounds.starts")
        self.sounds_first = sections.numbers("sounds.first")
        self.sound_words = sections.numbers("sounds.words")
        self.sound_words_first = sections.numbers("sounds.words.first")
        self.words, self.words_starts = sections["words.data"], sections.numbers("words.starts")
        self.posted, self.posted_starts = sections.numbers("words.posted"), sections.numbers("words.posted.starts")
        self.rows, self.rows_starts = sections.numbers("words.rows"), sections.numbers("words.rows.starts")
        self.turned_lead = rules["turned_lead"]
        self.another, self.most_words = rules["another"], rules["most_words"]
        self.wholes, self.sizes = sections.numbers("words.wholes"), sections["forms.sizes"]
        self.least_alike, self.least_of_a_pair = rules["least_alike"], rules["least_of_a_pair"]
        self.least_for_another = rules["least_for_another"]
        self.relation_in, self.relation_whole = rules["relation_in"], rules["relation_whole"]
        self.relation_bits, self.most_forms_of_a_word = rules["relation_bits"], rules["most_forms_of_a_word"]
        self.most_kept, self.kept, self.known = rules["most_kept"], 0, {}
        memset(&self.mask, 0, sizeof(Mask))

    def near(self, words, size_t most):
        """The forms that are nearest to a mention at a glance, by number; None if a word is not known here."""
        cdef _Known whole
        cdef vector[Like] found
        cdef unordered_map[uint32_t, size_t] places
        joined = "".join(words)
        whole = self.of(joined) if len(words) == 1 else self.looked_up(joined)
        if whole is None:
            return None
        self.add_wholes(whole, found, places)
        if len(words) > 1:
            self.add_pairs([self.of(word) for word in words], found, places)
        return self.nearest(whole, found, most)

    def near_enough(self, words, size_t most, Ears ears, Least least):
        """Those of them that are as much alike as they must be, as `Index.near` gives them; None as before.

        Args:
            words: the folded words of the mention.
            most: how many are compared.
            ears: what compares them.
            least: how much alike they must be.
        """
        cdef list found = self.near(words, most)
        if found is None:
            return None
        return self.worth(found, [ears.of(word) for word in words], ears.of("".join(words)), ears, least)

    def like_enough(self, uint32_t first, uint32_t last, words, Ears ears, Least least):
        """The forms from one number up to another without those that are surely too little like a mention, by number.

        None if a word of the mention is not known here.
        """
        cdef list heard = [ears.of(word) for word in words]
        cdef Heard whole = ears.of("".join(words))
        if last > <uint32_t>self.sizes.shape[0]:
            raise IndexError("a section ends before what it should hold")
        if whole is None or None in heard:
            return None
        return [number for number, _ in self.worth(list(range(first, last)), heard, whole, ears, least)]

    def similar(self, text):
        """The words of the vocabulary like a word, as `SimilarWords.find` gives them; None if it is not known here."""
        cdef _Known known = self.looked_up(text)
        return None if known is None else {one.first: one.second for one in known.similar}

    # Words -------------------------------------------------------------------------------------------------------

    cdef _Known of(self, text):
        """The same as `looked_up`, kept for the next time."""
        known = self.known.get(text)
        if known is None:
            known = self.looked_up(text)
            if self.kept > self.most_kept:
                self.known.clear()
                self.kept = 0
            self.known[text] = known
            self.kept += 1
        return known

    cdef _Known looked_up(self, text):
        """A word and what is like it; None if it is not known here."""
        cdef _Known known = _Known.__new__(_Known)
        cdef Word heard, bones, key
        cdef vector[Ranked] found
        cdef unordered_set[uint32_t] seen
        cdef vector[Word] keys
        cdef int rank = 0, gap
        cdef long long file
        cdef uint32_t number
        cdef Py_ssize_t place
        cdef Ranked one
        if not read_word(text, &known.word):
            return None
        hear_sound(&known.word, &heard)
        hear_bones(&heard, &bones)
        keys.push_back(bones)
        if bones.length > 1:
            for gap in range(bones.length):
                # Of two alike in a row either may be left out; the others with the same key come to nothing.
                _without(&bones, gap, &key)
                if not _is_among(keys, &key):
                    keys.push_back(key)
        set_mask(&self.mask, &heard)
        try:
            for key in keys:
                file = self.file_of(&key)
                if file >= 0:
                    self.add_file(<uint32_t>file, rank, seen, found)
                    rank += 1
            if bones.length < self.least_for_another:
                keys.resize(1)
            for key in keys:
                number = _crc32(&key)
                place = _left(self.shorter, number, 0, self.shorter.shape[0])
                while place < self.shorter.shape[0] and self.shorter[place] == number:
                    self.add_file(self.longer[place], rank, seen, found)
                    place += 1
                rank += 1
        finally:
            clear_mask(&self.mask, &heard)
        sort(found.begin(), found.end())
        known.similar.reserve(found.size())
        for one in found:
            known.similar.push_back(Like(one.second, -one.first.second))
        return known

    cdef long long file_of(self, const Word* bones) except -2:
        """The number of a skeleton, -1 if there is none."""
        cdef Py_ssize_t size = self.bones_slots.shape[0], place, step
        cdef uint32_t number, start, stop
        place = _crc32(bones) % size if size else 0
        for step in range(size):
            number = self.bones_slots[place]
            if number == 0:
                return -1
            start, stop = self.bones_starts[number - 1], self.bones_starts[number]
            if stop - start == <uint32_t>bones.length:
                if memcmp(_cut(self.bones, start, stop), bones.signs, bones.length) == 0:
                    return <long long>number - 1
            place = place + 1 if place + 1 < size else 0
        return -1

    cdef int add_file(
        self, uint32_t file, int rank, unordered_set[uint32_t]& seen, vector[Ranked]& found
    ) except -1:
        """Add the words of a file that sound like the one of the mask."""
        cdef uint32_t start, stop, sound
        cdef const unsigned char* signs
        cdef Py_ssize_t begin = 0, end, length, place, longer, more
        cdef double alike
        if not seen.insert(file).second:
            return 0
        start, stop = self.sounds_starts[file], self.sounds_starts[file + 1]
        signs, length = _cut(self.sounds, start, stop), stop - start
        sound = self.sounds_first[file]
        while begin <= length:
            end = begin
            while end < length and signs[end] != c"\n":
                end += 1
            more = end - begin - self.mask.length
            longer = end - begin if more > 0 else self.mask.length
            # So many letters more are as many that differ.
            if longer == 0 or 1.0 - <double>(more if more > 0 else -more) / <double>longer > self.least_alike:
                alike = similarity(&self.mask, signs + begin, end - begin)
                if alike > self.least_alike:
                    for place in range(self.sound_words_first[sound], self.sound_words_first[sound + 1]):
                        found.push_back(Ranked(pair[int, double](rank, -alike), self.sound_words[place]))
            sound += 1
            begin = end + 1
        return 0

    # Forms -------------------------------------------------------------------------------------------------------

    cdef int add_wholes(
        self, _Known whole, vector[Like]& found, unordered_map[uint32_t, size_t]& places
    ) except -1:
        """Add the forms whose words, written together, are like a whole mention."""
        cdef Like one
        cdef Py_ssize_t place, last
        cdef uint32_t base = <uint32_t>self.relation_whole << self.relation_bits
        for one in whole.similar:
            self.range_of(one.first, self.relation_whole, &place, &last)
            while place < last:
                _add(found, places, self.posted[place] - base, one.second, False)
                place += 1
        return 0

    cdef int add_pairs(
        self, list words, vector[Like]& found, unordered_map[uint32_t, size_t]& places
    ) except -1:
        """Add the forms of as many words of which two are like two of a mention, or a rare one is the same."""
        cdef _Known left, right
        cdef vector[Like] pairs
        cdef unordered_map[uint32_t, size_t] pair_places
        cdef size_t one, other
        cdef uint32_t form
        cdef Like each
        cdef double mean
        cdef size_t size = len(words)
        for word in words:
            self.find_forms(word)
        for i in range(len(words)):
            left = words[i]
            for j in range(i + 1, len(words)):
                right = words[j]
                one, other = 0, 0
                while one < left.having.size() and other < right.having.size():
                    form = left.having[one].first
                    if form < right.having[other].first:
                        one += 1
                    elif form > right.having[other].first:
                        other += 1
                    else:
                        if self.sizes[form] & self.most_words == size:
                            mean = (left.having[one].second + right.having[other].second) / 2
                            if mean >= self.least_of_a_pair:
                                _add(pairs, pair_places, form, mean, True)
                        one += 1
                        other += 1
            for form in left.same:
                if self.sizes[form] & self.most_words == size:
                    _add(pairs, pair_places, form, self.least_of_a_pair, False)
        for each in pairs:
            _add(found, places, each.first, each.second, False)
        return 0

    cdef int find_forms(self, _Known known) except -1:
        """Find the forms of several words that have a word like one, and those, if they are few, that have the same."""
        cdef Like one
        cdef Py_ssize_t place, last
        cdef vector[Like] posts
        cdef size_t i
        cdef unordered_set[uint32_t] same
        if known.forms_known:
            return 0
        for one in known.similar:
            self.range_of(one.first, self.relation_in, &place, &last)
            while place < last:
                # Sorted so, the most alike is the first of each form.
                posts.push_back(Like(self.posted[place], -one.second))
                if one.second == 1.0 and same.insert(self.posted[place]).second:
                    known.same.push_back(self.posted[place])
                place += 1
        if known.same.size() > self.most_forms_of_a_word:
            known.same.clear()
        sort(posts.begin(), posts.end())
        for i in range(posts.size()):
            if i == 0 or posts[i].first != posts[i - 1].first:
                known.having.push_back(Like(posts[i].first, -posts[i].second))
        known.forms_known = True
        self.kept += known.having.size()
        return 0

    cdef int range_of(self, uint32_t key, int relation, Py_ssize_t* first, Py_ssize_t* last) except -1:
        """Where the posts of a key lie that are in a relation to it."""
        cdef uint32_t start = self.posted_starts[key], stop = self.posted_starts[key + 1]
        cdef uint32_t base = <uint32_t>relation << self.relation_bits
        first[0] = _left(self.posted, base, start, stop)
        last[0] = _left(self.posted, base + (<uint32_t>1 << self.relation_bits), first[0], stop)
        return 0

    cdef object nearest(self, _Known whole, vector[Like]& found, size_t most):
        """Of many forms those that look and sound most like a mention; of equals those that were found first."""
        cdef vector[pair[double, size_t]] glance
        cdef size_t i
        cdef uint32_t number, start, stop
        if found.size() > most:
            set_mask(&self.mask, &whole.word)
            try:
                for i in range(found.size()):
                    number = self.wholes[found[i].first]
                    start, stop = self.words_starts[number], self.words_starts[number + 1]
                    glance.push_back(pair[double, size_t](
                        -(found[i].second + similarity(&self.mask, _cut(self.words, start, stop), stop - start)), i
                    ))
            finally:
                clear_mask(&self.mask, &whole.word)
            partial_sort(glance.begin(), glance.begin() + most, glance.end())
            return [found[glance[i].second].first for i in range(most)]
        return [found[i].first for i in range(found.size())]

    # Likeness ----------------------------------------------------------------------------------------------------

    cdef list worth(self, list numbers, list words, Heard whole, Ears ears, Least least):
        """The forms that are as much alike as they must be, with how much; None for how much, if that is not known."""
        cdef Fit fit
        cdef list found = []
        cdef bint reading
        cdef uint32_t form
        for number in numbers:
            form = number
            if not self.compare(form, words, whole, ears, &fit):
                found.append((number, None))
                continue
            reading = self.sizes[form] > self.most_words
            if least.reached(&fit, <int>len(words), reading):
                changed = tuple([place for place in range(len(words)) if fit.changed >> place & 1])
                alike = (fit.alike.spelling, fit.alike.heard, fit.alike.sound, fit.weakest, changed)
                found.append((number, (*alike, fit.swapped, fit.joined)))
        return found

    cdef bint compare(self, uint32_t form, list words, Heard whole, Ears ears, Fit* fit) except -1:
        """Find what `normalize.match.likeness.compare` finds; whether all that it needs is known here."""
        cdef int size = self.sizes[form] & self.most_words, first
        cdef Heard other
        cdef Fit turned, best
        cdef list choices = self.choices(form, ears)
        if size != len(choices) or len(words) > MOST_PLACES:
            return False
        fit.swapped, fit.joined = False, size != len(words)
        if fit.joined:
            other = self.heard(self.wholes[form], ears)
            if other is None:
                return False
            ears.compare(whole, other, &fit.alike)
            fit.weakest = _mean(&fit.alike)
            fit.changed = _not_among(words, choices)
            return True
        if not self.in_order(words, choices, 0, ears, fit):
            return False
        if not fit.changed or size == 1:
            return True
        for first in range(1, size):
            self.in_order(words, choices, first, ears, &turned)
            if first == 1 or _mean(&turned.alike) > _mean(&best.alike):
                best = turned
        if _mean(&best.alike) > _mean(&fit.alike) + self.turned_lead:
            fit[0] = best
            fit.swapped, fit.joined = True, False
        return True

    cdef list choices(self, uint32_t form, Ears ears):
        """What is heard of each word of a form and of its other readings; nothing if not all are known here."""
        cdef uint32_t number
        cdef Py_ssize_t place
        cdef Heard heard
        cdef list found = [], last = []
        for place in range(self.rows_starts[form], self.rows_starts[form + 1]):
            number = self.rows[place]
            heard = self.heard(number if number < self.another else ~number, ears)
            if heard is None:
                return []
            if number < self.another:
                last = [heard]
                found.append(last)
            else:
                last.append(heard)
        return found

    cdef bint in_order(self, list words, list choices, int first, Ears ears, Fit* fit) except -1:
        """How much a mention is like the words of a form from one of them on, each weighed by its letters."""
        cdef double letters = 0.0, size
        cdef int place, count = len(words)
        cdef Alike one
        cdef Heard word, other
        cdef list others
        fit.alike.spelling = fit.alike.heard = fit.alike.sound = 0.0
        fit.weakest, fit.changed = 1.0, 0
        for place in range(count):
            word, others = words[place], choices[(place + first) % count]
            other = others[0]
            if not _nearest(word, others, ears, &one):
                fit.changed |= <uint64_t>1 << place
            size = word.word.length + other.word.length
            letters += size
            fit.alike.spelling += size * one.spelling
            fit.alike.heard += size * one.heard
            fit.alike.sound += size * one.sound
            fit.weakest = min(fit.weakest, _mean(&one))
        if letters == 0:
            return False
        fit.alike.spelling /= letters
        fit.alike.heard /= letters
        fit.alike.sound /= letters
        return True

    cdef Heard heard(self, uint32_t number, Ears ears):
        """What is heard of a word of the index; None if it is not known here."""
        cdef uint32_t start = self.words_starts[number], stop = self.words_starts[number + 1]
        cdef const unsigned char* letters = _cut(self.words, start, stop)
        return ears.of(letters[:stop - start].decode("utf-8", "surrogatepass"))


cdef double _read(const Alike* alike) noexcept nogil:
    return (alike.spelling + 2 * alike.heard + 2 * alike.sound) / 5


cdef double _mean(const Alike* alike) noexcept nogil:
    return (alike.spelling + alike.heard + alike.sound) / 3


cdef bint _nearest(Heard word, list others, Ears ears, Alike* nearest) except -1:
    """How much a word is like the reading that it is most like; whether it is one of them."""
    cdef Alike one
    cdef Heard other
    cdef bint same = False
    nearest.spelling = nearest.heard = nearest.sound = 0.0
    for other in others:
        ears.compare(word, other, &one)
        same = same or is_same(&word.word, &other.word)
        if _mean(&one) > _mean(nearest):
            nearest[0] = one
    return same


cdef uint64_t _not_among(list words, list choices) except? 0:
    """Which words of a mention are no words of a form, as bits."""
    cdef uint64_t changed = 0
    cdef Heard word, other
    cdef int place
    for place in range(len(words)):
        word = words[place]
        for choice in choices:
            other = choice[0]
            if is_same(&word.word, &other.word):
                break
        else:
            changed |= <uint64_t>1 << place
    return changed


cdef void _add(
    vector[Like]& found, unordered_map[uint32_t, size_t]& places, uint32_t form, double alike, bint instead
) except *:
    """Keep how much a form is alike: the most, or what was found last; it stays where it was found first."""
    cdef size_t place
    if places.count(form):
        place = places[form]
        if instead or alike > found[place].second:
            found[place].second = alike
    else:
        places[form] = found.size()
        found.push_back(Like(form, alike))


cdef void _without(const Word* word, int gap, Word* shorter) noexcept nogil:
    memcpy(shorter.signs, word.signs, gap)
    memcpy(shorter.signs + gap, word.signs + gap + 1, word.length - gap - 1)
    shorter.length = word.length - 1


cdef bint _is_among(const vector[Word]& words, const Word* word) noexcept nogil:
    cdef size_t i
    for i in range(1, words.size()):
        if words[i].length == word.length and memcmp(words[i].signs, word.signs, word.length) == 0:
            return True
    return False
