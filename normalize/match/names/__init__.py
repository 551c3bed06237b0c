"""What names are made of, how they may be written, and how alike two are."""
