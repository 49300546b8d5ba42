"""The figures: what Shapesmith and its generated library cost, beside other libraries in the same process.

`python -m benchmarks [--markdown] [GROUP ...]` prints one table. Times are the best of many rounds in which all that is compared takes
turns, so that a machine's noise meets everybody; the ratios are what to read. Goals are stated and never asserted.
"""
