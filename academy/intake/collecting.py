"""Reads everything that an instructor names: which system made it, who handed in what, what cannot be used."""

import contextlib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgpack  # type: ignore[import-untyped]

from academy.course.course import Course
from academy.intake import canvas, canvas_quiz, clones, folders, gradescope, moodle, nbgrader
from academy.intake.handed_in import HandedIn, Note, Source
from academy.intake.layouts import recognised
from academy.intake.limited import results
from academy.intake.pattern import FIELDS, BadPattern, Pattern, matches, read_pattern
from academy.intake.people import Given, join_people
from academy.intake.picking import look
from academy.intake.places import Place, PlaceAnswers, from_plain, give, to_plain
from academy.intake.positioned import open_positioned
from academy.intake.rosters import SIZE, Rosters
from academy.intake.shelf import Shelf
from academy.intake.trees import Budget, Entry, Tree, UnusableFile, from_folder, nfc, opener
from academy.intake.zips import CLASS, from_zip
from academy.words.i18n import say
from academy.words.safe_text import safe_text

_CODE = (".py", ".ipynb")


class NotReadable(Exception):
    """The sentence for the instructor: a path that is not there, may not be read, or is of no use."""


def collect(course: Course, paths: list[Path], lang: str, accept_near: bool = False, pattern: str = "") -> HandedIn:
    """Everybody's answers, by learner's key. Raises NotReadable for a path that cannot be read at all.

    A path is a folder, a zip, a .py, a .ipynb, or a list of the class (.csv). Of one learner's answers to one exercise
    in several paths, that of a later path is the later attempt. `accept_near`: a single file with nearly the right name
    is an answer; `pattern`: how files are called in a layout that is not known.
    """
    names = [one.name for one in course.exercises]
    try:
        described = Pattern(pattern, names) if pattern else None
    except BadPattern:
        fields = ", ".join(f"{{{one}}}" for one in FIELDS)
        raise NotReadable(say(lang, "intake", "bad_pattern", pattern=pattern, fields=fields)) from None
    run = _Run(course, accept_near, described)
    with contextlib.ExitStack() as stack:
        read = []
        for tree in list(_trees(paths, run, stack, lang)):
            with contextlib.suppress(UnusableFile), run.saying():
                read.append((tree, *run.recognised(tree, names, stack)))
        mixed = {kind == "one" for tree, kind, _ in read if tree.zipped} == {True, False}
        for tree, kind, inner in read:
            if mixed and tree.zipped and kind != "one":  # a learner's zip may imitate a system's
                run.say(Note("mixed", {"file": safe_text(tree.name)}))
            else:
                run.take(tree, kind, inner)
    return run.handed_in()


def _trees(paths: list[Path], run: "_Run", stack: contextlib.ExitStack, lang: str) -> Iterator[Tree]:
    """A tree for each folder and zip, one for all single files of a learner; lists go to the rosters."""
    single: dict[str, Tree] = {}
    for path in paths:
        suffix = path.suffix.casefold()
        try:
            if path.is_dir():
                yield from_folder(path)
                continue
            stream = stack.enter_context(open_positioned(path)) if path.is_file() else None
        except OSError as error:
            raise NotReadable(say(lang, "intake", "path_refused", path=path, said=error.strerror)) from None
        if stream is None:
            raise NotReadable(say(lang, "intake", "no_path", path=path))
        if suffix == ".csv":
            if not run.rosters.add(stream.read(SIZE + 1)):
                run.say(Note("list_unknown", {"file": safe_text(path.name)}))
        elif suffix in _CODE:
            folder = path.resolve().parent
            tree = single.setdefault(str(folder), Tree(nfc((folder.parent if folder.name == "work" else folder).name)))
            tree.entries.append(Entry((path.name,), str(path), opener(str(path.resolve()))))
        elif suffix == ".zip" or zipfile.is_zipfile(stream):
            with contextlib.suppress(UnusableFile), run.saying():
                yield from_zip(stream, nfc(path.name), CLASS)
        else:
            raise NotReadable(say(lang, "intake", "path_kind", path=path))
    yield from single.values()


