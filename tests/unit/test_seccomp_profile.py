"""The one list of system calls, sandbox/seccomp.json: what Docker applies and bubblewrap's filter is compiled from."""

import json
import os

import pytest

from judge import places
from judge.errors import CannotJudge
from judge.sandbox import docker as backend
from judge.sandbox import image

TEXT = (places.sandbox_files() / "seccomp.json").read_text()
PROFILE = json.loads(TEXT)
NUMBERS = json.loads((places.sandbox_files() / "syscalls.json").read_text())
NAMES = [name for entry in PROFILE["syscalls"] for name in entry["names"]]
NAMESPACE_FLAGS = 0x7E020000
"""The CLONE_NEW flags of clone(2): user, pid, net, ipc, uts, cgroup, mount."""

WAYS_OUT = """
    acct add_key adjtimex bpf chroot clock_adjtime clock_settime copy_file_range create_module creat
    delete_module fanotify_init fanotify_mark finit_module flock fsconfig fsmount fsopen fspick get_mempolicy
    init_module inotify_init inotify_init1 io_setup io_submit io_uring_enter io_uring_register io_uring_setup
    ioperm iopl ioprio_set kcmp kexec_file_load kexec_load keyctl landlock_create_ruleset link linkat
    lookup_dcookie mbind memfd_create memfd_secret migrate_pages mkdir mkdirat mknod mknodat modify_ldt mount
    mount_setattr move_mount move_pages mq_open msgget name_to_handle_at open_by_handle_at open_tree
    perf_event_open personality pidfd_getfd pivot_root process_madvise process_mrelease process_vm_readv
    process_vm_writev ptrace quotactl reboot remap_file_pages request_key semget set_mempolicy sethostname
    setdomainname setns setpriority settimeofday shmat shmget splice swapoff swapon symlink symlinkat sync
    syncfs syslog tee umount2 unshare userfaultfd vfork vhangup vmsplice
"""


def entry(name):
    """The entries of a call."""
    return [found for found in PROFILE["syscalls"] if name in found["names"]]


def test_whatever_is_not_listed_fails_with_eperm():
    assert PROFILE["defaultAction"] == "SCMP_ACT_ERRNO"
    assert PROFILE["defaultErrnoRet"] == 1


def test_both_machines_and_no_second_architecture_on_either():
    assert PROFILE["archMap"] == [
        {"architecture": "SCMP_ARCH_X86_64", "subArchitectures": []},
        {"architecture": "SCMP_ARCH_AARCH64", "subArchitectures": []},
    ]


def test_a_name_stands_once_and_is_a_system_call():
    assert len(NAMES) == len(set(NAMES))
    assert set(NAMES) <= set(NUMBERS["x86_64"]) | set(NUMBERS["aarch64"])


@pytest.mark.parametrize("name", WAYS_OUT.split())
def test_no_way_out_is_on_the_list(name):
    assert name not in NAMES


def test_sockets_are_of_the_unix_family_alone():
    for name in ("socket", "socketpair"):
        (found,) = entry(name)
        assert found["args"] == [{"index": 0, "value": 1, "op": "SCMP_CMP_EQ"}]


def test_no_new_namespace_and_clone3_is_unknown():
    (found,) = entry("clone")
    assert found["args"] == [{"index": 0, "value": NAMESPACE_FLAGS, "valueTwo": 0, "op": "SCMP_CMP_MASKED_EQ"}]
    (found,) = entry("clone3")
    assert (found["action"], found["errnoRet"]) == ("SCMP_ACT_ERRNO", 38)


def test_every_other_entry_allows_and_says_why():
    for found in PROFILE["syscalls"]:
        assert found["comment"]
        assert found["action"] == "SCMP_ACT_ALLOW" or found["names"] == ["clone3"]


PROGRAM = """
import ctypes, json, os, signal, socket, sys, threading, time
sys.path.append("/packages")
import numpy
from sortedcontainers import SortedList

facts = {}
libc = ctypes.CDLL(None, use_errno=True)


def tried(name, act):
    try:
        facts[name] = act()
    except OSError as error:
        facts[name] = type(error).__name__


def child():
    pid = os.fork()
    if pid == 0:
        os.setgroups([]), os.setresgid(64000, 64000, 64000), os.setresuid(64000, 64000, 64000)
        libc.prctl(38, 1, 0, 0, 0)
        time.sleep(60)
    handle = os.pidfd_open(pid)
    os.kill(pid, signal.SIGKILL)
    _, status, usage = os.wait4(pid, 0)
    os.close(handle)
    return status


def threads():
    seen = []
    started = [threading.Thread(target=seen.append, args=(i,)) for i in range(8)]
    [thread.start() for thread in started]
    [thread.join() for thread in started]
    return sorted(seen)


def called(number, *arguments):
    result = libc.syscall(number, *arguments, 0, 0, 0, 0, 0, 0)
    return ctypes.get_errno() if result == -1 else "done"


square = numpy.arange(90_000, dtype=float).reshape(300, 300) % 7
tried("numpy", lambda: float((square @ square).sum()) > 0 and numpy.linalg.svd(square)[1].shape[0])
tried("sorted", lambda: list(SortedList([2, 1])))
tried("threads", threads)
tried("child", child)
tried("unix", lambda: socket.socket(socket.AF_UNIX).close())
for family in ("AF_INET", "AF_INET6", "AF_NETLINK", "AF_VSOCK", "AF_ALG", "AF_PACKET"):
    tried(family, lambda family=family: socket.socket(getattr(socket, family), socket.SOCK_RAW).close())
numbers = json.loads(NUMBERS)
for name in ("unshare", "ptrace", "keyctl", "bpf", "perf_event_open", "userfaultfd", "io_uring_setup", "kcmp", "mount",
             "process_vm_readv", "memfd_create", "shmget", "personality", "pidfd_getfd", "splice", "vfork"):
    facts[name] = called(numbers[name])
facts["new user namespace"] = called(numbers["clone"], 0x10000000 | signal.SIGCHLD)
facts["clone3"] = called(numbers["clone3"])
print(json.dumps(facts))
"""


@pytest.mark.engine
@pytest.mark.slow
def test_python_numpy_threads_and_the_runner_s_needs_work_under_it_and_nothing_else():
    try:
        client = backend.connect()
    except CannotJudge as error:
        if os.environ.get("JUDGE_TESTS_REQUIRE_ENGINE") == "1":
            raise
        pytest.skip(error.message)
    name = image.tag() if image.present(client) else image.build(client, lambda _: None)
    numbers = json.dumps(NUMBERS[client.info()["Architecture"]])
    container = client.containers.create(
        name,
        entrypoint=["/usr/bin/python3", "-I", "-S", "-B", "-c", f"NUMBERS = {numbers!r}\n{PROGRAM}"],
        network_mode="none",
        read_only=True,
        cap_drop=["ALL"],
        cap_add=["SETUID", "SETGID", "KILL"],
        security_opt=["no-new-privileges", f"seccomp={TEXT}"],
    )
    try:
        container.start()
        assert container.wait()["StatusCode"] == 0, container.logs()
        facts = json.loads(container.logs(stderr=False))
    finally:
        container.remove(force=True)
        client.close()
    works = {"numpy": 300, "sorted": [1, 2], "threads": list(range(8)), "child": 9, "unix": None}
    assert {key: facts.pop(key) for key in works} == works
    assert facts.pop("clone3") == 38
    families = {key: facts.pop(key) for key in list(facts) if key.startswith("AF_")}
    assert set(families.values()) == {"PermissionError"}
    assert set(facts.values()) == {1}, facts
