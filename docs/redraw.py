#!/usr/bin/env python3
"""Draws a random sample again without the program that drew it: redraw.py POPULATION SIZE HASH SEED N

POPULATION is the file that the record's page offers, one line for each person; the other four stand on that page and,
in this order, in the record's history: size and hash were written before the seed was drawn. Prints the lines chosen:
the first N by SHA-256 of the seed's bytes and the line.
"""
import hashlib, sys

sha = lambda data: hashlib.sha256(data).hexdigest()

def need(holds, why):
    if not holds:
        sys.exit(why)

need(len(sys.argv) == 6, __doc__)
path, size, digest, seed, count = sys.argv[1:]
whole = open(path, "rb").read()
lines = whole.decode("ascii").split("\n")[:-1]
need(sha(whole) == digest.lower(), f"This is not the population that was frozen: its hash is {sha(whole)}.")
need(len(lines) == int(size), f"The population has {len(lines)} lines, not {size}.")
for line in sorted(lines, key=lambda line: sha(bytes.fromhex(seed) + line.encode()))[:int(count)]:
    print(line)
