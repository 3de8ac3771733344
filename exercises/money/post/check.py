"""What is asked of post."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from post import Unbalanced, UnknownAccount, post

ACCOUNTS = st.sampled_from(["loans", "Aida", "Bakyt"])
LINES = st.lists(st.tuples(ACCOUNTS, st.integers(-9, 9)), max_size=3)
ENDS = st.sampled_from([("loans", 0), ("Aida", 0), ("Azat", 0), ("Bakyt", 1), ("Aida", -1)])


def bank(**more):
    return {"loans": 900, "Aida": -600, "Bakyt": -300} | more


def ended(lines, end):
    """An entry: its last line balances all others, but for a fault; nobody has opened an account for Azat."""
    account, fault = end
    return [*lines, (account, fault - sum(amount for _, amount in lines))]


def after(book, entry):
    """The book by the rules, written once more."""
    return {account: balance + sum(n for name, n in entry if name == account) for account, balance in book.items()}


def is_refused(error, book, entry):
    with pytest.raises(error):
        post(book, entry)


def test_payment():
    assert post(bank(), [("Aida", 200), ("Bakyt", -200)]) == {"loans": 900, "Aida": -400, "Bakyt": -500}
    assert post({"loans": 0, "Aida": 0}, [("loans", 700), ("Aida", -700)]) == {"loans": 700, "Aida": -700}


def test_three_lines():
    book, entry = {"Aida": -500, "loans": 500, "equity": 0}, [("Aida", 105), ("loans", -100), ("equity", -5)]
    assert post(book, entry) == {"Aida": -395, "loans": 400, "equity": -5}
    assert post(bank(), []) == bank()
    for fees in range(11):  # nothing to book is no fault
        books = bank(fees=-fees, rest=fees)
        assert post(books, []) == post(books, [("Aida", 0)]) == post(books, [("fees", 0), ("Aida", 0)]) == books


def test_same_account_twice():
    entry = [("Aida", 200), ("Aida", 5), ("Bakyt", -205)]
    assert post(bank(), entry) == {"loans": 900, "Aida": -395, "Bakyt": -505}


def test_other_accounts_stay():
    rest = {"Azat": -50, "reserves": 50}
    assert post(bank(**rest), [("Aida", 200), ("Bakyt", -200)]) == {"loans": 900, "Aida": -400, "Bakyt": -500} | rest
    for who, other in (("Aida", "Bakyt"), ("Bakyt", "Aida")):  # whoever has spent all is still a customer
        owed = -bank()[who]
        assert post(bank(fees=0), [(who, owed), (other, -owed)]) == bank(fees=0) | {who: 0, other: -900}


def test_overdraft():
    for more in (1, 5, 100, 400, 2000, 2, 3, 10, 50, 600, 900):
        entry = [("Aida", 600 + more), ("Bakyt", -600 - more)]
        assert post(bank(), entry) == {"loans": 900, "Aida": more, "Bakyt": -900 - more}
        entry = [("loans", -900 - more), ("Bakyt", 900 + more)]
        assert post(bank(), entry) == {"loans": -more, "Aida": -600, "Bakyt": 600 + more}
        for account in ("reserves", "equity"):
            entry = [(account, -50 - more), ("Bakyt", 50 + more)]
            assert post(bank(**{account: 50}, rest=-50), entry) == bank(**{account: -more}, Bakyt=more - 250, rest=-50)


def test_unbalanced():
    for amount in (201, 199, -200, 0):
        is_refused(Unbalanced, bank(), [("Aida", amount), ("Bakyt", -200)])
    is_refused(Unbalanced, bank(), [("Aida", 200)])
    is_refused(Unbalanced, bank(), [("Bakyt", -200)])


def test_unknown_account():
    for account in ("Azat", "aida", "Aida ", "Bakit", ""):
        is_refused(UnknownAccount, bank(), [("Aida", 200), (account, -200)])
        is_refused(UnknownAccount, bank(), [(account, 200), ("Aida", -200)])
    is_refused(UnknownAccount, {}, [("Aida", 0)])


def test_whole_tyiyn():
    for amount in (0.5, 200.0, 0.1):
        is_refused(Unbalanced, bank(), [("Aida", amount), ("Bakyt", -amount)])
    is_refused(Unbalanced, bank(), [("Aida", 200.0), ("Bakyt", -200)])
    for balance in post(bank(), [("Aida", 205), ("Bakyt", -205)]).values():
        assert type(balance) is int


def test_book_stays():
    book = bank()
    post(book, [("Aida", 200), ("Bakyt", -200)])
    assert book == bank()


def test_all_or_nothing():
    for entry in ([("Aida", 200), ("Azat", -200)], [("Azat", 200), ("Aida", -200)]):
        book = bank()
        is_refused(UnknownAccount, book, entry)
        assert book == bank()
    book = bank()
    is_refused(Unbalanced, book, [("Aida", 200), ("Bakyt", -199)])
    assert book == bank()


@given(LINES, ENDS)
def test_any_entry(lines, end):
    entry = ended(lines, end)
    if end[0] == "Azat":
        is_refused(UnknownAccount, bank(), entry)
    elif end[1]:
        is_refused(Unbalanced, bank(), entry)
    else:
        assert post(bank(), entry) == after(bank(), entry)


@given(st.lists(st.tuples(LINES, ENDS), min_size=1, max_size=3))
def test_sum_stays(day):
    """Whatever is posted or refused, the sum of all accounts is what it was."""
    book = bank()
    for lines, end in day:
        with suppress(Unbalanced, UnknownAccount):
            book = post(book, ended(lines, end))
        assert sum(book.values()) == 0
