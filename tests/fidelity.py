"""Compares a block with its translation: numbers, units, facts, code, links, placeholders, includes, ids."""

import re
from collections import Counter
from collections.abc import Iterator

_SPACE = "\u00a0\u202f\u2009 "
_FENCE = re.compile(r"^\s*(?:`{3,}|~{3,})[^\n]*$", re.M)
_CODE = re.compile(r"(`+)(.+?)\1", re.S)
_EXACT = {
    "fact": re.compile(r"\[([FD]-\d+)\]"),
    "link": re.compile(r"\]\(([^)\s]+)"),
    "id": re.compile(r"\{#([\w.+-]+)\}|\bid=\"([^\"]+)\"|\baria-\w+=\"([^\"]+)\""),
    "include": re.compile(r"--8<-- \"(\S+)\""),
    "setting": re.compile(
        r"^(?:name|kind|goal|cell|lab|file|function|given|answer|notebook|tolerance): (.+)$(?!\nguess: )", re.M
    ),
    "formula": re.compile(r"^- ([\w.]+ [-+*/] [\w.() +*/-]+)$", re.M),  # a wrong answer of a number quiz
    "placeholder": re.compile(r"\{([a-z_]+(?:[:.!][^}]*)?)\}"),
}
_NAME = re.compile(  # a number that is part of a name
    r"(?:\b(?:WCAG|CC BY|Python|RFC|section|раздел\w*|No\.)|§|№|\bv)[\u00a0 ]?(\d+(?:\.\d+)*)|(\d+(?:\.\d+)+)(?=-бөлүм)"
)
_WORDS_IN_CODE = re.compile(r"\\text\{[^}]*\}|# .*?(?= >>> | ```|$)")
_NUMBER = {"en": rf"\d{{1,3}}(?:[,{_SPACE}]\d{{3}}(?!\d))+(?:\.\d+)?|\d+(?:\.\d+)?"}
_NUMBER |= dict.fromkeys(("ru", "ky"), rf"\d{{1,3}}(?:[{_SPACE}]\d{{3}}(?!\d))+(?:,\d+)?|\d+(?:,\d+)?")
_SCALE = {
    "en": r"thousand|million|billion|trillion",
    "ru": r"тысяч\w*|тыс\.|миллион\w*|млн|миллиард\w*|млрд|триллион\w*|трлн",
    "ky": r"миң\w*|миллион\w*|млн|миллиард\w*|млрд|триллион\w*|трлн",
}
_UNITS = {  # English, Russian, Kyrgyz
    "tyiyn": (r"tyiyns?|coins?", r"тый[ыи]н\w*|монет\w*", r"тыйын\w*|монета\w*"),  # coins of metal are тыйын in Kyrgyz
    "som": (r"soms?", r"сом(?:а|ов|у|ом|е|ы|ам|ами|ах)?", r"сом\w*"),
    "kWh": (r"kWh|kilowatt-hours?", r"кВт[·⋅]ч|киловатт-час\w*", r"кВт[·⋅]саат\w*|киловатт-саат\w*"),
    "MWh": (r"MWh", r"МВт[·⋅]ч", r"МВт[·⋅]саат\w*"),
    "TWh": (r"TWh", r"ТВт[·⋅]ч", r"ТВт[·⋅]саат\w*"),
    "GWh": (r"GWh", r"ГВт[·⋅]ч", r"ГВт[·⋅]саат\w*"),
    "kW": (r"kW|kilowatts?", r"кВт|киловатт(?:а|ов)?", r"кВт(?![·⋅])\w*|киловатт"),
    "MW": (r"MW|megawatts?", r"МВт|мегаватт\w*", r"МВт(?![·⋅])\w*|мегаватт\w*"),
    "GW": (r"GW", r"ГВт", r"ГВт(?![·⋅])\w*"),
    "percent": (r"%|per ?cent", r"%|процент\w*", r"%|пайыз\w*|процент\w*"),
    "byte": (r"bytes?", r"байт\w*", r"байт\w*"),
    "bit": (r"bits?", r"бит(?:а|ов|у|ом|е|ы|ам|ами|ах)?", r"бит(?!ко)\w*"),
    "dollar": (r"(?:US )?dollars?|USD", r"доллар\w*|USD", r"(?:АКШ )?доллар\w*|USD"),
    "millisecond": (r"ms|milliseconds?", r"мс|миллисекунд\w*", r"мс|миллисекунд\w*"),
    "second": (r"seconds?|s", r"секунд\w*|с", r"секунд\w*"),
    "minute": (r"minutes?", r"минут\w*|мин", r"мүнөт\w*"),
    "tonne": (r"t|tonnes?", r"т|тонн\w*", r"т|тонна\w*"),
}
_WORDS = {  # number words are free: the stems by which one is known
    "0": (r"zeros?|nothing|no", r"нол\w*|нул\w*|ничего|пуст\w*", r"нөл\w*|эч|бош\w*"),
    "1": (r"ones?|first|once|single|an?", r"од[ин]\w*|перв\w*|раз|единиц\w*", r"бир\w*|алгачкы\w*|жалгыз\w*"),
    "2": (r"two|second|twice|both|pairs?|half", r"дв\w*|втор\w*|об[аеo]\w*|пополам|пар\w*", r"эки\w*|эк[өо]\w*|жуп\w*"),
    "3": (r"three|third|thrice", r"тр[ие]\w*", r"үч\w*"),
    "4": (r"four\w*", r"чет[вы]\w*", r"төрт\w*"),
    "5": (r"five|fifth", r"пят\w*", r"беш\w*"),
    "6": (r"six\w*", r"шест\w*", r"алт\w*"),
    "7": (r"seven\w*", r"сем\w*|седьм\w*", r"жет\w*"),
    "8": (r"eight\w*", r"вос\w*", r"сегиз\w*"),
    "9": (r"nine|ninth", r"девят\w*", r"тогуз\w*"),
    "10": (r"ten|tenth", r"десят\w*", r"он\w*"),
    "12": (r"twelve|twelfth|dozen", r"двенадцат\w*|дюжин\w*", r"он эки\w*"),
    "16": (r"sixteen\w*", r"шестнадцат\w*", r"он алты\w*"),
    "20": (r"twent\w*", r"двадцат\w*", r"жыйырма\w*"),
    "30": (r"thirt\w*", r"тридцат\w*", r"отуз\w*"),
    "50": (r"even|half|fift\w*", r"пятьдесят\w*|половин\w*|поровну", r"элүү\w*|жарым\w*|тең"),
    "100": (r"hundred\w*", r"ст[оа]\w*|сот\w*", r"жүз\w*"),
    "1000": (r"thousand\w*", r"тысяч\w*", r"миң\w*"),
    "1000000": (r"million\w*", r"миллион\w*", r"миллион\w*"),
}
_MONEY = {"som", "tyiyn", "dollar"}
_AT = {"en": 0, "ru": 1, "ky": 2}


