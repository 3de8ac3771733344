"""What is asked of owed_by, kind, stopped_by and classify."""

from classify import Card, Claim, classify, kind, owed_by, stopped_by

YES, NO = (True,), (False,)  # 1 and 0 are equal to them


def card(name, issuer, promise, form, *, backing="not said", holders="everybody", tender="none", lock=""):
    return Card(name, issuer, promise, backing, form, holders, tender, lock)


CASH = card("cash som", "central bank", "som", "paper", tender="in force")
COIN = card("five-som coin", "central bank", "som", "paper", tender="in force")
RESERVES = card("reserves", "central bank", "som", "record", holders="banks")
DIGITAL_SOM = card("digital som", "central bank", "som", "record", tender="planned")
DEPOSIT = card("deposit", "bank", "som", "record")
TOKENISED = card("tokenised deposit", "bank", "som", "record")  # in the bank's own books
WALLET = card("e-money in a wallet", "company", "som", "record", backing="som")
AIRTIME = card("airtime on a SIM card", "company", "calls", "record")
KGST = card("KGST", "unknown", "som", "token", backing="som", lock="unknown")
USDKG = card("USDKG", "state company", "dollars", "token", backing="gold", lock="unknown")
A7A5 = card("A7A5", "company", "roubles", "token", backing="roubles", lock="unknown")
USDT = card("USDT", "company", "dollars", "token", backing="dollars", lock="issuer")
BITCOIN = card("bitcoin", "nobody", "nothing", "token", lock="nobody")
GOLD = card("gold bar", "nobody", "nothing", "metal")

KINDS = {
    ("central bank", "paper"): "cash",
    ("central bank", "record"): "cbdc",
    ("bank", "record"): "deposit",
    ("company", "record"): "e-money",
    ("state company", "record"): "e-money",
}


def invented():
    """Cards that nobody has issued, each with (kind, owed_by, stopped_by)."""
    for issuer in ("company", "state company", "unknown", "bank", "central bank"):
        for promise in ("som", "dollars", "calls", "nothing"):
            for backing in ("not said", "gold"):
                one = card("Som 2", issuer, promise, "record", backing=backing)
                money = KINDS.get((issuer, "record"), "e-money")
                what = {"nothing": "bare asset", "calls": "voucher"}.get(promise, money)
                yield one, what, "nobody" if promise == "nothing" else issuer, issuer
                for lock, stops in (("issuer", issuer), ("nobody", "nobody"), ("unknown", "unknown")):
                    one = card("Digital X", issuer, promise, "token", backing=backing, lock=lock)
                    token = "cbdc" if issuer == "central bank" else "stablecoin"
                    what = {"nothing": "bare asset", "calls": "voucher"}.get(promise, token)
                    yield one, what, "nobody" if promise == "nothing" else issuer, stops
    for issuer, books in (
        ("central bank", "reserves"),
        ("bank", "deposit"),
        ("company", "e-money"),
        ("unknown", "e-money"),
    ):
        token = "reserves" if issuer == "central bank" else "stablecoin"
        paper = "cash" if issuer == "central bank" else books
        for promise in ("som", "dollars", "calls", "nothing"):
            word = {"nothing": "bare asset", "calls": "voucher"}.get(promise)
            debtor = "nobody" if promise == "nothing" else issuer
            yield card("IBX", issuer, promise, "record", holders="banks"), word or books, debtor, issuer
            yield card("IBT", issuer, promise, "token", holders="banks", lock="issuer"), word or token, debtor, issuer
            yield card("a sheet", issuer, promise, "paper"), word or paper, debtor, "nobody"


def test_owed_by():
    assert owed_by(CASH) == owed_by(RESERVES) == owed_by(DIGITAL_SOM) == "central bank"
    assert owed_by(DEPOSIT) == "bank"
    assert owed_by(WALLET) == owed_by(AIRTIME) == "company"


def test_owed_for_tokens():
    assert owed_by(USDT) == owed_by(A7A5) == "company"
    assert owed_by(USDKG) == "state company"
    assert owed_by(KGST) == "unknown"


def test_owed_by_nobody():
    assert owed_by(BITCOIN) == owed_by(GOLD) == "nobody"
    for issuer in ("company", "bank", "unknown"):
        assert owed_by(card("a coin without a promise", issuer, "nothing", "token", lock="nobody")) == "nobody"


def test_central_bank_money():
    assert kind(CASH) == kind(COIN) == "cash"
    assert kind(RESERVES) == "reserves"
    assert kind(DIGITAL_SOM) == "cbdc"


def test_kind_of_tokens():
    for token in (KGST, USDKG, A7A5, USDT):
        assert kind(token) == "stablecoin"
    assert kind(BITCOIN) == "bare asset"


def test_other_kinds():
    assert kind(DEPOSIT) == kind(TOKENISED) == "deposit"
    assert kind(WALLET) == "e-money"
    assert kind(AIRTIME) == "voucher"
    assert kind(GOLD) == "bare asset"


def test_records_can_be_stopped():
    for one in (DEPOSIT, RESERVES, DIGITAL_SOM, WALLET, AIRTIME):
        assert stopped_by(one) == one.issuer


def test_things_cannot_be_stopped():
    assert stopped_by(CASH) == stopped_by(GOLD) == "nobody"


def test_stopping_tokens():
    assert stopped_by(USDT) == "company"
    assert stopped_by(BITCOIN) == "nobody"
    for token in (KGST, USDKG, A7A5):
        assert stopped_by(token) == "unknown"


def test_legal_tender():
    for one in (RESERVES, DIGITAL_SOM, DEPOSIT, WALLET, AIRTIME, KGST, USDKG, A7A5, USDT, BITCOIN, GOLD):
        assert classify(one).legal_tender in NO
    assert classify(CASH).legal_tender in YES


def test_twelve_cards():
    assert classify(CASH) == Claim("cash", "central bank", True, "nobody")
    assert classify(RESERVES) == Claim("reserves", "central bank", False, "central bank")
    assert classify(DIGITAL_SOM) == Claim("cbdc", "central bank", False, "central bank")
    assert classify(DEPOSIT) == Claim("deposit", "bank", False, "bank")
    assert classify(WALLET) == Claim("e-money", "company", False, "company")
    assert classify(AIRTIME) == Claim("voucher", "company", False, "company")
    assert classify(KGST) == Claim("stablecoin", "unknown", False, "unknown")
    assert classify(USDKG) == Claim("stablecoin", "state company", False, "unknown")
    assert classify(A7A5) == Claim("stablecoin", "company", False, "unknown")
    assert classify(USDT) == Claim("stablecoin", "company", False, "company")
    assert classify(BITCOIN) == Claim("bare asset", "nobody", False, "nobody")
    assert classify(GOLD) == Claim("bare asset", "nobody", False, "nobody")


def test_any_card():
    for one, what, debtor, stops in invented():
        assert kind(one) == what
        assert owed_by(one) == debtor
        assert stopped_by(one) == stops


def test_words_of_the_law():
    for issuer, promise in (("central bank", "som"), ("bank", "som"), ("company", "som"), ("company", "dollars")):
        for tender in ("in force", "planned", "none"):
            one = card("any", issuer, promise, "record", tender=tender)
            assert classify(one).legal_tender in (tender == "in force",)
