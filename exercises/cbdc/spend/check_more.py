"""What is asked beyond the examples: Shenzhen's vouchers, a shop with earlier sales, what only equals an int."""

from check import NOON, SOM, refused, winter
from spend import Programme, Voucher, spend, sweep


def test_shenzhen():
    """200 yuan each, as in F-251, for 40 of the people: ten pay in two shops, three pay a half, the others nothing."""
    slips = {str(n): Voucher(f"p{n}", 20_000, "shops", 7) for n in range(40)}
    books = Programme(0, slips, {}, {f"shop {n}": "shops" for n in range(30)})
    for n in range(10):
        spend(books, str(n), f"p{n}", f"shop {n}", 15_000, n % 7)
        spend(books, str(n), f"p{n}", f"shop {n + 15}", 5_000, 6)
    for n in range(10, 13):
        spend(books, str(n), f"p{n}", f"shop {n}", 10_000, 6)
    assert sum(books.paid.values()) == 10 * 20_000 + 3 * 10_000
    assert sweep(books, 7) == 3 * 10_000 + 27 * 20_000
    assert books.budget == 570_000


def test_second_budget():
    """The books of a shop that has sold before, and two programmes that know nothing of each other."""
    books, other = winter(), winter()
    books.paid["Coal yard"] = 50_000 * SOM
    spend(books, "v0", "Aida", "Coal yard", 500 * SOM, NOON)
    spend(books, "v0", "Aida", "Coal yard", 500 * SOM, NOON)
    assert books.paid == {"Coal yard": 51_000 * SOM}
    assert other.paid == {} and other.vouchers["v0"].left == 3_000 * SOM
    books.vouchers["w"] = Voucher("Jyldyz", 900 * SOM, "food", NOON + 5)
    spend(books, "w", "Jyldyz", "Bakyt", 900 * SOM, NOON + 4)
    assert books.paid["Bakyt"] == 900 * SOM


def test_no_int():
    books = winter()
    assert refused(books, "v0", "Aida", "Coal yard", True, NOON)
