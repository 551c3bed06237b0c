sources: str
