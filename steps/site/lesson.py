"""What a card tells of a lesson, read from its page: its title, its question, its figure, and what is in it to do."""

import re
from dataclasses import dataclass
from pathlib import Path

from academy.course.course import Course
from steps import ROOT
from steps.site.course_map import Page
from steps.site.pages import FRONT, matter, title

_FIGURE = re.compile(r"^```figure\nfile: *(\S+)", re.M)
_EXERCISE = re.compile(r"^```exercise\nname: *([\w-]+)", re.M)


@dataclass(frozen=True)
class Lesson:
    """A page of a module in one language. `solving`: minutes of its exercises; `figure`: its first drawing."""

    name: str
    title: str
    question: str
    reading: int
    exercises: tuple[str, ...]
    solving: int
    models: int
    questions: int
    figure: Path | None

    @property
    def short(self) -> str:
        """Its title up to the colon."""
        return self.title.partition(":")[0]


def lesson(page: Page, lang: str) -> Lesson:
    """The page in this language, in English where it is not translated."""
    own = page.path.with_suffix(f".{lang}.md")
    text = (own if own.is_file() else page.path).read_text(encoding="utf-8")
    exercises = tuple(_EXERCISE.findall(text))
    course = Course.find()
    drawing = _FIGURE.search(text)
    return Lesson(
        name=page.name,
        title=title(page.path, lang),
        question=question(text),
        reading=page.minutes,
        exercises=exercises,
        solving=sum(course.exercise(name).task().minutes for name in exercises),
        models=len(re.findall(r"^```model$", text, re.M)),
        questions=len(re.findall(r"^```quiz$", text, re.M)) if page.path.stem == "quiz" else 0,
        figure=ROOT / drawing[1] if drawing else None,
    )


def question(text: str) -> str:
    """The question of a page: `question` in its front matter, else the last one of its first paragraph."""
    told = str(matter(text).get("question", ""))
    first = re.search(r"^# .*\n+([^\n#].*)$", FRONT.sub("", text, count=1), re.M)
    asked = re.findall(r"[^.!?]+\?", first[1]) if first and not told else []
    return told or (asked[-1].strip() if asked else "")
