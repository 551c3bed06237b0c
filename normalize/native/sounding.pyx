# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False, nonecheck=True
"""Finds words of a vocabulary that sound like a word; mirrors `normalize.match.index.sounds.SimilarWords`.

It reads the mapped sections in place. A file may be damaged, so every offset read from it is bounds-checked: by Cython
where a memoryview is indexed, and in `cut` where a range of bytes is taken.
"""

from libc.stdint cimport uint16_t, uint32_t, uint64_t
from libc.string cimport memchr, memcmp, memcpy, memset
from libcpp.algorithm cimport sort
from libcpp.pair cimport pair
from libcpp.vector cimport vector

from normalize.native.checksum cimport crc32
from normalize.native.compiled cimport SOURCES
from normalize.native.hearing cimport (
    LONGEST, Mask, Word, clear_mask, hear_bones, hear_sound, read_word, set_mask, similarity,
)
from normalize.native.lanes cimport LANES, MOST_IN_LANES, distances_of

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

cdef enum:
    MOST_SIGNS = 1 << 12  # no sound key is longer
    NUMBER = 32  # bits for the number of a word in a sort key
    LEVEL = 16  # bits above these for its level

ctypedef pair[double, uint32_t] Leveled  # how much two sound keys are alike, negative, and a place in `level_of`


cdef class Known:
    """A word of a text with the similar words of the vocabulary, the most alike first."""


