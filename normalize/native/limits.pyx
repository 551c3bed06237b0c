# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Upper bounds of the log odds that a candidate can reach in any document, from its stored numbers alone.

A bound is never lower than what `normalize.match.screening.prospects.by_likeness` returns, so a candidate whose bound is too low
can be dropped without decoding it.
"""

from libc.math cimport fabs, log10
from libc.stdint cimport uint32_t, uint64_t

from normalize.native.compiled cimport SOURCES
from normalize.native.proposing cimport AS_FOUND, EACH_ENTITY, Draft, Proposed, Proposer
from normalize.native.stored cimport MOST_PLACES

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef double TINY = 1e-9
cdef double MOST = 1e300
cdef double ROUNDING = 0.000501  # how much rounding may change a value
cdef double SLACK = 1e-9  # more than the order of summing so few numbers can change

_NAMES = (
    "spelling", "ear", "sound", "unlike word", "same words", "joined", "more words", "swapped", "letters off",
    "reading", "native name", "several words", "letters", "initial", "common word", "well-known word", "another word",
    "small place", "little known", "named elsewhere", "stands elsewhere", "short form of one who stands",
    "own given name", "given name alone", "title", "place beside", "office beside", "office near", "office",
    "given name at home", "ending of a case", "case of its language", "another ending",
    "nothing speaks for it", "stranger", "stranger behind", "name before", "given name before",
    "other given name", "foreign ground", "home ground", "same garble elsewhere",
)
"""The names of the lines of a model, in the order of the constants in `limits.pxd`."""


cdef class Limits:
    """Computes upper bounds of the log odds of candidates under one model.

    Args:
        proposer: the one whose candidates these are.
        lines: the lines of the model by name, each as its values and its log odds.
        bias: the log odds that every candidate starts from.
        always: the most that what stands around can add to any candidate.
        printed: the most that is added if another language prints the name so.
        rules: the constants of the plain modules, by name.
    """

    def __init__(self, Proposer proposer not None, lines, bias, always, printed, rules):
        cdef int name, i
        self.proposer, self.stored = proposer, proposer.stored
        self.bias, self.always, self.printed = bias, always, printed
        for name in range(COUNT):
            values, odds = lines.get(_NAMES[name], ((0.0,), (0.0,)))
            self.lines[name].values, self.lines[name].odds = values, odds
            self.steepest[name] = 0.0
            for i in range(<int>len(values)):
                if odds[i] > 0.0:
                    self.steepest[name] = max(self.steepest[name], odds[i] / max(values[i], TINY))
            self.tops[name] = self.top(name)
        self.rounded = SLACK
        for name in (SPELLING, EAR, SOUND, READING, NATIVE_NAME):
            self.rounded += ROUNDING * self.steepest[name]
        self.unlike, self.most_common, self.well_known = rules["unlike"], rules["most_common"], rules["well_known"]
        self.another, self.common = rules["another"], rules["common"]
        self.little = rules["little"]
        self.known_place, self.known_people = rules["known_place"], rules["known_people"]
        self.words_written, self.bodies, self.office = rules["words_written"], rules["bodies"], rules["office"]
        self.given, self.shorts, self.stem = rules["given"], rules["shorts"], rules["stem"]
        self.elsewhere, self.declined, self.accepted = rules["elsewhere"], rules["declined"], rules["accepted"]
        self.longest_ending, self.longest_left = rules["longest_endings"]
        self.given_names = rules["given_names"]
        self.a_city = rules["a_city"]
        self.at_home = max(0.0, self.share(HOME_GROUND, rules["at_home"]))
        self.city_at_home = max(0.0, self.share(HOME_GROUND, rules["city_at_home"]))
        for i in range(WORTHS):
            self.offices[i] = 0.0
            for name in (OFFICE_BESIDE, OFFICE_NEAR, OFFICE):
                self.offices[i] += self.most_up_to(name, i / <double>rules["most_worth"])

    def of(self, Proposed proposed not None, Py_ssize_t place):
        """The upper bound for the candidate at a place, in any document."""
        return self.most(proposed, proposed.at(place))

    def alone(self, Proposed proposed not None, Py_ssize_t place):
        """The upper bound for the candidate at a place by itself, without its surroundings."""
        return self.by_itself(proposed, proposed.at(place))

    cdef double most(self, Proposed proposed, const Draft* draft) except? -1:
        return self.anywhere(draft, self.by_itself(proposed, draft))

    cdef double anywhere(self, const Draft* draft, double odds) except? -1:
        """The upper bound in any document, given the log odds of the candidate by itself."""
        return odds + self.always + self.around(draft)

    cdef double by_itself(self, Proposed proposed, const Draft* draft) except? -1:
        return self.bias + self.by_likeness(proposed, draft) + self.prior(draft)

    cdef double by_likeness(self, Proposed proposed, const Draft* draft) except? -1:
        """The upper bound of what likeness and the words that differ add."""
        cdef double sum = 0.0, rarity = 0.0, rarest = 100.0, commonest = 0.0, zipf
        cdef int count = len(proposed.words), place, letters = 0, same = 0
        cdef int more = <int>(self.proposer.traits[draft.form] >> self.words_written & 0xFF) - count
        cdef bint own_case = False
        cdef uint32_t traits = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity]
        cdef bint is_read = draft.has_reading and draft.native > draft.alike
        cdef str word
        for place in range(count):
            zipf, word = proposed.commonness[place], proposed.words[place]
            letters += len(word)
            if draft.latin.changed >> place & 1:
                rarest, commonest = min(rarest, zipf), max(commonest, zipf)
            else:
                same += 1
                rarity += 1 - min(zipf, self.most_common) / self.most_common
        sum += self.share(SPELLING, draft.latin.alike.spelling) + self.share(EAR, draft.latin.alike.heard)
        sum += self.share(SOUND, draft.latin.alike.sound)
        if not is_read:
            sum += self.share(UNLIKE_WORD, 1 - draft.latin.weakest)
        if draft.latin.changed and same:
            sum += self.share(SAME_WORDS, rarity / count)
        sum += self.share(JOINED, 1.0 if draft.latin.joined else 0.0)
        sum += self.share(MORE_WORDS, min(1.0, max(0, more) / 2.0))
        sum += self.share(SWAPPED, 1.0 if draft.latin.swapped else 0.0)
        sum += self.share(LETTERS_OFF, letters * (1 - draft.latin.alike.spelling) / 8)
        if draft.has_reading:
            sum += self.share(READING, draft.native)
            sum += self.share(NATIVE_NAME, max(0.0, draft.native - max(self.unlike, draft.alike)) / (1 - self.unlike))
        sum += self.share(SEVERAL_WORDS, min(count - 1, 3) / 3.0) + self.share(LETTERS, min(letters, 20) / 20.0)
        if not self.stored.common(self.stored.rows[self.stored.rows_starts[draft.form]], proposed.words[0]):
            sum += self.share(INITIAL, 1.0)
        if draft.latin.changed:
            sum += self.share(COMMON_WORD, rarest / 7)
            if count == 1 and rarest >= self.well_known:
                sum += self.share(WELL_KNOWN_WORD, 1.0)
            if not is_read and draft.latin.weakest < self.another and commonest >= self.common:
                sum += self.share(ANOTHER_WORD, 1.0)
            if traits & self.elsewhere:
                sum += self.printed
            if not draft.latin.joined and not draft.latin.swapped:
                if draft.latin.changed & proposed.given and self.is_at_home(proposed, draft):
                    sum += self.tops[AT_HOME]
                if self.may_be_declined(proposed, draft):
                    # A well-known word is not another case of a name.
                    own_case = traits & self.declined and commonest < self.well_known
                    sum += self.tops[CASE] + (self.tops[OWN_CASE] if own_case else 0.0)
            if draft.native < 1.0 and self.only_longer(proposed, draft):
                sum += self.share(ANOTHER_ENDING, self.little if own_case and count > 1 else 1.0)
        return sum

    cdef bint is_at_home(self, Proposed proposed, const Draft* draft) except -1:
        """Whether a changed word and its counterpart in the form are forms of one given name."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int count = self.stored.of_form(draft.form, words), place
        for place in range(count):
            if draft.latin.changed & proposed.given & <uint64_t>1 << place:
                names = self.given_names.get(self.letters_of(words[place]))
                if names is not None and not names.isdisjoint(self.given_names[proposed.words[place]]):
                    return True
        return False

    cdef bint only_longer(self, Proposed proposed, const Draft* draft) except -1:
        """Mirrors `wording.only_longer` for the words of a mention and of a form."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef uint32_t number
        cdef int count = self.stored.of_form(draft.form, words), place
        cdef Py_ssize_t length
        cdef str word
        if count != len(proposed.words):
            return False
        for place in range(count):
            number, word = self.stored.rows[words[place]], proposed.words[place]
            length = self.stored.length(number)
            if self.stored.common(number, word) < length:
                return False
            # A doubled last letter is not an ending, nor is an s on a word before the last.
            if length and len(word) == length + 1:
                if word[length] == word[length - 1] or (place < count - 1 and word[length] == u"s"):
                    return False
        return True

    cdef bint stands(self, Proposed proposed, const Draft* draft) except -1:
        """Whether the mention has exactly the words of its form, and that is an accepted one."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int count, place
        if draft.how != AS_FOUND or draft.latin.changed or draft.latin.joined or draft.latin.swapped:
            return False
        if not self.accepted >> (self.proposer.traits[draft.form] & self.proposer.origins) & 1:
            return False
        count = self.stored.of_form(draft.form, words)
        for place in range(count):
            # The counts are equal, but a word may match by another reading.
            if self.letters_of(words[place]) != proposed.words[place]:
                return False
        return count > 0

    cdef str letters_of(self, uint32_t place):
        """The word at a place of `rows`."""
        return self.stored.text(self.stored.rows[place])

    cdef bint may_be_declined(self, Proposed proposed, const Draft* draft) except -1:
        """Whether each changed word has the stem of its counterpart, so that it may be another case of it."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef uint32_t number
        cdef int count = self.stored.of_form(draft.form, words), place
        cdef Py_ssize_t lost, same
        cdef str word
        for place in range(count):
            if draft.latin.changed >> place & 1:
                number, word = self.stored.rows[words[place]], proposed.words[place]
                same = self.stored.common(number, word)
                lost = self.stored.length(number) - same
                if same < self.stem or lost > self.longest_ending or len(word) - same > self.longest_left:
                    return False
        return True

    cdef double prior(self, const Draft* draft) except? -1:
        """The upper bound of what the fame of the entity adds."""
        cdef uint32_t traits = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity]
        cdef double figure
        if traits & self.proposer.peopled:
            figure = max(1.0, <double>self.proposer.population(draft.entity))
            return self.share(SMALL_PLACE, max(0.01, 1 - log10(figure) / self.known_place))
        if traits & self.proposer.ranked:
            figure = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity + 1]
            return self.share(LITTLE_KNOWN, min(1.0, 0.1 + figure / self.known_people))
        return 0.0

    cdef double around(self, const Draft* draft) except? -1:
        """The upper bound of what stands around a mention in any document, besides `always`."""
        cdef uint32_t traits = self.proposer.traits[draft.form], origin = traits & self.proposer.origins
        cdef uint32_t entity = self.proposer.entities[EACH_ENTITY * <Py_ssize_t>draft.entity]
        cdef uint32_t kind = entity & self.proposer.kinds
        cdef double whole = self.tops[NAMED_ELSEWHERE if self.bodies >> kind & 1 else STANDS_ELSEWHERE]
        cdef bint city = entity & self.proposer.peopled and self.proposer.population(draft.entity) >= self.a_city
        cdef double sum = self.city_at_home if city else self.at_home
        if draft.latin.swapped and kind == self.proposer.person:
            # In another order the words may also be a whole name.
            sum += max(whole, self.tops[SHORT_FORM])
        else:
            sum += whole if traits & self.proposer.in_full else self.tops[SHORT_FORM]
        sum += self.tops[TITLE if kind == self.proposer.person else PLACE_BESIDE] + self.offices[entity >> self.office & (WORTHS - 1)]
        if draft.how == AS_FOUND:
            if self.shorts >> origin & 1:
                sum += self.tops[OWN_GIVEN_NAME]
            if origin == self.given:
                sum += self.share(GIVEN_ALONE, 1.0)
        return sum

    cdef double share(self, int name, double value) noexcept:
        """The upper bound of what a piece of evidence adds, whichever way its value is rounded."""
        cdef double odds
        if value == 0.0:
            return 0.0
        odds = self.at(name, value)
        return odds + fabs(odds) * min(1.0, ROUNDING / fabs(value))

    cdef double at(self, int name, double value) noexcept:
        """The log odds of a line at a value, interpolated."""
        cdef const Line* line = &self.lines[name]
        cdef size_t place = 0
        cdef double part
        while place < line.values.size() and line.values[place] <= value:
            place += 1
        if place == 0:
            return line.odds[0]
        if place == line.values.size():
            return line.odds[place - 1]
        part = (value - line.values[place - 1]) / (line.values[place] - line.values[place - 1])
        return line.odds[place - 1] + part * (line.odds[place] - line.odds[place - 1])

    cdef double top(self, int name) noexcept:
        return self.most_up_to(name, MOST)

    cdef double most_up_to(self, int name, double value) noexcept:
        """The maximum of a line up to a value; at least 0."""
        cdef const Line* line = &self.lines[name]
        cdef double most = max(0.0, self.at(name, value))
        cdef size_t place
        for place in range(line.values.size()):
            if line.values[place] <= value or place == 0:
                most = max(most, line.odds[place])
        return most
