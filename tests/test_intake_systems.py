"""The downloads of Moodle, Canvas, Gradescope, GitHub Classroom, Classroom 50 and nbgrader, as they make them.

Whose a file is comes from what the system wrote. No name that a learner chooses changes anybody else's marks.
"""

from pathlib import Path

import pytest

from academy.intake.gradescope import iso, people_in
from academy.intake.trees import Budget
from tests.handing_in import COURSE, HEAD, SEAL, answers, both, given, notebook, on_disk, only, said, zipped

STARTER = COURSE.exercise("seal").read("starter.py")

# Moodle

MOODLE = {
    "folders": ("Aigul Asanova_4711_assignsubmission_file/{}", "Bakyt Toktosunov_4712_assignsubmission_file/{}"),
    "folders before 4.1": (
        "Aigul Asanova_4711_assignsubmission_file_/{}",
        "Bakyt Toktosunov_4712_assignsubmission_file_/{}",
    ),
    "flat": ("Aigul Asanova_4711_assignsubmission_file_{}", "Bakyt Toktosunov_4712_assignsubmission_file_{}"),
    "teams before 4.1": (
        "Group A-Aigul Asanova_4711_assignsubmission_file_/{}",
        "Group A-Bakyt Toktosunov_4712_assignsubmission_file_/{}",
    ),
    "teams": ("Group A_77_assignsubmission_file/{}", "Группа Б_78_assignsubmission_file/{}"),
    "anonymous": ("Participant_4711_assignsubmission_file/{}", "Participant_4712_assignsubmission_file/{}"),
    "anonymous in Russian": ("Участник_4711_assignsubmission_file/{}", "Участник_4712_assignsubmission_file/{}"),
}


@pytest.mark.parametrize("variant", MOODLE)
@pytest.mark.parametrize("wrapped", [False, True])
def test_every_variant_of_moodles_download_is_read(tmp_path: Path, variant: str, wrapped: bool) -> None:
    one, other = (("BC-Merkle-31/" if wrapped else "") + name for name in MOODLE[variant])
    files = {one.format("tree_head.py"): HEAD, one.format("seal.py"): SEAL, other.format("tree_head.py"): HEAD}
    for path in both(tmp_path, "BC-Merkle-31", files):
        found = given(path)
        assert found.source == "moodle" and not found.notes
        assert [sorted(some) for some in answers(found).values()] == [["seal", "tree_head"], ["tree_head"]]
        numbers = [one.ids["moodle"] for one in found.learners]
        assert numbers == (["77", "78"] if variant == "teams" else ["4711", "4712"])
        who = [one.name for one in found.learners]
        assert (
            who == ["", ""]
            if "anonymous" in variant
            else who[0] in ("Aigul Asanova", "Group A", "Group A-Aigul Asanova")
        )


def test_moodles_subfolders_are_kept_and_the_team_of_nobody_has_no_number(tmp_path: Path) -> None:
    files = {
        "Aigul Asanova_4711_assignsubmission_file/src/tree_head.py": HEAD,
        "Группа по умолчанию_assignsubmission_file/tree_head.py": HEAD,
    }
    (file, _) = both(tmp_path, "teams", files)
    found = given(file)
    assert [one.key for one in found.learners] == ["Aigul Asanova_4711", "Группа по умолчанию"]
    assert found.learners[1].ids == {} and len(found.learners[1].answers) == 1


PASTED = {
    "paragraphs": "".join(f"<p>{line}</p>" for line in ("def seal(entries):", "&nbsp; &nbsp; return 1 &lt; 2")),
    "breaks": "<p>def seal(entries):<br>\n&nbsp;&nbsp;&nbsp; return 1 &lt; 2</p>",
    "plain text made HTML": '<div class="text_to_html">def seal(entries):<br />\n    return 1 &lt; 2</div>',
    "a code box": "<pre><code>def seal(entries):\n    return 1 &lt; 2\n</code></pre>",
    "spans of an editor": "<div><span>def</span> seal(entries):</div>\n<div>    <b>return</b> 1 &lt; 2</div>",
}


