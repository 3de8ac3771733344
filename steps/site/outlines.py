"""Words as shapes, so that a picture looks the same on every machine: letters of our own font, drawn as paths."""

import functools
from typing import Any

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from steps.site.fonts import LETTERS, WORDS


@functools.cache
def _fonts(weight: int) -> list[tuple[Any, dict[int, str], Any]]:
    """Each script's glyphs, letters and widths at this weight."""
    made = []
    for script in LETTERS:
        font = TTFont(WORDS / f"source-sans-3-{script}-wght-normal.woff2")
        font = instantiateVariableFont(font, {"wght": weight})
        made.append((font.getGlyphSet(), font.getBestCmap(), font))
    return made


def outlined(text: str, x: float, y: float, size: float, weight: int = 400) -> tuple[str, float]:
    """The path of a line of text that begins at x, y, and where it ends. Raises ValueError for a strange letter."""
    drawn, at = [], x
    for letter in text:
        for glyphs, letters, font in _fonts(weight):
            if name := letters.get(ord(letter)):
                scale, pen = size / font["head"].unitsPerEm, SVGPathPen(glyphs, ntos=lambda value: f"{value:.1f}")
                glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, at, y)))
                drawn.append(pen.getCommands())
                at += glyphs[name].width * scale
                break
        else:
            raise ValueError(f"our font has no letter {letter!r} of “{text}”")
    return "".join(drawn), at


def in_lines(text: str, width: float, size: float, weight: int = 400) -> list[str]:
    """The text in lines that are no wider than this."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and outlined(longer, 0, 0, size, weight)[1] > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines
