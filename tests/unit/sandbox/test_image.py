"""The image: its name, its context, its base, its packages, and what the user is told when one of them can't be had."""

import errno
import os
import tarfile
from itertools import pairwise
from pathlib import Path

import pytest
from docker.errors import APIError, ImageNotFound
from hypothesis import given
from hypothesis import strategies as st

from judge import places
from judge.errors import CannotJudge
from judge.sandbox import debian, image, runner, wheels


class Engine:
    """Stands for the SDK's client: images by name with their labels, a registry and a build that succeed or not."""

    def __init__(self, images=(), registry="no such host", build=(), used=(), architecture=None):
        self.held = dict(images)
        self.registry, self.steps, self.used = registry, list(build), set(used)
        self.images = self.api = self
        self.architecture = architecture or os.uname().machine
        self.built = []

    def info(self):
        return {"Architecture": self.architecture}

    def get(self, name):
        if name not in self.held:
            raise ImageNotFound(f"no such image: {name}")
        return type(
            "Image",
            (),
            {"labels": self.held[name], "tags": [name], "attrs": {"Created": f"{list(self.held).index(name):03}"}},
        )

    def list(self, name, filters):
        return [self.get(held) for held in self.held if held.startswith(name)]

    def remove(self, name):
        if name in self.used:
            raise APIError("conflict: a container uses it")
        del self.held[name]

    def pull(self, repository, tag):
        if self.registry:
            raise APIError(f'Get "https://registry/v2/": dial tcp: lookup registry on 10.0.0.1:53: {self.registry}')
        self.held[f"{repository}:{tag}"] = {}

    def build(self, **asked):
        self.built.append(asked)
        self.held[asked["tag"]] = asked["labels"]
        return iter(self.steps)


