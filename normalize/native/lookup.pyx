# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Which forms of names are near some words, as `normalize.match.index` has it, read where the sections lie.

Every place that is read from a file is checked against the bounds, as in `sounding`.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcmp, memset
from libcpp.algorithm cimport pop_heap, push_heap, sort, sort_heap
from libcpp.pair cimport pair
from libcpp.vector cimport vector

from normalize.native.hearing cimport LONGEST, Alike, Ears, Heard, Mask, Word, clear_mask, set_mask, similarity
from normalize.native.sounding cimport AHEAD, Known, Like, Sounds, cut, expect, expect_letters, left

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
    MANY = 256  # from so many numbers on they are put in order by their bits

ctypedef pair[double, size_t] Glance  # the less the more alike; of equals those that were found first go before

cdef class KnownForms(Known):
    """What is known of a word of a text, and the forms that have words like it."""


cdef class Asked:
    """A mention as it is compared with forms: what is heard of each of its words and of all written together."""


cdef class Found:
    """Forms that were found, in order, with how much each is alike, and where each of them stands.

    The places are a hash table with open addressing, at most half full; 0 is none.
    """

    def __cinit__(self):
        self.places.assign(256, 0)
        self.mask = 255

    cdef void add(self, uint32_t form, double alike, bint instead) noexcept:
        """Keep how much a form is alike: the most, or what was found last; it stays where it was found first."""
        cdef uint32_t place = self.place_of(form)
        cdef Like* known
        if self.places[place]:
            known = &self.forms[self.places[place] - 1]
            if instead or alike > known.second:
                known.second = alike
            return
        self.forms.push_back(Like(form, alike))
        self.places[place] = <uint32_t>self.forms.size()
        if 2 * self.forms.size() > self.mask:
            self.grow()

    cdef uint32_t place_of(self, uint32_t form) noexcept:
        cdef uint32_t place = (form * 2654435761u >> 7) & self.mask
        while self.places[place] and self.forms[self.places[place] - 1].first != form:
            place = (place + 1) & self.mask
        return place

    cdef void grow(self) noexcept:
        cdef uint32_t number
        self.mask = 4 * self.mask + 3
        self.places.assign(<size_t>self.mask + 1, 0)
        for number in range(self.forms.size()):
            self.places[self.place_of(self.forms[number].first)] = number + 1


cdef class Least:
    """How much alike a form must be; the arguments are those of `normalize.match.index.Least`, and what joining costs."""

    def __init__(self, as_many, joined, read, word, turned_word, lost_by_joined):
        self.as_many, self.joined, self.read = as_many, joined, read
        self.word, self.turned_word, self.lost_by_joined = word, turned_word, lost_by_joined

    cdef bint reached(self, const Fit* fit, int words, bint reading) noexcept:
        """Whether a form is as much alike as it must be to so many words of a mention."""
        if reading:
            return read(&fit.alike) >= self.read
        if fit.weakest < (self.turned_word if fit.swapped else self.word):
            return False
        if fit.joined:
            return mean(&fit.alike) - self.lost_by_joined >= self.joined
        return mean(&fit.alike) >= self.as_many


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
            return read(&fit.alike) >= least
        return mean(&fit.alike) - (self.lost_by_joined if fit.joined else 0.0) >= least


