"""The filter of system calls, as the kernel would run it: over every number, on both machines."""

import re
import struct
from pathlib import Path

import pytest

from academy.sandbox.confined.seccomp import ALLOW, ALLOWED, ARCHITECTURE, ENOSYS, EPERM, KILL, MORE, Step, assembled

MACHINES = {"x86_64": 0, "aarch64": 1}
LAST = 1_100

# What no answer needs and every escape does; -1 where a machine has no such call.
DANGEROUS = {
    "fork": (57, -1), "vfork": (58, -1), "clone3": (435, 435), "execve": (59, 221), "execveat": (322, 281),
    "socket": (41, 198), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201), "accept": (43, 202),
    "accept4": (288, 242), "sendmsg": (46, 211), "sendmmsg": (307, 269), "recvmsg": (47, 212),
    "kill": (62, 129), "tkill": (200, 130), "tgkill": (234, 131), "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240), "pidfd_send_signal": (424, 424), "pidfd_open": (434, 434),
    "pidfd_getfd": (438, 438), "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
    "kcmp": (312, 272), "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
    "unshare": (272, 97), "setns": (308, 268), "open_tree": (428, 428), "move_mount": (429, 429),
    "fsopen": (430, 430), "fsmount": (432, 432), "mount_setattr": (442, 442), "open_by_handle_at": (304, 265),
    "name_to_handle_at": (303, 264), "bpf": (321, 280), "perf_event_open": (298, 241), "seccomp": (317, 277),
    "io_uring_setup": (425, 425), "io_uring_enter": (426, 426), "io_uring_register": (427, 427),
    "userfaultfd": (323, 282), "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218),
    "memfd_create": (319, 279), "memfd_secret": (447, 447), "personality": (135, 92), "syslog": (103, 116),
    "reboot": (169, 142), "kexec_load": (246, 104), "init_module": (175, 105), "finit_module": (313, 273),
    "delete_module": (176, 106), "setuid": (105, 146), "setgid": (106, 144), "setresuid": (117, 147),
    "setgroups": (116, 159), "capset": (126, 91), "chmod": (90, -1), "fchmod": (91, 52), "fchmodat": (268, 53),
    "chown": (92, -1), "fchown": (93, 55), "fchownat": (260, 54), "utimensat": (280, 88), "setxattr": (188, 5),
    "truncate": (76, 45), "link": (86, -1), "linkat": (265, 37), "symlink": (88, -1), "symlinkat": (266, 36),
    "mknod": (133, -1), "mknodat": (259, 33), "shmget": (29, 194), "shmat": (30, 196), "msgget": (68, 186),
    "semget": (64, 190), "mq_open": (240, 180), "inotify_init1": (294, 26), "fanotify_init": (300, 262),
    "timer_create": (222, 107), "timerfd_create": (283, 85), "signalfd4": (289, 74), "setpriority": (141, 140),
    "sched_setscheduler": (144, 119), "sched_setaffinity": (203, 122), "setrlimit": (160, 164),
    "setpgid": (109, 154), "setsid": (112, 157), "mlock": (149, 228), "mlockall": (151, 230), "iopl": (172, -1),
    "modify_ldt": (154, -1), "clock_settime": (227, 112), "settimeofday": (164, 170), "swapon": (167, 224),
    "quotactl": (179, 60), "landlock_restrict_self": (446, 446), "vmsplice": (278, 75), "process_madvise": (440, 440),
    "flock": (73, 32), "sysinfo": (99, 179), "mincore": (27, 232), "statfs": (137, 43), "fstatfs": (138, 44),
    "ioprio_set": (251, 30), "move_pages": (279, 239), "migrate_pages": (256, 238), "lookup_dcookie": (212, 18),
}  # fmt: skip


def given(steps: list[Step], machine: str, number: int, *arguments: int, architecture: int | None = None) -> int:
    """What the program answers to a call: the instructions that it uses, as the kernel defines them."""
    padded = [*arguments, 0, 0, 0, 0, 0, 0][:6]
    known = ARCHITECTURE[machine] if architecture is None else architecture
    data = struct.pack("<IIQ6Q", number & 0xFFFFFFFF, known, 0, *(one & (1 << 64) - 1 for one in padded))
    loaded, place = 0, 0
    for _ in range(len(steps)):
        code, true, false, constant = steps[place]
        place += 1
        if code == 0x20:
            (loaded,) = struct.unpack_from("<I", data, constant)
        elif code == 0x54:
            loaded &= constant
        elif code == 0x06:
            return constant
        else:
            holds = {
                0x15: loaded == constant,
                0x25: loaded > constant,
                0x35: loaded >= constant,
                0x45: loaded & constant,
            }
            place += true if holds[code] else false
    raise AssertionError("the program gives no answer")


@pytest.mark.parametrize("machine", MACHINES)
def test_exactly_the_listed_calls_are_allowed_whatever_their_arguments(machine: str) -> None:
    steps, column = assembled(machine), MACHINES[machine]
    listed = {pair[column] for pair in ALLOWED.values()} - {-1}
    by_argument = {one for one in range(LAST) if given(steps, machine, one) == ALLOW} - listed
    assert listed == {one for one in listed if given(steps, machine, one, *[2**64 - 1] * 6) == ALLOW}
    names = {"x86_64": {16, 56, 72, 157, 302, 44, 53}, "aarch64": {29, 220, 25, 167, 261, 206, 199}}
    assert by_argument <= names[machine]  # ioctl, clone, fcntl, prctl, prlimit64, sendto, socketpair