@dataclass
class _Run:
    """What has been found so far."""

    course: Course
    accept_near: bool = False
    pattern: Pattern | None = None
    rosters: Rosters = field(default_factory=Rosters)
    notes: list[Note] = field(default_factory=list)
    given: list[Given] = field(default_factory=list)
    shelf: Shelf = field(default_factory=Shelf)

    def say(self, note: Note) -> None:
        self.notes.append(note)

    @contextlib.contextmanager
    def saying(self) -> Iterator[None]:
        """What is unusable becomes a note, and goes on."""
        try:
            yield
        except UnusableFile as error:
            self.say(error.note())
            raise

    def recognised(self, tree: Tree, names: list[str], stack: contextlib.ExitStack) -> tuple[str, Tree]:
        """The layout of a tree, and the tree without what lies around it. Raises UnusableFile."""
        if self.pattern:
            branches = list(tree.branches().values())
            lone = branches[0] if len(branches) == 1 and not tree.files() else None
            return "pattern", lone if lone and not matches(tree, self.pattern) else tree
        return recognised(tree, names, stack)

    def take(self, tree: Tree, kind: str, inner: Tree) -> None:
        """Add everybody in a tree; `inner`: without what lies around it."""
        with contextlib.suppress(UnusableFile), self.saying():
            places, notes = self._places(inner, kind)
            self.notes += tree.notes if inner is tree else [*tree.notes, *inner.notes]
            self.notes += notes
            inner.entries = tree.entries = []  # a place is let go when it was looked at: memory stays flat
            source = Given(safe_text(tree.name), kind, tree.zipped)
            self.given.append(source)
            for place, found in zip(places, self._looked_into(places), strict=True):
                give(place, found, self.shelf)
                self.notes += found.notes
                source.learners += place.learners
                place.entries = []

    def _looked_into(self, places: list[Place]) -> Iterator[PlaceAnswers]:
        """What each place holds; strangers' bytes are read in a process with limits."""

        def work(item: int) -> bytes:
            return bytes(msgpack.packb(to_plain(look(places[item], self.course, self.accept_near))))

        for place, result in zip(places, results(work, len(places)), strict=True):
            if isinstance(result, bytes):
                yield from_plain(msgpack.unpackb(result, strict_map_key=False))
            else:
                key = "too_heavy" if result == "large" else "too_slow"
                yield PlaceAnswers(notes=[Note(key, {"learner": place.key})])

    def _places(self, tree: Tree, kind: str) -> tuple[list[Place], list[Note]]:
        names = [one.name for one in self.course.exercises]
        if kind in ("canvas", "canvas_quiz", "github"):
            self._lists(tree)
        if self.pattern:
            return read_pattern(tree, self.pattern)
        if kind == "canvas":
            return canvas.read_canvas(tree, names, self.rosters)
        if kind == "canvas_quiz":
            return canvas_quiz.read_quiz(tree, self.rosters)
        if kind == "github":
            return clones.read_clones(tree, self.rosters)
        return _READERS[kind](tree)

    def _lists(self, tree: Tree) -> None:
        """Lists of the class that lie in the first row, where no learner can put anything."""
        for entry in tree.files():
            if entry.name.casefold().endswith(".csv"):
                with contextlib.suppress(UnusableFile):
                    self.rosters.add(entry.read(SIZE, Budget()))

    def handed_in(self) -> HandedIn:
        """Everybody, each with a key of their own, and what was read."""
        counts = [(one, len(one.learners), sum(len(who.answers) for who in one.learners)) for one in self.given]
        sources = [Source(one.name, one.layout, learners, answers) for one, learners, answers in counts]
        learners, notes = join_people(self.given)
        kinds = dict.fromkeys("folders" if one.layout in _OWN else one.layout for one in self.given)
        return HandedIn(learners, self.notes + notes, ", ".join(kinds), sources)


_OWN = ("one", "folders", "groups")
_READERS = {
    "moodle": moodle.read_moodle,
    "gradescope": gradescope.read_gradescope,
    "nbgrader": nbgrader.read_nbgrader,
    "one": folders.read_one,
    "groups": folders.read_groups,
    "folders": folders.read_folders,
}
