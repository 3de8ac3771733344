"""Who judges: processes of this machine, or the workers of a Dask cluster. Any executor will do."""

import contextlib
import multiprocessing
import os
import queue
import signal
import sys
import threading
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future, ProcessPoolExecutor
from typing import Any

from academy.errors import Trouble
from academy.grading.job import Job, judge_job, who

AHEAD = 4  # jobs under way for each worker: it never waits for the next one, and memory stays flat
PATIENCE = 10  # seconds until a scheduler answers
DEATHS = 3  # of workers that had a job, the second and third time nothing else

Facts = dict[str, Any]
Work = Callable[[Job], Facts]


class Workers:
    """An executor, and how to go on when it breaks; `size`: how many jobs it works on at once.

    `make` gives one, `release` ends it, at once if its second argument says so. `died`: what a future raises whose
    worker is gone; `lost`: when nobody is left to ask.
    """

    def __init__(
        self,
        make: Callable[[], Executor],
        size: int,
        release: Callable[[Executor, bool], None],
        died: tuple[type[BaseException], ...] = (BrokenExecutor,),
        lost: tuple[type[BaseException], ...] = (),
    ) -> None:
        self.make, self.size, self.release, self.died, self.lost = make, size, release, died, lost
        self.executor = make()

    def order(self, work: Callable[..., Any], *args: Any) -> Callable[[], Any]:
        """Have somebody work; what comes of it can be asked for later.

        Asking raises what `work` raises, and Trouble if there is nobody who could work.
        """
        future = self.executor.submit(work, *args)

        def asked() -> Any:
            try:
                return future.result()
            except (*self.died, *self.lost) as error:
                raise Trouble("nobody_works") from error

        return asked

    def renew(self) -> None:
        """A new executor, one that works: otherwise every answer would seem to kill its worker."""
        self.release(self.executor, True)
        self.executor = self.make()
        self.order(int)()


@contextlib.contextmanager
def released(workers: Workers) -> Iterator[Workers]:
    """The workers, whose executor ends when it is not needed any more: at once if something went wrong."""
    try:
        yield workers
    except BaseException:
        workers.release(workers.executor, True)
        raise
    workers.release(workers.executor, False)


@contextlib.contextmanager
def processes(count: int | None = None) -> Iterator[Workers]:
    """Processes of this machine, one for each core if not said otherwise."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    size = min(count or cores, 61 if sys.platform == "win32" else 1_000)  # Windows waits for no more

    def make() -> Executor:
        os.environ["PYTHONHASHSEED"] = "0"  # of the workers: the order of a set is the same in each
        return ProcessPoolExecutor(size, multiprocessing.get_context("spawn"), _begin)

    def release(executor: Executor, now: bool) -> None:
        if now:
            for child in multiprocessing.active_children():
                child.terminate()
        executor.shutdown(cancel_futures=True)

    with released(Workers(make, size, release)) as workers:
        yield workers


def _begin() -> None:
    """A worker leaves Ctrl-C to its parent, and does not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if parent := multiprocessing.parent_process():

        def follow() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=follow, daemon=True, name="follow the parent").start()


def judge_all(jobs: Iterable[Job], workers: Workers, work: Work = judge_job) -> Iterator[tuple[Job, Facts | None]]:
    """Each job with the facts of its verdict, as they come.

    A worker that dies takes nothing with it: what was under way is asked again, one by one. None is for a job that
    nobody survives. Raises what `work` raises, and Trouble if there is nobody who could work.
    """
    return _Run(iter(jobs), workers, work).results()


class _Run:
    def __init__(self, jobs: Iterator[Job], workers: Workers, work: Work) -> None:
        self.jobs, self.workers, self.work = jobs, workers, work
        self.under_way: dict[Future[Facts], Job] = {}
        self.finished: queue.SimpleQueue[Future[Facts]] = queue.SimpleQueue()
        self.suspects: deque[Job] = deque()  # under way when a worker died: each is asked again alone
        self.deaths: Counter[int] = Counter()

    def results(self) -> Iterator[tuple[Job, Facts | None]]:
        while self._send():
            future = self._next()
            job = self.under_way.pop(future)
            try:
                facts: Facts | None = future.result()
            except self.workers.died:
                self.deaths[job.number] += 1
                if not self.under_way:
                    self.workers.renew()
                if self.deaths[job.number] < DEATHS:
                    self.suspects.append(job)
                    continue
                facts = None
            except self.workers.lost as error:
                raise Trouble("nobody_works") from error
            yield job, facts

    def _send(self) -> bool:
        """Keep everybody busy; False when nothing is left."""
        while True:
            if self.suspects:
                if not self.under_way:
                    self._submit(self.suspects.popleft())
                if self.under_way:
                    return True
            elif len(self.under_way) >= AHEAD * self.workers.size or (job := next(self.jobs, None)) is None:
                return bool(self.under_way)
            else:
                self._submit(job)

    def _submit(self, job: Job) -> None:
        try:
            future = self.workers.executor.submit(self.work, job)
        except self.workers.died:  # it broke just now; those under way will say so
            self.suspects.append(job)
            if not self.under_way:
                self.workers.renew()
            return
        self.under_way[future] = job
        future.add_done_callback(self.finished.put)

    def _next(self) -> Future[Facts]:
        while True:
            with contextlib.suppress(queue.Empty):  # wakes up now and then: Windows hears Ctrl-C only so
                return self.finished.get(timeout=0.5)


@contextlib.contextmanager
def dask(address: str) -> Iterator[Workers]:
    """The workers of a Dask cluster that runs already. Raises Trouble: no Dask here, nobody there, others than we."""
    try:
        import dask.distributed as cluster
    except ImportError:
        raise Trouble("no_dask") from None
    try:
        connect: Any = cluster.Client
        client = connect(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError, TypeError) as error:
        raise Trouble("no_cluster", address=address) from error
    with client:
        _same(client)

        def release(executor: Executor, now: bool) -> None:
            executor.shutdown(wait=not now)

        size = sum(client.nthreads().values())
        with released(
            Workers(client.get_executor, size, release, (cluster.KilledWorker,), (CancelledError,))
        ) as workers:
            yield workers


def _same(client: Any) -> None:
    """Workers judge as this process would: the same Python, the same tool."""
    try:
        found = client.run(who)
    except Exception as error:  # the course is not installed there, or is so old that it knows no `who`
        raise Trouble("other_workers", found=type(error).__name__, wanted=who()) from error
    if not found:
        raise Trouble("no_workers", address=client.scheduler.address)
    if others := sorted(set(found.values()) - {who()}):
        raise Trouble("other_workers", found=", ".join(others), wanted=who())
