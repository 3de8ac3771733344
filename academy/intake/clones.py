"""Folders of clones: GitHub Classroom's (retired in August 2026; clones stay) and Classroom 50's, with their lists.

git is never run in a clone, whose settings and hooks are a stranger's; what equals the starter was never touched.
"""

import re

from academy.intake.handed_in import Learner, Note
from academy.intake.places import Place
from academy.intake.rosters import Rosters, Row
from academy.intake.times import iso
from academy.intake.trees import Tree, moved
from academy.words.safe_text import safe_text

_CLASSROOM = re.compile(r"(?P<slug>.+)-submissions")
_FIFTY = re.compile(r"(?P<slug>.+)_submissions_\d{4}_\d\d_\d\d_T_\d\d_\d\d_\d\d")


def is_clones(tree: Tree) -> bool:
    """Is it called as those programs call the folder of an assignment, or does it hold only such folders?"""
    return bool(_assignments(tree))


def read_clones(tree: Tree, rosters: Rosters) -> tuple[list[Place], list[Note]]:
    """One place for each repository: of a team, one place for all its members."""
    places: list[Place] = []
    notes: list[Note] = []
    for assignment, slug in _assignments(tree):
        for name, clone in assignment.branches().items():
            user = name.removeprefix(f"{slug}-") if name.startswith(f"{slug}-") else ""
            if not user:
                notes.append(Note("other_repository", {"file": safe_text(name), "slug": safe_text(slug)}))
            rows = rosters.repositories.get(name, [])
            learners = [_listed(row) for row in rows] or [_user(user, name, rosters.users.get(user.casefold(), {}))]
            places.append(place_of(clone, learners, rows[0].get("submission_timestamp", "") if rows else "", notes))
    return places, notes


def place_of(clone: Tree, learners: list[Learner], when: str, notes: list[Note]) -> Place:
    """The files of one clone, without the repositories in it."""
    inner = sorted(one for one in clone.repositories if one)
    for one in inner:
        notes.append(Note("submodule", {"learner": safe_text(learners[0].key), "file": safe_text("/".join(one))}))
    mine = [one for one in clone.entries if not any(one.parts[: len(other)] == other for other in inner)]
    return Place(learners, [moved(one, one.parts, when=iso(when)) for one in mine], cloned=True)


def _assignments(tree: Tree) -> list[tuple[Tree, str]]:
    """The folders of assignments, each with the beginning of its repositories' names."""
    if tree.folders and (slug := _slug(tree.name)):
        return [(tree, slug)]
    slugs = {one[0]: _slug(one[0]) for one in tree.folders if len(one) == 1}
    if not slugs or not all(slugs.values()):
        return []
    return [(branch, slugs[name]) for name, branch in tree.branches().items()]


def _slug(folder: str) -> str:
    """How the names of the repositories in this folder begin; empty if it is not called like an assignment."""
    name = _CLASSROOM.fullmatch(folder) or _FIFTY.fullmatch(folder)
    return name["slug"] if name else ""


def _listed(row: Row) -> Learner:
    """A row of GitHub Classroom's grades."""
    user, who = row["github_username"], row.get("roster_identifier", "")
    email = who if "@" in who else ""
    return Learner(user or row["student_repository_name"], "", who, email, {"github": user} if user else {})


def _user(user: str, repository: str, row: Row) -> Learner:
    """Who has this repository, with the name from Classroom 50's roster."""
    name = " ".join(filter(None, (row.get("first_name"), row.get("last_name"))))
    return Learner(safe_text(user or repository), name, "", row.get("email", ""), {"github": user} if user else {})
