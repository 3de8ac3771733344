"""The course can be installed like a program, in each language."""

import json
from pathlib import Path

from steps.site.manifest import SIZES, write_manifests


def test_each_language_begins_at_its_own_front_page_and_has_its_icons(tmp_path: Path) -> None:
    write_manifests(tmp_path / "assets")
    for lang, start in (("en", "../"), ("ru", "../ru/"), ("ky", "../ky/")):
        facts = json.loads((tmp_path / "assets" / f"{lang}.webmanifest").read_text(encoding="utf-8"))
        assert (facts["lang"], facts["start_url"], facts["scope"]) == (lang, start, "../")
        assert facts["name"] and all((tmp_path / "assets" / icon["src"]).is_file() for icon in facts["icons"])


def test_an_icon_has_the_size_that_its_name_says(tmp_path: Path) -> None:
    write_manifests(tmp_path)
    for size in SIZES:
        head = (tmp_path / f"icon-{size}.png").read_bytes()[:24]
        assert int.from_bytes(head[16:20], "big") == int.from_bytes(head[20:24], "big") == size


def test_one_language_alone_begins_at_the_root(tmp_path: Path) -> None:
    write_manifests(tmp_path, alone=True)
    assert json.loads((tmp_path / "ky.webmanifest").read_text(encoding="utf-8"))["start_url"] == "../"
