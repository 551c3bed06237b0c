"""The text that was translated, read by itself: the names in it, and how it sounds."""
