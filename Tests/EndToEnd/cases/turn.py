"""The terminal that goes round, in a real terminal."""

import json
import os
import re
import signal
import stat
import time

from screen import Screen
from support import Case

PIN = "orange-7"
HAND_OVER = "Please take the terminal."


class Turn(Case):

    def screen(self, *arguments):
        """The terminal of group I of a new session; a PIN is set first where --set-pin asks."""
        screen = Screen(self)
        screen.start("turn", "w.json", "--group", "I", *arguments)
        if "--set-pin" in arguments:
            for prompt in ["New PIN:", "The same again:"]:
                screen.wait(prompt)
                screen.type(PIN)
                screen.keys("Enter")
        return screen

    def enter(self, screen, text):
        """Enters an action, up to how far it may go."""
        screen.press("Enter", "What do you want to enter?")
        screen.press("a", "In which role?")
        screen.press("1", "Which sector")
        screen.press("0", "One or two sentences")
        screen.type(text)
        screen.press("Enter", "How far may it go?")

    def test_without_pin(self):
        """Without a PIN nobody could take the terminal back, so it is not handed over."""
        self.new()
        screen = self.screen()
        screen.wait("no PIN was ever set")
        screen.wait_for_end()

    def test_no_way_out(self):
        """No key and no signal of the keyboard leaves the terminal that goes round."""
        self.new()
        screen = self.screen("--set-pin")
        screen.wait(HAND_OVER)
        self.assertNotIn(PIN, screen.text())
        for key in ["C-c", "C-z", "C-\\", "C-s", "C-q", "C-p", "q", "?", "F1", "Escape", "C-d"]:
            screen.keys(key)
        for number in [signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP]:
            screen.kill(number)
        time.sleep(0.5)
        self.assertTrue(screen.is_running())
        screen.wait(HAND_OVER)
        self.enter(screen, "Entered all the same")
        screen.press("Enter", "Saved.")
        screen.kill(signal.SIGTERM)
        screen.wait_for_end()
        self.assertEqual([e["text"] for e in self.entries().values()], ["Entered all the same"])
        operations = json.loads(self.path("w.json").read_text())["operations"]
        line = [made for made in operations if made["kind"] == "entry"][0]
        self.assertNotIn("who", line)
        self.assertRegex(line["at"], "T00:00:00Z$")

    def test_pin(self):
        """Six wrong PINs lock it, also after kill -9; the file says neither PIN nor anything."""
        self.new()
        screen = self.screen("--set-pin")
        screen.wait(HAND_OVER)
        screen.press("C-x", "The moderator's PIN")
        for left in [4, 3, 2, 1]:
            screen.type("wrong-1")
            screen.press("Enter", re.compile(f"Wrong. {left} tr"))
        for _ in range(2):
            screen.type("wrong-1")
            screen.press("Enter", "Locked until")
        screen.kill(signal.SIGKILL)
        screen.wait_for_end()
        screen = self.screen()
        screen.wait(HAND_OVER)
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.press("Enter", "Locked until")
        path = self.path("w.dayzero/pin")
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        for name in self.names("**/*"):
            if self.path(name).is_file():
                self.assertNotIn(PIN.encode(), self.path(name).read_bytes(), name)
        # The owner's way out.
        os.remove(path)
        screen.type("anything")
        screen.keys("Enter")
        screen.wait_for_end()

    def test_right_pin(self):
        """The right PIN ends it; how many had the terminal outlives kill -9 and ends with it."""
        self.new()
        screen = self.screen("--set-pin")
        screen.wait(HAND_OVER)
        screen.press("Tab", "1 person has had it.")
        screen.press("Tab", "2 people have had it.")
        screen.kill(signal.SIGKILL)
        screen.wait_for_end()
        screen = self.screen()
        screen.wait("2 people have had it.")
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.keys("Enter")
        screen.wait_for_end()
        screen = self.screen()
        screen.wait("Nobody has had it yet.")

    def test_box(self):
        """What goes into the box is safe at once, in no journal, dated like the workshop."""
        self.new()
        screen = self.screen("--set-pin")
        screen.wait(HAND_OVER)
        self.enter(screen, "Nobody knows who")
        screen.press("b", "[x]")
        screen.press("Enter", "Saved.")
        screen.kill(signal.SIGKILL)
        screen.wait_for_end()
        box = self.path("w.dayzero/box")
        self.assertIn(b"Nobody knows who", box.read_bytes())
        self.assertEqual(box.stat().st_size, 2048)
        self.assertEqual(int(box.stat().st_mtime) % 86400, 0)
        for name in self.names("w.dayzero/*.jsonl"):
            self.assertNotIn(b"Nobody knows who", self.path(name).read_bytes())
        identity = next(iter(self.entries()))
        shown = self.done("show", "w.json").text
        self.assertRegex(shown, r"A·[0-9a-z]{4}  Nobody knows who")
        self.done("withdraw", "w.json", identity)
        for name in self.names("**/*"):
            if self.path(name).is_file() and not name.startswith("."):
                self.assertNotIn(b"Nobody knows who", self.path(name).read_bytes(), name)
