"""No size that a window can say ends the board."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time

import support
from support import Case

SIZES = [(0, 0), (1, 1), (65_535, 65_535), (1, 65_535), (65_535, 1), (65_535, 80), (24, 65_535)]


class WindowSizes(Case):

    def board(self, rows, columns):
        """A board in a window of that size; its process, and our end of the terminal."""
        mine, its = pty.openpty()
        self.resize(its, rows, columns)
        process = subprocess.Popen(
            [support.PROGRAM, "open", "w.json"], stdin=its, stdout=its, stderr=its, cwd=self.folder,
            env=self.environment({"TERM": "xterm-256color"}), start_new_session=True)
        self.addCleanup(process.kill)
        return process, mine, its

    @staticmethod
    def resize(terminal, rows, columns):
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    @staticmethod
    def read(terminal, patience, until=lambda: False):
        """Reads what is shown until nothing comes for that long; how much it was."""
        count, end = 0, time.monotonic() + support.TIMEOUT
        while time.monotonic() < end and not until():
            if not select.select([terminal], [], [], patience)[0]:
                break
            count += len(os.read(terminal, 1 << 16))
        return count

    def leave(self, process, mine, why):
        os.write(mine, b"q")
        self.read(mine, 5, until=lambda: process.poll() is not None)
        self.assertEqual(process.wait(timeout=support.TIMEOUT), 0, why)

    def test_at_start(self):
        """The board begins in a window of the least and of the greatest size."""
        self.new()
        for rows, columns in SIZES[:3]:
            process, mine, _ = self.board(rows, columns)
            select.select([mine], [], [], support.TIMEOUT)
            self.assertGreater(self.read(mine, 0.5), 0)
            self.leave(process, mine, f"{columns}x{rows}")

    def test_while_open(self):
        """A window may get any size while the board is open."""
        self.new()
        process, mine, its = self.board(24, 80)
        self.read(mine, 1.5)
        for rows, columns in SIZES:
            self.resize(its, rows, columns)
            process.send_signal(signal.SIGWINCH)
            self.read(mine, 0.5)
            self.assertIsNone(process.poll(), f"{columns}x{rows}")
        self.leave(process, mine, "all sizes")
