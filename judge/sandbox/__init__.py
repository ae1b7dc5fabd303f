"""Boxes in which code of problems and submissions runs. Knows nothing of problems: bytes in, measured facts out."""
