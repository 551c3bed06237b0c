# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Compares a mention with forms of names; mirrors `normalize.match.names.names_alike`, to the last digit.

Words that `hearing` does not support are left to the plain code.
"""

from libc.stdint cimport uint8_t, uint32_t, uint64_t
from libc.string cimport memset
from libcpp.vector cimport vector

from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport LONGEST, Alike, Ears, Heard, is_plain
from normalize.native.lookup cimport (
    NO_LIKE, NOT_SEEN, SAME_TO_THE_EAR, TOLD_ELSEWHERE, KnownForms, Lookup, place_of,
)
from normalize.native.sounding cimport cut
from normalize.native.stored cimport MOST_PLACES

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef double CLOSE = 1e-9  # more than the order of summing so few numbers can change


cdef class Asked:
    """A mention prepared for comparison: each of its words, and all of them joined, as they are heard."""


cdef class Least:
    """How much alike a form must be: `normalize.match.index.Least`, and what the likeness of joined words loses."""

    def __init__(self, as_many, joined, read, word, turned_word, lost_by_joined):
        self.as_many, self.joined, self.read = as_many, joined, read
        self.word, self.turned_word, self.lost_by_joined = word, turned_word, lost_by_joined

    cdef bint reached(self, const Fit* fit, int words, bint reading) noexcept:
        """Whether the likeness of a form to a mention of this many words is enough."""
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


cdef class Comparer:
    """Compares mentions with forms; mirrors `near` and `like` of `normalize.match.index.Index`.

    Args:
        sections: those of the index.
        rules: the constants of the plain modules, by name.
    """

    def __init__(self, sections, rules):
        self.lookup = Lookup(sections, rules)
        self.stored, self.first = self.lookup.stored, sections.numbers("forms.first")
        self.turned_lead = rules["turned_lead"]
        self.heard_words, self.heard_by = [None] * MOST_HEARD, None
        memset(self.pairs, 0, sizeof(self.pairs))

    def near_enough(self, words, size_t most, Ears ears, Least least):
        """The forms near to a mention that are alike enough, as for `Index.near`; None if a word is not supported.

        Args:
            words: the folded words of the mention.
            most: how many forms are compared.
            ears: compares words by ear.
            least: how much alike they must be.
        """
        cdef vector[uint32_t] found
        if not self.lookup.find(words, most, found):
            return None
        return self.worth(found, self.asked(words, ears), ears, least)

    def like_enough(self, entities, words, Ears ears, Least least):
        """The forms of the given entities (by number) that may be enough like a mention.

        For each entity that has any: its index in `entities`, and the forms as `near_enough` gives them. None if a word
        of the mention is not supported.
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
                if self.first[entity + 1] > <uint32_t>self.stored.sizes.shape[0]:
                    raise IndexError("a section ends before what it should hold")
                numbers.clear()
                for form in range(self.first[entity], self.first[entity + 1]):
                    numbers.push_back(form)
                likely = self.worth(numbers, asked, ears, least)
                if likely:
                    found.append((place, likely))
            place += 1
        return found

    cdef Asked asked(self, words, Ears ears):
        """A mention prepared for comparison; None if a word is not supported. The last one is cached."""
        cdef Asked asked = self.last_asked
        if asked is not None and type(words) is tuple and words is asked.given and ears is asked.ears:
            return asked
        asked = Asked.__new__(Asked)
        asked.words, asked.joined = [ears.of(word) for word in words], "".join(words)
        if None in asked.words or len(asked.joined) > LONGEST:
            return None
        asked.count = len(words)
        asked.given, asked.ears, self.last_asked = words, ears, asked
        return asked

    cdef list worth(self, vector[uint32_t]& numbers, Asked asked, Ears ears, Least least):
        """The forms that are alike enough, each with its likeness, or with None if that cannot be told here."""
        cdef Fit fit
        cdef list found = []
        cdef uint32_t form
        for form in numbers:
            if not self.may_be_worth(form, asked, ears, least):
                continue
            if not self.compare(form, asked, ears, &fit):
                found.append((form, None))
                continue
            if least.reached(&fit, asked.count, self.stored.is_reading(form)):
                changed = tuple([place for place in range(asked.count) if fit.changed >> place & 1])
                alike = (fit.alike.spelling, fit.alike.heard, fit.alike.sound, fit.weakest, changed)
                found.append((form, (*alike, fit.swapped, fit.joined)))
        return found

    cdef bint may_be_worth(self, uint32_t form, Asked asked, Ears ears, Least least) except -1:
        """Whether a form may be alike enough, by the upper bound from letters and sound; few are."""
        cdef Fit fit, turned
        cdef Orders orders = self.glance(form, asked, ears, &fit, &turned)
        cdef bint reading
        if orders == UNKNOWN or orders == MORE:
            return True
        reading = self.stored.is_reading(form)
        if least.reached(&fit, asked.count, reading):
            return True
        return orders == TWO and least.reached(&turned, asked.count, reading)

    cdef bint compare(self, uint32_t form, Asked asked, Ears ears, Fit* fit) except -1:
        """Set what `normalize.match.names.names_alike.compare` returns; whether all its words are supported."""
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int size = self.stored.of_form(form, words), first
        cdef Fit turned, best
        if size == 0 or asked.count > MOST_PLACES:
            return False
        fit.swapped, fit.joined = False, size != asked.count
        if fit.joined:
            if not self.pair(WHOLE, self.stored.wholes[form], asked, ears, &fit.alike):
                return False
            fit.weakest = mean(&fit.alike)
            fit.changed = self.absent(words, size, asked)
            return True
        if not self.in_order(words, 0, asked, ears, fit):
            return False
        # The likeness is too high for another order to lead.
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

    cdef Orders glance(self, uint32_t form, Asked asked, Ears ears, Fit* fit, Fit* turned) except? UNKNOWN:
        """Set upper bounds of the likeness by letters and sound, as if both were the same to the ear.

        `turned` is set for another order of the words that may win, if there is one.
        """
        cdef uint32_t words[MOST_PLACES + 1]
        cdef int size = self.stored.of_form(form, words), first
        cdef Fit other
        cdef double least
        cdef Orders orders = ONE
        if size == 0 or asked.count > MOST_PLACES:
            return UNKNOWN
        fit.swapped, fit.joined = False, size != asked.count
        if fit.joined:
            if not self.pair(WHOLE, self.stored.wholes[form], asked, ears, &fit.alike, False):
                return UNKNOWN
            fit.weakest = mean(&fit.alike)
            fit.changed = self.absent(words, size, asked)
            return ONE
        if not self.in_order(words, 0, asked, ears, fit, False):
            return UNKNOWN
        # By ear they may have nothing in common; and of several readings of a word any may turn out to be the nearest.
        least = (fit.alike.spelling + fit.alike.sound) / 3 if words[size] - words[0] == <uint32_t>size else 0.0
        least += self.turned_lead - CLOSE
        if not fit.changed or size == 1 or least > 1.01:
            return ONE
        for first in range(1, size):
            self.in_order(words, first, asked, ears, &other, False)
            if mean(&other.alike) > least:
                turned[0] = other
                turned.swapped, turned.joined = True, False
                orders = TWO if orders == ONE else MORE
        return orders

    cdef bint in_order(
        self, const uint32_t* words, int first, Asked asked, Ears ears, Fit* fit, bint by_ear=True
    ) except -1:
        """Set the likeness of a mention to the words of a form from word `first` on, cyclically, weighted by letters.

        Returns whether all its words are supported. Without `by_ear`, the likeness is an upper bound.
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
                number = self.stored.rows[choice]
                if not self.pair(place, number if number < self.stored.another else ~number, asked, ears, &one, by_ear):
                    return False
                # Only the same word has this spelling likeness.
                same = same or one.spelling == 1.0
                if not by_ear:
                    nearest.spelling = max(nearest.spelling, one.spelling)
                    nearest.heard, nearest.sound = max(nearest.heard, one.heard), max(nearest.sound, one.sound)
                elif mean(&one) > mean(&nearest):
                    nearest = one
            if not same:
                fit.changed |= <uint64_t>1 << place
            word, number = asked.words[place], self.stored.rows[words[other]]
            size = word.word.length + <int>(self.stored.starts[number + 1] - self.stored.starts[number])
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

    cdef uint64_t absent(self, const uint32_t* words, int count, Asked asked) except? 1:
        """The words of a mention that are not words of the form, as bits; other readings do not count."""
        cdef uint64_t absent = 0
        cdef Heard word
        cdef int place, other
        for place in range(asked.count):
            word = asked.words[place]
            for other in range(count):
                if self.stored.is_same(self.stored.rows[words[other]], &word.word):
                    break
            else:
                absent |= <uint64_t>1 << place
        return absent

    cdef bint at_a_glance(self, int place, uint32_t number, Asked asked, Ears ears, Alike* alike) except -1:
        """Set what `Ears.glance` says of a word of a mention and one of the index, if the sound lookup has told it.

        Cached with the word, since many mentions have it. Returns whether it is known that way.
        """
        cdef KnownForms known
        cdef uint8_t* by_ear
        cdef uint32_t like, start, stop
        cdef const unsigned char* letters
        if asked.given is not self.lookup.last_words:
            return False
        known = self.lookup.last_whole if place == WHOLE else <KnownForms>self.lookup.last_known[place]
        like = place_of(number, known)
        if like == NO_LIKE:
            return False
        if known.ears is not ears:
            known.ears, known.given = ears, ears.may_be_given(known.word.signs, known.word.length)
            known.by_ear.assign(known.similar.size(), <uint8_t>NOT_SEEN)
        by_ear = &known.by_ear[like]
        if by_ear[0] == <uint8_t>NOT_SEEN:
            start, stop = self.stored.starts[number], self.stored.starts[number + 1]
            letters = cut(self.stored.letters, start, stop)
            by_ear[0] = <uint8_t>SAME_TO_THE_EAR
            if not is_plain(letters, stop - start) or (known.given and ears.may_be_given(letters, stop - start)):
                by_ear[0] = <uint8_t>TOLD_ELSEWHERE
        if by_ear[0] == <uint8_t>TOLD_ELSEWHERE:
            return False
        alike.spelling, alike.heard, alike.sound = self.lookup.spelling(like, known), 1.0, self.lookup.alike(known, like)
        return True

    cdef bint pair(
        self, int place, uint32_t number, Asked asked, Ears ears, Alike* alike, bint by_ear=True
    ) except -1:
        """Set how much a word of a mention (or all, joined) is like a word of the index; whether both are supported."""
        cdef Heard word, other
        cdef Pair* known
        cdef bint new
        if not by_ear and self.at_a_glance(place, number, asked, ears, alike):
            return True
        if place == WHOLE:
            if asked.whole is None:
                asked.whole = ears.of(asked.joined)
            word = asked.whole
        else:
            word = asked.words[place]
        known = &self.pairs[(number * 31 + <uint32_t>word.number * 257) % MOST_PAIRS]
        new = known.word != word.number or known.number != number
        if new or (by_ear and not known.by_ear):
            # Its slot is not reused before the comparison.
            other = self.heard(number, ears)
            if other is None:
                return False
            if new:
                known.by_ear = ears.glance(word, other, &known.alike)
                known.word, known.number = word.number, number
            if by_ear and not known.by_ear:
                known.alike.heard, known.by_ear = ears.ear(word, other), True
        alike[0] = known.alike
        return True

    cdef Heard heard(self, uint32_t number, Ears ears):
        """A word of the index as it is heard; None if it is not supported."""
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
        start, stop = self.stored.starts[number], self.stored.starts[number + 1]
        letters = cut(self.stored.letters, start, stop)
        # The slot is reused: its former word is not needed any more.
        known = ears.hear_letters(found, letters, stop - start)
        self.heard_numbers[slot] = number
        if not known:
            found.word.length = -1
        return found if known else None


cdef double read(const Alike* alike) noexcept nogil:
    return (alike.spelling + 2 * alike.heard + 2 * alike.sound) / 5


cdef double mean(const Alike* alike) noexcept nogil:
    return (alike.spelling + alike.heard + alike.sound) / 3
