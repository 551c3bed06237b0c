# distutils: language = c++
# cython: language_level=3, boundscheck=True, wraparound=False, cdivision=True, initializedcheck=False
"""Postings put in order, as `gazetteer.stored.postings.pack_postings` does, once their keys have their last numbers."""

from libc.stdint cimport uint32_t, uint64_t
from libcpp.algorithm cimport sort
from libcpp.vector cimport vector

cdef extern from *:
    """
    #ifndef SOURCES
    #define SOURCES ""
    #endif
    """
    const char* SOURCES

sources = SOURCES.decode()
"""A digest of the modules that this was compiled beside."""


def arranged(postings, finals, Py_ssize_t count):
    """The sections of postings.

    Args:
        postings: arrays of what `posting` made.
        finals: for each of them the last numbers of its keys, by the numbers that they have there.
        count: how many keys there are in the end.

    Returns:
        What is posted, and where what is posted under each key begins.
    """
    cdef const uint64_t[::1] posts
    cdef const uint32_t[::1] final
    cdef vector[uint64_t] every
    cdef vector[uint32_t] items, starts
    cdef uint64_t post
    cdef Py_ssize_t place, key
    starts.assign(count + 1, 0)
    for posts, final in zip(postings, finals, strict=True):
        for place in range(posts.shape[0]):
            key = final[<Py_ssize_t>(posts[place] >> 32)]
            if key >= count:
                raise IndexError("there are not so many keys")
            every.push_back(<uint64_t>key << 32 | posts[place] & 0xFFFFFFFFu)
            starts[key + 1] += 1
    sort(every.begin(), every.end())
    for post in every:
        items.push_back(<uint32_t>post)
    for key in range(count):
        starts[key + 1] += starts[key]
    return (
        (<unsigned char*>items.data())[:4 * items.size()] if items.size() else b"",
        (<unsigned char*>starts.data())[:4 * starts.size()],
    )
