"""Reads the code of a submission and loads it: what cannot be judged gets one clear reason."""

import ast
import contextlib
import importlib
import inspect
import re
import sys
import types
from typing import Any

from academy.bridge.eager import eager
from academy.bridge.file_kinds import other_file, other_lines
from academy.bridge.host import Host
from academy.bridge.letters import Odd, odd_in_line, odd_name, visible
from academy.bridge.oldest import may_differ, not_everywhere, too_new
from academy.bridge.proxy import public_in
from academy.bridge.raised import line_of, said, type_name
from academy.bridge.verdict import Problem

# What only a newer Python than the oldest that grades can parse: type statements, type parameters, template strings,
# bare `except A, B`, and an f-string with its own quotes between its braces.
_NEWER = re.compile(
    r"""(type \w+(\[.*\])? = |(async )?(def|class) \w+\[|.*\bt["']|except\*? [\w.]+, """
    r"""|.*\b[fF][rR]?(?P<quote>["'])(?:(?!(?P=quote))[^{])*\{(?:(?!(?P=quote))[^}])*(?P=quote))"""
    r"""|.*\b[fF][rR]?(?P<mark>["'])(?!(?P=mark))[^"'{}\n]*\{[^"'{}\n]*\n[^"'{}]*\}[^"'{}\n]*(?P=mark)"""
)
_NEWER_STRING = ("f-string expression part cannot include", "f-string: expressions nested too deeply")
_OWN_ENDS = {"SystemExit": "exits", "InputAsked": "asks_input", "TooSlow": "loads_too_slowly"}


def read_code(text: str, name: str) -> types.CodeType | Problem:
    """The code of a submission, before it runs; or what is wrong: it is empty, or Python cannot read it."""
    if not text.strip():
        return Problem("empty")
    if other := other_file(text):
        return other
    try:
        code = compile(text, f"{name}.py", "exec", dont_inherit=True)
        if newer := too_new(text):
            return newer
        late = sys.version_info >= (3, 14)  # it evaluates annotations when somebody asks for them
        if late or may_differ(text):
            tree = ast.parse(text)
            if differs := not_everywhere(text, tree):
                return differs
            code = compile(eager(tree), f"{name}.py", "exec", dont_inherit=True) if late else code
    except SyntaxError as error:
        return _syntax(error, text)
    except (ValueError, RecursionError, MemoryError):
        return Problem("unreadable")
    return code


def _syntax(error: SyntaxError, text: str) -> Problem:
    """What Python cannot read: the code of something else, an odd letter, newer grammar, or a slip."""
    lines = text.split("\n")
    line = min(error.lineno or 1, len(lines))
    code, column = lines[line - 1], max(0, (error.offset or 1) - 1)
    if other := other_lines(text, line):
        return other
    if odd := odd_in_line(code, text, column):
        return letter_problem(odd, line, code)
    kind = {"IndentationError": "indentation", "TabError": "tabs"}.get(type(error).__name__, "syntax")
    indent = len(code) - len(code.lstrip())
    message = error.msg or ""
    rest = "\n".join(lines[line - 1 : line + 3]).lstrip()[:300]
    if kind == "syntax" and (_NEWER.match(rest) or message.startswith(_NEWER_STRING)):
        return Problem("newer_syntax", line, 0, code.strip()[:80])
    return Problem(kind, line, max(0, column - indent), visible(code.strip()[:80]), {"said": message})


def letter_problem(odd: Odd, line: int, code: str) -> Problem:
    """A letter that Python cannot take, with a caret below it."""
    begin = min(len(code) - len(code.lstrip(" \t")), odd.column)
    begin = max(begin, odd.column - 60)
    details = {"letter": odd.letter, "twin": odd.twin, "place": str(odd.column + 1)}
    return Problem(f"letter_{odd.kind}", line, odd.column - begin, visible(code[begin:].rstrip()[:80]), details)


def loading_problem(host: Host, solution: types.ModuleType, text: str) -> Problem | None:
    """What went wrong while the module was loaded, or what is missing in it. Never raises."""

    def look() -> Problem | None:
        try:
            return _stopped(host, host.broken, text) if host.broken is not None else _missing(host, solution, text)
        except BaseException as error:  # something of the learner's does not let itself be looked at
            return _stopped(host, error, text)

    found: Problem | None = host.guarded(look, lambda late: _stopped(host, late, text))[0]
    return found


