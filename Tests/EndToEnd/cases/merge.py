"""Bringing copies of a session together: any order, any number of times, the same bytes."""

import itertools
import json
import subprocess
import threading

import support
from merging import Merging
from scenarios import answers
from screen import poll


class Copies(Merging):

    def test_orders(self):
        """Rooms merged in any order, in one step or several, come to the same bytes."""
        names = self.rooms("a.json", "b.json", "c.json")
        whole = self.merged(*names)
        self.assertEqual(self.texts("merged.json"), list(names))
        for order in itertools.permutations(names):
            self.assertEqual(self.merged(*order), whole, order)
            self.path("steps.json").unlink(missing_ok=True)
            for name in order:
                self.merge("steps.json", name)
            self.assertEqual(self.bytes("steps.json"), whole, order)
        self.done("check", "merged.json")

    def test_repetition(self):
        """Copies of copies, merged again and again, and the result among the files, change nothing."""
        names = self.rooms("a.json", "b.json")
        whole = self.merged(*names)
        self.copy("merged.json", "again.json")
        self.merge("half.json", "b.json")
        self.assertEqual(self.merge("merged.json", "merged.json", "a.json", "a.json", "half.json"), """\
merged.json: nothing new
a.json: nothing new
a.json: nothing new
half.json: nothing new
merged.json in all: nothing new
""")
        self.assertEqual(self.bytes("merged.json"), whole)
        self.assertEqual(self.merged("again.json", "half.json", "again.json", out="new.json"), whole)

    def test_counts(self):
        """It says for each file and in all what was added, changed, withdrawn and has two versions."""
        self.rooms("a.json")
        kept, gone = self.add("Kept", file="a.json"), self.add("Gone", file="a.json")
        for name in ["b.json", "c.json"]:
            self.copy("a.json", name)
        self.noted("withdraw", "c.json", gone)

        def say(text):
            def change(file):
                for entry in file["entries"]:
                    entry["text"] = text if entry["id"] == kept else entry["text"]
            return change

        self.edit("b.json", say("In b"))
        self.edit("c.json", say("In c"))
        said = self.merge("a.json", "b.json", "c.json")
        self.assertEqual(said, """\
b.json: 1 changed
c.json: 1 erased, 1 with two versions
a.json in all: 1 erased, 1 with two versions
""")

    def test_late(self):
        """What a room adds later is all that a second merge takes in."""
        self.rooms("a.json", "b.json")
        self.merge("all.json", "a.json", "b.json")
        self.add("Later", file="b.json")
        self.assertEqual(self.merge("all.json", "a.json", "b.json"), """\
a.json: nothing new
b.json: 1 added
all.json in all: 1 added
""")
        self.assertEqual(self.bytes("all.json"), self.merged("b.json", "a.json"))

    def test_conflict_copies(self):
        """Copies that synchronising tools make are files like any other."""
        self.rooms("room.json", "elsewhere.json")
        copies = ["room (conflicted copy).json", "room.sync-conflict-20261122-101010-ABCDEFG.json"]
        for name in copies:
            self.copy("elsewhere.json", name)
            self.add(name, file=name)
        texts = sorted(["room.json", "elsewhere.json", *copies])
        whole = self.merged("room.json", *copies)
        self.assertEqual(self.texts("merged.json"), texts)
        self.assertEqual(self.merged(*reversed(copies), "room.json"), whole)

    def test_journals(self):
        """What is only in the journal of a program that has a file open is merged, too."""
        self.rooms("a.json", "b.json")
        board = self.board("a.json")
        self.enter(board, "In the journal")
        self.merge("all.json", "b.json", "a.json")
        self.assertEqual(self.texts("all.json"), ["In the journal", "a.json", "b.json"])
        self.leave(board)

    def board(self, name):
        """`open --plain` of a session; a thread of its own reads what it says."""
        board = subprocess.Popen(
            [support.PROGRAM, "open", name, "--plain"], cwd=self.folder, env=self.environment(),
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        board.said = b""

        def read():
            while data := board.stdout.read1():
                board.said += data

        board.reader = threading.Thread(target=read)
        board.reader.start()
        self.addCleanup(board.reader.join)
        self.addCleanup(board.kill)
        return board

    def enter(self, board, text):
        count = board.said.count(b"Saved A")
        board.stdin.write(answers(text))
        board.stdin.flush()
        self.assertTrue(poll(lambda: board.said.count(b"Saved A") > count), board.said.decode())

    def lists(self, board, text):
        board.stdin.write(b"\n")
        board.stdin.flush()
        return f" {text} · ".encode() in board.said

    def leave(self, board):
        board.stdin.write(b"q\n")
        board.stdin.close()
        self.assertEqual(board.wait(timeout=support.TIMEOUT), 0)

    def test_open_elsewhere(self):
        """A session that is open elsewhere can be merged into: it is seen there, and nothing is lost."""
        self.rooms("a.json", "b.json")
        board = self.board("a.json")
        self.enter(board, "Before")
        self.assertIn("b.json: 1 added", self.merge("a.json", "b.json"))
        self.assertTrue(poll(lambda: self.lists(board, "b.json")), board.said.decode())
        self.enter(board, "After")
        texts = ["After", "Before", "a.json", "b.json"]
        self.assertEqual(self.texts("a.json"), texts)
        self.leave(board)
        self.assertEqual(self.texts("a.json"), texts)
        self.assert_no_left_overs()

    def test_at_once(self):
        """Merges into one file at the same time lose nothing, whether it is there already or not."""
        names = self.rooms(*(f"room-{number}.json" for number in range(6)))
        programs = [
            subprocess.Popen(
                [support.PROGRAM, "merge", "all.json", name], cwd=self.folder,
                env=self.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            for name in names]
        for program in programs:
            said = program.communicate(timeout=support.TIMEOUT)
            self.assertEqual((program.returncode, said[1]), (0, b""))
        self.assertEqual(self.texts("all.json"), sorted(names))
        self.assertEqual(self.bytes("all.json"), self.merged(*names))

    def test_unknown_members(self):
        """Members that this version does not know come together the same way in every order."""
        self.rooms("a.json", "b.json")
        self.edit("a.json", lambda file: file.update({"x-b": {"q": 1, "p": 2}, "x-a": 1}))
        self.edit("b.json", lambda file: file.update({"x-b": {"p": 2, "q": 1}, "x-a": 2, "x-c": []}))
        whole = self.merged("a.json", "b.json")
        self.assertEqual(self.merged("b.json", "a.json", "b.json"), whole)
        self.assertEqual(json.loads(whole)["x-c"], [])
        said = self.noted("merge", "merged.json", "b.json").sentences
        self.assertLessEqual(len(said), 1)
        self.assertEqual(self.bytes("merged.json"), whole)
