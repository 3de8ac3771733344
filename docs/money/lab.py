# ---
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Lab: who can cheat, and who notices
#
# Five cheats try four ledgers. Then chance decides whether an auditor looks at the right line.
# Change the numbers in `parameters` and run everything again. The standard library is enough.

# %% parameters
import random
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

SEED = 2026  # chance, the same for everybody
LINES = 200  # in the honest ledger
LOOKED = 20  # lines that an auditor draws by lot in the second part
TRIALS = 2000  # how often the second part is repeated
KEYS = {name: sha256(f"key of {name}".encode()).digest() for name in ("Aida", "Bakyt", "Chynara", "Dastan")}
LEDGERS = ("spreadsheet", "signed log", "chained log", "replicated log")


class Chart(dict[str, Any]):
    """A Vega-Lite diagram that notebooks draw."""

    def _repr_mimebundle_(self, **_: Any) -> dict[str, Any]:
        return {"application/vnd.vegalite.v5+json": dict(self), "text/plain": "a Vega-Lite diagram"}


# %% ledger
@dataclass(frozen=True)
class Line:
    """An order: a number drawn at random, used once; who pays whom how much; the payer's signature."""

    number: int
    payer: str
    payee: str
    som: int
    signature: bytes = b""

    def text(self) -> bytes:
        return f"{self.number} {self.payer} {self.payee} {self.som}".encode()


Book = tuple[Line, ...]


def sign(line: Line, key: bytes) -> Line:
    """The line with a signature. A stand-in: whoever has the key can sign, and the register can check."""
    return replace(line, signature=sha256(key + line.text()).digest())


def last_seal(book: Book) -> bytes:
    """Each seal holds the line and the seal before it; this is the last one."""
    seal = bytes(32)
    for line in book:
        seal = sha256(seal + line.text() + line.signature).digest()
    return seal


def honest(lines: int, chance: random.Random) -> Book:
    """A ledger in which everybody signs orders of their own."""
    names, book = sorted(KEYS), []
    for _ in range(lines):
        payer, payee = chance.sample(names, 2)
        book.append(sign(Line(chance.getrandbits(48), payer, payee, chance.randrange(1, 500)), KEYS[payer]))
    return tuple(book)


truth = honest(LINES, random.Random(SEED))
published = last_seal(truth)  # in the newspaper, the evening before the cheats come
print(f"{len(truth)} lines; the first: {truth[0].payer} pays {truth[0].payee} {truth[0].som} som.")


# %% cheats
def stranger(book: Book) -> Book:
    """Pays in Aida's name, with a key of his own."""
    return (*book, sign(Line(1, "Aida", "Dastan", 400), b"a key of his own"))


def repeater(book: Book) -> Book:
    """Books the last order once more."""
    return (*book, book[-1])


def eraser(book: Book) -> Book:
    """Removes an old line."""
    return book[:50] + book[51:]


def two_faced(book: Book) -> Book:
    """Adds an order that Aida has signed, and hides it from every second person who asks."""
    return (*book, sign(Line(2, "Aida", "Bakyt", 300), KEYS["Aida"]))


def thief(book: Book) -> Book:
    """Has stolen Aida's key and signs with it."""
    return (*book, sign(Line(3, "Aida", "Dastan", 300), KEYS["Aida"]))


CHEATS: dict[str, Callable[[Book], Book]] = {
    "a stranger pays in Aida's name": stranger,
    "an order is booked twice": repeater,
    "an old line is removed": eraser,
    "two books are shown": two_faced,
    "a thief has Aida's key": thief,
}


def wrong_by_itself(book: Book, ledger: str) -> bool:
    """What one person can see in one book."""
    if ledger == "spreadsheet":
        return False  # nothing in it can be checked
    signed = all(line.signature == sign(line, KEYS[line.payer]).signature for line in book)
    numbers = Counter(line.number for line in book)
    once = max(numbers.values()) == 1
    kept = ledger == "signed log" or last_seal(book[: len(truth)]) == published
    return not (signed and once and kept)


