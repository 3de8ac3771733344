"""The search box finds words in all their forms, in three languages, and not what is not there.

Asked is the theme's own search worker, run by node, with web/site.js before it as in the page.
"""

import json
import re
import subprocess
from pathlib import Path
from typing import Any

import pytest

from steps import ROOT
from steps.fences.shared import words
from steps.make.environment import node

PAGE = """
import fs from "node:fs";
import vm from "node:vm";
const { lang, worker, index, queries, events } = JSON.parse(fs.readFileSync(0, "utf8"));
const sent = [];
let fetched = 0;
class Worker extends EventTarget {
  constructor() {
    super();
    fetched += 1;
    const postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
    this.inner = { console, addEventListener: (_, hear) => (this.hear = hear), postMessage };
    this.inner.self = this.inner;
    vm.runInNewContext(fs.readFileSync(worker, "utf8"), this.inner);
  }
  postMessage(data) { this.hear({ data }); }
}
class XMLHttpRequest {
  open(method, url) { this.url = url; }
  send() { sent.push(this.url); }
  addEventListener() {}
}
const on = {};
const page = {
  Worker, XMLHttpRequest, URL, URLSearchParams, EventTarget, location: { search: "" }, matchMedia: () => ({}),
  addEventListener: (kind, hear) => (on[kind] = hear),
  document: { documentElement: { lang }, body: {}, head: {}, querySelectorAll: () => [] },
};
vm.runInNewContext(fs.readFileSync("web/site.js", "utf8"), page);
const told = [];
if (index) {
  const search = new page.Worker("http://here/assets/javascripts/workers/search.0.min.js");
  const ask = (said) => new Promise((go) => {
    search.addEventListener("message", ({ data }) => go(data), { once: true });
    search.postMessage(said);
  });
  if (fetched) throw new Error("the worker was started before it was asked");
  await ask({ type: 0, data: { ...index, options: {} } });
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query });
    told.push(data.items.map(([first]) => first.location.split("#")[0]));
  }
} else {
  for (const url of ["http://here/search/search_index.json", "http://here/sitemap.xml"]) {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.send();
  }
  for (const [kind, key, tagName] of [["", "", ""], ...events]) {
    const target = { tagName, isContentEditable: tagName === "editor", closest: () => tagName === "search" };
    if (kind) on[kind]({ key, target });
    await new Promise((go) => setTimeout(go));
    told.push(sent.length);
  }
}
console.log(JSON.stringify(told));
"""
FORMS = {
    "en": [
        "hash hashes hashed hashing",
        "proof proofs",
        "commit commits committed committing commitment",
        "prove proves proved proving",
        "currency currencies",
        "tree trees",
    ],
    "ru": [
        "хеш хеша хешу хешем хеше хеши хешей",
        "корень корня корню корнем корне",
        "доказательство доказательства доказательству",
        "печать печати печатью печатей",
        "кошелёк кошелька кошельку кошельки",
        "лист листа листу листья листьев",
    ],
    "ky": [
        "хеш хешти хешке хештен хеши хештер",
        "капчык капчыкты капчыкка капчыгы капчыктан",
        "тамыр тамыры тамырын тамырга",
        "жалбырак жалбыракты жалбырагы жалбырактар",
        "туз тузду тузга тузу",
        "лимит лимити лимитке лимиттен",
    ],
}


def run(**asked: Any) -> Any:
    command = [str(node()[0]), "--input-type=module", "-e", PAGE]
    told = json.dumps(asked)
    done = subprocess.run(command, input=told, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=True)
    return json.loads(done.stdout)


