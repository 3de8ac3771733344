"""What is asked of spend and sweep."""

from hypothesis import given
from hypothesis import strategies as st
from spend import Programme, Refused, Voucher, spend, sweep

SOM, DAY = 100, 86_400_000
END = 20_503 * DAY
NOON = 20_420 * DAY


def winter(families=3):
    """A coal programme: three families have a voucher of 3 000 som each, for fuel, until END."""
    slips = {f"v{n}": Voucher("Aida" if n == 0 else f"family {n}", 3_000 * SOM, "fuel", END) for n in range(families)}
    register = {"Coal yard": "fuel", "Depot": "fuel", "Bakyt": "food"}
    return Programme(1_000_000 * SOM - families * 3_000 * SOM, slips, {}, register)


def picture(books):
    """All that the books hold."""
    slips = {number: (one.owner, one.left, one.purpose, one.expires) for number, one in books.vouchers.items()}
    return books.budget, slips, dict(books.paid), dict(books.register)


def total(books):
    return books.budget + sum(one.left for one in books.vouchers.values()) + sum(books.paid.values())


def refused(books, voucher, payer, merchant, amount, now):
    """Is it refused, and is all as before?"""
    before = picture(books)
    try:
        spend(books, voucher, payer, merchant, amount, now)
    except Refused:
        return picture(books) == before
    return False


def test_pays():
    books = winter()
    assert spend(books, "v0", "Aida", "Coal yard", 1_800 * SOM, NOON) is None
    assert books.vouchers["v0"].left == 1_200 * SOM
    assert books.paid == {"Coal yard": 1_800 * SOM}
    assert books.budget == 991_000 * SOM
    spend(books, "v1", "family 1", "Coal yard", 700 * SOM, NOON)
    spend(books, "v0", "Aida", "Depot", 1_200 * SOM, NOON + 1)
    assert books.paid == {"Coal yard": 2_500 * SOM, "Depot": 1_200 * SOM}
    assert [one.left for one in books.vouchers.values()] == [0, 2_300 * SOM, 3_000 * SOM]
    spend(books, "v1", "family 1", "Depot", 1, NOON)
    assert books.vouchers["v1"].left == 2_300 * SOM - 1
    for som in range(1, 13):
        books = winter()
        spend(books, "v2", "family 2", "Depot", 100 * som * SOM, NOON + som)
        assert books.paid == {"Depot": 100 * som * SOM}
        assert books.vouchers["v2"].left == (3_000 - 100 * som) * SOM


def test_purpose():
    books = winter()
    for som in range(1, 13):
        assert refused(books, "v0", "Aida", "Bakyt", som * SOM, NOON)
    assert picture(books) == picture(winter())
    books.register |= {"Filling station": "fuel for cars", "Kiosk": "fue", "Hall": ""}
    for shop in ("Filling station", "Kiosk", "Hall"):
        assert refused(books, "v0", "Aida", shop, 1, NOON)


def test_unknown_shop():
    books = winter()
    for number in range(12):
        assert refused(books, "v1", "family 1", f"Cousin {number}", 500 * SOM, NOON)


def test_owner():
    books = winter()
    for number in range(12):
        assert refused(books, "v1", f"stranger {number}", "Coal yard", 500 * SOM, NOON)
    assert refused(books, "v0", "family 1", "Coal yard", 1, NOON)
    assert refused(books, "v0", "Coal yard", "Coal yard", 1, NOON)
    assert refused(books, "v9", "Aida", "Coal yard", 1, NOON)


def test_last_moment():
    books = winter()
    spend(books, "v0", "Aida", "Coal yard", 100, END - 1)
    assert books.paid == {"Coal yard": 100}
    for later in range(12):
        assert refused(books, "v0", "Aida", "Coal yard", 100, END + later)


def test_too_much():
    books = winter()
    for more in range(1, 13):
        assert refused(books, "v0", "Aida", "Coal yard", 3_000 * SOM + more, NOON)
    for hour in range(12):
        books = winter()
        spend(books, "v0", "Aida", "Coal yard", 3_000 * SOM, NOON + hour)
        assert books.vouchers["v0"].left == 0
    assert refused(books, "v0", "Aida", "Coal yard", 1, NOON)


def test_unsound():
    books = winter()
    for som in range(1, 13):
        assert refused(books, "v0", "Aida", "Coal yard", -som * SOM, NOON)
        assert refused(books, "v0", "Aida", "Coal yard", float(som * SOM), NOON)
    for _ in range(12):
        assert refused(books, "v0", "Aida", "Coal yard", 0, NOON)
    assert refused(books, "v0", "Aida", "Coal yard", None, NOON)


def test_comes_home():
    for number in range(1, 13):
        books = winter()
        books.vouchers["v1"].expires = END - number
        assert sweep(books, END - number) == 3_000 * SOM
        assert sweep(winter(), END + number) == 9_000 * SOM
        late = winter()
        late.vouchers["v1"].expires = END - number * DAY
        assert sweep(late, END) == 9_000 * SOM
    books = winter()
    spend(books, "v0", "Aida", "Coal yard", 1_800 * SOM, NOON)
    books.vouchers["v2"].expires = END + DAY
    assert sweep(books, END - 1) == 0
    assert sweep(books, END) == 4_200 * SOM
    assert books.budget == 995_200 * SOM
    assert [one.left for one in books.vouchers.values()] == [0, 0, 3_000 * SOM]
    assert books.paid == {"Coal yard": 1_800 * SOM}
    assert sweep(books, END + 1) == 0
    assert sweep(books, END + DAY) == 3_000 * SOM
    assert total(books) == 1_000_000 * SOM
    assert sorted(books.vouchers) == ["v0", "v1", "v2"]
    assert [one.expires for one in books.vouchers.values()] == [END, END, END + DAY]
    books = winter()
    spend(books, "v0", "Aida", "Coal yard", 3_000 * SOM - 1, NOON)
    assert sweep(books, END) == 6_000 * SOM + 1


ORDER = st.tuples(
    st.sampled_from(["v0", "v1", "v2", "v7"]),
    st.sampled_from(["Aida", "family 1", "family 2"]),
    st.sampled_from(["Coal yard", "Depot", "Bakyt", "Nobody"]),
    st.integers(-2, 3_200),
    st.sampled_from([NOON, END - 1, END, END + 1]),
)


@given(st.lists(ORDER, max_size=8), st.booleans())
def test_law(orders, early):
    """Whatever is ordered: no som is lost or made, nothing falls below 0, and all amounts stay whole."""
    books = winter()
    if early:
        sweep(books, END - 1)
    for number, payer, merchant, som, now in orders:
        before = picture(books)
        try:
            spend(books, number, payer, merchant, som * SOM, now)
        except Refused:
            assert picture(books) == before
    sweep(books, END)
    amounts = [books.budget, *(one.left for one in books.vouchers.values()), *books.paid.values()]
    assert total(books) == 1_000_000 * SOM
    assert all(type(one) is int and one >= 0 for one in amounts)
