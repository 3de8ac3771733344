"""Reads a task.md: the words of an exercise in one language."""

import re
from dataclasses import dataclass, field
from pathlib import Path

from academy.course.mistakes import hints
from academy.course.predict import Prediction, read_prediction
from academy.errors import BrokenCheck

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.S)
_HINT = re.compile(r"^\s*hint:\s*(\w+)\s+(\d+)\s*$", re.M)


class BadTask(BrokenCheck):
    """A task.md that cannot be read; the message names the file and the line to write."""


@dataclass(frozen=True)
class CheckWords:
    """One sentence, and hints from vague to nearly code."""

    sentence: str
    hints: list[str]


@dataclass(frozen=True)
class MistakeWords:
    """The lesson of a mistake, and the hint to open next; no check where there is none. `title`: it in words."""

    lesson: str
    check: str = ""
    hint: int = 0
    title: str = ""


@dataclass(frozen=True)
class Task:
    """All words of an exercise. `more`: those of the hidden checks, which nobody reads before one of them fails;
    `accepted`: what each accepted answer does differently.
    """

    title: str
    text: str
    checks: dict[str, CheckWords]
    mistakes: dict[str, MistakeWords]
    minutes: int = 0
    needs: list[str] = field(default_factory=list)
    runs: list[str] = field(default_factory=lambda: ["browser", "desktop"])
    state: str = "fresh"
    oracle: str = ""
    more: dict[str, CheckWords] = field(default_factory=dict)
    accepted: dict[str, str] = field(default_factory=dict)
    predict: Prediction | None = None

    @property
    def whole(self) -> str:
        """What is read before the work: the task, and the prediction without its answer."""
        return f"{self.text}\n\n## {self.predict.heading}\n\n{self.predict.text}" if self.predict else self.text

    def title_of(self, mistake: str) -> str:
        """A mistake in words; its name, where it has none."""
        words = self.mistakes.get(mistake)
        return (words.title if words else "") or mistake

    def words(self, check: str) -> CheckWords | None:
        """The words of a check, shown or hidden."""
        return self.checks.get(check) or self.more.get(check)


def read_task(path: Path, english: Path) -> Task:
    """The task in `path`; minutes, needs, runs, state and oracle always come from the English one.

    The hints of the mistakes stand in mistakes.toml beside it. Raises BadTask, BadMistakes.
    """
    front, rest = _front(path)
    base = front if path == english else _front(english)[0]
    before, *parts = re.split(r"^## .*\{#(checks|more|mistakes|accepted)\}[ ]*$", rest, flags=re.M)
    before, predict = _predict(before, path)
    if not re.fullmatch("checks (more )?mistakes( accepted)?", " ".join(parts[::2])):
        raise BadTask(
            f"{path}: write the headings `## … {{#checks}}` and `## … {{#mistakes}}`, in this order; between them, "
            "if there are hidden checks, `## … {#more}`; last, for accepted answers, `## … {#accepted}`."
        )
    part = dict(zip(parts[::2], parts[1::2], strict=True))
    pointed = hints(english.parent)
    title = re.search(r"^# (.+)$", before, re.M)
    if not title:
        raise BadTask(f"{path}: the first heading must be the title, `# …`.")
    return Task(
        title=title[1].strip(),
        text=before[title.end() :].strip(),
        checks={name: _check(text) for name, _, text in _sections(part["checks"])},
        more={name: _check(text) for name, _, text in _sections(part.get("more", ""))},
        mistakes={
            name: _mistake(text, title, *pointed.get(name, ())) for name, title, text in _sections(part["mistakes"])
        },
        accepted={name: _joined(text) for name, _, text in _sections(part.get("accepted", ""))},
        minutes=int(base.get("minutes", "0")),
        needs=_list(base.get("needs", "")),
        runs=_list(base.get("runs", "browser, desktop")),
        state=base.get("state", "fresh"),
        oracle=base.get("oracle", ""),
        predict=predict,
    )


def _predict(before: str, path: Path) -> tuple[str, Prediction | None]:
    """What stands before the checks: the task, and the section that asks for a prediction, if there is one."""
    text, *found = re.split(r"^## (.+?) *\{#predict\}[ ]*$", before, flags=re.M)
    if not found:
        return text, None
    try:
        asked = read_prediction(found[1], found[0])
    except ValueError as error:
        raise BadTask(f"{path}: in the section `{{#predict}}` {error}.") from None
    for key in ("answer", "guess"):
        if not getattr(asked, key):
            raise BadTask(f"{path}: end the section `{{#predict}}` with the lines `answer: …` and `guess: …`.")
    return text, asked


def _front(path: Path) -> tuple[dict[str, str], str]:
    text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
    found = _FRONT.match(text)
    if not found:
        raise BadTask(f"{path}: begin with front matter between two lines `---`.")
    lines = [line.partition("#")[0].partition(":") for line in found[1].splitlines() if ":" in line]
    return {key.strip(): value.strip() for key, _, value in lines}, text[found.end() :]


def _list(value: str) -> list[str]:
    return [one.strip() for one in value.strip("[] ").split(",") if one.strip()]


def _sections(text: str) -> list[tuple[str, str, str]]:
    """Name, title and text of each: `### An odd one is copied {#duplicates_last}`, or a name alone."""
    parts = re.split(r"^### +(.+?) *(?:\{#([\w.+-]+)\})? *$", text, flags=re.M)
    found = zip(parts[1::3], parts[2::3], parts[3::3], strict=True)
    return [(name or heading.strip("`"), heading if name else "", text) for heading, name, text in found]


def _check(text: str) -> CheckWords:
    sentence, *items = re.split(r"^\d+\. ", text, flags=re.M)
    return CheckWords(_joined(sentence), [re.sub(r"^   ", "", item, flags=re.M).strip() for item in items])


def _mistake(text: str, title: str, check: str = "", number: int = 0) -> MistakeWords:
    """A line `hint: check number` at the end of a lesson, as tasks had before mistakes.toml, is still understood."""
    if old := _HINT.search(text):
        text, check, number = text[: old.start()], check or old[1], number or int(old[2])
    return MistakeWords(_joined(text), check, number, title)


def _joined(text: str) -> str:
    """A paragraph as one line."""
    return " ".join(text.split())
