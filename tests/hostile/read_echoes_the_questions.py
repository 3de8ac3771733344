"""tries: to carry the questions out, hidden ones too, in messages, names, values and prints"""
# exercise: tree_head
# earns: none


def tell(*args):
    text = "som_hostile" + repr(args)
    print(text)
    error = type(text[:90].replace("\0", ""), (ValueError,), {})(text)
    error.add_note(text)
    raise error


def tree_head(records):
    tell(records)


def inclusion_proof(records, index):
    print("som_hostile", records, index)
    return [("som_hostile" + repr((records, index))).encode()]


def verify_inclusion(record, index, size, proof, head):
    tell(record, index, size, proof, head)
