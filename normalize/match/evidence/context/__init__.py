"""Evidence from the document around a mention."""
