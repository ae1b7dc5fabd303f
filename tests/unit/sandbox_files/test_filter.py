"""The seccomp assembler, by interpreting what it assembles."""

import errno
import json
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

FOLDER = Path(__file__).resolve().parents[3] / "sandbox"
sys.path.insert(0, str(FOLDER))

import filter as seccomp  # noqa: E402

NUMBERS = json.loads((FOLDER / "syscalls.json").read_text())
ARCH = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
EPERM, ENOMEM, ENOSYS = (seccomp.refuse(number) for number in (errno.EPERM, errno.ENOMEM, errno.ENOSYS))


def interpret(program: bytes, number: int, arguments: list[int], arch: int) -> int:
    """Classic BPF over struct seccomp_data: only what the assembler uses."""
    padded = arguments + [0] * (6 - len(arguments))
    data = struct.pack("=IIQ6Q", number, arch, 0, *(a & 0xFFFFFFFFFFFFFFFF for a in padded))
    place, accumulator = 0, 0
    for _ in range(len(program)):
        code, jump_true, jump_false, k = struct.unpack_from("=HBBI", program, 8 * place)
        place += 1
        if code == 0x20:
            (accumulator,) = struct.unpack_from("=I", data, k)
        elif code == 0x54:
            accumulator &= k
        elif code in (0x15, 0x35):
            holds = accumulator == k if code == 0x15 else accumulator >= k
            place += jump_true if holds else jump_false
        elif code == 0x06:
            return k
        else:
            raise AssertionError(f"unknown code {code:#x}")
    raise AssertionError("the program does not end")


def ask(machine: str, name: str, *arguments: int) -> int:
    return interpret(seccomp.child(machine, NUMBERS[machine]), NUMBERS[machine][name], list(arguments), ARCH[machine])


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
@pytest.mark.parametrize(
    ("name", "arguments", "action"),
    [
        ("read", [0, 0, 0], seccomp.ALLOW),
        ("execve", [], EPERM),
        ("socket", [1, 1, 0], EPERM),
        ("ptrace", [], EPERM),
        ("clone", [0x11], EPERM),
        ("clone", [0x3D0F00], seccomp.ALLOW),
        ("clone", [0x3D0F00 & ~0x10000], EPERM),
        ("clone3", [], ENOSYS),
        ("memfd_create", [], ENOMEM),
        ("mmap", [0, 4096, 3, 0x22], seccomp.ALLOW),
        ("mmap", [0, 4096, 1, 0x21], ENOMEM),
        ("mmap", [0, 4096, 3, 0x01], ENOMEM),
        ("mmap", [0, 4096, 3, 0x03], ENOMEM),
        ("mmap", [0, 4096, 1, 0x01], ENOMEM),
        ("mmap", [0, 4096, 3, 0x122], ENOMEM),
        ("prlimit64", [0, 9, 0, 0], seccomp.ALLOW),
        ("prlimit64", [1, 9, 0, 0], EPERM),
        ("prlimit64", [0xFFFFFFFF00000001, 9, 0, 0], EPERM),
        ("fcntl", [3, 6], EPERM),
        ("fcntl", [3, 37], EPERM),
        ("fcntl", [3, 1], seccomp.ALLOW),
    ],
)
def test_the_childs_filter(machine: str, name: str, arguments: list[int], action: int) -> None:
    assert ask(machine, name, *arguments) == action


def test_another_architecture_is_killed_and_x32_is_unknown() -> None:
    program = seccomp.child("x86_64", NUMBERS["x86_64"])
    assert interpret(program, 0, [], 0x40000003) == seccomp.KILL_PROCESS
    assert interpret(program, 0x40000000 | 59, [], ARCH["x86_64"]) == ENOSYS


@given(st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1), st.integers(0, 2**64 - 1))
def test_a_masked_condition_means_what_it_says(argument: int, mask: int, value: int) -> None:
    value &= mask
    rules = [seccomp.Rule("read", EPERM, (seccomp.Condition(2, mask, value),))]
    program = seccomp.assemble(rules, seccomp.ALLOW, "x86_64", {"read": 0})
    expected = EPERM if argument & mask == value else seccomp.ALLOW
    assert interpret(program, 0, [0, 0, argument], ARCH["x86_64"]) == expected


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_the_profile_of_both_backends_compiles_and_keeps_its_default(machine: str) -> None:
    text = (FOLDER / "seccomp.json").read_text()
    program = seccomp.profile(text, machine, NUMBERS[machine])
    answers = {name: interpret(program, number, [], ARCH[machine]) for name, number in NUMBERS[machine].items()}
    allowed = {name for name, action in answers.items() if action == seccomp.ALLOW}
    assert {"read", "write", "mmap", "futex", "exit_group"} <= allowed
    assert not allowed & {"ptrace", "bpf", "io_uring_setup", "keyctl", "userfaultfd", "perf_event_open"}
    assert not allowed & {"mount", "reboot", "kexec_load"}
    assert interpret(program, NUMBERS[machine]["clone"], [0x10000000], ARCH[machine]) != seccomp.ALLOW


def test_what_only_docker_knows_is_refused_not_passed_over() -> None:
    rule = {"names": ["read"], "action": "SCMP_ACT_ALLOW", "includes": {"caps": ["X"]}}
    document = {"defaultAction": "SCMP_ACT_ERRNO", "syscalls": [rule]}
    with pytest.raises(ValueError, match="only Docker knows"):
        seccomp.profile(json.dumps(document), "x86_64", {"read": 0})
