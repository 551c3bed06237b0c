"""Decides suggestions one by one: which are open, what was decided, and what is then written."""
