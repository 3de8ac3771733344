"""A class hands in folders, zips and files: every answer is found, and every other file gets one line or none."""

import os
import shutil
import tracemalloc
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.intake import Note, NotReadable, collect, shelf, trees
from academy.intake.programs import same_program
from academy.intake.shelf import Shelf
from academy.words.i18n import texts
from academy.words.safe_text import safe_text
from tests.handing_in import COURSE, HEAD, SEAL, answers, given, notebook, on_disk, only, said, zipped
from tests.test_verbs import academy


def test_each_folder_is_a_learner_with_work_inside_or_not(tmp_path: Path) -> None:
    on_disk(tmp_path, {"aigul/work/tree_head.py": HEAD, "bakyt/tree_head.py": HEAD, "bakyt/seal.py": SEAL})
    found = given(tmp_path)
    assert answers(found) == {"aigul": {"tree_head": HEAD}, "bakyt": {"tree_head": HEAD, "seal": SEAL}}
    assert found.source == "folders" and not found.notes
    assert found.learners[1].answers[1].file == f"{tmp_path.name}/bakyt/seal.py"


def test_answers_come_in_the_order_of_the_course(tmp_path: Path) -> None:
    on_disk(tmp_path, {f"aigul/{one.name}.py": "x = 1\n" for one in reversed(COURSE.exercises)})
    assert [one.exercise for one in only(given(tmp_path)).answers] == [one.name for one in COURSE.exercises]


def test_one_learners_own_folder_zip_or_file_is_enough(tmp_path: Path) -> None:
    aigul = on_disk(tmp_path / "aigul", {"work/tree_head.py": HEAD})
    (tmp_path / "bakyt.zip").write_bytes(zipped({"tree_head.py": HEAD}))
    for path in (aigul, aigul / "work" / "tree_head.py"):
        assert answers(given(path)) == {"aigul": {"tree_head": HEAD}}
    assert answers(given(tmp_path / "bakyt.zip")) == {"bakyt": {"tree_head": HEAD}}


def test_files_named_one_by_one_belong_to_the_folder_they_lie_in(tmp_path: Path) -> None:
    on_disk(tmp_path, {"aigul/tree_head.py": HEAD, "aigul/seal.py": SEAL, "bakyt/seal.ipynb": notebook(SEAL.decode())})
    found = given(*sorted(tmp_path.glob("*/*")))
    assert {key: sorted(some) for key, some in answers(found).items()} == {
        "aigul": ["seal", "tree_head"],
        "bakyt": ["seal"],
    }


def test_what_academy_submit_packs_brings_name_and_number(tmp_path: Path) -> None:
    (tmp_path / "work").mkdir()
    shutil.copy(COURSE.exercise("tree_head").folder / "solution.py", tmp_path / "work" / "tree_head.py")
    assert academy(tmp_path, "submit", "--name", "Үмүт Жээнбекова", "--number", "77").returncode == 0
    (tmp_path / "in").mkdir()
    shutil.move(tmp_path / "submission-77.zip", tmp_path / "in")
    learner = only(given(tmp_path / "in"))
    assert (learner.key, learner.name, learner.number) == ("submission-77", "Үмүт Жээнбекова", "77")
    assert [one.exercise for one in learner.answers] == ["tree_head"]


def test_a_zip_in_a_learners_folder_is_opened(tmp_path: Path) -> None:
    who = 'name = "Aigul"\nnumber = "7"\n'
    on_disk(tmp_path, {"aigul/submission-7.zip": zipped({"submission.toml": who, "tree_head.py": HEAD})})
    learner = only(given(tmp_path))
    assert (learner.key, learner.name) == ("aigul", "Aigul")
    assert learner.answers[0].file == f"{tmp_path.name}/aigul/submission-7.zip/tree_head.py"


@pytest.mark.parametrize("text", ["name = ", "name = 7\nnumber = [1]", "[" * 1500, b"\xff\xfe", "x = 1\n" * 500])
def test_a_damaged_submission_toml_costs_nobody_an_answer(tmp_path: Path, text: str | bytes) -> None:
    on_disk(tmp_path, {"aigul/submission.toml": text, "aigul/tree_head.py": HEAD})
    assert answers(given(tmp_path)) == {"aigul": {"tree_head": HEAD}}


