"""Errors of the system: nothing called saved is lost, nothing crashes, and the way out is named."""

import os
import re
import shutil
import unittest

from scenarios import Edited, Held, Merge, Problem, Reading, Scenario, Session
from strace import Limit, Tracing
from support import generator

SOAK = os.environ.get("DAYZERO_SOAK") == "1"
# So many are no reason to leave any out.
FEW = 100
# What each system call may fail with. EINTR is no error but a request to try again, once.
ERRORS = {
    "chmod": "EROFS EIO",
    "close": "EIO ENOSPC EDQUOT EINTR",
    "fchmod": "EROFS EIO",
    "fdatasync": "EIO ENOSPC EDQUOT EINTR",
    "flock": "ENOLCK EINTR",
    "fsync": "EIO ENOSPC EDQUOT EINTR",
    "link": "EACCES EROFS ENOSPC EDQUOT EIO",
    "mkdir": "EACCES EROFS ENOSPC EDQUOT EIO",
    "newfstatat": "EACCES EIO",
    "openat": "EACCES EROFS EMFILE ENOSPC EDQUOT EIO EINTR",
    "read": "EIO EINTR",
    "rename": "EACCES EROFS ENOSPC EDQUOT EIO",
    "renameat2": "EACCES EROFS ENOSPC EDQUOT EIO EINVAL",
    "unlink": "EACCES EROFS EIO",
    "write": "ENOSPC EDQUOT EIO EINTR",
}
OTHERS = "EIO"
LOCKED = re.compile(r"/lock>|\.jsonl")
WAY_OUT = re.compile(
    r"\b(choose|close|copy|free|give|keep|make|save|split|try|use)\b", re.IGNORECASE)


def injections(point):
    """The errors at a system call, each once and for good.

    Linux closes a file even when it says that it failed, strace does not: where a lock would stay
    taken for that, and for good, this would be no error that there is.
    """
    is_close = point.call == "close"
    if is_close and LOCKED.search(point.arguments):
        return
    for error in ERRORS.get(point.call, OTHERS).split():
        for lasts in [False] if is_close or error == "EINTR" else [False, True]:
            yield point._replace(what=f"error={error}", lasts=lasts)


def told(trace):
    """The sentences that say what went wrong."""
    said = re.findall(r"(?:Problem: |^(?:> )?(?=Cannot )).*", trace.text, re.MULTILINE)
    return said + [line for line in trace.sentences if "edited by hand" not in line]


def check_sentence(sentence, folder):
    """Expects that a sentence names a file of the session and then says what to do."""
    named = re.search(rf"(?:{re.escape(str(folder))}|\b\w+\.(?:json|dayzero))\S*(.*)", sentence)
    if not named:
        raise Problem(f"names no file: {sentence}")
    if not WAY_OUT.search(named.group(1)):
        raise Problem(f"says no way out: {sentence}")


@unittest.skipUnless(shutil.which("strace"), "strace is not installed")
class Errors(Tracing):

    what = "errors"

    def fail_at_each(self, scenario, least):
        """Lets at least so many calls fail: half of all, at random, or each with DAYZERO_SOAK=1."""
        points = [each for point in self.points(scenario) for each in injections(point)]
        if not SOAK:
            count = max(len(points) // 2, min(len(points), FEW))
            points = generator(self.id()).sample(points, count)
        self.assertGreaterEqual(len(points), least, "errors on the files of the session")
        self.at_each(scenario, points, self.judge)

    def judge(self, scenario, trace, folder, release):
        if trace.code not in [0, 1, 64]:
            raise Problem(f"crashed: {trace}")
        self.assert_nothing_lost(scenario, trace, folder, release, extra=len(scenario.entered))
        sentences = told(trace)
        is_done = trace.code == 0 and scenario.acknowledged(trace).issuperset(scenario.entered)
        if not sentences and trace.is_heard and not is_done:
            raise Problem(f"failed without a word: {trace}")
        for sentence in sentences:
            check_sentence(sentence, folder)

    def test_append(self):
        """With an error at any call, add to a session open elsewhere loses nothing and says what to do."""
        self.fail_at_each(Held(), least=100)

    def test_fold(self):
        """With an error at any call, add and its leaving lose nothing and say what to do."""
        self.fail_at_each(Scenario(), least=300)

    def test_edited(self):
        """With an error at any call, add to a file edited by hand loses neither edit nor entry."""
        self.fail_at_each(Edited(), least=300)

    def test_session(self):
        """With an error at any call, open --plain calls saved only what is, and says what to do."""
        self.fail_at_each(Session(), least=300)

    def test_reading(self):
        """With an error at any call, show prints all there is or says that it cannot."""
        self.fail_at_each(Reading(), least=50)

    def test_merge(self):
        """With an error at any call, merge makes a whole file or none and says what to do."""
        if "dayzero merge" not in self.run_program("help", "merge").text:
            self.skipTest("there is no such command yet")
        self.fail_at_each(Merge(), least=50)

    @unittest.skipUnless(shutil.which("prlimit"), "prlimit is not installed")
    def test_short_writes(self):
        """Where files may not grow beyond any size, writes cut short lose nothing called saved."""
        for scenario in [Held(), Scenario(), Session()]:
            with self.subTest(" ".join(scenario.arguments), is_held=scenario.is_held):
                self.clear()
                scenario.prepare(self)
                whole = self.path("w.json").stat().st_size
                sizes = [*range(0, 1_200, 17), *range(1_200, whole * 2, 997)]
                limits = [Limit(size) for size in sizes]
                self.at_each(scenario, limits, self.judge)
