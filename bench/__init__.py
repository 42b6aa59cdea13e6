"""Measurements: quality against floors, and speed against the smallest possible programs."""
