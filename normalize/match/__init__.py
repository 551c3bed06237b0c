"""Mentions, their candidates, and the evidence for each."""
