"""is: rounds_down"""

from dataclasses import replace
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
    if type(outflow) is not int or outflow < 0 or outflow > bank.deposits["household"]:
        raise ValueError("outflow")
    deposits = {k: (v - outflow if k == "household" else v) for k, v in bank.deposits.items()}
    required = int(rules.required * sum(deposits.values()))
    gap = max(0, required - (bank.reserves - outflow))
    on_bills = int(bank.bills * (1 - rules.bill_cut)) - bank.credit
    on_loans = int(bank.loans * (1 - rules.loan_cut)) - bank.emergency
    credit = min(gap, on_bills)
    if gap - credit > on_loans:
        raise Unfunded("too much")
    return replace(bank, deposits=deposits, reserves=bank.reserves - outflow + gap,
                   credit=bank.credit + credit, emergency=bank.emergency + gap - credit)


def coverage(bank, rules):
    total = sum(bank.deposits.values())
    numerator = bank.reserves - rules.required * total + bank.bills - bank.credit / (1 - rules.bill_cut)
    denominator = sum(rules.runoff[k] * v for k, v in bank.deposits.items())
    return numerator / denominator


def result(bank, rates):
    income = bank.loans * rates.loans + bank.bills * rates.bills
    costs = bank.credit * rates.credit + bank.emergency * rates.emergency
    for k, v in bank.deposits.items():
        costs += rates.deposits[k] * v
    return income - costs
