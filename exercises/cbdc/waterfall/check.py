"""What is asked of receive and of Ledger.pay."""

from hypothesis import given
from hypothesis import strategies as st
from waterfall import Declined, Ledger, Wallet, receive

MONEY = st.integers(0, 9)
PURSES = st.tuples(MONEY, MONEY, MONEY).map(lambda three: (min(three[0], three[2]), three[1], three[2]))
WALLETS = st.fixed_dictionaries({name: PURSES for name in "ABC"})
PARTIES = st.sampled_from([("A", "B"), ("B", "A"), ("A", "C"), ("B", "C"), ("A", "A")])
AMOUNTS = st.one_of(st.integers(1, 9), st.integers(-1, 0))
PAYMENTS = st.lists(st.tuples(PARTIES, AMOUNTS), min_size=1, max_size=4)
TURNS = st.lists(st.integers(0, 3), min_size=1, max_size=4)


def opened(**purses):
    return Ledger({name: Wallet(*purse) for name, purse in purses.items()})


def paid(ledger, *order):
    """Did it go through?"""
    try:
        ledger.pay(*order)
    except Declined:
        return False
    return True


def balances(ledger):
    return {name: (wallet.som, wallet.bank) for name, wallet in ledger.wallets.items()}


def by_the_rules(purses, done, ref, payer, payee, amount):
    """The five rules once more, on plain tuples: (did it go through, the purses afterwards)."""
    if ref in done:
        return True, purses
    som, bank, limit = purses[payer]
    if amount <= 0 or payer == payee or amount > som + bank:
        return False, purses
    done.add(ref)
    pulled = max(0, amount - som)
    after = purses | {payer: (som + pulled - amount, bank - pulled, limit)}
    som, bank, limit = after[payee]
    kept = min(amount, max(0, limit - som))
    return True, after | {payee: (som + kept, bank + amount - kept, limit)}


@st.composite
def days(draw):
    """Purses, and orders as they arrive: a repeat is the same order again. At the end A and B pay all but 1."""
    purses, payments, turns = draw(WALLETS), draw(PAYMENTS), draw(TURNS)
    orders = [(f"r{n}", *parties, amount) for n, (parties, amount) in enumerate(payments)]
    orders = [orders[turn % len(orders)] for turn in turns]
    done, after = set(), purses
    for order in orders:
        _, after = by_the_rules(after, done, *order)
    for ref, payer, payee in (("x", "A", "A"), ("y", "A", "B"), ("z", "B", "C")):
        orders.append((ref, payer, payee, sum(after[payer][:2]) - 1))
        _, after = by_the_rules(after, done, *orders[-1])
    return purses, [*orders, orders[-2]]


def test_receive():
    for som, amount, expected in ((1900, 50, (1950, 0, 0)), (1900, 700, (2000, 600, 600)), (2000, 1, (2000, 1, 1))):
        wallet = Wallet(som, 0, 2000)
        rest = receive(wallet, amount)
        assert (wallet.som, wallet.bank, rest) == expected


@given(PURSES, st.integers(1, 12), st.integers(0, 9))
def test_receive_any(purse, amount, lowered):
    som, bank, limit = purse
    wallet = Wallet(som, bank, max(0, limit - lowered))  # the limit may have been lowered below what is held
    kept = min(amount, max(0, wallet.limit - som))
    rest, limit = receive(wallet, amount), wallet.limit
    assert rest == amount - kept
    assert wallet.som in (som + kept, min(som + kept, limit))  # what was above before may stay or flow on
    assert wallet.som + wallet.bank == som + bank + amount


def test_plain_payment():
    ledger = opened(A=(500, 0, 2000), B=(100, 0, 2000))
    assert paid(ledger, "r1", "A", "B", 200)
    assert balances(ledger) == {"A": (300, 0), "B": (300, 0)}
    assert paid(ledger, "r2", "A", "B", 1)
    assert balances(ledger) == {"A": (299, 0), "B": (301, 0)}


