"""The finished site: whole in three languages, below any path, and without a word to another host."""

import json
import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from html.parser import HTMLParser
from pathlib import Path

import pytest

from academy.words.i18n import LANGUAGES, OTHERS
from steps import ROOT
from steps.site.build import build, main
from steps.site.serve import server

FOLDERS = {lang: "" if lang == "en" else f"{lang}/" for lang in LANGUAGES}
ASKS = {
    "script": "src",
    "img": "src",
    "iframe": "src",
    "source": "src",
    "video": "src",
    "audio": "src",
    "object": "data",
}


class Reader(HTMLParser):
    """The links and ids of a page, and what it asks of a server by itself."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.asked: list[str] = []
        self.ids: set[str] = set()
        self.lang = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = {name: value or "" for name, value in attrs}
        self.ids.add(known.get("id", ""))
        if tag == "html":
            self.lang = known.get("lang", "")
        if tag == "a" and "href" in known:
            self.links.append(known["href"])
        if tag in ASKS and ASKS[tag] in known:
            self.asked.append(known[ASKS[tag]])
        if tag == "link" and known.get("rel", "").strip() in (
            "stylesheet",
            "icon",
            "preload",
            "modulepreload",
            "preconnect",
        ):
            self.asked.append(known["href"])


def pages(site: Path) -> dict[str, Reader]:
    return {
        path.relative_to(site).as_posix().removesuffix("index.html"): Reader(path.read_text(encoding="utf-8"))
        for path in site.rglob("*.html")
        if path.name != "404.html"
    }


def test_every_page_exists_in_three_languages_and_says_which(site: Path) -> None:
    found = pages(site)
    english = {name for name, page in found.items() if not name.startswith(tuple(FOLDERS[lang] for lang in OTHERS))}
    assert "hashing/trees/" in english
    for lang, folder in FOLDERS.items():
        for name in english:
            assert found[folder + name].lang == lang


def test_every_link_leads_somewhere_also_to_headings(site: Path) -> None:
    found, broken = pages(site), []
    for name, page in found.items():
        for link in page.links:
            target = urllib.parse.urlsplit(urllib.parse.urljoin(f"http://here/{name}", link))
            if target.netloc != "here" or target.scheme != "http":
                continue
            place = urllib.parse.unquote(target.path[1:])
            if place not in found:
                if not (site / place).is_file():
                    broken.append(f"{name}: {link}")
            elif target.fragment and urllib.parse.unquote(target.fragment) not in found[place].ids:
                broken.append(f"{name}: {link} (no such heading)")
    assert not broken


def test_no_page_asks_another_host_for_anything(site: Path) -> None:
    for name, page in pages(site).items():
        for link in page.asked:
            assert not urllib.parse.urlsplit(link).netloc, f"{name} asks for {link}"
    for path in site.rglob("*.css"):
        for link in re.findall(r"url\(\s*['\"]?([^'\")]+)", path.read_text(encoding="utf-8")):
            assert not urllib.parse.urlsplit(link).netloc, f"{path.name} asks for {link}"
            assert link.startswith("data:") or (path.parent / link.partition("?")[0]).is_file(), f"{path.name}: {link}"


def test_the_languages_know_each_other(site: Path) -> None:
    text = (site / "ky" / "hashing" / "trees" / "index.html").read_text(encoding="utf-8")
    assert re.search(r'hreflang="ru" href="http://127.0.0.1:8000/ru/hashing/trees/"', text)
    assert 'href="../../../ru/hashing/trees/"' in text
    assert 'aria-current="true">Кыргызча' in " ".join(text.split())


def test_each_language_has_its_own_search_index(site: Path) -> None:
    sizes = {}
    for lang, folder in FOLDERS.items():
        index = json.loads((site / folder / "search" / "search_index.json").read_text(encoding="utf-8"))
        sizes[lang] = " ".join(one["text"] for one in index["docs"])
    assert "inclusion proof" in sizes["en"]
    assert "жалбырак" in sizes["ky"] and "жалбырак" not in sizes["ru"]


def test_notices_name_everybody_whose_work_is_shipped(site: Path) -> None:
    text = (site / "third-party-notices.txt").read_text(encoding="utf-8")
    for name in ("pyodide", "codemirror", "hypothesis", "pytest", "mkdocs-material", "stix-two-math"):
        assert re.search(rf"(?m)^@?[\w/-]*{name}[\w-]* [\d.]+ ", text), name


def test_the_server_speaks_the_right_types_compresses_and_has_its_own_404(served: str) -> None:
    def ask(path: str) -> tuple[int, str, str]:
        request = urllib.request.Request(served + path, headers={"Accept-Encoding": "gzip"})
        try:
            with urllib.request.urlopen(request) as told:
                return told.status, told.headers["Content-Type"], told.headers.get("Content-Encoding", "")
        except urllib.error.HTTPError as error:
            return error.code, error.headers["Content-Type"], error.headers.get("Content-Encoding", "")

    assert ask("hashing/trees/") == (200, "text/html; charset=utf-8", "gzip")
    assert ask("assets/academy/academy.js") == (200, "text/javascript; charset=utf-8", "gzip")
    assert ask("assets/fonts/fonts.css") == (200, "text/css; charset=utf-8", "gzip")
    assert ask("no/such/page") == (404, "text/html; charset=utf-8", "gzip")
    assert ask("../../../etc/passwd")[0] == 404


def test_a_built_site_works_below_a_path(tmp_path: Path) -> None:
    out = ROOT / ".build" / "below"
    build(out, "https://host.example/a/b/", only=None)
    with server(out, below="/a/b/") as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        base = f"http://127.0.0.1:{one.server_port}/a/b/"
        seen, waiting = set(), [base, f"{base}ky/hashing/trees/"]
        while waiting and len(seen) < 400:
            address = waiting.pop()
            if address in seen:
                continue
            seen.add(address)
            with urllib.request.urlopen(address) as told:
                assert told.status == 200
                text = told.read().decode(errors="replace") if "html" in told.headers["Content-Type"] else ""
            page = Reader(text)
            for link in page.links + page.asked:
                target = urllib.parse.urljoin(address, link).partition("#")[0]
                if urllib.parse.urlsplit(target).netloc == urllib.parse.urlsplit(base).netloc:
                    assert target.startswith(base), f"{address} leads out of the site: {link}"
                    waiting.append(target)
        one.shutdown()
    assert len(seen) > 40
    assert "https://host.example/a/b/ru/" in (out / "ru" / "index.html").read_text(encoding="utf-8")


def test_a_bad_address_gets_one_sentence(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["build", "--site-url", "ftp:/nowhere"])
    assert main() == 2
    assert capsys.readouterr().err == "SITE_URL=ftp:/nowhere is no address. Write https://host/path/\n"
