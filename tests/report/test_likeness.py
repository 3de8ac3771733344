"""Answers that look alike: asked about, never accused; what everybody is given does not count."""

import time
from pathlib import Path

import pytest

from academy.report import alike as section
from academy.report import likeness
from academy.report.likeness import GRAM, OWN, TooMany, alike
from tests.report.small import RIGHT, learner, small_report

GIVEN = (
    "def total(rows):\n    return sum(row.amount * row.price - row.fee for row in rows if row.open and not row.void)\n"
)
LONG = """

def report(rows, limit):
    kept, lost, seen = [], {{}}, set()
    for number, {row} in enumerate(rows):
        if {row}.name in seen or {row}.amount < 0:
            lost[number] = ({row}.name, {row}.amount, "twice" if {row}.name in seen else "less than nothing")
            continue
        seen.add({row}.name)
        share = {row}.amount * 100 // limit if limit else None
        kept.append((number, {row}.name.strip().lower(), {row}.amount, share))
    kept.sort(key=lambda one: (-one[2], one[1], one[0]))
    while len(kept) > limit > 0 and kept[-1][2] == 0:
        number, name, amount, _ = kept.pop()
        lost[number] = (name, amount, "{why}")
    for place, (number, name, amount, share) in enumerate(kept[:limit]):
        kept[place] = (number, name, amount + (share or 0) // 10 - place % 3, share)
        if share is not None and share > 50 and name not in lost:
            lost[-number - 1] = (name, share, "more than half of the limit")
    return [one[:2] for one in kept], sorted(lost.items()), len(seen) - len(kept), bool(lost) and not kept
"""
OTHER = """

def report(rows, limit):
    result = {}
    first = next(iter(rows), None)
    if first is None:
        raise ValueError("nothing to report")
    def better(a, b):
        return a if a.amount >= b.amount else b
    for row in rows:
        result[row.name] = better(result.get(row.name, row), row)
    names = [name for name in result if len(name) <= limit]
    names += [name for name in result if name not in names]
    total = 0
    table = [[0] * limit for _ in names]
    for x in range(limit):
        for y, name in enumerate(names):
            total += (x + 1) * (y + 1)
            table[y][x] = total % 7 if x % 2 else total // 3
    return {"names": names, "table": table, "first": first.name, "checks": [any(line) for line in table]}
"""


def long(row: str, why: str = "no room") -> str:
    return LONG.format(row=row, why=why)


def test_the_same_code_with_other_names_strings_and_comments_looks_alike() -> None:
    renamed = GIVEN + "# mine, all mine\n" + long("payment", "there is no room left")
    (group,) = alike([(1, GIVEN + long("row")), (2, renamed), (3, GIVEN + OTHER)], [GIVEN])
    assert group.answers == [1, 2] and group.likeness == 1.0


def test_a_few_changed_lines_do_not_hide_it_and_another_way_of_writing_is_not_like_it() -> None:
    changed = long("row").replace(" if limit else None", "")
    (group,) = alike([(1, long("row")), (2, changed), (3, OTHER)], [])
    assert group.answers == [1, 2] and 0.9 <= group.likeness <= 1


def test_what_everybody_is_given_does_not_count() -> None:
    given = GIVEN + long("row")
    answers = [(n, given + f"\n\ndef own_{n}():\n    return [{n}] * {n}\n") for n in range(4)]
    assert alike(answers, [given]) == []


def test_short_honest_answers_are_not_compared() -> None:
    short = "def double(number):\n    return 2 * number\n"
    assert alike([(n, short) for n in range(30)], []) == []


def test_three_who_are_alike_are_one_group() -> None:
    answers = [(n, long(name)) for n, name in enumerate(("row", "payment", "entry"))]
    assert [one.answers for one in alike([*answers, (7, OTHER)], [])] == [[0, 1, 2]]


def test_the_answer_is_the_same_in_any_order() -> None:
    answers = [(1, long("row")), (2, long("payment").replace("limit > 0", "limit")), (3, OTHER), (4, OTHER + GIVEN)]
    assert alike(answers, []) == alike(answers[::-1], [])
    assert OWN > 4 * GRAM


def test_code_that_is_no_python_or_endless_is_no_trouble() -> None:
    assert alike([(1, "def (" * 200), (2, "\x0b'" * 300), (3, "x = 1\n" * 9000)], []) == []


def test_without_copydetect_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(section, "installed", lambda: False)
    assert section.looking_alike(None, None) == {"missing": True}  # type: ignore[arg-type]
    template = Path(section.__file__).parent / "templates" / "sections" / "alike.html"
    assert "alike_missing" in template.read_text(encoding="utf-8")


def test_too_many_answers_are_not_compared_and_the_report_says_so(
    tmp_path: Path, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(likeness, "MOST", 2)
    alike([(1, long("row")), (2, long("payment"))], [])
    with pytest.raises(TooMany):
        alike([(1, long("row")), (2, long("payment")), (3, OTHER)], [])
    small_report(tmp_path, [learner(f"aigul{n}", long(f"row{n}") + RIGHT) for n in range(3)], course)
    page = (tmp_path / "index.html").read_text("utf-8")
    assert "Not compared, because each has more than 1000 different answers: double." in page
    assert "the same code" not in page


STRANGE = {
    "zeros behind a percent sign": "'%" + "0" * 18_000 + "'",
    "one number": "1" * 18_000,
    "empty lists": "[" + "[]," * 6_000 + "]",
    "equal numbers": "[" + "1," * 9_000 + "]",
    "names in braces": "'" + "{a.b" * 4_500 + "'",
    "escapes": "'" + "\\N{" * 6_000 + "'",
}


@pytest.mark.parametrize("literal", STRANGE.values(), ids=list(STRANGE))
def test_a_long_literal_costs_no_time_and_hides_no_likeness(literal: str) -> None:
    text = "".join(
        f"def f{n}(a, b):\n    c{n} = a * {n} + len(str(b))\n    return [c{n} for _ in a]\n" for n in range(9)
    )
    begun = time.process_time()
    found = alike([(1, text + f"X = {literal}\n"), (2, text + f"X = {literal}  # mine\n")], ["x = 1"])
    assert [one.answers for one in found] == [[1, 2]]
    assert time.process_time() - begun < 5
