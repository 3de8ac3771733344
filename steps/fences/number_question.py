"""A question whose answer is a number: it follows from given values, which are others when it is asked again."""

import itertools
import math
import re
from fractions import Fraction

from steps.fences.arithmetic import OPERATIONS, BadSum
from steps.fences.question import BadQuestion, Option, Question, parts, reasoned

LINES = ("given", "answer", "tolerance", "unit")
MOST = 2000  # sets of values that are tried before a question is believed
_RANGE = re.compile(r"([-\d.]+?)\.\.([-\d.]+)(?: +step +([\d.]+))?")


def number(name: str, body: str, lines: dict[str, str]) -> Question:
    """The question with its usual wrong answers, each tried with all values. Raises BadQuestion."""
    stem, items = parts(body, r"- +(.+)")
    if not lines["given"] or not lines["answer"]:
        raise BadQuestion("a number needs the lines `given: …` and `answer: …`")
    if not re.fullmatch(r"(\d+(\.\d+)?( ?%)?)?", lines["tolerance"]):
        raise BadQuestion("write the tolerance as a number or in percent: `tolerance: 1 %`")
    listed = [(text.strip().strip("`"), reason) for (text,), reason in items]
    if [text for text, _ in listed].count("right") != 1 or len(listed) < 2:
        raise BadQuestion("list usual wrong answers, each with its reason, and `- right` with the reason of the answer")
    options = [Option(lines["answer"] if text == "right" else text, text == "right", why) for text, why in listed]
    given = dict(_given(part) for part in lines["given"].split(";"))
    used = set(re.findall(r"\w+", f"{stem} {lines['answer']}"))
    if unused := given.keys() - used:
        raise BadQuestion(f"`{min(unused)}` is given but never used")
    question = Question(name, "number", stem, tuple(options), given, lines["tolerance"], lines["unit"])
    _tried(question)
    return reasoned(question)


def _given(part: str) -> tuple[str, tuple[float, ...]]:
    """`tonnes = 40..60 step 4` or `price = 80, 85, 90`."""
    name, _, text = (one.strip() for one in part.partition("="))
    if not name.isidentifier() or name in {*OPERATIONS, "answer", "right"}:
        raise BadQuestion(f"`{part.strip()}` gives no value: write `given: tonnes = 40..60 step 4; price = 80, 85`")
    try:
        if found := _RANGE.fullmatch(text):
            low, high, step = Fraction(found[1]), Fraction(found[2]), Fraction(found[3] or 1)
            values = [low + step * count for count in range(1 + min(MOST, math.floor((high - low) / step)))]
        else:
            values = [Fraction(one.strip()) for one in text.split(",")]
    except (ValueError, ZeroDivisionError) as error:
        raise BadQuestion(f"`{text}` is no list of numbers and no range such as `40..60 step 4`") from error
    if not values:
        raise BadQuestion(f"`{text}` holds no number: begin with the smaller one")
    return name, tuple(int(one) if one.denominator == 1 else float(one) for one in values)


def _tried(question: Question) -> None:
    """For all values there is an answer, and no wrong one is as good. Raises BadQuestion."""
    if math.prod(map(len, question.given.values())) > MOST:
        raise BadQuestion(f"there are more than {MOST} sets of values: give fewer")
    try:
        sums = question.sums()
        for values in question.every():
            results = question.results(sums, values)
            for one, other in itertools.permutations([each.text for each in question.options], 2):
                low, high = question.around(results[other])
                if low <= results[one] <= high:
                    with_these = ", ".join(f"{name} = {each}" for name, each in values.items())
                    raise BadQuestion(f"with {with_these} `{one}` cannot be told from `{other}`")
    except BadSum as error:
        raise BadQuestion(str(error)) from error
