"""The anatomy of a lesson: laws for the pages whose front matter says `anatomy: 2`, and for every figure.

Each yields sentences that name the file to change; none means that the law holds. A build asks them first.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from academy.course.predict import read_prediction
from academy.words.i18n import LANGUAGES
from steps.fences import figure
from steps.fences.question import BadQuestion, Question
from steps.fences.questions import fences, read
from steps.fences.shared import words
from steps.site.pages import FRONT, matter

_FENCE = re.compile(r"^(`{3,})[ \t]*(\S+)[^\n]*\n(.*?)^\1[ \t]*$", re.M | re.S)
_HEADING = re.compile(r"^## .+?\{#([\w-]+)\}[ \t]*$", re.M)
_BOX = re.compile(r'^!!! supervisor "([^"]*)"\n((?:(?: {4}.*)?\n)+)', re.M)
_ENDS = (["remember"], ["remember", "exercise"], ["remember", "exercise", "quiz"], ["remember", "quiz"])


def texts(docs: Path) -> Iterator[tuple[Path, str, str]]:
    """The pages of the new anatomy in each language: English page, language, text."""
    for page in sorted(one for one in docs.rglob("*.md") if "." not in one.stem):
        if matter(page.read_text(encoding="utf-8")).get("anatomy") == 2:
            for lang in LANGUAGES:
                own = page if lang == "en" else page.with_suffix(f".{lang}.md")
                if own.is_file():
                    yield page, lang, FRONT.sub("", own.read_text(encoding="utf-8"), count=1)


def _place(docs: Path, page: Path, lang: str) -> str:
    own = page if lang == "en" else page.with_suffix(f".{lang}.md")
    return f"`docs/{own.relative_to(docs).as_posix()}`"


def _fields(body: str) -> dict[str, str]:
    return dict(re.findall(r"^(\w+): *(.*?) *$", body, re.M))


def _section(text: str, name: str) -> str:
    found = re.search(rf"^## .+?\{{#{name}\}}[ \t]*\n(.*?)(?=^## |\Z)", text, re.M | re.S)
    return found[1] if found else ""


def figures_have_their_words(docs: Path) -> Iterator[str]:
    """A drawing with keys has a word for each key, and no others, in each language of the pages that show it."""
    for page in sorted(docs.rglob("*.md")):
        lang = page.stem.partition(".")[2] or "en"
        for _, kind, body in _FENCE.findall(page.read_text(encoding="utf-8")):
            file = docs.parent / _fields(body).get("file", "-") if kind == "figure" else None
            if file and file.is_file():
                try:
                    figure.drawn(file, lang, "")
                except figure.BadFigure as error:
                    yield f"{error}."


def predictions_are_answered(docs: Path) -> Iterator[str]:
    """Every prediction has its answer and the commonest wrong guess, below it on the same page."""
    for page, lang, text in texts(docs):
        asked: list[str] = []
        told: set[str] = set()
        for _, kind, body in _FENCE.findall(text):
            found = _fields(body)
            if kind == "prediction":
                asked.append(found.get("name", "?"))
            elif kind == "predicted" and found.get("name") in asked and found.get("answer") and found.get("guess"):
                told.add(found["name"])
        for name in asked:
            if name not in told:
                fence = f"a fence `predicted` with `name: {name}`, `answer: …` and `guess: …`"
                place = _place(docs, page, lang)
                yield f"{place}: the prediction `{name}` has no answer: write {fence} beside the result."


def translations_predict_alike(docs: Path) -> Iterator[str]:
    """A translated prediction has the choices of its English, and the same one is right; those of tasks too."""
    english = [one for one in docs.rglob("*.md") if "." not in one.stem]
    english += (docs.parent / "exercises").glob("*/*/task.md")
    for page in sorted(english):
        wanted = _choices(page)
        for other in [page.with_suffix(f".{lang}.md") for lang in LANGUAGES]:
            for name, shape in _choices(other).items() if other.is_file() else ():
                if shape != wanted.get(name, shape):
                    place = other.relative_to(docs.parent).as_posix()
                    yield f"`{place}`: the prediction `{name}` has other choices than its English."


def _choices(page: Path) -> dict[str, tuple[int, int]]:
    """The predictions of a page or a task: how many choices, and which is right."""
    text = page.read_text(encoding="utf-8")
    asked = [body.partition("\n")[::2] for _, kind, body in _FENCE.findall(text) if kind == "prediction"]
    asked += [("name: predict", _section(text, "predict"))] if page.name.startswith("task.") else []
    found = {}
    for head, body in asked:
        try:
            one = read_prediction(body)
        except ValueError:
            continue  # its fence, or the reader of tasks, says so
        found[head.partition(":")[2].strip()] = len(one.choices), one.right
    return found


def goals_have_questions(docs: Path) -> Iterator[str]:
    """Every goal has a question on its page, whose header says `goal: 1`."""
    for page, lang, text in texts(docs):
        goals, asked = _section(text, "goals").count("\n- "), set[int]()
        for source in fences(text):
            try:
                one = read(source)
            except BadQuestion:
                continue  # the laws of the questions say so
            asked |= set(one.goals) if isinstance(one, Question) else set()
        for number in range(1, goals + 1):
            if number not in asked:
                yield (
                    f"{_place(docs, page, lang)}: goal {number} has no question: write a fence `quiz` with the line "
                    f"`goal: {number}` where the page has taught it."
                )
        if strange := [number for number in asked if not 1 <= number <= goals]:
            place = _place(docs, page, lang)
            yield f"{place}: a question asks for goal {min(strange)}, but the page has {goals} goals."


def a_supervisor_is_spoken_to(docs: Path) -> Iterator[str]:
    """One box says what the lesson means for a supervisor, and two questions to ask."""
    for page, lang, text in texts(docs):
        title = words(lang)["supervisor"]
        boxes = _BOX.findall(text)
        if len(boxes) != 1 or boxes[0][0] != title:
            yield f'{_place(docs, page, lang)}: write one box `!!! supervisor "{title}"`, with two questions to ask.'
        elif len(questions := re.findall(r"^ {4}- (.+)$", boxes[0][1], re.M)) != 2 or not all(
            one.endswith("?") for one in questions
        ):
            yield f"{_place(docs, page, lang)}: its box for a supervisor ends with a list of two questions."


def parts_are_in_order(docs: Path) -> Iterator[str]:
    """Goals, prediction, what is taught, what to remember, the exercise; a picture or a table before any code."""
    for page, lang, text in texts(docs):
        ids = _HEADING.findall(_FENCE.sub("", text))
        ends = ids[ids.index("remember") :] if "remember" in ids else []
        if ids[:2] != ["goals", "predict"] or ends not in _ENDS:
            yield (
                f"{_place(docs, page, lang)}: its headings begin with `{{#goals}}` and `{{#predict}}`, and end with "
                "`{#remember}`, `{#exercise}`: what to remember stands before the exercise."
            )
        shown = re.search(r"^```(?:figure|model|vega-lite|timeline)$|^\|.+\|$|^<figure>", text, re.M)
        code = re.search(r"^```(?:python|pycon)$", text, re.M)
        if code and not (shown and shown.start() < code.start()):
            yield f"{_place(docs, page, lang)}: code stands before the first picture or table."


def code_is_folded_or_not(docs: Path) -> Iterator[str]:
    """Front matter says `code: none` or nothing."""
    for page in sorted(one for one in docs.rglob("*.md") if "." not in one.stem):
        found = matter(page.read_text(encoding="utf-8")).get("code", "none")
        if found != "none":
            place = _place(docs, page, "en")
            yield f"{place}: `code: {found}` is unknown; write `code: none` where nobody needs the code."


LAWS: tuple[Callable[[Path], Iterator[str]], ...] = (
    figures_have_their_words,
    predictions_are_answered,
    translations_predict_alike,
    goals_have_questions,
    a_supervisor_is_spoken_to,
    parts_are_in_order,
    code_is_folded_or_not,
)


def broken(docs: Path) -> list[str]:
    """What all laws say of these pages."""
    return [sentence for law in LAWS for sentence in law(docs)]