def differences(english: str, other: str, lang: str) -> Iterator[str]:
    """Yield what a block's translation lacks or adds: one line each."""
    for what, pattern in _EXACT.items():
        here, there = _found(pattern, english), _found(pattern, other)
        if what in ("fact", "placeholder"):  # a sentence made of two names a fact once
            here, there = Counter(set(here)), Counter(set(there))
        yield from _told(what, here, there)
    if english.lstrip().startswith(("```python", "```pycon", "```math")):
        here, there = (_WORDS_IN_CODE.sub("", " ".join(text.split())) for text in (english, other))
        if here != there:
            yield "code differs"
        return
    yield from _code(english, other)
    english, other = _plain(english), _plain(other)
    yield from _numbers(english, other, lang)
    yield from _units(english, other, lang)


def _found(pattern: re.Pattern[str], text: str) -> Counter[str]:
    return Counter("".join(one) if isinstance(one, tuple) else one for one in pattern.findall(text))


def _told(what: str, english: Counter[str], other: Counter[str]) -> Iterator[str]:
    if lacking := english - other:
        yield f"{what} lacking: {', '.join(sorted(lacking.elements()))}"
    if added := other - english:
        yield f"{what} added: {', '.join(sorted(added.elements()))}"


def _code(english: str, other: str) -> Iterator[str]:
    """Code with words in it may be translated; what English says in words may become code, and be said once."""
    here, there = (Counter(code for _, code in _CODE.findall(_FENCE.sub("", text))) for text in (english, other))
    lacking = [one for one in here - there if one not in there]
    added = [one for one in there - here if one not in english]
    for words in [one for one in lacking if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}|[A-Z]{4}", one)]:
        twins = [one for one in added if re.search(r"[а-яёөүң]{2}", one, re.I)]
        if twins:
            lacking.remove(words)
            added.remove(twins[0])
    yield from _told("code", Counter(lacking), Counter(added))


