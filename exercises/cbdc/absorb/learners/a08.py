"""is: forgets_old_credit"""

from math import ceil, floor
from dataclasses import dataclass
from fractions import Fraction


class Unfunded(Exception):
    """Reserves and collateral do not suffice: the bank cannot pay, and nothing has changed."""


@dataclass(frozen=True)
class Bank:
    """A balance sheet: reserves + bills + loans = deposits + credit + emergency + equity."""

    reserves: int  # owns: its money at the central bank
    bills: int  # owns: paper of the government and of the central bank
    loans: int  # owns
    deposits: dict[str, int]  # owes to its customers, by kind: household, firm, term, financial
    credit: int  # owes to the central bank, against bills
    emergency: int  # owes to the central bank, against loans
    equity: int  # belongs to its owners


@dataclass(frozen=True)
class Rules:
    """What the central bank asks for; all are shares of 1."""

    required: Fraction  # of all deposits, to be held as reserves
    bill_cut: Fraction  # the haircut: of a bill, on which the central bank does not lend
    loan_cut: Fraction  # the same of a loan
    runoff: dict[str, Fraction]  # of each kind of deposit, expected to leave within 30 days


@dataclass(frozen=True)
class Rates:
    """Interest for a year, as shares of 1. Reserves earn nothing."""

    loans: Fraction  # earned
    bills: Fraction  # earned
    deposits: dict[str, Fraction]  # paid, for each kind
    credit: Fraction  # paid
    emergency: Fraction  # paid


def absorb(bank, outflow, rules):
    if type(outflow) is not int or not 0 <= outflow <= bank.deposits["household"]:
        raise ValueError("no")
    deps = bank.deposits.copy()
    deps["household"] -= outflow
    res = bank.reserves - outflow
    need = ceil(rules.required * sum(deps.values()))
    gap = max(need - res, 0)
    lim1 = floor(bank.bills * (1 - rules.bill_cut)) - bank.credit
    lim2 = floor(bank.loans * (1 - rules.loan_cut)) - bank.emergency
    c = min(gap, lim1)
    e = gap - c
    if e > lim2:
        raise Unfunded("no")
    return Bank(res + gap, bank.bills, bank.loans, deps, c, e, bank.equity)


def coverage(bank, rules):
    a = bank.reserves - rules.required * sum(bank.deposits.values())
    b = bank.bills - bank.credit / (1 - rules.bill_cut)
    c = sum(rules.runoff[k] * n for k, n in bank.deposits.items())
    return (a + b) / c


def result(bank, rates):
    a = rates.loans * bank.loans + rates.bills * bank.bills
    b = sum(rates.deposits[k] * n for k, n in bank.deposits.items())
    c = rates.credit * bank.credit + rates.emergency * bank.emergency
    return a - b - c
