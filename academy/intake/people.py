"""Brings together who is the same person, and gives everybody a key of their own."""

from dataclasses import dataclass, field, replace

from academy.intake.handed_in import Learner, Note
from academy.intake.trees import nfc
from academy.words.safe_text import safe_list

_SAME = ("canvas", "github", "nbgrader", "moodle")  # whose ids say in every download that it is the same person


@dataclass(eq=False)
class Given:
    """A download that was read: its name, its layout, whether it is a zip, and everybody in it."""

    name: str
    layout: str
    zipped: bool
    learners: list[Learner] = field(default_factory=list)


def join_people(sources: list[Given]) -> tuple[list[Learner], list[Note]]:
    """Everybody once, by key. Attempts from several downloads are one person's only with a line that says so."""
    notes: list[Note] = []
    found: dict[tuple[str, str], list[tuple[Given, Learner]]] = {}
    for source in sources:
        for learner in source.learners:
            identity = _identity(learner, source.layout)
            own = identity if identity[1] else ("", str(id(learner)))
            found.setdefault(own, []).append((source, learner))
    learners = [one for some in found.values() for one in _merged(some, notes)]
    _give_keys(learners)
    _tell_claims(learners, notes)
    return sorted(learners, key=lambda one: one.key), notes


def _identity(learner: Learner, layout: str) -> tuple[str, str]:
    """What says in every download of a system that it is the same person; empty where nothing does."""
    if layout == "gradescope":
        return layout, (learner.email or learner.number).casefold()
    system = "canvas" if layout == "canvas_quiz" else layout
    return system, nfc(learner.ids.get(system, "")).casefold() if system in _SAME else ""


def _merged(some: list[tuple[Given, Learner]], notes: list[Note]) -> list[Learner]:
    """One person of what bears one id; what another may have made under that id is left out, with a line."""
    if len(some) == 1:
        return [some[0][1]]
    unpacked = [pair for pair in some if not pair[0].zipped]
    sure = unpacked or some  # beside an unpacked download, a zip may be a learner's own
    if any(len(source.learners) > 1 for source, _ in sure):
        sure = [pair for pair in sure if len(pair[0].learners) > 1]
    first = sure[0][1]
    for source, learner in some:
        if (source, learner) not in sure:
            notes.append(Note("other_source", {"learner": learner.key, "file": source.name}))
    same = [pair for pair in sure if letters(pair[1].name or pair[1].key) == letters(first.name or first.key)]
    others = [learner for source, learner in sure if (source, learner) not in same]
    if others and first.email == "":
        notes.append(Note("id_of_two", {"learner": safe_list([first.key, *(one.key for one in others)])}))
    else:
        same, others = sure, []
    names = list(dict.fromkeys(id(source) for source, _ in same))
    if len(names) > 1:
        files = list(dict.fromkeys(source.name for source, _ in same))
        notes.append(Note("merged", {"learner": first.key, "files": safe_list(files)}))
    for _, learner in same[1:]:
        done = {one.exercise: 0 for one in first.answers}
        for one in first.answers:
            done[one.exercise] = max(done[one.exercise], one.attempt)
        first.answers += [replace(one, attempt=one.attempt + done.get(one.exercise, 0)) for one in learner.answers]
    return [first, *others]


def letters(text: str) -> list[str]:
    """The letters of a name, in whatever order it is written."""
    return sorted(letter for letter in nfc(text).casefold() if letter.isalpha())


def _give_keys(learners: list[Learner]) -> None:
    """Make all keys different: two folders may have one name, and a third one the name with a number behind it."""
    taken = {one.key for one in learners}
    used: set[str] = set()
    for learner in learners:
        key, number = learner.key, 1
        while key in used or (number > 1 and key in taken):
            number += 1
            key = f"{learner.key} ({number})"
        used.add(key)
        learner.key = key


def _tell_claims(learners: list[Learner], notes: list[Note]) -> None:
    """Say who gives another's name or number; a name that is told by its bearer alone does not hide whose it is."""
    numbers: dict[str, list[str]] = {}
    for learner in learners:
        numbers.setdefault(learner.number, []).append(learner.key)
    for number, keys in sorted(numbers.items()):
        if number and keys[1:]:
            notes.append(Note("number_twice", {"learner": safe_list(keys), "number": number}))
    known: dict[str, list[Learner]] = {}
    for learner in learners:
        for name in {"".join(letters(learner.name)), "".join(letters(learner.key))} - {""}:
            known.setdefault(name, []).append(learner)
    for learner in learners:
        others = [one for one in known.get("".join(letters(learner.name)), []) if one is not learner]
        others = [one for one in others if not one.number or one.number != learner.number]  # that is told already
        if not learner.ids and not learner.email and learner.name and others:
            notes.append(Note("name_of_other", {"learner": learner.key, "name": learner.name}))
    for note in notes:
        if note.key == "name_of_other":
            next(one for one in learners if one.key == note.fields["learner"]).name = ""
