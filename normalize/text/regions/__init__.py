"""Finds the regions that must not be rewritten: one module per kind of notation.

Every finder takes the text and yields half-open spans in code points, in any order, overlapping or not. Each takes time
linear in the text: its patterns begin where a word or a sign begins, and they are possessive or bounded.
"""