@pytest.mark.parametrize("how", PASTED)
@pytest.mark.parametrize(
    "place", ["onlinetext/onlinetext.html", "onlinetext_/onlinetext.html", "onlinetext_onlinetext.html"]
)
def test_code_that_was_pasted_into_moodles_page_becomes_code_again(tmp_path: Path, how: str, place: str) -> None:
    page = f'<!DOCTYPE html><html><head><meta charset="UTF-8"></head><body>{PASTED[how]}</body></html>'
    (file, _) = both(tmp_path, "text", {f"Aigul Asanova_4711_assignsubmission_{place}": page})
    (answer,) = only(given(file)).answers
    assert (answer.exercise, answer.note) == ("seal", "typed")
    assert answer.raw == b"def seal(entries):\n    return 1 < 2\n"


def test_a_remark_in_moodles_page_is_no_answer(tmp_path: Path) -> None:
    text = "Aigul Asanova_4711_assignsubmission_onlinetext/onlinetext.html"
    remark = "<p>My file is attached.</p><p>def</p><script>def seal(x):</script><![CDATA["
    with_file = {text: remark, "Aigul Asanova_4711_assignsubmission_file/seal.py": SEAL}
    assert not given(both(tmp_path, "one", with_file)[0]).notes
    assert said(given(both(tmp_path, "two", {text: remark})[0])) == [
        "Aigul Asanova_4711: the text typed on the page writes no function of any exercise."
    ]
    several = "<pre>def seal(entries):\n    pass\ndef commit(value, salt):\n    pass</pre>"
    assert (
        "functions of several exercises (commit, seal)" in said(given(both(tmp_path, "three", {text: several})[0]))[0]
    )


LIARS = [
    "x_1_assignsubmission_file_y.py",
    "_4711_assignsubmission_file_tree_head.py",
    "Aigul Asanova_4711_assignsubmission_file/tree_head.py",
    "assignsubmission_file_/4711/tree_head.py",
]


@pytest.mark.parametrize("name", LIARS)
@pytest.mark.parametrize("variant", ["folders", "folders before 4.1", "flat"])
def test_a_file_called_like_somebody_elses_submission_changes_nobodys_marks(
    tmp_path: Path, name: str, variant: str
) -> None:
    if variant == "flat":
        name = name.replace("/", "_")
    honest, liar = MOODLE[variant][0], MOODLE[variant][0].replace("Aigul Asanova_4711", "Liar 777_9")
    found = given(*both(tmp_path, "in", {honest.format("tree_head.py"): HEAD, liar.format(name): SEAL})[:1])
    assert answers(found)["Aigul Asanova_4711"] == {"tree_head": HEAD}
    assert set(answers(found)) == {"Aigul Asanova_4711", "Liar 777_9"}


def test_two_names_with_one_number_are_refused(tmp_path: Path) -> None:
    files = {f"{who}_assignsubmission_file/seal.py": SEAL for who in ("Aigul_4711", "Liar_4711", "Bakyt_4712")}
    found = given(both(tmp_path, "in", files)[0])
    assert list(answers(found)) == ["Bakyt_4712"]
    assert said(found)[0] == "Aigul_4711: Moodle's number 4711 stands with two names: neither is counted."


def test_what_is_not_moodles_among_moodles_folders_gets_one_line(tmp_path: Path) -> None:
    files = {
        MOODLE["folders"][0].format("seal.py"): SEAL,
        MOODLE["folders"][1].format("seal.py"): SEAL,
        "notes.txt": "",
    }
    assert said(given(both(tmp_path, "in", files)[0])) == ["notes.txt bears no name that Moodle gives: left out."]


def test_a_submitted_zip_in_moodles_download_is_opened_and_its_claims_are_not_believed(tmp_path: Path) -> None:
    packed = zipped({"submission.toml": 'name = "Aigul Asanova"\nnumber = "4711"\n', "seal.py": SEAL})
    found = given(both(tmp_path, "in", {MOODLE["folders"][1].format("submission-4711.zip"): packed})[0])
    assert (only(found).name, only(found).number) == ("Bakyt Toktosunov", "")
    assert answers(found) == {"Bakyt Toktosunov_4712": {"seal": SEAL}}


