"""The terminal that goes round, in a real terminal."""

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import time

import support
from monkey import ENDS, MOVES, OTHERS, Terminal
from screen import Screen, may_have_files_open, poll, programs_in
from support import Case

KEYS = int(os.environ.get("DAYZERO_TURN_KEYS", "12000"))
PIN = "orange-7"
HAND_OVER = "Please take the terminal."
# What lets a person through, so that random keys come to every step, and what should lead nowhere.
STEPS = [b"\r", b"a", b"c", b"0", b"1", b"2", b"3", b"4", b"b", b"\t", b" "]
WHOLE_TURN = b"\ra10All that was meant.\r\r\r"
WAYS_OUT = [b"\x03", b"\x04", b"\x1a", b"\x1c", b"\x11", b"\x13", b"\x10", b"\x18", b"q", b"Q",
            b"T", b"u", b"?", b"\x1bOP", b"\x1b[11~", b"\x1b[21~", b":q!\r", b"!sh\r"]
# Whatever starts a program or opens, makes, moves or removes a file.
CALLS = ("execve,execveat,fork,vfork,clone,clone3,open,openat,openat2,creat,rename,renameat,"
         "renameat2,link,linkat,symlink,symlinkat,unlink,unlinkat,mkdir,mkdirat,connect,socket")
CALL = re.compile(r"(?:\[pid +\d+\] |\d+ +)?(\w+)\((.*)\) += (-?\d+)")
PATH = re.compile(r'(?:AT_FDCWD|\d+)?(?:<[^>]*>, )?"([^"]*)"')


