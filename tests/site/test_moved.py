"""A page that has moved keeps its address."""

from pathlib import Path

import pytest

from steps import ROOT
from steps.site.moved import WrongMove, address, moves, write_moved


def course(folder: Path, line: str) -> Path:
    docs = folder / "docs"
    (docs / "hashing").mkdir(parents=True)
    (docs / "hashing" / "trees.md").write_text("# Trees\n")
    (docs / "moved.toml").write_text(line)
    return docs


def test_an_old_address_leads_to_the_new_page_in_every_language(tmp_path: Path) -> None:
    docs = course(tmp_path, '"merkle.md" = "hashing/trees.md"\n"old/deep.md" = "hashing/trees.md"')
    site = tmp_path / "site"
    for tree in ("", "ru", "ky"):
        (site / tree).mkdir(exist_ok=True, parents=True)
        (site / tree / "index.html").write_text("front")
    write_moved(site, docs=docs)
    for tree, said in (("", "This page has moved"), ("ru", "Страница переехала"), ("ky", "Барак башка жерге көчтү")):
        page = (site / tree / "merkle" / "index.html").read_text(encoding="utf-8")
        assert 'href="../hashing/trees/"' in page and said in page and "location.hash" in page
        assert 'href="../../hashing/trees/"' in (site / tree / "old" / "deep" / "index.html").read_text()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('"hashing/trees.md" = "hashing/trees.md"', "hashing/trees.md still stands there"),
        ('"a.md" = "hashing/oaks.md"', "there is no hashing/oaks.md"),
    ],
)
def test_a_line_that_cannot_be_true_gets_one_sentence(tmp_path: Path, line: str, said: str) -> None:
    with pytest.raises(WrongMove, match=said):
        moves(course(tmp_path, line))


def test_the_front_page_of_a_module_has_its_folders_address() -> None:
    assert [address(one) for one in ("index.md", "hashing/index.md", "hashing/trees.md")] == [
        "",
        "hashing/",
        "hashing/trees/",
    ]


def test_what_the_course_says_of_moved_pages_is_true() -> None:
    assert moves(ROOT / "docs") is not None
