"""Runs scenarios under strace, which kills the program at a system call or lets the call fail."""

import collections
import concurrent.futures
import contextlib
import fcntl
import functools
import os
import pathlib
import pty
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import tty
from typing import NamedTuple

import support
from scenarios import Problem
from support import Case, Outcome

# Syncing costs nothing in a folder that is in memory.
MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
# A program that waits for something longer than that would wait for ever.
PATIENCE = 20
STRACE = "strace", "-f", "-y", "-s", "400", "-o"
LINE = re.compile(r"(?:(\d+) +)?(\w+)\((.*)")
ATTEMPTS = 3
# They are not about the files of a session, though the folder may be in their arguments.
ELSEWHERE = {"execve", "getcwd"}


class Point(NamedTuple):
    """A system call on the files of a session, and what strace is to do there."""

    call: str
    place: int
    arguments: str = ""
    what: str = ""
    lasts: bool = False

    def __str__(self):
        when = f"{self.place}{'+' if self.lasts else ''}"
        return f"{self.call}:{self.what}:when={when}"

    def prefix(self, log):
        return [*STRACE, log, "-e", f"trace={self.call}", "-e", f"inject={self}"]

    def is_met(self, trace, folder):
        """Whether this came to pass, on a call on what is in `folder`."""
        if any("killed by SIGKILL" in line for line in trace.lines):
            return touches(trace.lines[-2], folder)
        return any(touches(line, folder) for line in trace.injected)


class Limit(NamedTuple):
    """How large a file may become: the write that goes beyond is cut short, the next one fails."""

    size: int

    def __str__(self):
        return f"prlimit --fsize={self.size}"

    def prefix(self, _):
        return ["sh", "-c", "trap '' XFSZ; exec prlimit --fsize=$0 \"$@\"", str(self.size)]

    def is_met(self, *_):
        return True


class Trace(Outcome):
    """What a run under strace came to, with its lines on system calls."""

    def __init__(self, outcome, lines):
        super().__init__(outcome.code, outcome.output, outcome.errors)
        # A relative path brings the folder of the program with it, which says nothing.
        self.lines = [re.sub(r"AT_FDCWD<[^>]*>", "AT_FDCWD", line) for line in lines]

    def calls(self, folder):
        """The calls on what is in `folder`, each with its place among the thread's of its name."""
        places = collections.Counter()
        for thread, call, arguments in filter(None, map(split, self.lines)):
            places[thread, call] += 1
            if touches(arguments, folder) and call not in ELSEWHERE:
                yield Point(call, places[thread, call], arguments)

    def __str__(self):
        return f"exit {self.code}\n…{self.text[-600:]}\n…{self.errors.decode()[-600:]}"

    @property
    def injected(self):
        return [line for line in self.lines if "(INJECTED)" in line]

    @property
    def is_heard(self):
        """Whether what the program had to say could be written."""
        return not any(re.search(r"\bwrite\([12]\b", line) for line in self.injected)


def split(line):
    """The thread, the name and the rest of a system call; nothing where a line tells of no call."""
    found = LINE.match(line)
    return found and found.groups()


def touches(line, folder):
    """Whether a line on a system call names `folder` or something in it."""
    return any(f"{folder}{end}" in line for end in '/">')


