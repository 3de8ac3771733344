"""The outside data is what its source file says it is."""

import re
from hashlib import sha256
from pathlib import Path

HERE = Path(__file__).parent
SAID = re.findall(r"\*\*(\w+\.\w+)\*\*.*?Digest (\w+)", (HERE / "SOURCE.md").read_text(encoding="utf-8"), re.S)


def test_every_file_has_its_source() -> None:
    assert sorted(name for name, _ in SAID) == sorted(file.name for file in HERE.iterdir() if file.suffix == ".csv")


def test_no_file_has_changed() -> None:
    for name, digest in SAID:
        assert sha256((HERE / name).read_bytes()).hexdigest() == digest, f"{name} is not the file that SOURCE.md names."
