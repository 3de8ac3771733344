"""GitHub: a repository for learners whose workflow judges, and an autograder for Classroom 50.

result.json is Classroom 50's (its wiki, Advanced-Autograding): whole numbers, and nothing beside the known keys.
"""

import json
import os
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from academy.errors import BrokenCheck, Trouble
from academy.export.judged import Judged, judge_folder
from academy.export.parcel import Parcel
from academy.report.writing import write_whole
from academy.words.i18n import say

FILES = Path(__file__).with_name("files")
RUNTIME = {"python": "3.13", "apt": ["bubblewrap"]}
_LONGEST = 2_000  # letters about a check
_WHERE = {"classroom": "CLASSROOM", "assignment": "ASSIGNMENT", "assignment_type": "ASSIGNMENT_TYPE", "owner": "OWNER"}
_WHAT = {"submission": "SUBMISSION_TAG", "commit": "COMMIT_URL", "release": "RELEASE_URL", "review": "REVIEW_URL"}


def repository(parcel: Parcel) -> dict[str, bytes]:
    """The files: `template/` for learners, `classroom50/` for a teacher, and what to do with them. Raises Trouble.

    Hidden checks are in the teacher's part only.
    """
    one, lang = parcel.exercise, parcel.lang
    task = one.task(lang)
    checks = "\n".join(f"- {words.sentence}" for words in task.checks.values())
    how = say(lang, "export", "learner_readme", file=f"{one.name}.py", checks=checks)
    about = say(lang, "export", "teacher_readme", title=task.title, name=one.name)
    files = {
        "README.md": about.encode(),
        "template/README.md": f"# {task.title}\n\n{task.whole}\n\n{how}".encode(),
        f"template/{one.name}.py": one.read("starter.py").encode(),
        "template/.github/workflows/check.yml": (FILES / "check.yml").read_bytes(),
        "classroom50/runtime.json": (json.dumps(RUNTIME) + "\n").encode(),
        "classroom50/autograder/autograder.py": (FILES / "autograder.py").read_bytes(),
    }
    files |= {f"template/.github/academy/{name}": raw for name, raw in replace(parcel, hidden=False).files().items()}
    return files | {f"classroom50/autograder/{name}": raw for name, raw in parcel.files().items()}


def result(judged: Judged, known: Mapping[str, str], now: str) -> dict[str, Any]:
    """What Classroom 50 reads; `known`: the environment, which says whose it is."""
    commit = "/".join(known.get(name, "") for name in ("GITHUB_SERVER_URL", "GITHUB_REPOSITORY"))
    commit += f"/commit/{known.get('GITHUB_SHA', '')}"
    otherwise = {
        "CLASSROOM": known.get("GITHUB_REPOSITORY_OWNER", ""),
        "ASSIGNMENT": judged.exercise.name,
        "ASSIGNMENT_TYPE": "individual",
        "OWNER": known.get("USERNAME") or known.get("GITHUB_ACTOR", ""),
        "SUBMISSION_TAG": known.get("GITHUB_REF_NAME", ""),
    }
    told = {key: known.get(name) or otherwise.get(name, commit) for key, name in (_WHERE | _WHAT).items()}
    tests = [
        {
            "test-name": one.name,
            "passed": one.points == 1,
            "score": one.points,
            "max-score": 1,
            "output": one.told[:_LONGEST],
        }
        for one in judged.checks
    ]
    points = {"score": judged.points, "max-score": len(tests)}
    return {"schema": "classroom50/result/v1", **told, "datetime": now, **points, "tests": tests}


def page(judged: Judged) -> str:
    """What a learner reads, as Markdown in which nothing of theirs is a sign: each line as code."""
    marks = [f"{'✓' if one.points else '✗'} {one.name}" for one in judged.checks]
    rows = "\n".join(["\n".join(judged.lines), "", *marks]).splitlines()
    return f"## {judged.exercise.name}: {judged.points} / {len(marks)}\n\n" + "".join(f"    {row}\n" for row in rows)


def main(folder: Path, parcel: Path, known: Mapping[str, str]) -> int:
    """Judge a checkout and write its result.json; 1, and no result, if that cannot be done."""
    try:
        judged = judge_folder(folder, parcel)
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        with write_whole(folder / "result.json") as stream:
            json.dump(result(judged, known, now), stream, ensure_ascii=False, indent=1)
    except (Trouble, BrokenCheck) as error:
        print(say("en", error.group, error.key, **error.fields) if isinstance(error, Trouble) else error)
        return 1
    of = len(judged.checks)
    print(judged.protected)
    print(f"::notice title=Autograding complete::Points {judged.points}/{of}")
    print(f'::notice title=Autograding report::{{"totalPoints":{judged.points},"maxPoints":{of}}}')
    if "CLASSROOM" in known:
        with write_whole(folder / "release-body.md") as stream:
            stream.write(page(judged))
        return 0
    for name, text in (
        ("GITHUB_STEP_SUMMARY", page(judged)),
        ("GITHUB_OUTPUT", f"verdict={'pass' if judged.points == of else 'fail'}\n"),
    ):
        if file := known.get(name):
            with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as stream:
                stream.write(text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]), Path(sys.argv[2]), os.environ))
