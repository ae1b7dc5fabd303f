"""Many submissions, judged in parallel: one box a thread, since the work is in the boxes."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import closing
from typing import NamedTuple

from judge.cases.built import BuiltCases
from judge.errors import CannotJudge
from judge.judging.whole import Extent, whole
from judge.model.judgement import Judgement, Submission
from judge.problems.problem import Problem
from judge.sandbox.box import Box


class Job(NamedTuple):
    """One submission and the problem that it is for."""

    problem: Problem
    submission: Submission


class Checked(NamedTuple):
    """What came of a job: a judgement, or why there is none (the judge's own fault: IE)."""

    job: Job
    judgement: Judgement | None
    trouble: CannotJudge | None


def check(
    jobs: Iterable[Job],
    workers: int,
    open_box: Callable[[], Box],
    open_bank: Callable[[], Box],
    ready: Callable[[Problem], BuiltCases],
) -> Iterator[Checked]:
    """Judge all jobs, at most `workers` at a time; results as they come. One job's trouble doesn't end the others.

    Closing the iterator (Ctrl-C) starts no further job.
    """
    # Not a context manager: leaving one waits for all threads, and Ctrl-C must not.
    pool = ThreadPoolExecutor(max_workers=workers)
    waiting: set[Future[Checked]] = set()
    try:
        for job in jobs:
            waiting.add(pool.submit(_one, job, open_box, open_bank, ready))
            if len(waiting) >= 2 * workers:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (future.result() for future in done)
        while waiting:
            done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
            yield from (future.result() for future in done)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _one(
    job: Job, open_box: Callable[[], Box], open_bank: Callable[[], Box], ready: Callable[[Problem], BuiltCases]
) -> Checked:
    """One job in a leased box; the lease ends with it, so that threads never share one."""
    try:
        built = ready(job.problem)
        with closing(open_box()) as box:
            return Checked(job, whole(box, job.problem, job.submission, built, Extent(), open_bank).judgement, None)
    except CannotJudge as error:
        return Checked(job, None, error)
