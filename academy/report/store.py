"""`grades.db`: who handed in what, and a row for each verdict. One process at a time, one transaction a verdict.

A verdict belongs to exactly this answer (learner, exercise, attempt, content), edition of the exercise, seed and tool.
Whatever of it changes, the answer is judged anew, and the older verdict stays in the file until `academy forget`.
"""

import contextlib
import json
import sqlite3
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from academy import __version__
from academy.errors import Trouble

NAME = "grades.db"
APPLICATION, SCHEMA = 0x536F6D41, 1  # "SomA"; a number above it is a newer tool's
_TABLES = """
CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE exercises (
    name TEXT PRIMARY KEY, place INTEGER NOT NULL, module TEXT NOT NULL, edition TEXT NOT NULL, checks TEXT NOT NULL);
CREATE TABLE learners (
    key TEXT PRIMARY KEY, place INTEGER NOT NULL, name TEXT NOT NULL, number TEXT NOT NULL, email TEXT NOT NULL,
    ids TEXT NOT NULL);
CREATE TABLE answers (
    id INTEGER PRIMARY KEY, learner TEXT NOT NULL, exercise TEXT NOT NULL, attempt INTEGER NOT NULL, file TEXT NOT NULL,
    sha256 TEXT NOT NULL, handed_in TEXT NOT NULL, late INTEGER NOT NULL, note TEXT NOT NULL,
    UNIQUE (learner, exercise, attempt));
CREATE TABLE sources (sha256 TEXT PRIMARY KEY, raw BLOB NOT NULL);
CREATE TABLE verdicts (
    learner TEXT NOT NULL, exercise TEXT NOT NULL, attempt INTEGER NOT NULL, sha256 TEXT NOT NULL,
    edition TEXT NOT NULL, seed TEXT NOT NULL, tool TEXT NOT NULL, passed INTEGER NOT NULL, of INTEGER NOT NULL,
    protections TEXT NOT NULL, facts TEXT NOT NULL, judged TEXT NOT NULL,
    PRIMARY KEY (learner, exercise, attempt, sha256, edition, seed, tool));
CREATE VIEW judged AS
    SELECT a.*, v.passed, v.of, v.protections, v.facts, v.judged
    FROM answers a JOIN exercises e ON e.name = a.exercise
    LEFT JOIN verdicts v ON v.learner = a.learner AND v.exercise = a.exercise AND v.attempt = a.attempt
        AND v.sha256 = a.sha256 AND v.edition = e.edition
        AND v.seed = (SELECT value FROM run WHERE key = 'seed')
        AND v.tool = (SELECT value FROM run WHERE key = 'tool');
"""
ORDER = {  # of several attempts the first in this order counts; the best is known when all are judged
    "last": "attempt DESC",
    "first": "attempt",
    "last-in-time": "late, attempt DESC",
}
_WHY = {  # SQLite's primary result codes
    "BUSY": "busy",
    "LOCKED": "busy",
    "FULL": "no_room",
    "IOERR": "disk",
    "READONLY": "read_only",
    "CANTOPEN": "read_only",
    "PERM": "read_only",
    "AUTH": "read_only",
}


