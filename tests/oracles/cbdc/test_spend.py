"""spend and sweep keep the rules of purpose-bound money that others wrote, and give the sums of Shenzhen."""

import csv
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from academy.course.course import Course

HERE = Path(__file__).parent
EXERCISE = Course.find().exercise("spend")
SOLUTION = EXERCISE.solution()
Programme, Refused, Voucher, spend, sweep = (
    getattr(SOLUTION, name) for name in ("Programme", "Refused", "Voucher", "spend", "sweep")
)
END = 1_000


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def books() -> Any:
    return Programme(0, {"1": Voucher("payer", 50, "meals", END)}, {}, {"canteen": "meals", "bar": "drinks"})


def only_shops_on_the_list() -> None:
    for shop in ("bar", "stranger"):
        with pytest.raises(Refused):
            spend(books(), "1", "payer", shop, 1, 0)


def used_up() -> None:
    one = books()
    spend(one, "1", "payer", "canteen", 50, 0)
    with pytest.raises(Refused):
        spend(one, "1", "payer", "canteen", 1, 0)


def face_value_and_expiry() -> None:
    for amount, now in ((51, 0), (1, END)):
        with pytest.raises(Refused):
            spend(books(), "1", "payer", "canteen", amount, now)


def the_shop_gets_free_money() -> None:
    one = books()
    spend(one, "1", "payer", "canteen", 20, END - 1)
    assert sweep(one, END) == 30
    assert one.paid == {"canteen": 20}  # it does not go home with the rest


def back_to_the_creator() -> None:
    one = books()
    assert sweep(one, END) == 50 and one.budget == 50


def only_one_refund() -> None:
    one = books()
    assert [sweep(one, END) for _ in range(2)] == [50, 0] and one.budget == 50


def nothing_before_the_time() -> None:
    one = books()
    assert [sweep(one, now) for now in (END - 1, END)] == [0, 50]


def bound_to_a_person() -> None:
    """Here the course differs: theirs may be passed to anybody."""
    with pytest.raises(Refused):
        spend(books(), "1", "anybody", "canteen", 1, 0)


ASKED: dict[str, Callable[[], None]] = {
    "money is released only to a shop on the list": only_shops_on_the_list,
    "a used token is destroyed": used_up,
    "each token has a face value and an expiry": face_value_and_expiry,
    "the shop is not bound: it gets free money": the_shop_gets_free_money,
    "what is left in expired tokens goes back to the creator": back_to_the_creator,
    "a refund returns the whole amount to the payer; a second one fails": only_one_refund,
    "nothing can be taken before the lock ends (at the very second it can)": nothing_before_the_time,
    "the released token can be passed to anybody: its vouchers are not bound to a person": bound_to_a_person,
}


@pytest.mark.parametrize("row", rows("pbm_rules.csv"), ids=lambda one: one["rule"][:40])
def test_a_rule_of_purpose_bound_money(row: dict[str, str]) -> None:
    ASKED[row["rule"]]()
    held = {name.strip() for name in row["our check"].split("(")[0].split(";")}
    assert held <= set(EXERCISE.task().checks)


def test_the_sums_of_shenzhen() -> None:
    """10 million yuan for 50 000 winners; 8.764 million are spent by the deadline, the rest is taken back."""
    told = {row["what"]: int(float(row["value"])) for row in rows("shenzhen.csv")}
    given, spent = told["given in the Luohu lottery"] * 100, told["spent until the deadline"] * 100
    each = given // told["winners"]
    one = Programme(given, {}, {}, {"shop": "shops"})
    for number in range(told["winners"]):
        one.vouchers[str(number)] = Voucher(str(number), each, "shops", END)
        one.budget -= each
    for number in range(spent // each):
        spend(one, str(number), str(number), "shop", each, number % END)
    assert one.budget == 0 and one.paid == {"shop": spent}
    back = sweep(one, END)
    assert back == one.budget == 1_236_000 * 100
    assert Fraction(back, given) == Fraction(1236, 10_000)
