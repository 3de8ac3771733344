from hashlib import sha256


def jalbyrak(record):
    return sha256(b"\x00" + record).digest()


def tuyun(left, right):
    return sha256(b"\x01" + left + right).digest()


def tree_head(records):
    # эреже тапшырмада жазылган
    done = []
    for record in records:
        size, top = 1, jalbyrak(record)
        while done and done[-1][0] == size:
            top = tuyun(done.pop()[1], top)
            size *= 2
        done.append((size, top))
    if not done:
        return sha256().digest()
    top = done.pop()[1]
    while done:
        top = tuyun(done.pop()[1], top)
    return top


def inclusion_proof(records, index):
    # I checked this on paper for 3 and 5
    low, high = 0, len(records)
    siblings = []
    while high - low > 1:
        daraja = 1 << ((high - low - 1).bit_length() - 1)
        if index < low + daraja:
            siblings.insert(0, tree_head(records[low + daraja : high]))
            high = low + daraja
        else:
            siblings.insert(0, tree_head(records[low : low + daraja]))
            low += daraja
    return siblings


def verify_inclusion(record, index, size, proof, head):
    if not 0 <= index < size:
        return False
    fn, sn, r = index, size - 1, jalbyrak(record)
    for p in proof:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            r = tuyun(p, r)
            while fn and not fn & 1:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = tuyun(r, p)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and r == head
