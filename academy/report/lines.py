"""`verdicts.jsonl`: one line for each answer that counts, the facts and the words; for scripts."""

import json
from pathlib import Path
from typing import Any

from academy.report.rows import Rows
from academy.report.wording import Wording, public_verdict
from academy.report.writing import write_whole


def write_lines(rows: Rows, file: Path, wording: Wording) -> None:
    """Hidden checks tell no value."""
    with write_whole(file) as stream:
        for mark, verdict in rows.verdicts():
            verdict = public_verdict(verdict)
            row: dict[str, Any] = {"learner": mark.learner, "file": mark.file, "attempt": mark.attempt}
            row |= {"handed_in": mark.handed_in, "late": mark.late, "sha256": mark.sha256, **verdict.to_dict()}
            row["lines"] = [vars(line) for line in wording.lines(verdict)]
            stream.write(json.dumps(row, ensure_ascii=False) + "\n")