@pytest.mark.parametrize("name", DANGEROUS)
@pytest.mark.parametrize("machine", MACHINES)
def test_a_dangerous_call_is_refused(machine: str, name: str) -> None:
    number = DANGEROUS[name][MACHINES[machine]]
    if number >= 0:
        for arguments in ((), (0x10000,), (2**64 - 1,) * 6):
            assert given(assembled(machine), machine, number, *arguments) in (EPERM, ENOSYS)


@pytest.mark.parametrize("machine", MACHINES)
def test_numbers_of_the_future_do_not_exist(machine: str) -> None:
    assert {given(assembled(machine), machine, number) for number in range(471, LAST)} == {ENOSYS}


def test_another_machine_s_numbers_kill() -> None:
    for machine, other in (("x86_64", "aarch64"), ("aarch64", "x86_64")):
        assert given(assembled(machine), machine, 0, architecture=ARCHITECTURE[other]) == KILL
        assert given(assembled(machine), machine, 0, architecture=0x40000003) == KILL  # 32-bit x86
    assert given(assembled("x86_64"), "x86_64", 0x40000000 | 39) == KILL  # x32


@pytest.mark.parametrize("machine", MACHINES)
def test_a_call_with_rules_is_allowed_as_far_as_a_computation_needs_it(machine: str) -> None:
    steps, column = assembled(machine), MACHINES[machine]
    clone, socketpair, sendto = (56, 220)[column], (53, 199)[column], (44, 206)[column]
    thread, fork, namespace = 0x3D0F00, 0x1200011, 0x10000000
    assert {given(steps, machine, clone, flags) for flags in (thread, fork, namespace, 0)} == {EPERM}
    forks = assembled(machine, ("fork",))  # of an answer that sees its arguments only
    assert given(forks, machine, clone, fork) == ALLOW
    assert {given(forks, machine, clone, flags) for flags in (thread, fork | namespace, fork | 0x100)} == {EPERM}
    assert given(steps, machine, socketpair, 1, 1 | 0o2000000) == ALLOW
    assert given(steps, machine, socketpair, 1, 2) == EPERM  # datagrams can be sent to others by name
    assert given(steps, machine, socketpair, 2, 1) == EPERM
    assert given(steps, machine, sendto, 3, 0, 9, 0, 0, 0) == ALLOW
    assert given(steps, machine, sendto, 3, 0, 9, 0, 0x7FFF0000, 16) == EPERM
    assert given(steps, machine, sendto, 3, 0, 9, 0, 0x1_0000_0000, 16) == EPERM  # the address's upper half counts
    assert given(steps, machine, (302, 261)[column], 0) == ALLOW
    assert given(steps, machine, (302, 261)[column], 4711) == EPERM  # limits of another process
    assert given(steps, machine, (157, 167)[column], 4, 1) == EPERM  # prctl: dumpable again
    for command in (5, 6, 7, 8, 36, 37, 38, 1024, 1026, 1031, 1032, 1033):  # locks, signals, leases, sizes of pipes
        assert given(steps, machine, (72, 25)[column], 3, command) == EPERM
    assert given(steps, machine, (16, 29)[column], 0, 0x5412) != ALLOW  # ioctl: typing into a terminal


@pytest.mark.parametrize("machine", MACHINES)
def test_the_judge_s_own_forks_may_send_sockets_and_nothing_more(machine: str) -> None:
    plain, more = assembled(machine), assembled(machine, ("sendmsg",))
    differing = {one for one in range(LAST) if given(plain, machine, one) != given(more, machine, one)}
    assert differing == {MORE["sendmsg"][MACHINES[machine]]}


def test_a_program_is_short_enough_for_its_jumps() -> None:
    for machine in MACHINES:
        steps = assembled(machine, ("sendmsg", "fork"))
        assert len(steps) < 4096
        assert all(0 <= jump < 256 for step in steps for jump in (step.true, step.false))


HEADERS = {"x86_64": "/usr/include/x86_64-linux-gnu/asm/unistd_64.h", "aarch64": "/usr/include/asm-generic/unistd.h"}


@pytest.mark.parametrize("machine", MACHINES)
def test_the_numbers_are_those_of_the_kernel_s_headers(machine: str) -> None:
    if not Path(HEADERS[machine]).is_file():
        pytest.skip("no kernel headers here")
    text = Path(HEADERS[machine]).read_text(encoding="utf-8")
    known = {name: int(number) for name, number in re.findall(r"#define __NR(?:3264)?_(\w+)\s+(\d+)", text)}
    known.setdefault("newfstatat", known.get("fstatat", -1))
    tables = {**ALLOWED, **MORE, **DANGEROUS}
    assert {name: pair[MACHINES[machine]] for name, pair in tables.items()} == {
        name: known.get(name, -1) for name in tables
    }
