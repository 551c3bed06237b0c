"""Files that hold a source text and its translation side by side: which they are, and how their targets are mended.

A file is never written anew. Each format says where in the text of the file the letters of a target stand; a change
is made there, and everything else stays as it was.
"""
