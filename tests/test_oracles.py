"""Each exercise is checked against something outside the course, or says why there is nothing."""

import hashlib
import tomllib
from pathlib import Path

import pytest

from academy.course.course import Course, Exercise

ORACLES = Path(__file__).parent / "oracles"
EXERCISES = Course.find().exercises


@pytest.mark.parametrize("exercise", EXERCISES, ids=lambda one: one.name)
def test_an_exercise_with_an_oracle_has_a_test_that_asks_it(exercise: Exercise) -> None:
    """Its solution is asked in tests/oracles/MODULE; whoever has none gives the reason in the front matter."""
    oracle = exercise.task().oracle
    asked = any(exercise.name in file.read_text("utf-8") for file in (ORACLES / exercise.module).glob("test_*.py"))
    if oracle.startswith("none"):
        assert len(oracle) > len("none: because"), f"Say behind `oracle: none:` of {exercise.name} why there is none."
    else:
        assert asked, f"Ask the solution of {exercise.name} what its oracle says, in tests/oracles/{exercise.module}."


@pytest.mark.parametrize(
    "folder", sorted(path for path in ORACLES.iterdir() if path.is_dir()), ids=lambda one: one.name
)
def test_outside_data_come_with_source_licence_and_digest(folder: Path) -> None:
    data = {path.name for path in folder.iterdir() if path.suffix in (".csv", ".json")}
    file = folder / "SOURCES.toml"
    told = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    assert data == set(told)
    for name, one in told.items():
        assert len(one["source"]) > 20 and one["licence"]
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == one["sha256"], name
