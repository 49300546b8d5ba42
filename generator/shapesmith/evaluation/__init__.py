"""Instances beside their schema: annotations, and the output formats of JSON Schema (core part, section 10 of 2019-09, 12 of 2020-12)."""
