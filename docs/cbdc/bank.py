"""The invented Mountain Bank in millions of som: what an outflow or a coin does to it. Rules and rates are assumed."""

from dataclasses import dataclass, replace

RUNOFF = {"households": 0.10, "firms": 0.40, "term": 0.0, "financial": 1.0}  # in 30 days, F-243
PAYS = {"households": 0.01, "firms": 0.01, "term": 0.11, "financial": 0.09}  # a year


@dataclass(frozen=True)
class Rules:
    """Shares of one: reserves required of deposits, haircuts on bills and loans; interest a year."""

    required: float = 0.04
    bill_cut: float = 0.05
    loan_cut: float = 0.80
    loans: float = 0.18
    bills: float = 0.08
    credit: float = 0.11
    emergency: float = 0.14


@dataclass(frozen=True)
class Bank:
    """A balance sheet in millions of som; `short`: what it cannot pay."""

    reserves: float = 240.0
    bills: float = 460.0
    loans: float = 1_500.0
    households: float = 1_000.0
    firms: float = 400.0
    term: float = 600.0
    financial: float = 0.0
    credit: float = 0.0
    emergency: float = 0.0
    short: float = 0.0

    @property
    def deposits(self) -> float:
        return self.households + self.firms + self.term + self.financial

    @property
    def length(self) -> float:
        """What it owns."""
        return self.reserves + self.bills + self.loans


MOUNTAIN, RULES = Bank(), Rules()


def after(bank: Bank, outflow: float, rules: Rules = RULES) -> Bank:
    """The bank once households have turned `outflow` into digital som: what it lacks it borrows, against bills first.

    >>> after(MOUNTAIN, 300).credit
    128.0
    """
    left = bank.reserves - outflow
    gap = max(0.0, rules.required * (bank.deposits - outflow) - left)
    credit = min(gap, bank.bills * (1 - rules.bill_cut))
    emergency = min(gap - credit, bank.loans * (1 - rules.loan_cut))
    short = gap - credit - emergency
    moved = replace(bank, reserves=left + gap - short, households=bank.households - outflow)
    return replace(moved, credit=credit, emergency=emergency, short=short)


def coverage(bank: Bank, rules: Rules = RULES) -> float:
    """Free reserves and bills not pledged, in per cent of what may leave within 30 days.

    >>> round(coverage(MOUNTAIN), 1), round(coverage(after(MOUNTAIN, 300)), 1)
    (238.5, 141.4)
    """
    free = bank.reserves - rules.required * bank.deposits
    unpledged = bank.bills - bank.credit / (1 - rules.bill_cut)
    leaving = sum(share * getattr(bank, kind) for kind, share in RUNOFF.items())
    return 100 * (free + unpledged) / leaving


def result(bank: Bank, rules: Rules = RULES, coin: float = PAYS["financial"]) -> float:
    """Interest earned less interest paid in a year; `coin`: what the issuer of a coin gets on its account.

    >>> round(result(MOUNTAIN), 2), round(result(after(MOUNTAIN, 300)), 2)
    (226.8, 215.72)
    """
    paid = sum(rate * getattr(bank, kind) for kind, rate in PAYS.items()) + (coin - PAYS["financial"]) * bank.financial
    earned = rules.loans * bank.loans + rules.bills * bank.bills
    return earned - paid - rules.credit * bank.credit - rules.emergency * bank.emergency


def cost_of_funds(bank: Bank, rules: Rules = RULES) -> float:
    """Interest paid in per cent of all that it owes.

    >>> round(cost_of_funds(MOUNTAIN), 2), round(cost_of_funds(after(MOUNTAIN, 600)), 2)
    (4.0, 6.59)
    """
    paid = rules.loans * bank.loans + rules.bills * bank.bills - result(bank, rules)
    return 100 * paid / (bank.deposits + bank.credit + bank.emergency)
