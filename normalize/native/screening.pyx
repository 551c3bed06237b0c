# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Of which mentions no document makes anything, told before anybody is proposed for them.

Most mentions are like somebody, and nearly all of these come to nothing: whoever it is, is hardly ever in the news, or
what stands is a word of its own. So what speaks for and against a form, were it as alike as can be, is asked first, and
only the few that are left are compared. That rests on the lines of likeness, which rise or fall throughout. Nothing is
left out of which `normalize.match.prospects.hopeful` says that it may come to something in a text alone.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from libc.stdint cimport int64_t, uint32_t
from libc.string cimport memset
from libcpp.vector cimport vector

from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport Ears
from normalize.native.limits cimport MOST, Limits
from normalize.native.lookup cimport MORE, ONE, TWO, UNKNOWN, WHOLE, Fit, Lookup, Orders, Post, mean, read
from normalize.native.proposing cimport AS_ANOTHER, AS_FOUND, AS_WRITTEN, EACH_ENTITY, Draft, Mention, Proposed, Proposer
from normalize.native.sounding cimport Like, expect, expect_letters

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""


cdef enum:
    IN_A_LINE = 8  # as `normalize.noted` has it
    FEW = 64  # so many forms are looked at sooner than others are looked for


cdef struct Reading:  # what readings are written as, by a form, and how much the most alike of them is so
    uint32_t form, written
    double native
    bint left  # whether some document may make something of it


cdef struct Seen:  # a form, and how much a mention is like it, or may be in one order or two
    uint32_t form
    Orders orders
    Fit fit, turned


