"""The meta-schemas of the dialects as validators: generated, as `pyproject.toml` configures them."""
