"""Evaluates the sums that an author writes into a question, such as `tonnes * price / 10`; nothing else can run."""

import ast
import math
import operator
from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal

_BETWEEN: dict[type[ast.operator], Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: math.pow,
}
_PAIRS: dict[str, Callable[[float, float], float]] = {"min": min, "max": max}
_SINGLES: dict[str, Callable[[float], float]] = {
    "floor": lambda one: float(math.floor(one)),
    "ceil": lambda one: float(math.ceil(one)),
    "sqrt": math.sqrt,
    "log2": math.log2,
}
OPERATIONS = {*_PAIRS, *_SINGLES}
_DIGITS = Context(prec=6, rounding=ROUND_HALF_UP)


class BadSum(ValueError):
    """One sentence: what cannot be evaluated."""


class Sum:
    """A sum as it is written, ready to be evaluated with values for its names."""

    def __init__(self, text: str) -> None:
        """Raises BadSum for anything but numbers, names and the operations above."""
        self.text = text.strip()
        self.names: set[str] = set()
        try:
            self._tree = ast.parse(self.text, mode="eval").body
            self._check(self._tree)
        except (SyntaxError, RecursionError, MemoryError, OverflowError) as error:
            raise BadSum(f"`{text}` is no sum.") from error

    def _check(self, node: ast.expr) -> None:
        match node:
            case ast.Constant(value=value) if type(value) in (int, float) and math.isfinite(value):
                return
            case ast.Name(id=name):
                self.names.add(name)
                return
            case ast.UnaryOp(op=ast.USub(), operand=one):
                return self._check(one)
            case ast.BinOp(left=left, op=between, right=right) if type(between) in _BETWEEN:
                parts = [left, right]
            case ast.Call(func=ast.Name(id=name), args=[_] as parts, keywords=[]) if name in _SINGLES:
                pass
            case ast.Call(func=ast.Name(id=name), args=[_, _] as parts, keywords=[]) if name in _PAIRS:
                pass
            case _:
                raise BadSum(
                    f"`{self.text}` holds something else than numbers, names, + - * / **, {', '.join(OPERATIONS)}."
                )
        for part in parts:
            self._check(part)

    def value(self, values: Mapping[str, float]) -> float:
        """What it gives with these values. Raises BadSum where it gives no number."""
        try:
            if math.isfinite(found := _value(self._tree, values)):
                return found
            raise ValueError(found)
        except (ArithmeticError, ValueError) as error:
            given = ", ".join(f"{name} = {value}" for name, value in values.items())
            raise BadSum(f"`{self.text}` gives no number for {given}.") from error


def _value(node: ast.expr, values: Mapping[str, float]) -> float:
    match node:
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.Name(id=name):
            return float(values[name])
        case ast.UnaryOp(operand=one):
            return -_value(one, values)
        case ast.BinOp(left=left, op=between, right=right):
            return _BETWEEN[type(between)](_value(left, values), _value(right, values))
        case ast.Call(func=ast.Name(id=name), args=parts):
            known: Callable[..., float] = _SINGLES.get(name) or _PAIRS[name]
            return known(*(_value(one, values) for one in parts))
    raise AssertionError(ast.dump(node))


def shown(value: float, lang: str) -> str:
    """A number as people write it: thousands apart; six digits unless it is whole."""
    exact = Decimal(value)
    rounded = exact if exact == exact.to_integral_value() and abs(exact) < 10**15 else exact.normalize(_DIGITS)
    text = f"{rounded:,f}".replace(",", "\N{NO-BREAK SPACE}").replace("-", "\N{MINUS SIGN}")
    whole, _, rest = text.partition(".")
    rest = rest.rstrip("0")
    return whole + ("." if lang == "en" else ",") * bool(rest) + rest