# Canvas

GRADEBOOK = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Merkle (4321)\n    Points Possible,,,,,10\n"
    '"Asanova, Aigul",12345,B-7,aigul@example.kg,BC-1,\n"Иванов, Иван_2",12346,,ivan,BC-1,\n"Two, Ivan",2,,,BC-1,\n'
)


def test_canvass_names_are_read(tmp_path: Path) -> None:
    files = {
        "asanovaaigul_12345_67890_tree_head.py": HEAD,
        "asanovaaigul_12345_67891_seal.py": SEAL,
        "токтосуновбакыт_LATE_12399_67892_tree_head.py": HEAD,
        "sydykovaperi_late_12400_67893_seal.py": SEAL,
        "orozbekoverlan_12401_text.html": "<pre>def seal(entries):\n    return []</pre>",
        "linker_12402_link.html": "<a href='x'>x</a>",
    }
    for path in both(tmp_path, "submissions", files):
        found = given(path)
        assert found.source == "canvas"
        got = {one.ids["canvas"]: one for one in found.learners}
        assert [one.exercise for one in got["12345"].answers] == ["tree_head", "seal"]
        assert got["12345"].key == "asanovaaigul_12345"
        assert [answer.late for one in found.learners for answer in one.answers].count(True) == 2
        assert got["12401"].answers[0].note == "typed"
        assert said(found)[0] == "linker_12402: a web address was handed in, no file."


def test_canvass_anonymous_names_are_read(tmp_path: Path) -> None:
    files = {"anon_aB3dE_67890_tree_head.py": HEAD, "LATE_anon_12345_67891_5_seal.py": SEAL, "anon_7_8_seal.py": SEAL}
    found = given(both(tmp_path, "submissions", files)[0])
    assert [one.key for one in found.learners] == ["anon_12345", "anon_7", "anon_aB3dE"]
    assert all(not one.ids and not one.name for one in found.learners)
    assert answers(found)["anon_aB3dE"] == {"tree_head": HEAD}


def test_a_file_handed_in_again_is_the_later_attempt(tmp_path: Path) -> None:
    uuid = "0f8fad5b-d9cb-469f-a165-70867728950e"
    files = {
        "asanovaaigul_12345_67890_seal.py": "x = 1\n",
        "asanovaaigul_12345_100000_seal-1.py": "x = 2\n",
        f"asanovaaigul_12345_99999_seal-{uuid}.py": "x = 3\n",
        "asanovaaigul_12345_67999_other-1.py": "x = 4\n",
    }
    found = given(both(tmp_path, "submissions", files)[0])
    assert [(one.attempt, one.raw) for one in only(found).answers] == [
        (1, b"x = 1\n"),
        (2, b"x = 3\n"),
        (3, b"x = 2\n"),
    ]
    assert said(found) == ["asanovaaigul_12345: other-1.py is no exercise."]


@pytest.mark.parametrize(
    "name",
    ["ivan_2_12346_678_tree_head.py", "liar_12345_67890_9_tree_head.py", "liar_777_12345_678_9_10_tree_head.py"],
)
def test_a_canvas_name_that_reads_in_two_ways_is_refused(tmp_path: Path, name: str) -> None:
    found = given(both(tmp_path, "submissions", {name: SEAL, "asanovaaigul_12345_67000_tree_head.py": HEAD})[0])
    assert answers(found) == {"asanovaaigul_12345": {"tree_head": HEAD}}
    assert said(found)[0].startswith(f"{name} is not counted: the name does not tell for certain whose it is.")


