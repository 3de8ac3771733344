"""The laws of the questions. Each yields sentences that name the file to change; none means that the law holds."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from academy.words.i18n import LANGUAGES
from steps.fences.question import BadQuestion, Question
from steps.fences.questions import fences, read

SHARE = 0.4  # of a module's questions may have their right answer as the longest one
AGAIN = 2  # questions from earlier modules at the head of a later quiz
_LINK = re.compile(r"\]\((?!https?://)([^)\s]+)\)")
_LANGUAGE = re.compile(rf"\.({'|'.join(LANGUAGES)})$")


def pages(docs: Path, lang: str = "en") -> list[Path]:
    """The pages with questions, in a language."""
    found = sorted(path for path in docs.rglob("*.md") if language(path) == lang)
    return [path for path in found if fences(path.read_text(encoding="utf-8"))]


def language(page: Path) -> str:
    found = _LANGUAGE.search(page.stem)
    return found[1] if found else "en"


def asked(page: Path) -> list[Question | str]:
    """The questions of a page that can be read, and the names of those asked again."""
    found = []
    for source in fences(page.read_text(encoding="utf-8")):
        try:
            found.append(read(source))
        except BadQuestion:
            continue  # `questions_can_be_read` says so
    return found


def own(page: Path) -> list[Question]:
    return [one for one in asked(page) if isinstance(one, Question)]


def place(docs: Path, page: Path) -> str:
    return f"`docs/{page.relative_to(docs).as_posix()}`"


def order(docs: Path) -> list[str]:
    """The modules of the course, in order."""
    course = tomllib.loads((docs.parent / "exercises" / "course.toml").read_text(encoding="utf-8"))
    return [module["name"] for module in course["module"]]


def questions_can_be_read(docs: Path) -> Iterator[str]:
    """Each has a name, a kind, a stem; every option has a reason, every wrong one ends with a link."""
    for page in [page for lang in LANGUAGES for page in pages(docs, lang)]:
        for source in fences(page.read_text(encoding="utf-8")):
            try:
                read(source)
            except BadQuestion as error:
                named = re.search(r"^(?:name|again): *(\S+)", source, re.M)
                yield f"{place(docs, page)}: the question `{named[1] if named else '?'}`: {error}."


def links_arrive(docs: Path) -> Iterator[str]:
    """A link leads to a page that is there, and to a heading on it."""
    for page in [page for lang in LANGUAGES for page in pages(docs, lang)]:
        for one in own(page):
            for link in _LINK.findall("\n".join([one.stem, *(option.reason for option in one.options)])):
                file, _, heading = link.partition("#")
                target = page.parent / file if file else page
                if not target.is_file():
                    yield f"{place(docs, page)}: `{one.name}` links to {link}, which is not there."
                elif heading and f"{{#{heading}}}" not in target.read_text(encoding="utf-8"):
                    yield f"{place(docs, page)}: `{one.name}` links to {link}, but that page has no such heading."


def length_does_not_tell(docs: Path) -> Iterator[str]:
    """The longest answer is the right one in few questions of a module."""
    for lang in LANGUAGES:
        for module in sorted({page.parent for page in pages(docs, lang)}):
            here = [(page, one) for page in pages(docs, lang) if page.parent == module for one in own(page)]
            choices = [(page, one) for page, one in here if one.kind != "number"]
            told = [(page, one) for page, one in choices if _longest_is_right(one)]
            if len(told) > SHARE * len(choices):
                names = ", ".join(f"`{one.name}`" for _, one in told)
                yield (
                    f"{place(docs, told[0][0])}: the right answer is the longest in {len(told)} of {len(choices)} "
                    f"questions ({names}): lengthen a wrong one, or shorten a right one."
                )


def _longest_is_right(question: Question) -> bool:
    lengths = Counter({one: len(re.sub(r"[*`_]", "", one.text)) for one in question.options})
    (first, most), (_, second) = lengths.most_common(2)
    return first.right and most > second


def names_are_known(docs: Path) -> Iterator[str]:
    """A name belongs to one question; what is asked again is from an earlier module, and is asked again once."""
    modules, homes, repeated = order(docs), dict[str, Path](), dict[str, Path]()
    for page in pages(docs):
        for one in own(page):
            if one.name in homes:
                also = place(docs, homes[one.name])
                yield f"{place(docs, page)}: `{one.name}` is a question of {also} too: rename it."
            homes.setdefault(one.name, page)
    for page in pages(docs):
        for name in [one for one in asked(page) if isinstance(one, str)]:
            home, before = homes.get(name), repeated.setdefault(name, page)
            if not home:
                yield f"{place(docs, page)}: no page has the question `{name}` that is asked again."
            elif _rank(modules, home) >= _rank(modules, page):
                yield f"{place(docs, page)}: `{name}` is not from an earlier module, but from {place(docs, home)}."
            elif before != page:
                yield f"{place(docs, page)}: `{name}` is asked again in {place(docs, before)} already: take another."


def _rank(modules: list[str], page: Path) -> int:
    """The place of a page's module in the course."""
    return modules.index(page.parent.name) if page.parent.name in modules else len(modules)


def later_quizzes_look_back(docs: Path) -> Iterator[str]:
    """The quiz of every module but the first opens with questions from earlier ones."""
    modules = order(docs)
    quizzes = sorted((page for page in pages(docs) if page.stem == "quiz"), key=lambda page: _rank(modules, page))
    for page in quizzes[1:]:
        opening = asked(page)[:AGAIN]
        if len(opening) < AGAIN or not all(isinstance(one, str) for one in opening):
            yield (
                f"{place(docs, page)} must open with {AGAIN} questions from earlier modules: "
                "write fences `quiz` that hold `again: NAME`."
            )


def translations_keep_the_skeleton(docs: Path) -> Iterator[str]:
    """The same questions in the same order, the same answers right, the same sums and links."""
    for page in pages(docs):
        for lang in LANGUAGES:
            other = page.with_suffix(f".{lang}.md")
            if not other.is_file():
                continue
            english, translated = [_skeleton(one) for one in asked(page)], [_skeleton(one) for one in asked(other)]
            for first, second in zip(english, translated, strict=False):
                if differing := [key for key in first if first[key] != second.get(key)]:
                    named = f"its question `{first['name']}` differs from the English in: {', '.join(differing)}"
                    yield f"{place(docs, other)}: {named}."
            if len(english) != len(translated):
                yield f"{place(docs, other)} has {len(translated)} questions, the English page {len(english)}."


def _skeleton(one: Question | str) -> dict[str, object]:
    if isinstance(one, str):
        return {"name": f"again: {one}"}
    sums = one.kind == "number"
    texts = [one.stem, *(option.reason for option in one.options)]
    return {
        "name": one.name,
        "kind": one.kind,
        "goals": one.goals,
        "right answers": [option.right for option in one.options],
        "sums": [option.text for option in one.options if sums],
        "values": [sorted(one.given.items()), one.tolerance],
        "values in its texts": [{written for written, _ in one.in_braces(text)} for text in texts],
        "links": [_LINK.findall(text) for text in texts],
    }


LAWS = [
    questions_can_be_read,
    links_arrive,
    length_does_not_tell,
    names_are_known,
    later_quizzes_look_back,
    translations_keep_the_skeleton,
]
