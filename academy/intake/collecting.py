"""Reads everything that an instructor names: which system made it, who handed in what, what cannot be used."""

import contextlib
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from academy.course.course import Course
from academy.intake import canvas, clones, folders, gradescope, moodle, nbgrader
from academy.intake.handed_in import HandedIn, Learner, Note
from academy.intake.picking import Place, pick
from academy.intake.rosters import SIZE, Rosters
from academy.intake.shelf import Shelf
from academy.intake.trees import Budget, Entry, Tree, UnusableFile, from_folder, opener
from academy.intake.zips import CLASS, from_zip
from academy.words.i18n import say
from academy.words.safe_text import safe_list, safe_text

_CODE = (".py", ".ipynb")


class NotReadable(Exception):
    """The sentence for the instructor: a path that is not there, may not be read, or is of no use."""


def collect(course: Course, paths: list[Path], lang: str) -> HandedIn:
    """Everybody's answers, by learner's key. Raises NotReadable for a path that cannot be read at all.

    A path is a folder, a zip, a .py, a .ipynb, or a list of the class (.csv). Of one learner's answers to one exercise
    in several paths, that of a later path is the later attempt.
    """
    run = _Run(course)
    with contextlib.ExitStack() as stack:
        trees = list(_trees(paths, run, stack, lang))
        kinds = [_kind(tree, run) for tree in trees]
        mixed = {kind == "one" for kind, tree in zip(kinds, trees, strict=True) if tree.zipped} == {True, False}
        for tree, kind in zip(trees, kinds, strict=True):
            if mixed and tree.zipped and kind != "one":  # a learner's zip may imitate a system's
                run.say(Note("mixed", {"file": safe_text(tree.name)}))
            else:
                run.take(tree, kind)
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
            stream = stack.enter_context(path.open("rb")) if path.is_file() else None
        except OSError as error:
            raise NotReadable(say(lang, "intake", "path_refused", path=path, said=error.strerror)) from None
        if stream is None:
            raise NotReadable(say(lang, "intake", "no_path", path=path))
        if suffix == ".csv":
            if not run.rosters.add(stream.read(SIZE + 1)):
                run.say(Note("list_unknown", {"file": safe_text(path.name)}))
        elif suffix in _CODE:
            folder = path.resolve().parent
            tree = single.setdefault(str(folder), Tree((folder.parent if folder.name == "work" else folder).name))
            tree.entries.append(Entry((path.name,), str(path), opener(str(path.resolve()))))
        elif suffix == ".zip" or zipfile.is_zipfile(stream):
            with contextlib.suppress(UnusableFile), run.saying():
                yield from_zip(stream, path.name, CLASS)
        else:
            raise NotReadable(say(lang, "intake", "path_kind", path=path))
    yield from single.values()


def _kind(tree: Tree, run: "_Run") -> str:
    """Who made it, told by what no learner can write. A folder around everything, once, is taken off a zip's tree."""
    names = [one.name for one in run.course.exercises]
    for attempt in (tree, *(tree.branches().values() if len(tree.tops()) == 1 else ())):
        for kind, found in _SYSTEMS.items():
            if found(attempt):
                tree.name, tree.entries = attempt.name, attempt.entries
                tree.folders, tree.repositories = attempt.folders, attempt.repositories
                return kind
    return "one" if folders.single(tree, names) else "folders"


_SYSTEMS = {
    "moodle": moodle.is_moodle,
    "gradescope": gradescope.is_gradescope,
    "nbgrader": nbgrader.is_nbgrader,
    "canvas": canvas.is_canvas,
    "github": clones.is_clones,
}


@dataclass
class _Run:
    """What has been found so far."""

    course: Course
    rosters: Rosters = field(default_factory=Rosters)
    notes: list[Note] = field(default_factory=list)
    learners: list[Learner] = field(default_factory=list)
    known: dict[tuple[str, str], Learner] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)
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

    def take(self, tree: Tree, kind: str) -> None:
        """Add everybody in a tree."""
        for note in tree.notes:
            self.say(note)
        with contextlib.suppress(UnusableFile), self.saying():
            places, notes = self._places(tree, kind)
            tree.entries = []  # a place is let go when it was looked at: memory stays flat
            self.kinds.append("folders" if kind == "one" else kind)
            for note in notes:
                self.say(note)
            places.reverse()
            while places:
                place = places.pop()
                self.notes += pick(place, self.course, self.shelf)
                for learner in place.learners:
                    self._add(learner, kind)

    def _places(self, tree: Tree, kind: str) -> tuple[list[Place], list[Note]]:
        names = [one.name for one in self.course.exercises]
        if kind in ("canvas", "github"):
            self._lists(tree)
        if kind == "moodle":
            return moodle.read_moodle(tree)
        if kind == "gradescope":
            return gradescope.read_gradescope(tree)
        if kind == "nbgrader":
            return nbgrader.read_nbgrader(tree)
        if kind == "canvas":
            return canvas.read_canvas(tree, names, self.rosters)
        if kind == "github":
            return clones.read_clones(tree, self.rosters)
        return folders.read_folders(tree, names)

    def _lists(self, tree: Tree) -> None:
        """Lists of the class that lie in the first row, where no learner can put anything."""
        for entry in tree.files():
            if entry.name.casefold().endswith(".csv"):
                with contextlib.suppress(UnusableFile):
                    self.rosters.add(entry.read(SIZE, Budget()))

    def _add(self, learner: Learner, kind: str) -> None:
        """A new learner; or, where the system's id is one that is known, more of this learner's answers."""
        known = self.known.setdefault((kind, _identity(learner, kind)), learner)
        if known is learner or not _identity(learner, kind):
            self.learners.append(learner)
            return
        done = Counter(one.exercise for one in known.answers)
        known.answers += [replace(one, attempt=one.attempt + done[one.exercise]) for one in learner.answers]

    def handed_in(self) -> HandedIn:
        """Everybody, with keys made different: two folders may have one name."""
        seen: dict[str, int] = {}
        for learner in self.learners:
            count = seen[learner.key] = seen.get(learner.key, 0) + 1
            learner.key += f" ({count})" if count > 1 else ""
        numbers: dict[str, list[str]] = {}
        for learner in self.learners:
            numbers.setdefault(learner.number, []).append(learner.key)
        for number, keys in sorted(numbers.items()):
            if number and keys[1:]:
                self.say(Note("number_twice", {"learner": safe_list(keys), "number": number}))
        learners = sorted(self.learners, key=lambda one: one.key)
        return HandedIn(learners, self.notes, ", ".join(dict.fromkeys(self.kinds)))


def _identity(learner: Learner, kind: str) -> str:
    """What says in every download of a system that it is the same person; empty where nothing does."""
    if kind == "gradescope":
        return learner.email or learner.number
    return learner.ids.get(kind, "").casefold() if kind in ("canvas", "github", "nbgrader") else ""