def test_the_gradebook_tells_whose_a_canvas_file_is(tmp_path: Path) -> None:
    files = {"asanovaaigul_12345_67890_tree_head.py": HEAD, "ивановиван_2_12346_678_seal.py": SEAL}
    (tmp_path / "gradebook.csv").write_text(GRADEBOOK, encoding="utf-8-sig")
    archive, folder = both(tmp_path, "submissions", files)
    (folder / "2026-11-20T1000_Grades-BC-1.csv").write_text(GRADEBOOK)
    for paths in ([archive, tmp_path / "gradebook.csv"], [tmp_path / "gradebook.csv", archive], [folder]):
        found = given(*paths)
        assert not found.notes
        aigul, ivan = found.learners
        assert (aigul.name, aigul.number, aigul.email) == ("Asanova, Aigul", "B-7", "aigul@example.kg")
        assert (ivan.name, ivan.ids, len(ivan.answers)) == ("Иванов, Иван_2", {"canvas": "12346"}, 1)


@pytest.mark.parametrize(
    "name",
    [
        "ivan_2_12346_678_tree_head.py",  # 2 and 12346 are both in the gradebook, neither is called so
        "stranger_999_678_tree_head.py",  # not in the gradebook
        "asanovaaigul_12345_2_12346_5_tree_head.py",  # Aigul's file called 12346_5_…? or of somebody called …_2?
    ],
)
def test_with_a_gradebook_only_who_is_in_it_under_that_name_is_counted(tmp_path: Path, name: str) -> None:
    (tmp_path / "gradebook.csv").write_text(GRADEBOOK)
    files = {name: SEAL, "twoivan_2_67000_tree_head.py": HEAD}
    found = given(both(tmp_path, "submissions", files)[0], tmp_path / "gradebook.csv")
    marks = answers(found)
    assert marks.pop("twoivan_2") == {"tree_head": HEAD}
    assert set(marks) <= {"asanovaaigul_12345"}


def test_one_user_in_two_canvas_downloads_is_one_learner(tmp_path: Path) -> None:
    one = both(tmp_path, "head", {"asanovaaigul_12345_1_tree_head.py": HEAD})[0]
    two = both(tmp_path, "seal", {"asanovaaigul_12345_2_seal.py": SEAL, "asanovaaigul_12345_3_tree_head.py": SEAL})[0]
    learner = only(given(one, two))
    assert sorted((each.exercise, each.attempt) for each in learner.answers) == [
        ("seal", 1),
        ("tree_head", 1),
        ("tree_head", 2),
    ]


# Gradescope

METADATA = """---
submission_101:
  :submitters:
  - :name: Aigul Asanova
    :sid: '0042'
    :email: aigul@example.kg
  :created_at: 2026-11-20 10:00:00.123456789 Z
  :score: 7.0
  :status: processed
  :results:
    score: 7.0
    tests:
    - name: odd
      output: "*a [b] {c} \\u202e"
  :history:
  - :id: 99
    :created_at: 2026-11-19 09:00:00.000000000 Z
    :submitters: []
submission_102:
  :submitters:
  - :name: Bakyt
    :sid: 0077
    :email: bakyt@example.kg
  - :name: Peri
    :email: peri@example.kg
  :created_at: 2026-11-20 16:30:00 +06:00
submission_103:
  :submitters:
  :created_at: yesterday
submission_104:
  :score: 1
submission_105:
  :submitters: []
"""


def gradescope(metadata: str = METADATA, **more: str) -> dict[str, bytes | str]:
    files = {f"submission_{n}/tree_head.py": HEAD for n in range(101, 107)}
    wrapped: dict[str, bytes | str] = {f"assignment_9100_export/{name}": data for name, data in files.items()}
    wrapped["assignment_9100_export/submission_metadata.yml"] = metadata
    return wrapped | {f"assignment_9100_export/{name}": data for name, data in more.items()}


def test_gradescopes_export_is_read(tmp_path: Path) -> None:
    for path in both(tmp_path, "export", gradescope()):
        found = given(path)
        assert found.source == "gradescope"
        people = {one.key: one for one in found.learners}
        aigul, bakyt, peri = (people[f"{who}@example.kg"] for who in ("aigul", "bakyt", "peri"))
        assert (aigul.name, aigul.number, aigul.ids) == ("Aigul Asanova", "0042", {"gradescope": "101"})
        assert aigul.answers[0].when == "2026-11-20T10:00:00.123456+00:00"
        assert (bakyt.number, peri.number) == ("0077", ""), "an unquoted number stays text"
        assert bakyt.answers == peri.answers and bakyt.answers[0].when == "2026-11-20T16:30:00+06:00"
        assert sorted(set(people) - {aigul.key, bakyt.key, peri.key}) == [f"submission_{n}" for n in (103, 104, 105)]
        lines = said(found)
        assert "submission_106 does not stand in submission_metadata.yml: left out." in lines
        assert sum("does not name who handed it in" in line for line in lines) == 3


