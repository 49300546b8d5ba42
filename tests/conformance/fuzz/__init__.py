"""Differential fuzzing: schemas and instances drawn from a seed, our verdicts beside those of jsonschema and jsonschema-rs."""
