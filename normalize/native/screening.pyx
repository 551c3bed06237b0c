# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Rejects mentions that cannot become a change in any document, before candidates are proposed for them.

Most mentions resemble some name, but hardly any of these comes to anything: the entity is hardly ever in the news, or
the mention is a word of its own. So the upper bound of the log odds for each form is computed first, as if it were as
alike as possible, and only the few forms left are compared by ear. This relies on the likeness lines being monotonic.
No mention is rejected that `normalize.match.screening.prospects.hopeful` would let through for a text without its source.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint32_t
from libc.string cimport memset
from libcpp.vector cimport vector

from normalize.native.comparing cimport MORE, ONE, TWO, UNKNOWN, WHOLE, Fit, Orders, mean, read
from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport Ears
from normalize.native.limits cimport MOST, Limits
from normalize.native.lookup cimport Post
from normalize.native.proposing cimport AS_ANOTHER, AS_FOUND, AS_WRITTEN, EACH_ENTITY, Draft, Mention, Proposed, Proposer
from normalize.native.sounding cimport Like, expect, expect_letters
from normalize.native.stored cimport StoredWords

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""


cdef enum:
    IN_A_LINE = 8  # as in `normalize.noted`
    FEW = 64  # up to so many forms, it is faster to examine them than to search for others


cdef struct Reading:  # the readings that stand for one written form, and the likeness of the most alike one
    uint32_t form, written
    double native
    bint left  # whether some document may make a change of it


cdef struct Seen:  # a form, and its likeness to a mention or upper bounds of it, for one word order or two
    uint32_t form
    Orders orders
    Fit fit, turned