def test_two_who_give_one_number_are_pointed_out_and_keep_their_own_rows(tmp_path: Path) -> None:
    who = 'name = "Aigul"\nnumber = "77"\n'
    on_disk(tmp_path, {f"{key}/{name}": data for key in "ab" for name, data in
                       {"submission.toml": who, "tree_head.py": HEAD}.items()})  # fmt: skip
    found = given(tmp_path)
    assert [one.key for one in found.learners] == ["a", "b"]
    assert said(found) == ["a, b: all give the number 77."]


def test_two_folders_of_one_name_stay_two_learners(tmp_path: Path) -> None:
    on_disk(tmp_path, {"week1/aigul/tree_head.py": HEAD, "week2/aigul/tree_head.py": SEAL})
    assert answers(given(tmp_path / "week1", tmp_path / "week2")) == {
        "aigul": {"tree_head": HEAD},
        "aigul (2)": {"tree_head": SEAL},
    }


def test_a_class_in_one_zip_is_a_folder_of_folders(tmp_path: Path) -> None:
    (tmp_path / "class.zip").write_bytes(zipped({"aigul/work/tree_head.py": HEAD, "bakyt/seal.py": SEAL}))
    assert answers(given(tmp_path / "class.zip")) == {"aigul": {"tree_head": HEAD}, "bakyt": {"seal": SEAL}}


# Where answers lie


def test_a_deeper_file_counts_only_where_there_is_none_at_home(tmp_path: Path) -> None:
    on_disk(tmp_path, {"a/old/tree_head.py": SEAL, "a/work/tree_head.py": HEAD, "b/Новая папка/tree_head.py": HEAD})
    found = given(tmp_path)
    assert answers(found) == {"a": {"tree_head": HEAD}, "b": {"tree_head": HEAD}}
    assert not found.notes


def test_of_two_different_answers_neither_is_counted(tmp_path: Path) -> None:
    on_disk(tmp_path, {"a/tree_head.py": HEAD, "a/work/tree_head.py": SEAL, "a/seal.py": SEAL})
    found = given(tmp_path)
    assert answers(found) == {"a": {"seal": SEAL}}
    assert said(found) == [
        "a: two different answers to tree_head (tree_head.py, work/tree_head.py): neither is counted."
    ]


def test_the_same_answer_twice_is_one_whatever_its_comments(tmp_path: Path) -> None:
    commented = HEAD.replace(b"\n", b"  # mine\r\n", 3)
    on_disk(tmp_path, {"a/tree_head.py": HEAD, "a/work/tree_head.py": commented})
    assert [one.exercise for one in only(given(tmp_path)).answers] == ["tree_head"]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("x = 1\n", "x = 1  # one\n\n\n", True),
        ("if x:\n    y()\n", "if x:\n\ty()\n", True),
        ("x = 1\n", "x = 2\n", False),
        ("x = (\n", "x = (\n\n", False),
        ("x = '#1'\n", "x = '#2'\n", False),
        ("", "# nothing\n", True),
    ],
)
def test_programs_are_compared_by_their_tokens(one: str, other: str, same: bool) -> None:
    assert same_program(one.encode(), other.encode()) is same


# Names


@pytest.mark.parametrize("name", ["tree_haed.py", "Tree_Head.py", "tree-head.py", "tree_head.py.txt", "tree_head.docx"])
def test_a_name_that_is_nearly_right_is_asked_about(tmp_path: Path, name: str) -> None:
    on_disk(tmp_path, {f"aigul/{name}": HEAD, "aigul/seal.py": SEAL})
    found = given(tmp_path)
    assert answers(found) == {"aigul": {"seal": SEAL}}
    assert said(found) == [f"aigul: {name} is no exercise. Did the learner mean tree_head.py?"]


def test_the_right_name_and_the_same_in_capitals_are_two_answers(tmp_path: Path) -> None:
    (tmp_path / "aigul.zip").write_bytes(zipped({"tree_head.py": HEAD, "TREE_HEAD.PY": SEAL}))
    assert "two different answers to tree_head (TREE_HEAD.PY, tree_head.py)" in said(given(tmp_path))[0]


