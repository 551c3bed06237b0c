# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Finds the mentions of a line that may stand for an entity that its source names; mirrors `normalize.match.beside.asked`.

What has been computed for the words of a mention is looked up in dicts, which compute what is missing.
"""

from cpython.dict cimport PyDict_GetItemWithError
from cpython.object cimport PyObject
from libc.stdint cimport uint32_t
from libcpp.algorithm cimport lower_bound, sort
from libcpp.vector cimport vector

from normalize.native.compiled cimport SOURCES
from normalize.native.proposing cimport Proposed
from normalize.native.numbering cimport CAPITAL, HYPHEN, Tokens

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    PART = 2  # in `right`: the token is part of a right name of several words, as in `normalize.match.beside.asked`


cdef struct Span:  # a mention: its first token and the one after its last
    Py_ssize_t first, last


cdef struct Link:  # an entity, and a mention that it is proposed for
    uint32_t entity, mention


cdef class Asker:
    """Tells which mentions may stand for entities that a source names.

    Args:
        tokens: the words of the text.
        right: for each token whether it is a right name by itself, part of one, or neither.
        may_end: place beside a hyphen → whether a mention may end before it.
        longest: the most words in a mention.
        parted: whether no mention may extend over two lines.
        among: folded words of a mention and ids of missing entities → those of them that it is like, as candidates.
        proposed: folded words of a mention → its candidates as numbers; None if they are not available so.
        propose_any: words and numbers of entities → whether one is proposed for them; for mentions without numbers.
        of: folded words of a mention → its hope; None if no document makes anything of it.
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
        """The mentions in some runs that may stand for a named entity, and the others with a hope.

        Args:
            runs: for each where its part in the line begins and ends, and where the run ends.
            missing: ids of the entities that are missing in the line.
            named: numbers of the entities named in its source.
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

    def line(self, runs, missing):
        """The mentions in some runs, by the entities that they may stand for.

        Args:
            runs: as for `beside`.
            missing: ids of the entities that are missing in the line.
        """
        cdef InLine line = InLine.__new__(InLine)
        cdef Proposed proposed
        cdef Link link
        cdef size_t i, k
        line.tokens, line.propose_any, line.unnumbered, line.like = self.tokens, self.propose_any, [], {}
        self.find_spans(runs, line.spans)
        for i in range(line.spans.size()):
            words = self.tokens.between(line.spans[i].first, line.spans[i].last)
            if missing:
                for candidate in found(self.among, (words, missing)):
                    line.like.setdefault(candidate.entity_id, []).append(i)
            if self.covered(line.spans[i]):
                continue
            answer = found(self.proposed, words)
            if answer is None:
                line.unnumbered.append(i)
                continue
            proposed, link.mention = answer, i
            for k in range(proposed.drafts.size()):
                link.entity = proposed.drafts[k].entity
                line.links.push_back(link)
        sort(line.links.begin(), line.links.end(), &earlier)
        return line

    cdef int find_spans(self, runs, vector[Span]& spans) except -1:
        """Find the mentions in some runs."""
        cdef Py_ssize_t start, stop, end
        cdef Span span
        for start, stop, end in runs:
            if not 0 <= start <= stop <= end <= self.tokens.count:
                raise IndexError("no token has that number")
            for span.first in range(start, stop):
                if self.tokens.each[span.first].flags & CAPITAL:
                    for span.last in range(span.first + 1, min(end, span.first + self.longest) + 1):
                        if self.goes_on(span):
                            break
                        if self.ends(span.last):
                            spans.push_back(span)
        return 0

    cdef bint any_of(self, tuple words, vector[uint32_t]& wanted, named) except -1:
        """Whether one of the given entities is proposed for a mention."""
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
        """Whether right names already explain a mention; mirrors `Asked.covered`."""
        cdef Py_ssize_t place
        if span.last - span.first == 1:
            return self.right[span.first] != 0
        for place in range(span.first, span.last):
            if self.right[place] == PART:
                return True
        return False

    cdef bint goes_on(self, Span span) noexcept:
        """Whether a mention extends into the next line and the source has a line for that one too: no name does."""
        return self.parted and self.tokens.each[span.first].line != self.tokens.each[span.last - 1].line

    cdef bint ends(self, Py_ssize_t last) except -1:
        """Whether a mention may end before a place."""
        if self.tokens.each[last - 1].flags & HYPHEN:
            return self.may_end(last)
        if last < self.tokens.count and self.tokens.each[last].flags & HYPHEN:
            return self.may_end(last)
        return self.tokens.each[last - 1].flags & CAPITAL != 0


cdef class InLine:
    """The mentions in a line, by the entities that they may stand for; they are looked through only once for all."""

    cdef Tokens tokens
    cdef vector[Span] spans
    cdef vector[Link] links  # in order
    cdef list unnumbered  # mentions of which the candidates are not known as numbers
    cdef dict like  # id of a missing entity → the mentions that it is like
    cdef object propose_any

    def about(self, entity not None, number not None):
        """The mentions that may stand for one entity.

        Args:
            entity: its id.
            number: a set of its number only.
        """
        cdef Link wanted
        cdef size_t at
        cdef set mentions = set(self.like.get(entity, ()))
        for wanted.entity in numbers_of(number):
            wanted.mention = 0
            at = lower_bound(self.links.begin(), self.links.end(), wanted, &earlier) - self.links.begin()
            while at < self.links.size() and self.links[at].entity == wanted.entity:
                mentions.add(self.links[at].mention)
                at += 1
        for mention in self.unnumbered:
            if self.propose_any(self.words(mention), number):
                mentions.add(mention)
        return [(self.spans[i].first, self.spans[i].last, self.words(i)) for i in sorted(mentions)]

    cdef tuple words(self, size_t mention):
        """The folded words of a mention."""
        return self.tokens.between(self.spans[mention].first, self.spans[mention].last)


cdef bint earlier(const Link& one, const Link& other) noexcept nogil:
    return one.entity < other.entity if one.entity != other.entity else one.mention < other.mention


cdef inline object found(kept, asked):
    """The cached answer for a value, computed if it is missing."""
    cdef PyObject* known = PyDict_GetItemWithError(kept, asked)
    return <object>known if known is not NULL else kept[asked]


cdef vector[uint32_t] numbers_of(entities) except *:
    """The numbers of the entities that exist."""
    cdef vector[uint32_t] numbers
    for number in entities:
        if number >= 0:
            numbers.push_back(number)
    return numbers
