"""Suggestions decided one by one: which are open, what was decided, and what is written then."""
