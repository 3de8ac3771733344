from dataclasses import dataclass, fields
from fractions import Fraction


class Unfunded(Exception):
    pass


@dataclass(frozen=True)
class Bank:
    reserves: int
    bills: int
    loans: int
    deposits: dict[str, int]
    credit: int
    emergency: int
    equity: int


@dataclass(frozen=True)
class Rules:
    required: Fraction
    bill_cut: Fraction
    loan_cut: Fraction
    runoff: dict[str, Fraction]


@dataclass(frozen=True)
class Rates:
    loans: Fraction
    bills: Fraction
    deposits: dict[str, Fraction]
    credit: Fraction
    emergency: Fraction


LENDERS = (("bills", "bill_cut", "credit"), ("loans", "loan_cut", "emergency"))


def absorb(bank, outflow, rules):
    """Pay first, then ask the two lenders one after the other; integers only."""
    if isinstance(outflow, bool) or not isinstance(outflow, int):
        raise ValueError("no whole number")
    if outflow < 0 or outflow > bank.deposits["household"]:
        raise ValueError("no such deposit")
    sheet = {field.name: getattr(bank, field.name) for field in fields(bank)}
    sheet["deposits"] = dict(bank.deposits)
    sheet["deposits"]["household"] -= outflow
    sheet["reserves"] -= outflow
    part, whole = rules.required.numerator, rules.required.denominator
    required = -(-part * sum(sheet["deposits"].values()) // whole)
    for pledge, cut, debt in LENDERS:
        if sheet["reserves"] >= required:
            break
        kept = 1 - getattr(rules, cut)
        most = sheet[pledge] * kept.numerator // kept.denominator
        lent = min(required - sheet["reserves"], most - sheet[debt])
        sheet["reserves"] += lent
        sheet[debt] += lent
    if sheet["reserves"] < required:
        raise Unfunded("no collateral is left")
    return Bank(**sheet)


def coverage(bank, rules):
    leaving = Fraction(0)
    ready = Fraction(bank.reserves + bank.bills)
    for kind, amount in bank.deposits.items():
        leaving += amount * rules.runoff[kind]
        ready -= amount * rules.required
    return (ready - Fraction(bank.credit) / (1 - rules.bill_cut)) / leaving


def result(bank, rates):
    lines = [(bank.loans, rates.loans), (bank.bills, rates.bills)]
    lines += [(-amount, rates.deposits[kind]) for kind, amount in bank.deposits.items()]
    lines += [(-bank.credit, rates.credit), (-bank.emergency, rates.emergency)]
    return sum((amount * rate for amount, rate in lines), Fraction(0))