cdef class Screen:
    """Tells which mentions cannot become a change in any document; a fast filter in front of `prospects.hopeful`.

    Args:
        limits: upper bounds of the log odds of candidates, without what `printed` adds.
        ears: compares words by ear.
        least: the log odds that a candidate must be able to reach.
        printed: words → most log odds added if they may be a spelling that another language prints.
        noted: hashes of mentions known to be hopeless: the shared memory of `normalize.noted.Noted`.
        settings: what is hashed together with the words of a mention.
        rules: the constants of the plain modules, by name.
    """

    cdef Limits limits
    cdef Proposer proposer
    cdef Ears ears
    cdef double least, everyday
    cdef Py_ssize_t fewest_letters, longest
    cdef object printed, settings
    cdef int64_t[::1] noted
    cdef tuple passed  # the last mention that was not rejected
    cdef bint busy  # while it calls Python, another thread may call it
    # Buffers, reused from mention to mention.
    cdef vector[uint32_t] found, likely, left
    cdef vector[Seen] forms
    cdef vector[Reading] readings
    cdef vector[Post] of_readings  # each with the index in `readings` of its written form
    cdef vector[Like] native  # written forms, each with the likeness of its most alike reading
    cdef Mention mention
    cdef Proposed words

    def __init__(
        self, Limits limits not None, Ears ears not None, double least, printed, noted, settings, rules
    ):
        self.limits, self.proposer, self.ears = limits, limits.proposer, ears
        self.least, self.printed, self.noted, self.settings = least, printed, noted, settings
        self.everyday, self.fewest_letters, self.longest = rules["everyday"], rules["fewest_letters"], rules["longest"]

    def among(self, tuple words not None, tuple right not None, long long begins, long long ends, known):
        """The mentions of a run that are not hopeless, each with its hope; mirrors `normalize.match.screening.hopes.mentions`.

        Args:
            words: the folded words of the run.
            right: the places of words that are right names by themselves.
            begins: the words at which a mention may begin, as bits.
            ends: the words after which it may end, as bits.
            known: mention → its hope, None if it is hopeless; computes what is missing.
        """
        cdef Py_ssize_t first, last, count = len(words)
        cdef list found = []
        cdef tuple part
        cdef PyObject* kept
        for first in range(count):
            if not begins >> first & 1:
                continue
            for last in range(first + 1, min(count, first + self.longest) + 1):
                if not ends >> last - 1 & 1 or (last - first == 1 and first in right):
                    continue
                part = words[first:last]
                kept = PyDict_GetItemWithError(known, part)
                if kept is not NULL:
                    hope = <object>kept
                else:
                    # If its hope is computed at once, the candidates found here need not be searched again.
                    hope = None if self.hopeless(part) else known[part]
                if hope is not None:
                    found.append((first, last, part, hope))
        return tuple(found)

    def hopeless(self, tuple words not None):
        """Whether a mention cannot become a change in any document, which is then noted; False if in doubt."""
        cdef int64_t hashed
        if words is self.passed:
            return False
        hashed = hash((self.settings, words))
        # 0 marks an empty slot.
        hashed = hashed if hashed else 1
        # Another process that shares the work may have noted it.
        if self.is_noted(hashed):
            return True
        if self.comes_to_nothing(words):
            self.note(hashed)
            return True
        self.passed = words
        return False

    cdef bint is_noted(self, int64_t hashed) except -1:
        cdef Py_ssize_t start = self.line(hashed), place
        for place in range(start, start + IN_A_LINE):
            if self.noted[place] == hashed:
                return True
        return False

    cdef int note(self, int64_t hashed) except -1:
        """Note a hash; if its line is full, another is forgotten. Mirrors `normalize.noted.Noted.add`."""
        cdef Py_ssize_t start = self.line(hashed), place
        for place in range(start, start + IN_A_LINE):
            if self.noted[place] == 0:
                self.noted[place] = hashed
                return 0
        self.noted[start + (hashed >> 32 & IN_A_LINE - 1)] = hashed
        return 0

    cdef Py_ssize_t line(self, int64_t hashed) noexcept:
        cdef int64_t lines = self.noted.shape[0] // IN_A_LINE, line = hashed % lines
        return (line + lines if line < 0 else line) * IN_A_LINE

    cdef bint comes_to_nothing(self, tuple words) except -1:
        """Whether a mention is hopeless; False if in doubt, or if another thread is in here."""
        if self.busy:
            return False
        self.busy = True
        try:
            return self.is_left_by_none(words)
        finally:
            self.busy = False

    cdef bint is_left_by_none(self, tuple words) except -1:
        """Whether none of the forms like a mention can become a change."""
        cdef Py_ssize_t letters = 0
        cdef bint figures = True, few
        cdef str word
        for word in words:
            letters += len(word)
            figures = figures and word.isdigit()
        if letters < self.fewest_letters or figures:
            return True
        if len(words) == 1 and <double>self.proposer.commonness(words[0]) >= self.everyday:
            return True
        self.mention = None
        few = self.find_having(words)
        if not few and not self.proposer.lookup.find(words, self.proposer.most_compared, self.found):
            return False
        if self.found.empty():
            return True
        self.mention = self.proposer.mention(words, self.ears)
        if self.mention is None:
            return False
        self.words = self.proposer.proposed(words, self.mention.commonness, self.mention.given)
        self.glance()
        if self.left.empty() or not self.is_any_left():
            return True
        if not few:
            # The forms left out here need not become candidates.
            self.proposer.likely, self.proposer.likely_by = self.mention, self.ears
            self.proposer.likely_forms = self.likely
        return False

    cdef int glance(self) except -1:
        """Keep the forms found that may become a change, however alike they turn out to be by ear."""
        cdef uint32_t form
        cdef size_t i
        cdef Seen seen
        self.native.clear()
        self.likely.clear()
        self.left.clear()
        self.begin()
        self.expect_forms()
        for form in self.found:
            if not self.may_be_joined(form) or not self.proposer.comparable(self.mention, form):
                continue
            seen.form, seen.orders = form, self.look(form, False, &seen.fit, &seen.turned)
            if self.add(&seen):
                self.likely.push_back(form)
        self.leave_readings(False, self.left)
        for i in range(self.forms.size()):
            if self.most_of_form(&self.forms[i]) >= self.least:
                self.left.push_back(self.forms[i].form)
        return 0

    cdef void expect_forms(self) noexcept:
        """Prefetch what will be read of the forms found: it is scattered in memory."""
        cdef StoredWords stored = self.proposer.stored
        cdef uint32_t form
        for form in self.found:
            expect_letters(stored.sizes, form)
            expect(stored.rows_starts, form)
            expect(stored.wholes, form)
            expect(self.proposer.written, form)
            expect(self.proposer.bearers, form)
        for form in self.found:
            if form < stored.rows_starts.shape[0]:
                expect(stored.rows, stored.rows_starts[form])
            if form < self.proposer.written.shape[0]:
                expect(self.proposer.traits, self.proposer.written[form] + form)

    cdef bint may_be_joined(self, uint32_t form) except -1:
        """Whether a form that would be compared with the mention as joined words may be alike enough; else True."""
        cdef StoredWords stored = self.proposer.stored
        cdef int count = self.mention.asked.count
        cdef Py_ssize_t start
        cdef Fit fit
        fit.swapped, fit.joined = False, stored.count(form) != count
        if not fit.joined:
            start = stored.rows_starts[form]
            if count > 1 or stored.rows_starts[form + 1] - start != 1 or stored.rows[start] != stored.wholes[form]:
                return True
        if not self.proposer.comparer.pair(WHOLE, stored.wholes[form], self.mention.asked, self.ears, &fit.alike, False):
            return True
        fit.weakest = mean(&fit.alike)
        return self.proposer.least.reached(&fit, count, self.is_reading(form))

    cdef bint is_any_left(self) except -1:
        """Whether any form that was kept may still become a change now that it is compared by ear."""
        cdef uint32_t form
        cdef Seen seen
        self.begin()
        self.found.clear()
        for form in self.left:
            if self.is_reading(form):
                self.found.push_back(form)
                continue
            seen.form, seen.orders = form, self.look(form, True, &seen.fit, &seen.turned)
            if self.may_be_like(&seen) and self.most_of_form(&seen) >= self.least:
                return True
        for form in self.found:
            seen.form, seen.orders = form, self.look(form, True, &seen.fit, &seen.turned)
            self.add_reading(&seen)
        self.left.clear()
        self.leave_readings(True, self.left)
        return not self.left.empty()

    cdef void begin(self) noexcept:
        self.readings.clear()
        self.of_readings.clear()
        self.forms.clear()

    cdef bint add(self, Seen* seen) except -1:
        """Collect a form if it may be alike enough; whether it may."""
        if self.is_reading(seen.form):
            return self.add_reading(seen)
        if not self.may_be_like(seen):
            return False
        self.forms.push_back(seen[0])
        return True

    cdef bint find_having(self, tuple words) except -1:
        """Find the forms that share a word that a comparable form must have; whether there are few of them.

        Such words are figures, titles, and words so common that no name is garbled into them.
        """
        cdef str word
        self.found.clear()
        if len(words) == 1:
            return False
        for word in words:
            if word in self.proposer.titles or word.isdigit() or (
                len(word) > 2 and <double>self.proposer.commonness(word) >= self.proposer.everywhere
            ):
                if self.proposer.lookup.forms_of(word, FEW, self.found):
                    return True
                self.found.clear()
        return False

    cdef bint is_reading(self, uint32_t form) except -1:
        return self.proposer.stored.is_reading(form)

    cdef bint may_be_like(self, Seen* seen) noexcept:
        """Whether a form may be alike enough without a changed title; drops the word order in which it may not."""
        if seen.orders == UNKNOWN or seen.orders == MORE:
            return True
        if not self.may_be(&seen.fit):
            if seen.orders == ONE or not self.may_be(&seen.turned):
                return False
            seen.fit, seen.orders = seen.turned, ONE
        elif seen.orders == TWO and not self.may_be(&seen.turned):
            seen.orders = ONE
        return True

    cdef double most_of_form(self, const Seen* seen) except? -1:
        """The upper bound of the log odds of a form with the likeness that was found."""
        cdef uint32_t written = self.proposer.written[seen.form] + seen.form
        cdef double most
        cdef Draft draft
        cdef size_t i
        if seen.orders == UNKNOWN or seen.orders == MORE:
            return MOST
        memset(&draft, 0, sizeof(draft))
        draft.form, draft.entity, draft.how = seen.form, self.proposer.entity_of(seen.form), AS_FOUND
        draft.has_latin, draft.latin, draft.alike = True, seen.fit, self.proposer.alike(&seen.fit)
        for i in range(self.native.size()):
            if self.native[i].first == written:
                # The form itself may be much less alike than its reading.
                draft.has_reading, draft.native, draft.alike = True, self.native[i].second, 0.0
        most = self.most(&draft)
        if seen.orders == TWO:
            draft.latin = seen.turned
            most = max(most, self.most(&draft))
        return most

    cdef bint add_reading(self, const Seen* seen) except -1:
        """Add a reading to those of the same written form if it may be alike enough; whether it may."""
        cdef Reading reading
        cdef size_t i = 0
        reading.form, reading.written = seen.form, self.proposer.written[seen.form] + seen.form
        reading.native = 1.0
        if seen.orders == ONE or seen.orders == TWO:
            reading.native = read(&seen.fit.alike)
            if seen.orders == TWO:
                reading.native = max(reading.native, read(&seen.turned.alike))
            if reading.native < self.proposer.least.read:
                return False
        while i < self.readings.size() and self.readings[i].written != reading.written:
            i += 1
        if i == self.readings.size():
            self.readings.push_back(reading)
        else:
            self.readings[i].native = max(self.readings[i].native, reading.native)
        self.of_readings.push_back(Post(seen.form, <uint32_t>i))
        return True

    cdef int leave_readings(self, bint by_ear, vector[uint32_t]& left) except -1:
        """Keep the readings whose written form may become a change."""
        cdef size_t i
        cdef Post post
        for i in range(self.readings.size()):
            if not by_ear:
                self.native.push_back(Like(self.readings[i].written, self.readings[i].native))
            self.readings[i].left = self.most_of_reading(&self.readings[i], by_ear) >= self.least
        for post in self.of_readings:
            if self.readings[post.second].left:
                left.push_back(post.first)
        return 0

    cdef double most_of_reading(self, const Reading* reading, bint by_ear) except? -1:
        """The upper bound of the log odds of a written form proposed by its readings."""
        cdef Draft draft
        cdef double most
        cdef uint32_t origin, other
        memset(&draft, 0, sizeof(draft))
        draft.entity, draft.has_reading, draft.native = self.proposer.entity_of(reading.form), True, reading.native
        draft.form, draft.how = reading.written, AS_WRITTEN
        if not self.proposer.traits[reading.written] & self.proposer.as_written:
            return MOST
        most = self.most_written(&draft, by_ear)
        if most < self.least and self.proposer.traits[reading.written] & self.proposer.the_name:
            draft.how = AS_ANOTHER
            for other in range(self.proposer.first[draft.entity], self.proposer.first[draft.entity + 1]):
                origin = self.proposer.traits[other] & self.proposer.origins
                if other != reading.written and (origin == self.proposer.name or origin == self.proposer.alias):
                    draft.form = other
                    most = max(most, self.most_written(&draft, by_ear))
        return most

    cdef double most_written(self, Draft* draft, bint by_ear) except? -1:
        """The upper bound of the log odds of a reading that is written as the form of the draft."""
        cdef Fit fit, turned
        cdef Orders orders = self.look(draft.form, by_ear, &fit, &turned)
        # Its likeness may be less than assumed, but not less than the minimum.
        cdef double most, least = self.proposer.least.read - self.proposer.as_much
        if orders == UNKNOWN or orders == MORE:
            return MOST
        if draft.how == AS_ANOTHER and self.proposer.alike(&fit) < least:
            if orders == ONE or self.proposer.alike(&turned) < least:
                return -MOST
        if not self.proposer.comparable(self.mention, draft.form):
            return -MOST
        draft.has_latin, draft.alike, draft.latin = True, 0.0, fit
        most = -MOST if fit.changed & self.mention.titles else self.most(draft)
        if orders == TWO and not turned.changed & self.mention.titles:
            draft.latin = turned
            most = max(most, self.most(draft))
        return most

    cdef Orders look(self, uint32_t form, bint by_ear, Fit* fit, Fit* turned) except? UNKNOWN:
        """How much the mention is like a form; without `by_ear`, upper bounds of that."""
        if not by_ear:
            return self.proposer.comparer.glance(form, self.mention.asked, self.ears, fit, turned)
        return ONE if self.proposer.comparer.compare(form, self.mention.asked, self.ears, fit) else UNKNOWN

    cdef bint may_be(self, const Fit* fit) noexcept:
        """Whether this likeness is enough and no title is changed."""
        return self.proposer.least.reached(fit, self.mention.asked.count, False) and not fit.changed & self.mention.titles

    cdef double most(self, const Draft* draft) except? -1:
        cdef uint32_t traits = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity]
        cdef double most
        if traits & self.proposer.odd:
            # Not all of this entity is in the stored numbers.
            return MOST
        most = self.limits.most(self.words, draft) + self.limits.rounded
        if most < self.least and traits & self.limits.elsewhere:
            most += <double>self.printed(self.words.words)
        return most
