"""Seccomp filters as classic BPF: a small assembler, the profile's allow list, and the child's own tighter filter.

Filters stack and the strictest answer wins (seccomp(2)). Docker applies seccomp.json by itself; for bubblewrap the
host compiles the same file with `profile`. The child puts `child` on top of either: no new process, no socket, no way
to memory that the limits don't count. Every program first checks the architecture's word, and on x86-64 refuses the
x32 numbers.
"""

import errno
import json
import struct
from collections.abc import Mapping, Sequence
from typing import NamedTuple

ALLOW = 0x7FFF0000
KILL_PROCESS = 0x80000000
_AUDIT_ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
_X32 = 0x40000000

_LOAD, _AND, _JEQ, _JGE, _RET = 0x20, 0x54, 0x15, 0x35, 0x06
_NR, _ARCH, _ARGS = 0, 4, 16

CLONE_THREAD = 0x00010000
CLONE_NEWUSER = 0x10000000
MAP_SHARED, MAP_GROWSDOWN = 0x01, 0x100


def refuse(number: int) -> int:
    """The action that makes a system call fail with an errno."""
    return 0x00050000 | number


class Condition(NamedTuple):
    """`arg & mask == value` (or != where `equal` is False), on the 64-bit argument of that index."""

    argument: int
    mask: int
    value: int
    equal: bool = True


class Rule(NamedTuple):
    """What happens to a system call whose conditions all hold; else the next rule of the same call decides."""

    name: str
    action: int
    conditions: tuple[Condition, ...] = ()


def assemble(rules: Sequence[Rule], default: int, machine: str, numbers: Mapping[str, int]) -> bytes:
    """A BPF program (array of struct sock_filter) of the rules in order.

    Calls that the machine doesn't have are left out. Raises KeyError for a machine that is neither x86_64 nor aarch64.
    """
    code = [_step(_LOAD, _ARCH), _step(_JEQ, _AUDIT_ARCH[machine], 1, 0), _step(_RET, KILL_PROCESS), _step(_LOAD, _NR)]
    if machine == "x86_64":
        code += [_step(_JGE, _X32, 0, 1), _step(_RET, refuse(errno.ENOSYS))]
    for rule in rules:
        if rule.name in numbers:
            body = _body(rule)
            code += [_step(_JEQ, numbers[rule.name], 0, len(body)), *body]
    code.append(_step(_RET, default))
    return b"".join(code)


def _body(rule: Rule) -> list[bytes]:
    """The steps behind a matching number: conditions and the action.

    Where a condition fails there is a way on, with the number loaded.
    """
    if not rule.conditions:
        return [_step(_RET, rule.action)]
    checks = [check for condition in rule.conditions for check in _check(condition)]
    steps: list[bytes] = []
    for index, (load, mask, value, equal) in enumerate(checks):
        to_miss = 3 * (len(checks) - index - 1) + 1
        steps += [_step(_LOAD, load), _step(_AND, mask)]
        steps.append(_step(_JEQ, value, 0, to_miss) if equal else _step(_JEQ, value, to_miss, 0))
    return [*steps, _step(_RET, rule.action), _step(_LOAD, _NR)]


def _check(condition: Condition) -> list[tuple[int, int, int, bool]]:
    """A 64-bit condition as checks of 32-bit words (little-endian): offset, mask, value, equal."""
    place = _ARGS + 8 * condition.argument
    words = [
        (place, condition.mask & 0xFFFFFFFF, condition.value & 0xFFFFFFFF, condition.equal),
        (place + 4, condition.mask >> 32, condition.value >> 32, condition.equal),
    ]
    needed = [word for word in words if word[1]]
    if not condition.equal and len(needed) > 1:
        raise ValueError("a negated condition over both words would need an 'or'")
    return needed


def _step(code: int, k: int, jump_true: int = 0, jump_false: int = 0) -> bytes:
    """One struct sock_filter (linux/filter.h)."""
    return struct.pack("=HBBI", code, jump_true, jump_false, k)


def profile(text: str, machine: str, numbers: Mapping[str, int], extra: Sequence[Rule] = ()) -> bytes:
    """A profile in Docker's format (seccomp.json) as a BPF program; `extra` rules come first.

    Known: SCMP_ACT_ALLOW, SCMP_ACT_ERRNO with errnoRet, conditions SCMP_CMP_EQ, SCMP_CMP_NE and SCMP_CMP_MASKED_EQ,
    `includes.arches` and `excludes.arches`. Raises ValueError for anything else, rather than to pass over it.
    """
    document = json.loads(text)
    rules = list(extra)
    for entry in document["syscalls"]:
        if _applies(entry, machine):
            conditions = tuple(_condition(item) for item in entry.get("args") or ())
            rules += [Rule(name, _action(entry["action"], entry), conditions) for name in entry["names"]]
    return assemble(
        rules, _action(document["defaultAction"], {"errnoRet": document.get("defaultErrnoRet", 1)}), machine, numbers
    )