def test_a_learners_own_metadata_change_nothing(tmp_path: Path) -> None:
    fake = METADATA.replace("submission_102", "submission_101").replace("Aigul", "Liar")
    more = {"submission_105/submission_metadata.yml": fake, "submission_105/submission_101/tree_head.py": "x = 1\n"}
    for path in both(tmp_path, "export", gradescope(**more)):
        assert answers(given(path))["aigul@example.kg"] == {"tree_head": HEAD}


LAUGHS = "a: &a [x, x]\n" + "".join(
    f"{b}: &{b} [*{a}, *{a}, *{a}, *{a}]\n" for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    "text",
    [
        "submission_101: !ruby/object:Gem::Installer {}\n",
        "submission_101:\n  :results: !!python/object/apply:os.system ['true']\n",
        "- a list\n",
        "submission_101: 5\n",
        "submission_101:\n  :submitters: &a\n  - *a\n",
        "submission_101: {\n",
        "? [a]\n: {}\n",
        LAUGHS,
        "",
        "\0",
    ],
)
def test_metadata_that_gradescope_does_not_write_are_refused_with_one_line(tmp_path: Path, text: str) -> None:
    found = given(both(tmp_path, "export", gradescope(text))[0])
    assert not found.learners
    assert said(found) == ["submission_metadata.yml is damaged, or not made by Gradescope: the export is not read."]


def test_aliases_in_what_is_passed_over_cost_nothing() -> None:
    laughs = "".join(f"    {line}\n" for line in LAUGHS.splitlines())
    people = people_in(f"s:\n  :submitters:\n  - :name: A\n  :results:\n{laughs}".encode())
    assert people == {"s": ([{"name": "A"}], "")}


def test_an_export_of_very_deep_metadata_is_one_line(tmp_path: Path) -> None:
    found = given(both(tmp_path, "export", gradescope("a:\n  :results: " + "[" * 100_000))[0])
    assert not found.learners and len(said(found)) == 1


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2026-11-20 10:00:00.123456789 Z", "2026-11-20T10:00:00.123456+00:00"),
        ("2026-11-20 10:00:00 UTC", "2026-11-20T10:00:00+00:00"),
        ("2026-11-20T10:00:00-08:00", "2026-11-20T10:00:00-08:00"),
        ("2026-11-20 10:00:00", "2026-11-20T10:00:00"),
        ("20 November", ""),
        ("", ""),
    ],
)
def test_times_are_written_in_one_way(written: str, meant: str) -> None:
    assert iso(written) == meant


# Clones

CLASSROOM = (
    "assignment_name,github_username,roster_identifier,student_repository_name,submission_timestamp,points_awarded\n"
    "m,aigul-a,B-7,merkle-root-aigul-a,2026-11-20 10:00:00 UTC,0\n"
    "m,peri,peri@example.kg,merkle-root-team-x,,0\nm,bakyt,,merkle-root-team-x,,0\n"
)
ROSTER = "username,first_name,last_name,email,section,github_id\nAigul-A,Aigul,Asanova,aigul@example.kg,1,99\n"


def clone(name: str, **files: bytes | str) -> dict[str, bytes | str]:
    git = {".git/config": "[core]\n\tfsmonitor = touch hacked\n", ".git/hooks/post-checkout": "touch hacked\n"}
    return {f"{name}/{path}": data for path, data in {**git, ".github/workflows/a.yml": "", **files}.items()}


