"""Renews the digests of a translation, and refuses a block whose English changed while its translation did not."""

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from academy.authoring.blocks import Block
from academy.authoring.digests import BadTranslation, DigestRow, read_blocks, read_digests, write_digests
from academy.authoring.translations import english_files, english_of, translation_of
from academy.words.i18n import OTHERS


@dataclass(frozen=True)
class RefusedBlock:
    """A block that keeps its old digests. `block`: the digest of its English, as `--same` wants it."""

    file: str
    line: int
    section: str
    block: str


def all_translations(root: Path) -> list[Path]:
    """Every translation that there is."""
    paths = [translation_of(english, lang) for lang in OTHERS for english in english_files(root)]
    return [one for one in paths if one.is_file()]


def named_translation(root: Path, name: Path) -> Path:
    """The translation of this name, from here or from the root of the clone. Raises BadTranslation."""
    path = next((one.resolve() for one in (name, root / name) if one.is_file()), None)
    if not path:
        raise BadTranslation("no_file", file=name)
    found = english_of(path)
    if not found or found[0] not in english_files(root):
        raise BadTranslation("no_translation", file=name)
    return path


def known_blocks(paths: list[Path]) -> set[str]:
    """What may stand behind `--same`: the digests of the English blocks, and the keys of facts and words."""
    blocks = [
        (path, block)
        for path in paths
        for english in [english_of(path)]
        if english
        for block in read_blocks(english[0])
    ]
    return {block.digest for _, block in blocks} | {block.section for path, block in blocks if path.suffix != ".md"}


def renew(root: Path, path: Path, same: Collection[str] = ()) -> list[RefusedBlock]:
    """Record what each block of a translation was made from; the blocks that were refused. Raises BadTranslation."""
    english = english_of(path)
    if not english:
        raise BadTranslation("no_translation", file=path)
    old = _old(path)
    made = {row[::2]: {one[1] for one in old if one[::2] == row[::2]} for row in old}
    new: list[DigestRow] = []
    refused: list[RefusedBlock] = []
    for here, there in _twins(english[0], path):
        key = "" if path.suffix == ".md" else here.section
        known = made.get((key, there.digest), {here.digest})  # no record: the translation is new, or was changed
        if here.digest in known or {here.digest, here.section if key else here.digest} & set(same):
            new.append((key, here.digest, there.digest))
        else:
            new.append((key, min(known), there.digest))
            refused.append(RefusedBlock(path.relative_to(root).as_posix(), there.line, there.section, here.digest))
    write_digests(path, new)
    return refused


def _old(path: Path) -> list[DigestRow]:
    """The digests as they stand; none if there is no front matter yet."""
    try:
        return read_digests(path)
    except BadTranslation as error:
        if error.key != "no_front":
            raise
        return []


def _twins(english: Path, path: Path) -> list[tuple[Block, Block]]:
    """Each English block with its translation. Raises BadTranslation where they do not correspond."""
    here, there = read_blocks(english), read_blocks(path)
    if path.suffix != ".md":
        own = {one.section: one for one in there}
        return [(one, own[one.section]) for one in here if one.section in own]
    for one, twin in zip(here, there, strict=False):
        if one.kind != twin.kind:
            raise BadTranslation("other_kind", file=path.name, line=twin.line, of=one.line)
    if len(here) != len(there):
        raise BadTranslation("other_number", file=path.name, blocks=len(there), wanted=len(here))
    return list(zip(here, there, strict=True))
