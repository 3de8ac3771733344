"""A class as it comes: which layout it is, who is who, what lies around it, and what is left out with a reason."""

import unicodedata
from pathlib import Path

import pytest

from academy.course.course import Course
from academy.intake import HandedIn, NotReadable, collect
from academy.intake.near import near_exercise
from academy.intake.versions import time_of, version_of
from tests.handing_in import COURSE, HEAD, SEAL, answers, both, given, notebook, on_disk, only, said, zipped

GRADEBOOK = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Quiz (9)\n    Points Possible,,,,,10\n"
    '"Абдыраева, Нурай",901,,n,A,\n"Osmonov, Ulan 2",902,,u,A,\n"Osmonov, Ulan",2902,,o,A,\n'
)


def taken(*paths: Path, near: bool = False, pattern: str = "") -> HandedIn:
    return collect(COURSE, list(paths), "en", near, pattern)


def layouts(found: HandedIn) -> list[tuple[str, int, int]]:
    return [(one.layout, one.learners, one.answers) for one in found.sources]


# Around a class


@pytest.mark.parametrize("around", ["Week 4", "a/b", "Новая папка"])
def test_what_lies_around_a_class_is_taken_off(tmp_path: Path, around: str) -> None:
    files = {f"{around}/nuray/tree_head.py": HEAD, f"{around}/ulan/work/seal.py": SEAL}
    for path in both(tmp_path, "class", files):
        found = given(path)
        assert answers(found) == {"nuray": {"tree_head": HEAD}, "ulan": {"seal": SEAL}}
        assert layouts(found) == [("folders", 2, 2)] and not found.notes


def test_a_lone_zip_of_a_class_is_opened_wherever_it_lies(tmp_path: Path) -> None:
    inner = zipped({"all/nuray.zip": zipped({"tree_head.py": HEAD}), "all/ulan.zip": zipped({"seal.py": SEAL})})
    on_disk(tmp_path, {"one/class.zip": inner, "two/x/class.zip": inner})
    (tmp_path / "three.zip").write_bytes(zipped({"download/class.zip": inner}))
    for path in (tmp_path / "one", tmp_path / "two", tmp_path / "three.zip"):
        assert answers(given(path)) == {"nuray": {"tree_head": HEAD}, "ulan": {"seal": SEAL}}


def test_a_system_is_recognised_behind_two_folders_too(tmp_path: Path) -> None:
    names = ("nuray_901_11_tree_head.py", "ulan_902_12_seal.py")
    found = given(both(tmp_path, "x", {f"a/b/{name}": HEAD for name in names})[1])
    assert layouts(found) == [("canvas", 2, 2)]


def test_one_learners_own_folders_are_not_taken_for_persons(tmp_path: Path) -> None:
    for n, (one, other) in enumerate((("tree_head", "seal"), ("week 1", "week 2"), ("src", "old"), ("ДЗ", "неделя 2"))):
        on_disk(tmp_path / str(n), {f"nuray/{one}/tree_head.py": HEAD, f"nuray/{other}/seal.py": SEAL})
        assert answers(given(tmp_path / str(n))) == {"nuray": {"tree_head": HEAD, "seal": SEAL}}


def test_groups_of_people_are_read_one_by_one(tmp_path: Path) -> None:
    people = {"A/nuray": HEAD, "A/ulan": HEAD + b"\n# 2\n", "B/meerim": HEAD, "B/chyngyz": SEAL}
    found = given(on_disk(tmp_path, {f"{who}/tree_head.py": data for who, data in people.items()}))
    assert list(answers(found)) == ["chyngyz", "meerim", "nuray", "ulan"]
    assert layouts(found) == [("groups", 4, 4)]


# Names that Canvas and nbgrader give


def test_the_files_of_a_canvas_quiz_keep_people_apart(tmp_path: Path) -> None:
    names = ("sadykova_aida31_question_5_100_seal.py", "_32_question_5_101_seal.py", "ulan-bek33_question_6_7_seal.py")
    for path in both(tmp_path, "quiz", dict.fromkeys(names, SEAL)):
        found = given(path)
        assert layouts(found) == [("canvas_quiz", 3, 3)]
        assert sorted(one.ids["canvas"] for one in found.learners) == ["31", "32", "33"]