def test_files_that_nobody_means_as_an_answer_are_passed_over_in_silence(tmp_path: Path) -> None:
    litter = (".DS_Store", "._tree_head.py", "Thumbs.db", "__MACOSX/tree_head.py", "__pycache__/tree_head.py")
    others = (".ipynb_checkpoints/tree_head.ipynb", ".venv/seal.py", "venv/lib/seal.py", "work/tree_head.md", "a.png")
    on_disk(tmp_path / "class", {f"aigul/{name}": b"\0" for name in (*litter, *others)} | {"aigul/tree_head.py": HEAD})
    (tmp_path / "class" / "bakyt.zip").write_bytes(zipped({name: b"\0" for name in litter} | {"tree_head.py": HEAD}))
    found = given(tmp_path / "class")
    assert answers(found) == {"aigul": {"tree_head": HEAD}, "bakyt": {"tree_head": HEAD}}
    assert not found.notes


def test_a_learner_without_an_answer_is_listed_and_told_of(tmp_path: Path) -> None:
    on_disk(tmp_path, {"a/tree_head.py": HEAD, "b/report.pdf": b"%PDF", "c/homework.py": HEAD, "d/work.rar": b"Rar!"})
    (tmp_path / "e").mkdir()
    found = given(tmp_path)
    assert [one.key for one in found.learners] == list("abcde")
    assert said(found) == [
        "b: no answer found, only report.pdf.",
        "c: homework.py is no exercise.",
        "d: work.rar is an archive that is not read; a zip is.",
        "e: no answer found.",
    ]


def test_of_very_many_lines_about_one_learner_a_few_are_kept(tmp_path: Path) -> None:
    on_disk(tmp_path, {f"aigul/n{number}.py": "1" for number in range(50)} | {"bakyt/x.py": "1"})
    lines = said(given(tmp_path))
    assert len(lines) == 8 and "aigul: more lines like these: 44." in lines and "bakyt: x.py is no exercise." in lines


def test_a_strange_name_cannot_speak_to_the_terminal() -> None:
    assert safe_text("a\x1b[31m\u202egnp.py") == r"a\x1b[31m\x202egnp.py"
    assert safe_text("a\u00a0b\ud800") == r"a b\xd800"
    assert len(safe_text("x" * 1000)) == 100


def test_a_file_called_like_markup_is_printed_as_it_is(tmp_path: Path) -> None:
    on_disk(tmp_path, {"class/aigul/[bold]x.py": "1"})
    done = academy(tmp_path, "grade", "class")
    assert done.returncode == 2 and "aigul: [bold]x.py is no exercise." in done.stderr
    assert "Traceback" not in done.stderr


# Links, permissions, kinds of paths


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="links and pipes of POSIX")
def test_links_and_pipes_are_not_followed(tmp_path: Path) -> None:
    on_disk(tmp_path, {"secret/seal.py": SEAL, "class/aigul/tree_head.py": HEAD})
    aigul = tmp_path / "class" / "aigul"
    (aigul / "seal.py").symlink_to(tmp_path / "secret" / "seal.py")
    (aigul / "work").symlink_to(tmp_path / "secret")
    os.mkfifo(aigul / "commit.py")
    found = given(tmp_path / "class")
    assert answers(found) == {"aigul": {"tree_head": HEAD}}
    assert sorted(said(found)) == [f"aigul: {name}.py is a link, not a file: left out." for name in ("commit", "seal")]


def test_a_folder_that_may_not_be_listed_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_disk(tmp_path, {"aigul/tree_head.py": HEAD, "bakyt/tree_head.py": HEAD})
    scan = os.scandir

    def closed(path: str | Path) -> object:
        if Path(path).name == "bakyt":
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", closed)
    found = given(tmp_path)
    assert answers(found) == {"aigul": {"tree_head": HEAD}, "bakyt": {}}
    assert said(found) == ["bakyt cannot be opened: no permission.", "bakyt: no answer found."]


def test_a_path_of_no_use_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    on_disk(tmp_path, {"notes.txt": "hello", "tree_head.py": HEAD})
    for name, sentence in (
        ("nowhere", "is not there."),
        ("notes.txt", "is no folder, zip, .py, .ipynb or list (.csv)."),
    ):
        with pytest.raises(NotReadable, match=sentence.replace("(", r"\(").replace(")", r"\)")):
            given(tmp_path / name)
    monkeypatch.setattr(os, "scandir", lambda _: (_ for _ in ()).throw(PermissionError(13, "Permission denied")))
    with pytest.raises(NotReadable, match="cannot be opened: Permission denied"):
        given(tmp_path)


