"""Evidence for wrong forms that are listed or expected, and for misspelt words."""
