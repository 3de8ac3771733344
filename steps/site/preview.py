"""The picture that Telegram or WhatsApp shows beside a link: 1200 × 630, with words in each language."""

import base64
import re
from pathlib import Path

from steps import ROOT
from steps.fences.front import PICTURES
from steps.site.cache import kept
from steps.site.outlines import in_lines, outlined
from steps.site.settings import languages, settings

WIDTH, HEIGHT = 1200, 630
COLOURS = {
    "note": "#0b6e66",
    "account": "#2f62b5",
    "token": "#b4480c",
}  # --owed-central, -bank, -company of web/site.css
BRAND, LEFT = "#7a1f2b", 70
_TEXT = re.compile(r"<text .*?</text>")


def write_previews(assets: Path) -> None:
    """Write preview-LANG.png for each language, where it has changed."""
    from importlib import metadata

    for lang in languages():
        svg = preview(lang)
        png = base64.b64decode(kept(_png, svg, version=metadata.version("vl-convert-python")))
        target = assets / f"preview-{lang}.png"
        if not target.is_file() or target.read_bytes() != png:
            target.write_bytes(png)


def preview(lang: str) -> str:
    """The picture as SVG: the name of the site, the question of the front page, its three things."""
    known = settings()
    own = languages()[lang]
    name, about = (own.get(key, known[key]) for key in ("site_name", "site_description"))
    parts = [_words(name, 66, 40, 600, "#fff")]
    at = 190.0
    for line in in_lines(asked(lang), WIDTH - 2 * LEFT, 60, 650):
        parts.append(_words(line, at, 60, 650, "#1c1c1e"))
        at += 72
    for number, (kind, colour) in enumerate(COLOURS.items()):
        path = outlined("500", 0, 0, 24, 700)[0]
        drawn = _TEXT.sub("", PICTURES[kind])
        middle = (60 - outlined("500", 0, 0, 24, 700)[1] / 2, 57 if kind == "account" else 48)
        parts.append(
            f'<g transform="translate({LEFT + number * 390} {HEIGHT - 295}) scale(1.9)" '
            f'fill="{colour}" fill-opacity=".14" stroke="{colour}" stroke-width="2.5" '
            f'stroke-linejoin="round" stroke-linecap="round">{drawn}'
            f'<path transform="translate({middle[0]:.1f} {middle[1]})" d="{path}" fill="{colour}" fill-opacity="1" '
            'stroke="none"/></g>'
        )
    for number, line in enumerate(in_lines(about, WIDTH - 2 * LEFT, 28)):
        parts.append(_words(line, HEIGHT - 70 + number * 36, 28, 400, "#55565a"))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/><rect width="{WIDTH}" height="100" fill="{BRAND}"/>'
        f"{''.join(parts)}</svg>"
    )


def asked(lang: str) -> str:
    """The question of the front page."""
    page = ROOT / "docs" / ("index.md" if lang == "en" else f"index.{lang}.md")
    found = re.search(r"^## (.+?) *\{#owes\}$", page.read_text(encoding="utf-8"), re.M)
    if not found:
        raise ValueError(f"docs/{page.name} has no heading with {{#owes}}: the picture of the site takes its words")
    return found[1]


def _words(text: str, y: float, size: float, weight: int, colour: str) -> str:
    return f'<path d="{outlined(text, LEFT, y, size, weight)[0]}" fill="{colour}"/>'


def _png(svg: str) -> str:
    import vl_convert

    return base64.b64encode(vl_convert.svg_to_png(svg, scale=1)).decode()