def test_clones_of_github_classroom_are_read_with_its_list(tmp_path: Path) -> None:
    repositories = clone("merkle-root-aigul-a", **{"tree_head.py": HEAD}) | clone(
        "merkle-root-team-x", **{"work/seal.py": SEAL, "README.md": "x", "tests/test_tree_head.py": "1"}
    )
    root = on_disk(tmp_path / "all" / "merkle-root-submissions", repositories)
    found = given(root)
    assert found.source == "github"
    assert answers(found) == {"aigul-a": {"tree_head": HEAD}, "team-x": {"seal": SEAL}}
    (tmp_path / "all" / "grades.csv").write_text(CLASSROOM)
    for paths in ((root, tmp_path / "all" / "grades.csv"), (tmp_path / "all",)):
        found = given(*paths)
        people = {one.ids["github"]: one for one in found.learners}
        assert people["aigul-a"].number == "B-7"
        assert people["aigul-a"].answers[0].when == "2026-11-20T10:00:00+00:00"
        assert people["peri"].answers == people["bakyt"].answers and people["peri"].email == "peri@example.kg"
    assert not list(tmp_path.rglob("hacked"))


def test_downloads_of_classroom_50_are_read_with_its_roster(tmp_path: Path) -> None:
    folder = "bc-2026-merkle-root_submissions_2026_11_20_T_10_00_00"
    files = clone("bc-2026-merkle-root-aigul-a", **{"tree_head.py": HEAD, "result.json": "{}", "results.json": "[]"})
    on_disk(tmp_path / folder, files | {"scores.csv": "a,b\n1,2\n", "roster.csv": ROSTER})
    found = given(tmp_path / folder)
    learner = only(found)
    assert (learner.key, learner.name, learner.email) == ("aigul-a", "Aigul Asanova", "aigul@example.kg")
    assert answers(found) == {"aigul-a": {"tree_head": HEAD}} and not found.notes


def test_a_repository_that_nobody_touched_is_no_answer_and_says_so(tmp_path: Path) -> None:
    files = {"seal.py": STARTER.replace("\n", "\r\n"), "tree_head.py": HEAD}
    on_disk(
        tmp_path / "m-submissions", clone("m-aigul", **files) | clone("m-bakyt", **{"seal.py": STARTER + "\n\n# hi"})
    )
    found = given(tmp_path / "m-submissions")
    assert answers(found) == {"aigul": {"tree_head": HEAD}, "bakyt": {}}
    assert said(found) == [f"{who}: still the starter, so no answer: seal." for who in ("aigul", "bakyt")]


def test_what_lies_in_git_in_links_and_in_other_repositories_is_not_read(tmp_path: Path) -> None:
    files = clone("m-aigul", **{".git/seal.py": SEAL, "work/tree_head.py": HEAD, "inner/.git": "gitdir: ../x"})
    root = on_disk(tmp_path / "m-submissions", files | {"m-aigul/inner/seal.py": SEAL})
    (root / "m-aigul" / "commit.py").symlink_to("work/tree_head.py")
    found = given(root)
    assert answers(found) == {"aigul": {"tree_head": HEAD}}
    assert sorted(said(found)) == [
        "aigul: commit.py is a link, not a file: left out.",
        "aigul: inner is another repository inside: left out.",
    ]


def test_a_repository_of_another_name_is_listed_under_it(tmp_path: Path) -> None:
    found = given(on_disk(tmp_path / "m-submissions", clone("liar", **{"seal.py": SEAL})))
    assert (only(found).key, only(found).ids) == ("liar", {})
    assert said(found) == ["liar does not begin with m-: whose it is on GitHub is not known."]


def test_clones_in_an_ordinary_folder_are_learners_too(tmp_path: Path) -> None:
    on_disk(tmp_path, clone("aigul", **{"seal.py": STARTER}) | {"bakyt/seal.py": STARTER})
    found = given(tmp_path)
    assert {key: list(some) for key, some in answers(found).items()} == {"aigul": [], "bakyt": ["seal"]}


# nbgrader


