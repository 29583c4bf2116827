"""What is in the anonymous box while the terminal goes round, in a real terminal."""

import support
from screen import Screen
from support import Case

PIN = "orange-7"
SECRET = b"Nobody knows who"


class Box(Case):

    def files(self):
        """The files that hold something of what was put into the box."""
        return [name for name in self.names("**/*")
                if not name.startswith(".") and self.path(name).is_file()
                and SECRET in self.path(name).read_bytes()]

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
        screen = Screen(self)
        screen.start("turn", "w.json", "--group", "I", "--set-pin")
        for prompt in ["New PIN:", "The same again:"]:
            screen.wait(prompt)
            screen.type(PIN)
            screen.keys("Enter")
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
