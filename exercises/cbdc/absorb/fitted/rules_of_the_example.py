"""fails: other_rules"""

from dataclasses import dataclass, replace
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
    if type(outflow) is not int or not 0 <= outflow <= bank.deposits["household"]:
        raise ValueError("the outflow must be a whole number, from 0 to the deposits of households")
    deposits = bank.deposits | {"household": bank.deposits["household"] - outflow}
    required = -(-sum(deposits.values()) // 25)
    gap = max(0, required - (bank.reserves - outflow))
    on_bills = bank.bills * 95 // 100 - bank.credit
    on_loans = bank.loans // 5 - bank.emergency
    credit = min(gap, on_bills)
    if gap - credit > on_loans:
        raise Unfunded("reserves and collateral do not suffice")
    return replace(
        bank,
        reserves=bank.reserves - outflow + gap,
        deposits=deposits,
        credit=bank.credit + credit,
        emergency=bank.emergency + gap - credit,
    )


def coverage(bank: Bank, rules: Rules) -> Fraction:
    """Return the coverage ratio, exactly: what can be paid out at once ÷ what may leave within 30 days."""
    free = bank.reserves - rules.required * sum(bank.deposits.values())
    unpledged = bank.bills - bank.credit / (1 - rules.bill_cut)
    return (free + unpledged) / sum(rules.runoff[kind] * amount for kind, amount in bank.deposits.items())


def result(bank: Bank, rates: Rates) -> Fraction:
    """Return the interest earned in a year less the interest paid, exactly."""
    earned = bank.loans * rates.loans + bank.bills * rates.bills
    paid = sum(rates.deposits[kind] * amount for kind, amount in bank.deposits.items())
    return earned - paid - bank.credit * rates.credit - bank.emergency * rates.emergency
