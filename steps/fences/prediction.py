"""Predictions: a question to answer before reading on, with choices if it is closed, and its answer beside the result.

All of it is plain text without script; web/prediction.js adds the field or the taps, and says what was answered.
"""

import html
import re
from typing import Any

from academy.course.predict import Prediction, read_prediction
from steps.fences.parts import converted, inline
from steps.fences.shared import fields, language, loud, text_of, words
from steps.site.pages import matter

_NAME = re.compile(r"[a-z0-9-]{1,60}")


def named(source: str) -> tuple[str, str]:
    """The name in the first line of a fence, and the text below it. Raises ValueError."""
    head, _, text = source.partition("\n")
    name = fields(head, "name")["name"]
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name} is no name; write small letters, digits and hyphens")
    return name, text.strip()


def question(asked: Prediction, name: str, md: Any) -> str:
    """The question, and its choices as a list."""
    choices = "".join(f"<li>{inline(one, md)}</li>" for one in asked.choices)
    listed = f'<ol class="prediction-choices">{choices}</ol>' if choices else ""
    right = f' data-right="{asked.right}"' if choices else ""
    return (
        f'<div class="prediction" data-prediction="{name}"{right}>'
        f'<div class="prediction-asked">{converted(asked.question, md)}</div>{listed}</div>'
    )


def answer(answer: str, guess: str, md: Any) -> str:
    """The answer in bold, and the commonest wrong guess."""
    told = words(language())
    return (
        f'<p class="predicted-answer"><strong>{told["predict_answer"]}: {inline(answer, md)}</strong></p>'
        f'<p class="predicted-guess">{told["predict_guess"]}: {inline(guess, md)}</p>'
    )


@loud
def prediction(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """A question; the reader writes an answer below it, or taps one."""
    name, text = named(source)
    if not text:
        raise ValueError("write the question below the line `name: …`")
    asked = read_prediction(text)
    if asked.answer or asked.guess:
        raise ValueError("the lines `answer: …` and `guess: …` belong into the fence `predicted`, beside the result")
    if _answers(md) and not re.search(rf"^```predicted\nname: *{name}$", text_of(md), re.M):
        raise ValueError(f"nothing on this page answers it: write a fence `predicted` with the line `name: {name}`")
    return question(asked, name, md)


@loud
def predicted(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """What the reader answered, beside the result, and what is right."""
    name, text = named(source)
    said = fields(text, *(("answer", "guess") if text or _answers(md) else ()))
    if more := said.keys() - {"answer", "guess"}:
        raise ValueError(f"it holds the lines `name: …`, `answer: …` and `guess: …` alone, not `{min(more)}: …`")
    told = answer(said["answer"], said["guess"], md) if said else ""
    look = html.escape(words(language())["predicted"])
    return f'<div class="predicted" data-predicted="{name}"><p class="predicted-look">{look}</p>{told}</div>'


def _answers(md: Any) -> bool:
    """Is this a page on which every prediction has an answer?"""
    return int(matter(text_of(md)).get("anatomy", 1)) >= 2
