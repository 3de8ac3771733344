"""What is asked of pseudonym and view."""

from view import Denied, Order, Payment, pseudonym, view

DAY = 86_400_000
AT = 20_000 * DAY + 50_000_000
KEY = b"key of the operator, invented"
LUNCH = Payment("r1", AT, 185_050, "Aida", "Bakyt", "Mountain", "Lake", "food")
PARTIES = ("payer", "payee", "payer_bank", "payee_bank")
WEEK = Order("Aida", AT - DAY, AT + DAY)
# RFC 4231, cases 1, 2, 4 and 5: the first 8 bytes of the data are the epoch; the first 16 bytes of the HMAC.
VECTORS = [
    (b"\x0b" * 20, b"Hi There", "b0344c61d8db38535ca8afceaf0bf12b"),
    (b"Jefe", b"what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c7"),
    (bytes(range(1, 26)), b"\xcd" * 50, "82558a389a443c0ea4cc819899f2083a"),
    (b"\x0c" * 20, b"Test With Truncation", "a3b6167473100ee06e0c796c2955552b"),
]


def named(person, payment, key=KEY):
    """The operator's name for a person, by the published rule."""
    return pseudonym(person.encode(), payment.at // (7 * DAY), key).hex()


def denied(role, who, payment=LUNCH, order=None):
    try:
        view(role, who, payment, KEY, order)
    except Denied:
        return True
    return False


def test_vectors():
    for key, data, expected in VECTORS:
        assert pseudonym(data[8:], int.from_bytes(data[:8], "big"), key).hex() == expected


def test_other_epoch():
    names = {pseudonym(b"Aida", epoch, KEY) for epoch in range(2_850, 2_862)}
    assert len(names) == 12
    assert all(len(name) == 16 for name in names)
    assert pseudonym(b"Aida", 2_857, KEY) == pseudonym(b"Aida", 2_857, KEY)


def test_no_two_meanings():
    assert pseudonym(b"23", 1, KEY) != pseudonym(b"3", 12, KEY)
    assert pseudonym(b"", 0, KEY) != pseudonym(b"\x00", 0, KEY)


def test_parties():
    seen = view("payer", "Aida", LUNCH, KEY)
    assert seen == {"ref": "r1", "at": AT, "amount": 185_050, "payer": "Aida", "payee": "Bakyt", "purpose": "food"}
    seen = view("payee", "Bakyt", LUNCH, KEY)
    assert seen == {"ref": "r1", "at": AT, "amount": 185_050, "payee": "Bakyt", "purpose": "food"}


def test_banks():
    seen = view("payer_bank", "Mountain", LUNCH, KEY)
    assert seen == {"ref": "r1", "at": AT, "amount": 185_050, "payer": "Aida", "payee_bank": "Lake"}
    seen = view("payee_bank", "Lake", LUNCH, KEY)
    assert seen == {"ref": "r1", "at": AT, "amount": 185_050, "payee": "Bakyt", "payer_bank": "Mountain"}


def test_strangers():
    for role in PARTIES:
        for who in ("Erkin", "Saltanat", "", "River"):
            assert denied(role, who)
    assert denied("payer", "Bakyt") and denied("payee", "Aida") and denied("payer", "aida")
    assert denied("payer_bank", "Lake") and denied("payee_bank", "Mountain")
    for role in ("", "press", "Operator", "vendor", "ref", "who", "bank", "tax", "police", "shop", "auditor", "payers"):
        assert denied(role, "Aida")


def test_operator():
    seen = view("operator", "", LUNCH, KEY)
    assert sorted(seen) == ["amount", "at", "payee", "payee_bank", "payer", "payer_bank", "ref"]
    assert (seen["ref"], seen["at"], seen["amount"]) == ("r1", AT, 185_050)
    assert (seen["payer"], seen["payee"]) == (named("Aida", LUNCH), named("Bakyt", LUNCH))
    assert (seen["payer_bank"], seen["payee_bank"]) == ("Mountain", "Lake")


def test_operator_next_week():
    first = Payment("r2", 2_857 * 7 * DAY, 9_000, "Aida", "Bakyt", "Mountain", "Lake", "food")
    last = Payment("r3", 2_858 * 7 * DAY - 1, 9_000, "Aida", "Bakyt", "Mountain", "Lake", "food")
    after = Payment("r4", 2_858 * 7 * DAY, 9_000, "Aida", "Bakyt", "Mountain", "Lake", "food")
    names = [view("operator", "", one, KEY)["payer"] for one in (first, last, after)]
    assert names[0] == names[1] == named("Aida", first)
    assert names[2] == named("Aida", after) != names[1]


def test_statistics():
    assert view("statistics", "", LUNCH, KEY) == {"at": 20_000, "amount": 100_000, "purpose": "food"}
    for amount, known in ((99_999, 0), (100_000, 100_000), (1_250_000, 1_200_000)):
        payment = Payment("r5", 20_001 * DAY - 1, amount, "Bakyt", "Aida", "Lake", "Mountain", "rent")
        assert view("statistics", "", payment, KEY) == {"at": 20_000, "amount": known, "purpose": "rent"}


def test_court():
    seen = view("court", "", LUNCH, KEY, WEEK)
    assert (seen["payer"], seen["payee"], seen["amount"], seen["at"]) == ("Aida", "Bakyt", 185_050, AT)
    assert (seen["payer_bank"], seen["payee_bank"]) == ("Mountain", "Lake")
    assert (seen["purpose"], seen["ref"]) == ("food", "r1")
    assert len(seen) == 8
    for number in range(12):
        assert view("court", "", LUNCH, KEY, Order("Bakyt", AT - number, AT + 1)) == seen


def test_court_limits():
    for number in range(12):
        assert denied("court", f"clerk {number}")
        assert denied("court", "", order=Order(f"Erkin {number}", AT - DAY, AT + DAY))
        assert denied("court", "", order=Order("Aida", AT - DAY - number, AT - number))
        assert denied("court", "", order=Order("Aida", AT + 1 + number, AT + DAY))
    shifted = [Payment("r6", AT + n, 500, "Aida", "Bakyt", "Mountain", "Lake", "food") for n in range(12)]
    assert all(denied("court", "", one, Order("Aida", AT - DAY, one.at)) for one in shifted)


def test_swapped():
    """Statistics do not change when the persons are others, and hold no name."""
    other = Payment("r9", AT, 185_050, "Jyldyz", "Erkin", "Lake", "Lake", "food")
    assert view("statistics", "", LUNCH, KEY) == view("statistics", "", other, KEY)
    for payment in (LUNCH, other):
        for role in ("operator", "statistics"):
            seen = view(role, "", payment, KEY)
            assert not {"Aida", "Bakyt", "Jyldyz", "Erkin"} & set(map(str, seen.values()))
