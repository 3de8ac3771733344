"""What `audit_claim` is told of printed numbers stands in the facts, and follows from their numbers."""

import re
from fractions import Fraction

import pytest

from academy.course.course import Course
from steps.fences import facts

# the fact, the numbers that it must name, and what the exercise computes from them
COMPUTED = [
    ("F-117", ["93.7"], Fraction(937, 10) * 1_000_000 / 12, 7_808_333),
    ("F-127", ["136"], 136 * 720, 97_920),
    ("F-152", ["122", "185"], Fraction(122, 185) * 100, 66),
    ("F-107", ["3 TWh", "2.39"], 3_000_000_000 * Fraction(239, 100), 7_170_000_000),
    ("F-195", ["12,000", "20 million"], Fraction(20_000_000, 12_000), 1_667),
    ("F-211", ["52"], None, 5_650_000_000),
    ("F-093", ["88"], None, 88),
    ("F-015", ["10 billion"], None, 10_000_000_000),
    ("F-016", ["300 million"], None, 300_000_000),
]


@pytest.mark.parametrize(("number", "named", "computed", "used"), COMPUTED)
def test_a_known_number_follows_from_its_fact(
    number: str, named: list[str], computed: Fraction | None, used: int
) -> None:
    text = facts.known("en")[number].text
    assert [one for one in named if not re.search(rf"(?<!\d){re.escape(one)}(?!\d)", text)] == []
    assert computed is None or abs(computed - used) <= 1
    check = re.sub(r"(?<=\d)_(?=\d)", "", Course.find().exercise("audit_claim").read("check.py"))
    assert str(used) in check or str(computed) in check or number == "F-127"
