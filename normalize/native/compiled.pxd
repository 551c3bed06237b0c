# The digest of the sources (see `sources.py`) that `setup.py` defines as a macro for each compiled module.
cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES
