"""Sizes, kinds of terminal, and every way out."""

import re
import signal

from screen import Screen, poll
from support import Case

COLOUR = re.compile(r"\x1b\[(?:\d+;)*(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;\d+)*m")
STYLE = re.compile(r"\x1b\[(?:\d+;)*[17](?:;\d+)*m")


class Terminals(Case):

    def open(self, columns=80, rows=24, environment=None, prefix="", expected="Problem-solver"):
        """A session with one entry on the board, opened from a shell."""
        self.new()
        self.add("Something that is there")
        screen = Screen(self, columns, rows, environment)
        self.mark(screen)
        self.found = (screen.state(), screen.settings())
        screen.start("open", "w.json", prefix=prefix)
        screen.wait(expected)
        return screen

    def mark(self, screen):
        """Leaves a line on a clean screen that must be there again after the program."""
        screen.type("printf '\\033cwhat was %s before\\n' there")
        screen.press("Enter", "what was there before")

    def enter(self, screen, text, saved="Saved A"):
        screen.press("a", "Text")
        screen.type(text)
        screen.wait(text)
        screen.press("Enter", saved)
        screen.press("Escape", "Challenges")

    def assert_restored(self, screen, code=None):
        """Expects the terminal as it was before the program started."""
        shown = screen.wait_for_shell()
        if code is not None:
            self.assertRegex(shown, rf"(?m)^back={code}$")
        self.assertIn("what was there before", shown)
        self.assertNotIn("Problem-solver", shown)
        self.assertEqual(screen.state(), self.found[0])
        self.assertEqual(screen.settings(), self.found[1])

    def test_leaving(self):
        """q leaves with exit code 0 and gives the terminal back as it was."""
        screen = self.open()
        self.enter(screen, "Said before leaving")
        screen.keys("q")
        self.assert_restored(screen, code=0)
        self.assertEqual(len(self.entries()), 2)
        self.assert_no_left_overs()

    def test_signals(self):
        """SIGTERM, SIGHUP, SIGINT and SIGQUIT leave a sane terminal and lose nothing."""
        screen = self.open()
        for number, name in enumerate(["TERM", "HUP", "INT", "QUIT"]):
            if number:
                screen.start("open", "w.json")
                screen.wait("Problem-solver")
            self.enter(screen, f"Said before {name}")
            screen.kill(getattr(signal, f"SIG{name}"))
            self.assert_restored(screen, code=143 if name == "TERM" else None)
            self.assertEqual(len(self.entries()), 2 + number)
        self.assert_no_left_overs()

    def test_terminal_is_gone(self):
        """When the terminal goes away the program ends and loses nothing."""
        screen = self.open()
        self.enter(screen, "Said before the window was closed")
        process = screen.process
        screen.tmux("kill-server")
        self.assertTrue(process and poll(lambda: not screen.is_running()), "the program runs on")
        self.assertEqual(len(self.entries()), 2)
        self.assert_no_left_overs()

    def test_suspending(self):
        """Ctrl-Z gives the shell its terminal, fg brings the board back, in the size of then."""
        screen = self.open()
        screen.keys("C-z")
        screen.wait(re.compile("Stopped|Suspended|stopped|suspended"))
        self.assertEqual(screen.state(), self.found[0])
        self.assertEqual(screen.settings(), self.found[1])
        screen.resize(100, 30)
        screen.type("fg")
        screen.press("Enter", "Problem-solver")
        screen.until(lambda text: "help" in text.rstrip().splitlines()[-1]
                     and len(text.splitlines()) == 30, "the board of 30 rows")
        self.enter(screen, "Said after coming back")
        screen.keys("q")
        self.assert_restored(screen, code=0)
        self.assertEqual(len(self.entries()), 2)

    def test_sizes(self):
        """The board fits from 40 by 12 to 160 by 50, and too small a window says what it needs."""
        screen = self.open()
        for columns, rows in [(40, 12), (120, 40), (160, 50), (80, 24), (41, 50), (300, 13)]:
            screen.resize(columns, rows)
            shown = screen.until(
                lambda text: text.splitlines()[-1].strip().startswith("a action")
                and len(text.splitlines()) == rows and "Something" in text,
                f"the board at {columns} by {rows}")
            self.assertIn("Reporting", shown.splitlines()[0])
            self.assertLessEqual(max(map(len, shown.splitlines())), columns)
        screen.resize(160, 50)
        shown = screen.wait("Whistle-blower")
        for role in ["Problem-solver", "Opinion-shaper", "Community-builder", "Decision-maker"]:
            self.assertIn(role, shown)
        for columns, rows in [(30, 8), (39, 24), (80, 11), (5, 3), (2, 1)]:
            screen.resize(columns, rows)
            if columns >= 30:
                screen.until(
                    lambda text: "needs 40×12" in text and f" {columns}×{rows}." in
                    " ".join(text.split()), f"what {columns} by {rows} lacks")
            self.assertTrue(screen.is_running())
        screen.resize(80, 24)
        screen.wait("Challenges")
        self.enter(screen, "Said in the old size")

    def test_size_while_typing(self):
        """A window that changes while somebody types keeps what was typed."""
        screen = self.open()
        screen.press("a", "New action")
        screen.type("Typed in a")
        screen.wait("Typed in a")
        for columns, rows in [(40, 12), (30, 8), (120, 40)]:
            screen.resize(columns, rows)
            screen.until(lambda text: len(text.splitlines()) == rows, f"{rows} rows")
        screen.type(" changing window")
        screen.wait("Typed in a changing window")
        screen.press("Enter", "Saved A2")
        texts = [entry["text"] for entry in self.entries().values()]
        self.assertIn("Typed in a changing window", texts)

    def test_sizes_at_the_start(self):
        """The board starts in any size."""
        self.new()
        for columns, rows, expected in [(40, 12, "Problem"), (30, 8, "needs 40×12"),
                                        (160, 50, "Whistle-blower"), (250, 70, "Whistle-blower")]:
            screen = Screen(self, columns, rows)
            screen.start("open", "w.json")
            screen.wait(expected)
            screen.keys("q")
            screen.wait_for_shell()
            screen.close()

    def test_colours(self):
        """The board has colours, and with NO_COLOR none but bold and reverse all the same."""
        screen = self.open()
        screen.press("Z", "does nothing")
        self.assertRegex(screen.styled(), COLOUR)
        screen.keys("q")
        screen.wait_for_shell()
        screen.start("open", "w.json", prefix="NO_COLOR=1")
        screen.wait("Problem-solver")
        screen.press("Z", "does nothing")
        shown = screen.styled()
        self.assertNotRegex(shown, COLOUR)
        self.assertRegex(shown, STYLE)

    def test_kinds_of_terminal(self):
        """Known, unknown and missing TERM, and sizes in the environment, work."""
        screen = self.open()
        screen.keys("q")
        screen.wait_for_shell()
        for prefix in ["TERM=xterm-256color", "TERM=nonsense", "TERM=", "LINES=5 COLUMNS=20"]:
            self.mark(screen)
            screen.start("open", "w.json", prefix=prefix)
            screen.wait("Problem-solver")
            screen.press("?", "Keys")
            screen.press("Escape", "Something that is there")
            screen.keys("q")
            self.assert_restored(screen, code=0)

    def test_old_terminal(self):
        """A terminal without colours and a second screen is left with a clean line to go on."""
        screen = self.open(prefix="TERM=vt100")
        self.enter(screen, "Said on an old terminal")
        screen.keys("q")
        self.assertRegex(screen.wait_for_shell(), r"(?m)^back=0$")
        self.assertEqual((screen.state(), screen.settings()), self.found)

    def test_dumb_terminal(self):
        """A terminal that cannot place a cursor is refused in one sentence."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json", prefix="TERM=dumb")
        screen.wait("TERM=xterm-256color")
        self.assertRegex(screen.wait_for_shell(), r"(?m)^back=1$")

    def test_locales(self):
        """Letters of all scripts show in a locale of C and in one that is not installed."""
        self.new()
        self.add("负责任地 الإبلاغ Zürich")
        screen = Screen(self)
        for prefix in ["LC_ALL=C", "LC_ALL=xx_YY.UTF-8", "LANG= LC_ALL="]:
            screen.start("open", "w.json", prefix=prefix)
            screen.wait("负责任地")
            screen.wait("Zürich")
            screen.keys("q")
            screen.wait_for_shell()


class Sharing(Case):

    def test_add_beside_the_board(self):
        """add while the board is open: both keep what they have, and nothing is left over."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        ids = [self.add("Added before the board wrote")]
        for number in range(3):
            screen.press("a", "New action")
            screen.type(f"On the board {number}")
            screen.wait(f"On the board {number}")
            screen.press("Enter", "Saved A")
            screen.press("Escape", "Challenges")
            ids.append(self.add(f"Added meanwhile {number}"))
            self.assertLessEqual(set(ids), set(self.entries()))
        self.done("check", "w.json")
        screen.keys("q")
        screen.wait_for_shell()
        entries = self.entries()
        self.assertEqual(len(entries), 7)
        self.assertLessEqual(set(ids), set(entries))
        self.assert_no_left_overs()

    def test_two_boards(self):
        """Two boards on one session keep what was entered on each; the last to leave folds it in."""
        self.new()
        screens = [Screen(self), Screen(self)]
        for number in range(3):
            for screen in screens:
                if number == 0:
                    screen.start("open", "w.json")
                    screen.wait("Problem-solver")
                screen.press("a", "New action")
                text = f"Said {number} on {screen.name}"
                screen.type(text)
                screen.wait(f"on {screen.name}")
                screen.keys("Enter")
                # What the other has entered may be told in place of what was saved.
                self.assertTrue(poll(lambda text=text: text in [
                    each["text"] for each in self.entries().values()]))
                screen.press("Escape", "Challenges")
        self.assertEqual(len(self.entries()), 6)
        for screen in screens:
            screen.keys("q")
            screen.wait_for_shell()
            self.assertEqual(len(self.entries()), 6)
        self.assert_no_left_overs()