def _missing(host: Host, solution: types.ModuleType, text: str) -> Problem | None:
    for name, thing in public_in(solution).items():
        own = vars(host.module).get(name)
        if own is None:
            return _not_there(name, host.module, text)
        if not callable(own):
            return Problem("not_callable", details={"name": name})
        look = _parameters if isinstance(thing, types.FunctionType) else _methods
        if problem := look(name, own, thing):
            return problem
    return None


def _not_there(name: str, module: types.ModuleType, text: str) -> Problem:
    """A name that is missing: it may be there in letters of another alphabet, or almost."""
    if found := odd_name(f"'{name}'", text, None):
        line, odd = found
        return letter_problem(odd, line, text.split("\n")[line - 1])
    return Problem("missing", details={"name": name, "near": _near(name, module)})


def _stopped(host: Host, error: BaseException, text: str) -> Problem:
    """An exception that left the learner's code, as it is."""
    name = type_name(type(error))
    line = None
    with contextlib.suppress(Exception):
        line = line_of(error, host.filename)
    kind = _OWN_ENDS.get(name, "loading")
    told = said(error) if kind == "loading" else ""
    code = text.split("\n")[line - 1] if line and line <= text.count("\n") + 1 else ""
    if name == "NameError" and "get_ipython" in told:
        return Problem("has_magic", line, None, code.strip()[:80])
    if name == "NameError" and (other := other_lines(text, line or 0)):
        return other
    details = {"raised": name, "said": told}
    if kind == "loading" and (found := odd_name(told, text, line)):
        line, odd = found
        details |= {"letter": odd.letter, "twin": odd.twin, "place": str(odd.column + 1)}
        code = text.split("\n")[line - 1]
        return Problem("loading", line, None, visible(code.strip()[:80]), details)
    return Problem(kind, line, details=details)


def _near(name: str, module: types.ModuleType) -> str:
    import difflib

    names = [one for one, thing in vars(module).items() if callable(thing) and not one.startswith("__")]
    return next(iter(difflib.get_close_matches(name, names, 1, 0.6)), "")


def _methods(name: str, own: object, thing: object) -> Problem | None:
    """The methods of a class that the learner writes; declared classes have none to look at."""
    if not isinstance(own, type):
        return Problem("not_a_class", details={"name": name})
    if getattr(thing, "__dataclass_fields__", None) or issubclass(thing, BaseException):  # type: ignore[arg-type]
        return None
    for method, wanted in vars(thing).items():
        if not isinstance(wanted, types.FunctionType) or (method.startswith("_") and method != "__init__"):
            continue
        given = getattr(own, method, None)
        if given is None:
            return Problem("missing_method", details={"name": f"{name}.{method}", "near": ""})
        if problem := _parameters(f"{name}.{method}", given, wanted):
            return problem
    return None


def _parameters(name: str, own: Any, wanted: types.FunctionType) -> Problem | None:
    """Can it be called with as many arguments as the task says? Yes, where that cannot be read."""
    expected = inspect.signature(wanted, **_UNEVALUATED)
    try:
        _signature(own).bind(*expected.parameters)
    except TypeError:
        line = getattr(getattr(own, "__code__", None), "co_firstlineno", None)
        names = ", ".join(expected.parameters)
        return Problem("parameters", line, details={"name": name, "parameters": names})
    except Exception:  # no signature, or the learner's own one that does not let itself be read
        return None
    return None


def _unevaluated() -> dict[str, Any]:
    """How to ask Python 3.14 for a signature and not for the values of its annotations."""
    late = sys.version_info >= (3, 14)
    return {"annotation_format": importlib.import_module("annotationlib").Format.FORWARDREF} if late else {}


_UNEVALUATED = _unevaluated()


def _signature(own: Any) -> inspect.Signature:
    """The parameters of something that can be called; of a function without a look at its annotations."""
    for _ in range(100):
        inner = getattr(own, "__dict__", {})
        if "__signature__" in inner or "__wrapped__" not in inner:
            break
        own = inner["__wrapped__"]
    if type(own) is not types.FunctionType or "__signature__" in own.__dict__:
        return inspect.signature(own, **_UNEVALUATED)
    plain = types.FunctionType(own.__code__, {}, "", own.__defaults__, own.__closure__)
    plain.__kwdefaults__ = own.__kwdefaults__
    return inspect.signature(plain)
