"""The built site, once for all tests of a run, and a server for it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from steps.build import ROOT, build
from steps.serve import server


@pytest.fixture(scope="session")
def site() -> Path:
    """The whole course, built as `make site` builds it."""
    out = ROOT / ".build" / "tested"
    build(out)
    return out


@pytest.fixture(scope="session")
def served(site: Path) -> Iterator[str]:
    """Its address on this machine."""
    with server(site) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{one.server_port}/"
        one.shutdown()
