"""nbgrader: `submitted/<student>/<assignment>/<notebook>.ipynb` with timestamp.txt; and the exchange's inbound folder,
`<student>+<assignment>+<timestamp>+<random>`, where one learner may have handed in several times."""

import re
from urllib.parse import unquote

from academy.intake.handed_in import Learner, Note
from academy.intake.places import Place
from academy.intake.times import iso
from academy.intake.trees import Budget, Entry, Tree, UnusableFile, moved
from academy.words.safe_text import safe_text

STAMP = "timestamp.txt"
_COLON = "[:_.\\-\uf03a\uff1a]"  # what a copy over Windows makes of a colon
_TIME = rf"\d{{4}}-\d\d-\d\d[ _T]\d\d{_COLON}\d\d{_COLON}\d\d[.\d]*[ _]*\w+"
_INBOUND = re.compile(rf"(?P<who>.+)\+(?P<what>[^+]+)\+(?P<when>{_TIME})(?:\+[^+]*)?")


def is_nbgrader(tree: Tree) -> bool:
    """Is it called submitted, or does it hold such a folder, or mostly folders of an exchange?"""
    tops = tree.tops()
    return _submitted(tree) is not None or 2 * sum(1 for top in tops if _inbound(top)) > len(tops)


def read_nbgrader(tree: Tree) -> tuple[list[Place], list[Note]]:
    """One place for each student."""
    submitted = _submitted(tree)
    places: dict[str, Place] = {}
    notes: list[Note] = []
    if submitted is None:
        _read_inbound(tree, places, notes)
        return list(places.values()), notes
    for student, branch in submitted.branches().items():
        place = _place(places, student)
        for assignment in branch.branches().values():
            place.entries += _files(assignment)
        for one in branch.files()[:1]:
            notes.append(Note("no_assignment", {"learner": safe_text(student), "file": safe_text(one.name)}))
    return list(places.values()), notes


def _inbound(top: str) -> re.Match[str] | None:
    """The parts of a folder's name in the exchange; some copies write signs as in an address."""
    return _INBOUND.fullmatch(unquote(top) if "%" in top else top)


def _submitted(tree: Tree) -> Tree | None:
    """The tree whose first row are students: an answer or a time lies two folders below it."""
    for one in (tree, tree.branches().get("submitted")):
        if one and one.name == "submitted" and any(len(entry.parts) == 3 for entry in one.entries):
            return one
    return None


def _read_inbound(tree: Tree, places: dict[str, Place], notes: list[Note]) -> None:
    branches = tree.branches()
    tries = []
    for top in tree.tops():
        if top in branches and (name := _inbound(top)):
            tries.append((iso(name["when"]), top, name["who"]))
        else:
            notes.append(Note("not_inbound", {"file": safe_text(top)}))
    for order, (when, top, who) in enumerate(sorted(tries), 1):
        files = _files(branches[top])
        _place(places, who).entries += [moved(one, one.parts, order=order, when=when) for one in files]


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
