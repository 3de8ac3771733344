"""Finds the answers among one learner's files, and says of every other file why it is none."""

import contextlib
import difflib
import io
import tokenize
import tomllib
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from academy.bridge.reading import SIZE
from academy.course.course import Course
from academy.intake import notebooks, online_text
from academy.intake.handed_in import Answer, Learner, Note
from academy.intake.shelf import Shelf
from academy.intake.trees import Budget, Entry, UnusableFile, litter
from academy.intake.unpacking import opened, unpacked
from academy.intake.zips import LEARNER
from academy.learner.workspace import WHO
from academy.words.safe_text import safe_list, safe_text

NOTES = 6  # lines about one learner
ALIKE = 8  # files for one exercise that are compared with each other
LONG = 100_000  # bytes: longer programs are the same only byte for byte
_CODE, _PACKED = (".py", ".ipynb"), (".rar", ".7z", ".tar", ".gz", ".tgz", ".bz2", ".xz")
_WORDS = (".md", ".toml", ".html")  # the task as `academy start` puts it there, submission.toml, a typed text


@dataclass(slots=True)
class Place:
    """Where one learner's or team's files lie. `archive`: they are in this zip; `speaks`: submission.toml may tell
    name and number, since the system does not; `cloned`: what still equals the starter is no answer."""

    learners: list[Learner]
    entries: list[Entry] = field(default_factory=list)
    archive: Entry | None = None
    speaks: bool = False
    cloned: bool = False


def pick(place: Place, course: Course, shelf: Shelf) -> list[Note]:
    """Give the learners of a place their answers, which lie on the shelf; the notes say what was not usable."""
    look = _Look(place, course, shelf)
    with contextlib.ExitStack() as stack:
        try:
            answers = look.answers(stack)
        except UnusableFile as error:
            look.say(error)
            answers = []
    for learner in place.learners:
        learner.answers += answers
    return look.notes(bool(answers))


