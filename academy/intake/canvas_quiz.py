"""Canvas, the files of a quiz: `asanova_aigul12345_question_678_17345_tree_head.py`: name and user, question, file.

Canvas's quiz_submission_zipper writes name and number without a sign between them. A name that ends with a digit can be
told from the number only by the gradebook; until then all that stands before `_question_` is one person.
"""

import re

from academy.intake.canvas import known_user, one_name_for_a_user
from academy.intake.handed_in import Learner, Note
from academy.intake.places import Place
from academy.intake.rosters import Rosters, Row
from academy.intake.trees import Tree, moved
from academy.words.safe_text import safe_text

_NAME = re.compile(r"(?P<who>.*?\d{1,20})_question_(?P<question>\d{1,20})_(?P<file>\d{1,20})_(?P<original>.+)")
_WHO = re.compile(r"(?P<name>.*?)_?(?P<user>\d+)")


def is_quiz(tree: Tree) -> bool:
    """Does most of the first row bear the names of a quiz's files?"""
    tops = [top for top in tree.tops() if not top.casefold().endswith(".csv")]
    files = {entry.name for entry in tree.files()}
    return 2 * sum(1 for one in tops if one in files and _NAME.fullmatch(one)) > len(tops)


def read_quiz(tree: Tree, rosters: Rosters) -> tuple[list[Place], list[Note]]:
    """One place for each person; a quiz's download holds one attempt of each."""
    places: dict[str, Place] = {}
    notes = [Note("not_canvas", {"file": safe_text(one[0])}) for one in sorted(tree.folders) if len(one) == 1]
    for entry in tree.files():
        found = _NAME.fullmatch(entry.name)
        learner = _learner(found["who"], rosters.canvas) if found else None
        if not found or not learner:
            if not entry.name.casefold().endswith(".csv"):
                notes.append(Note("two_readings" if found else "not_canvas", {"file": safe_text(entry.name)}))
            continue
        place = places.setdefault(learner.key, Place([learner]))
        place.entries.append(moved(entry, (found["original"],)))
    return one_name_for_a_user(list(places.values()), notes), notes


def _learner(who: str, gradebook: dict[str, Row]) -> Learner | None:
    """The person before `_question_`; None if the gradebook knows nobody, or more than one, who can be meant."""
    found = _WHO.fullmatch(who)
    if not found:
        return None
    if not gradebook:
        person = known_user(found["name"], found["user"], {})
        person.key = safe_text(who)
        return person
    digits = found["user"]
    ways = [(found["name"] + digits[:cut], digits[cut:]) for cut in range(len(digits))]
    known = [(name, user) for name, user in ways if user in gradebook and _plain(name) in _spellings(gradebook[user])]
    return known_user(_plain(known[0][0]), known[0][1], gradebook[known[0][1]]) if len(known) == 1 else None


def _plain(name: str) -> str:
    return re.sub(r"\W|_", "", name).lower()


def _spellings(row: Row) -> set[str]:
    """How Canvas writes this person before a number; letters other than English ones may be missing."""
    name = row.get("Student") or f"{row.get('LastName', '')}, {row.get('FirstName', '')}"
    return {_plain(name), _plain(re.sub(r"[^\x00-\x7f]", "", name))}
