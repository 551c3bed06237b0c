# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Proposes candidates for a mention, as numbers; mirrors `normalize.match.candidates.proposing`, to the last digit.

A `Draft` is a candidate none of whose forms has been decoded. If a form is not supported here, the mention is left to
the plain code.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memcmp, memset
from libcpp.vector cimport vector

from normalize.native.comparing cimport Asked, Comparer, Fit, Least, mean, read
from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport Ears, Heard
from normalize.native.sounding cimport cut
from normalize.native.stored cimport MOST_PLACES, StoredWords

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""


cdef class Proposed:
    """The candidates of a mention, as a vector of `Draft`, best first.

    Attributes:
        words: the folded words of the mention.
        commonness: the Zipf frequency of each word.
        proposer: the one that proposed them.
        given: the words that are forms of given names, as bits.
    """

    def __len__(self):
        return <Py_ssize_t>self.drafts.size()

    def form(self, Py_ssize_t place):
        """The form that a candidate was found by, the form it is compared with, and how it got that (`How`)."""
        cdef const Draft* draft = self.at(place)
        return draft.first, draft.form, <int>draft.how

    def likeness(self, Py_ssize_t place):
        """The likeness of the form that it is compared with, as the fields of a `Likeness`."""
        cdef const Fit* fit = &self.at(place).latin
        changed = tuple([i for i in range(<int>len(self.words)) if fit.changed >> i & 1])
        return (fit.alike.spelling, fit.alike.heard, fit.alike.sound, fit.weakest, changed, fit.swapped, fit.joined)

    def reading(self, Py_ssize_t place):
        """The number of its reading, or None."""
        cdef const Draft* draft = self.at(place)
        return draft.reading if draft.has_reading else None

    def native(self, Py_ssize_t place):
        """The likeness of its reading."""
        return self.at(place).native

    def entity(self, Py_ssize_t place):
        """The number of its entity."""
        return self.at(place).entity

    def kind(self, Py_ssize_t place):
        """The number of the kind of its entity."""
        cdef uint32_t entity = self.at(place).entity
        return self.proposer.entities[EACH_ENTITY * <Py_ssize_t>entity] & self.proposer.kinds

    def fame(self, Py_ssize_t place):
        """The rank and the population of its entity, each None if unknown."""
        cdef uint32_t entity = self.at(place).entity, traits = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>entity]
        rank = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>entity + 1] if traits & self.proposer.ranked else None
        return rank, self.proposer.population(entity) if traits & self.proposer.peopled else None

    def origin(self, Py_ssize_t place):
        """The number of its form's origin; None if it was only found by a reading."""
        cdef const Draft* draft = self.at(place)
        return self.proposer.traits[draft.form] & self.proposer.origins if draft.how == AS_FOUND else None

    def is_in_full(self, Py_ssize_t place):
        """Whether its written form is accepted; None if its words are in another order."""
        cdef const Draft* draft = self.at(place)
        return None if draft.latin.swapped else self.proposer.traits[draft.form] & self.proposer.in_full != 0

    def told(self, Py_ssize_t place):
        """What is asked of nearly every candidate.

        Whether its form has an acronym; whether the form is only part of a name; its last word; the likeness of form or
        reading, whichever is higher; and the id of its entity.
        """
        cdef uint32_t words[MOST_PLACES + 1]
        cdef const Draft* draft = self.at(place)
        cdef StoredWords stored = self.proposer.stored
        cdef uint32_t traits = self.proposer.traits[draft.form], origin = traits & self.proposer.origins
        cdef uint32_t last = stored.rows[words[stored.of_form(draft.form, words) - 1]]
        acronym = draft.how != AS_WRITTEN and traits & self.proposer.acronym != 0
        short = draft.how == AS_FOUND and self.proposer.shorts >> origin & 1 != 0
        alike, entity = max(draft.alike, draft.native), self.proposer.id_of(draft.entity)
        return acronym, short, stored.text(last), alike, entity

    def any_of(self, entities):
        """Whether any candidate is one of these entities, given by number."""
        cdef size_t i
        for i in range(self.drafts.size()):
            if self.drafts[i].entity in entities:
                return True
        return False

    def may_be_whole(self, double least):
        """Whether any candidate may be the whole name of a person, each of whose words reaches this likeness."""
        cdef size_t i
        for i in range(self.drafts.size()):
            if self.drafts[i].latin.weakest >= least and self.proposer.may_be_whole(&self.drafts[i]):
                return True
        return False

    cdef const Draft* at(self, Py_ssize_t place) except NULL:
        if not 0 <= place < <Py_ssize_t>self.drafts.size():
            raise IndexError("there are not so many candidates")
        return &self.drafts[place]


