"""The small server: right types, compressed, fresh, below any path, under any name; and how it starts and ends."""

import gzip
import http.client
import re
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPResponse
from pathlib import Path

import pytest

from steps import ROOT
from steps.site import serve
from steps.site.serve import POLICY, server

GZIP = {"Accept-Encoding": "gzip, deflate, br"}


@contextmanager
def running(site: Path, below: str = "/", saved: list[int] | None = None) -> Iterator[http.client.HTTPConnection]:
    with server(site, below=below, saved=saved) as one:
        threading.Thread(target=one.serve_forever, daemon=True).start()
        asking = http.client.HTTPConnection("127.0.0.1", one.server_port)
        yield asking
        asking.close()
        one.shutdown()


@pytest.fixture(scope="module")
def asking(site: Path) -> Iterator[http.client.HTTPConnection]:
    with running(site) as one:
        yield one


def ask(to: http.client.HTTPConnection, path: str, method: str = "GET", **head: str) -> tuple[HTTPResponse, bytes]:
    to.request(method, path, headers={name.replace("_", "-"): value for name, value in head.items()})
    told = to.getresponse()
    return told, told.read()


@pytest.mark.parametrize(
    ("pattern", "kind", "pack"),
    [
        ("index.html", "text/html; charset=utf-8", True),
        ("assets/site.js", "text/javascript; charset=utf-8", True),
        ("assets/site.css", "text/css; charset=utf-8", True),
        ("assets/academy/pyodide-*/pyodide.asm.mjs", "text/javascript; charset=utf-8", True),
        ("assets/academy/pyodide-*/pyodide.asm.wasm", "application/wasm", True),
        ("assets/academy/library-*.zip", "application/zip", False),
        ("assets/fonts/*latin-wght-normal.woff2", "font/woff2", False),
        ("ky/search/search_index.json", "application/json", True),
        ("hashing/lab.ipynb", "application/json", True),
    ],
)
def test_every_file_has_its_type_and_is_whole(
    site: Path, asking: http.client.HTTPConnection, pattern: str, kind: str, pack: bool
) -> None:
    file = next(site.glob(pattern))
    told, body = ask(asking, f"/{file.relative_to(site).as_posix()}", **{"Accept_Encoding": "gzip, br"})
    assert (told.status, told.headers["Content-Type"]) == (200, kind)
    assert told.headers.get("Content-Encoding") == ("gzip" if pack else None)
    assert (gzip.decompress(body) if pack else body) == file.read_bytes()
    told, body = ask(asking, f"/{file.relative_to(site).as_posix()}")
    assert told.headers.get("Content-Encoding") is None
    assert body == file.read_bytes()


