"""An answer that is checked in the page reaches nothing of it: no network, nothing that is kept, no other host."""

import json
from collections.abc import Callable

import pytest

from tests.browser.desk import Desk, answer

TREES = "hashing/trees/"
Opens = Callable[[str], Desk]

# Each is JavaScript that an answer could run from Python; `reached` if it got out.
TRIES = {
    "fetch": "fetch('/heard')",
    "fetch of the prototype": "Object.getPrototypeOf(Object.getPrototypeOf(self)).fetch.call(self, '/heard')",
    "another request": "(() => { const r = new XMLHttpRequest(); r.open('GET', '/heard'); r.send(); })()",
    "a socket": "new WebSocket('ws://127.0.0.1:1/heard')",
    "a stream": "new EventSource('/heard')",
    "what the site keeps": "caches.keys()",
    "what learners wrote": "indexedDB.open('anything')",
    "another worker": "new Worker('data:text/javascript,')",
    "a script": "importScripts('/heard')",
    "the other pages": "new BroadcastChannel('academy')",
    "storage": "navigator.storage.getDirectory()",
    "the service worker": "navigator.serviceWorker.ready",
    "a font": "new FontFace('x', 'url(/heard)').load()",
    "a module of another host": "import('http://127.0.0.1:1/heard.js').then(() => 0, (e) => { throw e })",
}
REACHES = """
import js

FOUND = []
for name, code in {tries}.items():
    try:
        js.eval(code)
        FOUND.append(name)
    except BaseException:
        pass
raise ValueError("out by: " + (", ".join(FOUND) or "nothing"))
"""


def test_an_answer_finds_no_way_out_of_its_worker(desk: Opens) -> None:
    at = desk(TREES)
    asked: list[str] = []
    at.page.on("request", lambda request: asked.append(request.url))
    at.check(answer("tree_head"))  # whatever is fetched late is there
    at.settled()
    asked.clear()
    tries = {name: code for name, code in TRIES.items() if "module" not in name}
    at.check(REACHES.format(tries=json.dumps(tries)))
    at.settled()
    assert "out by: nothing" in at.verdict.inner_text()
    assert not [one for one in asked if "heard" in one]


def test_after_it_the_page_works_and_keeps_what_it_kept(desk: Opens) -> None:
    at = desk(TREES)
    at.check(REACHES.format(tries=json.dumps(TRIES)))
    at.settled()
    at.check(answer("tree_head"))
    at.settled()
    assert at.section.get_attribute("data-state") or at.verdict.inner_text()


@pytest.mark.parametrize("address", ["", "hashing/trees/", "ky/hashing/trees/"])
def test_a_page_may_ask_its_own_host_and_no_other(desk: Opens, address: str) -> None:
    at = desk(TREES)
    policy = at.page.evaluate("document.querySelector('meta[http-equiv=Content-Security-Policy]')?.content ?? ''")
    assert "connect-src 'self'" in policy and "script-src 'self'" in policy
    refused = at.page.evaluate("fetch('http://127.0.0.1:1/').then(() => 'sent', (error) => String(error))")
    assert refused != "sent"
