"""What is asked of convert."""

import pytest
from convert import Bank, Books, CentralBank, Client, Declined, convert
from hypothesis import given
from hypothesis import strategies as st

KINDS = ("deposit->cbdc", "cbdc->deposit", "cash->cbdc")
PAID_WITH = dict(zip(KINDS, ("deposit", "som", "cash"), strict=True))
ORDERS = st.lists(st.tuples(st.sampled_from("AB"), st.integers(0, 4), st.sampled_from(KINDS)), min_size=1, max_size=3)


def country(reserves=500, **purses):
    """Consistent books: what one side owns, another owes. A purse is (cash, deposit, digital som)."""
    purses = purses or {"Aida": (300, 600, 100), "Azat": (50, 20, 0)}
    clients = {name: Client(*purse) for name, purse in purses.items()}
    cash, deposits, som = (sum(getattr(one, what) for one in clients.values()) for what in ("cash", "deposit", "som"))
    bank = Bank(reserves, 700, deposits, reserves + 700 - deposits)
    return Books(clients, bank, CentralBank(cash + reserves + som + 40, cash, reserves, som, 40))


def changed(books, client="Aida", cash=0, deposit=0, som=0, reserves=0):
    """The same books with these changes on every side that they concern."""
    clients = {name: Client(one.cash, one.deposit, one.som) for name, one in books.clients.items()}
    old = clients[client]
    clients[client] = Client(old.cash + cash, old.deposit + deposit, old.som + som)
    bank, top = books.bank, books.central_bank
    return Books(
        clients,
        Bank(bank.reserves + reserves, bank.loans, bank.deposits + deposit, bank.equity),
        CentralBank(top.assets, top.cash + cash, top.reserves + reserves, top.som + som, top.equity),
    )


def is_declined(books, *order):
    with pytest.raises(Declined):
        convert(books, *order)


def test_deposit_to_som():
    for amount in (200, 1):
        after = changed(country(), deposit=-amount, som=amount, reserves=-amount)
        assert convert(country(), "Aida", amount, "deposit->cbdc") == after


def test_som_to_deposit():
    for amount in (40, 1):
        after = changed(country(), deposit=amount, som=-amount, reserves=amount)
        assert convert(country(), "Aida", amount, "cbdc->deposit") == after


def test_cash_to_som():
    for amount in (200, 1):
        assert convert(country(), "Aida", amount, "cash->cbdc") == changed(country(), cash=-amount, som=amount)


def test_client_has_too_little():
    for kind, owned in (("deposit->cbdc", 600), ("cbdc->deposit", 100), ("cash->cbdc", 300)):
        is_declined(country(reserves=900), "Aida", owned + 1, kind)
        is_declined(country(reserves=900), "Aida", 2 * owned, kind)
    books = country(A=(0, 0, 5), B=(0, 5, 0), C=(5, 0, 0))
    assert convert(books, "A", 5, "cbdc->deposit") == changed(books, "A", deposit=5, som=-5, reserves=5)
    assert convert(books, "B", 5, "deposit->cbdc") == changed(books, "B", deposit=-5, som=5, reserves=-5)
    assert convert(books, "C", 5, "cash->cbdc") == changed(books, "C", cash=-5, som=5)


def test_bank_has_too_little():
    is_declined(country(reserves=500), "Aida", 501, "deposit->cbdc")
    is_declined(country(reserves=0), "Aida", 1, "deposit->cbdc")
    for amount in (500, *range(1, 11)):  # the last of its reserves may go
        books = country(reserves=amount)
        after = changed(books, deposit=-amount, som=amount, reserves=-amount)
        assert convert(books, "Aida", amount, "deposit->cbdc") == after


def test_bank_is_not_asked():
    books = country(reserves=0)
    for amount in (1, 40, 100):
        back = changed(books, deposit=amount, som=-amount, reserves=amount)
        assert convert(books, "Aida", amount, "cbdc->deposit") == back
        assert convert(books, "Aida", amount, "cash->cbdc") == changed(books, cash=-amount, som=amount)


def test_sound_amount():
    for amount in (0, -1, -40, 0.5, 40.0):
        for kind in KINDS:
            is_declined(country(), "Aida", amount, kind)


def test_unknown():
    for client in ("Bakyt", "aida", "", "Azat "):
        for kind in KINDS:
            is_declined(country(), client, 20, kind)
    for kind in (
        "cbdc->cash",
        "deposit->cash",
        "cash",
        "",
        "cash->deposit",
        "cbdc",
        "deposit->som",
        *map(str.upper, KINDS),
    ):
        is_declined(country(), "Aida", 20, kind)


def test_books_stay():
    for kind in KINDS:
        books = country()
        convert(books, "Aida", 40, kind)
        assert books == country()


def test_all_or_nothing():
    for amount in (1000, 501):
        for kind in KINDS:
            books = country()
            is_declined(books, "Aida", amount, kind)
            assert books == country()


def by_the_rules(books, client, amount, kind):
    """The books after one order, or None if it must be declined: the rules, written once more."""
    enough = 0 < amount <= getattr(books.clients[client], PAID_WITH[kind])
    if not enough or (kind == KINDS[0] and amount > books.bank.reserves):
        return None
    sign = {KINDS[0]: -amount, KINDS[1]: amount, KINDS[2]: 0}[kind]
    cash = -amount if kind == KINDS[2] else 0
    return changed(books, client, cash, sign, -sign - cash, sign)


def test_any_order():
    for reserves in (0, 2, 4):
        for kind in KINDS:
            for amount in range(1, 6):
                books = country(reserves, A=(3, 4, 2), B=(1, 1, 1))
                after = by_the_rules(books, "A", amount, kind)
                if after is None:
                    is_declined(books, "A", amount, kind)
                else:
                    assert convert(books, "A", amount, kind) == after


@given(ORDERS)
def test_laws(orders):
    """Every balance sheet balances, what one owns another owes, and no conversion makes central bank money."""
    books = country(3, A=(3, 4, 2), B=(1, 1, 1))
    for order in orders:
        try:
            books = convert(books, *order)
        except Declined:
            continue
        people, bank, top = books.clients.values(), books.bank, books.central_bank
        assert bank.reserves + bank.loans == bank.deposits + bank.equity
        assert top.assets == top.cash + top.reserves + top.som + top.equity
        assert top.cash + top.reserves + top.som == 4 + 3 + 3
        assert bank.deposits == sum(one.deposit for one in people) and bank.reserves == top.reserves
        assert top.som == sum(one.som for one in people) and top.cash == sum(one.cash for one in people)
        assert min(bank.reserves, *(min(one.cash, one.deposit, one.som) for one in people)) >= 0
        assert all(type(n) is int for one in (*people, bank, top) for n in vars(one).values())
