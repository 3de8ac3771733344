"""Asks an answer all questions of a check at once, where it could not tell: one message instead of hundreds.

What the checks ask of the solution, and what it replies, is known before an answer comes. What a check says depends on
the replies alone (law 5: everybody is asked the same). So a check passes if the answer replies to all of it as the
solution does, byte for byte, and the check need not run. If not, the check runs, and is
told these replies as long as it asks the same; anything else is asked of a process of its own.

An answer that looks around in its process would find the questions that follow, so its text is read first. What is
allowed is listed: functions and constants at the top, names that the answer itself binds or that are listed below, no
attribute but those listed, nothing that leads to frames, modules, files or the interpreter. Such an answer sees its
arguments and no more. What it might remember does not matter: its process forks for each check, but for an answer that
could not even tell (moments.py).
"""

import ast
import builtins
import marshal
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from academy.bridge.host import Step
from academy.checking.recording import exchange_of
from academy.checking.session import Sessions
from academy.course.course import Exercise
from academy.sandbox.confined.wire import REPLY, encoded

LONGEST = 20_000  # characters: nobody needs more, and reading takes time

_PURE = {
    "__future__": "annotations",
    "bisect": "bisect bisect_left bisect_right insort",
    "collections": "Counter defaultdict deque",
    "collections.abc": "Callable Collection Hashable Iterable Iterator Mapping Sequence",
    "fractions": "Fraction",
    "functools": "reduce",
    "hashlib": "blake2b blake2s md5 new sha1 sha224 sha256 sha384 sha3_256 sha3_512 sha512",
    "heapq": "heapify heappop heappush",
    "hmac": "compare_digest digest new",
    "itertools": "accumulate chain combinations count cycle islice pairwise permutations product repeat zip_longest",
    "math": "ceil comb factorial floor gcd inf isqrt lcm log log10 log2 prod sqrt",
    "string": "ascii_letters ascii_lowercase ascii_uppercase digits hexdigits",
    "struct": "pack unpack",
    "typing": "Any Callable Dict Iterable Iterator List Optional Sequence Set Tuple Union",
}
_BUILTINS = """abs all any bin bool bytearray bytes chr dict divmod enumerate filter float frozenset hex int isinstance
iter len list map max min next ord pow print range reversed round set sorted str sum tuple zip
ArithmeticError AssertionError Exception IndexError KeyError LookupError NotImplementedError OverflowError RuntimeError
StopIteration TypeError UnicodeDecodeError ValueError ZeroDivisionError"""
_ATTRIBUTES = """add append appendleft bit_count bit_length clear copy count decode denominator difference digest
digest_size discard encode endswith extend extendleft find from_bytes fromhex fromkeys get hex hexdigest index insert
intersection isalnum isalpha isdigit issubset issuperset items join keys ljust lower lstrip most_common numerator pop
popitem popleft remove replace reverse rfind rjust rotate rsplit rstrip setdefault sort split splitlines startswith
strip to_bytes union update upper values zfill"""

_NAMES = frozenset(_BUILTINS.split())
_OWN = frozenset(dir(builtins)) - {"_"}  # which a prompt binds, and nobody else
_REACHED = frozenset([*_ATTRIBUTES.split(), *(name for names in _PURE.values() for name in names.split())])
_SIGNS = [one for kind in (ast.unaryop, ast.operator, ast.expr_context) for one in kind.__subclasses__()]
_CONSTANT = frozenset([ast.Constant, ast.Tuple, ast.UnaryOp, ast.BinOp, ast.Name, *_SIGNS])
_PARTS = """And AnnAssign Assert Assign Attribute AugAssign BinOp BoolOp Break Call Compare Constant Continue Delete
Dict DictComp Eq ExceptHandler Expr For FormattedValue FunctionDef GeneratorExp Gt GtE If IfExp In Is IsNot JoinedStr
Lambda List ListComp Lt LtE Name NotEq NotIn Or Pass Raise Return Set SetComp Slice Starred Subscript Try Tuple
UnaryOp While alias arg arguments comprehension keyword"""
_COMPUTES = frozenset([*_SIGNS, *(getattr(ast, name) for name in _PARTS.split())])


