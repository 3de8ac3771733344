"""One day in Kümüsh-Bel: the exercises of the module run together. All amounts are invented, in tyiyn."""

import random
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

from absorb import Bank, Rates, Rules, absorb, coverage, result
from allowed import Payment as Attempt
from allowed import Tier, allowed
from limit_for import could_leave, limit_for
from relink import Row, relink
from spend import Programme, Refused, Voucher, spend, sweep
from view import Denied, Order, Payment, view
from waterfall import Ledger, Wallet

SOM, MILLION = 100, 100_000_000  # in tyiyn
MINUTE, HOUR, DAY = 60_000, 3_600_000, 86_400_000  # in milliseconds
TODAY = 20_413 * DAY
CLASSES = ((9_000, 5_000), (5_000, 20_000), (4_000, 60_000), (1_500, 150_000), (400, 450_000), (100, 2_100_000))
DEPOSITS = [som * SOM for people, som in CLASSES for _ in range(people)]
KEY = b"key of the operator, invented"
Step = dict[str, Any]


def som(tyiyn: int) -> Decimal:
    """An amount as people read it."""
    return (Decimal(tyiyn) / SOM).quantize(Decimal("0.01"))


def millions(tyiyn: Fraction | int, places: str = "0.01") -> Decimal:
    """The same in millions of som."""
    return (Decimal(Fraction(tyiyn).numerator) / Fraction(tyiyn).denominator / MILLION).quantize(Decimal(places))


def percent(share: Fraction) -> Decimal:
    """A ratio in per cent."""
    return (Decimal(100 * share.numerator) / share.denominator).quantize(Decimal("0.1"))


