"""Canvas, "Download submissions": flat names `asanovaaigul_LATE_12345_67890_tree_head.py`: name, user id, file id.

Canvas removes `_12_` from inside a name, not from its end: `ivan_2_12345_678_f.py` reads in two ways. Such a name is
used only if the gradebook tells which.
"""

import re
from collections import Counter
from dataclasses import dataclass

from academy.intake.handed_in import Learner, Note
from academy.intake.places import Place
from academy.intake.rosters import Rosters, Row
from academy.intake.trees import Entry, Tree, moved
from academy.words.safe_text import safe_text

_ID = re.compile(r"[0-9]{1,20}")
_LATE = ("LATE", "late")
_AGAIN = re.compile(r"(?P<stem>.+?)-(?:[1-9][0-9]?|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?P<end>\.(?:py|ipynb))")


@dataclass(frozen=True)
class _Reading:
    """One way to read a name. `user` is empty where learners are anonymous; `file` where something was typed."""

    name: str
    user: str
    file: str
    original: str
    late: bool


def is_canvas(tree: Tree) -> bool:
    """Does most of the first row bear Canvas's names?"""
    tops = [top for top in tree.tops() if not top.casefold().endswith(".csv") or _readings(top)]
    files = {entry.name for entry in tree.files()}
    return 2 * sum(1 for one in tops if one in files and _readings(one)) > len(tops)


def read_canvas(tree: Tree, names: list[str], rosters: Rosters) -> tuple[list[Place], list[Note]]:
    """One place for each user; `names` of exercises tell whether `-1` was put behind a name by Canvas."""
    places: dict[str, Place] = {}
    notes = [Note("not_canvas", {"file": safe_text(one[0])}) for one in sorted(tree.folders) if len(one) == 1]
    anonymous = all(any(not one.user for one in _readings(top)) for top in tree.tops() if _readings(top))
    for entry in tree.files():
        readings = _fitting(_readings(entry.name), anonymous, rosters.canvas)
        if len(readings) != 1:
            if not entry.name.casefold().endswith(".csv"):
                key = "two_readings" if readings else "not_canvas"
                notes.append(Note(key, {"file": safe_text(entry.name)}))
            continue
        reading = readings[0]
        learner = known_user(reading.name, reading.user, rosters.canvas.get(reading.user, {}))
        if not reading.file and reading.original == "link.html":
            notes.append(Note("link_only", {"learner": learner.key}))
        place = places.setdefault(learner.key, Place([learner]))
        place.entries.append(_seen(entry, reading, names))
    return one_name_for_a_user(list(places.values()), notes), notes


def one_name_for_a_user(places: list[Place], notes: list[Note]) -> list[Place]:
    """Two names with one user's number are not Canvas's doing: refused."""
    users = Counter(place.learners[0].ids.get("canvas", "") for place in places)
    kept = []
    for place in places:
        user = place.learners[0].ids.get("canvas", "")
        if user and users[user] > 1:
            notes.append(Note("user_of_two", {"learner": place.key, "number": user}))
        else:
            kept.append(place)
    return kept


def _readings(name: str) -> list[_Reading]:
    """All ways in which Canvas can have made this name."""
    parts, ways = name.split("_"), []
    for at in range(1, len(parts) - 1):
        before, user, rest = parts[:at], parts[at], parts[at + 1 :]
        if len(before) > 1 and before[-1] == "anon" and before[0] in _LATE:
            before = before[1:]
        anonymous = before == ["anon"]
        late = (anonymous and parts[0] in _LATE) or (len(before) > 1 and before[-1] in _LATE)
        if not anonymous and late:
            before = before[:-1]
        if rest[:-1] and _ID.fullmatch(rest[0]):
            file, original = rest[0], "_".join(rest[1:])
        elif rest in (["text.html"], ["link.html"]):
            file, original = "", rest[0]
        else:
            continue
        if anonymous and user.isascii() and user.isalnum():
            ways.append(_Reading(f"anon_{user}", "", file, original, late))
        if _ID.fullmatch(user):
            ways.append(_Reading("_".join(before), user, file, original, late))
    return ways


def _fitting(ways: list[_Reading], anonymous: bool, gradebook: dict[str, Row]) -> list[_Reading]:
    """The only way to read it; or those that remain possible."""
    if anonymous:
        return [one for one in ways if not one.user]
    if gradebook and ways:
        known = [one for one in ways if one.user in gradebook]
        if len(ways) > 1:
            known = [one for one in known if one.name in _spellings(gradebook[one.user])]
        return known if len(known) == 1 else ways * 2
    return ways


def _spellings(row: Row) -> set[str]:
    """How Canvas writes this person in a file's name: sortable, in lower case, letters and digits only."""
    names = [row.get("Student", ""), row.get("LastName", "") + row.get("FirstName", "")]
    return {re.sub(r"\W", "", name).lower() for name in names} - {""}


def known_user(name: str, user: str, row: Row) -> Learner:
    """A person as the file's name tells them, with what the gradebook knows."""
    login = row.get("SIS Login ID", "")
    return Learner(
        safe_text(f"{name}_{user}" if user else name),
        row.get("Student") or ", ".join(filter(None, (row.get("LastName"), row.get("FirstName")))),
        row.get("SIS User ID") or login,
        login if "@" in login else "",
        {"canvas": user} if user else {},
    )


def _seen(entry: Entry, reading: _Reading, names: list[str]) -> Entry:
    """The file under the name that the learner gave it."""
    again = _AGAIN.fullmatch(reading.original)
    plain = again["stem"] + again["end"] if again and again["stem"] in names else reading.original
    typed = not reading.file and reading.original == "text.html"
    return moved(entry, (plain,), order=int(reading.file or 0), late=reading.late, text=typed)
