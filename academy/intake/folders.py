"""A folder of learners, each a folder or a zip made by `academy submit`; or a single learner's.

A learner is known by the name of the folder or zip, which the instructor sees. What submission.toml says stands beside.
"""

from academy.intake.clones import place_of
from academy.intake.handed_in import Learner, Note
from academy.intake.near import CODE, split_name
from academy.intake.picking import PACKED
from academy.intake.places import Place
from academy.intake.trees import Entry, Tree
from academy.learner.workspace import WHO
from academy.words.safe_text import safe_list, safe_text


def single(tree: Tree, names: list[str]) -> bool:
    """Does it belong to one learner? Answers, submission.toml or work/ lie in its first row, or nothing but files."""
    tops = {top.casefold() for top in tree.tops()}
    answers = {f"{name}{end}" for name in names for end in (".py", ".ipynb")} | {WHO, "work"}
    others = any(len(one) == 1 for one in tree.folders) or any(top.endswith(".zip") for top in tops)
    return bool(tops & answers) or (not others and any(top.endswith((".py", ".ipynb")) for top in tops))


def read_one(tree: Tree) -> tuple[list[Place], list[Note]]:
    """The whole tree as one learner's place."""
    notes: list[Note] = []
    key = tree.name[:-4] if tree.zipped and tree.name.casefold().endswith(".zip") else tree.name
    return [_place(tree, Learner(safe_text(key)), notes)], notes


def read_groups(tree: Tree) -> tuple[list[Place], list[Note]]:
    """The folders of learners in each folder of a group."""
    places: list[Place] = []
    notes = _left_out(tree.files())
    for branch in tree.branches().values():
        more, lines = read_folders(branch)
        places += more
        notes += lines
    return places, notes


def read_folders(tree: Tree) -> tuple[list[Place], list[Note]]:
    """One place for each folder and each zip."""
    notes: list[Note] = []
    places: list[Place] = []
    for one in tree.branches().values():
        if _report(one):
            notes.append(Note("own_report", {"file": safe_text(one.name)}))
        else:
            places.append(_place(one, Learner(safe_text(one.name)), notes))
    for entry in tree.files():
        if entry.name.casefold().endswith(".zip"):
            places.append(Place([Learner(safe_text(entry.name[:-4]))], archive=entry, speaks=True))
    return places, notes + _left_out(tree.files())


def _left_out(files: list[Entry]) -> list[Note]:
    """A line for each file beside the folders that may be an answer, and one for all others."""
    notes = []
    others = []
    for entry in files:
        name = entry.name.casefold()
        if name.endswith(PACKED):
            notes.append(Note("packed", {"file": safe_text(entry.name)}))
        elif split_name(name)[1] in CODE:
            notes.append(Note("nobodys", {"file": safe_text(entry.name)}))
        elif not name.endswith((".zip", ".csv")):
            others.append(entry.name)
    return [*notes, *([Note("beside", {"files": safe_list(others, 40), "count": len(others)})] if others else [])]


def _place(tree: Tree, learner: Learner, notes: list[Note]) -> Place:
    if tree.repositories:
        place = place_of(tree, [learner], "", notes)
        place.cloned = () in tree.repositories
    else:
        place = Place([learner], tree.entries)
    place.speaks = True
    return place


def _report(tree: Tree) -> bool:
    """Is it a report that an earlier run has left here?"""
    files = {entry.name for entry in tree.files()}
    return bool(files & {"grades.db", "grades.csv"}) and not any(file.endswith((".py", ".zip")) for file in files)
