"""What is asked of fingerprint and differing_bits."""

from hashlib import sha256

import pytest
from fingerprint import differing_bits, fingerprint
from hypothesis import given
from hypothesis import strategies as st

# NIST, FIPS 180-4, examples for SHA-256.
PUBLISHED = {
    b"abc": "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    b"": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq": (
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
}
SENTENCES = ["100 som", "Салам", "Түшүм, өзөн, жаңы", "тыйын", "сом → som", "10 som to Aida"]
SENTENCES += ["\u0439", "\u0438\u0306", "10\xa0сом", "\ufeffсом", "сом\r\nсом", "10\tсом"]  # й as one sign, and as two


def expected(text):
    return sha256(text.encode("utf-8")).hexdigest()


def test_published():
    for data, known in PUBLISHED.items():
        assert fingerprint(data) == known


def test_shape():
    for data in (b"abc", b"\xff" * 20, "abc"):
        told = fingerprint(data)
        assert type(told) is str
        assert len(told) == 64
        assert told == told.lower()


def test_text():
    for sentence in SENTENCES:
        assert fingerprint(sentence) == expected(sentence)


@given(st.binary(max_size=6))
def test_any_bytes(data):
    assert fingerprint(data) == sha256(data).hexdigest()


@given(st.text(alphabet="abz жөүңй\n\r\u0306", max_size=5))
def test_any_text(text):
    assert fingerprint(text) == expected(text)


def test_text_and_its_bytes():
    for sentence in SENTENCES:
        assert fingerprint(sentence) == fingerprint(sentence.encode("utf-8"))


def test_every_sign_counts():
    texts = ["10 som", "10 som ", "10  som", "10 som\n", " 10 som", "10 SOM", "10\tsom"]
    texts += ["10 som\nto Aida", "10 som\r\nto Aida", "10 som\rto Aida"]
    told = [fingerprint(text) for text in texts]
    assert {type(one) for one in told} == {str} and len(set(told)) == len(told)
    assert fingerprint(b"10 som\r\nto Aida") != fingerprint(b"10 som\nto Aida")


def test_known_bits():
    assert differing_bits(b"\x00", b"\xff") == 8
    assert differing_bits(b"\x0f", b"\xf0") == 8
    assert differing_bits(b"a", b"c") == 1
    assert differing_bits(sha256(b"10 som to Aida").digest(), sha256(b"11 som to Aida").digest()) == 126


@given(st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255)), max_size=4))
def test_any_bits(pairs):
    a, b = bytes(x for x, _ in pairs), bytes(y for _, y in pairs)
    assert differing_bits(a, b) == bin(int.from_bytes(a, "big") ^ int.from_bytes(b, "big")).count("1")


def test_other_lengths():
    pairs = [(b"", b"a"), (b"ab", b"a"), (b"abc", b"abcd"), (b"\xff\xff\xff", b"\x00"), (b"", b"\x00\x00")]
    for a, b in [*pairs, *((b, a) for a, b in pairs), (b"10 som", b"10 som "), (b"a" * 32, b"a" * 31)]:
        with pytest.raises(ValueError):
            differing_bits(a, b)
