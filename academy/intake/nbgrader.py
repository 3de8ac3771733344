"""nbgrader: `submitted/<student>/<assignment>/<notebook>.ipynb` with timestamp.txt; and the exchange's inbound folder,
`<student>+<assignment>+<timestamp>+<random>`, where one learner may have handed in several times."""

import re

from academy.intake.gradescope import iso
from academy.intake.handed_in import Learner, Note
from academy.intake.picking import Place
from academy.intake.trees import Budget, Entry, Tree, UnusableFile, moved
from academy.words.safe_text import safe_text

STAMP = "timestamp.txt"
_INBOUND = re.compile(r"(?P<who>.+)\+(?P<what>[^+]+)\+(?P<when>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d[.\d]* \w+)(?:\+[^+]*)?")


def is_nbgrader(tree: Tree) -> bool:
    """Is it called submitted, or does it hold such a folder, or only folders of an exchange?"""
    tops = tree.tops()
    return _submitted(tree) is not None or (bool(tops) and all(_INBOUND.fullmatch(top) for top in tops))


def read_nbgrader(tree: Tree) -> tuple[list[Place], list[Note]]:
    """One place for each student."""
    submitted = _submitted(tree)
    places: dict[str, Place] = {}
    notes: list[Note] = []
    if submitted is None:
        _read_inbound(tree, places)
        return list(places.values()), notes
    for student, branch in submitted.branches().items():
        place = _place(places, student)
        for assignment in branch.branches().values():
            place.entries += _files(assignment)
        for one in branch.files()[:1]:
            notes.append(Note("no_assignment", {"learner": safe_text(student), "file": safe_text(one.name)}))
    return list(places.values()), notes


def _submitted(tree: Tree) -> Tree | None:
    """The tree whose first row are students: an answer or a time lies two folders below it."""
    for one in (tree, tree.branches().get("submitted")):
        if one and one.name == "submitted" and any(len(entry.parts) == 3 for entry in one.entries):
            return one
    return None


def _read_inbound(tree: Tree, places: dict[str, Place]) -> None:
    branches = tree.branches()
    tries = [(name["when"], top, name["who"]) for top in branches if (name := _INBOUND.fullmatch(top))]
    for order, (when, top, who) in enumerate(sorted(tries), 1):
        files = _files(branches[top])
        _place(places, who).entries += [moved(one, one.parts, order=order, when=iso(when)) for one in files]


def _place(places: dict[str, Place], student: str) -> Place:
    return places.setdefault(student, Place([Learner(safe_text(student), ids={"nbgrader": student})]))


def _files(assignment: Tree) -> list[Entry]:
    """The files of one assignment, with the time that nbgrader wrote beside them."""
    files, when = assignment.entries, ""
    for one in files:
        if one.parts == (STAMP,):
            try:
                when = iso(one.read(100, Budget()).decode("ascii"))
            except (UnusableFile, ValueError):
                when = ""
    return [moved(one, one.parts, when=when) for one in files if one.parts != (STAMP,)]
