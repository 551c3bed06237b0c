# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Finds the forms of names that are near a mention; mirrors `near` of `normalize.match.index.Index`.

It reads the mapped sections of an index in place; as in `sounding`, every offset read from them is bounds-checked.
Words that `hearing` does not support are left to the plain code.
"""

from cpython.object cimport PyObject
from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t
from libc.string cimport memset
from libcpp.algorithm cimport nth_element, sort
from libcpp.vector cimport vector

from normalize.native.bloom cimport FACTORS, admit, admits, filter_size
from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport LONGEST, Mask, clear_mask, set_mask, similarity
from normalize.native.lanes cimport LANES, MOST_IN_LANES, distances_of
from normalize.native.sounding cimport (
    AHEAD, UNSEEN_LETTERS, Known, Like, Similar, Sounds, cut, expect, expect_letters, left,
)
from normalize.native.stored cimport StoredWords

cdef extern from "Python.h":
    Py_ssize_t Py_REFCNT(PyObject* object)


sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    FEW_POSTS = 16  # posting lists up to this length are scanned from the start
    FEW_FORMS = 200  # up to so many forms, it is faster to sort them than the words that they have
    WORD_ITSELF = 640  # bytes for a word that is kept, besides its vectors

cdef uint64_t BEHIND = <uint64_t>1 << 63  # the order of what is found after all forms like the whole mention

cdef class KnownForms(Known):
    """A word of a text with the similar words of the index, and the forms that have one of those."""


cdef class Found:
    """The forms found, in order, each with its likeness and its place in the order.

    An open-addressing hash table, at most half full, maps forms to places in these vectors, counted from 1; 0 is empty.
    """

    def __cinit__(self):
        self.clear()

    cdef void clear(self) noexcept:
        self.forms.clear()
        self.orders.clear()
        self.places.assign(256, 0)
        self.mask = 255

    cdef void add(self, uint32_t form, double alike, bint instead, uint64_t order) noexcept:
        """Set the likeness of a form: the maximum, or the last if `instead`; it keeps the place that it had first."""
        cdef uint32_t place = self.place_of(form)
        cdef Like* known
        if self.places[place]:
            known = &self.forms[self.places[place] - 1]
            if instead or alike > known.second:
                known.second = alike
            return
        self.forms.push_back(Like(form, alike))
        self.orders.push_back(order)
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


cdef class Lookup:
    """Finds forms by the sound of their words.

    Args:
        sections: those of the index.
        rules: the constants of the plain modules, by name.
    """

    def __init__(self, sections, rules):
        self.sounds, self.stored = Sounds(sections, rules), StoredWords(sections, rules)
        self.posted, self.posted_starts = sections.numbers("words.posted"), sections.numbers("words.posted.starts")
        self.least_of_a_pair = rules["least_of_a_pair"]
        self.relation_bits, self.most_forms_of_a_word = rules["relation_bits"], rules["most_forms_of_a_word"]
        # Posts of forms that have a word come first, by how many words these have.
        self.form_mask = (<uint32_t>1 << self.relation_bits) - 1
        self.whole_base = <uint32_t>rules["relation_whole"] << self.relation_bits
        self.read_base = <uint32_t>rules["relation_read"] << self.relation_bits
        self.read_end = self.read_base + self.form_mask
        if self.whole_base != <uint32_t>SIZES << self.relation_bits or self.read_base < self.whole_base:
            raise ValueError("these posts are in another order")
        self.most_kept, self.kept, self.known, self.known_before = rules["most_kept"], 0, {}, {}
        self.looked = 0
        self.met.resize(MOST_MET)
        self.slices_found.resize(SIZES)
        self.spare, self.looked_for, self.masked.length = KnownForms.__new__(KnownForms), 0, 0
        self.found, self.pairs_found = Found.__new__(Found), Found.__new__(Found)
        memset(&self.mask, 0, sizeof(Mask))

    def near(self, words, size_t most):
        """The numbers of the forms nearest to a mention by letters and sound; None if a word is not supported."""
        cdef vector[uint32_t] found
        return found if self.find(words, most, found) else None

    def similar(self, text):
        """The words of the index similar to a word, as `SimilarWords.find` gives them; None if it is not supported."""
        cdef KnownForms known = self.looked_up(text)
        return None if known is None else {one.word: self.sounds.levels[one.level] for one in known.similar}

    cdef KnownForms of(self, text):
        """The same as `looked_up`, cached in two generations: when the newer is full, the older is dropped."""
        cdef KnownForms known = self.known.get(text)
        if known is None:
            known = self.known_before.get(text)
            if known is None:
                known = self.looked_up(text)
            if 2 * self.kept > self.most_kept:
                self.known, self.known_before, self.kept = {}, self.known, 0
            self.known[text] = known
            self.kept += WORD_ITSELF if known is None else known.bytes
        return known

    cdef KnownForms looked_up(self, text):
        """A word with its similar words; None if it is not supported."""
        cdef KnownForms known = KnownForms.__new__(KnownForms)
        self.looked += 1
        known.number = self.looked
        if not self.sounds.find(text, known):
            return None
        known.bytes = WORD_ITSELF + known.similar.size() * (sizeof(Similar) + PLACES_EACH)
        return known

    cdef KnownForms whole_of(self, text):
        """The same as `looked_up`, without caching; reuses the last such object if nothing refers to it any more."""
        cdef KnownForms known
        self.last_words = self.last_known = self.last_whole = None
        if Py_REFCNT(<PyObject*>self.spare) > 1:
            self.spare = KnownForms.__new__(KnownForms)
        known = self.spare
        known.similar.clear()
        known.by_ear.clear()
        known.places.clear()
        known.ears = None
        self.looked += 1
        known.number = self.looked
        return known if self.sounds.find(text, known) else None

    cdef bint find(self, words, size_t most, vector[uint32_t]& nearest) except -1:
        """Find the forms nearest to a mention by letters and sound; whether all its words are supported."""
        cdef KnownForms whole
        cdef list parts = [self.of(word) for word in words]
        whole = parts[0] if len(parts) == 1 else self.whole_of("".join(words))
        if whole is None:
            return False
        self.last_words, self.last_known, self.last_whole = words, parts, whole
        # From here on no Python code runs, and so no other thread.
        self.found.clear()
        self.wholes_found.clear()
        self.add_wholes(whole, self.wholes_found, self.found)
        if len(parts) > 1:
            self.add_pairs(parts, self.found)
        self.add_nearest(whole, self.wholes_found, self.found, most, nearest)
        return True

    cdef int add_wholes(self, KnownForms whole, vector[Under]& wholes, Found found) except -1:
        """Find the posts of forms whose joined words sound like the whole mention; add one-word forms read so."""
        cdef Py_ssize_t place, last
        cdef uint32_t i, form, key
        cdef Under under
        for i in range(whole.similar.size()):
            _expect_posts(self, whole.similar, i)
            key = whole.similar[i].word
            place, last = self.posted_starts[key], _end_of(self, key)
            # For most words, all posts are of earlier relations.
            if place >= last or self.posted[last - 1] < self.whole_base:
                continue
            place = self.until(place, last, self.whole_base)
            under.like, under.word, under.start = i, key, <uint32_t>place
            place = self.until(place, last, self.read_base)
            under.stop = <uint32_t>place
            if under.start < under.stop:
                wholes.push_back(under)
            while place < last and self.read_base <= self.posted[place] <= self.read_end:
                form = self.posted[place] & self.form_mask
                found.add(form, self.alike(whole, i), False, <uint64_t>i << 32 | form)
                place += 1
        return 0

    cdef Py_ssize_t until(self, Py_ssize_t place, Py_ssize_t last, uint32_t base) except -1:
        """Where the posts of relations before this one end, in a range of posts."""
        if last - place > FEW_POSTS:
            return left(self.posted, base, place, last)
        while place < last and self.posted[place] < base:
            place += 1
        return place

    cdef double alike(self, KnownForms known, uint32_t like) noexcept:
        """How much a word sounds like one of its similar words."""
        return self.sounds.levels[known.similar[like].level]

    cdef int add_pairs(self, list words, Found found) except -1:
        """Add forms of as many words that share two similar words with the mention, or one rare word."""
        cdef KnownForms left, right
        cdef Found pairs = self.pairs_found
        cdef size_t size = len(words)
        cdef uint32_t form
        cdef Like each
        pairs.clear()
        for word in words:
            self.find_forms(word)
        for i in range(len(words)):
            left = words[i]
            for j in range(i + 1, len(words)):
                right = words[j]
                for each in self.meet(left, right, _sized(size)).forms:
                    if self.stored.count(each.first) == size:
                        pairs.add(each.first, each.second, True, 0)
            for form in left.same:
                if self.stored.count(form) == size:
                    pairs.add(form, self.least_of_a_pair, False, 0)
        for each in pairs.forms:
            # Its joined words are needed once all forms are found.
            expect(self.stored.wholes, each.first)
            found.add(each.first, each.second, False, BEHIND | found.forms.size())
        return 0

    cdef Met* meet(self, KnownForms left, KnownForms right, int sized) except NULL:
        """The forms of so many words that have words like both of these, each with the mean likeness of the two.

        Cached, since many mentions share such pairs.
        """
        cdef Met* met = &self.met[(left.number * 31 + right.number + sized) % MOST_MET]
        cdef vector[Like]* lefts = &self.lefts
        cdef vector[Like]* rights = &self.rights
        cdef size_t one = 0, other = 0
        cdef double mean
        if met.left == left.number and met.right == right.number and met.sized == sized:
            return met
        met.left, met.right, met.sized = left.number, right.number, sized
        met.forms.clear()
        if left.having[sized].empty() or right.having[sized].empty():
            return met
        if left.posts[sized] <= right.posts[sized]:
            self.find_both(left, right, sized)
        else:
            self.find_both(right, left, sized)
            lefts, rights = rights, lefts
        while one < lefts.size() and other < rights.size():
            if lefts[0][one].first == rights[0][other].first:
                mean = (lefts[0][one].second + rights[0][other].second) / 2
                if mean >= self.least_of_a_pair:
                    met.forms.push_back(Like(lefts[0][one].first, mean))
            if lefts[0][one].first <= rights[0][other].first:
                one += 1
            else:
                other += 1
        return met

    cdef bint forms_of(self, word, size_t most, vector[uint32_t]& forms) except -1:
        """Find the forms of several words that have this very word; False if they exceed `most`, or it is unknown."""
        cdef KnownForms known = self.of(word)
        cdef Similar one
        cdef Py_ssize_t place, last
        if known is None:
            return False
        for one in known.similar:
            if one.level == 0 and self.stored.is_same(one.word, &known.word):
                place, last = self.posted_starts[one.word], _end_of(self, one.word)
                while place < last and self.posted[place] < self.whole_base:
                    if forms.size() == most:
                        return False
                    forms.push_back(self.posted[place] & self.form_mask)
                    place += 1
        return True

    cdef int find_forms(self, KnownForms known) except -1:
        """Find the forms of several words with a word like this; `same` has those that sound the same, if few."""
        cdef Similar one
        cdef Py_ssize_t place, last, stop
        cdef uint32_t like, form
        cdef int sized
        if known.forms_known:
            return 0
        known.having.resize(SIZES)
        known.bits.resize(SIZES)
        for sized in range(SIZES):
            self.slices_found[sized].clear()
            known.posts[sized] = 0
        for like in range(known.similar.size()):
            _expect_posts(self, known.similar, like)
            one = known.similar[like]
            place, last = self.posted_starts[one.word], _end_of(self, one.word)
            for sized in range(SIZES):
                if place >= last or self.posted[place] >= self.whole_base:
                    break
                stop = self.until(place, last, <uint32_t>(sized + 1) << self.relation_bits)
                if place < stop:
                    self.slices_found[sized].push_back(Slice(like, <uint32_t>place, <uint32_t>stop))
                    known.posts[sized] += stop - place
                while place < stop and one.level == 0 and known.same.size() <= self.most_forms_of_a_word:
                    form = self.posted[place] & self.form_mask
                    if not _has(known.same, form):
                        known.same.push_back(form)
                    place += 1
                place = stop
        if known.same.size() > self.most_forms_of_a_word:
            known.same.clear()
        known.forms_known = True
        for sized in range(SIZES):
            # A copy is no larger than needed.
            known.having[sized] = self.slices_found[sized]
            known.bytes += known.having[sized].size() * sizeof(Slice)
            self.kept += known.having[sized].size() * sizeof(Slice)
        return 0

    cdef int find_both(self, KnownForms few, KnownForms many, int sized) except -1:
        """Find the forms that two words share by Bloom filters: sorted, with likeness; nearly all are of both words.

        Args:
            few: the word with fewer forms; they go into `lefts`.
            many: the other one; its forms go into `rights`.
        """
        self.lefts.clear()
        self.rights.clear()
        if many.bits[sized].empty():
            self.tell_all(many, sized)
        # Each pass with another hash function drops most of the false positives that are left.
        self.leave_of(few, sized, 0, many.bits[sized], self.fewer)
        if self.fewer.empty():
            return 0
        _tell(self.fewer, 1, self.bits_found)
        self.leave_of(many, sized, 1, self.bits_found, self.more)
        _tell(self.more, 2, self.bits_found)
        _leave(self.fewer, 2, self.bits_found, self.least)
        _tell(self.least, 0, self.bits_found)
        _leave(self.more, 0, self.bits_found, self.fewer)
        self.in_order_of(self.least, few, self.lefts)
        self.in_order_of(self.fewer, many, self.rights)
        return 0

    cdef int tell_all(self, KnownForms known, int sized) except -1:
        """Fill the Bloom filter of the forms that have a word like this."""
        cdef vector[uint64_t]* bits = &known.bits[sized]
        cdef const uint32_t* posts = &self.posted[0]
        cdef uint64_t* filled
        cdef size_t mask, i
        cdef uint32_t place, form_mask = self.form_mask
        bits.assign(filter_size(known.posts[sized]), 0)
        known.bytes += bits.size() * sizeof(uint64_t)
        self.kept += bits.size() * sizeof(uint64_t)
        filled, mask = bits.data(), bits.size() - 1
        for i in range(known.having[sized].size()):
            _expect_slice(self, known.having[sized], i)
            for place in range(known.having[sized][i].start, known.having[sized][i].stop):
                admit(filled, mask, posts[place] & form_mask, FACTORS[0])
        return 0

    cdef int leave_of(self, KnownForms known, int sized, int way, vector[uint64_t]& bits, vector[Post]& left) except -1:
        """Keep the forms with a word like this that are in a Bloom filter."""
        cdef const uint32_t* posts = &self.posted[0]
        cdef const uint64_t* filled = bits.data()
        cdef size_t mask = bits.size() - 1, i
        cdef uint32_t place, form, factor = FACTORS[way], form_mask = self.form_mask
        left.clear()
        for i in range(known.having[sized].size()):
            _expect_slice(self, known.having[sized], i)
            for place in range(known.having[sized][i].start, known.having[sized][i].stop):
                form = posts[place] & form_mask
                if admits(filled, mask, form, factor):
                    left.push_back(Post(form, known.having[sized][i].like))
        return 0

    cdef int in_order_of(self, vector[Post]& posts, KnownForms known, vector[Like]& forms) except -1:
        """The forms of some posts, sorted, each with its highest likeness."""
        cdef Post post
        cdef double alike
        sort(posts.begin(), posts.end())
        for post in posts:
            alike = self.alike(known, post.second)
            if forms.size() and forms.back().first == post.first:
                forms.back().second = max(forms.back().second, alike)
            else:
                forms.push_back(Like(post.first, alike))
        return 0

    cdef int add_nearest(
        self, KnownForms whole, vector[Under]& wholes, Found found, size_t most, vector[uint32_t]& nearest
    ) except -1:
        """Select the `most` forms that look and sound most like a mention; of equal ones those that were found first.

        Forms that are written alike look alike, so each word is compared once, however many forms have it.
        """
        cdef Under under
        cdef size_t i, count = found.forms.size()
        self.looks.clear()  # by index in `wholes`
        self.near_found.clear()
        for under in wholes:
            count += under.stop - under.start
        for i in range(found.forms.size()):
            if self.find_whole(found, i, whole):
                count -= 1
        if count <= most:
            for under in wholes:
                self.add_under(under, 0.0, found, count, self.near_found)
            for i in range(found.forms.size()):
                self.near_found.push_back(Near(Glance(0.0, found.orders[i]), found.forms[i].first))
        else:
            self.spell_all(wholes, whole)
            for i in range(wholes.size()):
                self.looks.push_back(Glance(
                    -self.alike(whole, wholes[i].like) - self.spelling(wholes[i].like, whole), i
                ))
            for i in range(found.forms.size()):
                self.near_found.push_back(Near(
                    Glance(-found.forms[i].second - self.look(self.stored.wholes[found.forms[i].first], whole), found.orders[i]),
                    found.forms[i].first,
                ))
            # At most as many of these as are wanted can be nearest, apart from those already found in another way.
            count = min(self.looks.size(), most + self.near_found.size())
            if count < self.looks.size():
                nth_element(self.looks.begin(), self.looks.begin() + count, self.looks.end())
                self.looks.resize(count)
            count = 0
            for i in range(self.looks.size()):
                count += wholes[self.looks[i].second].stop - wholes[self.looks[i].second].start
            if count > FEW_FORMS:
                sort(self.looks.begin(), self.looks.end())
                count = most
            count += self.near_found.size()
            for i in range(self.looks.size()):
                if self.near_found.size() >= count:
                    break
                self.add_under(wholes[self.looks[i].second], self.looks[i].first, found, count, self.near_found)
        if most < self.near_found.size():
            nth_element(self.near_found.begin(), self.near_found.begin() + most, self.near_found.end())
            self.near_found.resize(most)
        sort(self.near_found.begin(), self.near_found.end())
        for i in range(self.near_found.size()):
            nearest.push_back(self.near_found[i].second)
        return 0

    cdef bint find_whole(self, Found found, size_t i, KnownForms whole) except -1:
        """Whether a form found in another way is also a whole; it then gets the earlier place and higher likeness."""
        cdef uint32_t form = found.forms[i].first, number = self.stored.wholes[form]
        cdef uint32_t wanted = self.whole_base | form
        cdef uint32_t like = place_of(number, whole)
        cdef Py_ssize_t place, last
        expect(self.stored.starts, number)
        if like == NO_LIKE:
            return False
        last = _end_of(self, number)
        place = left(self.posted, wanted, self.posted_starts[number], last)
        if place == last or self.posted[place] != wanted:
            return False
        found.orders[i] = min(found.orders[i], <uint64_t>like << 32 | form)
        found.forms[i].second = max(found.forms[i].second, self.alike(whole, like))
        return True

    cdef int add_under(self, Under under, double less, Found found, size_t most, vector[Near]& near) except -1:
        """Add the forms that are one word when joined, except those found already, until there are `most` in all."""
        cdef uint32_t place, form
        for place in range(under.start, under.stop):
            if near.size() >= most:
                return 0
            form = self.posted[place] & self.form_mask
            if not found.places[found.place_of(form)]:
                near.push_back(Near(Glance(less, <uint64_t>under.like << 32 | form), form))
        return 0

    cdef void look_for(self, KnownForms known) noexcept:
        """Prepare the mask for comparing the letters of words with this one."""
        if known.number != self.looked_for:
            clear_mask(&self.mask, self.masked.signs, self.masked.length)
            set_mask(&self.mask, known.word.signs, known.word.length)
            self.masked, self.looked_for = known.word, known.number

    cdef double look(self, uint32_t number, KnownForms known) except? -1:
        """The similarity of the letters of a word of the index to this one."""
        cdef uint32_t start = self.stored.starts[number], stop = self.stored.starts[number + 1]
        self.look_for(known)
        return similarity(&self.mask, cut(self.stored.letters, start, stop), stop - start)

    cdef double spelling(self, uint32_t like, KnownForms known) except? -1:
        """The same for a similar word, by its place in `known.similar`; cached."""
        cdef Similar* seen = &known.similar[like]
        cdef uint32_t longer
        cdef double alike
        if seen.longer == UNSEEN_LETTERS:
            alike = self.look(seen.word, known)
            longer = max(self.stored.starts[seen.word + 1] - self.stored.starts[seen.word], <uint32_t>known.word.length)
            if not 0 < longer < 256:
                return alike
            seen.differ, seen.longer = <uint8_t>((1.0 - alike) * longer + 0.5), <uint8_t>longer
        return 1.0 - <double>seen.differ / <double>seen.longer

    cdef int spell_all(self, vector[Under]& wholes, KnownForms known) except -1:
        """Compute the same for all joined words at once: words of equal length are compared in parallel lanes."""
        cdef const unsigned char* signs[LANES]
        cdef uint16_t distances[LANES]
        cdef size_t ends[LONGEST + 2]
        cdef size_t i, first = 0, last
        cdef uint32_t start, stop
        cdef int lane, length
        self.look_for(known)
        if not 0 < known.word.length <= MOST_IN_LANES:
            return 0
        memset(ends, 0, sizeof(ends))
        self.spelt.clear()
        for i in range(wholes.size()):
            self.expect_words(wholes, i)
            start, stop = self.stored.starts[wholes[i].word], self.stored.starts[wholes[i].word + 1]
            if known.similar[wholes[i].like].longer == UNSEEN_LETTERS and stop - start <= LONGEST:
                self.spelt.push_back(Spelt(cut(self.stored.letters, start, stop), stop - start, wholes[i].like))
                ends[stop - start + 1] += 1
        for length in range(LONGEST + 1):
            ends[length + 1] += ends[length]
        self.sorted.resize(self.spelt.size())
        for i in range(self.spelt.size()):
            self.sorted[ends[self.spelt[i].length]] = &self.spelt[i]
            ends[self.spelt[i].length] += 1
        while first < self.sorted.size():
            length, last = self.sorted[first].length, first
            while last < self.sorted.size() and last < first + LANES and self.sorted[last].length == length:
                last += 1
            for lane in range(LANES):
                signs[lane] = self.sorted[min(first + lane, last - 1)].letters
            distances_of(self.mask.places, known.word.length, signs, length, distances)
            for i in range(first, last):
                known.similar[self.sorted[i].like].differ = <uint8_t>distances[i - first]
                known.similar[self.sorted[i].like].longer = <uint8_t>max(length, known.word.length)
            first = last
        return 0

    cdef int expect_words(self, vector[Under]& wholes, size_t i) except -1:
        """Prefetch the letters of words that will be compared soon."""
        if i + AHEAD < wholes.size():
            expect(self.stored.starts, wholes[i + AHEAD].word)
        if i + AHEAD // 2 < wholes.size():
            expect_letters(self.stored.letters, self.stored.starts[wholes[i + AHEAD // 2].word])
        return 0

cdef inline Py_ssize_t _end_of(Lookup lookup, uint32_t key) except -1:
    """Where the posting list of a word ends."""
    cdef uint32_t stop = lookup.posted_starts[key + 1]
    if stop > lookup.posted.shape[0]:
        raise IndexError("a section ends before what it should hold")
    return stop


cdef inline void _expect_posts(Lookup lookup, const vector[Similar]& words, size_t i) noexcept:
    """Prefetch the posting lists of words that will be read soon."""
    if i + AHEAD < words.size():
        expect(lookup.posted_starts, words[i + AHEAD].word)
    if i + AHEAD // 2 < words.size() and words[i + AHEAD // 2].word < lookup.posted_starts.shape[0]:
        expect(lookup.posted, lookup.posted_starts[words[i + AHEAD // 2].word])


cdef inline void _expect_slice(Lookup lookup, const vector[Slice]& slices, size_t i) noexcept:
    """Prefetch posts that will be read soon."""
    if i + AHEAD < slices.size():
        expect(lookup.posted, slices[i + AHEAD].start)


cdef uint32_t place_of(uint32_t number, KnownForms known) noexcept:
    """The place of a word of the index in `known.similar`, or NO_LIKE; the hash table is built at the first call."""
    cdef uint32_t place, slot, size = 8
    if known.similar.size() > MOST_PLACED:
        for place in range(known.similar.size()):
            if known.similar[place].word == number:
                return place
        return NO_LIKE
    if known.places.empty():
        while size < 2 * known.similar.size():
            size *= 2
        known.places.assign(size, 0)
        for place in range(known.similar.size()):
            slot = known.similar[place].word * FACTORS[0] >> 7 & size - 1
            while known.places[slot]:
                slot = slot + 1 & size - 1
            known.places[slot] = place + 1
    size = known.places.size()
    slot = number * FACTORS[0] >> 7 & size - 1
    while known.places[slot]:
        if known.similar[known.places[slot] - 1].word == number:
            return known.places[slot] - 1
        slot = slot + 1 & size - 1
    return NO_LIKE


cdef inline int _sized(size_t words) noexcept nogil:
    """The slot of `having` for forms of so many words."""
    return <int>min(max(words, <size_t>2) - 2, <size_t>SIZES - 1)


cdef void _tell(const vector[Post]& posts, int way, vector[uint64_t]& bits) noexcept nogil:
    """Fill a Bloom filter with the forms of some posts."""
    cdef size_t i
    bits.assign(filter_size(posts.size()), 0)
    for i in range(posts.size()):
        admit(bits.data(), bits.size() - 1, posts[i].first, FACTORS[way])


cdef void _leave(const vector[Post]& posts, int way, const vector[uint64_t]& bits, vector[Post]& left) noexcept nogil:
    """Keep the posts whose form is in the Bloom filter."""
    cdef size_t mask = bits.size() - 1, i
    cdef uint32_t place, factor = FACTORS[way]
    left.clear()
    for i in range(posts.size()):
        place = posts[i].first * factor >> 7
        if bits[place >> 6 & mask] >> (place & 63) & 1:
            left.push_back(posts[i])


cdef bint _has(vector[uint32_t]& numbers, uint32_t wanted) noexcept nogil:
    cdef uint32_t number
    for number in numbers:
        if number == wanted:
            return True
    return False