def day() -> Iterator[Step]:
    """The day, hour by hour."""
    lid = limit_for(DEPOSITS, 300 * MILLION)
    yield {
        "at": "06:00",
        "title": "The Board sets the limit",
        "says": [
            (
                "{people} people keep {all} million som; the bank can bear that {room} million leave.",
                {"people": len(DEPOSITS), "all": sum(DEPOSITS) // MILLION, "room": 300},
            ),
            (
                "The highest limit is {lid} som. With five wallets each, {five} million could leave.",
                {"lid": som(lid), "five": millions(could_leave(DEPOSITS, lid, 5), "0.1")},
            ),
        ],
    }
    books, coal_refused = winter()
    yield coal(books, coal_refused)
    wallets = {"Aida": Wallet(500 * SOM, 60_000 * SOM, lid), "Bakyt": Wallet(25_000 * SOM, 0, lid)}
    before = sum(one.som + one.bank for one in wallets.values())
    yield noon(wallets)
    yield afternoon()
    mountain, rules, rates = bank()
    evening_bank = absorb(mountain, 300 * MILLION, rules)
    yield evening(mountain, evening_bank, rules, rates)
    yield coin(mountain, rules)
    operator, told = tomorrow()
    yield told
    yield habits()
    home = sweep(books, TODAY + 90 * DAY)
    yield {
        "at": "90 days later",
        "title": "The winter is over",
        "says": [("{home} som of unspent vouchers go home to the budget.", {"home": som(home)})],
    }
    yield {
        "at": "in the end",
        "title": "Six sums that must hold",
        "sums": [
            (
                "Aida and Bakyt have together what they had before",
                before == sum(one.som + one.bank for one in wallets.values()),
            ),
            ("Budget, vouchers and shops hold what the town gave", total(books) == 1_000_000 * SOM),
            ("The bank owns as much as it owes", balanced(evening_bank)),
            ("No wallet holds more than its limit", all(one.som <= lid for one in wallets.values())),
            ("The operator's file holds no name", not {"Aida", "Bakyt"} & set(operator.values())),
            ("Refused orders changed nothing", coal_refused),
        ],
    }


def total(books: Programme) -> int:
    """What the budget, the vouchers and the shops hold together."""
    return books.budget + sum(one.left for one in books.vouchers.values()) + sum(books.paid.values())


def winter() -> tuple[Programme, bool]:
    """The coal programme after Aida's morning; whether a refused order left it as it was."""
    vouchers = {
        f"v{number}": Voucher("Aida" if number == 0 else f"family {number}", 3_000 * SOM, "fuel", TODAY + 90 * DAY)
        for number in range(200)
    }
    books = Programme(400_000 * SOM, vouchers, {}, {"Coal yard": "fuel", "Bakyt": "food"})
    spend(books, "v0", "Aida", "Coal yard", 1_800 * SOM, TODAY + 8 * HOUR)
    before = (books.budget, dict(books.paid), [one.left for one in books.vouchers.values()])
    try:
        spend(books, "v0", "Aida", "Bakyt", 500 * SOM, TODAY + 9 * HOUR)
        return books, False
    except Refused:
        return books, before == (books.budget, dict(books.paid), [one.left for one in books.vouchers.values()])


def coal(books: Programme, refused: bool) -> Step:
    """The morning at the coal yard."""
    rows = [
        ("budget", books.budget),
        ("vouchers", sum(one.left for one in books.vouchers.values())),
        ("coal yard", books.paid.get("Coal yard", 0)),
    ]
    return {
        "at": "08:00",
        "title": "Coal for 200 families",
        "says": [
            ("Aida pays {som} som at the coal yard with her voucher.", {"som": 1_800}),
            (
                "Her order at Bakyt's shop is refused." if refused else "Her order at Bakyt's shop went through.",
                {},
            ),
        ],
        "columns": {"who": "where", "som": "som"},
        "rows": [{"who": who, "som": som(amount)} for who, amount in rows],
        "bar": "som",
    }


def noon(wallets: dict[str, Wallet]) -> Step:
    """Two payments, and a wallet that runs over."""
    ledger = Ledger(wallets)
    for ref, amount in (("r1", 700), ("r2", 900), ("r2", 900)):
        ledger.pay(ref, "Aida", "Bakyt", amount * SOM)
    now = ledger.wallets
    return {
        "at": "12:30",
        "title": "Lunch",
        "says": [
            (
                "Aida pays {one} som and then {two}; the telephone sends the second order twice.",
                {"one": 700, "two": 900},
            ),
            ("Bakyt's wallet is full: {over} som flow on to his deposit.", {"over": som(now["Bakyt"].bank)}),
        ],
        "columns": {"who": "who", "wallet": "wallet, som", "deposit": "deposit, som"},
        "rows": [{"who": name, "wallet": som(one.som), "deposit": som(one.bank)} for name, one in now.items()],
    }


def afternoon() -> Step:
    """Jyldyz has a wallet of the tier “phone”."""
    tier, made, rows = Tier(2_000 * SOM, 3_000 * SOM, 15_000 * SOM, 5), [], []
    for clock, at, amount in (
        ("15:00", 15 * HOUR, 2_000),
        ("15:05", 15 * HOUR + 5 * MINUTE, 1_500),
        ("15:06", 15 * HOUR + 6 * MINUTE, 1_000),
        ("00:01", 24 * HOUR + MINUTE, 500),
    ):
        rule = allowed(tier, made, amount * SOM, TODAY + at)
        made.append(Attempt(TODAY + at, amount * SOM, rule is None))
        rows.append({"at": clock, "som": som(amount * SOM), "rule": f"refused: {rule}" if rule else "paid"})
    return {
        "at": "15:00",
        "title": "A wallet that knows only a telephone number",
        "says": [
            (
                "Jyldyz may pay {once} som at once and {day} within 24 hours. Midnight changes nothing.",
                {"once": 2_000, "day": 3_000},
            )
        ],
        "columns": {"at": "time", "som": "asks for, som", "rule": "answer"},
        "rows": rows,
    }


def bank() -> tuple[Bank, Rules, Rates]:
    """The Mountain Bank, the rules and the rates that the pages assume."""
    deposits = {"household": 1_000 * MILLION, "firm": 400 * MILLION, "term": 600 * MILLION, "financial": 0}
    mountain = Bank(240 * MILLION, 460 * MILLION, 1_500 * MILLION, deposits, 0, 0, 200 * MILLION)
    leaves = {"household": Fraction(1, 10), "firm": Fraction(2, 5), "term": Fraction(0), "financial": Fraction(1)}
    pays = {
        "household": Fraction(1, 100),
        "firm": Fraction(1, 100),
        "term": Fraction(11, 100),
        "financial": Fraction(9, 100),
    }
    rules = Rules(Fraction(4, 100), Fraction(5, 100), Fraction(80, 100), leaves)
    return mountain, rules, Rates(Fraction(18, 100), Fraction(8, 100), pays, Fraction(11, 100), Fraction(14, 100))


def balanced(one: Bank) -> bool:
    """Both sides of a balance sheet are equal."""
    owed = sum(one.deposits.values()) + one.credit + one.emergency + one.equity
    return one.reserves + one.bills + one.loans == owed


def evening(before: Bank, after: Bank, rules: Rules, rates: Rates) -> Step:
    """A rumour, and a bank that borrows."""
    lines = [
        ("reserves", before.reserves, after.reserves),
        ("deposits", sum(before.deposits.values()), sum(after.deposits.values())),
        ("credit of the central bank", before.credit, after.credit),
    ]
    return {
        "at": "18:00",
        "title": "A rumour: everybody fills the wallet",
        "says": [
            (
                "{room} million leave. The bank borrows {credit} million and pays everybody.",
                {"room": 300, "credit": millions(after.credit)},
            ),
            (
                "Coverage falls from {first} % to {then} %, a year's interest result from {earned} to {left} million.",
                {
                    "first": percent(coverage(before, rules)),
                    "then": percent(coverage(after, rules)),
                    "earned": millions(result(before, rates)),
                    "left": millions(result(after, rates)),
                },
            ),
        ],
        "columns": {"line": "line", "before": "before, million som", "after": "after, million som"},
        "rows": [{"line": name, "before": millions(one), "after": millions(two)} for name, one, two in lines],
        "bar": "after",
    }


def coin(before: Bank, rules: Rules) -> Step:
    """The same 300 million into a coin whose issuer keeps its som at this bank."""
    kinds = before.deposits | {"household": before.deposits["household"] - 300 * MILLION, "financial": 300 * MILLION}
    hot = Bank(before.reserves, before.bills, before.loans, kinds, before.credit, before.emergency, before.equity)
    return {
        "at": "23:59",
        "title": "And if it had been a coin?",
        "says": [
            (
                "Into TASH, kept at this bank: no deposit is lost, and coverage falls from {first} % to {then} %.",
                {"first": percent(coverage(before, rules)), "then": percent(coverage(hot, rules))},
            )
        ],
    }


def tomorrow() -> tuple[dict[str, object], Step]:
    """One payment, seen by seven: the operator's view, and the step."""
    payment = Payment("r2", TODAY + 12 * HOUR + 30 * MINUTE, 900 * SOM, "Aida", "Bakyt", "Mountain", "Lake", "food")
    order = Order("Aida", TODAY, TODAY + DAY)
    asked = [
        ("payer", "Aida", None),
        ("payee", "Bakyt", None),
        ("payer_bank", "Mountain", None),
        ("payee_bank", "Lake", None),
        ("operator", "", None),
        ("statistics", "", None),
        ("court", "", order),
    ]
    views = {role: view(role, who, payment, KEY, one) for role, who, one in asked}
    rows = [
        {
            "role": role.replace("_", " "),
            "fields": Decimal(len(seen)),
            "payer": _short(seen.get("payer", "–")),
            "payee": _short(seen.get("payee", "–")),
        }
        for role, seen in views.items()
    ]
    try:
        view("court", "", payment, KEY, Order("Erkin", TODAY, TODAY + DAY))
        said = "A court with an order about Erkin reads it all the same."
    except Denied:
        said = "A court with an order about Erkin is refused."
    return views["operator"], {
        "at": "next day",
        "title": "Seven people look at one payment",
        "says": [(said, {})],
        "columns": {"role": "role", "fields": "fields", "payer": "payer", "payee": "payee"},
        "rows": rows,
        "bar": "fields",
    }


def _short(value: object) -> str:
    text = value.hex() if isinstance(value, bytes) else str(value)
    return text if len(text) < 12 else f"{text[:8]}…"


def habits() -> Step:
    """Two months of 60 people: with the shops in the clear, and as the operator of `view` sees them."""
    chance = random.Random(2026)
    rent = [(chance.randrange(12), 10 * chance.randrange(100, 900)) for _ in range(120)]
    rows = []
    for name, hidden in (("shops in the clear", False), ("no shops", True)):
        months = []
        for _ in range(2):
            bought = [
                (person, chance.randrange(12), chance.randrange(20, 900)) for person in range(60) for _ in range(6)
            ]
            fixed = [(person // 2, shop, amount) for person, (shop, amount) in enumerate(rent)]
            months.append([(person, 0 if hidden else shop, amount) for person, shop, amount in fixed + bought])
        old = [Row(f"m{person}", str(shop), amount) for person, shop, amount in months[0]]
        new = [Row(f"a{person}", str(shop), amount) for person, shop, amount in months[1]]
        found = relink(old, new)
        right = sum(one[1:] == two[1:] for one, two in found.items())
        rows.append({"sees": name, "right": Decimal(right), "wrong": Decimal(len(found) - right)})
    return {
        "at": "next month",
        "title": "New names, old habits",
        "says": [("{people} people get new names. Each pays the same rent and power as before.", {"people": 60})],
        "columns": {"sees": "the operator sees", "right": "recognised", "wrong": "taken for others"},
        "rows": rows,
        "bar": "right",
    }
