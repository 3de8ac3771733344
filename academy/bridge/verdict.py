"""A verdict: facts, not sentences. The terminal, the page and the report put it into words."""

import json
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Status = Literal["pass", "fail", "error"]
PROTECTIONS = ("bubblewrap", "namespaces", "landlock", "seccomp", "rlimits")  # that a sandbox may have


@dataclass
class CheckResult:
    """One check. `asked`: the calls that lead to the failure; `yours` and `expected`: what the last one gave.

    `raised`: name of the exception; `said`: its text; `line`: in the learner's file; `own`: a `raise` stands there;
    `odd`: a letter there that looks like another (letter, twin, line, place); `printed`: what that call printed.
    `hidden`: it stands in check_more.py; `asked`, `yours` and `expected` are then shapes, `said` and `printed` empty.
    """

    name: str
    status: Status = "error"
    asked: list[str] = field(default_factory=list)
    yours: str | None = None
    expected: str | None = None
    raised: str | None = None
    said: str = ""
    line: int | None = None
    own: bool = False
    odd: dict[str, str] = field(default_factory=dict)
    printed: str = ""
    function: str = ""
    seconds: float = 0.0
    hidden: bool = False


@dataclass
class Difference:
    """Calls that an answer and the solution answer differently; `yours` and `expected`: what the last one gave."""

    asked: list[str]
    yours: str
    expected: str


@dataclass
class Problem:
    """Why no check could be asked. `kind` is a key of the texts; `line`, `column` and `code` point into the file."""

    kind: str
    line: int | None = None
    column: int | None = None
    code: str = ""
    details: dict[str, str] = field(default_factory=dict)


@dataclass
class Verdict:
    """What one submission of one exercise deserves, and why.

    `seed`: what drew the inputs of the properties; None for those of the course. `fingerprints`: where a check fails
    and no mistake is certain, by function or class a digest of its wrong answers: equal ideas, equal digests;
    `evidence`: the smallest questions that show it.
    """

    exercise: str
    version: str
    checks: list[CheckResult]
    mistakes: list[str] = field(default_factory=list)
    problem: Problem | None = None
    protections: list[str] = field(default_factory=list)
    seconds: float = 0.0
    seed: int | None = None
    fingerprints: dict[str, str] = field(default_factory=dict)
    evidence: dict[str, list["Difference"]] = field(default_factory=dict)

    @property
    def passed(self) -> int:
        return sum(one.status == "pass" for one in self.checks)

    @property
    def done(self) -> bool:
        return bool(self.checks) and self.passed == len(self.checks)

    @property
    def shown_pass(self) -> bool:
        """Does the answer pass every check that a learner sees?"""
        shown = [one for one in self.checks if not one.hidden]
        return bool(shown) and all(one.status == "pass" for one in shown)

    @property
    def first_failure(self) -> CheckResult | None:
        """The check to speak about: the first that failed, else the first that got no answer."""
        bad = [one for one in self.checks if one.status != "pass"]
        return next((one for one in bad if one.status == "fail"), bad[0] if bad else None)

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    def to_json(self) -> str:
        return json.dumps(self.to_dict(), ensure_ascii=False, separators=(",", ":"))

    @classmethod
    def from_dict(cls, raw: dict[str, Any]) -> "Verdict":
        """Read a verdict. Raises ValueError, TypeError or KeyError for facts that no judge says."""
        problem = raw.get("problem")
        checks = [CheckResult(**one) for one in raw["checks"]]
        evidence = {name: [Difference(**one) for one in some] for name, some in raw.get("evidence", {}).items()}
        problem = Problem(**problem) if problem else None
        verdict = cls(**{**raw, "checks": checks, "problem": problem, "evidence": evidence})
        differences = [one for some in evidence.values() for one in some]
        for part in [verdict, problem, *checks, *differences]:
            _require_types(vars(part) if part else {})
        return verdict


_TEXTS = ("name", "status", "said", "printed", "function", "exercise", "version", "kind", "code", "yours")
_TYPES: dict[str, type | tuple[type, ...]] = {
    **dict.fromkeys((*_TEXTS, "expected", "raised"), str),
    **dict.fromkeys(("line", "column", "seed"), int),
    **dict.fromkeys(("asked", "mistakes", "protections"), list),
    **dict.fromkeys(("details", "fingerprints"), dict),
    **{"seconds": (int, float), "hidden": bool},
}
_OR_NONE = {"yours", "expected", "raised", "line", "column", "seed"}


def _require_types(facts: dict[str, Any]) -> None:
    """Raises ValueError unless each field holds what it is declared to hold: a stranger may have written it."""
    for name, value in facts.items():
        kind = _TYPES.get(name)
        if kind is None or (value is None and name in _OR_NONE):
            continue
        parts = [*value, *value.values()] if isinstance(value, dict) else value if isinstance(value, list) else []
        if not isinstance(value, kind) or not all(type(one) is str for one in parts):
            raise ValueError(name)
    if facts.get("status", "pass") not in ("pass", "fail", "error"):
        raise ValueError("status")
