"""An exercise in a page, as a learner meets it."""

from playwright.sync_api import Locator, Page

from academy.course.course import Course
from academy.words.i18n import texts

COURSE = Course.find()
PASTE = """code => {
  const data = new DataTransfer();
  data.setData("text/plain", code);
  const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(paste);
}"""
SECONDS = 1000


def answer(name: str, file: str = "solution.py") -> str:
    """The text of one of an exercise's answers with a known verdict."""
    exercise, mistake = COURSE.exercise(name), file.removeprefix("wrong/").removesuffix(".py")
    return exercise.answer("wrong", mistake).source if file.startswith("wrong/") else exercise.read(file)


class Desk:
    """The exercise of a page that is open."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.section = page.locator("section.exercise").first
        self.section.evaluate("one => one.scrollIntoView()")  # at once: the page may put another in its place
        self.section.locator(".cm-content").wait_for()
        self.editor: Locator = self.section.locator(".cm-content")
        self.verdict: Locator = self.section.locator(".exercise-verdict")
        self.status: Locator = self.section.locator(".exercise-status")

    @classmethod
    def at(cls, page: Page, address: str) -> "Desk":
        """Go to a page and sit down at its exercise."""
        page.goto(address)
        return cls(page)

    def button(self, number: int) -> Locator:
        """Check, Stop, Hint, Reset, Download, Load: in this order in every language. The last three are unfolded."""
        more = self.section.locator(".exercise-more-tools")
        if number > 2 and more.get_attribute("aria-expanded") == "false":
            more.click()
        return self.section.locator(".exercise-bar button").nth(number)

    def settled(self) -> None:
        """Wait until nothing is checked any more, hidden checks neither."""
        self.page.wait_for_function(
            "() => !document.querySelector('section.exercise[data-busy]')", timeout=40 * SECONDS
        )

    def fold(self, part: str) -> Locator:
        """Open what is folded below the editor, and return it."""
        found = self.section.locator(f".exercise-{part}")
        found.locator(":scope > summary").click()
        return found

    def type(self, line: str) -> list[str]:
        """Try a line in the opened scratch; the lines that are shown for it."""
        entry = self.section.locator(".exercise-scratch input")
        entry.fill(line)
        entry.press("Enter")
        log = self.section.locator(".exercise-log")
        self.page.wait_for_function(
            "() => document.querySelector('.exercise-log').ariaBusy === null", timeout=60 * SECONDS
        )
        return log.locator(":scope > div").last.locator(":scope > :not([data-kind=typed])").all_inner_texts()

    def write(self, code: str) -> None:
        """Put code in place of what is in the editor."""
        self.settled()
        self.editor.focus()
        self.page.keyboard.press("Control+a")
        self.page.evaluate(PASTE, code)

    @property
    def code(self) -> str:
        """What the editor holds."""
        return "\n".join(self.editor.locator(".cm-line").all_text_contents())

    def press(self, number: int) -> None:
        """Press a button, and wait for the verdict that it brings."""
        self.listen()
        self.button(number).click()
        self.told()

    def listen(self) -> None:
        """From now on notice a verdict."""
        self.section.evaluate(
            "node => node.addEventListener('exercise-verdict', () => (node.dataset.told = 1), { once: true })"
        )

    def told(self, seconds: int = 40) -> str:
        """Wait for the verdict and read it."""
        self.page.wait_for_function(
            "() => document.querySelector('section.exercise').dataset.told", timeout=seconds * SECONDS
        )
        self.section.evaluate("node => { delete node.dataset.told }")
        return self.verdict.inner_text()

    def check(self, code: str | None = None) -> str:
        """Press Check; what the learner reads then."""
        if code is not None:
            self.write(code)
        self.press(0)
        return self.verdict.inner_text()

    def marks(self) -> dict[str, str]:
        """The mark of each check."""
        pairs = self.section.locator(".exercise-checks > li").evaluate_all(
            "all => all.map(one => [one.dataset.check, one.dataset.status ?? ''])"
        )
        return {name: status for name, status in pairs}


def begins(lang: str, group: str, key: str) -> str:
    """How a sentence of the tool begins, up to its first blank to fill."""
    return texts(lang)[group][key].split("{")[0].strip()