def noticed(cheat: str, ledger: str, watchers: int) -> bool:
    """Whether so many people notice. Each checks all lines shown to him; then they tell each other the last seal."""
    cheated = CHEATS[cheat](truth)
    shown = [truth if cheat == "two books are shown" and one % 2 else cheated for one in range(watchers)]
    seals = {last_seal(book) for book in shown} if ledger in LEDGERS[2:] else set()
    return any(wrong_by_itself(book, ledger) for book in shown) or len(seals) > 1


KEEPERS = 4  # honest ones of the replicated log: they check each other, whether an auditor comes or not


def watchers(ledger: str, auditors: int) -> int:
    """Who looks at a ledger: auditors, and in a replicated log its keepers too."""
    return auditors + (KEEPERS if ledger == "replicated log" else 0)


told = []
for cheat in CHEATS:
    told.append(f"{cheat}:")
    for ledger in LEDGERS:
        needed = next((n for n in range(6) if noticed(cheat, ledger, watchers(ledger, n))), None)
        said = "nobody notices" if needed is None else f"auditors needed: {needed}"
        told.append(f"    {ledger:<15} {said}")
print("\n".join(told))

# %% unnoticed
rows = [
    {
        "ledger": ledger,
        "came": str(auditors),
        "unnoticed": sum(not noticed(cheat, ledger, watchers(ledger, auditors)) for cheat in CHEATS),
    }
    for ledger in LEDGERS
    for auditors in (0, 1, 2)
]
Chart(
    {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 520,
        "height": 240,
        "data": {"values": rows},
        "mark": "bar",
        "encoding": {
            "x": {"field": "ledger", "type": "nominal", "title": None, "sort": LEDGERS, "axis": {"labelAngle": 0}},
            "xOffset": {"field": "came", "type": "nominal"},
            "y": {"field": "unnoticed", "type": "quantitative", "title": "cheats unnoticed", "axis": {"tickCount": 5}},
            "color": {"field": "came", "type": "nominal", "title": "auditors"},
        },
    }
)


# %% samples
def finds(book: Sequence[bool], auditors: int, chance: random.Random) -> bool:
    """Whether one of the auditors draws a false line, each drawing by lot and without knowing of the others."""
    return any(any(chance.sample(book, LOOKED)) for _ in range(auditors))


def by_formula(auditors: int) -> float:
    """The chance that one false line slips past all of them."""
    return float((1 - LOOKED / LINES) ** auditors)


chance = random.Random(SEED)
one_false = [True] + [False] * (LINES - 1)
simulated = {}
for auditors in (1, 2, 5, 10, 20):
    found = sum(finds(one_false, auditors, chance) for _ in range(TRIALS))
    simulated[auditors] = 1 - found / TRIALS
print(f"One false line slips past all auditors, in {TRIALS:,} trials and by the formula:")
print("\n".join(f"    auditors: {n:>2}   {share:>4.0%}   {by_formula(n):>4.0%}" for n, share in simulated.items()))

# %% conclusions
# In a spreadsheet nobody can notice anything, however many look.
assert not any(noticed(cheat, "spreadsheet", 100) for cheat in CHEATS)
# Signatures with random numbers stop the stranger and the repeater, and neither of the other two of the keeper.
assert noticed("a stranger pays in Aida's name", "signed log", 1) and noticed(
    "an order is booked twice", "signed log", 1
)
assert not noticed("an old line is removed", "signed log", 100)
assert not noticed("two books are shown", "signed log", 100)
# Seals show a removed line to one auditor, and two books only to two auditors who compare.
assert noticed("an old line is removed", "chained log", 1)
assert [noticed("two books are shown", "chained log", n) for n in (0, 1, 2)] == [False, False, True]
# Keepers who check each other need no auditor for four of the five. The stolen key beats every ledger.
assert [row["unnoticed"] for row in rows if row["ledger"] == "replicated log"] == [1, 1, 1]
assert not any(noticed("a thief has Aida's key", ledger, 100) for ledger in LEDGERS)
# Without anybody who looks, the first three ledgers are worth the same: nothing is noticed.
assert all(row["unnoticed"] == 5 for row in rows if row["came"] == "0" and row["ledger"] != "replicated log")
# The simulation and the formula agree, within what chance allows.
assert all(abs(simulated[n] - by_formula(n)) < 0.04 for n in simulated)
print("All conclusions hold.")
