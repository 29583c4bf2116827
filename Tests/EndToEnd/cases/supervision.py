"""Whatever ends the program while the terminal goes round, nobody gets a shell."""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import time

from screen import Screen, poll
from support import Case

PIN = "orange-7"
HAND_OVER = "Please take the terminal."
LOCKED = "This terminal is locked."
# The keys that lead to each step, and what that shows.
STEPS = [
    ([], HAND_OVER), (["Enter"], "What do you want to enter?"), (["a"], "In which role?"),
    (["1"], "Which sector"), (["0"], "One or two sentences"),
    (["H", "A", "L", "F"], "HALF"), (["Enter"], "How far may it go?"), (["Enter"], "Saved."),
    (["C-x"], "The moderator's PIN")]


def hand_over(screen, name="w.json", prefix=""):
    """Starts a turn in group I, with a new PIN."""
    screen.start("turn", name, "--group", "I", "--set-pin", prefix=prefix)
    for prompt in ["New PIN:", "The same again:"]:
        screen.wait(prompt)
        screen.type(PIN)
        screen.keys("Enter")
    screen.wait(HAND_OVER)


class Supervision(Case):

    def assert_locked(self, screen):
        shown = screen.wait(LOCKED)
        self.assertNotIn("HALF", shown)
        self.assertNotIn("ready>", shown)
        for key in ["C-c", "C-d", "C-z", "Escape", "C-\\"]:
            screen.keys(key)
        screen.type("id")
        screen.press("Enter", re.compile("Wrong|Locked"))
        self.assertNotIn("uid=", screen.text())
        self.assertTrue(screen.is_running())

    def test_killed_at_each_step(self):
        """kill -9 and a crash at each step of a turn lock the terminal, which then takes the PIN."""
        self.new()
        screen = Screen(self)
        hand_over(screen)
        for step in range(len(STEPS)):
            for number in [signal.SIGKILL, signal.SIGSEGV, signal.SIGTERM][:3 if step == 5 else 1]:
                for keys, expected in STEPS[:step + 1]:
                    screen.keys(*keys) if keys else None
                    screen.wait(expected)
                os.kill(screen.child(), number)
                self.assert_locked(screen)
                screen.type(PIN)
                screen.press("Enter", "hand over again")
                screen.press("T", HAND_OVER)
        self.assertEqual(
            [entry["text"] for entry in self.entries().values()], ["HALF"] * 2)
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.keys("Enter")
        screen.wait_for_end()

    def test_signals_of_the_supervisor(self):
        """Signals that can be passed over do not end the supervisor, and its end leaves a board."""
        self.new()
        screen = Screen(self)
        hand_over(screen)
        for name in ["INT", "QUIT", "TERM", "HUP", "TSTP"]:
            screen.kill(getattr(signal, f"SIG{name}"))
        time.sleep(0.3)
        self.assertTrue(screen.is_running())
        os.kill(screen.child(), signal.SIGKILL)
        self.assert_locked(screen)
        screen.kill(signal.SIGTERM)
        screen.type(PIN)
        screen.press("Enter", "q: leave")
        screen.press("Enter", "Problem-solver")
        screen.keys("q")
        screen.wait_for_shell()

    def test_from_the_board(self):
        """T lends the board's terminal: its end locks that, and the PIN leads back to the board."""
        self.new()
        screen = Screen(self)
        screen.start("open", "w.json")
        screen.wait("Problem-solver")
        screen.press("a", "New action")
        screen.type("Typed before")
        screen.wait("Typed before")
        screen.press("Escape", "Kept")
        screen.press("T", "Set the moderator's PIN")
        screen.type(PIN)
        screen.keys("Tab")
        screen.type(PIN)
        screen.press("Enter", HAND_OVER)
        for keys, expected in STEPS[1:7]:
            screen.keys(*keys)
            screen.wait(expected)
        os.kill(screen.child(), signal.SIGKILL)
        self.assert_locked(screen)
        screen.type(PIN)
        screen.press("Enter", "Enter: the board")
        screen.press("Enter", "The terminal that went round had")
        screen.press("T", "Nobody has had it yet.")
        screen.press("Tab", "1 person has had it.")
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.press("Enter", "1 person has had the terminal")
        screen.press("a", "Typed before")
        screen.press("Enter", "Saved A1")
        screen.press("Escape", "Challenges")
        screen.keys("q")
        screen.wait_for_shell()
        self.assertEqual([e["text"] for e in self.entries().values()], ["Typed before"])

    def test_terminal_is_gone(self):
        """When the terminal goes, both programs end."""
        self.new()
        screen = Screen(self)
        hand_over(screen)
        child = screen.child()
        screen.tmux("kill-server")
        self.assertTrue(poll(lambda: not screen.is_running()))
        self.assertTrue(poll(lambda: not pathlib.Path(f"/proc/{child}").exists()))


class ScrollBack(Case):

    def history(self, screen):
        return screen.tmux("capture-pane", "-p", "-S", "-")

    def test_tmux(self):
        """Nobody scrolls back to the person before, with a second screen or without one."""
        for settings, prefix in [("on", ""), ("off", ""), ("on", "TERM=vt100"),
                                 ("off", "TERM=vt100"), ("off", "TERM=ansi")]:
            name = f"{settings}{prefix[5:]}.json"
            self.new(name)
            screen = Screen(self)
            screen.tmux("set", "-g", "alternate-screen", settings)
            hand_over(screen, name, prefix)
            for keys, expected in STEPS[1:6]:
                screen.keys(*keys)
                screen.wait(expected)
            for columns, rows in [(90, 30), (80, 14), (80, 24)]:
                screen.resize(columns, rows)
                time.sleep(0.3)
            screen.keys("Enter")
            screen.press("Enter", "Saved.")
            screen.press("Enter", HAND_OVER)
            self.assertNotIn("HALF", self.history(screen), (settings, prefix))
            screen.press("C-x", "The moderator's PIN")
            screen.type(PIN)
            screen.keys("Enter")
            screen.wait_for_end()
            self.assertNotIn("HALF", self.history(screen), (settings, prefix))
            screen.close()

    def test_gnu_screen(self):
        """In GNU screen its second screen is turned on, or the terminal does not go round."""
        if not shutil.which("screen"):
            self.skipTest("GNU screen is not installed")
        self.new()
        (self.folder / "sockets").mkdir(mode=0o700)
        settings = self.path("screenrc")
        settings.write_text("startup_message off\ndefscrollback 500\n")
        screen = Screen(self)
        screen.type(f"SCREENDIR={self.folder}/sockets screen -c {settings} -S turns sh")
        screen.press("Enter", re.compile(r"\A\s*(ready>|[#$])"))
        hand_over(screen)
        for keys, expected in STEPS[1:6]:
            screen.keys(*keys)
            screen.wait(expected)
        screen.resize(80, 14)
        time.sleep(0.3)
        copy = self.path("copy")
        environment = self.environment({"SCREENDIR": f"{self.folder}/sockets"})
        screen.keys("Enter")
        screen.press("Enter", "Saved.")
        screen.press("Enter", HAND_OVER)
        subprocess.run(["screen", "-S", "turns", "-X", "hardcopy", "-h", str(copy)], check=True,
                       env=environment)
        shown = poll(lambda: copy.exists() and copy.read_text(errors="replace"))
        self.assertNotIn("HALF", shown)
        subprocess.run(["screen", "-S", "turns", "-X", "quit"], check=False, env=environment)
