"""The session file while the session is open: it is never old, and says that there may be more."""

import json
import shutil
import signal
import time

import support
from plain import Plain
from screen import Screen, poll
from support import Case


class OpenFile(Case):

    def setUp(self):
        super().setUp()
        self.new()

    def texts(self):
        """What the session file alone says, whatever is beside it."""
        return [entry["text"] for entry in json.loads(self.path("w.json").read_text())["entries"]]

    def wait_for_file(self, *texts):
        """Waits until the session file alone has those texts."""
        end = time.monotonic() + support.TIMEOUT
        while not set(texts) <= set(self.texts()):
            self.assertLess(time.monotonic(), end, f"{texts} are not in the file: {self.texts()}")
            time.sleep(0.05)

    def mailed(self):
        """A copy of the session file as it is now, with nothing beside it."""
        shutil.copy(self.path("w.json"), self.path("mailed.json"))
        return "mailed.json"

    def test_plain(self):
        """What was entered on a board is in the file soon after, and every command tells of more."""
        board = Plain(self)
        for number in range(26):
            self.assertTrue(board.enter(f"Entry {number}"))
        self.wait_for_file("Entry 0", "Entry 25")
        copy = self.mailed()
        told = "was written while the session was open"
        for command in [("show", copy), ("report", copy, "--edition", "internal"), ("merge", "out.json", copy)]:
            self.assertIn(told, self.noted(*command).errors.decode(), command)
        checked = self.run_program("check", copy)
        self.assertEqual(checked.code, 1, checked)
        self.assertIn(told, checked.text)
        self.assertIn("nothing is wrong", self.done("check", "w.json").text)
        code, words = board.leave()
        self.assertEqual(code, 0, words)
        self.assertIn("Saved in w.json.", words)
        self.assertIn("nothing is wrong", self.done("check", "w.json").text)
        # That the copy was open has left no trace: the same set, the same bytes.
        self.assertEqual(self.path("out.json").read_bytes(), self.path("w.json").read_bytes())

    def test_asked_to_end(self):
        """Without a screen, too, a signal to end leaves everything in the file, and is what ended it."""
        for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGINT):
            board = Plain(self)
            text = f"Before {number.name}"
            self.assertTrue(board.enter(text))
            shutil.rmtree(self.path("w.dayzero"))
            board.process.send_signal(number)
            # Its input stays open: the signal is what ends it, not the end of that.
            board.process.wait(support.TIMEOUT)
            words = board.process.stdout.read().decode()
            self.assertEqual(board.process.returncode, 128 + number, words)
            self.assertIn("Saved in w.json.", words)
            self.assertIn(text, self.texts())

    def test_screen(self):
        """A board with a screen writes its file at rest, and leaves nothing running."""
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Roles")
        screen.keys("a")
        screen.type("Said and saved")
        screen.keys("Enter")
        self.wait_for_file("Said and saved")
        screen.keys("Escape")
        screen.wait_gone("New action")
        screen.keys("q")
        screen.wait("Saved in w.json.")
        self.assertEqual(self.names("*.old") + self.names("*.new"), [])
        self.assertEqual(self.texts(), ["Said and saved"])

    def test_previous(self):
        """The file kept from before is that of before the session was opened."""
        before = self.path("w.json").read_bytes()
        board = Plain(self)
        for text in ["One", "Two"]:
            self.assertTrue(board.enter(text))
            self.wait_for_file(text)
            self.assertTrue(poll(lambda: not self.names("*.old")))
            self.assertEqual(self.path("w.json~").read_bytes(), before)
        board.leave()
        self.assertEqual(self.path("w.json~").read_bytes(), before)

    def test_killed(self):
        """A board that is killed leaves a file and a journal that lose nothing."""
        board = Plain(self)
        self.assertTrue(board.enter("One"))
        self.wait_for_file("One")
        self.assertTrue(board.enter("Two"))
        board.kill()
        self.assertEqual({entry["text"] for entry in self.entries().values()}, {"One", "Two"})

