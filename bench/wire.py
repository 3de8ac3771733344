"""A static server in a process of its own that compresses, and writes down every byte it sends.

with served(folder, prefix="/a/b/") as server:
    server.url, server.log()
"""

import argparse
import contextlib
import gzip
import json
import mimetypes
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote

TYPES = {".wasm": "application/wasm", ".js": "text/javascript", ".mjs": "text/javascript", ".json": "application/json"}
LOG, RESET = "/.log", "/.reset"


@dataclass(frozen=True)
class Sent:
    """One answer: its path, status, and bytes on the wire with their head."""

    path: str
    status: int
    size: int


@dataclass(frozen=True)
class Server:
    """A running server; `url` ends with its prefix."""

    url: str
    process: "subprocess.Popen[str]"

    def _ask(self, path: str) -> Any:
        root = "/".join(self.url.split("/")[:3])
        with urllib.request.urlopen(root + path) as answer:
            return json.loads(answer.read())

    def log(self) -> list[Sent]:
        """Everything sent since the last reset."""
        return [Sent(*row) for row in self._ask(LOG)]

    def reset(self) -> None:
        self._ask(RESET)

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


@contextlib.contextmanager
def served(folder: Path, prefix: str = "/", port: int = 0) -> Iterator[Server]:
    """Serve a folder below `prefix` on this machine; port 0 takes a free one."""
    command = [sys.executable, str(Path(__file__)), str(folder), "--prefix", prefix, "--port", str(port)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout
    server = Server(f"http://127.0.0.1:{process.stdout.readline().strip()}{prefix}", process)
    try:
        yield server
    finally:
        server.stop()
        process.stdout.close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    folder, prefix = Path(), "/"
    sent: list[tuple[str, int, int]] = []
    packed: dict[tuple[Path, int], tuple[bytes, bool]] = {}

    def do_GET(self) -> None:
        path = unquote(self.path.split("?")[0])
        if path in (LOG, RESET):
            body = json.dumps(self.sent if path == LOG else None).encode()
            if path == RESET:
                self.sent.clear()
            return self._answer("", 200, "application/json", body)
        file = self.folder / path.removeprefix(self.prefix)
        if file.is_dir() and not path.endswith("/"):
            return self._answer(path, 301, "text/plain", b"", Location=f"{path}/")
        file = file / "index.html" if file.is_dir() else file
        if not path.startswith(self.prefix) or ".." in path or not file.is_file():
            return self._answer(path, 404, "text/plain", b"There is no such page.")
        stamp = file.stat().st_mtime_ns
        head = {"ETag": f'"{stamp:x}"', "Cache-Control": "no-cache"}
        if self.headers.get("If-None-Match") == head["ETag"]:
            return self._answer(path, 304, "", b"", **head)
        body, small = self._packed(file, stamp)
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        self._answer(path, 200, kind, body, **head, **({"Content-Encoding": "gzip"} if small else {}))

    def _packed(self, file: Path, stamp: int) -> tuple[bytes, bool]:
        if (file, stamp) not in self.packed:
            plain = file.read_bytes()
            small = gzip.compress(plain, 6)  # like steps/site/serve.py
            self.packed[file, stamp] = (small, True) if len(small) < 0.97 * len(plain) else (plain, False)
        return self.packed[file, stamp]

    def _answer(self, path: str, status: int, kind: str, body: bytes, **head: str) -> None:
        self.send_response_only(status)
        for name, value in {"Content-Type": kind, "Content-Length": str(len(body)), **head}.items():
            if value and not (status == 304 and name == "Content-Length"):
                self.send_header(name.replace("_", "-"), value)
        size = sum(map(len, self._headers_buffer)) + 2 + len(body)  # type: ignore[attr-defined]
        self.end_headers()
        with contextlib.suppress(ConnectionError):
            self.wfile.write(body)
        if path:
            self.sent.append((path, status, size))

    def log_message(self, *words: Any) -> None:
        """Quiet."""


def main() -> None:
    """Print the port, then serve until ended."""
    words = argparse.ArgumentParser()
    words.add_argument("folder", type=Path)
    words.add_argument("--prefix", default="/")
    words.add_argument("--port", type=int, default=0)
    chosen = words.parse_args()
    _Handler.folder, _Handler.prefix = chosen.folder, chosen.prefix
    ThreadingHTTPServer.daemon_threads = True
    ThreadingHTTPServer.request_queue_size = 64
    with ThreadingHTTPServer(("127.0.0.1", chosen.port), _Handler) as server:
        print(server.server_port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
