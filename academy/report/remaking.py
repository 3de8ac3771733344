"""Makes the views of a report again, from its grades.db alone."""

from collections.abc import Iterator
from pathlib import Path

from academy.course.course import Course
from academy.report.filling import Filled
from academy.report.forgetting import forget
from academy.report.rows import Rows
from academy.report.store import Store
from academy.report.views import write_views
from academy.report.wording import Wording


def remake(folder: Path, lang: str, exercises: Path | None, attempt: str, filled: Filled) -> Iterator[str]:
    """Write every view; yields sentences about them. Without `attempt` the one that the run was asked for counts."""
    with Store(folder) as store:
        yield from write_views(Rows(store, attempt), _wording(store, lang, exercises), folder, filled)


def remake_without(folder: Path, name: str, lang: str, exercises: Path | None) -> str:
    """Forget a learner, then make every view again; returns the learner's key. Raises Trouble."""
    with Store(folder) as store:
        key = forget(store, name)
        for _ in write_views(Rows(store), _wording(store, lang, exercises), folder, Filled()):
            pass
    return key


def _wording(store: Store, lang: str, exercises: Path | None) -> Wording:
    """The words of the course that was graded with, if it is still there; otherwise of the one that is installed."""
    known = Path(store.run("exercises"))
    own = known if store.run("exercises") and (known / "course.toml").is_file() else None
    return Wording(Course.find(exercises or own), lang)
