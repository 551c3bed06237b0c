"""Evidence from the words of a mention alone, wherever it stands."""
