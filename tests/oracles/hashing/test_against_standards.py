"""The solutions of `hashing` say what the standards say."""

import csv
from pathlib import Path

import pytest

from academy.course.course import Course

HERE = Path(__file__).parent
RECORDS = ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")


def rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("row", rows("sha256_fips180.csv"))
def test_fingerprint_gives_the_digests_of_nist(row: dict[str, str]) -> None:
    solution = Course.find().exercise("fingerprint").solution()
    assert solution.fingerprint(row["text"] * int(row["times"])) == row["digest"]


@pytest.mark.parametrize("row", rows("hmac_rfc4231.csv"))
def test_deanonymise_protects_as_rfc_4231_says(row: dict[str, str]) -> None:
    solution = Course.find().exercise("deanonymise").solution()
    key = bytes.fromhex(row["key"]) * int(row["times"])
    assert solution.protect(row["text"], key).hex() == row["hmac"]


@pytest.mark.parametrize("row", rows("heads_rfc6962.csv"))
def test_tree_head_gives_the_heads_that_implementations_of_rfc_6962_share(row: dict[str, str]) -> None:
    solution = Course.find().exercise("tree_head").solution()
    records = [bytes.fromhex(text) for text in RECORDS[: int(row["size"])]]
    assert solution.tree_head(records).hex() == row["head"]
