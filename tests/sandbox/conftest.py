"""What the tests of the sandbox share: one worker behind all layers, and the rule that there must be one."""

import os
import sys
from collections.abc import Iterator

import pytest

from academy.sandbox import Worker

WITHOUT = os.environ.get("ACADEMY_TEST_WITHOUT_SANDBOX") == "1"
LINUX = sys.platform == "linux"


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """A worker behind every layer that this machine can make; they must be all, unless somebody allowed less."""
    one = Worker()
    if one.protections.missing and not WITHOUT:
        one.close()
        pytest.fail(
            f"The full sandbox was not tested, {', '.join(one.protections.missing)} is missing here: {one.protections}"
            ". Install bubblewrap, or set ACADEMY_TEST_WITHOUT_SANDBOX=1."
        )
    yield one
    one.close()


@pytest.fixture(scope="module")
def quick() -> Iterator[Worker]:
    """A worker that waits half a second for a check."""
    one = Worker(deadline=0.5)
    yield one
    one.close()
