"""What is asked beyond the examples: amounts of a state budget, a limit below what is held, a long day."""

from fractions import Fraction

from check import balances, by_the_rules, opened, paid
from hypothesis import given
from hypothesis import strategies as st
from waterfall import Ledger, Wallet, receive

TRILLIONS = st.integers(10**15, 10**18)
NAMES = ("aida", "bakyt", "shop 12", "Ө", "zavod")
ORDERS = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(1, 40)), min_size=12, max_size=12
)


@given(TRILLIONS, TRILLIONS, TRILLIONS)
def test_large_amounts(som, limit, amount):
    wallet = Wallet(min(som, limit), 7, limit)
    kept = min(amount, limit - wallet.som)
    rest = receive(wallet, amount)
    assert (wallet.som, wallet.bank, rest) == (min(som, limit) + kept, 7 + amount - kept, amount - kept)
    ledger = opened(A=(som, amount, som), B=(1, 1, limit))
    _, after = by_the_rules({"A": (som, amount, som), "B": (1, 1, limit)}, set(), "r", "A", "B", som + 1)
    assert paid(ledger, "r", "A", "B", som + 1)
    assert balances(ledger) == {name: purse[:2] for name, purse in after.items()}


@given(st.integers(1, 500), st.integers(0, 500), st.integers(1, 500))
def test_lowered_limit(above, limit, amount):
    """What was above the limit before may stay in the wallet, or flow into the deposit too."""
    ledger = Ledger({"A": Wallet(amount, 0, amount), "B": Wallet(limit + above, 3, limit)})
    assert paid(ledger, "r1", "A", "B", amount)
    som, bank = balances(ledger)["B"]
    assert som in (limit, limit + above) and som + bank == limit + above + 3 + amount
    assert paid(ledger, "r2", "B", "A", above)
    assert sum(balances(ledger)["B"]) == limit + 3 + amount and balances(ledger)["A"][0] == min(above, amount)


def test_no_int():
    for amount in (True, Fraction(5)):
        ledger = opened(A=(500, 100, 2000), B=(100, 0, 2000))
        assert not paid(ledger, "r", "A", "B", amount)
        assert balances(ledger) == {"A": (500, 100), "B": (100, 0)}


@given(ORDERS)
def test_long_day(orders):
    purses = {name: (60, 100, 80) for name in NAMES}
    ledger, done = opened(**purses), set()
    day = [(f"{payer}>{payee}#{n}", payer, payee, amount) for n, (payer, payee, amount) in enumerate(orders)]
    for order in day + day[:3]:
        fine, purses = by_the_rules(purses, done, *order)
        assert paid(ledger, *order) == fine
    assert balances(ledger) == {name: purse[:2] for name, purse in purses.items()}
