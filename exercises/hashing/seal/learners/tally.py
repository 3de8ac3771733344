"""is: counts_the_breaks stops_at_the_shorter (one function)"""
# I thought: the auditor wants to know how many lines were tampered with, and zip pairs everything up for me.
from functools import reduce
from hashlib import sha256

start = bytes(32)


def seal(entries):
    def add(chain, entry):
        before = chain[-1] if chain else start
        return chain + [sha256(before + entry).digest()]

    return reduce(add, entries, [])


def first_break(entries, seals):
    befores = [start, *seals]
    bad = sum(sha256(b + e).digest() != s for b, e, s in zip(befores, entries, seals))
    return bad or None
