# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""The words of an index, and which of them each form of a name has; mirrors `normalize.match.index.words.Words`.

It reads the mapped sections of an index in place; as in `sounding`, every offset read from them is bounds-checked.
"""

from libc.stdint cimport uint32_t
from libc.string cimport memcmp

from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport Word
from normalize.native.sounding cimport cut

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""


cdef class StoredWords:
    """The words of an index by number, and those of each form.

    Args:
        sections: those of the index.
        rules: the constants of the plain modules, by name.
    """

    def __init__(self, sections, rules):
        self.letters, self.starts = sections["words.data"], sections.numbers("words.starts")
        self.rows, self.rows_starts = sections.numbers("words.rows"), sections.numbers("words.rows.starts")
        self.wholes, self.sizes = sections.numbers("words.wholes"), sections["forms.sizes"]
        self.another, self.most_words = rules["another"], rules["most_words"]

    cdef int of_form(self, uint32_t form, uint32_t* places) except -1:
        """Set where each word of a form stands in `rows`, its other readings behind it, and where the last one ends.

        Returns how many words there are; 0 if the form is not supported.
        """
        cdef int count = 0
        cdef Py_ssize_t place, stop = self.rows_starts[form + 1]
        for place in range(self.rows_starts[form], stop):
            if self.rows[place] < self.another:
                if count == MOST_PLACES:
                    return 0
                places[count] = <uint32_t>place
                count += 1
            elif count == 0:
                return 0
        places[count] = <uint32_t>stop
        return count if count == self.count(form) else 0

    cdef int count(self, uint32_t form) except -1:
        """How many words a form has."""
        return self.sizes[form] & self.most_words

    cdef bint is_reading(self, uint32_t form) except -1:
        """Whether a form is a native name read aloud."""
        return self.sizes[form] > self.most_words

    cdef str text(self, uint32_t word):
        """The letters of a word."""
        cdef uint32_t start = self.starts[word], stop = self.starts[word + 1]
        return cut(self.letters, start, stop)[:stop - start].decode("utf-8", "surrogatepass")

    cdef Py_ssize_t length(self, uint32_t word) except -1:
        """How many bytes the letters of a word take."""
        return <Py_ssize_t>self.starts[word + 1] - self.starts[word]

    cdef Py_ssize_t common(self, uint32_t word, str other) except -1:
        """How many letters another word has in common with the beginning of a word of the index, if that is ASCII."""
        cdef uint32_t start = self.starts[word], stop = self.starts[word + 1]
        cdef const unsigned char* letters = cut(self.letters, start, stop)
        cdef Py_ssize_t same = 0, shorter = min(<Py_ssize_t>(stop - start), len(other))
        while same < shorter and <Py_UCS4>letters[same] == other[same]:
            same += 1
        return same

    cdef bint is_same(self, uint32_t word, const Word* other) except -1:
        """Whether a word of the index has the letters of another word."""
        cdef uint32_t start = self.starts[word], stop = self.starts[word + 1]
        if stop - start != <uint32_t>other.length:
            return False
        return memcmp(cut(self.letters, start, stop), other.signs, other.length) == 0

    cdef bint is_figure(self, uint32_t word) except -1:
        """Whether a word consists of digits."""
        cdef uint32_t start = self.starts[word], stop = self.starts[word + 1], place
        cdef const unsigned char* letters = cut(self.letters, start, stop)
        for place in range(stop - start):
            if not c"0" <= letters[place] <= c"9":
                return False
        return start < stop
