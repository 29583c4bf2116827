"""What was called saved stays, whichever system call the program is killed at."""

import re
import shutil
import unittest

from scenarios import Edited, Held, Merge, Problem, Scenario, Session
from strace import Tracing


class Boasting(Scenario):
    """`dayzero add`, taken for a program that calls saved what it has not got."""

    def acknowledged(self, outcome):
        return {"Never entered"}


@unittest.skipUnless(shutil.which("strace"), "strace is not installed")
class Kills(Tracing):

    what = "kills"

    def kill_at_each(self, scenario, least):
        """Kills the program at each of its calls, of which there must be at least so many."""
        points = [point._replace(what="signal=KILL") for point in self.points(scenario)]
        self.assertGreaterEqual(len(points), least, "calls on the files of the session")
        self.at_each(scenario, points, self.judge)

    def judge(self, scenario, trace, folder, release):
        self.assert_nothing_lost(scenario, trace, folder, release, extra=1)

    def test_append(self):
        """add, killed at each system call while another program is at the session, loses nothing."""
        self.kill_at_each(Held(), least=40)

    def test_fold(self):
        """add, killed at each system call until its entry is in the session file, loses nothing."""
        self.kill_at_each(Scenario(), least=110)

    def test_edited(self):
        """add to a file edited by hand, killed at each system call, loses neither edit nor entry."""
        self.kill_at_each(Edited(), least=140)

    def test_session(self):
        """open --plain, killed at each system call, loses nothing that it called saved."""
        self.kill_at_each(Session(), least=115)

    def test_checks(self):
        """A program that called saved what is not in its files would be found out at each call."""
        scenario = Boasting()
        points = [point._replace(what="signal=KILL") for point in self.points(scenario)][::10]

        def judge(*run):
            with self.assertRaisesRegex(Problem, "called saved and not there: {'Never entered'}"):
                self.judge(*run)

        self.at_each(scenario, points, judge)

    def test_order(self):
        """open --plain syncs each entry before it calls it saved, and the file before its name."""
        session = Session()
        trace, folder = self.whole(session)
        journals = rf"{folder}/w\.dayzero"
        calls = [rf"rename\(.*\.jsonl\.new\", .*\.jsonl\"", rf"fsync\(\d+<{journals}>"]
        for number, text in enumerate(session.entered, start=len(session.known) + 1):
            calls += [rf"write\(\d+<{journals}/\w+\.jsonl>.*{text}",
                      rf"fdatasync\(\d+<{journals}/\w+\.jsonl>", rf"write\(1<.*Saved A{number}\b"]
        calls += [rf"write\(\d+<{folder}/w\.json\..*\.new>", r"fdatasync\(\d+<.*\.new>",
                  rf"renameat2\(.*\.old\", .*\"{folder}/w\.json\", RENAME_EXCHANGE", rf"fsync\(\d+<{folder}>",
                  r"unlink\(.*\.jsonl\"", r"write\(1<.*Saved in "]
        self.assert_order(trace, calls)

    def test_never_in_place(self):
        """open --plain and edits by hand: the session file is never open for writing or removed."""
        for scenario in [Session(), Edited()]:
            self.clear()
            for line in self.whole(scenario)[0].lines:
                self.assertNotRegex(line, r"O_TRUNC|truncate|unlink\(.*w\.json\"")
                self.assertNotRegex(line, r"openat\(.*w\.json\", (?!O_RDONLY)")

    def assert_order(self, trace, calls):
        """Expects a call for each of these patterns, each after the one before."""
        lines = iter(trace.lines)
        for call in calls:
            self.assertTrue(any(re.search(call, line) for line in lines),
                            f"no {call} in its place:\n" + "\n".join(trace.lines[-150:]))

    def test_merge(self):
        """merge, killed at each system call, leaves no half of a file and changes no other."""
        if "dayzero merge" not in self.run_program("help", "merge").text:
            self.skipTest("there is no such command yet")
        self.kill_at_each(Merge(), least=25)
