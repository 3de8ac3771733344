"""A folder of learners, each a folder or a zip made by `academy submit`; or a single learner's.

A learner is known by the name of the folder or zip, which the instructor sees. What submission.toml says stands beside.
"""

from academy.intake.clones import place_of
from academy.intake.handed_in import Learner, Note
from academy.intake.picking import Place
from academy.intake.trees import Tree
from academy.learner.workspace import WHO
from academy.words.safe_text import safe_text


def single(tree: Tree, names: list[str]) -> bool:
    """Does it belong to one learner? Answers, submission.toml or work/ lie in its first row, or nothing but files."""
    tops = {top.casefold() for top in tree.tops()}
    answers = {f"{name}{end}" for name in names for end in (".py", ".ipynb")} | {WHO, "work"}
    others = any(len(one) == 1 for one in tree.folders) or any(top.endswith(".zip") for top in tops)
    return bool(tops & answers) or (not others and any(top.endswith((".py", ".ipynb")) for top in tops))


def read_folders(tree: Tree, names: list[str]) -> tuple[list[Place], list[Note]]:
    """One place for each folder and each zip, or the whole tree as one place."""
    notes: list[Note] = []
    if single(tree, names):
        key = tree.name[:-4] if tree.zipped and tree.name.casefold().endswith(".zip") else tree.name
        return [_place(tree, Learner(safe_text(key)), notes)], notes
    branches = tree.branches().values()
    places = [_place(one, Learner(safe_text(one.name)), notes) for one in branches if not _report(one)]
    for entry in tree.files():
        if entry.name.casefold().endswith(".zip"):
            places.append(Place([Learner(safe_text(entry.name[:-4]))], archive=entry, speaks=True))
        elif entry.name.casefold().endswith((".py", ".ipynb")):
            notes.append(Note("nobodys", {"file": safe_text(entry.name)}))
    return places, notes


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
