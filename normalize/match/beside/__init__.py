"""A translation beside its source: what the source says for and against a reading."""
