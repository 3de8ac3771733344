"""The fence called attacks: how many hostile submissions each level of protection holds, and which it does not."""

import html
import tomllib
from typing import Any

from steps import ROOT
from steps.fences.shared import language, loud, words

FILE = ROOT / "docs" / "teach" / "levels.toml"
GROUPS = ("forge", "read", "escape", "exhaust", "design")
LEVELS = (1, 2, 3)


@loud
def attacks(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A row for each kind of attack; below, for each level that lets some through, their names."""
    told, held = words(language()), tomllib.loads(FILE.read_text(encoding="utf-8"))
    heads = [told["attacks_try"], told["attacks_all"], *(told["attacks_level"].format(number=n) for n in LEVELS)]
    rows = [_row(told[f"attacks_{group}"], _of(held, group)) for group in GROUPS]
    head = "".join(f'<th scope="col">{one}</th>' for one in heads)
    lost = {level: [name for name, levels in held.items() if level not in levels] for level in LEVELS}
    return f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>" + "".join(
        f"<details><summary>{told['attacks_lost'].format(number=level, count=len(names))}</summary>"
        f"<p>{', '.join(f'<code>{html.escape(name)}</code>' for name in names)}</p></details>"
        for level, names in lost.items()
        if names
    )


def _of(held: dict[str, list[int]], group: str) -> list[list[int]]:
    return [levels for name, levels in held.items() if name.partition("_")[0] == group]


def _row(what: str, some: list[list[int]]) -> str:
    counts = [len(some), *(sum(level in levels for levels in some) for level in LEVELS)]
    return f"<tr><td>{what}</td>" + "".join(f"<td>{count}</td>" for count in counts) + "</tr>"
