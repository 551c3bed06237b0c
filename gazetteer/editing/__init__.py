"""Adds to an entry of a hand-kept list: one line changes, everything else stays byte for byte.

No YAML library writes a list back with its author's spaces, quotes and line breaks. So the text is not written anew:
the parser finds the entry, the new words are inserted there, and the new text is read again like any list. If anything
but that entry has changed, the text is refused.
"""

from gazetteer.editing.add import CannotEdit, Key, add

__all__ = ["CannotEdit", "Key", "add"]
