"""is: lends_the_haircut counts_required_reserves"""

# Written from task and starter alone, then used to correct the checks: counted in no share.

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
    if type(outflow) is not int or outflow < 0 or outflow > bank.deposits["household"]:
        raise ValueError("outflow")
    deposits = dict(bank.deposits, household=bank.deposits["household"] - outflow)
    reserves = bank.reserves - outflow
    gap = max(0, ceil(rules.required * sum(deposits.values())) - reserves)
    on_bills = max(0, floor(bank.bills * rules.bill_cut) - bank.credit)
    on_loans = max(0, floor(bank.loans * rules.loan_cut) - bank.emergency)
    credit = min(gap, on_bills)
    emergency = gap - credit
    if emergency > on_loans:
        raise Unfunded("no collateral")
    return replace(bank, reserves=reserves + gap, deposits=deposits, credit=bank.credit + credit,
                   emergency=bank.emergency + emergency)


def coverage(bank, rules):
    ready = bank.reserves + bank.bills - bank.credit / (1 - rules.bill_cut)
    return ready / sum(rules.runoff[k] * v for k, v in bank.deposits.items())


def result(bank, rates):
    return (rates.loans * bank.loans + rates.bills * bank.bills
            - sum(rates.deposits[k] * v for k, v in bank.deposits.items())
            - rates.credit * bank.credit - rates.emergency * bank.emergency)
