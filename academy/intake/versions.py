"""Attempts that lie in folders of their own: `Version 2`, `2026-11-20-10-00-00`, `20.11.2026`, `Попытка 3`."""

import re
from dataclasses import replace

from academy.intake.times import iso
from academy.intake.trees import Entry, Parts

_WORDS = (
    *("version", "ver", "v", "attempt", "try", "submission", "revision", "rev", "draft", "upload", "iteration"),
    *("версия", "попытка", "вариант", "сдача", "отправка", "черновик", "загрузка"),
    *("аракет", "тапшыруу", "нуска", "версиясы", "жүктөө"),
)
_WORD = rf"(?P<word>{'|'.join(_WORDS)})"
_ORDINAL = r"(?:-?(?:st|nd|rd|th|я|й|чи|чү|чы|чу)[ ._-]*)?"
_NUMBERED = re.compile(rf"{_WORD}[ ._#№-]*(?P<number>\d{{1,6}})", re.I)
_NUMBER_FIRST = re.compile(rf"(?P<number>\d{{1,6}})[ ._-]*{_ORDINAL}{_WORD}", re.I)
_HOUR = r"(?P<h>\d{1,2})[:._\-\uff1a hч]?(?P<i>\d{2})(?:[:._\-\uff1a ]?(?P<s>\d{2}))?(?:\.\d+)?"
_CLOCK = rf"(?:[ T_.,-]+{_HOUR})?(?: *(?:Z|UTC))?(?:\.ceg)?"
_DATED = (
    re.compile(rf"(?P<y>20\d\d)[-._ ]?(?P<m>\d\d)[-._ ]?(?P<d>\d\d){_CLOCK}", re.I),
    re.compile(rf"(?P<d>\d\d?)[-._](?P<m>\d\d?)[-._](?P<y>20\d\d){_CLOCK}", re.I),
)


def version_of(name: str) -> tuple[str, tuple[int, ...]] | None:
    """The kind of a folder's name, and its place among others of that kind; None if it tells no attempt."""
    name = name.strip()
    for pattern in _DATED:
        if found := pattern.fullmatch(name):
            numbers = tuple(int(found[key] or 0) for key in "ymdhis")
            return ("date", numbers) if 1 <= numbers[1] <= 12 and 1 <= numbers[2] <= 31 else None
    found = _NUMBERED.fullmatch(name) or _NUMBER_FIRST.fullmatch(name)
    return (found["word"].casefold(), (int(found["number"]),)) if found else None


def time_of(name: str) -> str:
    """A dated folder's ISO time; empty where it tells no hour."""
    kind, numbers = version_of(name) or ("", ())
    if kind != "date" or not any(numbers[3:]):
        return ""
    y, m, d, h, i, s = numbers
    return iso(f"{y}-{m:02}-{d:02} {h:02}:{i:02}:{s:02}")


def in_order(entries: list[Entry], timed: bool) -> list[Entry]:
    """The files of one exercise, those in folders of attempts with their order; `timed`: a date is when it came.

    Only if all lie beside each other but for one folder, and all those folders tell an attempt in the same way.
    """
    if len({one.parts[:-1] for one in entries}) < 2 or any(one.order for one in entries):
        return entries
    parts = [one.parts[:-1] for one in entries]
    place = _differing(parts)
    if place is None:
        return entries
    told = [version_of(one[place]) for one in parts]
    if None in told or len({kind for kind, _ in filter(None, told)}) > 1:
        return entries
    numbers = sorted({one for one in told if one})
    return [
        replace(entry, order=1 + numbers.index(one), when=entry.when or (time_of(at[place]) if timed else ""))
        for entry, one, at in zip(entries, told, parts, strict=True)
        if one
    ]


def _differing(folders: list[Parts]) -> int | None:
    """The only place at which these paths differ; None if there are several."""
    if len({len(one) for one in folders}) > 1:
        return None
    places = [place for place, names in enumerate(zip(*folders, strict=True)) if len(set(names)) > 1]
    return places[0] if len(places) == 1 else None
