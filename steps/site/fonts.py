"""Our own fonts from npm, cut to the letters that pages use: Source Sans 3 for words, STIX Two Math for formulas."""

import hashlib
from pathlib import Path

from fontTools.subset import main as subset

from steps import ROOT

WORDS = ROOT / "node_modules/@fontsource-variable/source-sans-3/files"
MATH = ROOT / "node_modules/@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2"
LETTERS = {
    "latin": "U+0020-007E,U+00A0,U+00A7,U+00AB,U+00B0,U+00B7,U+00BB,U+00D7,U+00E0-00FF,U+2013,U+2014,U+2018-201E,"
    "U+2022,U+2026,U+2212",
    "cyrillic": "U+0401,U+0410-044F,U+0451,U+2116",
    "cyrillic-ext": "U+04A2,U+04A3,U+04AE,U+04AF,U+04E8,U+04E9",  # Ң ң Ү ү Ө ө
}
SIGNS = (
    "U+0020-007E,U+00AC,U+00B1,U+00B7,U+00D7,U+00F7,U+0302-0307,U+0391-03C9,U+2016,U+2026,U+2032,U+203E,U+2061-2064,"
    "U+2115,U+211D,U+2124,U+2190-2194,U+21D2,U+21D4,U+2200-22FF,U+2308-230B,U+27E8,U+27E9,U+1D400-1D467,U+1D6FC-1D714"
)
_FACE = """@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; font-display: swap;
  src: url({name}) format("woff2"); unicode-range: {letters}; }}
"""
# Until ours is there the reader's own font stands in, stretched so that no line breaks elsewhere and nothing jumps: the
# share of a stranger's width that ours takes, weighed by how often the course's pages use each letter.
_MEANWHILE = {
    "Source Sans 3 as Arial": (["Arial", "Helvetica", "Liberation Sans"], 0.933, 0.9),
    "Source Sans 3 as DejaVu": (["DejaVu Sans"], 0.818, 0.765),
}
_HEIGHTS = {"ascent": 1.024, "descent": 0.4, "line-gap": 0}  # of Source Sans 3, in ems
_ROOT = ':root { --md-text-font: "Source Sans 3", "Source Sans 3 as Arial", "Source Sans 3 as DejaVu"; }\n'
_MATH = 'math { font-family: "STIX Two Math", math; font-size: 1.08em; }\n'


def write_fonts(target: Path) -> None:
    """Write the cut fonts and fonts.css, unless they are there from the same sources."""
    sources = [
        WORDS / f"source-sans-3-{script}-wght-{style}.woff2" for style in ("normal", "italic") for script in LETTERS
    ]
    content = hashlib.sha256(b"\0".join(path.read_bytes() for path in [Path(__file__), MATH, *sources])).hexdigest()
    stamp = target / ".made"
    if stamp.is_file() and stamp.read_text() == content:
        return
    target.mkdir(parents=True, exist_ok=True)
    css = _ROOT + _MATH + "".join(_stand_in(name, *made) for name, made in _MEANWHILE.items())
    for source in sources:
        style = "italic" if source.stem.endswith("italic") else "normal"
        script = source.stem.removeprefix("source-sans-3-").removesuffix(f"-wght-{style}")
        css += _cut(source, target, LETTERS[script], family="Source Sans 3", style=style, weight="200 900")
    css += _cut(MATH, target, SIGNS, family="STIX Two Math", style="normal", weight="400")
    (target / "fonts.css").write_text(css, encoding="utf-8")
    stamp.write_text(content)


def _stand_in(name: str, families: list[str], regular: float, bold: float) -> str:
    """The faces of a font that readers may have, stretched to the measure of ours."""
    css = ""
    for style, weight, share in (("", "200 500", regular), (" Bold", "600 900", bold)):
        sources = ", ".join(f'local("{family}{style}")' for family in families)
        heights = " ".join(f"{one}-override: {ems / share:.1%};" for one, ems in _HEIGHTS.items())
        css += f'@font-face {{ font-family: "{name}"; font-weight: {weight}; src: {sources};\n'
        css += f"  size-adjust: {share:.1%}; {heights} }}\n"
    return css


def _cut(source: Path, target: Path, letters: str, **face: str) -> str:
    name = source.name
    wanted = ["--flavor=woff2", "--layout-features+=ssty,dtls", f"--output-file={target / name}"]
    subset([str(source), f"--unicodes={letters}", *wanted])
    return _FACE.format(name=name, letters=letters, **face)
