"""The operator's names in view are what RFC 4231 and Wycheproof say of HMAC-SHA-256."""

import csv
import json
from pathlib import Path

import pytest

from academy.course.course import Course

HERE = Path(__file__).parent
pseudonym = Course.find().exercise("view").solution().pseudonym
TESTS = json.loads((HERE / "hmac_wycheproof.json").read_text(encoding="utf-8"))


def of(data: bytes, key: bytes) -> str:
    """The first 8 bytes of the data are the epoch."""
    return str(pseudonym(data[8:], int.from_bytes(data[:8], "big"), key).hex())


def test_rfc_4231() -> None:
    with (HERE / "hmac_rfc4231.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert len(rows) == 5
    for row in rows:
        got = of(bytes.fromhex(row["data_hex"]), bytes.fromhex(row["key_hex"]))
        assert got == row["first_16_bytes_of_hmac_sha256"], row["case"]


@pytest.mark.parametrize("one", TESTS, ids=lambda one: str(one["tcId"]))
def test_wycheproof(one: dict[str, str]) -> None:
    """23 tags are right; 27 were changed and must differ."""
    got = of(bytes.fromhex(one["msg"]), bytes.fromhex(one["key"]))
    assert (got == one["tag"]) == (one["result"] == "valid")


def test_both_kinds_of_wycheproof_are_there() -> None:
    assert [sum(one["result"] == kind for one in TESTS) for kind in ("valid", "invalid")] == [23, 27]
