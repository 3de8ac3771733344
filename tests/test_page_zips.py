"""The zip that a page loads: what `academy submit` makes is read, and what a stranger made gets one sentence."""

import base64
import json
import shutil
import subprocess
import zlib
from pathlib import Path
from typing import Any

import pytest

from academy.words.i18n import LANGUAGES
from tests.handing_in import HEAD, SEAL, zipped
from tests.strange_zips import STORED, Member, archive

ROOT = Path(__file__).resolve().parent.parent
WORDS = {lang: json.loads((ROOT / "web" / "words" / f"{lang}.json").read_text("utf-8")) for lang in LANGUAGES}
READ = """
import fs from "node:fs";
const { unzip } = await import("./web/desk/zips.js");
const read = (text) => {
  const begun = performance.now();
  try {
    return { found: unzip(new Uint8Array(Buffer.from(text, "base64"))) };
  } catch (error) {
    return { refused: error.key ?? String(error), seconds: (performance.now() - begun) / 1000 };
  }
};
console.log(JSON.stringify(JSON.parse(fs.readFileSync(0)).map(read)));
"""
PACK = """
const { zip } = await import("./web/desk/zips.js");
process.stdout.write(zip({ "seal.py": "# өңү\\n", "post.py": "" }));
"""


class Bomb(Member):
    """A gigabyte in a megabyte, whatever size it claims."""

    def packed(self) -> bytes:
        squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
        part = squeeze.compress(bytes(10**6)) + squeeze.flush(zlib.Z_FULL_FLUSH)
        return part * 1000 + squeeze.flush()


STRANGE = [
    (b"", "desk_zip_unread"),
    (b"PK\5\6" + bytes(18), "desk_zip_unread"),
    (b"no zip at all" * 1000, "desk_zip_unread"),
    (zipped({"seal.py": SEAL})[:150], "desk_zip_unread"),
    (archive(Member(b"seal.py", SEAL, method=99)), "desk_zip_unread"),
    (archive(Member(b"../../seal.py", SEAL)), "desk_zip_outside"),
    (archive(Member(b"/etc/seal.py", SEAL)), "desk_zip_outside"),
    (archive(Member(b"C:\\seal.py", SEAL)), "desk_zip_outside"),
    (archive(Member(b"seal.py\n", SEAL)), "desk_zip_outside"),
    (zipped({"a/seal.py": SEAL, "b/seal.py": HEAD}), "desk_zip_twice"),
    (zipped({"seal.py": b"\xff\xfe\x00"}), "desk_zip_text"),
    (zipped({"seal.py": b"x" * 100_001}), "desk_zip_large"),
    (zipped({f"{n}.txt": b"" for n in range(501)}), "desk_zip_large"),
    (zipped({f"seal{n}.py": bytes(99_000) for n in range(30)}), "desk_zip_large"),
    (archive(Member(b"big.bin", bytes(2_000_001), method=STORED)), "desk_zip_large"),
    (archive(Bomb(b"seal.py")), "desk_zip_large"),
    (archive(Bomb(b"seal.py", claimed=10)), "desk_zip_large"),
]


def node(script: str, given: str = "") -> bytes:
    program = shutil.which("node")
    assert program, "node is missing: run the tests by `make test`"
    command = [program, "--input-type=module", "-e", script]
    return subprocess.run(command, input=given.encode(), cwd=ROOT, check=True, capture_output=True).stdout


def read(*zips: bytes) -> Any:
    """What the page finds in each of these."""
    return json.loads(node(READ, json.dumps([base64.b64encode(one).decode() for one in zips])))


@pytest.fixture(scope="module")
def refusals() -> Any:
    """What is said of every strange zip."""
    return read(*(given for given, _ in STRANGE))


def test_a_zip_of_answers_is_read_from_any_folder_and_with_any_line_ends() -> None:
    given = {"work/tree_head.py": HEAD, "work/": b"", "seal.py": SEAL.replace(b"\n", b"\r\n"), "notes.txt": b"x"}
    who = 'name = "Aigul"\nnumber = "7"\n'
    [said] = read(zipped({**given, "submission.toml": who, "__MACOSX/work/._tree_head.py": b"\0"}))
    assert said["found"] == {"tree_head.py": HEAD.decode(), "seal.py": SEAL.decode(), "submission.toml": who}


def test_what_the_page_packs_is_what_it_reads() -> None:
    [said] = read(node(PACK))
    assert said["found"] == {"seal.py": "# өңү\n", "post.py": ""}


def test_an_answer_is_read_in_the_encoding_that_it_says_and_saved_in_utf_8() -> None:
    text = "# coding: cp1251\n# привет\n"
    given = [text.encode("cp1251"), "\ufeff# й\n".encode("utf-16-le"), "\ufeff# й\n".encode()]
    said = read(*(zipped({"seal.py": one}) for one in given), zipped({"seal.py": text.replace("1251", "0").encode()}))
    assert [one.get("found", {}).get("seal.py") for one in said] == [text, "# й\n", "# й\n", None]
    packed = PACK.replace("# өңү\\n", "# coding: cp1251\\n# өңү\\n")
    assert packed != PACK and read(node(packed))[0]["found"]["seal.py"] == "# coding: utf-8\n# өңү\n"


@pytest.mark.parametrize("number", range(len(STRANGE)), ids=lambda number: f"{number}-{STRANGE[number][1]}")
def test_a_strange_zip_gets_one_sentence_in_every_language(number: int, refusals: Any) -> None:
    key = STRANGE[number][1]
    assert refusals[number].get("refused") == key
    assert all(words[key].endswith(".") for words in WORDS.values())


def test_no_zip_freezes_the_page(refusals: Any) -> None:
    """A bomb is left before it is unpacked: whole, one would take twenty seconds and more."""
    assert max(said["seconds"] for said in refusals) < 5
