"""Folds the code of a page whose front matter says `code: none`: one line stands in its place."""

import re
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from steps.fences.shared import language, text_of, words
from steps.site.pages import matter

_BLOCK = r'<div class="(?:\S+ )?highlight">.*?</pre></div>'
_CODE = re.compile(rf"{_BLOCK}(?:\s*{_BLOCK})*", re.S)


class _Fold(Postprocessor):
    """Puts blocks of code that follow each other into one fold."""

    def run(self, text: str) -> str:
        if matter(text_of(self.md)).get("code") != "none":
            return text
        said = words(language())["code_folded"]
        return _CODE.sub(
            lambda code: f'<details class="folded-code"><summary>{said}</summary>{code[0]}</details>', text
        )


class FoldedCode(Extension):
    """Named in mkdocs.yml."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802
        fold: Any = _Fold(md)
        md.postprocessors.register(fold, "folded-code", 5)  # after the blocks of code are back in the page
