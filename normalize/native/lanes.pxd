# Edit distances from one word to several words of equal length at once, one word per lane of a SIMD register, if any.
from libc.stdint cimport uint16_t, uint64_t

cdef extern from *:
    """
    #include <stdint.h>
    #if defined(__GNUC__)
    #define LANES 8
    typedef uint16_t Lanes __attribute__((vector_size(2 * LANES)));
    #define LANE(all, lane) ((all)[lane])
    #else
    #define LANES 1
    typedef uint16_t Lanes;
    #define LANE(all, lane) (all)
    #endif

    #if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__)
    __attribute__((target_clones("avx2", "default")))
    #endif
    static void distances_of(
        const uint64_t* places, int size, const unsigned char* const* words, int length, uint16_t* distances
    ) {
        Lanes none = {0}, d0 = none, vn = none, before = none, vp = ~none, distance = none + (uint16_t)size;
        for (int place = 0; place < length; place++) {
            Lanes here = none;
            for (int lane = 0; lane < LANES; lane++) LANE(here, lane) = (uint16_t)places[words[lane][place]];
            Lanes swapped = ((~d0 & here) << 1) & before;
            d0 = (((here & vp) + vp) ^ vp) | here | vn | swapped;
            Lanes hp = vn | ~(d0 | vp), hn = d0 & vp;
            distance = distance + ((hp >> (size - 1)) & 1) - ((hn >> (size - 1)) & 1);
            hp = hp << 1 | 1;
            vp = hn << 1 | ~(d0 | hp);
            vn = hp & d0;
            before = here;
        }
        for (int lane = 0; lane < LANES; lane++) distances[lane] = LANE(distance, lane);
    }
    """
    enum:
        LANES

    # The edit distance (OSA, as in `hearing.similarity`) from each word to one of at most 16 signs, given as bit masks.
    void distances_of(
        const uint64_t* places, int size, const unsigned char* const* words, int length, uint16_t* distances
    ) noexcept nogil

cdef enum:
    MOST_IN_LANES = 16
