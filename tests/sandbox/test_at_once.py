"""Which answers are asked all questions of a check at once: those that see nothing but their arguments."""

import builtins
import contextlib
from pathlib import Path
from typing import Any

import pytest

from academy.course.course import Course, Exercise
from academy.sandbox.at_once import LONGEST, sees_arguments_only
from academy.sandbox.moments import tells_no_moments
from academy.sandbox.worker import Worker
from tests.sandbox.corpus import corpus
from tests.sandbox.small import YES, errand, statuses

COURSE = Course.find()
REMEMBERS = {
    "a list at the top": "seen = []\ndef f(x):\n    seen.append(x)\n    return x",
    "a dict in a tuple": "seen = ({},)\ndef f(x):\n    seen[0][x] = 1",
    "a default value": "def f(x, seen=[]):\n    seen.append(x)",
    "a default value for a name": "def f(x, *, seen={}):\n    seen[x] = 1",
    "global": "n = 0\ndef f(x):\n    global n\n    n += 1\n    return n",
    "a function's attribute": "def f(x):\n    f.n = x",
    "an attribute by name": "def f(x):\n    setattr(f, 'n', x)",
    "the names of the module": "def f(x):\n    globals()['n'] = x",
    "a name of Python's own, bound elsewhere": "def g():\n    globals = 1\ndef f(x):\n    globals()['n'] = x",
    "a loop over an attribute": "def f(x):\n    for f.n in [x]:\n        pass",
    "a class": "class Seen:\n    n = 0\ndef f(x):\n    return Seen",
    "an exception with a list": "class Seen(Exception):\n    n = []\ndef f(x):\n    Seen.n.append(x)",
    "an exception at the top": "seen = ValueError()\ndef f(x):\n    raise seen",
    "a cache": "from functools import cache\n@cache\ndef f(x):\n    return x",
    "a counter at the top": "from itertools import count\nn = count()\ndef f(x):\n    return next(n)",
    "a generator at the top": "n = (i for i in range(9))\ndef f(x):\n    return next(n)",
    "a generator's frame": "def f(x):\n    g = (i for i in [1])\n    g.gi_frame.f_globals['n'] = x",
    "a generator": "def f(x):\n    yield x",
    "an error's frame": "def f(x):\n    try:\n        1 / 0\n    except ZeroDivisionError as e:\n"
    "        e.__traceback__.tb_frame.f_globals['n'] = x",
    "the module's own annotations": "def f(x):\n    f.__annotations__[x] = 1",
    "a set of another module": "import hashlib\ndef f(x):\n    hashlib.algorithms_available.add(x)",
    "another module": "import sys\ndef f(x):\n    sys.n = x",
    "an import in a call": "def f(x):\n    import builtins\n    builtins.n = x",
    "chance": "import random\ndef f(x):\n    random.seed(x)",
    "the arithmetic of decimals": "from decimal import getcontext\ndef f(x):\n    getcontext().prec = x",
    "a file": "def f(x):\n    open('/tmp/n', 'w').write(x)",
    "a program": "def f(x):\n    exec('n = 1')",
    "a walrus": "def f(x: (seen := [])):\n    return seen",
    "a value of the enclosing call": "def g():\n    n = 0\n    def f(x):\n        nonlocal n\n"
    "        n += 1\n    return f",
    "the identity of texts": "def f(x):\n    return x is 'text'",
    "a star import": "from hashlib import *\ndef f(x):\n    return x",
    "something that runs at the top": "def f(x):\n    return x\nf(1)",
    "what cannot be read": "def f(x:\n",
    "half a letter": "x = '\ud800'\0",
    "a million brackets": "(" * LONGEST,
    "a long text": "# " + "x" * LONGEST,
}
FORGETS = {
    "nothing at all": "",
    "constants": '"""What I do."""\nSIZE = 32\nZERO: bytes = b"", -1\n\ndef f(x: int = -1) -> int:\n'
    "    return SIZE * x",
    "lists in calls": "def f(x):\n    seen = []\n    seen.append(x)\n    seen[0] += 1\n"
    "    return [one for one in seen]",
    "hashes": "import hashlib\nfrom hashlib import sha256 as h\ndef f(x: bytes) -> str:\n"
    "    return h(x).hexdigest() + hashlib.sha512(x).hexdigest()",
    "its own exception": "class Refused(ValueError):\n    '''No.'''\ndef f(x):\n    if x is None:\n"
    "        raise Refused(f'{x!r}')",
    "functions in functions": "def f(x):\n    def g(y):\n        return y + x\n"
    "    return sorted([x], key=lambda one: g(one))",
    "loops": "def f(x):\n    while x > 1:\n        try:\n            x //= 2\n"
    "        except ZeroDivisionError:\n            break\n"
    "    return x",
}