def test_a_name_that_ends_with_a_digit_is_told_from_its_number_by_the_gradebook(tmp_path: Path) -> None:
    (tmp_path / "gradebook.csv").write_text(GRADEBOOK, encoding="utf-8")
    names = ("osmonov_ulan_2902_question_5_1_seal.py", "_901_question_5_2_seal.py", "who7_question_5_3_seal.py")
    found = given(both(tmp_path, "quiz", dict.fromkeys(names, SEAL))[0], tmp_path / "gradebook.csv")
    assert [one.ids["canvas"] for one in found.learners] == ["901"]
    assert [line.partition(" ")[0] for line in said(found)] == [names[0], names[2]]


def test_one_number_with_two_names_is_nobodys(tmp_path: Path) -> None:
    names = ("nuray_901_11_tree_head.py", "liar_901_12_tree_head.py", "ulan_902_13_tree_head.py")
    found = given(both(tmp_path, "in", dict.fromkeys(names, HEAD))[0])
    assert list(answers(found)) == ["ulan_902"]
    assert all("stands with two names" in line for line in said(found))


@pytest.mark.parametrize("colon", ["_", "-", ".", "\uf03a", "%3A", ":"])
def test_an_exchange_is_read_whatever_a_copy_made_of_its_colons(tmp_path: Path, colon: str) -> None:
    files = {f"ulan+w1+2026-11-{day} 09:30:00.5 UTC+x".replace(":", colon): day for day in (21, 9 + 10, 20)}
    found = given(on_disk(tmp_path / "in", {f"{name}/seal.py": f"x = {day}\n" for name, day in files.items()}))
    assert [(one.raw, one.when[:13]) for one in only(found).answers] == [
        (f"x = {day}\n".encode(), f"2026-11-{day}T09") for day in (19, 20, 21)
    ]


# Attempts in folders


@pytest.mark.parametrize(
    ("older", "newer"),
    [
        ("Version 9", "Version 10"),
        ("2026-11-20-10-00-00", "2026-11-21-09-00-00"),
        ("30.11.2026", "01.12.2026"),
        ("Попытка 1", "Попытка 2"),
        ("1-аракет", "2-аракет"),
        ("20261120T0900", "20261120T1000"),
        ("v1", "v2"),
    ],
)
def test_attempts_in_folders_are_taken_in_their_order(tmp_path: Path, older: str, newer: str) -> None:
    for place in ("nuray", "nuray/homework"):
        files = {f"{place}/{older}/seal.py": "x = 1\n", f"{place}/{newer}/seal.py": "x = 2\n", "ulan/seal.py": SEAL}
        found = given(on_disk(tmp_path / place.replace("/", "-"), files))
        assert [one.raw for one in found.learners[0].answers] == [b"x = 1\n", b"x = 2\n"]


@pytest.mark.parametrize(
    ("one", "other"), [("mine", "other"), ("Version 1", "copy"), ("v1", "Attempt 2"), ("2026", "7")]
)
def test_folders_that_tell_no_order_give_two_answers(tmp_path: Path, one: str, other: str) -> None:
    files = {f"nuray/{one}/seal.py": "x = 1\n", f"nuray/{other}/seal.py": "x = 2\n", "ulan/seal.py": SEAL}
    assert "two different answers to seal" in said(given(on_disk(tmp_path, files)))[0]


def test_only_a_folder_with_an_hour_tells_when() -> None:
    assert time_of("2026-11-20-10-00-05") == "2026-11-20T10:00:05" and time_of("2026-11-20") == ""
    assert version_of("2026-13-40") is None and version_of("nuray") is None


# Names of files


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("tree_head (3).py", "tree_head.py"),
        ("TREE_HEAD.PY", "tree_head.py"),
        ("tree_head_final_and_really_the_last.py", "tree_head.py"),
        ("Копия seal.ipynb", "seal.ipynb"),
        ("seal.ipynb.json", "seal.ipynb"),
        ("seal.py.html", "seal.py"),
        ("seal.py.py", "seal.py"),
        ("sael.py", "seal.py"),
        ("report.pdf", ""),
        ("sealing_the_whole_world_and_more.py", ""),
    ],
)
def test_a_name_tells_which_exercise_was_meant(name: str, meant: str) -> None:
    assert near_exercise(name, {one.name.casefold(): one.name for one in COURSE.exercises}) == meant


