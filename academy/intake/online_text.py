"""Code that was typed or pasted into an LMS's text field, and arrives as HTML; and which exercise it answers."""

import re
from html.parser import HTMLParser

from academy.course.course import Course
from academy.intake.trees import UnusableFile

SIZE = 300_000  # bytes
_ROWS = ("p", "div", "br", "li", "pre", "tr", "h1", "h2", "h3", "h4", "blockquote")
_SILENT = ("script", "style", "title")
_DEFINED = re.compile(r"^(?:async[ \t]+def|def|class)[ \t]+([A-Za-z]\w*)", re.M)


class _Code(HTMLParser):
    """Keeps texts, with a new line where a browser begins one."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.silent = self.after_break = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.silent = tag in _SILENT
        if tag in _ROWS and self.said and not self.said[-1].endswith("\n") or tag == "br":
            self.said.append("\n")
        self.after_break = tag == "br"

    def handle_endtag(self, tag: str) -> None:
        self.silent = False
        if tag in _ROWS and tag != "br" and self.said and not self.said[-1].endswith("\n"):
            self.said.append("\n")

    def handle_data(self, data: str) -> None:
        if self.silent:
            return
        if self.after_break:  # `<br>` stands at the end of a line of the source
            data = data.removeprefix("\r").removeprefix("\n")
        self.after_break = False
        if data.strip("\r\n") or not self.said or not self.said[-1].endswith("\n"):
            self.said.append(data)


def code_of(raw: bytes) -> str:
    """The text as it was meant: entities, `<p>`, `<br>` and hard blanks become code again. Raises UnusableFile."""
    if len(raw) > SIZE:
        raise UnusableFile("text_large", limit=SIZE // 1000)
    parser = _Code()
    try:
        parser.feed(raw.decode("utf-8-sig", "replace"))
        parser.close()
    except (AssertionError, ValueError):
        raise UnusableFile("text_broken") from None
    lines = "".join(parser.said).replace("\u00a0", " ").splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n") + "\n"


def exercises_in(code: str, course: Course) -> list[str]:
    """The exercises whose functions or classes are written here."""
    written = set(_DEFINED.findall(code))
    return [one.name for one in course.exercises if written & set(_DEFINED.findall(one.read("starter.py")))]
