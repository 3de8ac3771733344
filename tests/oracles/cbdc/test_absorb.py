"""absorb funds an outflow at the least cost; coverage gives a published ratio; the figures of the lesson come out."""

import csv
import random
from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from academy.course.course import Course

HERE = Path(__file__).parent
absorb = Course.find().exercise("absorb").solution()
Bank, Rates, Rules = absorb.Bank, absorb.Rates, absorb.Rules


def rows(name: str, key: str) -> dict[str, dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return {row[key]: row for row in csv.DictReader(lines)}


def percent(*parts: int) -> list[Fraction]:
    return [Fraction(part, 100) for part in parts]


KINDS = ("household", "firm", "term", "financial")
PARAGRAPHS = ("79", "107", "82-83", "109")  # less stable retail, other firms, longer than 30 days, financial customers
RUNOFF = [Fraction(int(rows("basel_runoff.csv", "paragraph")[one]["percent"]), 100) for one in PARAGRAPHS]
RULES = Rules(*percent(4, 5, 80), dict(zip(KINDS, RUNOFF, strict=True)))
RATES = Rates(*percent(18, 8), dict(zip(KINDS, percent(1, 1, 11, 9), strict=True)), *percent(11, 14))
MOUNTAIN = Bank(240, 460, 1500, dict(zip(KINDS, (1000, 400, 600, 0), strict=True)), 0, 0, 200)


def small_banks(count: int) -> Iterator[tuple[Any, int]]:
    """Banks and outflows, the same in every run."""
    chance = random.Random(2026)
    for _ in range(count):
        deposits = {kind: chance.randrange(0, 60) for kind in KINDS}
        reserves, bills, loans = chance.randrange(0, 30), chance.randrange(0, 40), chance.randrange(0, 200)
        credit, emergency = chance.randrange(0, bills * 95 // 100 + 1), chance.randrange(0, loans // 5 + 1)
        equity = reserves + bills + loans - sum(deposits.values()) - credit - emergency
        outflow = chance.randrange(0, deposits["household"] + 1)
        yield Bank(reserves, bills, loans, deposits, credit, emergency, equity), outflow


def cheapest(bank: Any, outflow: int) -> tuple[int, int] | None:
    """The cheapest of all debts that meet the requirement and are covered by collateral; it knows no order of steps."""
    required = RULES.required * (sum(bank.deposits.values()) - outflow)
    able = [
        (RATES.credit * credit + RATES.emergency * emergency, credit, emergency)
        for credit in range(bank.credit, bank.bills + 1)
        if Fraction(credit) <= bank.bills * (1 - RULES.bill_cut)
        for emergency in range(bank.emergency, bank.loans + 1)
        if emergency <= bank.loans * (1 - RULES.loan_cut)
        and bank.reserves - outflow + credit - bank.credit + emergency - bank.emergency >= required
    ]
    return min(able)[1:] if able else None


def test_no_split_of_the_gap_is_cheaper() -> None:
    funded = 0
    for bank, outflow in small_banks(300):
        best = cheapest(bank, outflow)
        if best is None:
            with pytest.raises(absorb.Unfunded):
                absorb.absorb(bank, outflow, RULES)
            continue
        after = absorb.absorb(bank, outflow, RULES)
        assert (after.credit, after.emergency) == best
        funded += 1
    assert 100 < funded < 290


def test_a_published_ratio() -> None:
    """62.34 billion riyal of liquid assets over 34.71 of net outflows: 180 %."""
    line = rows("lcr_disclosure.csv", "line")
    gone = {name: int(row["weighted_thousand_riyal"]) for name, row in line.items()}
    held = {name: int(row["unweighted_thousand_riyal"] or 0) for name, row in line.items()}
    parts = [name for name in line if name.startswith(("retail", "unsecured", "additional", "other"))]
    assert sum(gone[name] for name in parts) == gone["total outflows"]
    shares = {name: Fraction(gone[name], held[name]) for name in parts}
    shares["retail deposits (less stable)"] = RUNOFF[0]
    inflows = "inflows from performing exposures"
    shares[inflows] = Fraction(-gone[inflows], held[inflows])
    deposits = {name: held[name] for name in shares}
    bank = Bank(0, gone["high-quality liquid assets"], 0, deposits, 0, 0, 0)
    ratio = absorb.coverage(bank, Rules(*percent(0, 0, 0), shares))
    assert round(100 * ratio) == gone["liquidity coverage ratio (percent)"] == 180
    assert abs(ratio - Fraction(gone["high-quality liquid assets"], gone["total net outflows"])) < Fraction(1, 10**7)


@pytest.mark.parametrize(
    ("outflow", "reserves", "credit", "covered", "year"),
    [
        (0, 240, 0, 238.5, 226.80),
        (100, 140, 0, 209.6, 227.80),
        (300, 68, 128, 141.4, 215.72),
        (600, 56, 416, 11.1, 187.04),
    ],
)
def test_the_mountain_bank(outflow: int, reserves: int, credit: int, covered: float, year: float) -> None:
    after = absorb.absorb(MOUNTAIN, outflow, RULES)
    assert (after.reserves, after.credit, after.emergency) == (reserves, credit, 0)
    assert after.reserves >= ceil(RULES.required * sum(after.deposits.values()))
    assert round(float(100 * absorb.coverage(after, RULES)), 1) == covered
    assert absorb.result(after, RATES) == Fraction(str(year))
    # The central bank's sheet is longer by what it lends, and what the bank loses others gain.
    assert after.reserves + outflow == MOUNTAIN.reserves + after.credit
    lost = absorb.result(MOUNTAIN, RATES) - absorb.result(after, RATES)
    assert lost == RATES.credit * after.credit - RATES.deposits["household"] * outflow


def test_the_four_marks() -> None:
    """Own reserves end at 166, coverage falls below 100 % at 405, bills end at 622, and all collateral at 935."""
    assert [absorb.absorb(MOUNTAIN, outflow, RULES).credit for outflow in (166, 167)] == [0, 1]
    covered = [absorb.coverage(absorb.absorb(MOUNTAIN, outflow, RULES), RULES) for outflow in (404, 405)]
    assert covered[0] > 1 > covered[1]
    assert [absorb.absorb(MOUNTAIN, outflow, RULES).emergency for outflow in (621, 622, 934)] == [0, 1, 300]
    with pytest.raises(absorb.Unfunded):
        absorb.absorb(MOUNTAIN, 935, RULES)