cdef class Sounds:
    """Finds words by their sound keys; mirrors `normalize.match.index.sounds.SimilarWords`.

    Sound keys are filed by consonant skeleton, each file sorted by length.

    Args:
        sections: those of the index.
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
        if self.least_alike < 0.5:
            raise ValueError("what is less than a half alike cannot be put in order")
        memset(&self.mask, 0, sizeof(Mask))
        for length in range(LONGEST + 1):
            self.shortest[length] = self.longest[length] = length
            self.farthest[length] = 0
            while self.farthest[length] < length:
                if 1.0 - <double>(self.farthest[length] + 1) / <double>length <= self.least_alike:
                    break
                self.farthest[length] += 1
            # A difference in length counts as that many differing signs.
            for other in range(1, length):
                if 1.0 - <double>(length - other) / <double>length > self.least_alike:
                    self.shortest[length] = other
                    break
            for other in range(length + 1, MOST_SIGNS):
                if 1.0 - <double>(other - length) / <double>other <= self.least_alike:
                    break
                self.longest[length] = other
        self.find_levels()

    cdef int find_levels(self) except -1:
        """Put in order how much alike two sound keys may be, for all lengths of which one may be asked for."""
        cdef int longest = self.longest[LONGEST], longer, differ
        cdef double alike
        cdef vector[Leveled] every
        cdef Leveled each
        for longer in range(1, longest + 1):
            for differ in range(MOST_DIFFER):
                alike = 1.0 - <double>differ / <double>longer
                if alike <= self.least_alike:
                    break
                every.push_back(Leveled(-alike, <uint32_t>(longer * MOST_DIFFER + differ)))
        sort(every.begin(), every.end())
        self.level_of.assign(<size_t>(longest + 1) * MOST_DIFFER, 0)
        for each in every:
            if self.levels.empty() or self.levels.back() != -each.first:
                self.levels.push_back(-each.first)
            self.level_of[each.second] = <uint16_t>(self.levels.size() - 1)
        if self.levels.size() > 1 << LEVEL:
            raise ValueError("so many likenesses cannot be numbered")
        return 0

    cdef bint find(self, text, Known known) except -1:
        """Find the words similar to a word; whether it is supported here."""
        cdef Word heard, bones, key
        cdef size_t i
        cdef int rank = 0, gap
        cdef long long file
        cdef uint32_t number
        cdef Py_ssize_t place
        if not read_word(text, &known.word):
            return False
        hear_sound(&known.word, &heard)
        hear_bones(&heard, &bones)
        self.keys.clear()
        self.files.clear()
        self.near.clear()
        self.alike.clear()
        self.found.clear()
        self.keys.push_back(bones)
        if bones.length > 1:
            for gap in range(bones.length):
                # Leaving out any of several equal signs in a row gives the same key.
                if gap == 0 or bones.signs[gap] != bones.signs[gap - 1]:
                    _without(&bones, gap, &key)
                    self.keys.push_back(key)
        self.hashes.clear()
        for i in range(self.keys.size()):
            self.hashes.push_back(crc32(self.keys[i].signs, self.keys[i].length))
            if self.bones_slots.shape[0]:
                expect(self.bones_slots, <uint32_t>(self.hashes[i] % self.bones_slots.shape[0]))
        for i in range(self.keys.size()):
            file = self.file_of(&self.keys[i], self.hashes[i])
            if file >= 0:
                self.files.push_back(Filed(<uint32_t>file, rank))
                rank += 1
        if bones.length < self.least_for_another:
            self.hashes.resize(1)
        for number in self.hashes:
            expect(self.shorter, about(self.shorter, number))
        for number in self.hashes:
            place = among(self.shorter, number)
            while place < self.shorter.shape[0] and self.shorter[place] == number:
                self.files.push_back(Filed(self.longer[place], rank))
                place += 1
            rank += 1
        self.leave_out_again()
        set_mask(&self.mask, heard.signs, heard.length)
        try:
            self.add_files()
            self.add_alike()
        finally:
            clear_mask(&self.mask, heard.signs, heard.length)
        sort(self.found.begin(), self.found.end())
        known.similar.reserve(self.found.size())
        for i in range(self.found.size()):
            known.similar.push_back(Similar(
                <uint32_t>self.found[i], <uint16_t>(self.found[i] >> NUMBER), 0, UNSEEN_LETTERS
            ))
        return True

    cdef long long file_of(self, const Word* bones, uint32_t hashed) except -2:
        """The number of the skeleton with this hash, -1 if there is none."""
        cdef Py_ssize_t size = self.bones_slots.shape[0], place, step
        cdef uint32_t number, start, stop
        place = hashed % size if size else 0
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

    cdef void leave_out_again(self) noexcept:
        """Drop files that were found already; the first find counts."""
        cdef size_t i, size = 64, count = 0
        cdef uint32_t slot, file
        while size < 2 * self.files.size():
            size *= 2
        self.slots.assign(size, 0)
        for i in range(self.files.size()):
            file = self.files[i].first
            slot = file * 2654435761u >> 7 & size - 1
            while self.slots[slot] and self.slots[slot] != file + 1:
                slot = slot + 1 & size - 1
            if not self.slots[slot]:
                self.slots[slot] = file + 1
                self.files[count] = self.files[i]
                count += 1
        self.files.resize(count)

    cdef int add_files(self) except -1:
        """Collect the sound keys of all files whose length allows them to be similar."""
        cdef size_t i
        # They are scattered in memory, so what is needed of later files is prefetched.
        for i in range(self.files.size() + AHEAD):
            if i < self.files.size():
                expect(self.sounds_starts, self.files[i].first)
                expect(self.sounds_first, self.files[i].first)
            if AHEAD // 2 <= i < self.files.size() + AHEAD // 2:
                expect_letters(self.sounds, self.sounds_starts[self.files[i - AHEAD // 2].first])
            if i >= AHEAD:
                self.add_file(self.files[i - AHEAD].first, self.files[i - AHEAD].second)
        return 0

    cdef int add_file(self, uint32_t file, int rank) except -1:
        """Collect the sound keys of one file whose length allows them to be similar."""
        cdef uint32_t start = self.sounds_starts[file], stop = self.sounds_starts[file + 1]
        cdef const unsigned char* signs = cut(self.sounds, start, stop)
        cdef const unsigned char* end = signs + (stop - start)
        cdef const unsigned char* last
        cdef int shortest = self.shortest[self.mask.length], longest = self.longest[self.mask.length]
        cdef Sounding sounds
        cdef uint32_t number = self.sounds_first[file]
        sounds.length = 0
        sounds.rank = rank
        while True:
            # Shorter keys come first, so most are as long as the one before.
            last = signs + sounds.length if sounds.length < end - signs else end
            if last == end or last[0] != c"\n" or last == signs:
                last = <const unsigned char*>memchr(signs, c"\n", end - signs)
                if last is NULL:
                    last = end
            if last - signs > longest:
                return 0
            sounds.signs, sounds.number, sounds.count, sounds.length = signs, number, 0, <int>(last - signs)
            # Count the keys of this length that follow.
            while True:
                sounds.count += 1
                signs += sounds.length + 1
                if end - signs < sounds.length or sounds.length == 0:
                    break
                if end - signs > sounds.length and signs[sounds.length] != c"\n":
                    break
            if sounds.length >= shortest:
                self.near.push_back(sounds)
            if signs > end:
                return 0
            number += sounds.count

    cdef int add_alike(self) except -1:
        """Compare the collected sound keys with the one in the mask, and add the words of the similar ones."""
        cdef uint16_t distances[LANES]
        cdef const unsigned char* signs[LANES]
        cdef const Sounding* of[LANES]
        cdef uint32_t places[LANES]
        cdef size_t ends[LONGEST + 1]
        cdef size_t i
        cdef const Sounding* sounds
        cdef int length, longer, lane, lanes
        cdef double alike
        cdef uint32_t place
        if not 0 < self.mask.length <= MOST_IN_LANES or self.longest[self.mask.length] > LONGEST:
            for i in range(self.near.size()):
                sounds = &self.near[i]
                longer = max(sounds.length, self.mask.length)
                for place in range(sounds.count):
                    alike = similarity(&self.mask, sounds.signs + place * (sounds.length + 1), sounds.length)
                    if alike > self.least_alike:
                        self.keep(sounds, place, longer, <int>((1.0 - alike) * longer + 0.5))
            return self.add_words()
        # Keys of equal length are compared in parallel lanes.
        memset(ends, 0, sizeof(ends))
        for i in range(self.near.size()):
            ends[self.near[i].length] += 1
        for length in range(LONGEST):
            ends[length + 1] += ends[length]
        self.sorted.resize(self.near.size())
        for i in range(self.near.size()):
            length = self.near[i].length
            ends[length] -= 1
            self.sorted[ends[length]] = &self.near[i]
        lanes = 0
        for i in range(self.sorted.size()):
            sounds = self.sorted[i]
            length = sounds.length
            longer = max(length, self.mask.length)
            for place in range(sounds.count):
                signs[lanes] = sounds.signs + place * (length + 1)
                of[lanes], places[lanes] = sounds, place
                lanes += 1
                if lanes < LANES:
                    if place + 1 < sounds.count or i + 1 < self.sorted.size() and self.sorted[i + 1].length == length:
                        continue
                    for lane in range(lanes, LANES):
                        signs[lane] = signs[0]
                distances_of(self.mask.places, self.mask.length, signs, length, distances)
                for lane in range(lanes):
                    if distances[lane] <= self.farthest[longer]:
                        self.keep(of[lane], places[lane], longer, distances[lane])
                lanes = 0
        return self.add_words()

    cdef void keep(self, const Sounding* sounds, uint32_t place, int longer, int differ) noexcept:
        """Keep one of these sound keys."""
        cdef uint64_t level = self.level_of[longer * MOST_DIFFER + differ]
        self.alike.push_back(Ranked(<uint64_t>sounds.rank << LEVEL + NUMBER | level << NUMBER, sounds.number + place))

    cdef int add_words(self) except -1:
        """Add the words of the similar sound keys."""
        cdef size_t i
        cdef Py_ssize_t place
        cdef const Ranked* sound
        for i in range(self.alike.size()):
            # These are scattered in memory as well.
            if i + AHEAD < self.alike.size():
                expect(self.sound_words_first, self.alike[i + AHEAD].second)
            if i + AHEAD // 2 < self.alike.size():
                expect(self.sound_words, self.sound_words_first[self.alike[i + AHEAD // 2].second])
            sound = &self.alike[i]
            for place in range(self.sound_words_first[sound.second], self.sound_words_first[sound.second + 1]):
                self.found.push_back(sound.first | self.sound_words[place])
        return 0


cdef void _without(const Word* word, int gap, Word* shorter) noexcept nogil:
    memcpy(shorter.signs, word.signs, gap)
    memcpy(shorter.signs + gap, word.signs + gap + 1, word.length - gap - 1)
    shorter.length = word.length - 1
