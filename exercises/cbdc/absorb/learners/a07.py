"""is: counts_pledged_bills"""

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


KINDS = ("household", "firm", "term", "financial")


def absorb(bank, outflow, rules):
    if type(outflow) is not int or outflow < 0:
        raise ValueError("an int of 0 or more")
    if outflow > bank.deposits["household"]:
        raise ValueError("households do not have so much")
    deposits = {kind: bank.deposits[kind] for kind in KINDS}
    deposits["household"] -= outflow
    reserves = bank.reserves - outflow
    needed = ceil(sum(deposits.values()) * rules.required)
    gap = needed - reserves
    if gap <= 0:
        return replace(bank, reserves=reserves, deposits=deposits)
    on_bills = floor((1 - rules.bill_cut) * bank.bills) - bank.credit
    on_loans = floor((1 - rules.loan_cut) * bank.loans) - bank.emergency
    if gap > on_bills + on_loans:
        raise Unfunded("the collateral does not carry it")
    a = min(on_bills, gap)
    b = gap - a
    return replace(bank, reserves=needed, deposits=deposits, credit=bank.credit + a, emergency=bank.emergency + b)


def coverage(bank, rules):
    free = bank.reserves - rules.required * sum(bank.deposits.values())
    bills = bank.bills - bank.credit
    expected = sum(rules.runoff[kind] * bank.deposits[kind] for kind in KINDS)
    return (free + bills) / expected


def result(bank, rates):
    paid = sum(rates.deposits[kind] * bank.deposits[kind] for kind in KINDS)
    paid += rates.credit * bank.credit + rates.emergency * bank.emergency
    return rates.loans * bank.loans + rates.bills * bank.bills - paid