class Tracing(Case):
    """A case that runs scenarios under strace, two at a time."""

    what = "runs"

    def setUp(self):
        super().setUp()
        self.copies = pathlib.Path(tempfile.mkdtemp(prefix="dayzero-test-", dir=MEMORY)).resolve()
        self.addCleanup(shutil.rmtree, self.copies, ignore_errors=True)

    def points(self, scenario):
        """Every call on the files of the session that the program makes when nothing goes wrong."""
        trace, folder = self.whole(scenario)
        return list(trace.calls(folder))

    def whole(self, scenario):
        """The trace of a run in which nothing goes wrong, and the folder in which it was."""
        scenario.prepare(self)
        with self.copy(scenario) as (folder, _):
            trace = self.trace(
                scenario, folder, lambda log: [*STRACE, log, "-e", "trace=%file,%desc"])
            if trace.code and re.search(b"ptrace|not permitted", trace.errors, re.IGNORECASE):
                self.skipTest("strace may not be used here")
            self.assertEqual(trace.code, 0, str(trace))
            return trace, folder

    def at_each(self, scenario, points, judge):
        """Runs `scenario` once for each of `points`; `judge` raises a problem or an error."""
        def work(point):
            try:
                for _ in range(ATTEMPTS):
                    with self.copy(scenario) as (folder, release):
                        trace = self.trace(scenario, folder, point.prefix)
                        if point.is_met(trace, folder):
                            return judge(scenario, trace, folder, release)
                raise Problem("strace did not meet this call on the files of the session")
            except (Problem, ValueError, KeyError, subprocess.TimeoutExpired) as problem:
                return f"{point}: {type(problem).__name__}: {problem}"

        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            problems = [problem for problem in pool.map(work, points) if problem]
        print(f"    {len(points)} {self.what}: dayzero {' '.join(scenario.arguments)}", flush=True)
        if problems:
            self.fail(f"{len(problems)} of {len(points)} went wrong:\n" + "\n".join(problems[:20]))

    def assert_nothing_lost(self, scenario, trace, folder, release, extra):
        """Starts the program again; all that was called saved is there, and at most `extra` more."""
        saved = scenario.acknowledged(trace) | scenario.known
        run = functools.partial(self.run_in, folder)
        for found in scenario.second_life(run, folder, release):
            texts = list(found.values())
            lost = saved - set(found) - set(texts)
            more = set(texts) - saved - {"The next"}
            if lost:
                raise Problem(f"called saved and not there: {lost}; {trace}")
            if len(more) > extra or more - set(scenario.entered) or len(texts) > len(set(texts)):
                raise Problem(f"more than was entered, or twice: {texts}; {trace}")

    def clear(self):
        """Empties the folder for the next scenario."""
        shutil.rmtree(self.folder)
        self.folder.mkdir()

    def run_in(self, folder, *arguments):
        """Runs the program as it is in `folder`."""
        result = subprocess.run(
            [support.PROGRAM, *arguments], stdin=subprocess.DEVNULL, capture_output=True, cwd=folder,
            env=self.environment(), timeout=PATIENCE, check=False)
        return Outcome(result.returncode, result.stdout, result.stderr)

    @contextlib.contextmanager
    def copy(self, scenario):
        """A copy of the files, and what lets go of the journal that another program has open."""
        folder = pathlib.Path(tempfile.mkdtemp(dir=self.copies))
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        with contextlib.ExitStack() as held:
            for journal in folder.rglob("*.jsonl") if scenario.is_held else []:
                file = held.enter_context(journal.open("rb"))
                fcntl.flock(file, fcntl.LOCK_EX)
                # Not by closing: a program that is just being started has the file open, too.
                held.callback(fcntl.flock, file, fcntl.LOCK_UN)
            yield folder, held.close
        shutil.rmtree(folder)

    def trace(self, scenario, folder, prefix):
        """Runs the program of `scenario` in `folder`, on a terminal, so that it says all at once."""
        log, stdin = folder.with_suffix(".trace"), folder.with_suffix(".stdin")
        stdin.write_bytes(scenario.stdin)
        master, slave = pty.openpty()
        tty.setraw(slave)
        with stdin.open("rb") as lines, os.fdopen(master, "rb", buffering=0) as terminal:
            program = subprocess.Popen(
                [*prefix(log), support.PROGRAM, *scenario.arguments], cwd=folder,
                env=self.environment(), stdin=lines, stdout=slave, stderr=subprocess.PIPE,
                start_new_session=True)
            os.close(slave)
            limit = threading.Timer(PATIENCE, os.killpg, (program.pid, signal.SIGKILL))
            limit.start()
            output = b"".join(iter(lambda: read(terminal), b""))
            errors = program.communicate()[1]
            limit.cancel()
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        return Trace(Outcome(program.returncode, output, errors), lines)


def read(terminal):
    """What a program wrote on the terminal, in pieces; nothing once nobody has it open."""
    try:
        return terminal.read(65_536)
    except OSError:
        return b""
