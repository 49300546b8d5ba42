"""Fuzzing: labelled examples of an operation or a schema, put to what somebody built on it."""
