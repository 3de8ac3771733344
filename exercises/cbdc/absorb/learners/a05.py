"""is: pledges_twice"""

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
    if type(outflow) is not int or not 0 <= outflow <= bank.deposits["household"]:
        raise ValueError(outflow)
    after = bank.deposits | {"household": bank.deposits["household"] - outflow}
    gap = max(0, ceil(rules.required * sum(after.values())) - bank.reserves + outflow)
    credit = min(gap, floor(bank.bills * (1 - rules.bill_cut)))
    emergency = min(gap - credit, floor(bank.loans * (1 - rules.loan_cut)))
    if credit + emergency < gap:
        raise Unfunded(gap)
    return replace(
        bank,
        reserves=bank.reserves - outflow + gap,
        deposits=after,
        credit=bank.credit + credit,
        emergency=bank.emergency + emergency,
    )


def coverage(bank, rules):
    held = rules.required * sum(bank.deposits.values())
    pledged = bank.credit / (1 - rules.bill_cut)
    runs = sum(rules.runoff[k] * v for k, v in bank.deposits.items())
    return (bank.reserves - held + bank.bills - pledged) / runs


def result(bank, rates):
    interest = rates.loans * bank.loans + rates.bills * bank.bills
    interest -= sum(rates.deposits[k] * v for k, v in bank.deposits.items())
    interest -= rates.credit * bank.credit + rates.emergency * bank.emergency
    return interest
