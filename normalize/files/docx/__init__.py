"""Word documents: a ZIP archive with the text in some of its XML parts."""
