"""is: mutates_deposits"""

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


def absorb(bank, outflow, rules):
    household = bank.deposits["household"]
    if type(outflow) is not int or outflow < 0 or outflow > household:
        raise ValueError("outflow")
    total = sum(bank.deposits.values()) - outflow
    gap = max(0, ceil(rules.required * total) - (bank.reserves - outflow))
    credit = min(gap, floor(bank.bills * (1 - rules.bill_cut)) - bank.credit)
    emergency = gap - credit
    if emergency > floor(bank.loans * (1 - rules.loan_cut)) - bank.emergency:
        raise Unfunded("cannot pay")
    new = replace(bank, reserves=bank.reserves - outflow + gap,
                  credit=bank.credit + credit, emergency=bank.emergency + emergency)
    new.deposits["household"] -= outflow
    return new


def coverage(bank, rules):
    d = bank.deposits
    ready = bank.reserves - rules.required * sum(d.values()) + bank.bills - bank.credit / (1 - rules.bill_cut)
    return ready / sum(d[k] * rules.runoff[k] for k in d)


def result(bank, rates):
    d = bank.deposits
    return (rates.loans * bank.loans + rates.bills * bank.bills - sum(d[k] * rates.deposits[k] for k in d)
            - rates.credit * bank.credit - rates.emergency * bank.emergency)
