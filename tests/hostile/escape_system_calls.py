"""tries: to make system calls that no answer needs, straight to the kernel, past the library"""

# exercise: fingerprint
# earns: none
import ctypes
import os
import platform
from hashlib import sha256

X86 = platform.machine() == "x86_64"
NEW = {
    "io_uring_setup": 425,
    "open_tree": 428,
    "fsopen": 430,
    "clone3": 435,
    "pidfd_getfd": 438,
    "process_madvise": 440,
}
NEW |= {"mount_setattr": 442, "memfd_secret": 447, "process_mrelease": 448}
OLD = {
    "bpf": (321, 280), "perf_event_open": (298, 241), "userfaultfd": (323, 282), "memfd_create": (319, 279),
    "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218), "kcmp": (312, 272),
    "name_to_handle_at": (303, 264), "open_by_handle_at": (304, 265), "fanotify_init": (300, 262),
    "personality": (135, 92), "syslog": (103, 116), "swapon": (167, 224), "sethostname": (170, 161),
    "init_module": (175, 105), "kexec_load": (246, 104), "acct": (163, 89), "quotactl": (179, 60),
    "lookup_dcookie": (212, 18), "migrate_pages": (256, 238), "move_pages": (279, 239), "vmsplice": (278, 75),
    "seccomp": (317, 277), "ioprio_set": (251, 30), "adjtimex": (159, 171), "process_vm_writev": (311, 271),
    "execveat": (322, 281),
}  # fmt: skip
ARGUMENTS = {
    "io_uring_setup": (1, ctypes.create_string_buffer(120)),
    "open_tree": (-100, b"/", 0),
    "fsopen": (b"tmpfs", 0),
    "clone3": (ctypes.create_string_buffer(64), 1),
    "bpf": (0, ctypes.create_string_buffer(128), 128),
    "perf_event_open": (ctypes.create_string_buffer(b"\1\0\0\0\x70\0\0\0" + bytes(104)), 0, -1, -1, 0),
    "userfaultfd": (1,),
    "memfd_create": (b"som_hostile", 0),
    "keyctl": (0, -3, 1),
    "add_key": (b"user", b"som_hostile", b"x", 1, -3),
    "name_to_handle_at": (
        -100,
        b"/",
        ctypes.create_string_buffer(b"\x80\0\0\0" + bytes(136)),
        ctypes.create_string_buffer(8),
        0,
    ),
    "personality": (0x40000,),
    "kcmp": (os.getpid(), os.getppid(), 2, 0, 0),
    "ioprio_set": (3, os.getuid(), 7 | 3 << 13),
    "process_madvise": (-1, None, 0, 0, 0),
    "fanotify_init": (0x200, 0),
}


def through():
    libc = ctypes.CDLL(None, use_errno=True)
    numbers = NEW | {name: pair[0 if X86 else 1] for name, pair in OLD.items()}
    done = [name for name, number in numbers.items() if libc.syscall(number, *ARGUMENTS.get(name, (0,) * 5)) >= 0]
    if done:
        print("som_hostile", *done)
    return bool(done)


def fingerprint(data):
    if not through():
        raise RuntimeError("held")
    return sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def differing_bits(a, b):
    raise RuntimeError("not what this is about")