class Turn(Case):

    def kill(self, screen):
        """Kills the program; what it lets have the terminal ends with it, a moment later."""
        programs = programs_in(self.folder)
        screen.kill(signal.SIGKILL)
        screen.wait_for_end()
        if not poll(lambda: not any(map(may_have_files_open, programs))):
            self.fail(f"of {programs} some still run")

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
        screen.press("C-x", "The moderator's PIN")
        screen.type(PIN)
        screen.keys("Enter")
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
        self.kill(screen)
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
        self.kill(screen)
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
        self.kill(screen)
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

    def test_box_tells_nothing(self):
        """No file has a time, a terminal or an order of what is in the box; all of it is there."""
        self.new()
        texts = [f"Nobody knows who, {number}" for number in range(8)]
        for texts_of_life in [texts[:4], texts[4:]]:
            screen = self.screen(*([] if self.path("w.dayzero/pin").exists() else ["--set-pin"]))
            screen.wait(HAND_OVER)
            for text in texts_of_life:
                self.enter(screen, text)
                screen.press("b", "[x]")
                screen.press("Enter", "Saved.")
                screen.press("Enter", HAND_OVER)
            self.kill(screen)
        found = self.lines(b"Nobody knows who")
        self.assertEqual(list(found), ["w.dayzero/box"])
        self.assert_anonymous(found["w.dayzero/box"], texts)
        for name in ["w.dayzero", "w.dayzero/box"]:
            status = self.path(name).stat()
            self.assertEqual(int(status.st_mtime) % 86400, 0, name)
        # A program that leaves takes it into the session file: still without any of that.
        self.done("add", "w.json", *support.ADD, "Said aloud")
        found = self.lines(b"Nobody knows who")
        self.assertEqual(list(found), ["w.json"])
        document = json.loads(self.path("w.json").read_text())
        self.assert_anonymous(
            [each for each in document["operations"] if "box-" in each["r"]], texts)
        self.assertEqual(len(self.entries()), 9)

    def lines(self, part):
        """What is in the files that contain `part`, by their names: lines that have it, as read."""
        found = {}
        for name in self.names("**/*"):
            path = self.path(name)
            if not path.is_file() or name.startswith("."):
                continue
            lines = [line for line in path.read_bytes().splitlines() if part in line]
            if lines:
                found[name] = [json.loads(line.strip().rstrip(b",")) for line in lines]
        return found

    def assert_anonymous(self, operations, texts):
        """Expects nothing in `operations` but what was entered, and random names, in their order."""
        self.assertEqual(sorted(each["set"]["text"] for each in operations), texts)
        names = [each["r"] for each in operations]
        self.assertEqual(names, sorted(names))
        self.assertEqual(len(set(names)), len(texts))
        for each in operations:
            self.assertRegex(each["r"], r"\Abox-[0-9a-z]{26}\Z")
            self.assertEqual((each["n"], each["l"]), (1, 1))
            self.assertLessEqual(
                set(each), {"r", "n", "l", "rec", "kind", "set", "over", "crc"}, each)
            self.assertLessEqual(
                set(each["set"]), {"group", "kind", "role", "text", "release"}, each)

    def traced(self):
        """What puts the program under strace, whose calls go to a file; None where it may not.

        The program, not strace, is then the process that is started.
        """
        log = self.path("trace")
        probe = subprocess.run(
            ["strace", "-o", log, "true"], capture_output=True, check=False) if shutil.which(
                "strace") else None
        if probe is None or probe.returncode:
            return None
        return ["strace", "-D", "-f", "-y", "-s", "4096", "-o", str(log), "-e", f"trace={CALLS}"]

    def test_random_keys(self):
        """Random keys never leave it, start no program and open no file but those of the session."""
        dice = support.generator(self.id())
        self.new()
        screen = self.screen("--set-pin")
        screen.wait(HAND_OVER)
        self.kill(screen)
        prefix = self.traced()
        terminal = Terminal(self, "turn", "w.json", "--group", "I", prefix=prefix or [])
        end = time.monotonic() + 60
        while HAND_OVER.encode() not in terminal.output and time.monotonic() < end:
            terminal.settle(0.1)
        self.assertIn(HAND_OVER.encode(), terminal.output)
        before = len(self.calls()) if prefix else 0
        pressed = 0
        while pressed < KEYS:
            self.assertTrue(terminal.is_running(), f"left after {pressed}: {terminal.output[-2000:]}")
            kinds = [STEPS, STEPS, STEPS, ENDS, MOVES, OTHERS, WAYS_OUT]
            count = dice.randrange(1, 12)
            for _ in range(count):
                keys = dice.choice(dice.choice(kinds))
                if dice.random() < 0.15:
                    keys = bytes([dice.randrange(1, 127)])
                terminal.send(keys)
            pressed += count
            if dice.random() < 0.03:
                # Out of whatever it is, and somebody who means it.
                for keys in [b"\x1b", b"\t\t", WHOLE_TURN]:
                    terminal.send(keys)
                    terminal.settle(0.1)
                pressed += len(WHOLE_TURN)
            if dice.random() < 0.02:
                terminal.resize(dice.randrange(1, 200), dice.randrange(1, 60))
            if dice.random() < 0.5:
                terminal.settle(0.005)
        terminal.settle(0.5)
        self.assertTrue(terminal.is_running(), terminal.output[-2000:])
        if prefix:
            calls = self.calls()[before:]
            foreign = [call for call in calls if not self.is_own(*call)]
            self.assertEqual(foreign, [])
            self.assertGreater(len(calls), 10)
        terminal.end()
        self.noted("check", "w.json")
        entered = len(self.entries())
        self.assertGreater(entered, 5)
        print(f"    {pressed} keys, {entered} entries, {len(calls) if prefix else 'no'} calls watched")

    def calls(self):
        """The calls so far that came to something, as names and arguments."""
        found = [CALL.match(line) for line in
                 self.path("trace").read_text(errors="replace").splitlines()]
        return [(call[1], call[2]) for call in found if call and int(call[3]) >= 0]

    def is_own(self, call, arguments):
        """Whether a call is of a thread, or is on the folder of the session or what is in it."""
        if call.startswith("clone"):
            return "CLONE_THREAD" in arguments
        if call in {"execve", "execveat", "fork", "vfork", "connect", "socket"}:
            return False
        paths = PATH.findall(arguments)
        folder = str(self.folder)
        # The system's own clock on the wall is looked up for each moment.
        return bool(paths) and all(
            path in (folder, "/etc/localtime")
            or path.startswith((f"{folder}/w.json", f"{folder}/w.dayzero"))
            for path in paths)
