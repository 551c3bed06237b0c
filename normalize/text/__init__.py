"""Characters: tokens, protected regions, folding, romanising, sound."""
