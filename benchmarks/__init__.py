"""The figures: what Shapesmith and its generated library cost, beside other libraries.

`python -m benchmarks [--markdown] [--seeds N] [GROUP ...]` prints one table. Times are the best of many rounds in which all that is
compared takes turns in one process, so that a machine's noise meets everybody. Of several such processes, each with its own hash seed, the
one with the median ratio is shown. The ratios are what to read. Goals are stated and never asserted.
"""
