"""Finds mentions, their candidates, and the evidence for each."""
