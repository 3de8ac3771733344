"""tries: to make whoever compares and shows its answer spend quadratic time: long lists of long lines, almost right"""

# exercise: tree_head
# earns: none
LINES = "\n".join(f"line {number} {'ab' * (number % 50)}" for number in range(30_000))


def tree_head(records):
    return LINES + str(len(records))


def inclusion_proof(records, index):
    return [f"{number % 7}".encode() * 20 for number in range(30_000)]


def verify_inclusion(record, index, size, proof, head):
    return LINES[::-1]