@pytest.mark.parametrize("text", REMEMBERS.values(), ids=list(REMEMBERS))
def test_what_could_look_around_is_asked_one_by_one(text: str) -> None:
    assert not sees_arguments_only(text)


@pytest.mark.parametrize("text", FORGETS.values(), ids=list(FORGETS))
def test_what_only_computes_is_asked_all_at_once(text: str) -> None:
    assert sees_arguments_only(text)


TELLS = {
    "an address as text": "def f(x):\n    return str(f)",
    "an address in a text": "def f(x):\n    return f'{f}'",
    "an address by a format": "def f(x):\n    return x % f",
    "a format that grows": "def f(x):\n    x %= f\n    return x",
    "an address by mapping": "def f(x):\n    return list(map(str, [f]))",
    "str by another name": "def isinstance(a, b):\n    return b(a)\n\ndef f(x):\n    return isinstance(f, str)",
    "str under another name": "def f(x):\n    kind = str\n    return kind(f)",
    "the order of a set": "def f(x):\n    return [g(1) for g in {f, lambda y: y}]",
    "the order of a frozenset": "def f(x):\n    return list(frozenset([f]))",
    "the order of keys": "def f(x):\n    return list({f: 1}.keys() | {})",
    "the order of a comprehension": "def f(x):\n    return list({g for g in [f]})",
    "that memory is used up": "def f(x):\n    try:\n        return bytearray(x)\n"
    "    except Exception:\n        return 0",
    "any error": "def f(x):\n    try:\n        return bytearray(x)\n    except:\n        return 0",
    "errors in a pair": "def f(x):\n    try:\n        return bytearray(x)\n    except (ValueError, RuntimeError):\n"
    "        return 0",
    "an end that swallows": "def f(x):\n    try:\n        return bytearray(x)\n    finally:\n        return 0",
    "the cache of typing": "from typing import Tuple\n\ndef f(x):\n    Tuple[x]",
    "the cache of typing, by another name": "from typing import Tuple as T\n\ndef f(x):\n    T[x]",
    "the cache of typing, module": "import typing\n\ndef f(x):\n    typing.Tuple[x]",
    "the cache of typing, in a function": "from typing import List\n\ndef f(x):\n    def g(y: List[x]):\n"
    "        return y\n    return g",
    "the cache of abstract classes": "from collections.abc import Callable\n\ndef f(x):\n    Callable[[x], x]",
    "a message that is read": "def ValueError(text):\n    return text\n\ndef f(x):\n    raise ValueError(f'{f}')",
    "a message on its way": "def g(text):\n    return text\n\ndef f(x):\n    raise ValueError(g(f'{f}'))",
    "algorithms by name": "import hashlib\n\ndef f(x):\n    return hashlib.new(x)",
    "algorithms by their function": "from hashlib import new as sha256\n\ndef f(x):\n    return sha256(x)",
}
BLIND = {
    "hashes": "from hashlib import sha256\n\ndef f(x: bytes) -> str:\n    return sha256(x).hexdigest()",
    "types in annotations": "from typing import List\n\ndef f(x: List[str], *y: str) -> str:\n    return x[0]",
    "a check of a type": "def f(x):\n    if isinstance(x, (str, bytes)) and isinstance(x, str):\n"
    "        return len(x) % 2",
    "a message": "class No(ValueError):\n    pass\n\ndef f(x):\n    if x:\n        raise No(f'not {x}')\n"
    "    raise ValueError(f'{x!r}')",
    "a known error": "def f(x):\n    try:\n        return x[0]\n    except (IndexError, KeyError):\n        return 0",
}


@pytest.mark.parametrize("text", TELLS.values(), ids=list(TELLS))
def test_what_could_show_where_things_lie_forks_for_each_check(text: str) -> None:
    assert not (sees_arguments_only(text) and tells_no_moments(text))


@pytest.mark.parametrize("text", BLIND.values(), ids=list(BLIND))
def test_what_cannot_tell_one_moment_from_another_is_asked_in_one_process(text: str) -> None:
    assert sees_arguments_only(text) and tells_no_moments(text)


def test_what_a_prompt_leaves_behind_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(builtins, "_", "the last value", raising=False)
    assert sees_arguments_only("def f(x):\n    for _ in range(9):\n        x += 1\n    return x")


