# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Which mentions of a line may be whom its source names, as `normalize.match.asked` has it.

What was worked out for the words of a mention is looked up; where it was not, it is asked for.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from libc.stdint cimport uint32_t
from libcpp.vector cimport vector

from normalize.native.compiled cimport SOURCES
from normalize.native.proposing cimport Proposed
from normalize.native.reading cimport CAPITAL, HYPHEN, Tokens

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""

cdef enum:
    PART = 2  # a token is part of a right name of several words, as `normalize.match.asked` has it


cdef struct Span:  # from which token to which a mention goes
    Py_ssize_t first, last


cdef class Asker:
    """Tells which mentions may be whom a source names.

    Args:
        tokens: the words of a text.
        right: for each of them whether it is a right name by itself, or part of one, or neither.
        may_end: tells of a place beside a hyphen whether a mention may end before it.
        longest: so many words a mention has at most.
        parted: whether no mention goes on in the next line.
        among: the folded words of a mention, and the ids of who is missing beside it → which of them it is like.
        proposed: the folded words of a mention → its candidates as numbers; None if they are not known so.
        propose_any: whether any of some entities, given by their numbers, is proposed for some words, where not.
        of: the folded words of a mention → what some document makes of it; None if that is nothing.
    """

    cdef Tokens tokens
    cdef const unsigned char[::1] right
    cdef object may_end, among, proposed, propose_any, of
    cdef Py_ssize_t longest
    cdef bint parted

    def __init__(
        self, Tokens tokens not None, const unsigned char[::1] right not None, may_end, Py_ssize_t longest, bint parted,
        among not None, proposed not None, propose_any, of not None,
    ):
        if right.shape[0] != tokens.count:
            raise ValueError("each token is told of")
        self.tokens, self.right, self.may_end, self.longest, self.parted = tokens, right, may_end, longest, parted
        self.among, self.proposed, self.propose_any, self.of = among, proposed, propose_any, of

    def beside(self, runs, missing, named not None):
        """The mentions in some runs that may be one whom a line names, and others with what some document makes of them.

        Args:
            runs: where each begins in the line, where the line is left or the run ends, and where the run ends.
            missing: ids of who is missing in the line.
            named: the numbers of who is named beside it.
        """
        cdef list may_be = [], others = []
        cdef vector[uint32_t] wanted = numbers_of(named)
        cdef vector[Span] spans
        cdef Span span
        cdef tuple words
        self.find_spans(runs, spans)
        for span in spans:
            words = self.tokens.between(span.first, span.last)
            if missing and found(self.among, (words, missing)):
                may_be.append((span.first, span.last, words))
            elif not self.covered(span):
                if wanted.size() and self.any_of(words, wanted, named):
                    may_be.append((span.first, span.last, words))
                    continue
                hope = found(self.of, words)
                if hope is not None:
                    others.append((span.first, span.last, words, hope))
        return may_be, others

    def about(self, runs, missing, entity not None, number not None):
        """The mentions in some runs that may be an entity.

        Args:
            runs: as above.
            missing: ids of who is missing in the line, if the entity is.
            entity: its id.
            number: its number, as the only one of a set.
        """
        cdef list may_be = []
        cdef vector[uint32_t] wanted = numbers_of(number)
        cdef vector[Span] spans
        cdef Span span
        cdef tuple words
        self.find_spans(runs, spans)
        for span in spans:
            words = self.tokens.between(span.first, span.last)
            if (missing and self.is_like(words, missing, entity)) or (
                not self.covered(span) and self.any_of(words, wanted, number)
            ):
                may_be.append((span.first, span.last, words))
        return may_be

    cdef int find_spans(self, runs, vector[Span]& spans) except -1:
        """Find the mentions in some runs, from which token to which."""
        cdef Py_ssize_t start, stop, end
        cdef Span span
        for start, stop, end in runs:
            if not 0 <= start <= stop <= end <= self.tokens.count:
                raise IndexError("so many tokens there are not")
            for span.first in range(start, stop):
                if self.tokens.each[span.first].flags & CAPITAL:
                    for span.last in range(span.first + 1, min(end, span.first + self.longest) + 1):
                        if self.goes_on(span):
                            break
                        if self.ends(span.last):
                            spans.push_back(span)
        return 0

    cdef bint is_like(self, tuple words, missing, entity) except -1:
        """Whether a mention is like an entity that is missing."""
        for candidate in found(self.among, (words, missing)):
            if candidate.entity_id == entity:
                return True
        return False

    cdef bint any_of(self, tuple words, vector[uint32_t]& wanted, named) except -1:
        """Whether one of some entities is proposed for a mention."""
        cdef Proposed proposed
        cdef size_t i
        cdef uint32_t number
        answer = found(self.proposed, words)
        if answer is None:
            return self.propose_any(words, named)
        proposed = answer
        for i in range(proposed.drafts.size()):
            for number in wanted:
                if proposed.drafts[i].entity == number:
                    return True
        return False

    cdef bint covered(self, Span span) noexcept:
        """Whether a right name leaves nothing of a mention to be doubted."""
        cdef Py_ssize_t place
        if span.last - span.first == 1:
            return self.right[span.first] != 0
        for place in range(span.first, span.last):
            if self.right[place] == PART:
                return True
        return False

    cdef bint goes_on(self, Span span) noexcept:
        """Whether a mention goes on in the next line, where that belongs to another one of the source: no name does."""
        return self.parted and self.tokens.each[span.first].line != self.tokens.each[span.last - 1].line

    cdef bint ends(self, Py_ssize_t last) except -1:
        """Whether a mention may end before a place."""
        if self.tokens.each[last - 1].flags & HYPHEN:
            return self.may_end(last)
        if last < self.tokens.count and self.tokens.each[last].flags & HYPHEN:
            return self.may_end(last)
        return self.tokens.each[last - 1].flags & CAPITAL != 0


cdef inline object found(kept, asked):
    """What is kept of a value; worked out where it is not."""
    cdef PyObject* known = PyDict_GetItemWithError(kept, asked)
    return <object>known if known is not NULL else kept[asked]


cdef vector[uint32_t] numbers_of(entities) except *:
    """The numbers of some entities without those that there are not."""
    cdef vector[uint32_t] numbers
    for number in entities:
        if number >= 0:
            numbers.push_back(number)
    return numbers
