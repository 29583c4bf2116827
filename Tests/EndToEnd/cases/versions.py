"""Older and newer programs on one session: neither harms what the other wrote."""

import hashlib
import os
import pathlib
import subprocess
import unittest

from screen import Screen
from support import ADD, PROGRAM, Case

TESTS = pathlib.Path(__file__).resolve().parent.parent
ROOT = TESTS.parent.parent
BUILDS = os.environ.get("DAYZERO_OLDER", "")


def commits():
    lines = (TESTS / "versions").read_text().splitlines()
    return dict(line.split() for line in lines if line and not line.startswith("#"))


def older_program(version):
    """The program of a released version, built in a work tree of its own below DAYZERO_OLDER."""
    folder = pathlib.Path(BUILDS).resolve() / version
    program = folder / ".build/debug/dayzero"
    if not program.exists():
        subprocess.run(["git", "-C", ROOT, "worktree", "prune"], check=True)
        subprocess.run(
            ["git", "-C", ROOT, "worktree", "add", "--force", "--detach", folder,
             commits()[version]], check=True, capture_output=True)
        subprocess.run(
            ["swift", "build", "--product", "dayzero"], cwd=folder, check=True, capture_output=True)
    return str(program)


@unittest.skipUnless(BUILDS, "DAYZERO_OLDER names no folder to build older programs in")
class OlderPrograms(Case):

    def setUp(self):
        super().setUp()
        self.older = older_program("1.0")

    def by(self, program, *arguments):
        result = subprocess.run(
            [program, *arguments], capture_output=True, cwd=self.folder, check=False, timeout=60,
            env=self.environment())
        self.assertIn(result.returncode, (0, 1), f"{arguments}: {result}")
        return result

    def test_both_ways(self):
        """What 1.0 and this version write in turn is all there for both."""
        self.by(self.older, "new", "w.json", "--template", "igf-day0")
        said = []
        for turn, program in enumerate([self.older, PROGRAM] * 3):
            said.append(f"Said in turn {turn}")
            result = self.by(program, "add", "w.json", *ADD, said[-1])
            self.assertEqual(result.returncode, 0, str(result))
            for reader in (self.older, PROGRAM):
                shown = self.by(reader, "show", "w.json").stdout.decode()
                self.assertEqual([text for text in said if text not in shown], [])
                self.assertEqual(self.by(reader, "check", "w.json").returncode, 0)

    def test_example(self):
        """A session that this version made from the example is opened by 1.0, or refused unharmed."""
        self.done("new", "w.json", "--template", "igf-2019-day0")
        before = hashlib.sha256(self.path("w.json").read_bytes()).digest()
        shown = self.by(self.older, "show", "w.json")
        self.assertEqual(hashlib.sha256(self.path("w.json").read_bytes()).digest(), before)
        if shown.returncode == 0:
            self.assertEqual(shown.stdout, self.done("show", "w.json").output)


class NewerFiles(Case):

    def setUp(self):
        super().setUp()
        self.new()
        self.add("Known to all versions")
        text = self.path("w.json").read_text()
        self.newer = text.replace(
            '"version": 1', '"version": 2,\n  "surveys": [{"id": "s1", "answer": "Only there"}]', 1)
        self.write("w.json", self.newer)

    def test_writing(self):
        """Nothing writes to a file of a version that this program does not know."""
        self.write("list.csv", "Name\nAda\n")
        for arguments in [("add", "w.json", *ADD, "x"), ("merge", "w.json", "w.json"),
                          ("merge", "out.json", "w.json"),
                          ("withdraw", "w.json", "x"), ("import", "w.json", "--participants", "list.csv")]:
            self.assertIn("version 2", self.refused(*arguments))

    def test_reading(self):
        """It can be read as far as it is known, with a warning, and check tells of it."""
        for arguments in [("show", "w.json"), ("report", "w.json", "--edition", "internal")]:
            outcome = self.noted(*arguments)
            self.assertIn("Known to all versions", outcome.text)
            self.assertIn(b"version 2", outcome.errors)
        self.assertEqual(self.run_program("check", "w.json").code, 1)
        self.assertEqual(self.path("w.json").read_text(), self.newer)

    def test_board(self):
        """The board opens it to be looked at: nothing that is entered there is taken."""
        name = "help\na\nTyped\n\nq\n"
        outcome = self.run_program("open", "w.json", "--plain", stdin=name.encode())
        self.assertEqual(outcome.code, 0, str(outcome))
        self.assertIn("version 2", outcome.text)
        self.assertIn("Nothing was changed", outcome.text)
        self.assertEqual(self.path("w.json").read_text(), self.newer)
        self.assertEqual(self.names("*.jsonl"), [])

    def test_report(self):
        """A report on it is shown and written from the board, and nothing of it is changed."""
        screen = Screen(self, 80, 24)
        screen.start("open", "w.json")
        screen.wait("read only")
        screen.press("R", "Before it is written")
        screen.press("w", "Which file")
        screen.press("Enter", "Wrote ")
        self.assertEqual(self.path("w.json").read_text(), self.newer)
        self.assertIn("Known to all versions", self.path("w-public.md").read_text())

    def test_people(self):
        """Nobody is taken out of its list of people."""
        self.new("v.json")
        self.write("list.csv", "name,group\nMaya Okoro,I\n")
        self.done("import", "v.json", "--participants", "list.csv")
        newer = self.path("v.json").read_text().replace('"version": 1', '"version": 2', 1)
        self.write("v.json", newer)
        screen = Screen(self, 80, 24)
        screen.start("open", "v.json")
        screen.wait("read only")
        screen.press("s", "Ready to start?")
        for _ in range(12):
            if any(">" in row and "People" in row for row in screen.text().splitlines()):
                break
            screen.keys("Down")
        screen.press("Enter", "Maya Okoro")
        screen.press("d", "This session can only be read here")
        self.assertEqual(self.path("v.json").read_text(), newer)