def test_one_near_name_is_taken_if_it_is_asked_for(tmp_path: Path) -> None:
    files = {
        "nuray/tree_head (1).py": HEAD,
        "ulan/Tree_Head.py": HEAD,
        "meerim/seal.ipynb.json": notebook(SEAL.decode()),
        "aida/seal.py.html": "<html><body><pre>def seal(entries):\n    return 1 &lt; 2</pre></body></html>",
    }
    on_disk(tmp_path, files)
    asked = given(tmp_path)
    assert not any(answers(asked).values()) and all("Did the learner mean" in line for line in said(asked))
    found = taken(tmp_path, near=True)
    assert {key: list(some) for key, some in answers(found).items()} == {
        "aida": ["seal"], "meerim": ["seal"], "nuray": ["tree_head"], "ulan": ["tree_head"],
    }  # fmt: skip
    assert answers(found)["aida"]["seal"] == b"def seal(entries):\n    return 1 < 2\n"
    assert sum("as --accept-near asks" in line for line in said(found)) == 4


def test_of_two_near_names_none_is_taken_and_a_right_one_wins(tmp_path: Path) -> None:
    files = {"nuray/seal (1).py": SEAL, "nuray/seal_new.py": HEAD, "ulan/seal.py": SEAL, "ulan/seal (1).py": HEAD}
    found = taken(on_disk(tmp_path, files), near=True)
    assert answers(found) == {"nuray": {}, "ulan": {"seal": SEAL}}
    assert "several files may be meant as seal.py" in said(found)[0]


# Layouts that are not known

FLAT = {
    "one number": ("{}_4_tree_head.py", "{learner}_{attempt}_{file}"),
    "a date": ("Work_{}_attempt_2026-11-20-10-00-00_tree_head.py", "{any}_{learner}_attempt_{attempt}_{file}"),
    "words": ("17-99 - {} - Nov 2, 2026 910 AM - tree_head.py", "{any} - {learner} - {attempt} - {file}"),
    "behind": ("tree_head - {}.py", "{exercise} - {learner}.py"),
    "by exercise": ("tree_head/{}.py", "{exercise}/{learner}.py"),
    "deep": ("{}/3/tree_head.py", "{learner}/{attempt}/{file}"),
}


@pytest.mark.parametrize("how", FLAT)
def test_a_layout_is_read_as_the_instructor_describes_it(tmp_path: Path, how: str) -> None:
    name, pattern = FLAT[how]
    found = taken(both(tmp_path, "x", {name.format(who): HEAD for who in ("nuray", "ulan b")})[1], pattern=pattern)
    assert answers(found) == {"nuray": {"tree_head": HEAD}, "ulan b": {"tree_head": HEAD}} and not found.notes
    if how != "deep":
        unknown = given(tmp_path / "x")
        assert not unknown.learners
        assert len(said(unknown)) == 1 and "--pattern '{learner}_{attempt}_{file}'" in said(unknown)[0]


def test_attempts_of_a_described_layout_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    files = {f"nuray_{n}_seal.py": f"x = {n}\n" for n in (10, 9, 100)}
    found = taken(on_disk(tmp_path, files), pattern="{learner}_{attempt}_{file}")
    assert [one.raw for one in only(found).answers] == [b"x = 9\n", b"x = 10\n", b"x = 100\n"]


def test_a_name_that_reads_in_two_ways_by_a_pattern_is_nobodys(tmp_path: Path) -> None:
    found = taken(
        on_disk(tmp_path, {"a_b_c_seal.py": SEAL, "nuray_x_seal.py": SEAL}), pattern="{learner}_{attempt}_{file}"
    )
    assert list(answers(found)) == ["nuray"] and "reads in two ways" in said(found)[0]


@pytest.mark.parametrize("pattern", ["{file}", "{learner}", "{who}_{file}", "{learner}_{learner}_{file}", "x"])
def test_a_pattern_of_no_use_is_one_sentence(tmp_path: Path, pattern: str) -> None:
    with pytest.raises(NotReadable, match="is no pattern"):
        taken(on_disk(tmp_path, {"a/seal.py": SEAL}), pattern=pattern)


# Who is who


def test_a_zip_cannot_bring_another_an_attempt(tmp_path: Path) -> None:
    people = {"nuray_901_11_tree_head.py": HEAD, "ulan_902_12_tree_head.py": HEAD}
    archive, folder = both(tmp_path, "canvas", people)
    late = tmp_path / "late.zip"
    late.write_bytes(zipped({"nuray_901_99_tree_head.py": SEAL, "nuray_901_98_seal.py": SEAL}))
    for paths in ((folder, late), (late, folder), (archive, late)):
        found = given(*paths)
        assert answers(found)["nuray_901"] == {"tree_head": HEAD}
        assert said(found)[-1].startswith("nuray_901: late.zip brings more under this number.")


