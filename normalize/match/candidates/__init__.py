"""Which entities a mention may stand for."""
