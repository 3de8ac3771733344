"""tries: to leave by SystemExit(0) at import, and if that is caught, in each call"""

# exercise: tree_head
# earns: none
import sys


def tree_head(records):
    sys.exit(0)


def inclusion_proof(records, index):
    raise SystemExit


def verify_inclusion(record, index, size, proof, head):
    quit(0)


if __name__ != "__main__" and "som_hostile_second_time" not in sys.__dict__:
    sys.som_hostile_second_time = True
    sys.exit(0)
