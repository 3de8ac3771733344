"""What is asked of absorb, coverage and result. The bank is the Mountain Bank of the lesson, in million som."""

from dataclasses import replace
from fractions import Fraction

from absorb import Bank, Rates, Rules, Unfunded, absorb, coverage, result
from hypothesis import given
from hypothesis import strategies as st

RULES = Rules(
    Fraction(4, 100),
    Fraction(5, 100),
    Fraction(80, 100),
    {"household": Fraction(1, 10), "firm": Fraction(4, 10), "term": Fraction(0), "financial": Fraction(1)},
)
RATES = Rates(
    Fraction(18, 100),
    Fraction(8, 100),
    {"household": Fraction(1, 100), "firm": Fraction(1, 100), "term": Fraction(11, 100), "financial": Fraction(9, 100)},
    Fraction(11, 100),
    Fraction(14, 100),
)
PART = st.integers(0, 60)


def bank_of(reserves=240, bills=460, loans=1500, credit=0, emergency=0, **deposits):
    """A bank whose sheet balances: the owners have what is left."""
    held = {"household": 1000, "firm": 400, "term": 600, "financial": 0} | deposits
    equity = reserves + bills + loans - sum(held.values()) - credit - emergency
    return Bank(reserves, bills, loans, held, credit, emergency, equity)


def told(bank, outflow, rules=RULES):
    """The bank afterwards, or the name of the exception."""
    try:
        return absorb(bank, outflow, rules)
    except ValueError:
        return "ValueError"
    except Unfunded:
        return "Unfunded"


