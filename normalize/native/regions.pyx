# cython: language_level=3, boundscheck=False, wraparound=False, initializedcheck=False
"""Tells which kinds of protected regions a text may have, and where its figures begin, for `normalize.text.regions`."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t

from normalize.native.compiled cimport SOURCES

cdef extern from *:
    int PyUnicode_KIND(object text)
    void* PyUnicode_DATA(object text)

sources = SOURCES.decode()
"""Digest of the sources it was compiled from."""

ctypedef fused Sign:
    uint8_t
    uint16_t
    uint32_t


cdef enum:  # what a sign next to digits can be
    DIGIT = 1
    POINT = 2
    HEXADECIMAL = 4
    OF_A_UNIT = 8
    FEWEST_IN_A_ROW = 7

cdef unsigned char _beside_figures[256]
for _sign in range(256):
    _beside_figures[_sign] = (
        DIGIT * (chr(_sign) in "0123456789")
        | POINT * (chr(_sign) in ".,")
        | HEXADECIMAL * (chr(_sign) in "abcdefABCDEF")
        | OF_A_UNIT * ((chr(_sign).isascii() and chr(_sign).isalpha()) or chr(_sign) in "\xb0\xb5")
    )


cdef bint _figures(const Sign* signs, Py_ssize_t length, list starts) except -1:
    cdef int before = 0, kind, row = 0, longest = 0
    cdef Py_ssize_t place, start = -1
    cdef bint beside = False
    for place in range(length):
        if Sign is uint8_t:
            kind = _beside_figures[signs[place]]
        else:
            kind = _beside_figures[signs[place]] if signs[place] < 256 else OF_A_UNIT * (signs[place] == 0x3BC)
        if kind & DIGIT:
            if start < 0 and not before & (DIGIT | POINT):
                start = place
            beside |= before & HEXADECIMAL != 0
        elif not kind & POINT:
            if start >= 0:
                if kind & OF_A_UNIT:
                    starts.append(start)
                start = -1
            beside |= before & DIGIT and kind & HEXADECIMAL
        row = row + 1 if kind & (DIGIT | HEXADECIMAL) else 0
        if row > longest:
            longest = row
        before = kind
    return beside and longest >= FEWEST_IN_A_ROW


def figures(str text not None):
    """Where numbers begin that a letter or unit sign follows directly; and whether one may be hexadecimal."""
    cdef list starts = []
    cdef void* signs = PyUnicode_DATA(text)
    cdef int size = PyUnicode_KIND(text)
    cdef bint beside
    if size == 1:
        beside = _figures(<const uint8_t*> signs, len(text), starts)
    elif size == 2:
        beside = _figures(<const uint16_t*> signs, len(text), starts)
    else:
        beside = _figures(<const uint32_t*> signs, len(text), starts)
    return starts, beside


cdef enum:  # kinds of regions, as in `normalize.text.regions.hints`
    IGNORED = 1
    WEB = 2
    PATHS = 4
    NOTATION = 8
    BRACES = 16
    TAGS = 32

cdef enum:  # what a sign can be in a region, as bits
    TELLS = 1  # it may be the first sign by which a region is recognised
    SMALL = 2
    CAPITAL_LETTER = 4
    FIGURE = 8
    BEGINS_UNIT = 16
    BLANK = 32
    A_TO_F = 64

cdef unsigned char _to_regions[128]
for _sign in range(128):
    _to_regions[_sign] = (
        TELLS * (chr(_sign) in ".,:@#/\\%&_({<-0123456789")
        | SMALL * chr(_sign).islower()
        | CAPITAL_LETTER * chr(_sign).isupper()
        | FIGURE * chr(_sign).isdigit()
        | BEGINS_UNIT * (chr(_sign) in "mcknfygMlohHGTPKbVWpedr")
        | BLANK * chr(_sign).isspace()
        | A_TO_F * (chr(_sign) in "abcdefABCDEF")
    )


cdef inline int _of_regions(uint32_t sign) noexcept:
    return _to_regions[sign] if sign < 128 else 0


cdef inline bint _begins_unit(uint32_t sign, uint32_t behind) noexcept:
    """Whether a sign may begin a unit; not in 2nd or 3rd."""
    if _of_regions(sign) & BEGINS_UNIT:
        return behind != c"d" or (sign != c"n" and sign != c"r")
    return sign == 0xB0 or sign == 0xB5 or sign == 0x3BC


cdef int _hints(const Sign* signs, Py_ssize_t length) noexcept:
    cdef Py_ssize_t place, row = 0
    cdef uint32_t sign, before, then, after
    cdef int found = 0, kind
    cdef bint beside = False
    for place in range(length):
        sign = signs[place]
        if not _of_regions(sign) & TELLS:
            continue
        before = signs[place - 1] if place else c" "
        then = signs[place + 1] if place + 1 < length else c" "
        after = signs[place + 2] if place + 2 < length else c" "
        kind = _of_regions(sign)
        if kind & FIGURE:
            if _begins_unit(then, after) or (sign == c"0" and then == c"x"):
                found |= NOTATION
            beside |= (_of_regions(before) | _of_regions(then)) & A_TO_F != 0
        elif sign == c"." or sign == c",":
            if _begins_unit(then, after) and (_of_regions(before) & FIGURE or before == c"." or before == c","):
                found |= NOTATION
            if sign == c".":
                if _of_regions(then) & SMALL:
                    # Only two file extensions have a single letter.
                    if _of_regions(after) & (SMALL | FIGURE) or then == c"c" or then == c"h":
                        found |= WEB | PATHS
                if before == c"w" and place > 2 and signs[place - 2] == c"w" and signs[place - 3] == c"w":
                    found |= WEB
        elif sign == c"-":
            if then == c"n" and before == c"t":
                found |= IGNORED
        elif sign == c":":
            if then == c":":
                found |= NOTATION
            elif then == c"/":
                found |= WEB
        elif sign == c"@" or sign == c"#":
            found |= WEB
        elif sign == c"/":
            kind = _of_regions(before)
            if not kind & (SMALL | CAPITAL_LETTER | FIGURE) and not _of_regions(then) & BLANK:
                if before != c"_" and before != c"<" and before != c">" and before != c"/":
                    found |= PATHS
        elif sign == c"\\":
            found |= PATHS
        elif sign == c"%":
            if not _of_regions(before) & (SMALL | CAPITAL_LETTER | FIGURE) and before != c"_" and before != c"%":
                found |= NOTATION
        elif sign == c"&":
            if then == c"#" or _of_regions(then) & (SMALL | CAPITAL_LETTER):
                found |= NOTATION
        elif sign == c"_":
            found |= NOTATION
        elif sign == c"(":
            if before >= 128 or before == c"_" or _of_regions(before) & (SMALL | CAPITAL_LETTER | FIGURE):
                found |= NOTATION
        elif sign == c"{":
            found |= BRACES
        else:
            found |= TAGS
    if beside and not found & NOTATION:
        for place in range(length):
            row = row + 1 if _of_regions(signs[place]) & (FIGURE | A_TO_F) else 0
            if row == FEWEST_IN_A_ROW:
                return found | NOTATION
    return found


def hints(str text not None):
    """The kinds of regions that a text may contain, as bits; it contains none of the others."""
    cdef void* signs = PyUnicode_DATA(text)
    cdef int size = PyUnicode_KIND(text)
    if size == 1:
        return _hints(<const uint8_t*> signs, len(text))
    if size == 2:
        return _hints(<const uint16_t*> signs, len(text))
    return _hints(<const uint32_t*> signs, len(text))