cdef class Screen:
    """Tells of which mentions no document makes anything.

    Args:
        limits: tell the most that candidates may come to, as if no language printed them otherwise.
        ears: what compares words.
        least: the log odds that something must come to.
        printed: tells the most log odds that some words may add for being what another language prints.
        noted: the hashes of what is known to come to nothing, as `normalize.noted.Noted` keeps them.
        settings: what else is noted with the words of a mention.
        rules: the constants of the plain modules, by name.
    """

    cdef Limits limits
    cdef Proposer proposer
    cdef Ears ears
    cdef double least, everyday
    cdef Py_ssize_t fewest_letters, longest
    cdef object printed, settings
    cdef int64_t[::1] noted
    cdef tuple passed  # the mention that was last found to be hopeful
    cdef bint busy  # while it asks Python something, another thread may ask it
    # What one mention needs and the next one uses again.
    cdef vector[uint32_t] found, likely, left
    cdef vector[Seen] forms
    cdef vector[Reading] readings
    cdef vector[Post] of_readings  # each with the place of what it is written as among these
    cdef vector[Like] native  # how much a reading is alike that is written as a form
    cdef Mention mention
    cdef Proposed words

    def __init__(
        self, Limits limits not None, Ears ears not None, double least, printed, noted, settings, rules
    ):
        self.limits, self.proposer, self.ears = limits, limits.proposer, ears
        self.least, self.printed, self.noted, self.settings = least, printed, noted, settings
        self.everyday, self.fewest_letters, self.longest = rules["everyday"], rules["fewest_letters"], rules["longest"]

    def among(self, tuple words not None, tuple right not None, long long begins, long long ends, known):
        """The mentions of a run that may come to something, and what that may be, as `normalize.match.hopes.mentions` has it.

        Args:
            words: the folded words of a run.
            right: the places of those that are right names by themselves.
            begins: with which of the words a mention may begin, as bits.
            ends: with which of them it may end, as bits.
            known: mentions → what they may come to, None if that is nothing; worked out where it is not kept there.
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
                    # Worked out at once, who is proposed for it need not be looked for again.
                    hope = None if self.hopeless(part) else known[part]
                if hope is not None:
                    found.append((first, last, part, hope))
        return tuple(found)

    def hopeless(self, tuple words not None):
        """Whether no document makes anything of a mention, which is noted then; False where it is not known here."""
        cdef int64_t hashed
        if words is self.passed:
            return False
        hashed = hash((self.settings, words))
        # 0 is where nothing is noted.
        hashed = hashed if hashed else 1
        # Another process that shares the work may have found that out.
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
        """Note a hash; where there is no room for it, another is forgotten."""
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
        """Whether no document makes anything of a mention; False where it is not known here, or another thread asks."""
        if self.busy:
            return False
        self.busy = True
        try:
            return self.is_left_by_none(words)
        finally:
            self.busy = False

    cdef bint is_left_by_none(self, tuple words) except -1:
        """Whether of all that a mention is like nothing is left that may come to something."""
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
            # Nobody is proposed for what else was found.
            self.proposer.likely, self.proposer.likely_by = self.mention, self.ears
            self.proposer.likely_forms = self.likely
        return False

    cdef int glance(self) except -1:
        """Leave of the forms that were found those of which some document may make something, whatever is heard of them."""
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
        """Have what is read of the forms that were found brought near: it lies far apart."""
        cdef Lookup lookup = self.proposer.lookup
        cdef uint32_t form
        for form in self.found:
            expect_letters(lookup.sizes, form)
            expect(lookup.rows_starts, form)
            expect(lookup.wholes, form)
            expect(self.proposer.written, form)
            expect(self.proposer.bearers, form)
        for form in self.found:
            if form < lookup.rows_starts.shape[0]:
                expect(lookup.rows, lookup.rows_starts[form])
            if form < self.proposer.written.shape[0]:
                expect(self.proposer.traits, self.proposer.written[form] + form)

    cdef bint may_be_joined(self, uint32_t form) except -1:
        """Whether a form, if it is compared with the mention as both are written together, may be alike enough."""
        cdef Lookup lookup = self.proposer.lookup
        cdef int count = self.mention.asked.count
        cdef Py_ssize_t start
        cdef Fit fit
        fit.swapped, fit.joined = False, lookup.sizes[form] & lookup.most_words != count
        if not fit.joined:
            start = lookup.rows_starts[form]
            if count > 1 or lookup.rows_starts[form + 1] - start != 1 or lookup.rows[start] != lookup.wholes[form]:
                return True
        if not lookup.pair(WHOLE, lookup.wholes[form], self.mention.asked, self.ears, &fit.alike, False):
            return True
        fit.weakest = mean(&fit.alike)
        return self.proposer.least.reached(&fit, count, self.is_reading(form))

    cdef bint is_any_left(self) except -1:
        """Whether some document may make something of one of the forms that were left, as they are heard."""
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
        """Take a form together with the others if it may be alike enough; whether it may."""
        if self.is_reading(seen.form):
            return self.add_reading(seen)
        if not self.may_be_like(seen):
            return False
        self.forms.push_back(seen[0])
        return True

    cdef bint find_having(self, tuple words) except -1:
        """Find the forms that have a word which a form must have to be compared; whether there are few of them.

        Such is what is written in figures, and what is so common that nothing is garbled into it.
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
        return self.proposer.lookup.sizes[form] > self.proposer.lookup.most_words

    cdef bint may_be_like(self, Seen* seen) noexcept:
        """Whether a form may be as much alike as it must be, and no title differs; leave the orders in which it may."""
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
        """The most that any document makes of a form as the mention was found to be like it."""
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
                # The form may be much less alike than it is read.
                draft.has_reading, draft.native, draft.alike = True, self.native[i].second, 0.0
        most = self.most(&draft)
        if seen.orders == TWO:
            draft.latin = seen.turned
            most = max(most, self.most(&draft))
        return most

    cdef bint add_reading(self, const Seen* seen) except -1:
        """Take a reading together with those that are written as it is, if it may be alike enough; whether it may."""
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
        """Leave of the readings those of which some document may make something."""
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
        """The most that any document makes of what some readings are written as."""
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
        """The most that any document makes of a reading that is written as some form."""
        cdef Fit fit, turned
        cdef Orders orders = self.look(draft.form, by_ear, &fit, &turned)
        # It may be less alike than it is taken to be, but no less than it must.
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
        """How much the mention is like a form, or the most that it may be."""
        if not by_ear:
            return self.proposer.lookup.glance(form, self.mention.asked, self.ears, fit, turned)
        return ONE if self.proposer.lookup.compare(form, self.mention.asked, self.ears, fit) else UNKNOWN

    cdef bint may_be(self, const Fit* fit) noexcept:
        """Whether what is so much alike is alike enough, and changes no title."""
        return self.proposer.least.reached(fit, self.mention.asked.count, False) and not fit.changed & self.mention.titles

    cdef double most(self, const Draft* draft) except? -1:
        cdef uint32_t traits = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity]
        cdef double most
        if traits & self.proposer.odd:
            # Something of it is not among its numbers.
            return MOST
        most = self.limits.most(self.words, draft) + self.limits.rounded
        if most < self.least and traits & self.limits.elsewhere:
            most += <double>self.printed(self.words.words)
        return most
