"""Sums that an author writes into a question: checked here, reckoned here and in the page by the same steps.

`tonnes * price / 10` becomes `tonnes price * 10 /`, operands first, which needs no parser in the page: a number or name
is put on a pile, and an operation takes what it needs from the top. web/reckoning.js does the same.
"""

import ast
import math
import operator
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal

_BETWEEN: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.Pow: "**"}
_PAIRS: dict[str, Callable[[float, float], float]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "**": math.pow,
    "min": min,
    "max": max,
}
_SINGLES: dict[str, Callable[[float], float]] = {
    "neg": operator.neg,
    "floor": lambda one: float(math.floor(one)),
    "ceil": lambda one: float(math.ceil(one)),
    "sqrt": math.sqrt,
    "log2": math.log2,
}
OPERATIONS = {*_PAIRS, *_SINGLES}
_DIGITS = Context(prec=6, rounding=ROUND_HALF_UP)


class BadSum(ValueError):
    """One sentence: what cannot be reckoned."""


def steps_of(text: str) -> list[str]:
    """The sum with its operands first. Raises BadSum for anything but numbers, names and the operations above."""
    try:
        return _steps(ast.parse(text.strip(), mode="eval").body, text)
    except (SyntaxError, RecursionError, MemoryError, OverflowError) as error:
        raise BadSum(f"`{text}` is no sum.") from error


def _steps(node: ast.expr, text: str) -> list[str]:
    match node:
        case ast.Constant(value=value) if type(value) in (int, float) and math.isfinite(value):
            return [repr(value)]
        case ast.Name(id=name):
            return [name]
        case ast.BinOp(left=left, op=between, right=right) if type(between) in _BETWEEN:
            return [*_steps(left, text), *_steps(right, text), _BETWEEN[type(between)]]
        case ast.UnaryOp(op=ast.USub(), operand=one):
            return [*_steps(one, text), "neg"]
        case ast.Call(func=ast.Name(id=name), args=[one], keywords=[]) if name in _SINGLES and name != "neg":
            return [*_steps(one, text), name]
        case ast.Call(func=ast.Name(id="min" | "max" as name), args=[one, other], keywords=[]):
            return [*_steps(one, text), *_steps(other, text), name]
    raise BadSum(
        f"`{text}` holds something else than numbers, names, + - * / **, min, max, floor, ceil, sqrt and log2."
    )


def names_in(steps: list[str]) -> set[str]:
    """The names that a sum needs values for."""
    return {one for one in steps if one.isidentifier()} - OPERATIONS


def reckoned(steps: list[str], values: Mapping[str, float]) -> float:
    """What the sum gives. Raises BadSum where it gives no number."""
    pile: list[float] = []
    try:
        for one in steps:
            if one in _PAIRS:
                last = pile.pop()
                pile.append(_PAIRS[one](pile.pop(), last))
            elif one in _SINGLES:
                pile.append(_SINGLES[one](pile.pop()))
            else:
                pile.append(float(values[one]) if one in values else float(one))
        if math.isfinite(pile[0]):
            return pile[0]
        raise ValueError(pile[0])
    except (ArithmeticError, ValueError) as error:
        given = ", ".join(f"{name} = {value}" for name, value in values.items())
        raise BadSum(f"`{' '.join(steps)}` gives no number for {given}.") from error


def shown(value: float, lang: str) -> str:
    """A number as people write it: thousands apart; six digits unless it is whole."""
    exact = Decimal(value)
    rounded = exact if exact == exact.to_integral_value() and abs(exact) < 10**15 else exact.normalize(_DIGITS)
    text = f"{rounded:,f}".replace(",", "\N{NO-BREAK SPACE}").replace("-", "\N{MINUS SIGN}")
    whole, _, rest = text.partition(".")
    rest = rest.rstrip("0")
    return whole + ("." if lang == "en" else ",") * bool(rest) + rest
