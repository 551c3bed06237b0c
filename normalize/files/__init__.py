"""Files on the disk: which ones, their encodings, safe writing, one module a format."""
