"""Wrong ideas without a name: equal ideas have equal fingerprints, and the questions that show them."""

from academy.bridge.verdict import Verdict
from academy.course.course import Course
from academy.judge.child import judge_in_child
from academy.judge.judge import graver_first, judge

COURSE = Course.find()
TREE, PAYMENTS = COURSE.exercise("tree_head"), COURSE.exercise("waterfall")
SOLUTION = TREE.read("solution.py")
NODE = 'return sha256(b"\\x01" + left + right).digest()'


def edited(old: str, new: str) -> Verdict:
    assert old in SOLUTION
    return judge(TREE, SOLUTION.replace(old, new))


def test_one_idea_written_in_two_ways_has_one_fingerprint_and_another_idea_another() -> None:
    swapped = edited(NODE, 'return sha256(b"\\x01" + right + left).digest()')
    also = edited(NODE, 'both = [left, right]\n    return sha256(b"".join([b"\\x01", *both[::-1]])).digest()')
    other = edited(NODE, 'return sha256(b"\\x02" + left + right).digest()')
    assert swapped.mistakes == also.mistakes == other.mistakes == []
    assert swapped.fingerprints == also.fingerprints
    assert set(swapped.fingerprints) == {"tree_head", "inclusion_proof", "verify_inclusion"}
    assert swapped.fingerprints["tree_head"] != other.fingerprints["tree_head"]


def test_three_small_questions_show_the_idea() -> None:
    verdict = edited(NODE, 'return sha256(b"\\x02" + left + right).digest()')
    evidence = verdict.evidence["tree_head"]
    assert len(evidence) == 3
    for one in evidence:
        assert len(one.asked) == 1 and one.asked[0].startswith("tree_head([") and len(one.asked[0]) < 40
        assert one.yours != one.expected and one.yours.endswith("(32 B)")


def test_the_evidence_of_an_object_leads_to_the_call_that_decides() -> None:
    odd = PAYMENTS.read("solution.py").replace(
        "        wallet.bank -= missing\n", "        wallet.bank -= 2 * missing\n"
    )
    evidence = judge(PAYMENTS, odd).evidence["Ledger"]
    for one in evidence:
        assert one.asked[0].startswith("ledger = Ledger(") and one.asked[-1] == "ledger.wallets"
        assert one.yours != one.expected and one.yours.startswith("{'A': Wallet(")


def test_a_named_mistake_an_empty_starter_and_a_crash_are_no_unknown_idea() -> None:
    for answer in (
        (TREE.folder / "wrong" / "duplicates_last.py").read_text(encoding="utf-8"),
        TREE.read("starter.py"),
        SOLUTION.replace(NODE, "return left.no_such_method()"),
        SOLUTION,
    ):
        verdict = judge(TREE, answer)
        assert (verdict.fingerprints, verdict.evidence) == ({}, {})


def test_addresses_in_memory_change_neither_fingerprint_nor_words() -> None:
    odd = SOLUTION.replace("    return got == head", "    return repr(object())").encode()
    one, two = (judge_in_child(TREE, odd) for _ in range(2))
    assert one.fingerprints == two.fingerprints and one.fingerprints
    assert one.evidence == two.evidence
    assert [check.yours for check in one.checks] == [check.yours for check in two.checks]
    assert "'<object object at …>'" in [check.yours for check in one.checks]


def test_a_verdict_survives_being_written_and_read() -> None:
    verdict = edited(NODE, 'return sha256(b"\\x02" + left + right).digest()')
    assert Verdict.from_dict(verdict.to_dict()) == verdict


def test_a_property_that_makes_objects_shows_the_call_that_decides() -> None:
    wrong = PAYMENTS.answer("wrong", "bank_first").source
    checks = {one.name: one for one in judge(PAYMENTS, wrong).checks}
    assert checks["any_day"].asked[-1] == "ledger.wallets"
    assert checks["any_day"].yours != checks["any_day"].expected


def test_graver_mistakes_stand_first() -> None:
    names = list(TREE.task().mistakes)
    assert names != sorted(names)
    assert graver_first(sorted(names), TREE) == names
