"""One module a group of figures; each has a `TITLE`, a function `measure` that returns rows, and `MOST_SEEDS` where it takes long."""
