# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Rejects mentions that cannot become a change where they stand, by the numbers of their candidates and what is near.

Beside a source, this holds for candidates that the source does not ask for. Whatever is rejected here,
`normalize.decide` would reject as well: no candidate gets less here than it would there.
"""

from cpython.dict cimport PyDict_Contains, PyDict_GetItemWithError
from cpython.object cimport PyObject
from libc.stdint cimport uint32_t, uint64_t
from libcpp.vector cimport vector

from normalize.native.compiled cimport SOURCES
from normalize.native.limits cimport (
    FOREIGN_GROUND, GIVEN_ALONE, NAMED_ELSEWHERE, NAME_BEFORE, OTHER_GIVEN_NAME, OWN_GIVEN_NAME, PLACE_BESIDE, SETTLED,
    SHORT_FORM, SILENCE, STANDS_ELSEWHERE, STRANGER, STRANGER_BEHIND, TITLE, Limits,
)
from normalize.native.finding cimport Remembered
from normalize.native.proposing cimport AS_FOUND, EACH_ENTITY, Draft, Proposed
from normalize.native.numbering cimport CAPITAL, TIED, Places, Tokens, Vocabulary, Word

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef double SLACK = 1e-9  # more than the order of summing so few numbers can change

cdef enum:
    AT_LINE_START = 1
    ANYWHERE = 2

cdef enum:  # how much the word before a surname is like the given name of the person
    UNLIKE = 0
    OWN = 2

cdef enum Ground:  # how much of the name of a country a document has
    NOTHING
    A_WORD
    ALL


cdef struct Chance:  # a candidate that may become a change in some document
    Py_ssize_t place
    int model  # the index of its model
    double odds, most  # upper bounds of its log odds, by itself and in any document
    double always, standing, own_given_name, silence  # upper bounds by kind of evidence, as in `surroundings_bounds.Bounds`
    double missing  # how much lower `most` is if its whole name does not occur
    double least_standing  # a lower bound of `standing`
    bint short  # whether its form is only part of the name of a person
    bint stands  # whether the mention is already what it would write, so that by itself it changes nothing
    double followed, preceded  # added for a stranger after it or before it, besides `Said.stranger`


cdef struct Said:  # what a model adds for any candidate
    double foreign_ground, settled, stranger, other_given_name


cdef struct Sides:  # what stands beside a mention
    Py_ssize_t first, last
    bint tied, looked, before, behind


cdef class Outlook:
    """Upper bounds for the candidates of a mention in any document, as a vector of `Chance`.

    Args:
        models: the `Limits` of the model for a text alone; beside a source, of the model for entities that the source
            could name, then of that for a text alone.
        proposed: the candidates.
        least: candidates whose bound in any document is lower are dropped.
        bearers: for each entity number whether the source could name it, so that the first model applies; None for a
            text alone.
        unasked: the most log odds that a source adds to an entity that it could name but does not.
    """

    cdef vector[Chance] chances
    cdef list ids
    cdef Said[2] said
    cdef readonly Py_ssize_t learned
    """How many candidates have had their exact log odds set by `learn`."""

    def __init__(
        self, tuple models not None, Proposed proposed not None, double least, const unsigned char[::1] bearers=None,
        double unasked=0.0,
    ):
        cdef Py_ssize_t place
        cdef const Draft* draft
        cdef Chance chance
        cdef Limits limits
        cdef int model
        if len(models) != (1 if bearers is None else 2):
            raise ValueError("there is a model for a text alone, and one more beside a source")
        self.ids, self.learned = [], 0
        for place in range(<Py_ssize_t>proposed.drafts.size()):
            draft = proposed.at(place)
            chance.model = 0 if bearers is None or bearers[<Py_ssize_t>draft.entity] else 1
            limits = models[chance.model]
            chance.place, chance.odds = place, limits.by_itself(proposed, draft)
            chance.most = limits.anywhere(draft, chance.odds)
            if chance.most >= least:
                chance.stands = limits.stands(proposed, draft)
                if bearers is not None and chance.model == 0:
                    chance.odds += unasked
                    chance.most += unasked
                _add_bounds(limits, draft, len(proposed.words), &chance)
                self.chances.push_back(chance)
                self.ids.append(limits.proposer.id_of(draft.entity))
        if self.hopeful:
            for model in range(len(models)):
                limits = models[model]
                self.said[model].settled = limits.tops[SETTLED]
                self.said[model].foreign_ground = limits.share(FOREIGN_GROUND, 1.0)
                self.said[model].stranger = limits.share(STRANGER, 1.0)
                self.said[model].other_given_name = limits.share(OTHER_GIVEN_NAME, 1.0)

    @property
    def hopeful(self):
        """Whether any candidate may become a change in some document."""
        return not self.chances.empty()

    def learn(self, Py_ssize_t place, double odds, double most, bint stands):
        """Replace the bounds of the candidate at a place by its exact log odds, by itself and at most in any document.

        `stands` says whether the mention is already what the candidate would write.
        """
        cdef size_t i
        self.learned += 1
        for i in range(self.chances.size()):
            if self.chances[i].place == place:
                self.chances[i].odds, self.chances[i].most = odds, most
                self.chances[i].missing, self.chances[i].stands = self.chances[i].least_standing, stands


cdef int _add_bounds(Limits limits, const Draft* draft, Py_ssize_t words, Chance* chance) except -1:
    """Set the upper bounds for what stands around a candidate; mirrors `normalize.match.screening.surroundings_bounds.bounds_of`.

    If the words of a person's name are in another order, it is unknown whether it is a whole name.
    """
    cdef uint32_t traits = limits.proposer.traits[draft.form], origin = traits & limits.proposer.origins
    cdef uint32_t kind = limits.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity] & limits.proposer.kinds
    cdef bint person = kind == limits.proposer.person, body = limits.bodies >> kind & 1, as_found = draft.how == AS_FOUND
    cdef bint whole = traits & limits.proposer.in_full != 0, unknown = draft.latin.swapped and person
    cdef double part = limits.tops[SHORT_FORM], full = limits.tops[NAMED_ELSEWHERE if body else STANDS_ELSEWHERE]
    chance.always = limits.tops[TITLE if person else PLACE_BESIDE]
    if as_found and origin == limits.given:
        chance.always += limits.share(GIVEN_ALONE, 1.0)
    chance.missing = chance.standing = max(part, full) if unknown else full if whole else part
    chance.least_standing = min(part, full) if unknown else chance.standing
    chance.short = as_found and limits.shorts >> origin & 1
    chance.own_given_name = limits.tops[OWN_GIVEN_NAME] if chance.short else 0.0
    chance.silence = limits.share(SILENCE, 1.0) if person and not whole else 0.0
    chance.followed = limits.share(STRANGER_BEHIND, 1.0) if person and not (as_found and origin == limits.given) else 0.0
    chance.preceded = limits.share(NAME_BEFORE, 1.0) if words == 1 and (body or (person and whole)) else 0.0
    if unknown:
        chance.silence, chance.preceded = max(0.0, limits.share(SILENCE, 1.0)), max(0.0, chance.preceded)
    return 0


cdef class Facts:
    """The words for the country and the office of an entity.

    Args:
        country: its country, or an empty string.
        words: the folded words of the country.
        at_home: the most it may count that a document speaks of the country.
        office: the folded words of its office.
        written: the words of its office as they are written.
    """

    cdef str country
    cdef tuple words, office, written
    cdef double at_home
    cdef uint64_t vocabulary  # the serial number of the vocabulary of the word numbers below, 0 for none
    cdef vector[uint32_t] of_country, of_office

    def __init__(
        self, str country not None, tuple words not None, double at_home, tuple office not None, tuple written not None
    ):
        self.country, self.words, self.at_home, self.vocabulary = country, words, at_home, 0
        self.office, self.written = office, written

    cdef int learn(self, Vocabulary vocabulary) except -1:
        """Look up the numbers of the words in a vocabulary."""
        cdef vector[uint32_t] country, office
        if self.vocabulary != vocabulary.serial:
            for word in self.words:
                country.push_back(vocabulary.number(word))
            for word in self.office:
                office.push_back(vocabulary.number(word))
            # Only now: while Python ran, another thread may have set them.
            self.of_country, self.of_office, self.vocabulary = country, office, vocabulary.serial
        return 0


cdef class Glance:
    """A document with what is known of it, as far as is needed to reject most mentions.

    Args:
        document: the text.
        standing: ids of the entities whose whole name occurs in it.
        countries: the countries that occur in it → tokens.
        explained: the tokens of known names.
        settled: ids of the entities with a garble that is already sure.
        spoken_of: for each model, id of an entity → what the mentions of its country and office add; filled as needed.
        said: for each model, how much it counts that the country is spoken of, and the words of the office that occur →
            the same.
        facts: id of an entity → its `Facts`.
        given: folded word and id of a person → how much it is like one of the given names.
        titles: folded word → where it is a title and no name: nowhere, at the start of a line, anywhere.
        rounded: how much rounding of values may add to the log odds.
        least: the log odds that a mention must reach.
    """

    cdef object explained, standing, settled, facts, given
    cdef Tokens tokens
    cdef Places places
    cdef Remembered titles
    cdef dict countries, grounds
    cdef tuple spoken_of, said
    cdef double rounded, least
    cdef Py_ssize_t first_country, last_country

    def __init__(
        self, document not None, standing, dict countries not None, explained, settled, tuple spoken_of not None,
        tuple said not None, facts, given, Remembered titles not None, double rounded, double least,
    ):
        self.tokens, self.places = document.tokens, document.places
        self.standing, self.countries, self.explained, self.settled = standing, countries, explained, settled
        self.spoken_of, self.said = spoken_of, said
        self.facts, self.given, self.titles = facts, given, titles
        self.rounded, self.least, self.grounds = rounded, least - SLACK, {}
        self.first_country, self.last_country = self.tokens.count, -1
        for tokens in countries.values():
            # The tokens are in order.
            self.first_country = min(self.first_country, tokens[0])
            self.last_country = max(self.last_country, tokens[len(tokens) - 1])

    def among(self, stretches not None):
        """The mentions of some stretches that may become a change, each with its words and its hope.

        Args:
            stretches: each with its first token, its end, and its mentions, relative to it, with words and hope. A
                stretch whose mentions are None is returned as it is.
        """
        cdef Py_ssize_t start, begin, end
        cdef list found = []
        for start, stop, known in stretches:
            if known is None:
                found.append((start, stop, None, None))
                continue
            for first, last, words, hope in known:
                begin, end = start + first, start + last
                if self.may_come(hope.outlook, begin, end):
                    found.append((begin, end, words, hope))
        return found

    def of(self, hope not None, Py_ssize_t first, Py_ssize_t last):
        """Whether the mention in a range of tokens may become a change."""
        return self.may_come(hope.outlook, first, last)

    def left(self, Outlook outlook not None, Py_ssize_t first, Py_ssize_t last):
        """The places of the candidates of a mention that may become a change here, each with its upper bound."""
        cdef size_t i
        cdef Sides sides = self.sides(first, last)
        cdef double most
        cdef dict left = {}
        for i in range(outlook.chances.size()):
            most = self.most(outlook, i, &sides)
            if most >= self.least:
                left[outlook.chances[i].place] = most
        return left

    cdef bint may_come(self, Outlook outlook, Py_ssize_t first, Py_ssize_t last) except -1:
        cdef size_t i
        cdef Sides sides
        if outlook is None:
            return True
        sides = self.sides(first, last)
        for i in range(outlook.chances.size()):
            if not outlook.chances[i].stands and self.most(outlook, i, &sides) >= self.least:
                return True
        return False

    cdef Sides sides(self, Py_ssize_t first, Py_ssize_t last) except *:
        cdef Sides sides
        sides.first, sides.last, sides.looked, sides.before, sides.behind = first, last, False, False, False
        sides.tied = first > 0 and self.tokens.each[first].flags & TIED and self.tokens.each[first - 1].flags & CAPITAL
        return sides

    cdef double most(self, Outlook outlook, size_t place, Sides* sides) except? -1:
        """The upper bound of the log odds of a candidate here; costly checks run only while it is still high enough."""
        cdef const Chance* chance = &outlook.chances[place]
        cdef const Said* said = &outlook.said[chance.model]
        cdef bint stands, settled, speaks
        cdef double odds = chance.most, beside, strange
        cdef int given
        id = outlook.ids[place]
        stands, settled = id in self.standing, id in self.settled
        if not stands:
            odds -= chance.missing
        if not sides.tied:
            odds -= chance.own_given_name
        if not settled:
            odds -= said.settled
        if odds < self.least:
            return odds
        strange = self.strange_beside(chance, said, sides)
        if odds + strange < self.least:
            return odds + strange
        spoken_of = self.speaks_of(id, chance.model)
        speaks = stands or settled or spoken_of[0] is True
        odds = chance.odds + self.rounded + chance.always + <double>spoken_of[1] + strange
        if stands:
            odds += chance.standing
        if settled:
            odds += said.settled
        beside = chance.own_given_name if sides.tied else 0.0 if speaks else chance.silence
        if odds + beside < self.least:
            return odds + beside
        if sides.tied and chance.short:
            given = self.given[self.tokens.word(sides.first - 1), id]
            if given == OWN:
                odds, speaks = odds + chance.own_given_name, True
            elif given == UNLIKE and sides.before and not self.tokens.at(sides.first - 1).word.isupper():
                odds += said.other_given_name
        if not speaks:
            odds += chance.silence
        if odds >= self.least and self.is_foreign(id, sides.first, sides.last):
            odds += said.foreign_ground
        return odds

    cdef double strange_beside(self, const Chance* chance, const Said* said, Sides* sides) except? -1:
        """What strangers beside a mention add."""
        cdef double odds = 0.0
        if not sides.looked:
            sides.looked = True
            sides.before, sides.behind = self.strange(sides.first - 1, sides.first), self.strange(sides.last, sides.last)
        if sides.before or sides.behind:
            odds += said.stranger
        if sides.before:
            odds += chance.preceded
        if sides.behind:
            odds += chance.followed
        return odds

    cdef object speaks_of(self, id, int model):
        """What the country and office of an entity, as far as they occur in the document, add under a model."""
        cdef dict spoken_of = self.spoken_of[model]
        cdef PyObject* known = PyDict_GetItemWithError(spoken_of, id)
        cdef Facts facts
        cdef list words = []
        cdef size_t place
        if known is not NULL:
            return <object>known
        facts = self.known(id)
        for place in range(facts.of_office.size()):
            if self.places.first(facts.of_office[place]) >= 0:
                words.append(facts.written[place])
        found = self.said[model][facts.at_home if self.ground(facts) == ALL else 0.0, tuple(words)]
        spoken_of[id] = found
        return found

    cdef bint is_foreign(self, id, Py_ssize_t first, Py_ssize_t last) except -1:
        """Whether the document speaks of countries, but nowhere of that of the entity."""
        cdef Facts facts
        if self.last_country < 0 or (first <= self.first_country and self.last_country < last):
            return False
        facts = self.known(id)
        return facts.country and self.ground(facts) == NOTHING

    cdef Facts known(self, id):
        cdef Facts facts = self.facts[id]
        facts.learn(self.tokens.vocabulary)
        return facts

    cdef int ground(self, Facts facts) except -1:
        """How much of the country of an entity the document has."""
        cdef PyObject* known
        cdef bint every = True, some = False
        cdef int ground
        cdef uint32_t number
        if not facts.country:
            return NOTHING
        known = PyDict_GetItemWithError(self.grounds, facts.country)
        if known is not NULL:
            return <object>known
        for number in facts.of_country:
            if self.places.first(number) >= 0:
                some = True
            else:
                every = False
        ground = ALL if every or PyDict_Contains(self.countries, facts.country) else A_WORD if some else NOTHING
        self.grounds[facts.country] = ground
        return ground

    cdef bint strange(self, Py_ssize_t beside, Py_ssize_t tie) except -1:
        """Whether a stranger stands beside a mention; mirrors `normalize.match.evidence.context.neighbours`."""
        cdef int title
        cdef Word* word
        if not 0 <= beside < self.tokens.count or not self.tokens.each[tie].flags & TIED or beside in self.explained:
            return False
        word = &self.tokens.each[beside]
        if not word.flags & CAPITAL and (word.number or not self.tokens.at(beside).capital):
            return False
        title = self.titles.of(self.tokens.vocabulary, word.number)
        if title == ANYWHERE:
            return False
        if title == AT_LINE_START and (beside == 0 or self.tokens.each[beside - 1].line != word.line):
            return False
        spelt = self.tokens.at(beside).word
        return not (len(spelt) > 1 and spelt.isupper())