def test_a_zip_is_known_by_its_contents_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "aigul").write_bytes(zipped({"tree_head.py": HEAD}))
    assert answers(given(tmp_path / "aigul")) == {"aigul": {"tree_head": HEAD}}


def test_a_list_that_nobody_knows_is_one_line(tmp_path: Path) -> None:
    on_disk(tmp_path, {"class/aigul/tree_head.py": HEAD, "list.csv": "who,what\n1,2\n"})
    found = given(tmp_path / "class", tmp_path / "list.csv")
    assert said(found)[0].startswith("list.csv is none of the lists that are read")
    assert answers(found) == {"aigul": {"tree_head": HEAD}}


def test_an_earlier_report_in_the_folder_is_no_learner(tmp_path: Path) -> None:
    on_disk(tmp_path, {"aigul/tree_head.py": HEAD, "report/grades.csv": "x", "report/index.html": "x"})
    assert list(answers(given(tmp_path))) == ["aigul"]


def test_an_instructors_own_exercises_are_looked_for(tmp_path: Path) -> None:
    shutil.copytree(COURSE.exercise("seal").folder, tmp_path / "mine" / "week" / "Day_Book")
    (tmp_path / "mine" / "course.toml").write_text('[[module]]\nname = "week"\nexercises = ["Day_Book"]\n')
    on_disk(tmp_path, {"class/aigul/Day_Book.py": SEAL, "class/bakyt/seal.py": SEAL})
    found = collect(Course.find(tmp_path / "mine"), [tmp_path / "class"], "en")
    assert answers(found) == {"aigul": {"Day_Book": SEAL}, "bakyt": {}}


def test_every_line_that_is_written_has_its_sentence(root: Path) -> None:
    """Keys stand in the code as texts: each sentence is used, and a note with an unknown key cannot be said."""
    code = " ".join(file.read_text(encoding="utf-8") for file in (root / "academy" / "intake").glob("*.py"))
    assert not [key for key in texts("en")["intake"] if f'"{key}"' not in code]
    with pytest.raises(KeyError):
        Note("no_such_key").said("en")


def test_a_path_of_no_use_ends_the_command_with_one_sentence(tmp_path: Path) -> None:
    on_disk(tmp_path, {"notes.txt": "hello"})
    done = academy(tmp_path, "grade", "notes.txt")
    assert done.returncode == 2 and not (tmp_path / "report").exists()
    assert done.stderr.splitlines()[-1] == "notes.txt is no folder, zip, .py, .ipynb or list (.csv)."


def test_a_folder_of_very_many_names_is_looked_at_in_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trees, "WIDE", 3)
    on_disk(tmp_path, {f"a/{n}.txt": "" for n in range(5)} | {"b/seal.py": SEAL})
    found = given(tmp_path)
    assert answers(found)["b"] == {"seal": SEAL}
    assert said(found)[0] == "a holds more than 3 names: only the first 3 are looked at."


# Memory


def test_what_lies_on_the_shelf_comes_back_whatever_its_size() -> None:
    place, kinds = Shelf(small=100), [b"", b"one", b"x" * 99, b"\0" * 5_000, b"last"]
    given_back = [place.put(raw) for raw in kinds]
    assert [one() for one in reversed(given_back)] == kinds[::-1]


def test_answers_are_readable_when_their_files_are_gone(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "aigul.zip").write_bytes(zipped({"tree_head.py": HEAD}))
    on_disk(tmp_path / "in", {"bakyt/tree_head.py": HEAD})
    found = given(tmp_path / "in")
    shutil.rmtree(tmp_path / "in")
    assert answers(found) == {"aigul": {"tree_head": HEAD}, "bakyt": {"tree_head": HEAD}}


def test_the_bytes_of_a_class_do_not_pile_up_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf.Shelf.__init__, "__defaults__", (100_000,))
    long = b"x = 1  # and no more\n" * 4_000
    for number in range(60):
        on_disk(tmp_path / "in", {f"aigul{number:02}/tree_head.py": long + b"# %d\n" % number})
    tracemalloc.start()
    found = given(tmp_path / "in")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sum(len(one.answers[0].raw) for one in found.learners) > 60 * len(long)
    assert peak < 20 * len(long), "60 answers were read, and few of them are in memory"
