"""Runs code that nobody has read, confined, and judges it (DESIGN, section 6).

The confined side imports its own few modules of this package, so nothing is imported here before it is asked for.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from academy.sandbox.probing import Protections, protections
    from academy.sandbox.worker import Worker

__all__ = ["Protections", "Worker", "protections"]


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(name)
    import importlib

    module = "worker" if name == "Worker" else "probing"
    return getattr(importlib.import_module(f"academy.sandbox.{module}"), name)