cdef class Lookup:
    """Finds forms by the sound of their words.

    Args:
        sections: those of an index.
        rules: the constants of the plain modules, by name.
    """

    def __init__(self, sections, rules):
        self.sounds = Sounds(sections, rules)
        self.words, self.words_starts = sections["words.data"], sections.numbers("words.starts")
        self.posted, self.posted_starts = sections.numbers("words.posted"), sections.numbers("words.posted.starts")
        self.rows, self.rows_starts = sections.numbers("words.rows"), sections.numbers("words.rows.starts")
        self.turned_lead = rules["turned_lead"]
        self.another, self.most_words = rules["another"], rules["most_words"]
        self.wholes, self.sizes = sections.numbers("words.wholes"), sections["forms.sizes"]
        self.first = sections.numbers("forms.first")
        self.least_of_a_pair = rules["least_of_a_pair"]
        self.relation_in, self.relation_whole = rules["relation_in"], rules["relation_whole"]
        self.relation_bits, self.most_forms_of_a_word = rules["relation_bits"], rules["most_forms_of_a_word"]
        self.most_kept, self.kept, self.known = rules["most_kept"], 0, {}
        self.heard_words, self.heard_by, self.mentions = [None] * MOST_HEARD, None, 0
        memset(&self.mask, 0, sizeof(Mask))
        memset(self.pairs, 0, sizeof(self.pairs))

    def near(self, words, size_t most):
        """The forms that are nearest to a mention at a glance, by number; None if a word is not known here."""
        cdef vector[uint32_t] found
        return found if self.find(words, most, found) else None

    def near_enough(self, words, size_t most, Ears ears, Least least):
        """Those of them that are as much alike as they must be, as `Index.near` gives them; None as before.

        Args:
            words: the folded words of the mention.
            most: how many are compared.
            ears: what compares them.
            least: how much alike they must be.
        """
        cdef vector[uint32_t] found
        if not self.find(words, most, found):
            return None
        return self.worth(found, self.asked(words, ears), ears, least)

    def like_enough(self, entities, words, Ears ears, Least least):
        """The forms of some entities, given by their numbers, without those that are surely too little like a mention.

        For each entity that has one its place among them, and these forms as `near_enough` gives them; None if a word of
        the mention is not known here.
        """
        cdef Asked asked = self.asked(words, ears)
        cdef vector[uint32_t] numbers
        cdef list found = []
        cdef Py_ssize_t place = 0, entity
        cdef uint32_t form
        if asked is None:
            return None
        for entity in entities:
            if entity >= 0:
                if self.first[entity + 1] > <uint32_t>self.sizes.shape[0]:
                    raise IndexError("a section ends before what it should hold")
                numbers.clear()
                for form in range(self.first[entity], self.first[entity + 1]):
                    numbers.push_back(form)
                likely = self.worth(numbers, asked, ears, least)
                if likely:
                    found.append((place, likely))
            place += 1
        return found

    def similar(self, text):
        """The words of the vocabulary like a word, as `SimilarWords.find` gives them; None if it is not known here."""
        cdef KnownForms known = self.looked_up(text)
        return None if known is None else {one.first: one.second for one in known.similar}

    # Forms -------------------------------------------------------------------------------------------------------

    cdef KnownForms of(self, text):
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

    cdef KnownForms looked_up(self, text):
        """A word and what is like it; None if it is not known here."""
        cdef KnownForms known = KnownForms.__new__(KnownForms)
        return known if self.sounds.find(text, known) else None

    cdef bint find(self, words, size_t most, vector[uint32_t]& nearest) except -1:
        """Find the forms that are nearest to a mention at a glance; whether all its words are known here."""
        cdef KnownForms whole
        cdef Found found = Found.__new__(Found)
        joined = "".join(words)
        whole = self.of(joined) if len(words) == 1 else self.looked_up(joined)
        if whole is None:
            return False
        self.add_wholes(whole, found)
        if len(words) > 1:
            self.add_pairs([self.of(word) for word in words], found)
        self.add_nearest(whole, found, most, nearest)
        return True

    cdef int add_wholes(self, KnownForms whole, Found found) except -1:
        """Add the forms whose words, written together, are like a whole mention."""
        cdef Py_ssize_t place, last
        cdef size_t i
        cdef uint32_t base = <uint32_t>self.relation_whole << self.relation_bits
        for i in range(whole.similar.size()):
            self.expect_posts(whole.similar, i)
            last = self.end_of(whole.similar[i].first)
            place = left(self.posted, base, self.posted_starts[whole.similar[i].first], last)
            while place < last and self.posted[place] >> self.relation_bits == <uint32_t>self.relation_whole:
                found.add(self.posted[place] - base, whole.similar[i].second, False)
                place += 1
        return 0

    cdef int add_pairs(self, list words, Found found) except -1:
        """Add the forms of as many words of which two are like two of a mention, or a rare one is the same."""
        cdef KnownForms left, right
        cdef Found pairs = Found.__new__(Found)
        cdef size_t one, other
        cdef uint32_t form, another
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
                    form, another = left.having[one].first, right.having[other].first
                    if form == another and self.sizes[form] & self.most_words == size:
                        mean = (left.having[one].second + right.having[other].second) / 2
                        if mean >= self.least_of_a_pair:
                            pairs.add(form, mean, True)
                    # Nobody could foretell which of them goes on, so it is counted.
                    one += form <= another
                    other += form >= another
            for form in left.same:
                if self.sizes[form] & self.most_words == size:
                    pairs.add(form, self.least_of_a_pair, False)
        for each in pairs.forms:
            found.add(each.first, each.second, False)
        return 0

    cdef int find_forms(self, KnownForms known) except -1:
        """Find the forms of several words that have a word like one, and those, if they are few, that have the same."""
        cdef Like one
        cdef Py_ssize_t place, last
        cdef size_t word
        cdef vector[uint64_t] posts  # the form, and which of the like words it has
        cdef uint64_t post
        cdef uint32_t form
        cdef double alike
        if known.forms_known:
            return 0
        for word in range(known.similar.size()):
            self.expect_posts(known.similar, word)
            one = known.similar[word]
            place, last = self.posted_starts[one.first], self.end_of(one.first)
            # This relation comes first.
            while place < last and self.posted[place] >> self.relation_bits == <uint32_t>self.relation_in:
                posts.push_back(<uint64_t>self.posted[place] << 32 | <uint64_t>word)
                if one.second == 1.0 and known.same.size() <= self.most_forms_of_a_word:
                    if not _has(known.same, self.posted[place]):
                        known.same.push_back(self.posted[place])
                place += 1
        if known.same.size() > self.most_forms_of_a_word:
            known.same.clear()
        _put_in_order(posts)
        for post in posts:
            form, alike = <uint32_t>(post >> 32), known.similar[post & 0xFFFFFFFFu].second
            if known.having.size() and known.having.back().first == form:
                known.having.back().second = max(known.having.back().second, alike)
            else:
                known.having.push_back(Like(form, alike))
        known.forms_known = True
        self.kept += known.having.size()
        return 0

    cdef Py_ssize_t end_of(self, uint32_t key) except -1:
        """Where the posts of a key end."""
        cdef uint32_t stop = self.posted_starts[key + 1]
        if stop > self.posted.shape[0]:
            raise IndexError("a section ends before what it should hold")
        return stop

    cdef int expect_posts(self, vector[Like]& words, size_t i) except -1:
        """Have the posts of words brought near that come soon."""
        if i + AHEAD < words.size():
            expect(self.posted_starts, words[i + AHEAD].first)
        if i + AHEAD // 2 < words.size():
            expect(self.posted, self.posted_starts[words[i + AHEAD // 2].first])
        return 0

    cdef int add_nearest(self, KnownForms whole, Found found, size_t most, vector[uint32_t]& nearest) except -1:
        """Add of many forms those that look and sound most like a mention; of equals those that were found first."""
        cdef vector[Glance] glances  # a heap, the least alike on top
        cdef size_t i
        cdef uint32_t number, start, stop, longer, more
        cdef const Like* one
        cdef double alike
        if found.forms.size() <= most:
            for i in range(found.forms.size()):
                nearest.push_back(found.forms[i].first)
            return 0
        set_mask(&self.mask, whole.word.signs, whole.word.length)
        try:
            for i in range(found.forms.size()):
                self.expect_wholes(found, i)
                one = &found.forms[i]
                number = self.wholes[one.first]
                start, stop = self.words_starts[number], self.words_starts[number + 1]
                if glances.size() == most:
                    # So many letters more are as many that differ.
                    longer = max(stop - start, <uint32_t>whole.word.length)
                    more = 2 * longer - (stop - start) - whole.word.length
                    if longer and one.second + (1.0 - <double>more / <double>longer) <= -glances.front().first:
                        continue
                alike = one.second + similarity(&self.mask, cut(self.words, start, stop), stop - start)
                if glances.size() < most:
                    glances.push_back(Glance(-alike, i))
                    push_heap(glances.begin(), glances.end())
                elif -alike < glances.front().first:
                    pop_heap(glances.begin(), glances.end())
                    glances[most - 1] = Glance(-alike, i)
                    push_heap(glances.begin(), glances.end())
        finally:
            clear_mask(&self.mask, whole.word.signs, whole.word.length)
        sort_heap(glances.begin(), glances.end())
        for i in range(glances.size()):
            nearest.push_back(found.forms[glances[i].second].first)
        return 0

    cdef int expect_wholes(self, Found found, size_t i) except -1:
        """Have the letters of forms brought near that come soon."""
        if i + 3 * AHEAD < found.forms.size():
            expect(self.wholes, found.forms[i + 3 * AHEAD].first)
        if i + 2 * AHEAD < found.forms.size():
            expect(self.words_starts, self.wholes[found.forms[i + 2 * AHEAD].first])
        if i + AHEAD < found.forms.size():
            expect_letters(self.words, self.words_starts[self.wholes[found.forms[i + AHEAD].first]])
        return 0

    # Likeness ----------------------------------------------------------------------------------------------------

    cdef Asked asked(self, words, Ears ears):
        """A mention to be compared; None if a word of it is not known here. The last one is kept: many ask for one."""
        cdef Asked asked = self.last_asked
        if asked is not None and type(words) is tuple and words is asked.given and ears is asked.ears:
            return asked
        asked = Asked.__new__(Asked)
        asked.words, asked.joined = [ears.of(word) for word in words], "".join(words)
        if None in asked.words or len(asked.joined) > LONGEST:
            return None
        self.mentions += 1
        asked.count, asked.number = len(words), self.mentions
        asked.given, asked.ears, self.last_asked = words, ears, asked
        return asked

    cdef list worth(self, vector[uint32_t]& numbers, Asked asked, Ears ears, Least least):
        """The forms that are as much alike as they must be, with how much; None for how much, if that is not known."""
        cdef Fit fit
        cdef list found = []
        cdef uint32_t form
        for form in numbers:
            if not self.compare(form, asked, ears, &fit):
                found.append((form, None))
                continue
            if least.reached(&fit, asked.count, self.sizes[form] > self.most_words):
                changed = tuple([place for place in range(asked.count) if fit.changed >> place & 1])
                alike = (fit.alike.spelling, fit.alike.heard, fit.alike.sound, fit.weakest, changed)
                found.append((form, (*alike, fit.swapped, fit.joined)))
        return found

    cdef bint compare(self, uint32_t form, Asked asked, Ears ears, Fit* fit) except -1:
        """Find what `normalize.match.likeness.compare` finds; whether all that it needs is known here."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int size = self.find_words(form, words), first
        cdef Fit turned, best
        if size == 0 or asked.count > MOST_PLACES:
            return False
        fit.swapped, fit.joined = False, size != asked.count
        if fit.joined:
            if not self.pair(WHOLE, self.wholes[form], asked, ears, &fit.alike):
                return False
            fit.weakest = mean(&fit.alike)
            fit.changed = self.absent(words, size, asked)
            return True
        if not self.in_order(words, 0, asked, ears, fit):
            return False
        # Where hardly anything differs, no other order can lead.
        if not fit.changed or size == 1 or mean(&fit.alike) + self.turned_lead > 1.01:
            return True
        for first in range(1, size):
            self.in_order(words, first, asked, ears, &turned)
            if first == 1 or mean(&turned.alike) > mean(&best.alike):
                best = turned
        if mean(&best.alike) > mean(&fit.alike) + self.turned_lead:
            fit[0] = best
            fit.swapped, fit.joined = True, False
        return True

    cdef bint in_order(self, const uint32_t* words, int first, Asked asked, Ears ears, Fit* fit) except -1:
        """How much a mention is like the words of a form from one of them on, each weighed by its letters.

        Whether all that it needs is known here.
        """
        cdef double letters = 0.0, size
        cdef int place, other
        cdef Alike one, nearest
        cdef Heard word
        cdef uint32_t number, choice
        cdef bint same
        fit.alike.spelling = fit.alike.heard = fit.alike.sound = 0.0
        fit.weakest, fit.changed = 1.0, 0
        for place in range(asked.count):
            other = (place + first) % asked.count
            same = False
            nearest.spelling = nearest.heard = nearest.sound = 0.0
            for choice in range(words[other], words[other + 1]):
                number = self.rows[choice]
                if not self.pair(place, number if number < self.another else ~number, asked, ears, &one):
                    return False
                # Nothing else looks just like a word.
                same = same or one.spelling == 1.0
                if mean(&one) > mean(&nearest):
                    nearest = one
            if not same:
                fit.changed |= <uint64_t>1 << place
            word, number = asked.words[place], self.rows[words[other]]
            size = word.word.length + <int>(self.words_starts[number + 1] - self.words_starts[number])
            letters += size
            fit.alike.spelling += size * nearest.spelling
            fit.alike.heard += size * nearest.heard
            fit.alike.sound += size * nearest.sound
            fit.weakest = min(fit.weakest, mean(&nearest))
        if letters == 0:
            return False
        fit.alike.spelling /= letters
        fit.alike.heard /= letters
        fit.alike.sound /= letters
        return True

    cdef int find_words(self, uint32_t form, uint32_t* words) except -1:
        """Find where each word of a form stands, its other readings behind it, and where the last ends.

        How many there are; none if not all that is needed is known here.
        """
        cdef int count = 0
        cdef Py_ssize_t place, stop = self.rows_starts[form + 1]
        for place in range(self.rows_starts[form], stop):
            if self.rows[place] < self.another:
                if count == MOST_PLACES:
                    return 0
                words[count] = <uint32_t>place
                count += 1
            elif count == 0:
                return 0
        words[count] = <uint32_t>stop
        return count if count == self.sizes[form] & self.most_words else 0

    cdef uint64_t absent(self, const uint32_t* words, int count, Asked asked) except? 1:
        """Which words of a mention are no words of a form, as bits; other readings are none of them."""
        cdef uint64_t absent = 0
        cdef Heard word
        cdef int place, other
        for place in range(asked.count):
            word = asked.words[place]
            for other in range(count):
                if self.is_word(self.rows[words[other]], &word.word):
                    break
            else:
                absent |= <uint64_t>1 << place
        return absent

    cdef bint is_word(self, uint32_t number, const Word* word) except -1:
        """Whether a word of the index is this one."""
        cdef uint32_t start = self.words_starts[number], stop = self.words_starts[number + 1]
        if stop - start != <uint32_t>word.length:
            return False
        return memcmp(cut(self.words, start, stop), word.signs, word.length) == 0

    cdef bint is_figure(self, uint32_t number) except -1:
        """Whether a word of the index is written in figures."""
        cdef uint32_t start = self.words_starts[number], stop = self.words_starts[number + 1], place
        cdef const unsigned char* letters = cut(self.words, start, stop)
        for place in range(stop - start):
            if not c"0" <= letters[place] <= c"9":
                return False
        return start < stop

    cdef bint pair(self, int place, uint32_t number, Asked asked, Ears ears, Alike* alike) except -1:
        """How much a word of a mention, or the whole of it, is like a word of the index; whether that is known here."""
        cdef Pair* known = &self.pairs[(number * 31 + <uint32_t>place * 257) % MOST_PAIRS]
        cdef Heard word, other
        if known.mention != asked.number or known.number != number or known.place != place:
            if place == WHOLE:
                if asked.whole is None:
                    asked.whole = ears.of(asked.joined)
                word = asked.whole
            else:
                word = asked.words[place]
            # Nothing else is heard before this is compared.
            other = self.heard(number, ears)
            if other is None:
                return False
            ears.compare(word, other, &known.alike)
            known.mention, known.number, known.place = asked.number, number, place
        alike[0] = known.alike
        return True

    cdef Heard heard(self, uint32_t number, Ears ears):
        """What is heard of a word of the index; None if it is not known here."""
        cdef uint32_t start, stop, slot = number % MOST_HEARD
        cdef const unsigned char* letters
        cdef Heard found
        cdef bint known
        if ears is not self.heard_by:
            self.heard_words, self.heard_by = [None] * MOST_HEARD, ears
        found = <Heard>self.heard_words[slot]
        if found is None:
            found = self.heard_words[slot] = Heard.__new__(Heard)
        elif self.heard_numbers[slot] == number:
            return found if found.word.length >= 0 else None
        start, stop = self.words_starts[number], self.words_starts[number + 1]
        letters = cut(self.words, start, stop)
        # What was heard there before is not asked for any more.
        known = ears.hear_letters(found, letters, stop - start)
        self.heard_numbers[slot] = number
        if not known:
            found.word.length = -1
        return found if known else None


cdef double read(const Alike* alike) noexcept nogil:
    return (alike.spelling + 2 * alike.heard + 2 * alike.sound) / 5


cdef double mean(const Alike* alike) noexcept nogil:
    return (alike.spelling + alike.heard + alike.sound) / 3


cdef void _put_in_order(vector[uint64_t]& posts) noexcept nogil:
    """Sort by what is above 32 bits, a form, where all else is in order; many take less time by some bits at once."""
    cdef vector[uint64_t] other
    cdef size_t begin[1025]
    cdef uint64_t post
    cdef size_t place
    cdef int shift, digit
    if posts.size() < MANY:
        sort(posts.begin(), posts.end())
        return
    other.resize(posts.size())
    for shift in range(32, 62, 10):
        memset(begin, 0, sizeof(begin))
        for post in posts:
            begin[(post >> shift & 1023) + 1] += 1
        for digit in range(1023):
            begin[digit + 1] += begin[digit]
        for post in posts:
            digit = post >> shift & 1023
            place = begin[digit]
            other[place] = post
            begin[digit] = place + 1
        posts.swap(other)


cdef bint _has(vector[uint32_t]& numbers, uint32_t wanted) noexcept nogil:
    cdef uint32_t number
    for number in numbers:
        if number == wanted:
            return True
    return False
