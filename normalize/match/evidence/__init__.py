"""What speaks for and against a reading: the words themselves, their context, and what is listed."""
