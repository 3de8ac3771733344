"""The conductor of the build: the whole course from one call, nothing if nothing changed, one sentence if it fails."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from academy.words.i18n import OTHERS
from steps import ROOT
from steps.site import build as conductor
from steps.site import trees
from steps.site.build import MADE, BuildFailed, build, main
from steps.site.fonts import LETTERS
from steps.site.notices import notices


def called(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr("sys.argv", ["build", *words])
    return main()


def test_a_second_build_finds_nothing_to_do(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(site) is False
    assert capsys.readouterr().out == ""


def test_what_the_site_is_made_from_decides_whether_it_is_built_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conductor, "ROOT", tmp_path)
    for name in conductor._INPUTS:
        place = tmp_path / name / "a.md" if name in conductor._CODE else tmp_path / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text("one")
    seen = {
        conductor.content("http://a/", None),
        conductor.content("http://b/", None),
        conductor.content("http://a/", "ky"),
    }
    (tmp_path / "docs" / ".hidden").write_text("of an editor")
    assert conductor.content("http://a/", None) in seen
    (tmp_path / "docs" / "a.md").rename(tmp_path / "docs" / "b.md")
    seen.add(conductor.content("http://a/", None))
    (tmp_path / "docs" / "b.md").write_text("two")
    seen.add(conductor.content("http://a/", None))
    assert len(seen) == 5


def test_every_step_says_how_long_it_took(capsys: pytest.CaptureFixture[str]) -> None:
    conductor.step("fonts", lambda: None)
    assert re.fullmatch(r"  fonts … \d+\.\d s\n", capsys.readouterr().out)


def test_one_language_alone_is_a_whole_site_and_leaves_the_others_trees_alone(site: Path, tmp_path: Path) -> None:
    out = tmp_path / "site"
    build(out, only="ky")
    page = (out / "hashing" / "trees" / "index.html").read_text(encoding="utf-8")
    assert '<html lang="ky"' in page
    assert "site-languages" not in page and "hreflang" not in page
    assert (out / "assets" / "academy" / "academy.js").is_file()
    assert not (trees.TREES / "ky" / "docs" / "assets").exists()


@pytest.mark.parametrize(
    "address", ["ftp:/nowhere", "host.example/a/", "https://host.example/a b/", "https://host.example/?a", "https://"]
)
def test_a_bad_address_gets_one_sentence(
    address: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert called(monkeypatch, "--site-url", address) == 2
    assert capsys.readouterr().err == f"SITE_URL={address} is no address. Write https://host/path/\n"


def test_a_folder_with_something_else_in_it_is_never_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = tmp_path / "thesis.txt"
    kept.write_text("years of work")
    assert called(monkeypatch, "--out", str(tmp_path)) == 1
    assert "holds something that is no built site" in capsys.readouterr().err
    assert kept.read_text() == "years of work"


def test_pages_that_cannot_be_built_leave_the_old_site_standing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "site"
    out.mkdir()
    (out / MADE).write_text("the old site")
    lay_out = trees.lay_out

    def broken(lang: str, *more: bool, **also: Path) -> Path:
        tree = lay_out(lang, *more, **also)
        if lang == "ru":
            (tree / "about.md").write_text("# О курсе\n\n[нет такой страницы](nothing.md)\n", encoding="utf-8")
        return tree

    monkeypatch.setattr(trees, "lay_out", broken)
    with pytest.raises(BuildFailed, match="The pages in ru could not be built"):
        build(out)
    assert "nothing.md" in capsys.readouterr().err
    assert (out / MADE).read_text() == "the old site"


def test_plain_mkdocs_gives_the_english_site_without_a_warning(site: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(tmp_path / "plain")],
        cwd=ROOT,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0 and "WARNING" not in done.stdout + done.stderr
    english = [one.relative_to(site) for one in site.rglob("*") if one.is_file()]
    for name in english:
        if name.parts[0] not in (*OTHERS, "sw.js", "third-party-notices.txt", MADE):
            assert (tmp_path / "plain" / name).is_file(), f"{name} is missing"


def test_every_letter_of_the_pages_is_in_the_fonts() -> None:
    spans = [part[2:].split("-") for part in ",".join(LETTERS.values()).split(",")]
    known = {chr(one) for span in spans for one in range(int(span[0], 16), int(span[-1], 16) + 1)}
    for path in [*ROOT.glob("docs/**/*.md"), *ROOT.glob("docs/*.toml"), *ROOT.glob("exercises/**/task*.md")]:
        missing = {letter for letter in path.read_text(encoding="utf-8") if letter.isalpha()} - known
        assert not missing, f"{path.name} uses {missing}: add them to LETTERS in steps/site/fonts.py"


def test_the_notices_name_all_that_is_packed_for_the_page() -> None:
    told = {line.split(" ")[0].lower() for line in re.findall(r"^={88}\n\n(.+)$", notices(), re.M)}
    lists = re.findall(r"^const (?:TOOLS|HYPOTHESIS) = (\[.+?\]);$", (ROOT / "web" / "build.mjs").read_text(), re.M)
    packed = [name for one in lists for name in json.loads(one)]
    wanted = set(json.loads((ROOT / "package.json").read_text())["dependencies"]) - {"axe-core", "esbuild"}
    assert "hypothesis" in packed
    assert {*packed, *wanted, "mkdocs-material", "cpython", "@lezer/common"} <= told
