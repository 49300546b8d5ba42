"""One module a group of figures; each has a `TITLE` and a function `measure` that returns rows."""