def index(site: Path, folder: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((site / folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    return found


def found(site: Path, lang: str, known: dict[str, Any], queries: list[str]) -> list[set[str]]:
    """Which pages the theme's search finds for each query."""
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.js"))
    return [set(pages) for pages in run(lang=lang, worker=str(worker), index=known, queries=queries)]


@pytest.mark.parametrize("lang", FORMS)
def test_a_word_is_found_from_any_of_its_forms(site: Path, lang: str) -> None:
    """Each form stands alone on a page of a small index, and each is asked for."""
    hits = asked = 0
    config = index(site, "")["config"]
    for line in FORMS[lang]:
        forms = line.split()
        docs = [{"location": form, "title": "", "text": f"<p>{form}</p>"} for form in [*forms, "абв", "xyz"]]
        for pages in found(site, lang, {"config": config, "docs": docs}, forms):
            assert not pages & {"абв", "xyz"}
            hits, asked = hits + len(pages), asked + len(forms)
    assert hits / asked >= 0.9, f"{hits} of {asked}"


@pytest.mark.parametrize(
    ("lang", "query", "other"),
    [
        ("en", "string", "strong"),
        ("en", "trees", "treasury"),
        ("ru", "хеша", "хорошо"),
        ("ru", "листа", "литься"),
        ("ky", "капчыкка", "капкак"),
        ("ky", "тузду", "тусуу"),
    ],
)
def test_another_word_is_not_found(site: Path, lang: str, query: str, other: str) -> None:
    docs = [{"location": one, "title": "", "text": f"<p>{one}</p>"} for one in (query, other)]
    assert found(site, lang, {"config": index(site, "")["config"], "docs": docs}, [query]) == [{query}]


@pytest.mark.parametrize(
    ("lang", "folder", "query"),
    [("en", "", "inclusion proofs"), ("ru", "ru", "доказательством включения"), ("ky", "ky", "жалбырактын")],
)
def test_the_lesson_is_found_in_the_index_of_its_language(site: Path, lang: str, folder: str, query: str) -> None:
    pages, nothing, latin = found(site, lang, index(site, folder), [query, "бурбулятор", "merkle"])
    assert "hashing/trees/" in pages
    assert not nothing
    assert latin


@pytest.mark.parametrize("lang", FORMS)
def test_answers_and_lists_are_not_in_the_index(site: Path, lang: str) -> None:
    """Instructor's notes, reasons of options, hints, the cards and lists of lessons."""
    folder = "" if lang == "en" else lang
    known = " ".join(one["text"] for one in index(site, folder)["docs"])
    assert words(lang)["quiz_answer"] not in known
    hidden = r'<(?:details|section) [^>]*class="(?:teach|quiz-reasons|exercise-hint|lessons|track)"[^>]*>'
    found = 0
    for page in (site / folder).rglob("index.html"):
        if "class" not in page.parts:
            for box in re.findall(hidden, page.read_text(encoding="utf-8")):
                found += 1
                assert "data-search-exclude" in box, f"{page}: {box}"
    assert found > 50


@pytest.mark.parametrize(("lang", "query"), [("en", "merkle"), ("ru", "дерево"), ("ky", "дарактар"), ("en", "deposit")])
def test_a_lesson_stands_above_lists(site: Path, lang: str, query: str) -> None:
    folder = "" if lang == "en" else lang
    worker = next((site / "assets" / "javascripts" / "workers").glob("search.*.js"))
    [pages] = run(lang=lang, worker=str(worker), index=index(site, folder), queries=[query])
    assert re.match(r"(money|hashing|cbdc)/\w+/", pages[0]), pages[:4]
    assert not any(one.startswith("tracks/") for one in pages[:3]), pages[:4]


@pytest.mark.parametrize(("folder", "term"), [("", "issuer"), ("ru", "эмитент"), ("ky", "эмитент")])
def test_an_exercise_is_found_by_its_name_and_a_term_in_the_glossary(site: Path, folder: str, term: str) -> None:
    exercise, page, glossary = found(site, folder or "en", index(site, folder), ["tree_head", "waterfall", term])
    assert "hashing/trees/" in exercise and "cbdc/waterfall/" in page
    assert "glossary/" in glossary


def test_the_index_is_fetched_when_the_reader_turns_to_search_and_not_before(site: Path) -> None:
    """How many of two requests were sent, the index and another, after each event."""
    typing = [["keydown", "f", "INPUT"], ["keydown", "s", "editor"], ["keydown", "x", "BODY"], ["focusin", "", "A"]]
    assert run(lang="en", events=[*typing, ["focusin", "", "search"]]) == [1, 1, 1, 1, 1, 2]
    assert run(lang="ky", events=[*typing, ["keydown", "/", "BODY"]]) == [1, 1, 1, 1, 1, 2]