def test_a_browser_may_keep_a_file_and_learns_at_once_that_it_changed(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text("<p>old</p>")
    with running(tmp_path) as asking:
        told, _ = ask(asking, "/")
        assert told.headers["Cache-Control"] == "no-cache"
        assert told.headers["Content-Security-Policy"] == POLICY
        again, body = ask(asking, "/", If_None_Match=told.headers["ETag"])
        assert (again.status, body) == (304, b"")
        page.write_text("<p>new</p>")
        changed, body = ask(asking, "/", If_None_Match=told.headers["ETag"])
        assert (changed.status, body) == (200, b"<p>new</p>")


def test_a_folder_without_its_slash_leads_to_the_folder_and_nowhere_else(site: Path) -> None:
    with running(site, below="/a/b/") as asking:
        told, _ = ask(asking, "/a/b/hashing")
        assert (told.status, told.headers["Location"]) == (301, "/a/b/hashing/")
        told, _ = ask(asking, "/a/b//hashing")
        assert (told.status, told.headers["Location"]) == (301, "/a/b/hashing/")
        assert ask(asking, "/hashing/")[0].status == 404


@pytest.mark.parametrize(
    "path", ["/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "//../../etc/passwd", "/no/such/page", "/%00"]
)
def test_what_is_not_in_the_site_gets_its_page_for_it(asking: http.client.HTTPConnection, path: str) -> None:
    told, body = ask(asking, path)
    assert told.status == 404
    assert body.count(b"<h1>404</h1>") == 1
    for words in ("There is no such page.", "Такой страницы нет.", "Мындай барак жок."):
        assert words in body.decode()


def test_the_page_for_what_is_missing_keeps_to_the_host_that_was_asked(asking: http.client.HTTPConnection) -> None:
    """It is shown at any depth: its links and files begin at the site's path, and none names a host."""
    _, body = ask(asking, "/no/such/page", Host="course.example")
    article = body.decode().split("<article")[1].split("</article>")[0]
    assert re.findall(r'<a href="([^"]*)"', article)[-3:] == ["/", "/ru/", "/ky/"] or re.findall(
        r'<a href="([^"]*)"', article
    ) == ["/", "/ru/", "/ky/"]
    asked = re.findall(r'<(?:script|link)[^>]*(?:src|href)="([^"]*)"', body.decode())
    assert asked and all(one.startswith(("/", "data:", "http://127.0.0.1:8000/")) for one in asked)
    for one in asked:
        if one.startswith("/"):
            assert ask(asking, one)[0].status == 200, one


def test_head_tells_the_same_and_sends_nothing(asking: http.client.HTTPConnection) -> None:
    told, body = ask(asking, "/hashing/", "HEAD")
    whole, text = ask(asking, "/hashing/")
    assert (told.status, body) == (200, b"")
    assert told.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(text))


def test_a_page_that_is_followed_asks_whether_something_was_saved(site: Path) -> None:
    saved = [0]
    with running(site, saved=saved) as asking:
        _, body = ask(asking, "/hashing/", **GZIP)
        assert b'fetch("/.saved")' in body
        assert ask(asking, "/.saved")[1] == b"0"
        saved[0] += 1
        assert ask(asking, "/.saved")[1] == b"1"
    with running(site) as asking:
        assert b".saved" not in ask(asking, "/hashing/")[1]
        assert ask(asking, "/.saved")[0].status == 404


def test_what_is_saved_is_built_and_a_mistake_does_not_end_the_following(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("academy", "docs", "exercises", "steps", "theme", "web"):
        (tmp_path / name).mkdir()
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.setattr(serve, "ROOT", tmp_path)
    saved, page = [0], tmp_path / "docs" / "page.md"

    def again() -> bool:
        if page.read_text() == "wrong":
            raise RuntimeError("page.md is wrong: write it right")
        return True

    threading.Thread(target=serve.follow, args=(again, saved), daemon=True).start()
    said, patience = "", time.monotonic() + 20
    while "page.md is wrong" not in said and time.monotonic() < patience:
        page.write_text("wrong")
        time.sleep(0.2)
        said += capsys.readouterr().err
    assert "page.md is wrong: write it right" in said and "Traceback" not in said
    while not saved[0] and time.monotonic() < patience:
        page.write_text("right")
        time.sleep(0.2)
    assert saved[0]


def called(*words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "steps.site.serve", *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_taken_port_is_one_sentence() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        one = called("--port", str(port))
        said, wrong = one.communicate(timeout=60)
    assert one.returncode == 2
    assert said == ""
    assert re.fullmatch(rf"Port {port} cannot be used \(.+\)\. Choose another: PORT=8001\n", wrong)


@pytest.mark.parametrize("sign", [signal.SIGINT, signal.SIGTERM])
def test_it_says_its_address_and_ends_without_a_word(sign: signal.Signals) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    one = called("--port", str(port))
    assert one.stdout
    line = ""
    while "ready" not in line and one.poll() is None:
        line = one.stdout.readline()
    assert line == f"The course is ready: http://127.0.0.1:{port}/  (Ctrl-C ends)\n"
    asking = http.client.HTTPConnection("127.0.0.1", port)
    assert ask(asking, "/")[0].status == 200
    one.send_signal(sign)
    _, wrong = one.communicate(timeout=20)
    assert (one.returncode, wrong) == (0, "")
    asking.close()


def test_a_page_says_itself_what_it_may_ask() -> None:
    assert f'content="{POLICY}"' in (ROOT / "theme" / "main.html").read_text(encoding="utf-8")
