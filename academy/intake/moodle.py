"""Moodle, "Download all submissions": in folders or flat, files and online text, teams, anonymous, since Moodle 2.

The first part of a path is Moodle's: `Aigul Asanova_4711_assignsubmission_file`, where 4711 is the participant's number
in this assignment. Underscores in names become blanks, so the first `_4711_` is Moodle's own.
"""

import re
from collections import Counter

from academy.intake.handed_in import Learner, Note
from academy.intake.places import Place
from academy.intake.trees import Tree, moved
from academy.words.safe_text import safe_text

_NAME = re.compile(
    r"(?P<who>[^/_]*)(?:_(?P<id>[0-9]{1,20}))?_assignsubmission_(?P<plugin>file|onlinetext)(?P<flat>_.+)?_?", re.S
)


def is_moodle(tree: Tree) -> bool:
    """Does most of the first row bear Moodle's names?"""
    tops = tree.tops()
    return 2 * sum(1 for top in tops if _NAME.fullmatch(top)) > len(tops)


def read_moodle(tree: Tree) -> tuple[list[Place], list[Note]]:
    """One place for each participant or team."""
    places: dict[tuple[str, str], Place] = {}
    notes: list[Note] = []
    branches = {top: branch.entries for top, branch in tree.branches().items()}
    loose = {one.name: [one] for one in tree.files()}
    for top, files in (branches | loose).items():
        name = _NAME.fullmatch(top)
        flat = top in loose
        if not name or bool(name["flat"]) != flat:
            notes.append(Note("not_moodle", {"file": safe_text(top)}))
            continue
        who, number = name["who"], name["id"] or ""
        ids = {"moodle": number} if number else {}
        learner = Learner(safe_text(f"{who}_{number}" if number else who), safe_text(who), ids=ids)
        place = places.setdefault((who, number), Place([learner]))
        typed = name["plugin"] == "onlinetext"
        for one in files:
            parts = (name["flat"][1:],) if flat else one.parts
            place.entries.append(moved(one, parts, text=typed and parts == ("onlinetext.html",)))
    return _one_for_a_number(places, notes), notes


def _one_for_a_number(places: dict[tuple[str, str], Place], notes: list[Note]) -> list[Place]:
    """Two names with one number are not Moodle's doing: refused. One name with many numbers is a word: anonymous."""
    numbers = Counter(number for _, number in places if number)
    names = {who for who, _ in places}
    for (_, number), place in places.items():
        if len(names) == 1 and len(places) > 1:
            place.learners[0].name = ""
        if numbers[number] > 1:
            notes.append(Note("number_of_two", {"learner": place.learners[0].key, "number": number}))
    return [place for (_, number), place in places.items() if numbers[number] < 2]
