"""Predictions: a fence with a question to answer before reading on, and one beside the result that shows the answer.

Both are plain sentences without script; web/prediction.js adds the field and what was written in it.
"""

import html
import re
from typing import Any

from steps.fences import exercise
from steps.fences.shared import fields, language, loud, words

_NAME = re.compile(r"[a-z0-9-]{1,60}")


def named(source: str) -> tuple[str, str]:
    """The name in the first line of a fence, and the text below it. Raises ValueError."""
    head, _, text = source.partition("\n")
    name = fields(head, "name")["name"]
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name} is no name; write small letters, digits and hyphens")
    return name, text.strip()


@loud
def prediction(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A question; the reader writes an answer below it."""
    name, text = named(source)
    if not text:
        raise ValueError("write the question below the line `name: …`")
    asked = exercise._markdown(text, md)
    return f'<div class="prediction" data-prediction="{name}"><div class="prediction-asked">{asked}</div></div>'


@loud
def predicted(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """What the reader answered, beside the result."""
    name, text = named(source)
    if text:
        raise ValueError("it holds the line `name: …` alone")
    said = html.escape(words(language())["predicted"])
    return f'<div class="predicted" data-predicted="{name}"><p>{said}</p></div>'