class _Look:
    """One look into one place."""

    def __init__(self, place: Place, course: Course, shelf: Shelf) -> None:
        self.place, self.course, self.shelf, self.budget = place, course, shelf, Budget()
        self.key = safe_list([one.key for one in place.learners])
        self.names = {one.name.casefold(): one.name for one in course.exercises}
        self.said: list[Note] = []
        self.unwritten: UnusableFile | None = None
        self.untouched: list[str] = []
        self.files: list[Entry] = []

    def say(self, error: UnusableFile) -> None:
        """Keep one line, once."""
        note = error.note(learner=self.key)
        if note not in self.said:
            self.said.append(note)

    def notes(self, any_answer: bool) -> list[Note]:
        """What was said, and how much more there would be."""
        if self.untouched:
            self.say(UnusableFile("untouched", names=", ".join(self.untouched)))
        if self.unwritten and not any_answer:
            self.say(self.unwritten)
        elif not any_answer and not self.said:
            names = sorted({one.name for one in self.files})
            self.say(UnusableFile("only_others" if names else "nothing", files=safe_list(names, 40)))
        more = len(self.said) - NOTES
        if more < 2:
            return self.said
        return [*self.said[:NOTES], Note("more", {"learner": self.key, "count": more})]

    def answers(self, stack: contextlib.ExitStack) -> list[Answer]:
        """All that can be judged, in the order of the course and of the attempts."""
        archive = self.place.archive
        entries = opened(archive, stack, self.say) if archive else self.place.entries
        entries = [one for one in unpacked(entries, self.budget, self.say) if not litter(one.parts)]
        if len(entries) > LEARNER.files:
            raise UnusableFile("many_of_one", limit=LEARNER.files)
        self.files = entries
        groups: dict[str, list[Entry]] = {one.name: [] for one in self.course.exercises}
        others: list[Entry] = []
        for entry in entries:
            name = self._exercise(entry)
            if name in groups:
                groups[name].append(entry)
            elif name is None:
                others.append(entry)
        found = {name: self._attempts(name, group) for name, group in groups.items()}
        for entry in [*others, *(one for name, group in groups.items() if not found[name] for one in group)]:
            self._explain(entry, {name for name, attempts in found.items() if attempts})
        return [answer for attempts in found.values() for answer in attempts]

    def _exercise(self, entry: Entry) -> str | None:
        """The exercise that a file is for; None if for none, empty if the file says something else of use."""
        if entry.name == WHO and self.place.speaks and _at_home(entry):
            self._introduce(entry)
            return ""
        if entry.text:
            return self._typed(entry)
        path = PurePosixPath(entry.name)
        stem = unicodedata.normalize("NFC", path.stem).casefold()
        return self.names.get(stem) if path.suffix.casefold() in _CODE else None

    def _introduce(self, entry: Entry) -> None:
        """Take name and number from submission.toml; what cannot be read changes nothing."""
        with contextlib.suppress(ValueError, RecursionError, UnusableFile):
            who = tomllib.loads(entry.read(2_000, self.budget).decode("utf-8-sig"))
            for learner in self.place.learners:
                learner.name, learner.number = (safe_text(str(who.get(key, ""))) for key in ("name", "number"))

    def _typed(self, entry: Entry) -> str:
        try:
            code = online_text.code_of(entry.read(online_text.SIZE, self.budget))
            names = online_text.exercises_in(code, self.course)
            if len(names) == 1:
                return names[0]
            if names:
                raise UnusableFile("text_of_many", names=", ".join(names))
            self.unwritten = UnusableFile("text_of_none")  # a remark beside a file needs no line
        except UnusableFile as error:
            self.say(error)
        return ""

    def _attempts(self, name: str, group: list[Entry]) -> list[Answer]:
        """The answers to one exercise, oldest first: those at home, or where there is none those deeper down."""
        exact = (f"{name}.py", f"{name}.ipynb")
        for row in ([one for one in group if _at_home(one)], [one for one in group if not _at_home(one)]):
            if any(one.text or one.name in exact for one in row):
                orders = sorted({(one.order, one.when) for one in row})
                tries = [self._one([e for e in row if (e.order, e.when) == order], name) for order in orders]
                kept = [one for one in tries if one]
                return [replace(one, attempt=n) for n, one in enumerate(kept, 1)]
        return []

    def _one(self, entries: list[Entry], name: str) -> Answer | None:
        """The one answer of an attempt; of two different ones neither is taken."""
        read = [(entry, *pair) for entry in entries[:ALIKE] if (pair := self._read(entry, name))]
        if len(entries) > ALIKE or any(not same_program(read[0][1], raw) for _, raw, _ in read[1:]):
            files = sorted({"/".join(entry.parts) for entry in entries})
            self.say(UnusableFile("two_answers", name=name, files=safe_list(files, 60)))
            return None
        for entry, raw, note in read[:1]:
            if self.place.cloned and same_program(raw, self.course.exercise(name).read("starter.py").encode()):
                self.untouched.append(name)
                return None
            return Answer(name, safe_text(entry.place, 300), self.shelf.put(raw), entry.when, 1, note, entry.late)
        return None

    def _read(self, entry: Entry, name: str) -> tuple[bytes, str] | None:
        """What is judged, and the key of a sentence about it."""
        try:
            if entry.text:
                return online_text.code_of(entry.read(online_text.SIZE, self.budget)).encode(), "typed"
            if entry.name.casefold().endswith(".ipynb"):
                return notebooks.module_of(entry.read(notebooks.SIZE, self.budget))
            return entry.read(SIZE, self.budget), ""
        except UnusableFile as error:
            self.say(UnusableFile(error.key, **{"file": safe_text(entry.name), **error.fields}))
            return None

    def _explain(self, entry: Entry, answered: set[str]) -> None:
        """Say why a file is no answer, if somebody may have meant it as one."""
        path = PurePosixPath(entry.name)
        suffix, stem = path.suffix.casefold(), path.stem.casefold().removesuffix(".py")
        if suffix in _PACKED:
            self.say(UnusableFile("packed", file=safe_text(entry.name)))
            return
        least = 0.6 if suffix in _CODE else 0.8  # a report.pdf is not meant as post.py
        near = self.names[found[0]] if (found := difflib.get_close_matches(stem, self.names, 1, least)) else ""
        if entry.name in (f"{near}.py", f"{near}.ipynb") or suffix in _WORDS:
            return  # an answer that was refused, with a line of its own; or no answer at all
        if near and (near not in answered or (suffix in _CODE and _at_home(entry))):
            self.say(UnusableFile("unknown_near", file=safe_text(entry.name), near=f"{near}.py"))
        elif suffix in _CODE and _at_home(entry):
            self.say(UnusableFile("unknown", file=safe_text(entry.name)))


def _at_home(entry: Entry) -> bool:
    """Beside nothing, or in work/: where a submission is looked for first."""
    return tuple(part.casefold() for part in entry.parts[:-1]) in ((), ("work",))


def same_program(one: bytes, other: bytes) -> bool:
    """The same tokens, whatever the comments, blank lines and ends of lines."""
    if one == other or max(len(one), len(other)) > LONG:
        return one == other
    return (_tokens(one) or one) == (_tokens(other) or other)


def _tokens(raw: bytes) -> list[tuple[int, str]]:
    silent = (tokenize.COMMENT, tokenize.NL, tokenize.ENCODING)
    rows = (tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT)
    try:
        text = io.StringIO(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
        tokens = tokenize.generate_tokens(text.readline)
        return [(one.type, "" if one.type in rows else one.string) for one in tokens if one.type not in silent]
    except (tokenize.TokenError, SyntaxError, ValueError):
        return []
