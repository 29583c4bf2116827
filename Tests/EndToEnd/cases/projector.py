"""The projector in a terminal of its own, beside the moderator's."""

import re
import signal
import time

from screen import Screen
from support import Case

SECONDS = 3


class Projector(Case):

    def both(self):
        """The board of the example, and the projector on the same session."""
        board = Screen(self)
        board.start("demo")
        board.wait("Problem-solver")
        wall = Screen(self, 120, 40)
        wall.start("present", "demo.json")
        wall.wait("All groups")
        return board, wall

    def test_follows_read_back(self):
        """What the moderator reads back and the room agrees to is on the wall within moments."""
        board, wall = self.both()
        board.press("C", "Conclusions")
        board.press("a", "New conclusion")
        board.type("Zuverlässigkeit grows when finders are heard.")
        board.press("Enter", "Wrote conclusion 4")
        start = time.monotonic()
        board.press("r", "Read-back")
        shown = wall.wait("Zuverlässigkeit grows when finders are heard.")
        self.assertLess(time.monotonic() - start, SECONDS)
        self.assertIn("draft", shown)
        start = time.monotonic()
        board.press("a", "4 of group I: agreed")
        wall.wait(re.compile("✓ agreed"))
        self.assertLess(time.monotonic() - start, SECONDS)
        board.press("Escape", "The reading has ended")
        wall.wait_gone("Zuverlässigkeit")
        conclusion = [found for found in self.session("demo.json")["conclusions"]
                      if found["text"].startswith("Zuverlässigkeit")][0]
        self.assertEqual(conclusion["status"], "agreed")
        self.assertEqual(conclusion["agreedText"], conclusion["text"])
        self.assertTrue(conclusion["checksum"])

    def test_change_after_agreement(self):
        """A change after the agreement keeps the status and is marked on screen and in the report."""
        board, _ = self.both()
        board.press("C", "Conclusions")
        board.press("r", "Read-back")
        board.press("a", "1 of group I: agreed")
        board.press("e", "Edit conclusion 1")
        board.type(" And more.")
        board.press("Enter", "changed since it was agreed")
        report = self.noted("report", "demo.json").text
        self.assertIn("And more.", report)
        self.assertIn("Changed after it was agreed; agreed was: Participants found", report)

    def test_is_counted(self):
        """The board says how many projectors of this machine follow, whatever becomes of them."""
        runtime = self.path("run")
        runtime.mkdir()
        environment = {"XDG_RUNTIME_DIR": str(runtime)}
        board = Screen(self, environment=environment)
        board.start("demo")
        board.wait("Problem-solver")
        walls = [Screen(self, environment=environment) for _ in range(2)]
        for number, wall in enumerate(walls):
            wall.start("present", "demo.json")
            wall.wait("All groups")
            board.wait(f"{number + 1} projector")
        board.press("b", "dayzero present demo.json")
        board.wait("2 projectors of this machine follow.")
        walls[0].keys("q")
        walls[0].wait_for_shell()
        board.wait("1 projector of this machine follows.")
        walls[1].kill(signal.SIGKILL)
        board.wait("No projector of this machine follows yet.")
        self.assertEqual(list((runtime / "dayzero").iterdir()), [])

    def test_shows_what_is_entered(self):
        """Entries are on the wall within moments, but for those that stay in the room."""
        board, wall = self.both()
        wall.press("7", "A1  Since 2004")
        board.press("a", "New action")
        board.type("Zahlenschloss for everybody.")
        board.press("Enter", "Saved A16")
        board.keys("Escape")
        wall.wait("A16  Zahlenschloss for everybody.")
        board.press("a", "New action")
        board.type("Geheimnis of this room.")
        board.keys("Tab", "Tab", "Tab", "Tab", "Right", "Right")
        board.press("Enter", "Saved A17")
        board.keys("Escape", "a")
        board.type("Danach for everybody.")
        board.press("Enter", "Saved A18")
        self.assertNotIn("Geheimnis", wall.wait("A18  Danach for everybody."))

    def test_writes_nothing(self):
        """The projector leaves every file as it is, and only q and Ctrl-C leave it."""
        self.new("w.json", template="igf-2019-day0")
        before = self.snapshot()
        wall = Screen(self)
        wall.start("present", "w.json", "--group", "II")
        wall.wait("Human rights")
        names = {"w.json"}
        for key in ["a", "c", "d", "e", "u", "D", "T", "Space", "n", "Escape", "3", "g", "1"]:
            wall.keys(key)
        wall.wait("Protecting Critical")
        wall.keys("q")
        self.assertIn("back=0", wall.wait_for_shell())
        after = {name: value for name, value in self.snapshot().items() if name in names}
        self.assertEqual(after, {name: before[name] for name in names})
        self.assertEqual(self.names("*.dayzero"), [])

    def test_refusals(self):
        """A file or a group that is not there is told of before the screen is touched."""
        self.assertIn("terminal", self.refused("present", "w.json"))
        self.new()
        wall = Screen(self)
        wall.start("present", "w.json", "--group", "XX")
        wall.wait("There is no group 'XX'")