cdef class Mention:
    """The words of a mention, and bit masks of them: figures, titles, words too common for a name to be garbled into,
    single letters, words of at most two letters, forms of given names.
    """


cdef class Proposer:
    """Proposes candidates; mirrors `normalize.match.candidates.proposing.Candidates`.

    Args:
        comparer: finds forms, and compares mentions with them.
        sections: those of the index.
        least: how much alike a form must be.
        rules: the constants of the plain modules, by name.
        titles: words that are not part of a name.
        commonness: word → its Zipf frequency.
    """

    def __init__(self, Comparer comparer not None, sections, Least least not None, rules, titles, commonness):
        self.comparer, self.lookup, self.stored = comparer, comparer.lookup, comparer.stored
        self.least, self.titles, self.commonness = least, titles, commonness
        self.traits, self.written = sections.numbers("traits.forms"), sections.numbers("traits.written")
        self.entities, self.first = sections.numbers("traits.entities"), sections.numbers("forms.first")
        self.bearers = sections.numbers("forms.bearers")
        self.ids, self.ids_starts = sections["entities.ids.data"], sections.numbers("entities.ids.starts")
        self.most_compared, self.most_candidates = rules["most_compared"], rules["most_candidates"]
        self.everywhere, self.as_much = rules["everywhere"], rules["as_much"]
        self.name, self.alias, self.origins = rules["name"], rules["alias"], rules["origins"]
        self.as_written, self.the_name = rules["as_written"], rules["the_name"]
        self.in_full, self.kinds, self.person = rules["in_full"], rules["kinds"], rules["person"]
        self.ranked, self.peopled, self.odd = rules["ranked"], rules["peopled"], rules["odd"]
        self.shorts, self.acronym = rules["shorts"], rules["acronym"]
        self.nobody = self.proposed((), (), 0)

    def of(self, tuple words not None, Ears ears not None):
        """The candidates of a mention; None if the plain code has to find them."""
        cdef vector[uint32_t] found
        cdef vector[Draft] drafts
        cdef Mention mention
        cdef Proposed proposed
        cdef Fit fit
        cdef uint32_t form
        cdef size_t i
        cdef bint reading, likely = self.likely is not None and words is self.likely.words and ears is self.likely_by
        cdef int lost
        if likely:
            found, mention = self.likely_forms, self.likely
        elif not self.lookup.find(words, self.most_compared, found):
            return None
        else:
            mention = self.mention(words, ears)
        if found.empty():
            return self.nobody
        if mention is None:
            return None
        for form in found:
            if not likely and not self.comparable(mention, form):
                continue
            if not self.comparer.compare(form, mention.asked, ears, &fit):
                return None
            reading = self.stored.is_reading(form)
            if not self.least.reached(&fit, mention.asked.count, reading):
                continue
            if fit.swapped and not fit.changed and not reading:
                # The words of a name in another order are just as right.
                return self.nobody
            if fit.changed & mention.titles and not reading:
                continue
            lost = self.loses_a_word(mention, form, &fit, ears)
            if lost < 0:
                return None
            if not lost:
                self.add(drafts, form, &fit)
        if not self.rank(drafts):
            return None
        proposed = self.proposed(words, mention.commonness, mention.given)
        for i in range(drafts.size()):
            lost = 0 if drafts[i].has_latin else self.in_latin(mention, &drafts[i], ears)
            if lost < 0:
                return None
            if not lost:
                proposed.drafts.push_back(drafts[i])
        _keep_as_heard(proposed.drafts, self.as_much)
        return proposed if proposed.drafts.size() else self.nobody

    cdef Proposed proposed(self, tuple words, tuple commonness, uint64_t given):
        cdef Proposed proposed = Proposed.__new__(Proposed)
        proposed.words, proposed.commonness, proposed.proposer, proposed.given = words, commonness, self, given
        return proposed

    cdef bint may_be_whole(self, const Draft* draft) except -1:
        """Whether a candidate is the whole name of a person; True also for words in another order, which may be."""
        cdef uint32_t kind = self.entities[EACH_ENTITY * <Py_ssize_t>draft.entity] & self.kinds
        return kind == self.person and (draft.latin.swapped or self.traits[draft.form] & self.in_full != 0)

    cdef Mention mention(self, tuple words, Ears ears):
        """The bit masks of the words of a mention; None if a word is not supported."""
        cdef Mention mention = Mention.__new__(Mention)
        cdef uint64_t bit
        cdef Heard heard
        cdef int place
        cdef str word
        mention.asked = self.comparer.asked(words, ears)
        if mention.asked is None or mention.asked.count > MOST_PLACES:
            return None
        mention.words, mention.commonness = words, tuple([self.commonness(each) for each in words])
        mention.figures = mention.titles = mention.everywhere = mention.letters = mention.small = mention.given = 0
        for place in range(mention.asked.count):
            word, bit = words[place], <uint64_t>1 << place
            mention.figures |= bit if word.isdigit() else 0
            mention.titles |= bit if word in self.titles else 0
            mention.everywhere |= bit if <double>mention.commonness[place] >= self.everywhere else 0
            mention.letters |= bit if len(word) == 1 else 0
            mention.small |= bit if len(word) <= 2 else 0
            heard = mention.asked.words[place]
            mention.given |= bit if heard.given is not None else 0
        return mention

    cdef bint comparable(self, Mention mention, uint32_t form) except -1:
        """Whether a mention and a form differ in the spelling of words; mirrors `candidates.comparable`."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int size = self.stored.of_form(form, words), count = mention.asked.count, place, other = 0
        cdef uint64_t absent = self.comparer.absent(words, size, mention.asked)
        cdef uint32_t number
        cdef Heard word
        cdef bint figures = mention.figures != 0, within = True
        if size == 0:
            # The form is not supported; the comparison that follows will say so.
            return True
        for place in range(size):
            figures = figures or self.stored.is_figure(self.stored.rows[words[place]])
        if figures:
            # Both must have the same figures in the same order.
            for place in range(size):
                number = self.stored.rows[words[place]]
                if self.stored.is_figure(number):
                    while other < count and not mention.figures >> other & 1:
                        other += 1
                    if other == count:
                        return False
                    word = mention.asked.words[other]
                    if not self.stored.is_same(number, &word.word):
                        return False
                    other += 1
            return other == count or mention.figures >> other == 0
        if count == size:
            return not absent & mention.everywhere & ~mention.small
        if absent & mention.letters and count > size:
            return False
        for place in range(size):
            within = within and self.is_among(mention, self.stored.rows[words[place]])
        return absent != 0 and not within and not absent & mention.everywhere

    cdef bint is_among(self, Mention mention, uint32_t number) except -1:
        """Whether a word of the index is a word of the mention."""
        cdef Heard word
        for word in mention.asked.words:
            if self.stored.is_same(number, &word.word):
                return True
        return False

    cdef bint parts_a_letter(self, Mention mention, uint32_t form, const Fit* fit) except -1:
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int size
        cdef uint32_t number, start
        cdef Heard last
        if not fit.joined:
            return False
        size = self.stored.of_form(form, words)
        number = self.stored.rows[words[size - 1]]
        start = self.stored.starts[number]
        if self.stored.starts[number + 1] != start + 1:
            return False
        last = mention.asked.words[mention.asked.count - 1]
        return last.word.length > 1 and last.word.signs[last.word.length - 1] == self.stored.letters[start]

    cdef int loses_a_word(self, Mention mention, uint32_t form, const Fit* fit, Ears ears) except -2:
        """What `candidates._loses_a_word` returns; -1 if the plain code has to decide."""
        cdef Fit shorter
        cdef Asked part
        if self.parts_a_letter(mention, form, fit):
            return 1
        if not fit.joined or mention.asked.count <= self.stored.count(form):
            return 0
        if mention.behind is None:
            mention.behind = self.comparer.asked(mention.words[1:], ears)
            mention.before = self.comparer.asked(mention.words[:mention.asked.count - 1], ears)
        for part in (mention.behind, mention.before):
            if part is None or not self.comparer.compare(form, part, ears, &shorter):
                return -1
            if self.alike(&shorter) > self.alike(fit):
                return 1
        return 0

    cdef int add(self, vector[Draft]& drafts, uint32_t form, const Fit* fit) except -1:
        """Add a form to the draft of its entity and written form; mirrors `candidates.better`."""
        cdef uint32_t written = self.written[form] + form
        cdef bint reading = self.stored.is_reading(form)
        cdef size_t i = 0
        cdef Draft new
        cdef Draft* draft
        cdef double heard = read(&fit.alike)
        while i < drafts.size() and drafts[i].written != written:
            i += 1
        if i == drafts.size():
            memset(&new, 0, sizeof(new))
            new.written, new.entity, new.first, new.form, new.how = written, self.entity_of(form), form, form, AS_FOUND
            drafts.push_back(new)
        draft = &drafts[i]
        if reading:
            if not (draft.has_latin or draft.has_reading) or heard > draft.native:
                draft.has_reading, draft.reading, draft.native = True, form, heard
        elif not draft.has_latin or self.alike(fit) > draft.alike:
            draft.has_latin, draft.first, draft.form = True, form, form
            draft.latin, draft.alike = fit[0], self.alike(fit)
        return 0

    cdef bint rank(self, vector[Draft]& drafts) except -1:
        """Sort by likeness and drop what exceeds `most_candidates`; False if an entity has too large numbers."""
        cdef vector[Draft] ranked
        cdef Draft draft
        cdef size_t place
        for draft in drafts:
            if self.entities[EACH_ENTITY * <Py_ssize_t>draft.entity] & self.odd:
                return False
            place = ranked.size()
            while place > 0 and self.before(&draft, &ranked[place - 1]):
                place -= 1
            ranked.insert(ranked.begin() + place, draft)
        if ranked.size() > self.most_candidates:
            ranked.resize(self.most_candidates)
        drafts.swap(ranked)
        return True

    cdef bint before(self, const Draft* one, const Draft* other) except -1:
        """Whether one draft precedes another: more alike, or equally alike and better known."""
        cdef double alike = max(one.alike, one.native) - max(other.alike, other.native)
        cdef uint64_t mine, others
        cdef uint32_t start, stop, begin, end, shorter
        cdef int order
        if alike != 0.0 or one.entity == other.entity:
            return alike > 0.0
        mine, others = self.rank_of(one.entity), self.rank_of(other.entity)
        if mine != others:
            return mine < others
        mine, others = self.population(one.entity), self.population(other.entity)
        if mine != others:
            return mine > others
        start, stop = self.ids_starts[one.entity], self.ids_starts[one.entity + 1]
        begin, end = self.ids_starts[other.entity], self.ids_starts[other.entity + 1]
        shorter = min(stop - start, end - begin)
        order = memcmp(cut(self.ids, start, stop), cut(self.ids, begin, end), shorter)
        return order < 0 or (order == 0 and stop - start < end - begin)

    cdef str id_of(self, uint32_t entity):
        cdef uint32_t start = self.ids_starts[entity], stop = self.ids_starts[entity + 1]
        return cut(self.ids, start, stop)[:stop - start].decode("utf-8", "surrogatepass")

    cdef uint64_t rank_of(self, uint32_t entity) except? 1:
        cdef uint32_t rank = self.entities[EACH_ENTITY * <Py_ssize_t>entity + 1]
        return rank if rank else <uint64_t>1 << 30

    cdef uint64_t population(self, uint32_t entity) except? 1:
        cdef Py_ssize_t place = EACH_ENTITY * <Py_ssize_t>entity + 2
        return self.entities[place] | <uint64_t>self.entities[place + 1] << 32

    cdef int in_latin(self, Mention mention, Draft* draft, Ears ears) except -2:
        """Give a draft found only by a reading the form that it is written as, or another of its entity, if as alike.

        Mirrors `Candidates._in_latin`. Returns whether the candidate is dropped; -1 if the plain code has to decide.
        """
        cdef Fit fit, nearest
        cdef uint32_t form, origin, written = draft.written
        cdef bint found = False
        if not self.traits[written] & self.as_written or not self.comparer.compare(written, mention.asked, ears, &draft.latin):
            return -1
        draft.form, draft.how = written, AS_WRITTEN
        if self.traits[written] & self.the_name:
            for form in range(self.first[draft.entity], self.first[draft.entity + 1]):
                origin = self.traits[form] & self.origins
                if origin == self.name or origin == self.alias:
                    if not self.comparer.compare(form, mention.asked, ears, &fit):
                        return -1
                    if not found or self.alike(&fit) > self.alike(&nearest):
                        found, nearest, written = True, fit, form
            if found and self.alike(&nearest) >= draft.native - self.as_much:
                draft.form, draft.how, draft.latin = written, AS_ANOTHER, nearest
        draft.has_latin, draft.alike = True, self.alike(&draft.latin)
        if not self.comparable(mention, draft.form) or draft.latin.changed & mention.titles:
            return 1
        return self.parts_a_letter(mention, draft.form, &draft.latin)

    cdef uint32_t entity_of(self, uint32_t form) except? 0:
        """The number of the entity of a form."""
        cdef Py_ssize_t entity = self.bearers[form]
        if EACH_ENTITY * (entity + 1) > self.entities.shape[0]:
            raise IndexError("a section ends before what it should hold")
        return <uint32_t>entity

    cdef double alike(self, const Fit* fit) noexcept:
        return mean(&fit.alike) - (self.least.lost_by_joined if fit.joined else 0.0)


cdef void _keep_as_heard(vector[Draft]& drafts, double as_much) noexcept:
    """Drop drafts of an entity that are much less alike than its native name read aloud, as `candidates._as_heard`."""
    cdef vector[Draft] kept
    cdef size_t i, j
    cdef double least
    for i in range(drafts.size()):
        least = 0.0
        for j in range(drafts.size()):
            if drafts[j].entity == drafts[i].entity and drafts[j].native > drafts[j].alike:
                least = drafts[j].native - as_much
        if max(drafts[i].alike, drafts[i].native) >= least:
            kept.push_back(drafts[i])
    drafts.swap(kept)
