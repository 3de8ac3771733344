"""Builds the site if needed and serves it: python -m steps.site.serve [--port 8000] [--only LANG]

With --only one language is served and follows what is saved; its pages load themselves again.
"""

import argparse
import gzip
import mimetypes
import os
import signal
import sys
import threading
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from steps import ROOT
from steps.site.build import build
from steps.site.settings import languages

KINDS = {  # whatever this machine's own table says
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".json": "application/json",
    ".ipynb": "application/json",
    ".wasm": "application/wasm",
    ".woff2": "font/woff2",
    ".svg": "image/svg+xml",
}
# What a page and its worker may ask: this host alone. theme/main.html says it where another server does not.
POLICY = (
    "connect-src 'self' data: blob:; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
    "object-src 'none'; base-uri 'self'; form-action 'self'"
)
PACKED = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml", ".txt", ".wasm", ".map", ".ipynb")
SAVED = ".saved"  # below it a page that follows asks how often the site was built
FOLLOW = """<script>
{ let known; setInterval(async () => { const said = await fetch("/.saved").then((one) => one.text(), () => known);
  if ((known ??= said) !== said) location.reload(); }, 1000); }
</script>"""


@lru_cache(maxsize=512)
def packed(path: str, changed: int) -> bytes:
    """The file as it crosses the wire; `changed` is its time, so that a new file is packed anew."""
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Files of the site below a path, compressed, with the right types and the site's own 404."""

    protocol_version = "HTTP/1.1"  # one connection for many files
    disable_nagle_algorithm = True
    below = "/"
    site = Path()
    saved: list[int] | None = None  # a count in a list: how often the site was built, if pages follow

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, directory=str(self.site), **more)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the terminal belongs to the line that says where the course is."""

    def do_GET(self) -> None:  # noqa: N802
        """One file."""
        place = self.path.partition("?")[0].partition("#")[0]
        if self.saved is not None and place == f"/{SAVED}":
            return self._answer(HTTPStatus.OK, str(self.saved[0]).encode(), {"Content-Type": "text/plain"})
        if not place.startswith(self.below):
            return self.send_error(HTTPStatus.NOT_FOUND)
        self.path = "/" + place[len(self.below) :].lstrip("/")
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not place.endswith("/"):
            return self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", {"Location": self.below + self.path[1:] + "/"})
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            return self._send(file, HTTPStatus.OK)
        return self._send(self.site / "404.html", HTTPStatus.NOT_FOUND)

    do_HEAD = do_GET  # noqa: N815

    def _send(self, file: Path, status: HTTPStatus) -> None:
        try:
            changed = file.stat().st_mtime_ns
            pack = file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "") and self.saved is None
            body = packed(str(file), changed) if pack else file.read_bytes()
        except OSError:  # no such file, or it has just been replaced
            return self.send_error(HTTPStatus.NOT_FOUND)
        if self.saved is not None and file.suffix == ".html":
            body += FOLLOW.encode()
        kind = KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        head = {
            "Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
            "Cache-Control": "no-cache",  # the browser may keep it, and asks each time whether it is still so
            "ETag": f'"{changed:x}-{int(pack)}"',
            "Vary": "Accept-Encoding",
            "Content-Security-Policy": POLICY,
        }
        if status == HTTPStatus.OK and self.headers.get("If-None-Match") == head["ETag"]:
            return self._answer(HTTPStatus.NOT_MODIFIED, b"", head)
        return self._answer(status, body, {**head, "Content-Encoding": "gzip"} if pack else head)

    def _answer(self, status: HTTPStatus, body: bytes, head: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in head.items():
            self.send_header(name, value)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)


class Quiet(ThreadingHTTPServer):
    """A browser that goes away in the middle of a file is no event."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere the option would let two programs share the port

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of broken connections."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(
    site: Path, port: int = 0, below: str = "/", host: str = "127.0.0.1", saved: list[int] | None = None
) -> ThreadingHTTPServer:
    """A server of a built site; port 0 takes any that is free."""
    return Quiet((host, port), type("OfSite", (Handler,), {"site": site, "below": below, "saved": saved}))


def follow(again: Callable[[], bool], saved: list[int]) -> None:
    """Build again whenever something is saved; a mistake is said, and the last good pages stay."""
    from watchfiles import watch

    places = ("academy", "docs", "exercises", "steps", "theme", "web", "mkdocs.yml")
    for _ in watch(*(ROOT / name for name in places), debounce=300):
        try:
            saved[0] += again()
        except Exception as error:
            print(f"{error}", file=sys.stderr)


def main() -> int:
    """The command line; 2 and one sentence for a port that is taken, 1 for pages that cannot be built."""
    parser = argparse.ArgumentParser(prog="python -m steps.site.serve")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--only", choices=list(languages()))
    asked = parser.parse_args()
    site = ROOT / ".build" / f"served{'-' + asked.only if asked.only else ''}"  # site/ may wait to be published
    address = f"http://127.0.0.1:{asked.port}/"
    saved = [0] if asked.only else None

    def again() -> bool:
        return build(site, only=asked.only)

    signal.signal(signal.SIGTERM, signal.default_int_handler)  # ends like Ctrl-C
    try:
        one = server(site, asked.port, saved=saved)
    except (OSError, OverflowError) as error:
        why = getattr(error, "strerror", "") or "it is no port"
        print(f"Port {asked.port} cannot be used ({why}). Choose another: PORT=8001", file=sys.stderr)
        return 2
    try:
        with one:
            again()
            print(f"The course is ready: {address}  (Ctrl-C ends)", flush=True)
            if saved:
                threading.Thread(target=follow, args=(again, saved), daemon=True).start()
            one.serve_forever()
    except KeyboardInterrupt:
        return 0
    except Exception as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
