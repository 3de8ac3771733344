"""What every test may use."""

import re
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from xdist.scheduler import LoadFileScheduling

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # begun in the background: what the tests start must hear Ctrl-C
    signal.signal(signal.SIGINT, signal.default_int_handler)

LONG = (  # what takes a minute or more, the longest first: begun last, it would keep everybody waiting
    "test_laws.py",
    "test_claims.py",
    "test_pages.py",
    "test_models.py",
    "test_intake_zips.py",
    "sandbox/test_hostile.py",
    "browser/test_desk.py",
    "browser/test_model.py",
    "browser/test_limits.py",
    "browser/test_every_page.py",
    "browser/test_places.py",
    "browser/test_learner.py",
    "browser/test_path.py",
    "browser/test_memory.py",
    "test_bad_input.py",
    "report/test_resume.py",
    "browser/test_quiz.py",
    "browser/test_offline.py",
    "browser/test_facts.py",
    "test_broken_laws.py",
    "test_export.py",
)


def group_of(test: str) -> str:
    """The tests of one process: a file shares what is dear to make; the laws judge the answers of an exercise once."""
    file = test.partition("::")[0]
    exercise = re.search(r"(?:\[|-)(\w+)\]$", test) if file.endswith("test_laws.py") else None
    return f"{file} {exercise[1]}" if exercise else file


class GroupScheduling(LoadFileScheduling):
    """Sends groups of tests to the processes (xdist's own --dist loadgroup fails with pytest 9.2, which fixed ids)."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> GroupScheduling | None:
    """xdist asks who distributes the tests."""
    return GroupScheduling(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long files first; everything else stays in its order."""
    places = [ROOT / "tests" / name for name in LONG]
    items.sort(key=lambda item: places.index(item.path) if item.path in places else len(places))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Which protections were on when the hostile submissions ran."""
    reports = [one for kind in ("passed", "failed") for one in terminalreporter.stats.get(kind, [])]
    found = [value for one in reports for name, value in one.user_properties if name == "protections"]
    if found:
        terminalreporter.section("hostile submissions")
        terminalreporter.write_line("\n".join(found))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site() -> Path:
    """The whole course, built once for all tests of a run as `make site` builds it."""
    from steps.site.build import build

    out = ROOT / ".build" / "tested"
    build(out)
    return out


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The built course's address on this machine."""
    from steps.site.serve import server

    with server(site) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{one.server_port}/"
        one.shutdown()
