"""What is asked beyond the examples: a town of 25 people, and names that begin alike."""

import random

from check import definition
from relink import Row, relink


def town():
    """Two months of 25 people: rent, power and school stay, purchases come by chance."""
    chance, months = random.Random(25), ([], [])
    for person in range(25):
        fixed = [(shop, 10 * chance.randrange(10, 300)) for shop in ("rent", "power", "school")]
        for month, rows in zip("om", months, strict=True):
            bought = [(f"shop {chance.randrange(6)}", chance.randrange(20, 90)) for _ in range(6)]
            rows.extend(Row(f"person {month} {person}", shop, amount) for shop, amount in [*fixed, *bought])
    for rows in months:
        chance.shuffle(rows)
    return months


def test_town():
    old, new = town()
    found = relink(old, new)
    assert found == definition(old, new, 2)
    assert sum(one.split()[2] == two.split()[2] for one, two in found.items()) >= 20
    assert relink(old, new, 3) == definition(old, new, 3)
