"""What is asked of relink. All people and payments are generated."""

from hypothesis import given
from hypothesis import strategies as st
from relink import Row, relink

OLD = [
    Row("a", "rent", 9_500), Row("a", "power", 1_260), Row("a", "tea", 90),
    Row("b", "rent", 7_000), Row("b", "power", 1_260), Row("b", "school", 3_200),
    Row("c", "tea", 90), Row("c", "tea", 120),
]  # fmt: skip
NEW = [
    Row("x", "school", 3_200), Row("x", "rent", 7_000), Row("x", "tea", 45),
    Row("y", "tea", 90), Row("y", "rent", 9_500), Row("y", "power", 1_260),
    Row("z", "tea", 45), Row("z", "fuel", 600),
]  # fmt: skip
LINKED = {"a": "y", "b": "x"}


def rows(name, *marks):
    return [Row(name, shop, amount) for shop, amount in marks]


def definition(old, new, least):
    """The rule once more: the most marks in common, at least so many, and strictly more than any rival."""
    best = {}
    for one in sorted({row.name for row in old}):
        mine = {(row.shop, row.amount) for row in old if row.name == one}
        for other in sorted({row.name for row in new}):
            theirs = {(row.shop, row.amount) for row in new if row.name == other}
            best[one, other] = len(mine & theirs)
    found = {}
    for (one, other), count in best.items():
        against = [k for (p, q), k in best.items() if (p == one) != (q == other)]
        if count >= least and count > max(against, default=-1):
            found[one] = other
    return found


def test_finds():
    assert relink(OLD, NEW) == LINKED
    assert relink([], NEW) == {} and relink(OLD, []) == {} and relink([], []) == {}
    same = rows("a", ("rent", 9_500), ("power", 1_260))
    assert relink(same, same) == {"a": "a"}  # by chance one name came twice
    assert relink([*same, *rows("b", ("tea", 9), ("fuel", 60))], [*rows("a", ("tea", 9), ("fuel", 60))]) == {"b": "a"}
    eight = [row for n in range(8) for row in rows(f"o{n}", ("rent", 100 * n), ("power", n), ("tea", 7))]
    again = [row for n in range(8) for row in rows(f"n{n}", ("rent", 100 * n), ("power", n), ("tea", 9))]
    assert relink(eight, again) == {f"o{n}": f"n{n}" for n in range(8)}


def test_one_mark_is_chance():
    assert relink(OLD, NEW, 3) == {"a": "y"}
    assert relink(OLD, NEW, 4) == {}
    assert relink(rows("a", ("tea", 90)), rows("x", ("tea", 90))) == {}
    assert relink(rows("a", ("tea", 90)), rows("x", ("tea", 90)), 1) == {"a": "x"}
    three = rows("a", ("tea", 90), ("rent", 900), ("fuel", 50))
    for least, found in ((1, {"a": "x"}), (2, {"a": "x"}), (3, {"a": "x"}), (4, {})):
        assert relink(three, rows("x", ("tea", 90), ("rent", 900), ("fuel", 50)), least) == found


def test_shop_and_amount():
    assert relink(rows("a", ("tea", 90), ("rent", 900)), rows("x", ("tea", 91), ("rent", 901))) == {}
    assert relink(rows("a", ("tea", 90), ("rent", 900)), rows("x", ("shoes", 90), ("school", 900))) == {}
    assert relink(rows("a", ("tea", 90), ("rent", 900)), rows("x", ("rent", 90), ("tea", 900))) == {}


def test_once_each():
    tea = rows("a", *[("tea", 90)] * 9, ("rent", 900), ("power", 50))
    new = [*rows("x", *[("tea", 90)] * 9), *rows("y", ("rent", 900), ("power", 50))]
    assert relink(tea, new) == {"a": "y"}
    assert relink(rows("a", *[("tea", 90)] * 5), rows("x", *[("tea", 90)] * 5)) == {}


def test_tie_is_no_link():
    twice = [*rows("x", ("rent", 900), ("power", 50)), *rows("y", ("rent", 900), ("power", 50), ("tea", 3))]
    assert relink(rows("a", ("rent", 900), ("power", 50)), twice) == {}
    assert relink(rows("a", ("rent", 900), ("power", 50), ("tea", 3)), twice) == {"a": "y"}


def test_mutual():
    old = [*rows("a", ("rent", 900), ("power", 50), ("tea", 3)), *rows("b", ("rent", 900), ("power", 50))]
    assert relink(old, rows("x", ("rent", 900), ("power", 50), ("tea", 3))) == {"a": "x"}
    assert relink(old, rows("x", ("rent", 900), ("power", 50), ("fuel", 3))) == {}
    new = [*rows("x", ("rent", 900), ("power", 50), ("tea", 3)), *rows("y", ("rent", 900), ("power", 50))]
    assert relink(rows("a", ("rent", 900), ("power", 50), ("tea", 3)), new) == {"a": "x"}
    assert relink(rows("a", ("rent", 900), ("power", 50)), new) == {}
    four = ("rent", 900), ("power", 50), ("tea", 3), ("fuel", 7)
    for some in (3, 2):  # x is a's, and stays the best of b, or as good as y
        old = [*rows("b", *four[:some]), *rows("a", *four)]
        assert relink(old, [*rows("y", *four[:2]), *rows("x", *four)]) == {"a": "x"}
        assert relink(old[::-1], [*rows("x", *four), *rows("y", *four[:2])]) == {"a": "x"}


def test_rows_stay():
    old, new = rows("a", ("tea", 90), ("rent", 900)), rows("x", ("tea", 90), ("rent", 900), ("fuel", 5))
    for _ in range(2):
        assert relink(old, new) == {"a": "x"}
    assert [(row.shop, row.amount) for row in old] == [("tea", 90), ("rent", 900)]
    assert [(row.shop, row.amount) for row in new] == [("tea", 90), ("rent", 900), ("fuel", 5)]
    march = [*rows("q", ("tea", 90), ("rent", 900)), *rows("b", ("fuel", 7), ("shoes", 60)), *rows("q", ("power", 50))]
    april = [*rows("z", ("power", 50)), *rows("y", ("shoes", 60), ("fuel", 7)), *rows("z", ("rent", 900), ("tea", 90))]
    before = [[(row.name, row.shop, row.amount) for row in some] for some in (march, april)]
    assert relink(march, april) == {"q": "z", "b": "y"}
    assert [[(row.name, row.shop, row.amount) for row in some] for some in (march, april)] == before


MARK = st.tuples(st.sampled_from(["rent", "power", "tea"]), st.integers(1, 2))
SAMPLE = st.lists(st.tuples(st.sampled_from("abc"), MARK), max_size=9)


@given(SAMPLE, SAMPLE, st.integers(1, 3))
def test_any_sample(one, two, least):
    old = [Row(name, *mark) for name, mark in one]
    new = [Row(name.upper(), *mark) for name, mark in two]
    found = definition(old, new, least)
    assert relink(old, new, least) == found
    assert relink(old[::-1], new[::-1], least) == found
    assert relink(new, old, least) == {n: o for o, n in found.items()}