def by_the_rules(bank, outflow, rules=RULES):
    """The steps once more, with whole numbers only."""
    held = dict(bank.deposits, household=bank.deposits["household"] - outflow)
    required = -(-sum(held.values()) * rules.required.numerator // rules.required.denominator)
    most = [
        owned * (cut.denominator - cut.numerator) // cut.denominator - owed
        for owned, cut, owed in (
            (bank.bills, rules.bill_cut, bank.credit),
            (bank.loans, rules.loan_cut, bank.emergency),
        )
    ]
    lack = max(0, required + outflow - bank.reserves)
    if lack > sum(most):
        return "Unfunded"
    cheap = min(lack, most[0])
    debts = {"credit": bank.credit + cheap, "emergency": bank.emergency + lack - cheap}
    return replace(bank, reserves=bank.reserves + lack - outflow, deposits=held, **debts)


def covered_by(bank, rules=RULES):
    """The ratio by its formula."""
    ready = bank.reserves + bank.bills - Fraction(bank.credit) / (1 - rules.bill_cut)
    leaving = sum(rules.runoff[kind] * amount for kind, amount in bank.deposits.items())
    return (ready - rules.required * sum(bank.deposits.values())) / leaving


def earned_by(bank, rates=RATES):
    """The result by its formula."""
    paid = sum(rates.deposits[kind] * amount for kind, amount in bank.deposits.items())
    paid += rates.credit * bank.credit + rates.emergency * bank.emergency
    return rates.loans * bank.loans + rates.bills * bank.bills - paid


@st.composite
def sheets(draw):
    """A small bank that owes no more than its collateral allows, and that has something to lose, as plain values."""
    kinds = {kind: draw(PART) for kind in ("household", "firm", "term", "financial")}
    reserves, bills, own = draw(PART), draw(PART), draw(PART)
    credit = draw(st.integers(0, bills * 95 // 100))
    loans = max(0, sum(kinds.values()) + credit + own - reserves - bills)
    emergency = draw(st.integers(0, loans * 20 // 100))
    return reserves + emergency, bills, loans, credit, emergency, kinds | {"firm": kinds["firm"] + 1}


def bank_from(sheet):
    *amounts, kinds = sheet
    return bank_of(*amounts, **kinds)


def test_own_reserves():
    for outflow in (0, 100, 166):
        assert told(bank_of(), outflow) == bank_of(240 - outflow, household=1000 - outflow)


def test_borrows():
    for outflow, reserves, credit in ((167, 74, 1), (300, 68, 128), (600, 56, 416), (621, 56, 437)):
        assert told(bank_of(), outflow) == bank_of(reserves, credit=credit, household=1000 - outflow)


def test_emergency():
    for outflow, reserves, emergency in ((622, 56, 1), (700, 52, 75), (934, 43, 300)):
        after = bank_of(reserves, credit=437, emergency=emergency, household=1000 - outflow)
        assert told(bank_of(), outflow) == after


def test_unfunded():
    for outflow in (935, 936, 1000):
        assert told(bank_of(), outflow) == "Unfunded"
    for loans in range(1000, 1500, 40):
        bank = bank_of(loans=loans)
        last = max(outflow for outflow in range(820, 940) if by_the_rules(bank, outflow) != "Unfunded")
        assert told(bank, last) == by_the_rules(bank, last)
        assert told(bank, last + 1) == "Unfunded"
    assert told(bank_of(bills=0, loans=1960), 700) == "Unfunded"
    assert told(bank_of(bills=2000, loans=0, household=1100), 1000) != "Unfunded"


def test_second_day():
    for first, second in ((300, 300), (100, 0), (600, 334)):
        assert told(told(bank_of(), first), second) == told(bank_of(), first + second)
    for bank in (bank_of(credit=400), bank_of(credit=437, emergency=10), bank_of(credit=30, emergency=200)):
        for outflow in (50, 300, 350):
            assert told(bank, outflow) == by_the_rules(bank, outflow)
    assert told(bank_of(credit=437, emergency=173), 300) == "Unfunded"


def test_unsound():
    rich = bank_of(reserves=3000)
    for outflow in (-1, -300, 10**20, *range(1001, 1012)):
        assert told(rich, outflow) == told(bank_of(), outflow) == "ValueError"
    for outflow in (0.5, 300.0, 0.0, 1000.0, -1.5, 2000.0):
        assert told(rich, outflow) == told(bank_of(), outflow) == "ValueError"


def test_to_the_tyiyn():
    for outflow in (155, 156, 157, 301):
        assert told(bank_of(firm=407), outflow) == by_the_rules(bank_of(firm=407), outflow)
    bank = bank_of(bills=7, loans=47, firm=1, term=0)
    for outflow in range(206, 228):
        assert told(bank, outflow) == by_the_rules(bank, outflow)
    for outflow in (20, 201, 622, 701):
        after = absorb(bank_of(firm=407), outflow, RULES)
        whole = (after.reserves, after.bills, after.loans, after.credit, after.emergency, after.equity)
        assert all(type(amount) is int for amount in (*whole, *after.deposits.values()))


def test_books_stay():
    for outflow in (100, 300, 700, 1000, 1001):
        bank = bank_of()
        told(bank, outflow)
        assert bank == bank_of()


@given(sheets(), st.integers(0, 60), st.integers(0, 60))
def test_balance(sheet, first, second):
    bank = bank_from(sheet)
    outflow = min(first, bank.deposits["household"])
    after = told(bank, outflow)
    assert after == by_the_rules(bank, outflow)
    if after != "Unfunded":
        owed = sum(after.deposits.values()) + after.credit + after.emergency + after.equity
        assert after.reserves + after.bills + after.loans == owed
        more = min(second, after.deposits["household"])
        assert told(after, more) == told(bank, outflow + more)


def test_covered():
    assert coverage(bank_of(), RULES) == Fraction(620, 260)
    assert coverage(bank_of(140, household=900), RULES) == Fraction(524, 250)
    assert coverage(bank_of(77, 33, firm=0, term=0), RULES) == Fraction(70, 100)
    assert coverage(bank_of(60, 0), RULES) == Fraction(-20, 260)


def test_covered_after_borrowing():
    assert coverage(bank_of(68, credit=128, household=700), RULES) == Fraction(618, 437)
    assert coverage(bank_of(56, credit=416, household=400), RULES) == Fraction(21, 190)
    assert coverage(bank_of(52, credit=437, emergency=75, household=300), RULES) == 0


def test_token_at_own_bank():
    for moved, leaving in ((300, 530), (100, 350), (1000, 1160)):
        assert coverage(bank_of(household=1000 - moved, financial=moved), RULES) == Fraction(620, leaving)


def test_year():
    assert result(bank_of(), RATES) == Fraction(22680, 100)
    assert result(bank_of(68, credit=128, household=700), RATES) == Fraction(21572, 100)
    assert result(bank_of(52, credit=437, emergency=75, household=300), RATES) == Fraction(17523, 100)
    assert result(bank_of(household=700, financial=300), RATES) == Fraction(20280, 100)


@given(sheets())
def test_exact(sheet):
    bank = bank_from(sheet)
    ratio, year = coverage(bank, RULES), result(bank, RATES)
    assert ratio == covered_by(bank) and year == earned_by(bank)
    assert type(ratio) is Fraction and type(year) is Fraction
