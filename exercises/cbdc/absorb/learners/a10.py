"""is: forgets_the_credit"""

from dataclasses import replace
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


def _missing(bank, outflow, rules):
    remaining = sum(bank.deposits.values()) - outflow
    return max(0, ceil(rules.required * remaining) - (bank.reserves - outflow))


def absorb(bank, outflow, rules):
    if type(outflow) is not int or not 0 <= outflow <= bank.deposits["household"]:
        raise ValueError("outflow must be an int from 0 to household")
    gap = _missing(bank, outflow, rules)
    cheap = min(gap, floor(bank.bills * (1 - rules.bill_cut)) - bank.credit)
    dear = gap - cheap
    if bank.emergency + dear > floor(bank.loans * (1 - rules.loan_cut)):
        raise Unfunded(f"{dear} missing")
    return replace(bank,
                   reserves=bank.reserves - outflow + gap,
                   deposits=bank.deposits | {"household": bank.deposits["household"] - outflow},
                   credit=bank.credit + cheap,
                   emergency=bank.emergency + dear)


def coverage(bank, rules):
    ready = bank.reserves + bank.bills
    ready -= rules.required * sum(bank.deposits.values())
    ready -= bank.credit / (1 - rules.bill_cut)
    return ready / sum(rules.runoff[k] * v for k, v in bank.deposits.items())


def result(bank, rates):
    r = rates.loans * bank.loans + rates.bills * bank.bills - rates.credit * bank.credit
    for kind, amount in bank.deposits.items():
        r -= rates.deposits[kind] * amount
    return r