def test_attacks_that_look_around_are_asked_one_by_one() -> None:
    names = ("remembers_in_a_file", "remembers_in_the", "opaque", "counts", "keeps", "callbacks")
    attacks = {name: one.raw.decode() for name, one in corpus().items() if any(word in name for word in names)}
    assert len(attacks) > 5
    assert not [name for name, text in attacks.items() if sees_arguments_only(text)]


def of_functions() -> list[Exercise]:
    return [one for one in COURSE.exercises if sees_arguments_only(one.read("solution.py"))]


def on_its_own(text: str) -> str:
    """The same answer, as one that is asked nothing at once."""
    return text + "\n\nSEEN: list[object] = []\n"


def told(worker: Worker, exercise: Exercise, text: str) -> dict[str, Any]:
    """All that the verdict says but how long it took."""
    verdict = worker.judge(exercise, text.encode(), hidden=True).to_dict()
    return verdict | {"seconds": 0, "checks": [check | {"seconds": 0} for check in verdict["checks"]]}


@pytest.mark.parametrize("exercise", of_functions(), ids=lambda one: one.name)
def test_asked_at_once_the_verdict_is_as_one_by_one(exercise: Exercise, worker: Worker) -> None:
    for answer in [*exercise.answers("solution"), *exercise.answers("wrong")[:2]]:
        text = answer.source
        assert sees_arguments_only(text) and not sees_arguments_only(on_its_own(text)), answer.place
        assert told(worker, exercise, text) == told(worker, exercise, on_its_own(text)), answer.place


FINGERPRINT = COURSE.exercise("fingerprint")
BITS = "    return sum((x ^ y).bit_count() for x, y in zip(a, b, strict=False))\n"
INSTEAD = {
    "a number that is not whole": "    return float(sum((x ^ y).bit_count() for x, y in zip(a, b)))\n",
    "yes for one": "    n = sum((x ^ y).bit_count() for x, y in zip(a, b))\n    return True if n == 1 else n\n",
    "a function": "    return lambda: 1\n",
    "nothing": "    return None\n",
    "other words in an error": "    raise ValueError(str(a) + 'are not of one length' * 100)\n",
    "an error of its own kind": "    return a[len(a)]\n",
    "a list in a list in a list": "    deep = []\n    for _ in range(500):\n        deep = [deep]\n    return deep\n",
    "too much": "    return [b'x' * 1000] * 10000\n",
    "no end": "    while a != b:\n        pass\n    return 0\n",
    "too deep": "    return differing_bits(a, b)\n",
    "letters that do not exist": "    return '\\ud800'\n",
}


@pytest.mark.parametrize("line", INSTEAD.values(), ids=list(INSTEAD))
def test_what_is_asked_ahead_changes_no_verdict(line: str, quick: Worker) -> None:
    text = FINGERPRINT.read("solution.py")
    assert BITS in text
    text = text.replace(BITS, line)
    assert sees_arguments_only(text)
    ahead = told(quick, FINGERPRINT, text)
    assert ahead == told(quick, FINGERPRINT, on_its_own(text))


def test_of_a_loop_inside_c_the_call_is_shown() -> None:
    """Asked all at once the process is ended, and nothing is known of it: so it is asked one by one."""
    text = FINGERPRINT.read("solution.py").replace(BITS, "    return sum(iter(int, 1)) if a != b else 0\n")
    assert sees_arguments_only(text)
    with contextlib.closing(Worker(deadline=1, patience=1)) as worker:
        late = [one for one in worker.judge(FINGERPRINT, text.encode()).checks if one.status != "pass"]
    assert [(one.name, one.raised) for one in late] == [("known_bits", "TooSlow"), ("any_bits", "TooSlow")]
    assert all("(b'', b'')" not in one.asked[0] for one in late)


def test_a_check_need_not_run_where_all_its_questions_are_answered_as_by_the_solution(
    tmp_path: Path, worker: Worker
) -> None:
    ran = tmp_path / "ran"
    ran.touch()
    note = f"    open({str(ran)!r}, 'a').write('once ')\n"
    exercise = errand(tmp_path, f"def test_first():\n{note}    assert answer('first') == 'yes'\n")
    assert statuses(worker.judge(exercise, YES.encode())) == ["pass"]
    before = ran.read_text()
    assert statuses(worker.judge(exercise, YES.encode())) == ["pass"]
    assert ran.read_text() == before
    assert statuses(worker.judge(exercise, YES.replace("yes", "no").encode())) == ["fail"]
    assert ran.read_text() > before
