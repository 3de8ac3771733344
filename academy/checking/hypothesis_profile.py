"""The same inputs for everyone: Hypothesis without chance, memory or a look at the learner's constants."""

import contextlib
import functools
import hashlib
import os
import sys
import tempfile
from collections.abc import Iterator
from typing import Any

EXAMPLES = 25
TRIES = 60  # smaller calls that are tried when one fails; then the smallest so far is shown: a learner waits for it


@contextlib.contextmanager
def same_inputs(check: str, shrink: bool = True) -> Iterator[None]:
    """Settings for one run of a check.py with this text; does nothing where Hypothesis is not used.

    `shrink`: look for the smallest failing call, which takes time and is of use only to whoever reads its values.
    """
    if "hypothesis" not in check:
        yield
        return
    os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", os.path.join(tempfile.gettempdir(), "som-academy-hypothesis"))
    from hypothesis import HealthCheck, Phase, settings
    from hypothesis.internal.conjecture import providers, shrinker

    # Constants in local modules feed Hypothesis's inputs: a learner's constants would change the questions.
    if "academy" not in getattr(providers._get_local_constants, "__module__", ""):
        providers._get_local_constants = _none
        _stop_early(shrinker)
    name = "academy"
    settings.register_profile(
        name,
        derandomize=True,
        database=None,
        deadline=None,
        max_examples=EXAMPLES,
        print_blob=False,
        report_multiple_bugs=False,
        phases=[Phase.generate, *([Phase.shrink] if shrink else [])],
        suppress_health_check=list(HealthCheck),
    )
    old = settings.default
    settings.load_profile(name)
    try:
        yield
    finally:
        if old is not None and old is not settings.default:
            settings.register_profile("before", old)
            settings.load_profile("before")


def _stop_early(shrinker: Any) -> None:
    """Let a failing call be made smaller in TRIES steps at most: Hypothesis itself would go on for a thousand."""
    kind, tried = shrinker.Shrinker, shrinker.Shrinker.cached_test_function

    @functools.wraps(tried)
    def limited(self: Any, *args: Any, **kwargs: Any) -> Any:
        self.tries = getattr(self, "tries", 0) + 1
        if self.tries > TRIES:
            raise shrinker.StopShrinking
        return tried(self, *args, **kwargs)

    kind.cached_test_function = limited


def _none() -> Any:
    """An empty pool of constants."""
    from hypothesis.internal.constants_ast import Constants

    return Constants()


def draw_by_seed(seed: int, check: str, property_test: Any) -> None:
    """Let a seed draw the inputs of one property: the same wherever CPython runs, others for every check and seed."""
    from hypothesis import seed as seeded

    digest = hashlib.sha256(f"{seed} {check}".encode()).digest()
    seeded(int.from_bytes(digest[:8], "big"))(property_test)


def import_hypothesis() -> None:
    """Import Hypothesis ahead of time."""
    if "hypothesis" not in sys.modules:
        import hypothesis  # noqa: F401
