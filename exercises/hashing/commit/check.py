"""What is asked of commit and opens."""

from hashlib import sha256

import pytest
from commit import commit, opens
from hypothesis import given
from hypothesis import strategies as st

SALT = bytes(range(16))
BIDS = [b"bid %d" % number for number in (1, 7, 480, 4800, 49_999)]
SHORT = st.binary(max_size=4)
YES, NO = (True,), (False,)  # 1 and 0 are equal to them


def sealed(value, salt):
    return sha256(len(salt).to_bytes(1, "big") + salt + value).digest()


def test_shape():
    for bid in BIDS:
        told = commit(bid, SALT)
        assert type(told) is bytes
        assert len(told) == 32


def test_known():
    assert commit(b"bid 4800", SALT).hex() == "b414806183ec2233a0659e6cd9569c93c07a1cad6094bd8001e03e2ff2a7076b"
    assert commit(b"", b"").hex() == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"


@given(SHORT, SHORT)
def test_any_commitment(value, salt):
    assert commit(value, salt) == sealed(value, salt)


def test_bids_cannot_be_guessed():
    """A rival hashes every possible bid, up to 50 000, in the ways that need no salt."""
    guesses = {sha256(b"bid %d" % number).digest(): number for number in range(1, 50_001)}
    for bid in BIDS:
        assert guesses.get(commit(bid, SALT)) is None
        told, other = commit(bid, SALT), commit(bid, SALT[::-1])
        assert type(told) is type(other) is bytes and told != other


def test_no_second_reading():
    """The border between salt and value cannot be moved."""
    for value, salt in ((b"bid 48", b"salt"), (b"00 som", b"bid 48"), (b"a", b"b")):
        whole = salt + value
        told = [commit(whole[cut:], whole[:cut]) for cut in range(len(whole) + 1)]
        assert {type(one) for one in told} == {bytes} and len(set(told)) == len(told)


def test_long_salt():
    for size in (255, 200):
        for value in (b"bid 1", b"", *(b"bid %d" % number for number in range(10, 19))):
            assert commit(value, b"s" * size) == sealed(value, b"s" * size)
    for size in (256, 300, 512, 257, 258, 400, 511, 513, 600, 1000):
        with pytest.raises(ValueError):
            commit(b"bid 1", b"s" * size)


def test_opens():
    for bid in BIDS:
        for salt in (SALT, b"s", b"", b"s" * 255, bytes(range(255)), b"s" * 254, b"s" * 129):
            assert opens(sealed(bid, salt), bid, salt) in YES


def test_another_value():
    for bid in BIDS:
        for other in (bid + b"0", bid[:-1], b"", b"bid 2"):
            assert opens(sealed(bid, SALT), other, SALT) in NO


def test_another_salt():
    for bid in BIDS:
        for other in (SALT[:-1], SALT + b"x", b"", SALT[::-1]):
            assert opens(sealed(bid, SALT), bid, other) in NO


def test_moved_border():
    for bid in BIDS:
        for cut in (1, 2, 3):
            assert opens(sealed(bid, SALT), bid[cut:], SALT + bid[:cut]) in NO
            assert opens(sealed(bid, SALT), SALT[-cut:] + bid, SALT[:-cut]) in NO


def test_not_quite_the_commitment():
    for bid in BIDS:
        told = sealed(bid, SALT)
        changed = [told[:place] + bytes([told[place] ^ 1]) + told[place + 1 :] for place in (0, 1, 8, 16, 30, 31)]
        for other in (*changed, told[:31], told[1:], told + b"\0", told[:4] + bytes(28), bytes(28) + told[28:], b""):
            assert opens(other, bid, SALT) in NO


def test_other_rules():
    for bid in BIDS:
        honest = bytes([len(SALT)]) + SALT + bid
        starts, rests = (b"", honest[:1], bytes([len(bid)]), b"16"), (SALT + bid, bid + SALT, bid)
        joined = [start + rest for start in starts for rest in rests if start + rest != honest]
        for bars in (b"||", b"|", b" || ", b":"):
            joined += [start + SALT + bars + bid for start in (b"", honest[:1], honest[:1] + bars, b"16" + bars)]
            joined.append(honest[:1] + bars + SALT + bid)
        for other in (*(sha256(one).digest() for one in joined), sealed(bid, SALT).hex().encode()):
            assert opens(other, bid, SALT) in NO


def test_nonsense():
    for salt in (b"s" * 256, b"s" * 257, b"s" * 300, b"s" * 511, b"s" * 512, b"s" * 513):
        for bid in (b"", b"bid 1"):
            assert opens(bytes(32), bid, salt) in NO
            for short in (b"s", salt[:255], salt[: len(salt) % 256], salt[-255:]):
                assert opens(sealed(bid, short), bid, salt) in NO
            assert opens(sha256(bytes([len(salt) % 256]) + salt + bid).digest(), bid, salt) in NO
            assert opens(sha256(salt + bid).digest(), bid, salt) in NO
