"""A course with one small exercise, made once."""

from pathlib import Path

import pytest

from tests.report.small import small_course


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the small course."""
    return small_course(tmp_path_factory.mktemp("course"))
