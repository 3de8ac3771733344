"""The laws of what may be said: a number has its fact, and some claims are never made."""

from pathlib import Path
from typing import Any

import pytest

from academy.words.i18n import LANGUAGES
from steps.fences import disputes, facts
from tests.claims import RULES, claimed, figures, forbidden, language, sentences, spoken, without_fact

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = sorted([*DOCS.rglob("*.md"), *(ROOT / "exercises").glob("*/*/task*.md")])
LABS = sorted(one for kind in ("py", "toml") for one in DOCS.rglob(f"*.{kind}") if one.parent.name != "facts")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


each_page = pytest.mark.parametrize("page", PAGES, ids=name)
each_language = pytest.mark.parametrize("lang", LANGUAGES)


@each_page
def test_a_figure_about_an_institution_or_a_token_has_its_fact(page: Path) -> None:
    found = without_fact(page.read_text(encoding="utf-8"), language(page))
    assert not found, f"{name(page)}: cite a fact, or say why not: <!-- no fact: reason -->\n" + "\n".join(found)


@each_page
def test_no_page_makes_a_forbidden_claim(page: Path) -> None:
    assert not forbidden(page.read_text(encoding="utf-8"), language(page))


@pytest.mark.parametrize("path", LABS, ids=name)
def test_no_lab_or_model_makes_a_forbidden_claim(path: Path) -> None:
    assert not [(number, one) for one in spoken(path) for number in claimed(one, language(path))]


@each_language
def test_no_fact_makes_a_forbidden_claim(lang: str) -> None:
    texts = [(one.number, one.text, one.lang) for one in facts.known(lang).values()]
    texts += [(number, one["write"], one["lang"]) for number, one in disputes.disagreements(lang).items()]
    assert not [(number, forbidden(text, told)) for number, text, told in texts if forbidden(text, told)]


@pytest.mark.parametrize("rule", RULES["claim"], ids=lambda rule: rule["says"][:50])
@each_language
def test_a_forbidden_claim_is_caught_and_its_neighbour_is_not(rule: dict[str, Any], lang: str) -> None:
    words = rule[lang]
    assert words["caught"] and words["permitted"]
    for one in words["caught"]:
        assert rule["number"] in claimed(one, lang), one
        assert (rule["number"], one) in forbidden(f"# A page\n\nFirst. {one}\n", lang)
    for one in words["permitted"]:
        assert not claimed(one, lang), one


def test_there_is_a_rule_for_each_of_the_27_claims() -> None:
    assert [rule["number"] for rule in RULES["claim"]] == list(range(1, 28))


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The National Bank counted 23 banks."),
        ("en", "- **KGST** was presented in October 2025."),
        ("en", "| Binance | 12 000 merchants |"),
        ("en", "Nothing here. The digital som is planned for 2027 [F-018]. Its platform, USDKG, costs 5 million."),
        (
            "en",
            "```quiz\nname: a\nkind: single\n---\nWho?\n\n- [x] Nobody.\n    The National Bank said it in 2014.\n```",
        ),
        ("en", "The National Bank counted 23 banks. That every limit has this height is an assumption."),
        ("ru", "Национальный банк насчитал 23 банка."),
        ("ru", "Курс цифрового сома в 2025 году."),
        ("ky", "Улуттук банктын эсебинде 23 банк бар."),
        ("ky", "Санарип сом 2027-жылы пландалууда."),
    ],
)
def test_a_figure_without_its_fact_is_seen(lang: str, text: str) -> None:
    assert without_fact(f"# A page\n\n{text}\n", lang)


@pytest.mark.parametrize(
    "text",
    [
        "The National Bank counted 23 banks [F-217].",
        "The National Bank counts banks. There are 23 rooms in the house.",
        "A7A5 is a token, and SHA-256 is known to the National Bank.",
        "The National Bank has `23` in [its list](https://nbkr.kg/2023).",
        '!!! invented "Teaching data"\n\n    The National Bank lends 100 som.\n\n    It lends 50 more in KGST.\n',
        "The National Bank lends 100 som. <!-- no fact: an example of what not to write -->",
        "**The situation** (invented). The National Bank lends 100 som to Aida.",
        "```quiz\nname: a\nkind: single\n---\nWho?\n\n- [ ] The National Bank, in 2014.\n    [No](x.md)\n```",
        "```quiz\nname: a\nkind: spot\n---\nWhat is wrong?\n\n> The National Bank lends 100 som.\n\n- [x] 100 som\n```",
        "```python\nKGST = 23\n```",
    ],
)
def test_a_figure_with_its_fact_or_a_reason_is_not_seen(text: str) -> None:
    assert not without_fact(f"# A page\n\n{text}\n", "en")


def test_a_quoted_claim_is_somebody_elses() -> None:
    assert not claimed("One post says “KGST is legal tender”.", "en")
    assert claimed("One post is right: KGST is legal tender.", "en") == [4]


def test_sentences_are_those_that_a_reader_sees() -> None:
    text = "---\nminutes: 5\n---\n# One {#one}\n\nTwo. Three\ngoes on.\n\n- Four\n- Five. Six\n\n| a | b. C |\n"
    assert [one.text for one in sentences(text)][:6] == ["One {#one}", "Two.", "Three goes on.", "Four", "Five.", "Six"]
    assert not figures("RFC 6962, `17` and [F-018]") and figures("17 May") and figures("No. 74")


def test_a_wrong_answer_of_a_quiz_may_be_wrong_and_its_reason_may_not() -> None:
    quiz = "```quiz\nname: a\nkind: single\n---\nWhich?\n\n- [ ] {0}\n    {1}\n```\n"
    claim, reason = "KGST is legal tender.", "Read again."
    assert not forbidden(quiz.format(claim, reason), "en")
    assert forbidden(quiz.format(reason, claim), "en") == [(4, claim)]


TRANSLATED = [page for page in PAGES if language(page) != "en"]


@pytest.mark.parametrize("page", TRANSLATED, ids=name)
def test_a_fact_on_a_translated_page_is_translated(page: Path) -> None:
    lang = language(page)
    known = facts.known(lang)
    cited = {number for number in facts.CITED.findall(page.read_text(encoding="utf-8")) if number in known}
    missing = sorted(number for number in cited if known[number].lang != lang)
    assert not missing, f"docs/facts/*.{lang}.toml: translate {', '.join(missing)}, which {name(page)} cites"
