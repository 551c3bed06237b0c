"""Where the regions are that no rewriting may touch: one module a kind of notation.

Every finder takes the text and yields half-open spans in code points, in any order, overlapping or not.
Each takes time linear in the text: its patterns begin where a word or a sign begins, never give back what
they took, or are bounded.
"""
