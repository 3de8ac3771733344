"""What is missing and what is stale in the translations: pages, tasks, facts, the tool's and the page's words."""

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from academy.authoring.digests import BadTranslation, BlockPair, block_pairs
from academy.authoring.history import old_texts
from academy.words.i18n import OTHERS


@dataclass(frozen=True)
class Gap:
    """What a translator should look at: a file or a block of it.

    `what`: missing (the file), new, stale or gone (a block), edited (a file whose
    blocks are not recorded as they stand), or a sentence's key if the digests cannot be used.
    `names`: the fields of that sentence. `line`, `section`, `block` (the digest of its English): where.
    """

    lang: str
    file: str
    what: str
    names: tuple[tuple[str, str], ...] = ()
    line: int = 0
    section: str = ""
    block: str = ""
    old: str = ""
    new: str = ""


def english_of(path: Path) -> tuple[Path, str] | None:
    """The English file that a file translates, and the language; None if it is no translation."""
    for lang in OTHERS:
        if path.stem == lang:
            return path.with_stem("en"), lang
        if path.stem.endswith(f".{lang}"):
            stem = path.stem.removesuffix(f".{lang}")
            beside = path.with_stem(f"{stem}.en")
            return beside if beside.is_file() else path.with_stem(stem), lang
    return None


def english_files(root: Path) -> list[Path]:
    """The English files that are translated block by block."""
    found = [*root.glob("docs/**/*.md"), *root.glob("exercises/**/task.md"), *root.glob("docs/facts/*.toml")]
    found = [one for one in found if not english_of(one)]
    words = [root / "academy" / "words" / "en.toml", root / "steps" / "words" / "en.toml", root / "web/words/en.json"]
    return [*sorted([*found, *root.glob("docs/*/*.en.toml")]), *(one for one in words if one.is_file())]


def translation_of(english: Path, lang: str) -> Path:
    """Where the translation of an English file lies."""
    return english.with_stem(lang if english.stem == "en" else f"{english.stem.removesuffix('.en')}.{lang}")


def find_gaps(root: Path, files: Iterable[Path] = ()) -> Iterator[Gap]:
    """Everything that a translator can do, in the order of the tree; `files`: in these alone."""
    chosen = set(files)
    for lang in OTHERS:
        for english in english_files(root):
            path = translation_of(english, lang)
            if not chosen or path in chosen:
                yield from _in_file(root, english, path, lang)


def _in_file(root: Path, english: Path, path: Path, lang: str) -> Iterator[Gap]:
    whole = Gap(lang, path.relative_to(root).as_posix(), "missing")
    if not path.is_file():
        yield whole
        return
    try:
        found = block_pairs(english, path)
    except BadTranslation as error:
        fields = error.fields | {"file": whole.file}
        yield replace(whole, what=error.key, names=tuple((key, str(value)) for key, value in fields.items()))
        return
    found = [pair for pair in found if pair.state != "new" or _wanted(root, english, pair)]
    before = old_texts(root, english, {one.source for one in found if one.state == "stale"})
    yield from (_gap(whole, pair, before) for pair in found if pair.state not in ("fresh", "edited"))
    if any(pair.state == "edited" for pair in found):
        yield replace(whole, what="edited")


def _wanted(root: Path, english: Path, pair: BlockPair) -> bool:
    """Must this block be translated? Of the facts only those that a page cites: others are shown in English."""
    return english.parent != root / "docs" / "facts" or bool(pair.english and pair.english.section in _cited(root))


@functools.cache
def _cited(root: Path) -> frozenset[str]:
    pages = (page.read_text(encoding="utf-8") for page in [*root.glob("docs/**/*.md"), *root.glob("exercises/**/*.md")])
    return frozenset(fact for page in pages for fact in re.findall(r"\bF-\d{3}\b", page))


def _gap(whole: Gap, pair: BlockPair, before: dict[str, str]) -> Gap:
    at, english = pair.other or pair.english, pair.english
    return replace(
        whole,
        what=pair.state,
        line=pair.other.line if pair.other else 0,
        section=at.section if at else "",
        block=english.digest if english else "",
        old=before.get(pair.source, "") if pair.state == "stale" else "",
        new=english.text if english and pair.state in ("stale", "new") else "",
    )
