"""Several programs on one session at once."""

import os
import threading
import time

from plain import Plain
from screen import Screen
from support import Case, generator

PROGRAMS = 8
ENTRIES = int(os.environ.get("DAYZERO_ENTRIES") or 1_250)


class Worker(threading.Thread):
    """Somebody who enters one text after the other at a program that is killed now and then."""

    def __init__(self, case, number):
        super().__init__()
        self.case = case
        self.number = number
        self.random = generator(f"worker {number}")
        self.saved = set()
        self.kills = 0
        self.error = None

    def run(self):
        try:
            self.work()
        except Exception as error:  # told by the case, in its own thread
            self.error = error

    def work(self):
        program = Plain(self.case)
        left = self.random.randrange(20, 400)
        for index in range(ENTRIES):
            text = f"Entry {index} of {self.number}"
            while text not in self.saved:
                left -= 1
                if left == 0:
                    # In the middle of an entry, at any moment of it.
                    threading.Timer(self.random.random() / 100, program.process.kill).start()
                if program.enter(text):
                    self.saved.add(text)
                    continue
                program.kill()
                self.kills += 1
                left = self.random.randrange(20, 400)
                program = Plain(self.case)
        code, words = program.leave()
        self.case.assertIn(code, (0, -9), words)


class Programs(Case):

    def test_eight_programs(self):
        """Eight programs that are killed at random lose none of 10,000 entries between them."""
        self.new()
        workers = [Worker(self, number) for number in range(PROGRAMS)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        for worker in workers:
            self.assertIsNone(worker.error)
        kills = sum(worker.kills for worker in workers)
        self.noted("check", "w.json", "--repair")
        found = [entry["text"] for entry in self.session()["entries"]]
        saved = set().union(*(worker.saved for worker in workers))
        self.assertEqual(len(saved), PROGRAMS * ENTRIES)
        self.assertEqual(set(found), saved)
        # Only what was cut off before it was called saved was entered again.
        self.assertLessEqual(len(found) - len(saved), kills)
        self.assertGreater(kills, PROGRAMS)
        self.assert_no_left_overs()
        print(f"{len(saved)} entries, {kills} kills, {len(found) - len(saved)} entered twice")

    def test_hundred_adds(self):
        """A hundred programs one after the other, while one has the session open, leave one file."""
        self.new()
        board = Plain(self)
        self.assertTrue(board.enter("From the board"))
        ids = {self.add(f"Entry {number}") for number in range(100)}
        self.assertLessEqual(len(self.names("*.jsonl")), 2)
        self.assertEqual(len(self.entries()), 101)
        self.assertEqual(board.leave()[0], 0)
        self.assertLess(ids, set(self.entries()))
        self.assert_no_left_overs()

    def test_following(self):
        """A board shows what others enter within a second, without a key, wherever they run."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Roles")
        waits = []
        for number in range(3):
            self.add(f"Heard from elsewhere {number}")
            start = time.monotonic()
            screen.wait(f"Heard from elsewhere {number}")
            waits.append(time.monotonic() - start)
        self.assertLess(sorted(waits)[len(waits) // 2], 1, waits)
        screen.press("a", "New action")
        screen.type("Said here")
        screen.press("Enter", "Saved A4")
        screen.press("Escape", "Challenges")
        self.add("One more")
        screen.wait("5 entries")
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(len(self.entries()), 5)

    def test_undo_after_restart(self):
        """What was done at a board is undone after a restart, and only what was done there."""
        self.new()
        board = Plain(self)
        board.enter("Said at the board")
        board.kill()
        other = self.add("Added from elsewhere")
        again = Plain(self)
        again.send("u\n")
        self.assertIsNotNone(again.wait("Said at the board", "Undid", "undone"))
        again.send("u\n")
        again.wait("nothing to undo")
        self.assertEqual(again.leave()[0], 0)
        self.assertEqual(list(self.entries()), [other])
