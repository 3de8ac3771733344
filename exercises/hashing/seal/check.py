"""What is asked of seal and first_break."""

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st
from seal import first_break, seal

DAY = (b"mint 500", b"pay 20 to Aida", b"pay 20 to Bakyt", b"redeem 100", b"pay 5 to Aida", b"mint 70")


def chained(entries):
    seals = []
    for entry in entries:
        seals.append(sha256((seals[-1] if seals else bytes(32)) + entry).digest())
    return seals


def ruled(join, start=bytes(32)):
    """The seals of the day by another rule; `join` of the seal before and the entry is hashed."""
    seals = []
    for entry in DAY:
        seals.append(sha256(join(seals[-1] if seals else start, entry)).digest())
    return seals


OTHER_RULES = [
    ruled(lambda before, entry: entry),
    ruled(lambda before, entry: entry + before),
    ruled(lambda before, entry: before + entry, b""),
    ruled(lambda before, entry: before + entry, b"0" * 32),
    ruled(lambda before, entry: before + entry, bytes(1)),
    *(ruled(lambda before, entry, bars=bars: before + bars + entry) for bars in (b"||", b"|", b" || ")),
    ruled(lambda before, entry: before.hex().encode() + entry),
]


def test_empty_book():
    assert list(seal([])) == []


def test_first_seal():
    for entry in DAY:
        assert list(seal([entry])) == [sha256(bytes(32) + entry).digest()]


def test_known_book():
    told = seal(list(DAY))
    assert told[1].hex() == "cd02d6916bd07e9efac738f323209fb657f8f57460e44f0b996f15309328d19d"
    assert told[5].hex() == "c478bf93ea7e0e50f36124de5e50db7c4f8b5fa3f586259a4bed144a6a1565be"


@given(st.lists(st.sampled_from([b"a", b"b", b"ab", b""]), max_size=6))
def test_any_book(entries):
    assert list(seal(entries.copy())) == chained(entries)


def test_order_counts():
    one, other = seal(list(DAY)), seal([DAY[1], DAY[0], *DAY[2:]])
    assert len(one) > 0 and all(type(a) is type(b) is bytes and a != b for a, b in zip(one, other, strict=True))


def test_whole_book():
    for size in range(len(DAY) + 1):
        assert first_break(list(DAY[:size]), chained(DAY[:size])) is None


def test_changed_entry():
    for size in range(1, len(DAY) + 1):
        for place in range(size):
            entries = [*DAY[:place], DAY[place] + b"0", *DAY[place + 1 : size]]
            assert first_break(entries, chained(DAY[:size])) == place


def test_changed_seal():
    """Changed; invented and put in between; or behind the one that follows it."""
    for place in range(len(DAY)):
        before, here, after = chained(DAY)[:place], chained(DAY)[place], chained(DAY)[place + 1 :]
        assert first_break(list(DAY), [*before, bytes(32), *after]) == place
        assert first_break(list(DAY), [*before, bytes(32), here, *after]) == place
        if after:
            assert first_break(list(DAY), [*before, after[0], here, *after[1:]]) == place
    for seals in OTHER_RULES:
        assert first_break(list(DAY), seals) == 0


def test_swapped_entries():
    for place in range(len(DAY) - 1):
        entries = list(DAY)
        entries[place], entries[place + 1] = entries[place + 1], entries[place]
        assert first_break(entries, chained(DAY)) == place


def test_entry_and_its_seal():
    """The cheat also writes a fitting seal beside the changed entry; the next seal gives it away."""
    for place in range(len(DAY) - 1):
        entries = [*DAY[:place], b"pay 9 to me", *DAY[place + 1 :]]
        seals = [*chained(DAY)[:place], chained(entries)[place], *chained(DAY)[place + 1 :]]
        assert first_break(entries, seals) == place + 1


def test_two_breaks():
    for first in range(len(DAY)):
        for second in range(first + 1, len(DAY)):
            entries = [entry + b"!" * (place in (first, second)) for place, entry in enumerate(DAY)]
            assert first_break(entries, chained(DAY)) == first


def test_missing_at_the_end():
    for size in range(len(DAY)):
        for more in range(size + 1, len(DAY) + 1):
            assert first_break(list(DAY[:size]), chained(DAY)[:more]) == size
            assert first_break(list(DAY[:more]), chained(DAY)[:size]) == size
    for place in range(3):  # the first of two: a changed line, and behind it something missing
        entries = [*DAY[:place], DAY[place] + b"0", *DAY[place + 1 :]]
        assert first_break(entries, chained(DAY)[:4]) == first_break(entries[:4], chained(DAY)) == place


def test_cut_on_both_sides():
    """A shortened book with shortened seals is whole in itself: only the published last seal tells."""
    for size in range(len(DAY)):
        assert first_break(list(DAY[:size]), chained(DAY)[:size]) is None
