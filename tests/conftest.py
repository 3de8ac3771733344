"""What every test may use."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
if str(ROOT) not in sys.path:
    sys.path.insert(0, str(ROOT))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def site() -> Path:
    """The whole course, built once for all tests of a run as `make site` builds it."""
    from steps.build import build

    out = ROOT / ".build" / "tested"
    build(out)
    return out


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """The built course's address on this machine."""
    from steps.serve import server

    with server(site) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{one.server_port}/"
        one.shutdown()
