"""is: forgets_the_requirement"""

from dataclasses import replace
from math import floor
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
        raise ValueError("unsound outflow")
    deposits = bank.deposits | {"household": bank.deposits["household"] - outflow}
    reserves = bank.reserves - outflow
    gap = -reserves if reserves < 0 else 0
    on_bills = floor(bank.bills * (1 - rules.bill_cut)) - bank.credit
    on_loans = floor(bank.loans * (1 - rules.loan_cut)) - bank.emergency
    credit = min(gap, on_bills)
    emergency = gap - credit
    if emergency > on_loans:
        raise Unfunded
    return replace(bank, reserves=reserves + gap, deposits=deposits,
                   credit=bank.credit + credit, emergency=bank.emergency + emergency)


def coverage(bank, rules):
    top = (bank.reserves - rules.required * sum(bank.deposits.values())
           + bank.bills - bank.credit / (1 - rules.bill_cut))
    return top / sum(rules.runoff[k] * a for k, a in bank.deposits.items())


def result(bank, rates):
    return (bank.loans * rates.loans + bank.bills * rates.bills
            - sum(rates.deposits[k] * a for k, a in bank.deposits.items())
            - bank.credit * rates.credit - bank.emergency * rates.emergency)
