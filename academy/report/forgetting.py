"""Deletes a learner from a report: from grades.db, so that no byte of it remains in the file, and from every view."""

import difflib
import json
import unicodedata

from academy.errors import Trouble
from academy.report.filling import GRADEBOOK, WORKSHEET
from academy.report.rows import slug
from academy.report.store import Store

_WHO = ("key", "name", "number", "email")


def forget(store: Store, name: str) -> str:
    """Delete the one learner of this key, name, number or address; returns the key. Views must be made again.

    Also from earlier runs, where only the key is known. Raises Trouble if there is no such learner, or more than one.
    """
    key = _key(store, name)
    words = [key, *_identity(store, key)]
    with store.transaction():
        for table, column in (("learners", "key"), ("answers", "learner"), ("verdicts", "learner")):
            store.base.execute(f"DELETE FROM {table} WHERE {column} = ?", (key,))
        store.base.execute(
            "DELETE FROM sources WHERE sha256 NOT IN (SELECT sha256 FROM answers UNION SELECT sha256 FROM verdicts)"
        )
        notes = json.loads(store.run("notes", "[]"))
        store.note(
            notes=[note for note in notes if not any(word in json.dumps(note, ensure_ascii=False) for word in words)]
        )
    store.base.execute("VACUUM")
    for place, kind in (("learners", "html"), ("gradescope", "json")):
        (store.folder / place / f"{slug(key)}.{kind}").unlink(missing_ok=True)
    for file in (
        WORKSHEET,
        GRADEBOOK,
    ):  # they name the whole class, and only the teacher's own file can fill them again
        (store.folder / file).unlink(missing_ok=True)
    return key


def _key(store: Store, name: str) -> str:
    rows = store.base.execute(f"SELECT {', '.join(_WHO)} FROM learners").fetchall()
    known = {row[0] for row in rows} | {row[0] for row in store.base.execute("SELECT DISTINCT learner FROM verdicts")}
    same = sorted(key for key in known if _plain(key) == _plain(name))
    if name in known or len(same) == 1:
        return name if name in known else str(same[0])
    found = sorted({row[0] for row in rows if _plain(name) in map(_plain, row[1:])})
    if len(found) > 1:
        raise Trouble("forget_several", name=name, names=", ".join(found))
    if not found:
        near = difflib.get_close_matches(name, sorted(known | {row[1] for row in rows}), 3, 0.6)
        raise Trouble("forget_near" if near else "forget_nobody", name=name, near=", ".join(near))
    return str(found[0])


def _plain(text: str) -> str:
    """A name as it is compared: in one spelling, which a Mac may type in another."""
    return unicodedata.normalize("NFC", text).strip()


def _identity(store: Store, key: str) -> list[str]:
    row = store.base.execute(f"SELECT {', '.join(_WHO)} FROM learners WHERE key = ?", (key,)).fetchone() or ()
    return [text for text in row if len(text) > 2]
