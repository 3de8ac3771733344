"""is: old_requirement"""

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
    if type(outflow) is not int:
        raise ValueError("int please")
    if not (0 <= outflow <= bank.deposits["household"]):
        raise ValueError("too much or too little")
    required = ceil(rules.required * sum(bank.deposits.values()))
    deposits = dict(bank.deposits)
    deposits["household"] = deposits["household"] - outflow
    gap = max(0, required - (bank.reserves - outflow))
    max_credit = floor(bank.bills * (1 - rules.bill_cut))
    max_emergency = floor(bank.loans * (1 - rules.loan_cut))
    credit = min(gap, max_credit - bank.credit)
    emergency = gap - credit
    if bank.emergency + emergency > max_emergency:
        raise Unfunded("no more collateral")
    return Bank(bank.reserves - outflow + gap, bank.bills, bank.loans, deposits,
                bank.credit + credit, bank.emergency + emergency, bank.equity)


def coverage(bank, rules):
    deposits = sum(bank.deposits.values())
    ready = bank.reserves - rules.required * deposits + bank.bills - bank.credit / (1 - rules.bill_cut)
    outflows = sum(rules.runoff[kind] * bank.deposits[kind] for kind in bank.deposits)
    return ready / outflows


def result(bank, rates):
    plus = bank.loans * rates.loans + bank.bills * rates.bills
    minus = sum(rates.deposits[kind] * bank.deposits[kind] for kind in bank.deposits)
    return plus - minus - bank.credit * rates.credit - bank.emergency * rates.emergency
