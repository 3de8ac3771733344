"""The search box finds words in all their forms, in three languages, and not what is not there."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from steps.rooms import node

ASK = """
import fs from "node:fs";
const { lang, words } = JSON.parse(process.argv[1]);
globalThis.location = { search: "", href: "http://here/" };
globalThis.addEventListener = () => {};
globalThis.document = { documentElement: { lang }, querySelectorAll: () => [], currentScript: null };
globalThis.XMLHttpRequest = class {};
globalThis.Worker = class {};
(0, eval)(fs.readFileSync("web/site.js", "utf8"));
console.log(JSON.stringify(words.map((word) => globalThis.academySearch?.(word) ?? word)));
"""
FORMS = {
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


def beginnings(root: Path, lang: str, words: list[str]) -> list[str]:
    asked = json.dumps({"lang": lang, "words": words})
    command = [str(node()[0]), "--input-type=module", "-e", ASK, "--", asked]
    said = subprocess.run(command, cwd=root, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    told: list[str] = json.loads(said)
    return told


@pytest.mark.parametrize("lang", FORMS)
def test_a_word_is_found_from_any_of_its_forms(root: Path, lang: str) -> None:
    found, asked = 0, 0
    for line in FORMS[lang]:
        forms = line.split()
        for query in beginnings(root, lang, forms):
            asked += len(forms)
            found += sum(any(form.startswith(one) for one in query.split()) for form in forms)
    assert found / asked >= 0.9, f"{found} of {asked}"


@pytest.mark.parametrize(
    ("lang", "query", "other"),
    [("ru", "хеша", "хорошо"), ("ru", "листа", "литься"), ("ky", "капчыкка", "капкак"), ("ky", "тузду", "тусуу")],
)
def test_another_word_is_not_found(root: Path, lang: str, query: str, other: str) -> None:
    (beginning,) = beginnings(root, lang, [query])
    assert not any(other.startswith(one) for one in beginning.split())


@pytest.mark.parametrize(("folder", "lang", "query"), [("ru/", "ru", "доказательством"), ("ky/", "ky", "жалбырактын")])
def test_the_index_of_the_language_holds_what_is_asked(
    site: Path, root: Path, folder: str, lang: str, query: str
) -> None:
    index = json.loads((site / folder / "search" / "search_index.json").read_text(encoding="utf-8"))
    (beginning,) = beginnings(root, lang, [query])
    words = set(re.findall(r"[а-яёөүң]+", " ".join(one["text"] for one in index["docs"]).lower()))
    assert any(word.startswith(one) for one in beginning.split() for word in words)
