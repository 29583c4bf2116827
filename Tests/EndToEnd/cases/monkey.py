"""Random keys through a real terminal."""

import fcntl
import itertools
import json
import os
import pty
import select
import signal
import struct
import termios
import time

import support

KEYS = int(os.environ.get("DAYZERO_KEYS", "20000"))
WORDS = [b"a", b"c", b"e", b"d", b"u", b"l", b"v", b"t", b"p", b"g", b" ", b"n", b"N", b"/", b"i",
         b"C", b"K", b"L", b"P", b"s", b"x", b"y", b"1", b"3", b"5", b"+", b"-", b"?"]
MOVES = [b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D", b"\x1bOA", b"\t", b"\x1b[Z", b"\x1b[5~", b"\x1b[H"]
ENDS = [b"\r", b"\r", b"\r", b"\x1b", b"\x1b", b"\x1b\r"]
OTHERS = [b"\x12", b"\x10", b"\x0c", b"\x1b1", b"\x7f", b"\x15", b"\xc3\xa9", b"\xe6\xbc\xa2",
          b"\xd8\xb9", b"\xff", b"\x80", b"\x00", b"\x1b[200~pasted\nq\x1b[201~", b"\x1b[<0;10;9M",
          b"\x1b[<64;10;9M", b"\x1b[I", b"\x1b[999;999H", b"\x1b]0;x\x07"]

# What `check` may find because somebody has set it up so; nothing else is to come of any keys.
CHOSEN = [
    r"workshop\.date: .* is years from everything else here",
    r"workshop\.end: .* is not after the start",
    r"phases\[\d+\]\.minutes: (the phases take \d+ minutes together|missing; the other phases have)",
    r"(groups|sectors|roles)\[\d+\]\.title: another (group|sector|role) has '.*', too",
    r"groups\[\d+\]\.number: another group has the number '.*', too",
    r"entries\[\d+\]\.(group|kind|role): the \w+ '.*' was withdrawn",
]


class Terminal:
    """A program in a terminal of its own, whose output is read and counted."""

    def __init__(self, case, *arguments, columns=80, rows=24, prefix=(), environment=None):
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            os.chdir(case.folder)
            environment = case.environment({"TERM": "xterm-256color", **(environment or {})})
            command = [*prefix, support.PROGRAM, *arguments]
            os.execvpe(command[0], command, environment)
        self.status = None
        self.output = b""
        self.resize(columns, rows)
        case.addCleanup(self.end)

    def resize(self, columns, rows):
        size = struct.pack("HHHH", rows, columns, 0, 0)
        fcntl.ioctl(self.descriptor, termios.TIOCSWINSZ, size)

    def send(self, data):
        """Writes `data` as the program takes it, reading what it answers meanwhile."""
        while data and self.is_running():
            readable, writable, _ = select.select([self.descriptor], [self.descriptor], [], 1)
            if readable:
                self.read()
            if writable:
                try:
                    data = data[os.write(self.descriptor, data[:64]):]
                except OSError:
                    return

    def settle(self, patience=0.03):
        """Reads until nothing came for a while."""
        while select.select([self.descriptor], [], [], patience)[0] and self.read():
            pass

    def read(self):
        try:
            read = os.read(self.descriptor, 65_536)
        except OSError:
            read = b""
        self.output = (self.output + read)[-200_000:]
        return read

    def wait(self, expected, patience=20):
        """Reads until the program has written `expected` since `output` was emptied."""
        end = time.monotonic() + patience
        while expected not in self.output:
            if time.monotonic() > end or not self.is_running():
                raise AssertionError(f"{expected!r} did not come: {self.output[-2000:]!r}")
            self.settle()

    def is_running(self):
        if self.status is None:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.status = status
        return self.status is None

    def end(self):
        if self.is_running():
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
            self.status = 0
        try:
            os.close(self.descriptor)
        except OSError:
            pass


class Monkeys(support.Case):
    """Nobody at all at the keyboard."""

    def chosen(self, dice):
        kind = dice.random()
        if kind < 0.35:
            return dice.choice(WORDS)
        if kind < 0.55:
            return dice.choice(MOVES)
        if kind < 0.75:
            return dice.choice(ENDS)
        if kind < 0.9:
            return bytes([dice.randrange(32, 127)])
        return dice.choice(OTHERS)

    def test_board(self):
        """Random keys at a real terminal end in a good order, and all that was saved is there."""
        dice = support.generator(self.id())
        self.new()
        starts = pressed = 0
        known = set()
        while pressed < KEYS:
            starts += 1
            terminal = Terminal(self, "open", "w.json")
            terminal.settle(0.3)
            while pressed < KEYS and terminal.is_running():
                keys = [self.chosen(dice) for _ in range(dice.randrange(1, 12))]
                for key, more in itertools.groupby(keys, lambda key: key == b"\x1b"):
                    terminal.send(b"\x1b" if key else b"".join(more))
                    # With the next key at once it would be that key with Alt.
                    if key:
                        terminal.settle(0.03)
                pressed += len(keys)
                if dice.random() < 0.01:
                    terminal.resize(dice.randrange(1, 200), dice.randrange(1, 60))
                if dice.random() < 0.2:
                    terminal.settle(0.005)
            if terminal.is_running():
                terminal.settle()
                os.kill(terminal.process, signal.SIGTERM)
                end = time.monotonic() + 10
                while terminal.is_running() and time.monotonic() < end:
                    terminal.settle(0.05)
                self.assertFalse(terminal.is_running(), "it does not end when it is asked to")
                # One that was just leaving by its own key ends as if nobody had asked.
                self.assertIn(os.WTERMSIG(terminal.status) or os.WEXITSTATUS(terminal.status),
                              (0, 128 + signal.SIGTERM) if os.WIFEXITED(terminal.status)
                              else (signal.SIGTERM,))
            else:
                self.assertTrue(os.WIFEXITED(terminal.status),
                                f"signal {terminal.status & 127}: {terminal.output[-2000:]}")
                self.assertEqual(os.WEXITSTATUS(terminal.status), 0, terminal.output[-2000:])
            terminal.end()
            for name in self.names("*.json"):
                checked = self.run_program("check", "--", name)
                self.assertIn(checked.code, (0, 1), checked)
                for line in checked.text.splitlines():
                    self.assertRegex(line, "|".join(["nothing is wrong", *CHOSEN]))
            document = json.loads(self.path("w.json").read_bytes())
            found = {(each["r"], each["n"]) for each in document["operations"]}
            self.assertLessEqual(known, found, "operations that were in the file are not any more")
            known = found
        print(f"{pressed} keys, {starts} starts, {len(known)} operations")