def _plain(text: str) -> str:
    """Leave out what is compared exactly, and the numbers of a list."""
    text = _FENCE.sub("", text)
    for pattern in (*_EXACT.values(), _CODE):
        text = pattern.sub(" ¤ ", text)
    return re.sub(r"^\s*\d+\. ", "", text, flags=re.M)


def _value(number: str, lang: str) -> str:
    number = re.sub(f"[{_SPACE}]", "", number)
    return number.replace(",", "") if lang == "en" else number.replace(",", ".")


def _all(text: str, lang: str) -> Counter[str]:
    return _found(_NAME, text) + Counter(_value(one, lang) for one in re.findall(_NUMBER[lang], _NAME.sub(" ", text)))


def _numbers(english: str, other: str, lang: str) -> Iterator[str]:
    here, there = _all(english, "en"), _all(other, lang)
    for what, more, less, text, spoken in (
        ("lacking", here, there, other, lang),
        ("added", there, here, english, "en"),
    ):
        left = [one for one in (more - less).elements() if not _in_words(one, text, spoken)]
        if left := [one for one in left if one not in less]:
            yield f"number {what}: {', '.join(sorted(left))}"


def _in_words(number: str, text: str, lang: str) -> bool:
    words = _WORDS.get(number)
    return bool(words and re.search(rf"\b(?:{words[_AT[lang]]})\b", text, re.I))


def _amounts(text: str, lang: str) -> Counter[tuple[str, str]]:
    """Each number that has a unit beside it, with the unit."""
    found: Counter[tuple[str, str]] = Counter()
    for unit, words in _UNITS.items():
        beside = (
            rf"({_NUMBER[lang]})(?:\*\*)?[{_SPACE}-]*(?:(?:{_SCALE[lang]})[{_SPACE}]+)?(?:{words[_AT[lang]]})(?![\w·⋅])"
        )
        found.update((_value(one, lang), unit) for one in re.findall(beside, text))
    return found


def _units(english: str, other: str, lang: str) -> Iterator[str]:
    """A number keeps its unit; one that English leaves out may be added, if it is the money of the block."""
    here, there = _amounts(english, "en"), _amounts(other, lang)
    for number, unit in here - there:
        if number in _all(other, lang) and not _names(unit, other, lang):
            yield f"unit lacking: {number} {unit}"
    for number, unit in there - here:
        others = _MONEY - {unit} if unit in _MONEY else set()
        said = english.replace("digital som", "")  # the name of a currency, beside no amount
        if not _names(unit, said, "en") and any(_names(one, said, "en") for one in others):
            yield f"unit added: {number} {unit}"
    for number in {number for number, _ in here} & {number for number, _ in there}:
        units = [{unit for one, unit in found if one == number} for found in (here, there)]
        if not units[0] & units[1]:
            yield f"unit changed: {number} {' '.join(units[0])} became {number} {' '.join(units[1])}"


def _names(unit: str, text: str, lang: str) -> bool:
    return bool(re.search(rf"(?<!\w)(?:{_UNITS[unit][_AT[lang]]})(?![\w·⋅])", text))
