"""What axe finds in a page: faults that keep somebody from using it."""

import functools
from typing import Any

from playwright.sync_api import Page

from steps import ROOT

_SAID = """([where, options]) => axe.run(where, options).then(({ violations }) =>
  violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 200))]))"""


@functools.cache
def _script() -> str:
    return (ROOT / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def violations(page: Page, where: Any = "html", **options: Any) -> list[Any]:
    """Each rule that is broken, with the elements that break it; `where` and `options` as `axe.run` takes them."""
    page.evaluate(_script())
    found: list[Any] = page.evaluate(_SAID, [where, options])
    return found
