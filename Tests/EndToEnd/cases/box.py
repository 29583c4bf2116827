"""What is in the anonymous box while the terminal goes round, in a real terminal."""

import os
import signal

import support
from screen import Screen, poll
from support import Case

PIN = "orange-7"
SECRET = b"Nobody knows who"


class Box(Case):

    def files(self):
        """The files that hold something of what was put into the box."""
        return [name for name in self.names("**/*")
                if not name.startswith(".") and self.path(name).is_file()
                and SECRET in self.path(name).read_bytes()]

    def turn(self):
        """A terminal that goes round in group I, with a new PIN."""
        screen = Screen(self)
        screen.start("turn", "w.json", "--group", "I", "--set-pin")
        for prompt in ["New PIN:", "The same again:"]:
            screen.wait(prompt)
            screen.type(PIN)
            screen.keys("Enter")
        return screen

    def lent(self):
        """The terminal of a board, which goes round with a new PIN."""
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        screen.press("T", "Set the moderator's PIN")
        screen.type(PIN)
        screen.keys("Tab")
        screen.type(PIN)
        screen.keys("Enter")
        return screen

    def put(self, screen, text):
        """Puts an action into the box, and gives the terminal on."""
        screen.wait("Please take the terminal.")
        for key, question in [("Enter", "What do you want to enter?"), ("a", "In which role?"),
                              ("1", "Which sector"), ("0", "One or two sentences")]:
            screen.press(key, question)
        screen.type(text)
        screen.press("Enter", "How far may it go?")
        screen.press("b", "[x]")
        screen.press("Enter", "Saved.")
        screen.keys("Enter")

    def test_waits(self):
        """While it goes round nothing shows what is in the box; then all of it comes at once."""
        self.new()
        screen = self.turn()
        for number in range(2):
            self.put(screen, f"Nobody knows who, {number}")
            self.noted("add", "w.json", *support.ADD, f"Said aloud, {number}")
            self.assertEqual(self.files(), ["w.dayzero/box"])
            self.assertNotIn(SECRET, self.done("check", "w.json").output)
            for command, *options in [["show"], ["show", "--json"], ["report"], ["insights"]]:
                shown = self.noted(command, "w.json", *options)
                self.assertNotIn(SECRET, shown.output)
                self.assertIn(b"The terminal goes round", shown.errors)
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.keys("Enter")
        screen.wait_for_end()
        self.assertEqual(self.files(), ["w.json"])
        self.assertEqual(len(self.entries()), 4)

    def test_from_the_board(self):
        """When the board has its terminal back, it and all others have what was put into the box."""
        self.new()
        screen = self.lent()
        self.put(screen, "Nobody knows who")
        self.assertEqual(self.files(), ["w.dayzero/box"])
        screen.wait("Please take the terminal.")
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.press("Enter", "Nobody knows who")
        self.assertEqual(self.names("w.dayzero/*.turn"), [])
        self.assertIn(SECRET, self.done("show", "w.json").output)
        self.assertTrue(poll(lambda: self.files() == ["w.json"]))
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual(len(self.entries()), 1)

    def test_while_locked(self):
        """Nothing is told while the terminal is locked, as the moderator may let it go on."""
        self.new()
        screen = self.turn()
        self.put(screen, "Nobody knows who")
        screen.wait("Please take the terminal.")
        os.kill(screen.child(), signal.SIGKILL)
        screen.wait("This terminal is locked.")
        for command in ["show", "report", "check"]:
            self.assertNotIn(SECRET, self.noted(command, "w.json").output)
        self.noted("add", "w.json", *support.ADD, "Said aloud")
        self.assertEqual(self.files(), ["w.dayzero/box"])
        screen.type(PIN)
        screen.press("Enter", "hand over again")
        screen.press("T", "Please take the terminal.")
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.keys("Enter")
        screen.wait_for_end()
        self.assertEqual(self.files(), ["w.json"])
        self.assertEqual(self.names("w.dayzero/*.turn"), [])

    def test_board_after_a_crash(self):
        """When the terminal that went round ended by itself, the board has what was in the box."""
        self.new()
        screen = self.lent()
        self.put(screen, "Nobody knows who")
        screen.wait("Please take the terminal.")
        os.kill(screen.child(), signal.SIGKILL)
        screen.wait("This terminal is locked.")
        self.assertNotIn(SECRET, self.noted("show", "w.json").output)
        screen.type(PIN)
        screen.press("Enter", "Enter: the board")
        screen.press("Enter", "Nobody knows who")
        self.assertEqual(self.names("w.dayzero/*.turn"), [])
        self.assertIn(SECRET, self.done("show", "w.json").output)
        screen.keys("q")
        screen.wait_for_shell()
