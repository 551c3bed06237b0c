# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Which words of a vocabulary sound like a word, as `normalize.match.index.sounds` has it, read where the sections lie.

Every place that is read from a file is checked against the bounds, since a file may be damaged: by Cython where a view
is indexed, and in `cut` where a stretch of one is taken.
"""

from libc.stdint cimport uint32_t, uint64_t
from libc.string cimport memchr, memcmp, memcpy, memset
from libcpp.algorithm cimport sort
from libcpp.pair cimport pair
from libcpp.vector cimport vector

from normalize.native.checksum cimport crc32
from normalize.native.hearing cimport (
    LONGEST, Mask, Word, clear_mask, hear_bones, hear_sound, read_word, set_mask, similarity,
)

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""

cdef enum:
    LANES = 4  # so many sounds are compared at a time
    MOST_IN_LANES = 15  # with a word of so many signs at the most
    MOST_SIGNS = 1 << 12  # no sound has more


cdef class Known:
    """What is known of a word of a text: the words of the vocabulary like it, the most alike first."""


cdef class Sounds:
    """Finds the words of a vocabulary that sound alike.

    Args:
        sections: those of an index.
        rules: the constants of the plain modules, by name.
    """

    def __init__(self, sections, rules):
        cdef int length, other
        self.bones, self.bones_starts = sections["bones.data"], sections.numbers("bones.starts")
        self.bones_slots = sections.numbers("bones.slots")
        self.shorter, self.longer = sections.numbers("bones.shorter"), sections.numbers("bones.longer")
        self.sounds, self.sounds_starts = sections["sounds.data"], sections.numbers("sounds.starts")
        self.sounds_first = sections.numbers("sounds.first")
        self.sound_words = sections.numbers("sounds.words")
        self.sound_words_first = sections.numbers("sounds.words.first")
        self.least_alike, self.least_for_another = rules["least_alike"], rules["least_for_another"]
        memset(&self.mask, 0, sizeof(Mask))
        for length in range(LONGEST + 1):
            self.shortest[length] = self.longest[length] = length
            # So many signs more or less are as many that differ.
            for other in range(1, length):
                if 1.0 - <double>(length - other) / <double>length > self.least_alike:
                    self.shortest[length] = other
                    break
            for other in range(length + 1, MOST_SIGNS):
                if 1.0 - <double>(other - length) / <double>other <= self.least_alike:
                    break
                self.longest[length] = other

    cdef bint find(self, text, Known known) except -1:
        """Tell what is like a word; whether it is known here."""
        cdef Word heard, bones, key
        cdef vector[Ranked] found
        cdef vector[Sound] near
        cdef vector[Filed] files
        cdef vector[Word] keys
        cdef int rank = 0, gap
        cdef long long file
        cdef uint32_t number
        cdef Py_ssize_t place
        cdef Ranked one
        if not read_word(text, &known.word):
            return False
        hear_sound(&known.word, &heard)
        hear_bones(&heard, &bones)
        keys.push_back(bones)
        if bones.length > 1:
            for gap in range(bones.length):
                # Of two alike in a row either may be left out; the others with the same key come to nothing.
                _without(&bones, gap, &key)
                if not _is_among(keys, &key):
                    keys.push_back(key)
        for key in keys:
            file = self.file_of(&key)
            if file >= 0:
                files.push_back(Filed(<uint32_t>file, rank))
                rank += 1
        if bones.length < self.least_for_another:
            keys.resize(1)
        for key in keys:
            number = crc32(key.signs, key.length)
            place = left(self.shorter, number, 0, self.shorter.shape[0])
            while place < self.shorter.shape[0] and self.shorter[place] == number:
                files.push_back(Filed(self.longer[place], rank))
                place += 1
            rank += 1
        # Of a file that was found in two ways the first counts.
        sort(files.begin(), files.end())
        set_mask(&self.mask, heard.signs, heard.length)
        try:
            self.add_files(files, near)
            self.add_alike(near, found)
        finally:
            clear_mask(&self.mask, heard.signs, heard.length)
        sort(found.begin(), found.end())
        known.similar.reserve(found.size())
        for one in found:
            known.similar.push_back(Like(one.second, -one.first.second))
        return True

    cdef long long file_of(self, const Word* bones) except -2:
        """The number of a skeleton, -1 if there is none."""
        cdef Py_ssize_t size = self.bones_slots.shape[0], place, step
        cdef uint32_t number, start, stop
        place = crc32(bones.signs, bones.length) % size if size else 0
        for step in range(size):
            number = self.bones_slots[place]
            if number == 0:
                return -1
            start, stop = self.bones_starts[number - 1], self.bones_starts[number]
            if stop - start == <uint32_t>bones.length:
                if memcmp(cut(self.bones, start, stop), bones.signs, bones.length) == 0:
                    return <long long>number - 1
            place = place + 1 if place + 1 < size else 0
        return -1

    cdef int add_files(self, vector[Filed]& files, vector[Sound]& near) except -1:
        """Add the sounds of files that may be like the one of the mask."""
        cdef size_t i
        # They lie far apart: what is asked for some files ahead has come when it is needed.
        for i in range(files.size() + AHEAD):
            if i < files.size():
                expect(self.sounds_starts, files[i].first)
                expect(self.sounds_first, files[i].first)
            if AHEAD // 2 <= i < files.size() + AHEAD // 2:
                expect_letters(self.sounds, self.sounds_starts[files[i - AHEAD // 2].first])
            if i >= AHEAD and (i == AHEAD or files[i - AHEAD].first != files[i - AHEAD - 1].first):
                self.add_file(files[i - AHEAD].first, files[i - AHEAD].second, near)
        return 0

    cdef int add_file(self, uint32_t file, int rank, vector[Sound]& near) except -1:
        """Add the sounds of a file that may be like the one of the mask."""
        cdef uint32_t start = self.sounds_starts[file], stop = self.sounds_starts[file + 1]
        cdef const unsigned char* signs = cut(self.sounds, start, stop)
        cdef const unsigned char* end = signs + (stop - start)
        cdef const unsigned char* last
        cdef int shortest = self.shortest[self.mask.length], longest = self.longest[self.mask.length]
        cdef Sound sound
        sound.number, sound.rank = self.sounds_first[file], rank
        while True:
            last = <const unsigned char*>memchr(signs, c"\n", end - signs)
            if last is NULL:
                last = end
            if shortest <= last - signs <= longest:
                sound.signs, sound.length = signs, <int>(last - signs)
                near.push_back(sound)
            if last == end:
                return 0
            sound.number += 1
            signs = last + 1

    cdef int add_alike(self, vector[Sound]& near, vector[Ranked]& found) except -1:
        """Add the words of those sounds that are like the one of the mask."""
        cdef double alike[LANES]
        cdef size_t i, lane, count
        cdef Py_ssize_t place
        cdef Sound* sound
        for i in range(0, near.size(), LANES):
            count = min(<size_t>LANES, near.size() - i)
            if count == LANES and 0 < self.mask.length <= MOST_IN_LANES:
                _similarities(&self.mask, &near[i], alike)
            else:
                for lane in range(count):
                    alike[lane] = similarity(&self.mask, near[i + lane].signs, near[i + lane].length)
            for lane in range(count):
                if alike[lane] > self.least_alike:
                    sound = &near[i + lane]
                    for place in range(self.sound_words_first[sound.number], self.sound_words_first[sound.number + 1]):
                        found.push_back(
                            Ranked(pair[int, double](sound.rank, -alike[lane]), self.sound_words[place])
                        )
        return 0


cdef void _similarities(const Mask* mask, const Sound* sounds, double* alike) noexcept nogil:
    """What `similarity` tells of as many sounds as there are lanes, step by step for all of them in one number."""
    cdef uint64_t every = 0x0001000100010001u, all_of_it = ((<uint64_t>1 << mask.length) - 1) * every
    cdef uint64_t vp = all_of_it, vn = 0, d0 = 0, hp, hn, here, goes_on, before = 0, swapped
    cdef uint64_t distance = <uint64_t>mask.length * every
    cdef int lane, place, longest = 0, last = mask.length - 1
    for lane in range(LANES):
        longest = max(longest, sounds[lane].length)
    for place in range(longest):
        here = goes_on = 0
        for lane in range(LANES):
            # What comes of one that is at its end is of no account.
            here |= mask.places[sounds[lane].signs[min(place, sounds[lane].length - 1)]] << (16 * lane)
            goes_on |= <uint64_t>(place < sounds[lane].length) << (16 * lane)
        swapped = (((~d0) & here) << 1) & before
        d0 = (((((here & vp) + vp) ^ vp) | here | vn) & all_of_it) | swapped
        hp = vn | (~(d0 | vp) & all_of_it)
        hn = d0 & vp
        distance += (hp >> last) & goes_on
        distance -= (hn >> last) & goes_on
        hp = ((hp << 1) & all_of_it) | every
        hn = (hn << 1) & all_of_it & ~every
        vp = hn | (~(d0 | hp) & all_of_it)
        vn = hp & d0
        before = here
    for lane in range(LANES):
        longest = max(sounds[lane].length, mask.length)
        alike[lane] = 1.0 - <double>(distance >> (16 * lane) & 0xFFFF) / <double>longest if longest else 1.0


cdef void _without(const Word* word, int gap, Word* shorter) noexcept nogil:
    memcpy(shorter.signs, word.signs, gap)
    memcpy(shorter.signs + gap, word.signs + gap + 1, word.length - gap - 1)
    shorter.length = word.length - 1


cdef bint _is_among(const vector[Word]& words, const Word* word) noexcept nogil:
    cdef size_t i
    for i in range(1, words.size()):
        if words[i].length == word.length and memcmp(words[i].signs, word.signs, word.length) == 0:
            return True
    return False
