"""Formats whose texts stand beside what they were translated from: their units have sources.

`second` looks twice at what a library can read as well; all else is as of any file with a structure.
"""