def test_nbgraders_submitted_folder_is_read(tmp_path: Path) -> None:
    graded = {"nbgrader": {"schema_version": 3, "grade": True, "solution": False, "locked": True, "grade_id": "t"}}
    files = {
        "submitted/aigul/week1/seal.ipynb": notebook(SEAL.decode(), ("assert seal([]) == 5", graded)),
        "submitted/aigul/week1/timestamp.txt": "2026-11-20 10:00:00.000000 UTC",
        "submitted/aigul/week2/tree_head.ipynb": notebook(HEAD.decode()),
        "submitted/bakyt/week1/.ipynb_checkpoints/seal-checkpoint.ipynb": "{}",
        "submitted/bakyt/lost.py": "x = 1\n",
        "release/week1/seal.ipynb": notebook(STARTER),
    }
    root = on_disk(tmp_path / "course", files)
    for path in (root, root / "submitted"):
        found = given(path)
        assert found.source == "nbgrader"
        aigul, bakyt = found.learners
        assert (aigul.key, aigul.ids) == ("aigul", {"nbgrader": "aigul"})
        times = [(one.exercise, one.when) for one in aigul.answers]
        assert times == [("tree_head", ""), ("seal", "2026-11-20T10:00:00.000000+00:00")]
        assert b"assert" not in aigul.answers[1].raw
        assert not bakyt.answers
        assert said(found)[0] == "bakyt: lost.py lies beside the folders of the assignments: left out."


def test_nbgraders_exchange_keeps_all_attempts_in_order(tmp_path: Path) -> None:
    stamps = ("2026-11-20 10:00:00.000000 UTC", "2026-11-19 23:00:00 UTC+x7", "2026-11-21 10:00:00 UTC")
    files = {f"aigul+b+week1+{stamp}/seal.py": f"x = {n}\n" for n, stamp in enumerate(stamps)}
    found = given(on_disk(tmp_path / "inbound", files))
    learner = only(found)
    assert learner.key == "aigul+b"
    assert [(one.attempt, one.raw, one.when[:10]) for one in learner.answers] == [
        (1, b"x = 1\n", "2026-11-19"),
        (2, b"x = 0\n", "2026-11-20"),
        (3, b"x = 2\n", "2026-11-21"),
    ]


def test_a_learners_folder_called_submitted_does_not_turn_a_class_into_nbgraders(tmp_path: Path) -> None:
    on_disk(tmp_path, {"aigul/tree_head.py": HEAD, "bakyt/submitted/x/timestamp.txt": "1", "bakyt/seal.py": SEAL})
    assert answers(given(tmp_path)) == {"aigul": {"tree_head": HEAD}, "bakyt": {"seal": SEAL}}


@pytest.mark.parametrize(
    "name",
    [
        "submission_metadata.yml",
        "Aigul_4711_assignsubmission_file_tree_head.py",
        "aigul_12345_678_tree_head.py",
        "x-submissions/x-aigul/tree_head.py",
        "submitted/aigul/week1/tree_head.py",
        ".git/config",
    ],
)
def test_nothing_in_one_learners_folder_changes_how_the_class_is_read(tmp_path: Path, name: str) -> None:
    on_disk(tmp_path, {"aigul/tree_head.py": HEAD, f"liar/{name}": METADATA, "liar/seal.py": SEAL})
    found = given(tmp_path)
    assert found.source == "folders"
    assert answers(found)["aigul"] == {"tree_head": HEAD} and set(answers(found)) == {"aigul", "liar"}


def test_a_budget_is_one_learners_own() -> None:
    assert Budget().left == Budget().left > 10_000_000


def test_what_a_system_wrote_has_its_limits_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "<p>" + "def seal(entries): pass<br>" * 20_000
    text = both(tmp_path, "text", {"Aigul Asanova_4711_assignsubmission_onlinetext/onlinetext.html": long})[0]
    assert said(given(text)) == ["Aigul Asanova_4711: the text typed on the page is larger than 300 kB: not read."]
    monkeypatch.setattr("academy.intake.gradescope.SIZE", 1_000_000)
    export = both(tmp_path, "export", gradescope("# \n" * 400_000))[0]
    assert said(given(export)) == ["submission_metadata.yml is larger than 1 MB: the export is not read."]
