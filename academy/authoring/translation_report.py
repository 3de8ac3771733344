"""Prints what a translator can do: the files that are missing, and each block with its English before and now."""

import json
import textwrap
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path

import typer
from rich.text import Text

from academy.authoring.digests import BadTranslation
from academy.authoring.history import is_clone
from academy.authoring.renewing import RefusedBlock, all_translations, known_blocks, named_translation, renew
from academy.authoring.translations import Gap, find_gaps
from academy.words.i18n import say
from academy.words.terminal import console


def report_gaps(root: Path, files: Iterable[Path], lang: str, as_json: bool) -> bool:
    """Print the gaps, an English text once for both languages; True if there are none. Raises BadTranslation."""
    found = list(find_gaps(root, [named_translation(root, one) for one in files]))
    if as_json:
        typer.echo(json.dumps([{**asdict(gap), "names": dict(gap.names)} for gap in found], ensure_ascii=False))
        return not found
    together: dict[tuple[str, ...], list[Gap]] = {}
    for gap in found:
        key = (gap.block, gap.old) if gap.what in ("stale", "new") else (gap.lang, gap.file, gap.what, str(gap.line))
        together.setdefault(key, []).append(gap)
    for same in together.values():
        for gap in same:
            _print(_said(gap, lang))
        _texts(same[0], lang)
    if any(gap.what == "stale" and not gap.old for gap in found):
        _print(say(lang, "translations", "lost" if is_clone(root) else "no_git"))
    if not found:
        _print(say(lang, "translations", "complete"))
    return not found


def _said(gap: Gap, lang: str) -> str:
    where = f"{gap.file}:{gap.line}" if gap.line else gap.file
    if gap.names:  # a sentence that names the file
        return f"{gap.lang}  {say(lang, 'translations', gap.what, **dict(gap.names))}"
    told = say(lang, "translations", gap.what, file=gap.file, section=gap.section, block=gap.block)
    return f"{gap.lang}  {where}: {told}"


def _texts(gap: Gap, lang: str) -> None:
    for key, text in (("old", gap.old), ("now", gap.new)):
        if text:
            _print(f"    {say(lang, 'translations', key)}:", "dim")
            _print(textwrap.indent(textwrap.dedent(text), "    "))
    if gap.old or gap.new:
        _print("")


def _print(text: str, style: str = "") -> None:
    console().print(Text(text, style=style))


def record_translations(root: Path, files: list[Path], same: list[str], lang: str) -> bool:
    """Renew the digests of these translations, of all if none is named; True if nothing was refused."""
    paths = [named_translation(root, one) for one in files] or all_translations(root)
    for unknown in set(same) - known_blocks(paths):
        raise BadTranslation("unknown_same", block=unknown)
    refused: list[RefusedBlock] = []
    wrong = []
    for path in paths:
        try:
            refused += renew(root, path, same)
        except BadTranslation as error:
            file = path.relative_to(root).as_posix()
            wrong.append(say(lang, "translations", error.key, **error.fields | {"file": file}))
    for sentence in [*wrong, *(say(lang, "translations", "refused", **vars(one)) for one in refused)]:
        _print(sentence)
    if not refused and not wrong:
        _print(say(lang, "translations", "recorded", count=len(paths)))
    return not refused and not wrong