class Store:
    """The open database; nobody else can open it meanwhile. Everything it raises is a Trouble."""

    def __init__(self, folder: Path, new: bool = False) -> None:
        """Open the report in `folder`; `new`: make it if there is none. A file that is not ours stays as it is."""
        self.folder, self.file = folder, folder / NAME
        if not new and not self.file.is_file():
            raise Trouble("none", place=folder)
        with self.sentences():
            if new:
                folder.mkdir(parents=True, exist_ok=True)
                if not self.file.exists() and (folder / "index.html").exists():
                    raise Trouble("not_ours", place=folder / "index.html")
            mode = "rwc" if new else "rw"
            self.base = sqlite3.connect(f"{self.file.absolute().as_uri()}?mode={mode}", uri=True, timeout=0.2)
            try:
                self._open(new)
            except BaseException:
                self.base.close()
                raise

    def _open(self, new: bool) -> None:
        self.base.isolation_level = None
        self.base.execute("PRAGMA locking_mode = EXCLUSIVE")
        self.base.execute("BEGIN EXCLUSIVE")
        application, version = self.pragma("application_id"), self.pragma("user_version")
        empty = not self.base.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if empty and not new:
            raise Trouble("none", place=self.folder)
        if not empty and application != APPLICATION:
            raise Trouble("not_ours", place=self.file)
        if version > SCHEMA:
            raise Trouble("newer", place=self.file)
        if not empty and self.pragma("quick_check") != "ok":
            raise Trouble("damaged", place=self.file)
        if empty:
            for statement in _TABLES.split(";\n"):
                self.base.execute(statement)
            self.base.execute(f"PRAGMA application_id = {APPLICATION}")
            self.base.execute(f"PRAGMA user_version = {SCHEMA}")
        self.base.execute("COMMIT")
        if new:  # many small commits follow: none waits for the disk, and a kill costs no row
            self.base.execute("PRAGMA journal_mode = WAL")
            self.base.execute("PRAGMA synchronous = NORMAL")
        self.base.execute("PRAGMA secure_delete = ON")

    def parsed(self, text: Any, kind: type[list[Any]] | type[dict[str, Any]]) -> Any:
        """A list or an object of texts, as it was stored. Raises Trouble: somebody else has written here."""
        try:
            found = json.loads(text)
        except (ValueError, TypeError, RecursionError) as error:
            raise Trouble("damaged", place=self.file) from error
        if type(found) is not kind or not all(type(one) is str for one in [*found, *getattr(found, "values", list)()]):
            raise Trouble("damaged", place=self.file)
        return found

    def pragma(self, name: str) -> Any:
        return self.base.execute(f"PRAGMA {name}").fetchone()[0]

    def __enter__(self) -> "Store":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self.sentences(), contextlib.closing(self.base):
            if isinstance(error, sqlite3.Error):
                raise error
            if self.base.in_transaction:
                self.base.execute("ROLLBACK")
            if self.pragma("journal_mode") == "wal":
                with contextlib.suppress(sqlite3.Error):  # no room for it: the next run folds the log in
                    self.base.execute("PRAGMA journal_mode = DELETE")

    @contextlib.contextmanager
    def sentences(self) -> Iterator[None]:
        """What goes wrong with the file or its folder becomes a Trouble."""
        try:
            yield
        except sqlite3.Error as error:
            code = getattr(error, "sqlite_errorname", "SQLITE_CORRUPT").split("_")[1]
            raise Trouble(_WHY.get(code, "damaged"), place=self.file) from error
        except OSError as error:
            raise Trouble("cannot_write", place=error.filename or self.folder, why=error.strerror or "") from error

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing."""
        self.base.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            if self.base.in_transaction:
                self.base.execute("ROLLBACK")
            raise
        self.base.execute("COMMIT")

    def run(self, key: str, otherwise: str = "") -> str:
        """What is known of the last run."""
        row = self.base.execute("SELECT value FROM run WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else otherwise

    def note(self, **facts: object) -> None:
        """Remember facts about this run; inside a transaction or by themselves."""
        rows = [(key, value if isinstance(value, str) else json.dumps(value)) for key, value in facts.items()]
        self.base.executemany("INSERT OR REPLACE INTO run VALUES (?, ?)", rows)

    def pending(self, attempt: str, good: Callable[[list[str]], bool]) -> list[int]:
        """Ids of the answers to judge, by exercise; `good` says whether the protections of a verdict are enough."""
        self.base.create_function("good", 1, lambda names: good(self.parsed(names, list)))
        only = f"""AND attempt = (SELECT b.attempt FROM answers b
            WHERE b.learner = judged.learner AND b.exercise = judged.exercise ORDER BY {ORDER.get(attempt)} LIMIT 1)"""
        rows = self.base.execute(f"""
            SELECT judged.id FROM judged JOIN exercises e ON e.name = judged.exercise
            JOIN learners l ON l.key = judged.learner
            WHERE (passed IS NULL OR NOT good(protections)) {only if attempt in ORDER else ""}
            ORDER BY e.place, l.place, attempt""")
        return [row[0] for row in rows]

    def answer(self, number: int) -> tuple[str, bytes]:
        """The exercise and the content of an answer."""
        found: tuple[str, bytes] = self.base.execute(
            "SELECT exercise, raw FROM answers JOIN sources USING (sha256) WHERE id = ?", (number,)
        ).fetchone()
        return found

    def add(self, number: int, facts: dict[str, Any]) -> None:
        """The verdict on an answer: one transaction."""
        passed = sum(check["status"] == "pass" for check in facts["checks"])
        text = storable(json.dumps(facts, ensure_ascii=False, separators=(",", ":")))
        now = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
        with self.transaction():
            self.base.execute(
                """INSERT OR REPLACE INTO verdicts
                SELECT a.learner, a.exercise, a.attempt, a.sha256, e.edition,
                    (SELECT value FROM run WHERE key = 'seed'), (SELECT value FROM run WHERE key = 'tool'),
                    ?, ?, ?, ?, ?
                FROM answers a JOIN exercises e ON e.name = a.exercise WHERE a.id = ?""",
                (passed, len(facts["checks"]), json.dumps(facts["protections"]), text, now, number),
            )


def storable(text: str) -> str:
    """Text without lone halves of letters, which a stranger's code may give and UTF-8 refuses; in JSON an escape."""
    return text.encode("utf-8", "backslashreplace").decode()


def tool_version() -> str:
    """What a verdict was made by: another version judges anew."""
    return f"{__version__}/{SCHEMA}"
