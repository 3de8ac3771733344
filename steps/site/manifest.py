"""What a browser needs to install the course like a program: a manifest for each language, and icons."""

import json
from pathlib import Path

from steps import ROOT
from steps.site.settings import languages, settings

ICON = ROOT / "web" / "icon.svg"
SIZES = (180, 192, 512)  # 180: the screen of an iPhone; the others: what Chromium asks for
COLOUR = "#7a1f2b"  # of the header, as in web/site.css


def write_manifests(assets: Path, alone: bool = False) -> None:
    """Write icons and manifests into the folder of assets, whose parent is the site's root."""
    import vl_convert

    assets.mkdir(parents=True, exist_ok=True)
    svg = ICON.read_text(encoding="utf-8")
    (assets / "icon.svg").write_text(svg, encoding="utf-8")
    for size in SIZES:
        target = assets / f"icon-{size}.png"
        if not target.is_file() or target.stat().st_mtime_ns < ICON.stat().st_mtime_ns:
            target.write_bytes(vl_convert.svg_to_png(svg, scale=size / 512))
    for lang, words in languages().items():
        facts = manifest(lang, words, "" if alone else words["folder"])
        (assets / f"{lang}.webmanifest").write_text(json.dumps(facts, ensure_ascii=False), encoding="utf-8")


def manifest(lang: str, words: dict[str, str], folder: str) -> dict[str, object]:
    """The manifest of one language; its addresses begin at the folder of assets (W3C Web Application Manifest)."""
    icons = [{"src": f"icon-{size}.png", "sizes": f"{size}x{size}", "type": "image/png"} for size in SIZES[1:]]
    name = words.get("site_name", settings()["site_name"])
    return {
        "name": name,
        "short_name": name,
        "description": words.get("site_description", settings()["site_description"]),
        "lang": lang,
        "id": f"../{folder}",
        "start_url": f"../{folder}",
        "scope": "../",
        "display": "minimal-ui",
        "background_color": "#ffffff",
        "theme_color": COLOUR,
        "icons": [{"src": "icon.svg", "sizes": "any", "type": "image/svg+xml"}, *icons],
    }
