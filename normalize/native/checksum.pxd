# CRC-32 as `zlib.crc32` computes it: the hash of the string tables.
from libc.stdint cimport uint32_t

cdef extern from *:
    """
    #include <stdint.h>
    static uint32_t crc_steps[256];
    static uint32_t crc_on(uint32_t value, const unsigned char* letters, Py_ssize_t length) {
        if (!crc_steps[1])
            for (uint32_t byte = 0; byte < 256; byte++) {
                uint32_t step = byte;
                for (int bit = 0; bit < 8; bit++) step = step & 1 ? step >> 1 ^ 0xEDB88320u : step >> 1;
                crc_steps[byte] = step;
            }
        while (length-- > 0) value = crc_steps[(value ^ *letters++) & 0xFF] ^ value >> 8;
        return value;
    }
    """
    uint32_t crc_on(uint32_t value, const unsigned char* letters, Py_ssize_t length) nogil


cdef inline uint32_t crc32(const unsigned char* letters, Py_ssize_t length) noexcept nogil:
    return crc_on(0xFFFFFFFFu, letters, length) ^ 0xFFFFFFFFu
