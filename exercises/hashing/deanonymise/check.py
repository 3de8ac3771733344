"""What is asked of deanonymise and protect."""

import hmac
from hashlib import sha256

import pytest
from deanonymise import deanonymise, protect
from hypothesis import given
from hypothesis import strategies as st

KEY = b"a secret of the office"
OTHER_KEY = b"another office, other key"


def numbers(first_year, last_year):
    """All invented numbers of these years: day, month, year and one digit for the sex (1 or 2)."""
    return [
        f"{day:02}{month:02}{year}{sex}"
        for year in range(first_year, last_year + 1)
        for month in range(1, 13)
        for day in range(1, 32)
        for sex in (1, 2)
    ]


def plain(number):
    return sha256(number.encode()).digest()


SMALL = tuple(numbers(1999, 1999)[:40])
ODD = (" 010319901", "010319901\n", "10319901", "1234567890", "A10319901", "ө", "\u0438\u0306", "")
PEOPLE = ["010319901", "150719882", "311219931", "070619912", "280219891"]


def test_one_number():
    for number in SMALL[:5]:
        assert deanonymise({plain(number)}, [number]) == {plain(number): number}


def test_nobody():
    assert deanonymise({plain("010119991")}, []) == {}
    assert deanonymise(set(), SMALL[:3]) == {}
    assert deanonymise({plain("a stranger")}, SMALL[:3]) == {}


def test_only_those_asked_for():
    hashes = {plain(number) for number in (SMALL[3], SMALL[20], "a stranger")}
    given_set = set(hashes)
    assert deanonymise(given_set, SMALL) == {plain(SMALL[3]): SMALL[3], plain(SMALL[20]): SMALL[20]}
    assert given_set == hashes


def test_candidates_come_once():
    """The candidates are read like a tape: who winds through it for an empty line, first in any set, is at its end."""
    for number in SMALL[::3]:
        assert deanonymise({b"", plain(number)}, iter(SMALL)) == {plain(number): number}


@given(st.sets(st.sampled_from(SMALL), max_size=4), st.sets(st.sampled_from(SMALL), max_size=5))
def test_any_people(people, candidates):
    hashes = {plain(number) for number in people}
    expected = {plain(number): number for number in sorted(people & candidates)}
    assert deanonymise(hashes, sorted(candidates)) == expected
    for text in ODD:  # a candidate is any text, taken as it is
        assert deanonymise({plain(text), plain(text.strip())}, [text]) == {plain(text): text}


def test_five_of_five():
    hashes = {plain(number) for number in PEOPLE}
    assert sorted(deanonymise(hashes, numbers(1988, 1993)).values()) == sorted(PEOPLE)


def test_key_shape():
    for number in PEOPLE:
        told = protect(number, KEY)
        assert type(told) is bytes
        assert len(told) == 32


def test_known_key():
    assert protect("010319901", KEY).hex() == "7c2d03e9328f5831e97e9e03bd3506304b95c5f724d437ab9e9d0e04c18074bd"
    for number in ODD:
        assert protect(number, KEY) == hmac.digest(KEY, number.encode(), "sha256")


@given(st.sampled_from(SMALL), st.binary(min_size=16, max_size=20))
def test_any_key(number, key):
    assert protect(number, key) == hmac.digest(key, number.encode(), "sha256")


def test_keys_part():
    """The same number under two keys: two offices cannot join their lists."""
    for number in PEOPLE:
        one, other = protect(number, KEY), protect(number, OTHER_KEY)
        assert type(one) is type(other) is bytes and one != other


def test_protected():
    """A stranger with all candidates but without the key finds nobody; and the key is not beside the result."""
    guesses = {plain(number) for number in PEOPLE} | {plain(plain(number).hex()) for number in PEOPLE}
    for number in PEOPLE:
        told = protect(number, KEY)
        assert told not in guesses
        assert type(told) is bytes and KEY not in told


def test_short_key():
    for size in range(16):
        with pytest.raises(ValueError):
            protect("010319901", b"k" * size)
    for number in SMALL[:11]:
        assert protect(number, b"k" * 16) == hmac.digest(b"k" * 16, number.encode(), "sha256")
