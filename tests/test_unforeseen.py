"""What no right answer gives becomes, in a check, an error that no check expects."""

import builtins
from typing import Any

import pytest

from academy.bridge.host import Host, Reply
from academy.bridge.proxy import Bridge, Unforeseen
from academy.course.course import Course

COURSE = Course.find()
EXERCISE = COURSE.exercise("fingerprint")
LOOPS = ("StopIteration", "StopAsyncIteration", "GeneratorExit")


class Says:
    """A host that replies this to everything."""

    left, patience, gone = 1.0, 1.0, None

    def __init__(self, *outcome: Any, after: Any = None) -> None:
        self.reply = Reply(outcome, after)

    def do(self, step: Any) -> Reply:
        return self.reply

    def fresh(self, ask: Any = None) -> None: ...

    def answer_by(self, ask: Any) -> None: ...


def asked(host: Any) -> Any:
    """What a check gets from `fingerprint`."""
    bridge = Bridge(EXERCISE.solution())
    bridge.connect(host)
    return bridge.module.fingerprint(b"abc")


@pytest.mark.parametrize("name", [*LOOPS, "ExceptionGroup", "BaseExceptionGroup", "KeyboardInterrupt", "SystemExit"])
def test_what_would_end_a_loop_or_the_check_itself_is_unforeseen(name: str) -> None:
    with pytest.raises(Unforeseen):
        asked(Says("raised", name, "", None))
    with pytest.raises(Unforeseen):
        all(map(lambda _: asked(Says("raised", name, "", None)), [1]))  # noqa: C417


@pytest.mark.parametrize("name", ["Refused", "Unanswered", "InputAsked", "no such error", "len", "__doc__", "object"])
def test_a_name_that_is_no_exception_is_unforeseen(name: str) -> None:
    with pytest.raises(Unforeseen):
        asked(Says("raised", name, "", None))


def test_every_other_exception_of_python_s_own_arrives_as_itself() -> None:
    names = [name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, Exception)]
    for name in set(names) - {*LOOPS, "ExceptionGroup"}:
        with pytest.raises(getattr(builtins, name)) as error:
            asked(Says("raised", name, "said", None))
        assert "said" in error.value.args


EMPTY = ("tuple", [("tuple", []), ("dict", [])])
TREES = {
    "a set of lists": ("set", [("list", [])]),
    "a set of dicts": ("set", [("dict", [])]),
    "a dict with a list for a key": ("dict", [(("list", []), 1)]),
    "a function that nobody passed": ("callback", 99),
    "a set of a tuple of lists": ("set", [("tuple", [("list", [])])]),
    "an unknown class": ("data", "Nobody", []),
}


@pytest.mark.parametrize("tree", TREES.values(), ids=list(TREES))
def test_a_value_that_cannot_be_built_is_unforeseen(tree: Any) -> None:
    for host in (Says("value", tree), Says("value", 1, after=("tuple", [("tuple", [tree]), ("dict", [])]))):
        with pytest.raises(Unforeseen):
            asked(host)


LIES = {
    "a set": "class Lies(set):\n    def __iter__(self):\n        return iter([{}, []])\n",
    "a frozenset": "class Lies(frozenset):\n    def __iter__(self):\n        return iter([{}, []])\n",
    "a dict": "class Lies(dict):\n    def items(self):\n        return [([], 1)]\n    __iter__ = keys = items\n",
    "a list": "class Lies(list):\n    def __iter__(self):\n        raise StopIteration\n",
    "a bytearray": "class Lies(bytearray):\n    def __bytes__(self):\n        return 7\n",
}


@pytest.mark.parametrize("text", LIES.values(), ids=list(LIES))
def test_a_subclass_of_a_builtin_arrives_as_its_own_content(text: str) -> None:
    host = Host(f"{text}\ndef fingerprint(data):\n    return Lies()\n", EXERCISE.name, {})
    assert list(asked(host)) == []