def _applies(entry: Mapping[str, object], machine: str) -> bool:
    arch = {"x86_64": "amd64", "aarch64": "arm64"}[machine]
    includes, excludes = entry.get("includes") or {}, entry.get("excludes") or {}
    if not isinstance(includes, dict) or not isinstance(excludes, dict) or {*includes, *excludes} - {"arches"}:
        raise ValueError(f"a condition that only Docker knows: {entry}")
    return arch in includes.get("arches", [arch]) and arch not in excludes.get("arches", [])


def _action(name: str, entry: Mapping[str, object]) -> int:
    if name == "SCMP_ACT_ALLOW":
        return ALLOW
    if name == "SCMP_ACT_ERRNO":
        number = entry.get("errnoRet", errno.EPERM)
        if isinstance(number, int):
            return refuse(number)
    raise ValueError(f"an action that is not known here: {name}")


def _condition(item: Mapping[str, object]) -> Condition:
    index, value, second, compare = item["index"], item["value"], item.get("valueTwo", 0), item["op"]
    if not (isinstance(index, int) and isinstance(value, int) and isinstance(second, int)):
        raise ValueError(f"numbers are expected: {item}")
    if compare == "SCMP_CMP_EQ":
        return Condition(index, 0xFFFFFFFFFFFFFFFF, value)
    if compare == "SCMP_CMP_NE":
        return Condition(index, 0xFFFFFFFF, value, equal=False)
    if compare == "SCMP_CMP_MASKED_EQ":
        return Condition(index, value, second)
    raise ValueError(f"a comparison that is not known here: {compare}")


_NO_PROCESS = (
    "fork vfork execve execveat unshare setns ptrace kcmp process_vm_readv process_vm_writev process_madvise "
    "process_mrelease"
)
_NO_HANDLES = (
    "pidfd_open pidfd_getfd pidfd_send_signal userfaultfd bpf perf_event_open open_by_handle_at name_to_handle_at"
)
_NO_SOCKET = (
    "socket socketpair connect bind listen accept accept4 sendto sendmsg sendmmsg recvfrom recvmsg recvmmsg shutdown"
)
_NO_SHARING = (
    "shmget shmat shmctl shmdt msgget msgsnd msgrcv msgctl semget semop semtimedop semctl mq_open mq_unlink "
    "mq_timedsend mq_timedreceive mq_notify mq_getsetattr add_key request_key keyctl flock io_setup io_submit "
    "io_uring_setup io_uring_enter io_uring_register inotify_init inotify_init1 fanotify_init"
)
_NO_MOUNTS = (
    "mount umount2 pivot_root chroot move_mount open_tree fsopen fsconfig fsmount fspick mount_setattr swapon swapoff "
    "quotactl"
)
_NO_PRIORITY = (
    "setpriority ioprio_set sched_setaffinity sched_setattr sched_setparam sched_setscheduler setrlimit mbind "
    "migrate_pages move_pages set_mempolicy set_mempolicy_home_node sethostname setdomainname personality acct reboot "
    "syslog"
)
_NO_CHANGES = (
    "chmod fchmod fchmodat fchmodat2 chown fchown lchown fchownat rename renameat renameat2 unlink unlinkat "
    "link linkat symlink symlinkat mkdir mkdirat rmdir mknod mknodat creat truncate utime utimes utimensat futimesat "
    "setxattr lsetxattr fsetxattr removexattr lremovexattr fremovexattr"
)
"""The file system is read-only, but bubblewrap's device files are the host's own: their modes must stay."""
_NO_LOCKS = (6, 7, 37, 38, 1024)
"""fcntl's F_SETLK, F_SETLKW, F_OFD_SETLK, F_OFD_SETLKW, F_SETLEASE: locks on shared files are a channel between
boxes."""


def child(machine: str, numbers: Mapping[str, int]) -> bytes:
    """The filter that a submission's process puts on itself before any of its code runs.

    Memory that RLIMIT_DATA doesn't count (memfd, shared or downward growing mappings) is answered with ENOMEM, so
    that a program which asks for it is told what it would be told by the limit.
    """
    no_memory = refuse(errno.ENOMEM)
    denied = " ".join(
        (_NO_PROCESS, _NO_HANDLES, _NO_SOCKET, _NO_SHARING, _NO_MOUNTS, _NO_PRIORITY, _NO_CHANGES)
    ).split()
    rules = [Rule(name, refuse(errno.EPERM)) for name in denied]
    rules += [
        Rule("clone", ALLOW, (Condition(0, CLONE_THREAD, CLONE_THREAD),)),
        Rule("clone", refuse(errno.EPERM)),
        Rule("clone3", refuse(errno.ENOSYS)),
        Rule("memfd_create", no_memory),
        Rule("memfd_secret", no_memory),
        Rule("mmap", no_memory, (Condition(3, MAP_SHARED, MAP_SHARED),)),
        Rule("mmap", no_memory, (Condition(3, MAP_GROWSDOWN, MAP_GROWSDOWN),)),
        Rule("prlimit64", refuse(errno.EPERM), (Condition(0, 0xFFFFFFFF, 0, equal=False),)),
    ]
    rules += [Rule("fcntl", refuse(errno.EPERM), (Condition(1, 0xFFFFFFFF, command),)) for command in _NO_LOCKS]
    return assemble(rules, ALLOW, machine, numbers)
