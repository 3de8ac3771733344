"""Builds the site if needed and serves it: python -m steps.serve [--port 8000] [--only LANG]

With --only one language is served and follows what is saved.
"""

import argparse
import gzip
import mimetypes
import sys
import threading
from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from steps import trees
from steps.build import ROOT, build

KINDS = {".js": "text/javascript", ".mjs": "text/javascript", ".wasm": "application/wasm", ".ipynb": "application/json"}
PACKED = (".html", ".js", ".mjs", ".css", ".json", ".svg", ".xml", ".txt", ".wasm", ".map", ".ipynb")


@lru_cache(maxsize=512)
def packed(path: str, changed: int) -> bytes:
    """The file as it crosses the wire; `changed` is its time, so that a new file is packed anew."""
    return gzip.compress(Path(path).read_bytes(), 6, mtime=0)


class Handler(SimpleHTTPRequestHandler):
    """Files of the site below a path, compressed, with the right types and the site's own 404."""

    below = "/"
    site = Path()

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, directory=str(self.site), **more)

    def log_message(self, format: str, *args: Any) -> None:
        """Silent: the terminal belongs to the line that says where the course is."""

    def do_GET(self) -> None:  # noqa: N802
        """One file."""
        place = self.path.partition("?")[0].partition("#")[0]
        if not place.startswith(self.below):
            return self.send_error(HTTPStatus.NOT_FOUND)
        self.path = "/" + place[len(self.below) :]
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not place.endswith("/"):
            self.send_response(HTTPStatus.MOVED_PERMANENTLY)
            self.send_header("Location", place + "/")
            self.send_header("Content-Length", "0")
            return self.end_headers()
        file = file / "index.html" if file.is_dir() else file
        if file.is_file():
            return self._send(file, HTTPStatus.OK)
        return self._send(self.site / "404.html", HTTPStatus.NOT_FOUND)

    do_HEAD = do_GET  # noqa: N815

    def _send(self, file: Path, status: HTTPStatus) -> None:
        if not file.is_file():
            return self.send_error(status)
        pack = file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        body = packed(str(file), file.stat().st_mtime_ns) if pack else file.read_bytes()
        kind = KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-cache")
        self.send_header("Last-Modified", self.date_time_string(int(file.stat().st_mtime)))
        if pack:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)


class Quiet(ThreadingHTTPServer):
    """A browser that goes away in the middle of a file is no event."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of broken connections."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


def server(site: Path, port: int = 0, below: str = "/", host: str = "127.0.0.1") -> ThreadingHTTPServer:
    """A server of a built site; port 0 takes any that is free."""
    return Quiet((host, port), type("OfSite", (Handler,), {"site": site, "below": below}))


def follow(again: Callable[[], object]) -> None:
    """Build again whenever something is saved; a mistake is said, and the last good pages stay."""
    from watchfiles import watch

    for _ in watch(
        *(ROOT / name for name in ("docs", "exercises", "steps", "theme", "web", "mkdocs.yml")), debounce=300
    ):
        try:
            again()
        except Exception as error:
            print(f"{error}", file=sys.stderr)


def main() -> int:
    """The command line; 2 and one sentence for a port that is taken, 1 for pages that cannot be built."""
    parser = argparse.ArgumentParser(prog="python -m steps.serve")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--only", choices=list(trees.languages()))
    asked = parser.parse_args()
    site = ROOT / (".build/live" if asked.only else "site")
    address = f"http://127.0.0.1:{asked.port}/"

    def again() -> bool:
        return build(site, address, asked.only)

    try:
        with server(site, asked.port) as one:
            again()
            print(f"The course is ready: {address}  (Ctrl-C ends)", flush=True)
            if asked.only:
                threading.Thread(target=follow, args=(again,), daemon=True).start()
            one.serve_forever()
    except KeyboardInterrupt:
        return 0
    except OSError as error:
        print(f"Port {asked.port} cannot be used ({error.strerror}). Choose another: PORT=8001", file=sys.stderr)
        return 2
    except Exception as error:
        print(f"\n{error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
