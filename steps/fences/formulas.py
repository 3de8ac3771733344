"""Formulas: LaTeX on the page, MathML in the browser, nothing to load."""

import re
from typing import Any

import latex2mathml.converter
from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

from steps.fences.shared import loud


def mathml(source: str, display: str) -> str:
    """MathML of a formula; `display` is block or inline. Raises ValueError for what cannot be set."""
    try:
        text = str(latex2mathml.converter.convert(source.strip(), display=display))
    except Exception as error:  # its own errors say little, and come in many kinds
        raise ValueError(f"this is no formula that can be set: {source.strip()} ({type(error).__name__})") from error
    if "<mi>&</mi>" in text or "<mi>&amp;</mi>" in text or re.search(r"<mi>\\\w+</mi>", text):
        raise ValueError(f"this formula needs a command that is not known here: {source.strip()}")
    return text


class _Dollars(InlineProcessor):
    """`$x^2$` inside a sentence."""

    def handleMatch(self, match: re.Match[str], data: str) -> tuple[str, int, int]:  # type: ignore[override]  # noqa: N802
        return self.md.htmlStash.store(mathml(match[1], "inline")), match.start(0), match.end(0)


class InlineMath(Extension):
    """`steps.fences.formulas:InlineMath` in mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        md.inlinePatterns.register(
            _Dollars(r"(?<![\\$\w])\$(?![\s$])([^$\n]+?)(?<![\s\\])\$(?![\w$])", md), "dollars", 185
        )


__all__ = ["InlineMath", "mathml"]


@loud
def math(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A formula on its own line."""
    return mathml(source, "block")
