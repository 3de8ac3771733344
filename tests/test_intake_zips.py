"""Zips from strangers: whatever is in one, the others' answers are found, and nothing is written to disk."""

import io
import os
import time
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from academy.intake import HandedIn, trees
from academy.intake.unpacking import ZIP
from academy.intake.zips import LEARNER, from_zip
from tests.handing_in import HEAD, SEAL, answers, given, said, zipped
from tests.strange_zips import LOCKED, STORED, UTF8, Member, archive, unicode_path

LINK = 0o120777


def class_with(folder: Path, stranger: bytes) -> HandedIn:
    """An honest learner, and one who has handed in these bytes as a zip."""
    (folder / "in").mkdir()
    (folder / "in" / "honest.zip").write_bytes(zipped({"tree_head.py": HEAD}))
    (folder / "in" / "stranger.zip").write_bytes(stranger)
    before = sorted(folder.rglob("*"))
    found = given(folder / "in")
    assert answers(found)["honest"] == {"tree_head": HEAD}
    assert sorted(folder.rglob("*")) == before, "nothing is unpacked"
    return found


def lines_about(found: HandedIn) -> list[str]:
    lines = said(found)
    assert all(line.startswith("stranger") for line in lines)
    return lines


# What leads out of the archive


@pytest.mark.parametrize(
    "name",
    [
        "../tree_head.py",
        "/etc/tree_head.py",
        "a/../../tree_head.py",
        "C:/tree_head.py",
        "c:tree_head.py",
        "..\\tree_head.py",
        "\\\\server\\tree_head.py",
        "C:\\tree_head.py",
        "a//tree_head.py",
        "./tree_head.py",
        "tree\x1b[2Jhead.py",
        "tree_head.py\0.txt",
        "\0tree_head.py",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    found = class_with(tmp_path, archive(Member(name.encode(), HEAD), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL}
    (line,) = lines_about(found)
    assert "is left out: its name leads out of its folder" in line and "\x1b" not in line and "\0" not in line


@pytest.mark.parametrize("mode", [LINK, 0o010644, 0o020644, 0o060644, 0o140755])
def test_what_is_no_file_is_refused(tmp_path: Path, mode: int) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", b"/etc/passwd", mode=mode), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL}
    assert lines_about(found) == ["stranger: tree_head.py is a link, not a file: left out."]


@pytest.mark.parametrize("name", ["CON.py", "aux.ipynb", "COM1.py", "tree_head.py:stream", "tree_head.py.", "nul "])
def test_names_that_windows_reserves_are_never_used_as_paths(tmp_path: Path, name: str) -> None:
    found = class_with(tmp_path, archive(Member(name.encode(), HEAD), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL}
    assert len(lines_about(found)) <= 1


# Bombs


@pytest.mark.parametrize("name", [b"more.zip", b"tree_head.ipynb"])
def test_a_bomb_gets_one_line_and_is_not_unpacked_to_its_end(tmp_path: Path, name: bytes) -> None:
    bomb = archive(Member(name, bytes(60_000_000)), Member(b"seal.py", SEAL))
    tracemalloc.start()
    found = class_with(tmp_path, bomb)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert list(answers(found)["stranger"]) == ["seal"]
    assert lines_about(found) == [f"stranger: {name.decode()} unpacks to far more than an answer can be: left out."]
    assert peak < 30_000_000


@pytest.mark.parametrize("claimed", [10, 2**31])
def test_a_size_that_lies_does_not_matter(tmp_path: Path, claimed: int) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", HEAD, claimed=claimed), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL} or answers(found)["stranger"]["tree_head"] == HEAD
    assert all("is damaged or cannot be read" in line for line in lines_about(found))


@pytest.mark.parametrize("size", [1_000_002, 50_000_000])
def test_a_large_answer_is_cut_so_that_the_judge_says_it_is_too_large(tmp_path: Path, size: int) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", bytes(size))))
    assert len(answers(found)["stranger"]["tree_head"]) == 1_000_001


def test_one_learner_may_not_use_up_the_time_of_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees.Budget, "__init__", lambda self: setattr(self, "left", 2_000_000))
    inner = os.urandom(900_000)
    found = class_with(tmp_path, zipped({f"n{n}.zip": inner for n in range(9)}))
    assert "stranger: more than 60 MB were handed in: the rest is not read." in lines_about(found)


def test_a_zip_with_a_hundred_thousand_files_is_refused_before_it_is_read(tmp_path: Path) -> None:
    many = archive(*[Member(b"%d.py" % n, b"", method=STORED) for n in range(100_000)])
    start = time.perf_counter()
    found = class_with(tmp_path, many)
    assert time.perf_counter() - start < 1
    assert lines_about(found) == [f"stranger: stranger.zip holds more than {LEARNER.files} files: not opened."]


def test_a_download_with_a_hundred_thousand_files_is_refused_too(tmp_path: Path) -> None:
    file = tmp_path / "download.zip"
    file.write_bytes(archive(*[Member(b"a/%d.py" % n, b"", method=STORED) for n in range(100_000)]))
    assert said(given(file)) == ["download.zip holds more than 65535 files: not opened."]


def test_more_files_than_a_learner_needs_are_one_line(tmp_path: Path) -> None:
    inner = zipped({f"{n}.txt": b"" for n in range(1500)})
    found = class_with(tmp_path, zipped({"a.zip": inner, "b.zip": inner, "tree_head.py": HEAD}))
    assert lines_about(found) == ["stranger: more than 2000 files were handed in: none is read."]


# Zips in zips


def test_a_zip_in_a_zip_is_opened_and_one_in_that_is_not(tmp_path: Path) -> None:
    inner = zipped({"seal.py": SEAL, "deeper.zip": zipped({"commit.py": b"x = 1\n"})})
    found = class_with(tmp_path, zipped({"tree_head.py": HEAD, "more.zip": inner}))
    assert answers(found)["stranger"] == {"tree_head": HEAD, "seal": SEAL}
    assert lines_about(found) == ["stranger: deeper.zip lies too deep, zip in zip: not opened."]


def test_an_answer_and_the_same_exercise_in_a_zip_beside_it_are_two(tmp_path: Path) -> None:
    found = class_with(tmp_path, zipped({"tree_head.py": HEAD, "more.zip": zipped({"tree_head.py": SEAL})}))
    assert answers(found)["stranger"] == {}
    assert "two different answers to tree_head" in lines_about(found)[0]


def test_a_zip_in_a_zip_has_a_limit(tmp_path: Path) -> None:
    found = class_with(tmp_path, archive(Member(b"more.zip", os.urandom(ZIP + 1), method=STORED)))
    assert lines_about(found) == ["stranger: more.zip is a zip of more than 20 MB: not opened."]


# What cannot be unpacked


def test_a_locked_file_is_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", HEAD, flags=LOCKED), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL}
    assert lines_about(found) == ["stranger: tree_head.py is locked with a password."]


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA, 1, 9, 93, 99])
def test_only_ordinary_packing_is_read(tmp_path: Path, method: int) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", HEAD, method=method), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL}
    assert lines_about(found) == ["stranger: tree_head.py is packed in a way that is not read; an ordinary zip is."]


def test_two_names_for_one_file_are_one_line(tmp_path: Path) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", HEAD, local=b"other.py"), Member(b"seal.py", SEAL)))
    assert answers(found)["stranger"] == {"seal": SEAL}
    assert lines_about(found) == ["stranger: tree_head.py is damaged or cannot be read."]


def test_every_cut_and_every_changed_byte_is_a_sentence_at_worst(tmp_path: Path) -> None:
    """A zip cut at any place, or with any byte changed, gives an answer or gets its line."""
    whole = archive(Member(b"tree_head.py", b"x = 1\n" * 9), Member("тест/seal.py".encode("cp866"), b"y = 2\n"))
    spoilt = [whole[:cut] for cut in range(len(whole))]
    spoilt += [whole[:n] + bytes([whole[n] ^ bit]) + whole[n + 1 :] for n in range(len(whole)) for bit in (1, 8, 255)]
    (tmp_path / "in").mkdir()
    for number, stranger in enumerate(spoilt):
        (tmp_path / "in" / f"{number:04}.zip").write_bytes(stranger)
    found = given(tmp_path / "in")
    assert len(found.learners) == len(spoilt)
    lines = said(found)
    for learner in found.learners:
        assert learner.answers or any(line.startswith(f"{learner.key}: ") for line in lines), learner.key


@pytest.mark.parametrize("stranger", [b"", b"PK\x03\x04 torn", b"Rar!\x1a\x07", b"x = 1\n", bytes(100)])
def test_what_is_no_zip_is_one_line(tmp_path: Path, stranger: bytes) -> None:
    assert lines_about(class_with(tmp_path, stranger)) == ["stranger: stranger.zip is not a zip that can be read."]


def test_an_empty_zip_holds_no_answer(tmp_path: Path) -> None:
    assert lines_about(class_with(tmp_path, archive())) == ["stranger: no answer found."]


def test_junk_before_a_zip_does_not_matter(tmp_path: Path) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", HEAD), prefix=b"MZ self-extracting" * 99))
    assert answers(found)["stranger"] == {"tree_head": HEAD}


# Names: who packed it, and how


def names_in(*members: Member) -> list[str]:
    return ["/".join(one.parts) for one in from_zip(io.BytesIO(archive(*members)), "x.zip", LEARNER).entries]


@pytest.mark.parametrize("page", ["cp866", "cp1251", "utf-8"])
def test_cyrillic_names_without_a_word_about_their_code_page(page: str) -> None:
    known = ["Асанова Айгүл/работа.py", "мама.py"] if page == "utf-8" else ["Асанова Айгуль/работа.py", "мама.py"]
    assert names_in(*[Member(name.encode(page)) for name in known]) == known


def test_kyrgyz_letters_are_read_where_the_name_says_that_it_is_utf8() -> None:
    assert names_in(Member("Жеңишбек Өмүров.py".encode(), flags=UTF8)) == ["Жеңишбек Өмүров.py"]


def test_a_name_that_reads_in_both_code_pages_is_taken_as_dos_wrote_it() -> None:
    assert names_in(Member("мама.py".encode("cp1251"))) == ["ьрьр.py"]
    assert names_in(Member("мама.py".encode("cp1251")), Member("Папа.py".encode("cp1251")))[0] == "мама.py"


def test_the_field_for_unicode_names_counts_if_it_was_made_for_this_name() -> None:
    name = b"?.py"
    assert names_in(Member(name, extra=unicode_path(name, "Үмүт.py"))) == ["Үмүт.py"]
    assert names_in(Member(name, extra=unicode_path(b"other.py", "Үмүт.py"))) == ["?.py"]


def test_a_folder_in_an_unknown_code_page_costs_nobody_an_answer(tmp_path: Path) -> None:
    for page in ("cp866", "cp1251", "koi8-r"):
        (tmp_path / page).mkdir()
        found = class_with(tmp_path / page, archive(Member("Үй иши".encode(page, "replace") + b"/tree_head.py", HEAD)))
        assert answers(found)["stranger"] == {"tree_head": HEAD}


@pytest.mark.parametrize("second", ["tree_head.py", "TREE_HEAD.py", "Tree_head.PY"])
def test_one_name_twice_is_two_answers(tmp_path: Path, second: str) -> None:
    found = class_with(tmp_path, archive(Member(b"tree_head.py", HEAD), Member(second.encode(), SEAL)))
    assert answers(found)["stranger"] == {}
    assert "two different answers to tree_head" in lines_about(found)[0]


def test_streamed_and_stored_files_are_read(tmp_path: Path) -> None:
    """As Moodle writes them: sizes after the data, no compression, a folder of its own."""

    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self.data = b""

        def writable(self) -> bool:
            return True

        def write(self, some: object) -> int:
            self.data += bytes(some)  # type: ignore[call-overload]
            return len(bytes(some))  # type: ignore[call-overload]

    pipe = Pipe()
    with zipfile.ZipFile(pipe, "w") as made:
        made.writestr("work/", "")
        made.writestr("work/tree_head.py", HEAD)
    assert answers(class_with(tmp_path, pipe.data))["stranger"] == {"tree_head": HEAD}


def test_learners_zips_named_one_by_one_may_not_imitate_a_system(tmp_path: Path) -> None:
    (tmp_path / "honest.zip").write_bytes(zipped({"tree_head.py": HEAD}))
    (tmp_path / "liar.zip").write_bytes(zipped({"Aigul Asanova_4711_assignsubmission_file/tree_head.py": SEAL}))
    found = given(tmp_path / "honest.zip", tmp_path / "liar.zip")
    assert answers(found) == {"honest": {"tree_head": HEAD}}
    assert said(found)[0].startswith("liar.zip looks like the download of a system, but stands among learners' zips")
    inside = given(tmp_path)
    assert answers(inside) == {"honest": {"tree_head": HEAD}, "liar": {"tree_head": SEAL}}
