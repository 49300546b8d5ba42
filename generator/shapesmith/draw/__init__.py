"""Schemas into values: Hypothesis strategies and seeded samples, by the source that a library would contain."""
