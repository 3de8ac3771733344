"""What pages and tasks say, sentence by sentence, and which of it the course may not say so: see claims.toml."""

import ast
import functools
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from academy.words.i18n import OTHERS

RULES: dict[str, Any] = tomllib.loads(Path(__file__).with_name("claims.toml").read_text(encoding="utf-8"))
CITED = re.compile(r"\[F-\d{3}\]")
_EXCEPTION = re.compile(r"<!-- no fact: (.+?) -->")
_FRONT = re.compile(r"\A---\n.*?^---\n", re.M | re.S)
_FENCE = re.compile(r"^( *)(`{3,})[ \t]*(\S*)[^\n]*\n(.*?)^\1\2[ \t]*$", re.M | re.S)
_INVENTED = re.compile(r"^( *)(?:!!!|\?\?\?\+?) invented\b.*\n(?:(?:\1    .*)?\n)*", re.M)
_OPTION = re.compile(r"^ *- \[[ x]\]")
_BLOCK = re.compile(r"^ *(?:[-*+]|\d+\.|:|#{1,6}|>|\|) ")
_END = re.compile(r"(?<=[.!?…])(?<!No\.)[»”\"*)]*\s+(?=[«“\"*(\[`№]*\s?[A-ZА-ЯЁҮӨҢІ\d])")


@dataclass(frozen=True)
class Sentence:
    """One sentence, or one row of a table. `block`: the paragraph around it. `option`: an answer of a quiz."""

    text: str
    block: str
    option: bool = False


def language(path: Path) -> str:
    """The language of a page, a task or a file of words."""
    return next((lang for lang in OTHERS if f".{lang}." in path.name), "en")


def sentences(text: str) -> Iterator[Sentence]:
    """All prose of a page or a task, in order; what a quiz says too. Code and teaching data are left out."""
    text = _FENCE.sub(_prose, _INVENTED.sub("\n", _FRONT.sub("", text)))
    text = re.sub(r"<!--(?! no fact: ).*?-->", "", text, flags=re.S)
    for block in _blocks(text):
        option = bool(_OPTION.match(block))
        plain = _BLOCK.sub("", re.sub(r"^ *- \[[ x]\] ", "", block))
        for one in [plain] if block.lstrip().startswith("|") else _END.split(plain):
            if one.strip():
                yield Sentence(" ".join(one.split()), block, option)


def _prose(fence: re.Match[str]) -> str:
    """What a fence holds for readers: the words of a quiz without its header and its invented quotes, a prediction."""
    kind, body = fence[3], fence[4]
    if kind == "quiz":
        header, _, words = body.partition("---\n")
        quoted = re.search(r"^kind: *spot", header, re.M)
        return "\n" + (re.sub(r"^>.*\n|^- \[[ x]\].*\n", "", words, flags=re.M) if quoted else words) + "\n"
    return "\n" + re.sub(r"^name:.*\n", "", body) + "\n" if kind == "prediction" else "\n"


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs, items of lists, rows of tables."""
    block: list[str] = []
    for line in text.splitlines():
        alone = _OPTION.match(line) or (block and _OPTION.match(block[-1]))  # the reason below an option is not it
        if not line.strip() or _BLOCK.match(line) or alone:
            if block:
                yield "\n".join(block)
            block = []
        if line.strip():
            block.append(line)
    if block:
        yield "\n".join(block)


@functools.cache
def _names(lang: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{RULES['names'][lang]})", re.X | re.I)


_NUMBERED = re.compile(rf"{RULES['not-a-figure']['any']}", re.X)


def figures(text: str) -> bool:
    """Does it hold a figure or a date? Code, links, numbers of facts and of rows, and names with digits are none."""
    text = re.sub(r"`[^`]*`|\]\([^)]*\)|\{#[^}]*\}|<[^>]*>", " ", text)
    text = re.sub(r"(?:^|\|)\s*\d+\.(?=\s)", " ", _NUMBERED.sub(" ", text))
    return bool(re.search(r"\d", text))


def without_fact(text: str, lang: str) -> list[str]:
    """The sentences that name an institution or a token together with a figure, and carry no fact's number."""
    found = []
    for one in sentences(text):
        stated = _names(lang).search(one.text) and figures(one.text) and not CITED.search(one.text)
        invented = re.search(RULES["invented"][lang], f"{one.block[:80]} {one.text}", re.I)
        computed = re.search(r"^(?:answer|guess): ", one.block, re.M)  # what follows from an exercise's own numbers
        excused = one.option or invented or computed or _EXCEPTION.search(one.block)
        if stated and not excused:
            found.append(one.text)
    return found


def claimed(text: str, lang: str) -> list[int]:
    """The numbers of the forbidden claims that one sentence makes."""
    return [one["number"] for one in RULES["claim"] if _makes(one[lang], " ".join(text.split()), lang)]


def _makes(rule: dict[str, Any], text: str, lang: str) -> bool:
    text = re.sub(r"“[^”]*”|«[^»]*»", "“…”", text)  # what is quoted is said by somebody else
    text = re.sub(r"\[F-\d{3}\]|[*_]{1,2}(?=\w)|(?<=\w)[*_]{1,2}", "", text)
    if not any(re.search(pattern, text, re.I) for pattern in rule["patterns"]):
        return False
    guards = [RULES["guard"][lang]] if rule.get("guard", True) else []
    guards += [rule["unless"]] if "unless" in rule else []
    return not any(re.search(guard, text, re.I) for guard in guards)


def forbidden(text: str, lang: str) -> list[tuple[int, str]]:
    """The forbidden claims on a page or in a task; a wrong option of a quiz may make one."""
    wrong = re.compile(r"^ *- \[ \]")
    said = [one.text for one in sentences(text) if not wrong.match(one.block)]
    return [(number, one) for one in said for number in claimed(one, lang)]


def spoken(path: Path) -> list[str]:
    """What a lab or a model may print: its strings, and its lines of Markdown; the values of its words."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return [str(value) for value in tomllib.loads(text).values()]
    constants = [one.value for one in ast.walk(ast.parse(text)) if isinstance(one, ast.Constant)]
    return [one for one in constants if isinstance(one, str)] + re.findall(r"^# (.+)$", text, re.M)
