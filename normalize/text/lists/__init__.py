"""Lists of names and words: given names, towns and families, titles, trades, things, meanings of Chinese characters."""
