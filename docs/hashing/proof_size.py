"""A model: how much must be sent to check some records of a book, with a tree and without one."""

from typing import Annotated, Any

from trees import hashes_needed

COLUMNS = {"records": "records in the book", "sent": "what is sent", "bytes": "bytes to send"}
CHART = {
    "mark": {"type": "line", "point": True},
    "encoding": {
        "x": {
            "field": "records",
            "type": "quantitative",
            "title": COLUMNS["records"],
            "scale": {"type": "log"},
            "axis": {"format": ",", "values": [10**exponent for exponent in range(2, 9, 2)]},
        },
        "y": {
            "field": "bytes",
            "type": "quantitative",
            "title": COLUMNS["bytes"],
            "scale": {"type": "log", "domain": [100, 10**10]},
            "axis": {"format": ",", "values": [10**exponent for exponent in range(2, 11, 2)]},
        },
        "color": {"field": "sent", "type": "nominal", "title": None, "sort": None},
        "strokeDash": {"field": "sent", "type": "nominal", "title": None, "sort": None},
    },
}
SAYS = (
    "A book of {records} records: a proof holds {hashes} hashes, {proof} bytes.",
    "Proofs for {questions} of them: {proofs} bytes; a hash of every record: {book} bytes.",
)


def proof_size(
    records: Annotated[int, "Records in the book", "100..100000000 times 10 records", "F-215"] = 7_395_000,
    questions: Annotated[int, "Records to check", "1..100000 times 10 of them", "assumption"] = 1,
    length: Annotated[int, "Length of a hash", "16..64 step 16 bytes", "assumption"] = 32,
) -> dict[str, Any]:
    """Bytes to send for so many checks: a proof for each, or a hash of every record.

    >>> proof_size()["says"][0][1]["proof"]
    736
    """
    rows = [
        {"records": n, "sent": sent, "bytes": hashes * length}
        for n in (10**exponent for exponent in range(2, 9))
        for sent, hashes in (("a proof for each", questions * hashes_needed(n)), ("every hash", n))
    ]
    proof = hashes_needed(records) * length
    facts = {"records": records, "hashes": hashes_needed(records), "proof": proof, "questions": questions}
    facts |= {"proofs": questions * proof, "book": records * length}
    return {"rows": rows, "columns": COLUMNS, "chart": CHART, "says": [(sentence, facts) for sentence in SAYS]}