def test_reverse_waterfall():
    ledger = opened(A=(300, 50, 400), B=(0, 0, 1000))
    assert not paid(ledger, "r1", "A", "B", 351)
    assert paid(ledger, "r2", "A", "B", 350)
    assert balances(ledger) == {"A": (0, 0), "B": (350, 0)}


def test_waterfall():
    ledger = opened(A=(500, 1000, 2000), B=(1900, 0, 2000))
    assert paid(ledger, "r1", "A", "B", 700)
    assert balances(ledger) == {"A": (0, 800), "B": (2000, 600)}


def test_passing_through():
    ledger = opened(A=(100, 900, 200), B=(0, 0, 2000))
    assert paid(ledger, "r1", "A", "B", 700)
    assert balances(ledger) == {"A": (0, 300), "B": (700, 0)}


def test_repeat():
    ledger = opened(A=(500, 0, 2000), B=(100, 0, 2000), C=(0, 0, 50))
    for _ in range(2):
        assert paid(ledger, "r1", "A", "B", 200)
    assert paid(ledger, "r1", "B", "A", 50)  # whatever it says, this ref is done
    assert balances(ledger)["A"] == (300, 0)
    for _ in range(2):
        assert paid(ledger, "r4", "A", "B", 300)  # the second time the wallet is empty
    assert paid(ledger, "r5", "B", "A", 300)
    assert not paid(ledger, "r2", "C", "A", 10)
    assert paid(ledger, "r3", "A", "C", 10)
    assert paid(ledger, "r2", "C", "A", 10)
    assert balances(ledger) == {"A": (300, 0), "B": (300, 0), "C": (0, 0)}


def test_two_ledgers():
    for _ in range(2):
        ledger = opened(A=(500, 0, 2000), B=(100, 0, 2000))
        assert paid(ledger, "r1", "A", "B", 200)
        assert balances(ledger) == {"A": (300, 0), "B": (300, 0)}


def test_declined():
    for amount in (0, -5, 900):
        for som in (500, 0):
            ledger = opened(A=(som, 100, 2000), B=(100, 0, 2000))
            assert not paid(ledger, "r", "A", "B", amount)
            assert balances(ledger) == {"A": (som, 100), "B": (100, 0)}
    for amount in (0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 1.0, 2.0, 40.0, 500.0):
        ledger = opened(A=(500, 100, 2000), B=(100, 0, 2000))
        assert not paid(ledger, "r", "A", "B", amount)
        assert balances(ledger) == {"A": (500, 100), "B": (100, 0)}


def test_to_oneself():
    for som, bank in ((500, 100), (5, 100), (0, 5)):
        ledger = opened(A=(som, bank, 400))
        assert not paid(ledger, "r", "A", "A", 5)
        assert balances(ledger) == {"A": (som, bank)}


def test_after_a_refusal():
    for amount in (0, -5, 900):
        ledger = opened(A=(500, 100, 2000), B=(100, 0, 2000))
        assert not paid(ledger, "r1", "A", "B", amount)
        assert paid(ledger, "r1", "A", "B", 50)
        assert paid(ledger, "r1", "A", "B", 50)
        assert balances(ledger) == {"A": (450, 100), "B": (150, 0)}


@given(days())
def test_any_day(day):
    purses, orders = day
    ledger, done = opened(**purses), set()
    for order in orders:
        fine, purses = by_the_rules(purses, done, *order)
        assert paid(ledger, *order) == fine
        assert balances(ledger) == {name: purse[:2] for name, purse in purses.items()}


@given(days())
def test_laws(day):
    purses, orders = day
    total = sum(som + bank for som, bank, _ in purses.values())
    ledger = opened(**purses)
    for order in orders:
        paid(ledger, *order)
    now = balances(ledger)
    assert all(type(amount) is int for pair in now.values() for amount in pair)
    assert sum(som + bank for som, bank in now.values()) == total
    assert all(0 <= som <= purses[name][2] and bank >= 0 for name, (som, bank) in now.items())
