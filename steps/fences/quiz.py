"""The fence `quiz`: a question that is whole without script, its answers and reasons folded below it."""

import html
import json
from pathlib import PurePosixPath
from typing import Any

from steps import ROOT
from steps.fences.arithmetic import shown
from steps.fences.parts import converted, inline
from steps.fences.question import Option, Question
from steps.fences.questions import earlier, place, read
from steps.fences.shared import language, loud, page_of, words


@loud
def quiz(source: str, lang: str, css_class: str, options: dict[str, Any], md: Any, **more: Any) -> str:
    """One question. web/quiz.js lets the reader choose, check, read the reason of the choice, and try again."""
    asked = read(source)
    if isinstance(asked, Question):
        return Shown(asked, md).section(asked.name)
    question, page, told = earlier(asked, ROOT / "docs", language())
    return Shown(question, md, page, told).section(f"again/{asked}")


class Shown:
    """A question as HTML, on the page of `md`; `home`: the page on which it was first asked."""

    def __init__(self, question: Question, md: Any, home: str = "", lang: str = "") -> None:
        self.question, self.md, self.home = question, md, home
        self.lang = lang or language()
        self.words = words(self.lang)
        self.sums = question.sums() if question.kind == "number" else {}
        self.variants = [question.results(self.sums, one) for one in question.variants()] if self.sums else []

    def section(self, name: str) -> str:
        """The whole question; `name` is what the browser remembers it by."""
        one, told = self.question, self.words
        code = f' lang="{self.lang}"' if self.lang != language() else ""
        small = " quiz-small" * self.small
        heading = (
            told["quiz_small"] if small else told["quiz_question"].format(number='<span class="quiz-count"></span>')
        )
        again = f'<p class="quiz-again">{told["quiz_again"]}</p>' if self.home else ""
        listed = "".join(f"<li>{self.inline(each.text)}</li>" for each in one.options if one.kind != "number")
        choices = f'<ol class="quiz-options">{listed}</ol>' if listed else ""
        reasons = "".join(map(self.reason, one.options))
        return (
            f'<section class="quiz{small}" id="quiz-{name.replace("/", "-")}" data-quiz="{name}" data-kind="{one.kind}"'
            f"{code}{self.numbers()}>"
            f'<h3 class="quiz-heading">{heading}</h3>{again}<div class="quiz-stem">{self.stem()}</div>'
            f'<p class="quiz-how">{told[f"quiz_{one.kind}"]}</p>'
            f"{choices}"
            f'<details class="quiz-reasons" data-search-exclude><summary>{told["quiz_answer"]}</summary>'
            f"<ul>{reasons}</ul></details>"
            f"</section>"
        )

    @property
    def small(self) -> bool:
        """A check within a lesson, unlike the questions of a quiz."""
        return page_of(self.md).endswith(".md") and PurePosixPath(page_of(self.md)).stem not in ("quiz", "index")

    def stem(self) -> str:
        """The stem as HTML; the pieces of its quotation are marked."""
        text, pieces = self.question.stem, enumerate(self.question.options)
        if self.question.kind == "spot":
            marked = sorted(((*place(text, one.text), number) for number, one in pieces), reverse=True)
            for start, end, number in marked:
                text = f'{text[:start]}<span data-piece="{number}">{text[start:end]}</span>{text[end:]}'
        return converted(self.filled(text), self.md, self.home)

    def reason(self, option: Option) -> str:
        """One answer: right or wrong, and why."""
        names = ("error", "sound") if self.question.kind == "spot" else ("right", "wrong")
        word = self.words[f"quiz_{names[not option.right]}"]
        text = self.inline(option.text)
        if self.question.kind == "number":
            text = f"{self.value(option.text)} {html.escape(self.question.unit)}".strip()
        return (
            f'<li data-right="{str(option.right).lower()}"><p><strong>{word}:</strong> {text}</p>'
            f'<div class="quiz-reason">{converted(self.filled(option.reason), self.md, self.home)}</div></li>'
        )

    def numbers(self) -> str:
        """What the page needs to show other values and to judge an answer: for each set of values the text of each sum,
        and between which numbers each answer is met.
        """
        if not self.variants:
            return ""
        told = [
            {
                "texts": [shown(value, self.lang) for value in results.values()],
                "near": [
                    [float(f"{end:.12g}") for end in self.question.around(results[one.text])]
                    for one in self.question.options
                ],
            }
            for results in self.variants
        ]
        data = {"variants": json.dumps(told, ensure_ascii=False, separators=(",", ":")), "unit": self.question.unit}
        return "".join(f' data-{key}="{html.escape(value)}"' for key, value in data.items())

    def filled(self, text: str) -> str:
        """Sums in braces become values, which the page can replace by others."""
        for written, one in self.question.in_braces(text) if self.sums else ():
            text = text.replace(written, self.value(one.text))
        return text

    def value(self, text: str) -> str:
        """What a sum gives with the first values; its place among all sums beside it."""
        place, result = list(self.sums).index(text), shown(self.variants[0][text], self.lang)
        return f'<span class="quiz-value" data-value="{place}">{result}</span>'

    def inline(self, text: str) -> str:
        return inline(text, self.md, self.home)
