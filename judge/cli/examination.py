"""What `judge doctor` looks at, by trying it: Python, both sandboxes, records, cases. Nothing here judges anything."""

import platform
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from judge.cli import options
from judge.errors import CannotJudge, JudgeError
from judge.model.finding import Severity
from judge.reports.machine import Examined
from judge.settings import Settings


def examine(found: Settings) -> tuple[Examined, ...]:
    """Look at everything; whatever is wrong becomes a line of its own, never an error."""
    docker, bubblewrap = _docker(), _bubblewrap()
    checks = [Examined("python", "ok", platform.python_version()), docker, bubblewrap]
    checks += [_sandbox(found, docker, bubblewrap), _records(), *_problems(found)]
    return tuple(_anonymous(check) for check in checks)


def _docker() -> Examined:
    """Whether an engine answers and a box of it starts. Missing it is no failure: bubblewrap may do."""
    from judge.sandbox import docker

    if not docker.reachable():
        return Examined("docker", "miss", "no engine answers", "not needed where bubblewrap works")
    return _started("docker")


def _bubblewrap() -> Examined:
    """Whether a box of bubblewrap starts, probed anew."""
    from judge.sandbox import bubblewrap

    bubblewrap.forget()
    return _started("bubblewrap")


def _started(backend: str) -> Examined:
    """Open a box of a backend and ask it who it is."""
    import time

    from judge.sandbox.box import Role
    from judge.sandbox.choose import open_box

    try:
        began = time.perf_counter()
        with closing(open_box(Role.SUBMISSION, backend, lambda _: None)) as box:
            facts = box.facts
        took_ms = 1000 * (time.perf_counter() - began)
    except JudgeError as error:
        return Examined(backend, "miss", error.message, error.hint)
    state = "warm" if facts.warm else "started"
    return Examined(backend, "ok", f"Python {facts.python}, {state}, answered in {took_ms:.0f} ms")


def _sandbox(found: Settings, docker: Examined, bubblewrap: Examined) -> Examined:
    """What `judge run` will take here."""
    for check in (docker, bubblewrap):
        if check.state == "ok" and found.sandbox in ("auto", check.name):
            return Examined("sandbox", "ok", f"judge run takes {check.name}")
    if found.sandbox == "auto":
        return Examined("sandbox", "fail", "nothing here can run a solution safely: judge run will stop", bubblewrap.do)
    wanted = docker if found.sandbox == "docker" else bubblewrap
    return Examined("sandbox", "fail", f"the settings ask for {found.sandbox}, which does not work here", wanted.do)


def _records() -> Examined:
    """Whether the record is sound."""
    try:
        with options.records(create=False) as record:
            facts = record.facts()
    except CannotJudge as error:
        return Examined("records", "fail", error.message, error.hint)
    if facts.complaint is not None:
        return Examined("records", "fail", f"{facts.path}: {facts.complaint}", "judge export saves what can be read")
    size = f"{facts.size_bytes / 1_000_000:.1f} MB"
    return Examined("records", "ok", f"{facts.attempts} attempts, schema {facts.schema}, {size}")


def _problems(found: Settings) -> Iterator[Examined]:
    """Whether the problems can be read, the user's own included, and how many have their cases built."""
    try:
        known = options.catalog(found)
        summaries = known.summaries()
    except JudgeError as error:
        yield Examined("problems", "fail", error.message, error.hint)
        return
    own = sum(summary.own for summary in summaries)
    yield Examined("problems", "ok", f"{len(summaries) - own} of the bank" + (f", {own} of your own" if own else ""))
    for finding in known.findings():
        state = "fail" if finding.severity is Severity.ERROR and not found.problems else "miss"
        yield Examined("problem", state, str(finding), "mend it, or take it away")


def _anonymous(check: Examined) -> Examined:
    """The check without the user's home folder in it, so that it can be shown to others."""
    home = str(Path.home())
    if len(home) < 2:
        return check
    do = None if check.do is None else check.do.replace(home, "~")
    return check._replace(text=check.text.replace(home, "~"), do=do)
