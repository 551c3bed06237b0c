"""How other languages write, inflect and surround names, and which language a text is in."""
