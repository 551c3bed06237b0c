"""The names of entities in other languages: how they may be spelt and inflected, and where they stand in a line."""
