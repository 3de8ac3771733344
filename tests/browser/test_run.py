"""A reader runs the code of a page where it stands, and copies what is typed."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page

from bench.wire import Server

RETURNING = True
Runs = Callable[[Locator], str]

COPIED = """(code, [begin, end]) => {
  const [text] = code.childNodes;
  const from = text.data.indexOf(begin);
  getSelection().setBaseAndExtent(text, from, text, text.data.indexOf(end, from) + end.length);
  const event = new ClipboardEvent("copy", { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
  code.dispatchEvent(event);
  return event.clipboardData.getData("text/plain");
}"""


@pytest.fixture
def runs(page: Page) -> Runs:
    """Presses the button of a block, and gives what stands beneath then."""

    def run(block: Locator) -> str:
        block.evaluate("block => block.addEventListener('code-run', () => (block.dataset.ran = 'yes'), { once: true })")
        block.locator(".run-button").first.click()
        page.wait_for_function("block => block.dataset.ran", arg=block.element_handle(), timeout=60_000)
        return block.locator(".run-output").inner_text()

    return run


def test_a_session_runs_with_the_names_of_its_page_and_of_the_blocks_above(
    page: Page, server: Server, runs: Runs
) -> None:
    page.goto(server.url + "hashing/trees/")
    page.locator(".folded-code summary").evaluate_all("all => all.forEach(one => one.click())")
    block = page.locator(".highlight", has_text="proof = [leaf(d), ab]")
    assert runs(block).split() == ["True", "'67cad875'"]
    line = block.locator(".run input")
    line.fill("len(proof), head.hex()[:4]")
    line.press("Enter")
    page.wait_for_function("out => out.textContent.includes('4980')", arg=block.locator(".run-output").element_handle())
    line.fill("1 / 0")
    line.press("Enter")
    page.wait_for_function(
        "out => out.textContent.includes('ZeroDivisionError: division by zero')",
        arg=block.locator(".run-output").element_handle(),
    )


def test_copying_takes_what_is_typed_without_prompts_and_results(page: Page, server: Server) -> None:
    page.goto(server.url + "ky/hashing/trees/")
    block = page.locator(".highlight", has_text="proof = [leaf(d), ab]")
    block.locator(".run").wait_for(state="attached")
    assert block.get_attribute("data-copy") == (
        "proof = [leaf(d), ab]\n"
        'pair(proof[1], pair(leaf(b"pay 80"), proof[0])) == head\n'
        'pair(proof[1], pair(leaf(b"pay 90"), proof[0])).hex()[:8]'
    )


@pytest.mark.parametrize(
    ("begin", "end", "expected"),
    [
        ("", "", "head, proof = tree_head(records), inclusion_proof(records, 4)\nlen(proof)"),
        ("tree_head(", "records)", "tree_head(records)"),
        ("records, 4)", "True", 'records, 4)\nlen(proof)\nverify_inclusion(b"e", 4, 5, proof, head)'),
        ("True", "True", "True"),
    ],
    ids=["lines", "part of a line", "from one line to another", "a result"],
)
def test_a_selection_in_an_exercise_is_copied_without_prompts_and_results(
    page: Page, server: Server, begin: str, end: str, expected: str
) -> None:
    page.goto(server.url + "hashing/trees/")
    code = page.locator(".exercise pre[data-copy] > .language-pycon")
    copied = code.evaluate(COPIED, [begin or ">>> head, proof", end or "len(proof)\n1\n"])
    assert (copied or page.evaluate("getSelection().toString()")) == expected


def test_the_copy_button_of_an_exercise_takes_what_is_typed(page: Page, server: Server) -> None:
    page.goto(server.url + "ru/cbdc/waterfall/")
    block = page.locator(".exercise pre[data-copy]").first
    lines = (block.get_attribute("data-copy") or "").splitlines()
    assert lines[0].startswith("ledger = Ledger(") and not [line for line in lines if line.startswith((">>>", "..."))]
    assert len(lines) == block.inner_text().count(">>> ")


def test_a_cell_of_a_lab_runs_after_those_above_it(page: Page, server: Server, runs: Runs) -> None:
    page.goto(server.url + "hashing/lab/")
    cell = page.locator("#lab-proof_size")
    cell.locator("summary").first.click()
    assert "1,000,000 records:    32,000,000 bytes without a tree,  640 with a proof" in runs(cell)


def test_without_script_there_is_no_button(page: Page, server: Server) -> None:
    context = page.context.browser.new_context(java_script_enabled=False)  # type: ignore[union-attr]
    bare = context.new_page()
    bare.goto(server.url + "hashing/trees/")
    assert bare.locator(".run").count() == 0
    bare.locator(".folded-code summary").first.click()
    assert bare.locator(".folded-code .highlight").first.is_visible()
    context.close()
