"""A bank that pays digital som out, and borrows when its reserves run short. Amounts are whole, ratios are exact."""

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


def absorb(bank: Bank, outflow: int, rules: Rules) -> Bank:
    """Return the bank after households have turned `outflow` into digital som; raise ValueError or Unfunded."""
    raise NotImplementedError


def coverage(bank: Bank, rules: Rules) -> Fraction:
    """Return the coverage ratio, exactly: what can be paid out at once ÷ what may leave within 30 days."""
    raise NotImplementedError


def result(bank: Bank, rates: Rates) -> Fraction:
    """Return the interest earned in a year less the interest paid, exactly."""
    raise NotImplementedError