def test_two_downloads_of_a_class_are_joined_with_a_line(tmp_path: Path) -> None:
    who = ("Aida_31_assignsubmission_file/seal.py", "Ulan_32_assignsubmission_file/seal.py")
    one = both(tmp_path, "one", dict.fromkeys(who, "x = 1\n"))[0]
    two = both(tmp_path, "two", dict.fromkeys(who, "x = 2\n"))[0]
    found = given(one, two)
    assert [[a.raw for a in learner.answers] for learner in found.learners] == [[b"x = 1\n", b"x = 2\n"]] * 2
    assert sum("taken together (one.zip, two.zip)" in line for line in said(found)) == 2


def test_one_number_with_other_names_in_two_downloads_is_not_joined(tmp_path: Path) -> None:
    one = both(tmp_path, "one", {f"{who}_assignsubmission_file/seal.py": SEAL for who in ("Aida_31", "Ulan_32")})[0]
    two = both(tmp_path, "two", {f"{who}_assignsubmission_file/seal.py": SEAL for who in ("Nurlan_31", "Ulan_33")})[0]
    found = given(one, two)
    assert len(found.learners) == 4
    assert any("one number, different names" in line for line in said(found))


def test_every_learner_has_a_key_of_their_own_whatever_they_are_called(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        on_disk(
            tmp_path / folder,
            {"x/seal.py": SEAL, "x.zip": zipped({"seal.py": SEAL}), "x (2).zip": b"PK", "x (3)/y.py": ""},
        )
    keys = [one.key for one in given(tmp_path / "a", tmp_path / "b").learners]
    assert len(set(keys)) == len(keys) == 8


def test_a_name_in_two_spellings_is_one_person_and_it_is_said(tmp_path: Path) -> None:
    name = "Айбек Жоробеков"
    files = {f"{unicodedata.normalize(form, name)}/seal.py": SEAL for form in ("NFC", "NFD")}
    for path in both(tmp_path, "in", files | {"ulan/seal.py": SEAL}):
        found = given(path)
        assert [one.key for one in found.learners] == ["ulan", name]
        assert "spelled with different signs that look the same" in said(found)[0]


def test_a_learner_who_gives_anothers_name_is_shown_by_the_folder(tmp_path: Path) -> None:
    who = 'name = "Nuray Abdyraeva"\nnumber = "8"\n'
    on_disk(tmp_path, {"Abdyraeva Nuray/seal.py": SEAL, "ulan/seal.py": SEAL, "ulan/submission.toml": who})
    found = given(tmp_path)
    assert [(one.key, one.name) for one in found.learners] == [("Abdyraeva Nuray", ""), ("ulan", "")]
    assert said(found) == ["ulan: gives the name Nuray Abdyraeva, which is another's too, so the name is not shown."]


def test_what_is_left_out_beside_the_learners_is_said(tmp_path: Path) -> None:
    files = {"nuray/seal.py": SEAL, "ulan.rar": b"Rar!", "notes.txt": "", "list.pdf": "", "report/grades.csv": "x"}
    found = given(on_disk(tmp_path, files | {"meerim/seal.py": SEAL, "/".join("abcdefghijkl") + "/seal.py": SEAL}))
    assert sorted(line for line in said(found) if not line.startswith("a:")) == [
        "Beside the learners' folders, left out: list.pdf, notes.txt (2 in all).",
        "a/b/c/d/e/f/g/h/i/j/k and whatever lies more than 10 folders deep is not looked at.",
        "report is a report of this tool, no learner's folder: left out.",
        "ulan.rar is an archive that is not read; a zip is.",
    ]


def test_a_course_of_ones_own_decides_which_names_are_exercises(tmp_path: Path) -> None:
    on_disk(tmp_path / "own", {"course.toml": '[[module]]\nname = "w"\nexercises = []\n'})
    on_disk(tmp_path / "in", {"a_1_tree_head.py": HEAD, "b_2_tree_head.py": HEAD})
    found = collect(Course.find(tmp_path / "own"), [tmp_path / "in"], "en")
    assert not any(one.answers for one in found.learners)
