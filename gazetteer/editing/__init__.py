"""Adding to an entry of a list that people keep by hand: one line changes, all else stays byte for byte.

No library that writes YAML gives back the spaces, quotes and line breaks of a list as its author set them. So the text
is not written anew: its parser says where the entry stands, the new words are put there, and the new text is read
again as any list is. If then anything but that entry has changed, the text is refused.
"""

from gazetteer.editing.add import CannotEdit, Key, add

__all__ = ["CannotEdit", "Key", "add"]
