# What `setup.py` tells each compiled module: the digest of all that they are made of and stand beside, see `sources.py`.
cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES
