"""Gradescope: the autograder zip that a teacher uploads, and what runs in it.

The form of both is Gradescope's (autograder_samples, docs/specs.md): setup.sh and run_autograder at the root of the
zip, which lies in /autograder/source; results/results.json must be written whole or not at all.
"""

import json
import sys
from pathlib import Path

from academy.errors import BrokenCheck, Trouble
from academy.export.judged import Judged, judge_folder
from academy.export.parcel import Parcel, archive
from academy.report import gradescope
from academy.report.writing import write_whole
from academy.words.i18n import say

FILES = Path(__file__).with_name("files")
PROGRAMS = ("setup.sh", "run_autograder")


def autograder(parcel: Parcel) -> bytes:
    """The zip. Raises Trouble."""
    programs = {name: (FILES / name).read_bytes().replace(b"\r\n", b"\n") for name in PROGRAMS}
    return archive({**programs, **parcel.files()}, PROGRAMS)


def results_of_one(judged: Judged) -> dict[str, object]:
    """What Gradescope reads: as from a class's report, with all that the learner should read at the top."""
    if judged.verdict is None:
        checks = enumerate(judged.checks, 1)
        tests = [
            {"name": one.name, "number": f"{n}", "score": 0, "max_score": 1, "status": "failed"} for n, one in checks
        ]
        return {"output": "\n".join(judged.lines), "output_format": "text", "tests": tests}
    facts = gradescope.results_of([judged.verdict], judged.wording)
    more = {"protections": judged.walls, "seed": judged.verdict.seed}
    return {**facts, "output": "\n".join(judged.lines), "extra_data": {**facts["extra_data"], **more}}


def main(root: Path) -> int:
    """Judge what was handed in; 1, and no results, if that cannot be done: Gradescope then tells the teacher."""
    try:
        judged = judge_folder(root / "submission", root / "source")
        print(judged.protected)
        with write_whole(root / "results" / "results.json") as stream:
            json.dump(results_of_one(judged), stream, ensure_ascii=False, indent=1)
    except (Trouble, BrokenCheck) as error:
        print(say("en", error.group, error.key, **error.fields) if isinstance(error, Trouble) else error)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
