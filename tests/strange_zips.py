"""Zips byte by byte, as programs make them that Python's zipfile cannot imitate."""

import struct
import zlib
from dataclasses import dataclass

UTF8, LOCKED = 0x800, 0x1
STORED, DEFLATED = 0, 8


@dataclass
class Member:
    """One file: `name` as bytes, `claimed` a size other than the true one, `local` another name in its own header."""

    name: bytes
    data: bytes = b""
    flags: int = 0
    method: int = DEFLATED
    mode: int = 0
    extra: bytes = b""
    claimed: int | None = None
    local: bytes | None = None

    def packed(self) -> bytes:
        if self.method != DEFLATED:
            return self.data
        squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
        return squeeze.compress(self.data) + squeeze.flush()

    def sizes(self) -> tuple[int, int, int]:
        size = len(self.data) if self.claimed is None else self.claimed
        return zlib.crc32(self.data), len(self.packed()), size


def archive(*members: Member, prefix: bytes = b"") -> bytes:
    """A whole zip; `prefix` stands before it, as in a self-extracting one."""
    body, table = bytearray(prefix), bytearray()
    for one in members:
        local = one.name if one.local is None else one.local
        common = struct.pack("<HHHHHIII", 20, one.flags, one.method, 0, 0x5A21, *one.sizes())
        table += b"PK\x01\x02" + struct.pack("<H", 3 << 8 | 20) + common
        table += struct.pack(
            "<HHHHHII", len(one.name), len(one.extra), 0, 0, 0, one.mode << 16, len(body) - len(prefix)
        )
        table += one.name + one.extra
        body += b"PK\x03\x04" + common + struct.pack("<HH", len(local), 0) + local + one.packed()
    end = struct.pack("<HHHHIIH", 0, 0, *[min(len(members), 0xFFFF)] * 2, len(table), len(body) - len(prefix), 0)
    return bytes(body + table) + b"PK\x05\x06" + end


def unicode_path(name: bytes, real: str) -> bytes:
    """The extra field 0x7075: the name in UTF-8, bound to the other one by its checksum."""
    body = b"\1" + struct.pack("<I", zlib.crc32(name)) + real.encode()
    return struct.pack("<HH", 0x7075, len(body)) + body
