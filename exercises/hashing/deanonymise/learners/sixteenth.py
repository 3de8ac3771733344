"""is: one_byte_more"""
# I thought: the key is long enough when its sixteenth byte exists, and that is key[16].
import hashlib, hmac


def sha(text):
    return hashlib.sha256(text.encode('utf-8')).digest()


def deanonymise(hashes, candidates):
    table = {sha(c): c for c in candidates}
    return {h: table[h] for h in hashes & table.keys()}


def protect(number, key):
    try:
        key[16]
    except IndexError:
        raise ValueError('key below 16 bytes')
    return hmac.new(key, msg=number.encode('utf-8'), digestmod=hashlib.sha256).digest()
