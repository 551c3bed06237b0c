# Bloom filters of forms: small sets that never deny a member, and seldom admit anything else.
from libc.stdint cimport uint32_t, uint64_t

cdef extern from *:
    """
    #include <stdint.h>
    static const uint32_t FACTORS[3] = {2654435761u, 2246822519u, 3266489917u};
    """
    const uint32_t[3] FACTORS  # large primes, for three hash functions

cdef enum:
    BITS_A_MEMBER = 16  # at least


cdef inline size_t filter_size(size_t members) noexcept nogil:
    """How many words of bits the filter of so many members has: a power of two."""
    cdef size_t size = 1
    while 64 * size < BITS_A_MEMBER * members:
        size *= 2
    return size


cdef inline void admit(uint64_t* bits, size_t mask, uint32_t form, uint32_t factor) noexcept nogil:
    cdef uint32_t hashed = form * factor >> 7
    bits[hashed >> 6 & mask] |= <uint64_t>1 << (hashed & 63)


cdef inline bint admits(const uint64_t* bits, size_t mask, uint32_t form, uint32_t factor) noexcept nogil:
    cdef uint32_t hashed = form * factor >> 7
    return bits[hashed >> 6 & mask] >> (hashed & 63) & 1