@pytest.fixture
def files(tmp_path, monkeypatch):
    """A copy of the sandbox's files, to change one of them."""
    folder = tmp_path / "sandbox"
    folder.mkdir()
    for path in places.sandbox_files().iterdir():
        if path.is_file():
            (folder / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(places, "sandbox_files", lambda: folder)
    return folder


def test_the_name_is_the_repository_and_12_hexadecimal_digits():
    repository, _, digits = image.tag().partition(":")
    assert repository == "mle-judge-sandbox"
    assert len(digits) == 12
    assert set(digits) <= set("0123456789abcdef")


def test_equal_files_give_an_equal_name(files):
    first = image.tag()
    assert image.tag() == first


@pytest.mark.parametrize("name", ["Dockerfile", "requirements.txt", "runner.py", "syscalls.json"])
def test_every_file_is_in_the_name(files, name):
    before = image.tag()
    (files / name).write_bytes((files / name).read_bytes() + b"\n")
    assert image.tag() != before


def test_a_new_file_is_in_the_name(files):
    before = image.tag()
    (files / "another.py").write_text("")
    assert image.tag() != before


def test_the_protocol_is_in_the_name(monkeypatch):
    before = image.tag()
    held = [path for path in runner.files() if path.name != "protocol.py"]
    monkeypatch.setattr(runner, "files", lambda: held)
    assert image.tag() != before


def test_the_context_holds_the_dockerfile_and_every_file_of_a_box(tmp_path):
    image.lay_out(tmp_path / "context")
    laid = {
        path.relative_to(tmp_path / "context").as_posix()
        for path in (tmp_path / "context").rglob("*")
        if path.is_file()
    }
    assert laid == {"Dockerfile", *(f"judge/{path.name}" for path in runner.files())}
    assert {"judge/runner.py", "judge/child.py", "judge/protocol.py", "judge/syscalls.json"} <= laid


def test_present_asks_for_exactly_this_name():
    assert image.present(Engine({image.tag(): {}}))
    assert not image.present(Engine({"mle-judge-sandbox:000000000000": {}}))


def built(engine, monkeypatch):
    """Build with a base and packages that cost nothing; what progress said comes back."""
    monkeypatch.setattr(wheels, "unpack", lambda machine, scratch, target: None)
    said = []
    assert image.build(engine, said.append) == image.tag()
    return said


def test_a_build_is_labelled_on_the_base_found_and_told(monkeypatch):
    engine = Engine({debian.PULLED: {}})
    said = built(engine, monkeypatch)
    assert engine.built[0]["buildargs"] == {"BASE": debian.PULLED}
    assert engine.built[0]["labels"] == {"judge.role": "image"}
    assert said[-1] == f"building {image.tag()}"


def test_a_base_of_ours_is_built_on_without_a_network(monkeypatch):
    engine = Engine({debian.MADE: {"judge.recipe": debian.RECIPE}})
    built(engine, monkeypatch)
    assert engine.built[0]["network_mode"] == "none"


def test_the_newest_images_and_used_ones_and_strangers_stay(monkeypatch):
    older = [f"mle-judge-sandbox:{digit * 12}" for digit in "0123456789"]
    engine = Engine(
        {debian.PULLED: {}, **{name: {} for name in older}, "mle-judge-sandbox-of-others:1": {}}, used=[older[0]]
    )
    built(engine, monkeypatch)
    newest = older[-(image.KEPT - 1) :]
    assert set(engine.held) == {debian.PULLED, older[0], *newest, "mle-judge-sandbox-of-others:1", image.tag()}


def test_a_failed_build_says_why_with_its_last_lines(monkeypatch):
    engine = Engine({debian.PULLED: {}}, build=[{"stream": "Step 1/9\nIt is needed\n"}, {"error": "exit status 1"}])
    with pytest.raises(CannotJudge, match="exit status 1") as caught:
        built(engine, monkeypatch)
    assert caught.value.code == "build_failed"
    assert "It is needed" in str(caught.value.hint)


@pytest.mark.parametrize(
    "failure", [OSError(errno.ENOSPC, "No space left on device"), APIError("write /var/lib: no space left on device")]
)
def test_a_full_disk_is_named(monkeypatch, failure):
    def fail(*_):
        raise failure

    monkeypatch.setattr(wheels, "unpack", fail)
    with pytest.raises(CannotJudge, match="disk is full") as caught:
        image.build(Engine({debian.PULLED: {}}), lambda _: None)
    assert caught.value.code == "disk_full"


def test_a_full_disk_in_the_engine_is_named(monkeypatch):
    engine = Engine({debian.PULLED: {}}, build=[{"error": "copying: no space left on device"}])
    with pytest.raises(CannotJudge) as caught:
        built(engine, monkeypatch)
    assert caught.value.code == "disk_full"


def test_an_engine_that_goes_away_is_a_sentence(monkeypatch):
    engine = Engine({debian.PULLED: {}})
    monkeypatch.setattr(engine, "build", lambda **_: (_ for _ in ()).throw(ConnectionError("connection reset")))
    with pytest.raises(CannotJudge, match="connection reset") as caught:
        built(engine, monkeypatch)
    assert caught.value.code == "build_failed"


def test_the_base_that_lies_there_is_taken_without_asking_a_registry():
    said = []
    assert debian.name(Engine({debian.PULLED: {}}), said.append) == debian.PULLED
    assert debian.name(Engine({debian.MADE: {"judge.recipe": debian.RECIPE}}), said.append) == debian.MADE
    assert said == []


def test_a_base_is_pulled_where_a_registry_answers():
    assert debian.name(Engine(registry=None), lambda _: None) == debian.PULLED


def test_a_base_of_another_recipe_is_made_anew(monkeypatch):
    engine, made = Engine({debian.MADE: {"judge.recipe": "0"}}), []
    monkeypatch.setattr(debian, "_make", lambda *given: made.append(given))
    assert debian.name(engine, lambda _: None) == debian.MADE
    assert [reason for *_, reason in made] == ["no such host"]


def refusal(engine):
    with pytest.raises(CannotJudge) as caught:
        debian.name(engine, lambda _: None)
    assert "no such host" in caught.value.message
    assert caught.value.hint
    return caught.value.code


def test_no_registry_and_no_way_to_make_a_base(monkeypatch):
    assert refusal(Engine(architecture="riscv64")) == "no_base"
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    assert refusal(Engine()) == "needs_root"
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("shutil.which", lambda *_, **__: None)
    assert refusal(Engine()) == "no_debootstrap"


def test_what_debootstrap_says_last_is_the_reason(tmp_path, monkeypatch):
    tool = tmp_path / "debootstrap"
    tool.write_text('#!/bin/sh\necho "I: Retrieving InRelease"\necho "E: Failed getting release file"\nexit 1\n')
    tool.chmod(0o755)
    (tmp_path / "unshare").write_text('#!/bin/sh\nshift\nexec "$@"\n')
    (tmp_path / "unshare").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    with pytest.raises(CannotJudge, match="E: Failed getting release file"):
        debian._debootstrap(str(tool), tmp_path / "root")


@given(st.text(max_size=300))
def test_any_message_of_an_engine_gives_a_short_reason(text):
    reason = debian._without_address(text)
    assert 0 < len(reason) <= 200


def entry(name, mode=0o644, kind=tarfile.REGTYPE):
    member = tarfile.TarInfo(name)
    member.mode, member.type, member.uname = mode, kind, "somebody"
    return member


@pytest.mark.parametrize(
    "name",
    [
        "./var/cache/apt/pkgcache.bin",
        "./dev/null",
        "./usr/share/man/man1/ls.1.gz",
        "./usr/share/doc/libc6/changelog.gz",
    ],
)
def test_what_a_box_never_needs_is_left_out(name):
    assert debian.keep(entry(name)) is None


@pytest.mark.parametrize(
    "name",
    [".", "./dev", "./var/cache", "./usr/lib/python3.11/os.py", "./usr/share/doc/libc6/copyright", "./bootstrap"],
)
def test_the_rest_is_kept(name):
    assert debian.keep(entry(name)) is not None


@given(st.integers(0, 0o7777))
def test_no_entry_keeps_a_setuid_or_setgid_bit_or_a_name_of_this_machine(mode):
    kept = debian.keep(entry("./usr/bin/su", mode))
    assert kept is not None
    assert kept.mode == mode & 0o1777
    assert kept.uname == ""


def test_a_packed_root_has_what_is_kept(tmp_path):
    for name in ("usr/bin/python3", "var/cache/big", "tmp/left"):
        (tmp_path / "root" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "root" / name).write_text(name)
    debian.pack(tmp_path / "root", tmp_path / "base.tar")
    with tarfile.open(tmp_path / "base.tar") as tar:
        assert {name for name in tar.getnames() if not tar.getmember(name).isdir()} == {"./usr/bin/python3"}


@pytest.mark.parametrize("machine", ["x86_64", "aarch64"])
def test_pip_checks_hashes_and_builds_nothing(machine, tmp_path):
    command = wheels.command(machine, tmp_path)
    assert {"--require-hashes", "--no-deps"} <= set(command)
    assert command[command.index("--only-binary") + 1] == ":all:"
    asked = [word for before, word in pairwise(command) if before == "--platform"]
    assert asked == [f"manylinux_2_28_{machine}", f"manylinux_2_27_{machine}", f"manylinux2014_{machine}"]


def test_the_boxes_of_both_backends_offer_the_same_versions():
    import tomllib

    with (Path(places.__file__).parent.parent / "pyproject.toml").open("rb") as file:
        wanted = tomllib.load(file)["project"]["dependencies"]
    text = (places.sandbox_files() / "requirements.txt").read_text()
    pinned = {line.split()[0] for line in text.splitlines() if "==" in line}
    assert pinned == {name for name in wanted if name.startswith(("numpy", "sortedcontainers"))}


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("/usr/bin/python3: No module named pip", "no_pip"),
        ("WARNING: retrying\nERROR: No matching distribution", "no_packages"),
    ],
)
def test_a_failing_pip_is_a_sentence(monkeypatch, tmp_path, said, code):
    tool = tmp_path / "python"
    tool.write_text(f"#!/bin/sh\ncat >&2 <<'END'\n{said}\nEND\nexit 1\n")
    tool.chmod(0o755)
    monkeypatch.setattr("sys.executable", str(tool))
    with pytest.raises(CannotJudge) as caught:
        wheels.unpack("x86_64", tmp_path, tmp_path / "packages")
    assert caught.value.code == code
    assert "WARNING" not in caught.value.message


def test_wheels_are_unpacked_without_their_tests(monkeypatch, tmp_path):
    import zipfile

    def download(machine, scratch):
        with zipfile.ZipFile(scratch / "numpy-1-py3-none-any.whl", "w") as archive:
            archive.writestr("numpy/__init__.py", "")
            archive.writestr("numpy/tests/test_all.py", "")

    monkeypatch.setattr(wheels, "_download", download)
    wheels.unpack("x86_64", tmp_path, tmp_path / "packages")
    found = {path.name for path in (tmp_path / "packages").rglob("*.py")}
    assert found == {"__init__.py"}