def sees_arguments_only(text: str) -> bool:
    """Can this answer reach nothing but what it is asked? False also for what cannot be read."""
    if len(text) > LONGEST:
        return False
    try:
        top = ast.parse(text).body
    except (SyntaxError, ValueError, MemoryError, RecursionError):
        return False
    nodes = [node for one in top for node in ast.walk(one)]
    known = _NAMES.union(_bound(nodes))
    return not any(map(_leads_out, known)) and all(map(_stays, top)) and all(_computes(node, known) for node in nodes)


def _bound(nodes: Iterable[ast.AST]) -> Iterator[str]:
    """Every name that is bound anywhere in it."""
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            yield node.id
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.arg):
            yield node.arg
        elif isinstance(node, ast.ExceptHandler) and node.name:
            yield node.name
        elif isinstance(node, ast.alias):
            yield node.asname or node.name


def _leads_out(name: str) -> bool:
    """Is it a name of Python's own that is not listed? Bound in one function, it means Python's in another."""
    return name.startswith("__") or (name in _OWN and name not in _NAMES)


def _stays(statement: ast.stmt) -> bool:
    """May it stand at the top: does it make nothing that changes?"""
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        return all(isinstance(one, ast.Name) for one in targets) and _constant(statement.value)
    if isinstance(statement, ast.FunctionDef):
        defaults = [*statement.args.defaults, *statement.args.kw_defaults]
        return all(map(_constant, defaults))
    return isinstance(statement, ast.Import | ast.ImportFrom) or _exception(statement) or _words(statement)


def _constant(value: ast.expr | None) -> bool:
    return value is None or all(type(node) in _CONSTANT for node in ast.walk(value))


def _plain(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and (value.value is None or isinstance(value.value, bool))


def _words(statement: ast.stmt) -> bool:
    return isinstance(statement, ast.Pass) or (
        isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    )


def _exception(statement: ast.stmt) -> bool:
    """`class Refused(ValueError): …` with nothing in it."""
    return (
        isinstance(statement, ast.ClassDef)
        and [isinstance(one, ast.Name) and one.id in _NAMES for one in statement.bases] == [True]
        and not (statement.keywords or statement.decorator_list)
        and all(map(_words, statement.body))
    )


def _computes(node: ast.AST, known: frozenset[str]) -> bool:
    """May this part stand in it?"""
    match node:
        case ast.Name():
            return node.id in known
        case ast.Attribute():
            return node.attr in _REACHED and type(node.ctx) is ast.Load
        case ast.Import():
            return all(one.name in _PURE and "." not in one.name for one in node.names)
        case ast.ImportFrom():
            names = _PURE.get(node.module or "", "").split() if not node.level else []
            return all(one.name in names for one in node.names)
        case ast.Compare():
            pairs = zip(node.ops, node.comparators, strict=True)
            return all(_plain(one) for kind, one in pairs if type(kind) in (ast.Is, ast.IsNot))
        case ast.FunctionDef():
            return not node.decorator_list
        case ast.ClassDef():
            return _exception(node)
    return type(node) in _COMPUTES


@dataclass(frozen=True)
class ExpectedReplies:
    """The questions of one check, and the solution's replies as one message."""

    steps: bytes
    right: bytes
    count: int

    def questions(self) -> list[Step]:
        """The questions, as the check asks them."""
        return [marshal.loads(step) for step in marshal.loads(self.steps)]


def expected_replies(exercise: Exercise, seed: int | None, file: str, sessions: Sessions) -> dict[str, ExpectedReplies]:
    """By pytest's name of a check: those whose questions and replies are plain values."""
    made = {name: _made(exchange) for name, exchange in exchange_of(exercise, seed, file, sessions).items()}
    return {name: one for name, one in made.items() if one}


def _made(exchange: list[tuple[Step, tuple[Any, ...]]]) -> ExpectedReplies | None:
    steps, replies = [step for step, _ in exchange], [reply for _, reply in exchange]
    right = encoded(("said", replies))
    if len(right) > REPLY // 2 or not is_plain([steps, replies]):
        return None
    return ExpectedReplies(marshal.dumps([marshal.dumps(step) for step in steps]), right, len(steps))


def is_plain(tree: Any) -> bool:
    """Does no object and no function of one side stand in it?"""
    return not any(tag in ("handle", "callback") for tag in _tags(tree))


def _tags(tree: Any) -> Iterator[Any]:
    if type(tree) in (tuple, list):
        yield tree[0] if tree else None
        for part in tree:
            if type(part) in (tuple, list):
                yield from _tags(part)
